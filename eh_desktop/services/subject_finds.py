"""What a search for a person has found so far, by the thing that each place belongs to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.subject import (
    Hit,
    Kind,
    Looked,
    Looker,
    Standing,
    excerpt,
    of_person,
    of_text,
)
from eh_desktop.services.erased import SECRET_SETTING
from eh_desktop.services.signing import IDENTITY_SETTING
from eh_desktop.services.transfers import DEVICE_SETTING
from eh_desktop.storage.held_columns import RECORD_TABLES
from eh_desktop.storage.repositories.held_texts import HeldRow

MOST_HITS = 12
"""Places that are shown of one thing; the others are counted."""
SECRETS = (IDENTITY_SETTING, DEVICE_SETTING, SECRET_SETTING)
"""Settings that hold keys: no name stands in them, and they are never given out."""
Key = tuple[Kind, str]


@dataclass
class Find:
    """One thing that a person stands in, as it is being found."""

    standing: Standing = "possible"
    hits: list[Hit] = field(default_factory=list)
    more: int = 0
    rows: set[str] = field(default_factory=set)
    """Numbers of the journal's entries, where it is one of these."""


class Finds:
    """Takes rows, looks into them, and keeps what was found by kind and id."""

    def __init__(self, looker: Looker) -> None:
        """Begin with nothing found."""
        self.looker = looker
        self.by_key: dict[Key, Find] = {}

    def take(self, row: HeldRow) -> None:
        """Look into every text of a row."""
        if row.table == "setting" and row.key["key"] in SECRETS:
            return
        if not self.looker.may_hold("\n".join(row.texts.values())):
            return
        for column, text in row.texts.items():
            for path, leaf in leaves(text):
                looked = self.looker.look(leaf)
                if looked is not None:
                    standing, why = _classed(row, column, path, looked, self.looker)
                    shown = excerpt(leaf, looked.match)
                    self.add(
                        _owner(row, column, looked), _place(row, column, path), shown, standing, why
                    )
                    if row.table == "journal":
                        self.by_key[_owner(row, column, looked)].rows.add(str(row.key["number"]))

    def add(self, key: Key, place: str, shown: str, standing: Standing, why: str) -> None:
        """Keep one place."""
        find = self.by_key.setdefault(key, Find(standing))
        hit = Hit(place, shown, standing, why)
        if standing != find.standing:
            find.standing = _better(find.standing, standing)
        if hit in find.hits:
            return
        if len(find.hits) < MOST_HITS:
            find.hits.append(hit)
        else:
            find.more += 1

    def ids(self, kind: Kind, *standings: Standing) -> list[str]:
        """Give the ids of what was found of one kind, of some standings or of any."""
        return [
            name
            for (one, name), find in self.by_key.items()
            if one == kind and (not standings or find.standing in standings)
        ]


def leaves(text: str) -> Iterator[tuple[str, str]]:
    """Give each text of a value with its path: of JSON every one, else the value itself."""
    if text[:1] in '[{"':
        try:
            plain = json.loads(text)
        except (ValueError, RecursionError):
            plain = text
        yield from _leaves(plain, "")
    else:
        yield "", text


def _leaves(plain: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(plain, str):
        yield path, plain
    elif isinstance(plain, dict):
        for key, value in plain.items():
            yield from _leaves(value, f"{path}.{key}" if path else str(key))
            if isinstance(key, str):
                yield f"{path} (key)", key
    elif isinstance(plain, list):
        for value in plain:
            yield from _leaves(value, path)


def _better(one: Standing, other: Standing) -> Standing:
    order: tuple[Standing, ...] = ("certain", "mentioned", "possible")
    return min(one, other, key=order.index)


_OWNERS: dict[str, tuple[Kind, str]] = {
    "case_file": ("case", "id"),
    "case_person": ("case", "case_id"),
    "case_date": ("case", "case_id"),
    "log_entry": ("log", "id"),
    "sample": ("sample", "id"),
    "allocation": ("sample", "sample_id"),
    "periodic_return": ("return", "id"),
    "batch": ("import", "id"),
    "batch_change": ("import", "batch_id"),
    "sent_bundle": ("sent", "sequence"),
    "follow_up": ("record", "record_id"),
    "revision": ("record", "record_id"),
    "record": ("record", "id"),
    **{name: ("record", "record_id") for name in RECORD_TABLES if name != "record"},
}
JOURNAL_BY, JOURNAL_ABOUT = "by", "about"
"""What they did, and what others did that names them."""


def _owner(row: HeldRow, column: str, looked: Looked) -> Key:
    if row.table == "journal":
        return "journal", JOURNAL_BY if column == "who" and looked.whole else JOURNAL_ABOUT
    if row.table in _OWNERS:
        kind, name = _OWNERS[row.table]
        return kind, str(row.key[name])
    which = json.dumps([row.table, *row.key.values()], ensure_ascii=False)
    return "other", which


def _classed(
    row: HeldRow, column: str, path: str, looked: Looked, looker: Looker
) -> tuple[Standing, str]:
    """Class one place, and say why."""
    if row.table == "case_person" and looked.match is not None:
        return of_person(looked.match.strength, str(row.key["born"]), looker.subject)
    if looked.ref and looked.whole:
        if row.table == "case_file" and column == "ref":
            return "certain", say("The case with their reference")
        if row.table in ("field", "log_entry", "allocation", "sample"):
            return "certain", say("It names their case")
    if row.table == "log_entry" and looked.whole and path != "note":
        return "certain", say("An entry about them")
    if row.table == "journal" and column == "who" and looked.whole:
        return "certain", say("They did it")
    return of_text(looked)


_PLACES = {
    "case_file.ref": mark("Reference"),
    "case_file.family": mark("Family"),
    "case_file.agency": mark("Agency"),
    "case_file.lead": mark("Who leads"),
    "case_file.past_leads": mark("Who led before"),
    "case_file.priority": mark("Priority or theme"),
    "case_file.closing_reason": mark("Why it was closed"),
    "case_file.note": mark("Note"),
    "case_person.name": mark("The family"),
    "case_date.note": mark("Note of a day"),
    "record.amendment_reason": mark("Why it was amended"),
    "field.value": mark("Header"),
    "answer.value": mark("Answer"),
    "answer.note": mark("Note at an answer"),
    "answer.evidence": mark("Evidence"),
    "answer.verified_where": mark("Where it was seen"),
    "answer.verified_by": mark("Who checked it"),
    "answer.action": mark("Action at an answer"),
    "comment.value": mark("Comment"),
    "award.reason": mark("Reason of a grade"),
    "learning_point.text": mark("Learning point"),
    "action.what": mark("Action"),
    "action.who": mark("Who does an action"),
    "action.by_when": mark("By when"),
    "action.how_known": mark("How we will know"),
    "concern.what": mark("Concern"),
    "concern.told_whom": mark("Who was told of a concern"),
    "concern.told_at": mark("When somebody was told"),
    "concern.outcome": mark("Outcome of a concern"),
    "question.what": mark("Question"),
    "question.owner": mark("Who finds out"),
    "question.by_when": mark("By when"),
    "question.outcome": mark("What was found out"),
    "verification.note": mark("Note of the second rating"),
    "verification.value": mark("Second rating"),
    "revision.plain": mark("An earlier version"),
    "follow_up.note": mark("What followed"),
    "follow_up.who": mark("Who followed it up"),
    "journal.who": mark("Who did it"),
    "journal.what": mark("What was done"),
    "journal.detail": mark("Details"),
    "sample.plain": mark("How it was drawn"),
    "sample.listed": mark("The list it was drawn from"),
    "allocation.case_ref": mark("A case in it"),
    "allocation.auditor": mark("Who audits"),
    "allocation.partner": mark("Who audits with them"),
    "allocation.reason": mark("Why it was handed back"),
    "periodic_return.plain": mark("Notes"),
    "batch.file_name": mark("Name of the file"),
    "batch.who": mark("Who brought it in"),
    "batch_change.before": mark("What stood there before"),
    "sent_bundle.recipient": mark("Sent to"),
    "legal_hold.reason": mark("Reason of a hold"),
    "tombstone.reason": mark("Reason of an erasure"),
}


def _place(row: HeldRow, column: str, path: str) -> str:
    known = _PLACES.get(f"{row.table}.{column}")
    if row.table == "log_entry":
        return path.split(".")[0].replace("_", " ").capitalize() or say("An entry")
    if known is not None:
        return say(known)
    return f"{row.table}: {column}".replace("_", " ").capitalize()

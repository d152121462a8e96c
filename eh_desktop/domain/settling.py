"""What an import will do once everything is decided: what is new, what changes, what stays out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.case_checks import case_problems
from eh_desktop.domain.importing import Item, Taken, Unread
from eh_desktop.domain.language import say
from eh_desktop.domain.merging import merged
from eh_desktop.domain.near_duplicates import Decision, Match


@dataclass(slots=True)
class Settled:
    """What is written, and which rows are not."""

    new: dict[str, Item] = field(default_factory=dict)
    """By id, in the order of the file."""
    changed: dict[str, Item] = field(default_factory=dict)
    """What was kept before, as it will be."""
    rows_taken: int = 0
    rows_put_to_others: int = 0
    rows_already_there: int = 0
    """Rows that were to be put to something and say nothing new about it."""
    left_out: list[Unread] = field(default_factory=list)
    """Rows that a person left out, or that do not go with what is there."""


def settle(
    taken: Iterable[Taken],
    matches: Mapping[str, Match],
    decisions: Mapping[str, Decision],
    known: Mapping[str, Item],
    new_id: Callable[[], str],
    today: date,
) -> Settled:
    """Carry the decisions out on values.

    `matches` and `decisions` are by the id of a row's item; without a decision, what is proposed
    is done. `known` has, by id, what is kept and may be changed.
    """
    settled = Settled()
    ended: dict[str, str] = {}
    for one in taken:
        match = matches.get(one.item.id)
        decision = "take" if match is None else decisions.get(one.item.id, match.usual)
        if match is None or decision == "take":
            settled.new[one.item.id] = one.item
            settled.rows_taken += 1
            continue
        target = ended.get(match.other_id, match.other_id)
        there = settled.new.get(target) or settled.changed.get(target) or known.get(target)
        if decision == "skip" or there is None:
            _leave_out(
                settled,
                one,
                say("{says}: {other}. It was left out.", says=match.says, other=match.other),
            )
            ended[one.item.id] = ""
            continue
        ended[one.item.id] = target
        _put(settled, one, there, new_id, today)
    return settled


def _put(settled: Settled, one: Taken, there: Item, new_id: Callable[[], str], today: date) -> None:
    made = merged(there, one.item, one.given, new_id)
    if made == there:
        settled.rows_already_there += 1
        return
    if isinstance(made, Case):
        problems = case_problems(made, (), today.isoformat())
        if problems:
            why = say("It does not go with what is there already: {what}", what=problems[0].what)
            _leave_out(settled, one, why)
            return
    place = settled.new if made.id in settled.new else settled.changed
    place[made.id] = made
    settled.rows_put_to_others += 1


def _leave_out(settled: Settled, one: Taken, why: str) -> None:
    settled.left_out.append(Unread(one.row, "", why, ""))


def item_plain(item: Item) -> dict[str, Any]:
    """Give a case or an entry as JSON values."""
    if isinstance(item, Case):
        return asdict(item)
    names = ("id", "kind", "batch", "created_at", "changed_at")
    return {"values": dict(item.values), **{name: getattr(item, name) for name in names}}


def case_from_plain(plain: Mapping[str, Any]) -> Case:
    """Give the case that `item_plain` wrote."""
    parts = {
        "past_leads": tuple(plain["past_leads"]),
        "people": tuple(CasePerson(**one) for one in plain["people"]),
        "dates": tuple(CaseDate(**one) for one in plain["dates"]),
    }
    return Case(**{**plain, **parts})

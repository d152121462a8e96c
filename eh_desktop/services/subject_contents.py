"""What a found thing says, whole: lines for a person to read, and the same as JSON values."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.follow_up import STEPS
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS
from eh_desktop.domain.subject import Content, Found, FoundItem, Looker
from eh_desktop.services.context import Context
from eh_desktop.services.subject_finds import leaves
from eh_desktop.services.subject_record import record_lines
from eh_desktop.storage.repositories.batch_changes import BatchChangeRepository
from eh_desktop.storage.repositories.held_texts import HeldRow, HeldTextRepository

Line = tuple[str, str]
_AT_ONCE = 400
_CASE_WORDS = {
    "ref": mark("Reference"),
    "family": mark("Family"),
    "agency": mark("Agency"),
    "lead": mark("Who leads"),
    "status": mark("Status"),
    "priority": mark("Priority or theme"),
    "opened_on": mark("Opened on"),
    "consent_on": mark("Consent on"),
    "assessed_on": mark("Assessed on"),
    "plan_on": mark("Plan on"),
    "closed_on": mark("Closed on"),
    "closing_reason": mark("Why it was closed"),
    "note": mark("Note"),
}
_ROLES = {"child": mark("Child"), "parent": mark("Parent or carer"), "other": mark("Other person")}


class SubjectContents:
    """Reads what is given out of each item of one search."""

    def __init__(self, context: Context, found: Found) -> None:
        """Work on an open vault, for one search."""
        self._context = context
        self._held = HeldTextRepository(context.store)
        self._looker = Looker(found.subject, found.refs)

    def of(self, item: FoundItem) -> Content:
        """Give what an item says; KeyError where it was removed since."""
        makers = {
            "case": self._case,
            "log": self._log,
            "record": self._record,
            "sample": self._sample,
            "return": self._return,
            "import": self._import,
            "sent": self._sent,
            "journal": self._journal,
            "other": self._other,
        }
        return makers[item.kind](item)

    def _case(self, item: FoundItem) -> Content:
        case = self._context.cases.get(item.id)
        lines = [
            (say(words), british_date(str(getattr(case, name))))
            for name, words in _CASE_WORDS.items()
            if getattr(case, name)
        ]
        if case.past_leads:
            lines.append((say("Who led before"), ", ".join(case.past_leads)))
        if case.step_down:
            lines.append((say("Step-down"), say("From statutory social care")))
        for person in case.people:
            born = say(", born on {day}", day=british_date(person.born)) if person.born else ""
            lines.append((say(_ROLES[person.role]), f"{person.name}{born}"))
        for day in sorted(case.dates, key=lambda one: one.on):
            said = ": ".join(part for part in (british_date(day.on), day.note) if part)
            lines.append((day.kind.capitalize(), said))
        return self._with_history(item.id, lines, asdict(case))

    def _log(self, item: FoundItem) -> Content:
        entry = self._context.logs.get(item.id)
        kind = LOG_KINDS[entry.kind]
        lines = [(say("Log"), kind.title)]
        for field in kind.fields:
            value = entry.values.get(field.id, "")
            if value:
                shown = ", ".join(text for path, text in leaves(value) if not path.endswith("id"))
                words = field.label_of(british_date(shown))
                lines.append((_plain_label(field.label), words))
        plain = asdict(entry) | {"values": dict(entry.values)}
        return self._with_history(item.id, lines, plain)

    def _record(self, item: FoundItem) -> Content:
        record = self._context.records.get(item.id)
        form = self._context.form(record.form_hash)
        lines = list(record_lines(form, record))
        steps = self._context.follow_up.of(item.id)
        for step in steps:
            rule = STEPS[step.item].get(step.step)
            words = rule.words if rule is not None else step.step
            told = " · ".join(
                part for part in (words, step.note, british_date(step.on_date)) if part
            )
            lines.append((say("What followed"), _by(told, step.who, step.at)))
        pins = self._context.documents.pinned(item.id)
        plain: dict[str, Plain] = {
            "form": {"id": form.id, "title": form.title, "version": form.version},
            "record": record_to_plain(record),
            "steps": [asdict(step) for step in steps],
            "earlier_versions": [
                json.loads(one.plain)
                for one in self._context.records.revisions(item.id)
                if one.number < record.revision or record.editable
            ],
        }
        return self._with_history(item.id, lines, plain, tuple(pins.values()))

    def _sample(self, item: FoundItem) -> Content:
        sample = self._context.samples.get(item.id)
        lines = [(say("Drawn"), _by(sample.title, sample.drawn_by, sample.drawn_at))]
        mine = []
        for one in self._context.samples.allocations(item.id):
            texts = (one.case_ref, one.auditor, one.partner, one.reason)
            if any(self._looker.look(text) for text in texts if text):
                mine.append(asdict(one))
                said = " · ".join(part for part in (*texts, one.state.replace("_", " ")) if part)
                lines.append((say("Case {number} of it", number=one.number), said))
        row = self._held.at("sample", [(item.id,)])[0]
        every = map(_strings, json.loads(row.texts["listed"]))
        listed = [cells for cells in every if any(map(self._looker.look, cells))]
        lines += [(say("In the list"), " · ".join(cells)) for cells in listed]
        told = [leaf for _, leaf in leaves(row.texts["plain"]) if self._looker.look(leaf)]
        lines += [(say("How it was drawn"), text) for text in told]
        drawn = {"title": sample.title, "at": sample.drawn_at, "by": sample.drawn_by}
        plain = {"sample": drawn, "allocations": mine, "listed": listed, "drawing": told}
        return Content(tuple(lines), plain)

    def _return(self, item: FoundItem) -> Content:
        return self._texts("periodic_return", (item.id,))

    def _import(self, item: FoundItem) -> Content:
        batch = self._context.batches.get(item.id)
        lines = [(say("Brought in"), _by(batch.file_name, batch.who, batch.at))]
        changes = BatchChangeRepository(self._context.store)
        before = [
            (say("Stood there before"), leaf)
            for plain in changes.before(item.id).values()
            for _, leaf in leaves(plain)
            if self._looker.look(leaf) is not None
        ]
        plain = {"import": asdict(batch), "before": [text for _, text in before]}
        return Content((*lines, *before), plain)

    def _sent(self, item: FoundItem) -> Content:
        bundle = next(one for one in self._context.sent.all() if str(one.sequence) == item.id)
        lines = [(say("Sent"), _by(bundle.recipient, self._context.who, bundle.at))]
        lines += [(hit.place, hit.excerpt) for hit in item.hits]
        plain = {"number": bundle.sequence, "at": bundle.at, "to": bundle.recipient}
        return Content(tuple(lines), plain | {"sha256": bundle.sha256})

    def _journal(self, item: FoundItem) -> Content:
        lines, entries = [], []
        for at in range(0, len(item.rows), _AT_ONCE):
            keys = [(int(number),) for number in item.rows[at : at + _AT_ONCE]]
            for row in sorted(self._held.at("journal", keys), key=lambda one: one.key["number"]):
                texts = row.texts
                detail = json.loads(texts.get("detail", "null"))
                mine = {"number": row.key["number"], "at": row.key["at"], "detail": detail}
                entries.append({**mine, "who": texts.get("who", ""), "what": texts["what"]})
                lines.append((british_moment(str(row.key["at"])), _did(texts)))
        return Content(tuple(lines), {"entries": entries})

    def _other(self, item: FoundItem) -> Content:
        table, *key = json.loads(item.id)
        return self._texts(str(table), key)

    def _texts(self, table: str, key: Sequence[object]) -> Content:
        """Give of a row the texts in which the person stands, and no others."""
        lines = self._matching(self._held.at(table, [key]))
        return Content(tuple(lines), [{"place": place, "text": text} for place, text in lines])

    def _matching(self, rows: Iterable[HeldRow]) -> list[Line]:
        return [
            (f"{column.replace('_', ' ')} {path}".strip().capitalize(), leaf)
            for row in rows
            for column, text in row.texts.items()
            for path, leaf in leaves(text)
            if self._looker.look(leaf) is not None
        ]

    def _with_history(
        self,
        name: str,
        lines: Iterable[Line],
        plain: dict[str, Plain],
        documents: tuple[str, ...] = (),
    ) -> Content:
        """Add who did what about it, as the journal has it."""
        entries = self._context.journal.entries(name)
        told = [
            (british_date(day), _times(_by(what.capitalize(), who, ""), count))
            for (day, what, who), count in Counter(
                (one.at[:10], one.what, one.who) for one in entries
            ).items()
        ]
        history = [
            {"at": one.at, "who": one.who, "what": one.what, "detail": json.loads(one.detail)}
            for one in entries
        ]
        return Content((*lines, *told), plain | {"journal": history}, documents)


def _strings(plain: object) -> list[str]:
    """Give every text in a JSON value."""
    return [text for _, text in leaves(json.dumps(plain, ensure_ascii=False)) if text]


def _by(what: str, who: str, at: str) -> str:
    return " · ".join(part for part in (what, who, british_moment(at)) if part)


def _times(what: str, count: int) -> str:
    return what if count == 1 else say("{what}, {count} times", what=what, count=count)


def _did(texts: dict[str, str]) -> str:
    return _by(texts["what"].capitalize(), texts.get("who", ""), "")


def _plain_label(label: str) -> str:
    """Give a label without the places that local words fill."""
    return label.replace("{", "").replace("}", "").capitalize()

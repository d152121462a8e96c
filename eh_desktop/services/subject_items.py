"""What a search found, as things to decide about: a title, days, and who else is named."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS, on_day
from eh_desktop.domain.naming import NamePattern, folded, letters_of, surname_last
from eh_desktop.domain.record import Record
from eh_desktop.domain.subject import KINDS, FoundItem, Kind
from eh_desktop.services.context import Context
from eh_desktop.services.subject_finds import JOURNAL_BY, Find, Finds

_T = TypeVar("_T")
_NAMES = ("who", "person", "names")
"""Fields of logs that name people."""
_OTHER_TITLES = {
    "setting": mark("A setting"),
    "legal_hold": mark("A legal hold"),
    "tombstone": mark("A note of an erasure"),
    "device": mark("An enrolled laptop"),
    "intake": mark("A file taken in"),
    "received": mark("A form taken in"),
}


class SubjectItems:
    """Makes items of finds; adds the imports that brought them and the bundles that left."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def refs(self, case_ids: Iterable[str]) -> tuple[str, ...]:
        """Give the references of cases; one that was removed meanwhile has none."""
        found = (_kept(self._context.cases.get, case_id) for case_id in case_ids)
        return tuple(case.ref for case in found if case is not None)

    def build(self, finds: Finds) -> Iterator[FoundItem]:
        """Give everything that was found, one by one; what was removed meanwhile is passed over.

        Any other fault ends the search: nothing is left out in silence.
        """
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
        for kind in KINDS:
            if kind == "sent":
                self._add_sent(finds)
            for name in finds.ids(kind):
                try:
                    yield makers[kind](name, finds.by_key[kind, name], finds)
                except _RemovedError:
                    continue

    def _case(self, case_id: str, find: Find, finds: Finds) -> FoundItem:
        case = _there(_kept(self._context.cases.get, case_id))
        self._add_import(finds, case.batch, find)
        title = say("Case {ref}", ref=case.ref)
        named = " · ".join(part for part in (title, case.family) if part)
        workers = (case.lead, *case.past_leads)
        others = _others((*(one.name for one in case.people), *workers), finds.looker.names)
        days = (case.opened_on or case.created_at, case.changed_at)
        return _item("case", case_id, named, find, days, others, opens=case_id)

    def _log(self, entry_id: str, find: Find, finds: Finds) -> FoundItem:
        entry = _there(_kept(self._context.logs.get, entry_id))
        self._add_import(finds, entry.batch, find)
        kind = LOG_KINDS[entry.kind]
        what = entry.values.get(kind.what, "")
        day = on_day(entry)
        title = " · ".join(part for part in (kind.title, what, british_date(day)) if part)
        named = [name for key in _NAMES for name in _cells(entry.values.get(key, ""))]
        others = _others(named, finds.looker.names)
        days = (day or entry.created_at, entry.changed_at)
        return _item("log", entry_id, title, find, days, others, opens=entry_id)

    def _record(self, record_id: str, find: Find, finds: Finds) -> FoundItem:
        record = _there(_kept(self._context.records.get, record_id))
        form = self._context.form(record.form_hash)
        about = record.fields.get(form.case_field, "")
        title = " · ".join(part for part in (form.title, about) if part)
        case = self._context.cases.by_ref(about) if about.strip() else None
        others = _others(_named_in(form, record, case), finds.looker.names)
        days = (record.created_at, record.changed_at)
        return _item("record", record_id, title, find, days, others, opens=record_id)

    def _sample(self, sample_id: str, find: Find, _finds: Finds) -> FoundItem:
        sample = _there(_kept(self._context.samples.get, sample_id))
        title = say("Sample: {title}", title=sample.title)
        days = (sample.drawn_at, sample.drawn_at)
        return _item("sample", sample_id, title, find, days, opens=sample_id)

    def _return(self, return_id: str, find: Find, _finds: Finds) -> FoundItem:
        every = self._context.returns.all()
        kept = _there(next((one for one in every if one.id == return_id), None))
        title = say("Return of {period}", period=kept.period)
        at = kept.frozen.at if kept.frozen is not None else ""
        opens = f"{kept.return_id} {kept.period}"
        return _item("return", return_id, title, find, (at, at), opens=opens)

    def _import(self, batch_id: str, find: Find, _finds: Finds) -> FoundItem:
        batch = _there(_kept(self._context.batches.get, batch_id))
        title = say("Import of “{file}”", file=batch.file_name)
        return _item("import", batch_id, title, find, (batch.at, batch.undone_at or batch.at))

    def _sent(self, sequence: str, find: Find, _finds: Finds) -> FoundItem:
        every = self._context.sent.all()
        bundle = _there(next((one for one in every if str(one.sequence) == sequence), None))
        title = say("Bundle {number} sent to {who}", number=sequence, who=bundle.recipient)
        return _item("sent", sequence, title, find, (bundle.at, bundle.at))

    def _journal(self, name: str, find: Find, _finds: Finds) -> FoundItem:
        words = (
            say("The journal: what they did themselves")
            if name == JOURNAL_BY
            else say("The journal: entries that name them or their case")
        )
        rows = tuple(sorted(find.rows, key=int))
        return _item("journal", name, words, find, ("", ""), rows=rows)

    def _other(self, which: str, find: Find, _finds: Finds) -> FoundItem:
        table = str(json.loads(which)[0])
        words = say(_OTHER_TITLES[table]) if table in _OTHER_TITLES else table.replace("_", " ")
        key = ", ".join(str(part) for part in json.loads(which)[1:])
        return _item("other", which, f"{words}: {key}", find, ("", ""))

    def _add_import(self, finds: Finds, batch_id: str, find: Find) -> None:
        batch = _kept(self._context.batches.get, batch_id) if batch_id else None
        if batch is not None:
            where = say("Name of the file")
            why = say("It brought something that is found here")
            finds.add(("import", batch_id), where, batch.file_name, find.standing, why)

    def _add_sent(self, finds: Finds) -> None:
        """Add the bundles that carried a record which is found."""
        why = say("It carried a form that is found here")
        for bundle in self._context.sent.all():
            for record_id in bundle.record_ids:
                find = finds.by_key.get(("record", record_id))
                record = None if find is None else _kept(self._context.records.get, record_id)
                if find is not None and record is not None:
                    key: tuple[Kind, str] = ("sent", str(bundle.sequence))
                    finds.add(key, say("Carried"), self._title(record), find.standing, why)

    def _title(self, record: Record) -> str:
        form = self._context.form(record.form_hash)
        about = record.fields.get(form.case_field, "")
        return " · ".join(part for part in (form.title, about) if part)


class _RemovedError(Exception):
    """Something that was found was removed while the search went on."""


def _kept(get: Callable[[str], _T], name: str) -> _T | None:
    """Give what is kept under an id; None where it was removed, and any other fault as it is."""
    try:
        return get(name)
    except KeyError as error:
        if error.args != (name,):
            raise
        return None


def _there(found: _T | None) -> _T:
    if found is None:
        raise _RemovedError
    return found


def _item(
    kind: Kind,
    name: str,
    title: str,
    find: Find,
    days: tuple[str, str],
    others: tuple[str, ...] = (),
    *,
    opens: str = "",
    rows: tuple[str, ...] = (),
) -> FoundItem:
    hits = tuple(find.hits)
    return FoundItem(
        kind, name, title, find.standing, hits, find.more, days[0], days[1], others, opens, rows
    )


def _named_in(form: Form, record: Record, case: Case | None) -> Iterator[str]:
    """Give who is named in a record: by its fields, and of its case's people those in its texts."""
    for _, field in form.fields():
        value = record.fields.get(field.id, "")
        if value and field.id != form.case_field and (field.personal or field.kind == "names"):
            yield from _cells(value)
    for action in record.actions.values():
        yield action.who
    for concern in record.concerns.values():
        yield concern.told_whom
    for question in record.questions.values():
        yield question.owner
    for answer in record.answers.values():
        yield answer.verified_by
    people: list[str] = []
    if case is not None:
        people = [*(one.name for one in case.people), case.lead, *case.past_leads]
    texts = [*record.fields.values(), *_texts(record)]
    for name in people:
        pattern = NamePattern((surname_last(name),)) if letters_of(name) else None
        if pattern is not None and any(_stands(pattern, text) for text in texts):
            yield name


def _texts(record: Record) -> Iterator[str]:
    yield from record.comments.values()
    for answer in record.answers.values():
        yield from (answer.note, answer.evidence, answer.value or "", answer.action)
    yield from (point.text for point in record.learning_points.values())
    yield from (action.what for action in record.actions.values())
    yield from (concern.what for concern in record.concerns.values())


def _stands(pattern: NamePattern, text: str) -> bool:
    match = pattern.find(text)
    return match is not None and match.strength == "full"


def _cells(value: str) -> Sequence[str]:
    """Give the names that a field holds: of a table, those of its rows; else one a line."""
    rows = written_rows(value)
    if rows:
        return [row["name"] for row in rows if row.get("name")]
    return [] if value[:1] == "[" else value.splitlines()


def _others(names: Iterable[str], mine: NamePattern) -> tuple[str, ...]:
    """Give the names that are not the person's: two words or more, each once; roles are none."""
    found: dict[str, str] = {}
    for name in names:
        words = name.split()
        shown = " ".join(words)
        match = mine.find(shown)
        named = len(words) > 1 and not any(word[0].islower() for word in (words[0], words[-1]))
        if named and (match is None or match.strength != "full"):
            found.setdefault(folded(shown), shown)
    return tuple(found.values())

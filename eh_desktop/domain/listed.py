"""A record as lists show it, and the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import Form, asked, own_day
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.questions import open_questions
from eh_desktop.domain.record import OVERALL, Part, PartValue, Record, State
from eh_desktop.domain.summary import RecordSummary

NO_YEAR = "none"
NOT_WORDS = frozenset(
    {"id", "criterion_id", "table", "value", "practice", "by_when", "raised_at", "told_at", "grade"}
)
"""Members of entries that hold ids, choices and days."""


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """One record as lists show, filter and sort it."""

    record_id: str
    form_hash: str
    form_id: str
    kind: str
    """The kind of its form."""
    title: str
    """Its form's title when it was listed."""
    about: str
    """What stands in its case field."""
    state: State
    changed_at: str
    grade: Grade | None
    """The overall award."""
    amendment: int = 0
    amends: str = ""
    signed: bool = False
    concerns_open: int = 0
    open_questions: int = 0
    progress: tuple[tuple[str, int, int], ...] = ()
    """By section that asks something: its id, how many are answered, how many are asked."""
    day: str = ""
    """The day that the form names as its own, ISO; empty where it names none."""

    @property
    def year(self) -> str:
        """The year of its day, or `none`."""
        return self.day[:4] or NO_YEAR

    @property
    def done(self) -> int:
        """How much of what is asked is answered, in thousandths."""
        asked_of = sum(count for _, _, count in self.progress)
        answered = sum(count for _, count, _ in self.progress)
        return answered * 1000 // asked_of if asked_of else 0


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """Which listed records, in which order. An empty set of choices means all of them."""

    kinds: tuple[str, ...] = ()
    states: tuple[State, ...] = ()
    form_id: str = ""
    grade: str = ""
    """A grade's id, or `none`."""
    waiting: str = ""
    """`concern`, `question`, or empty."""
    year: str = ""
    """The year of the form's own day, `none` for a form without one, or empty."""
    text: str = ""
    sort: str = "changed"
    """One of `changed`, `about`, `form`, `day`, `state`, `progress`, `grade`."""
    descending: bool = True


def listed(form: Form, summary: RecordSummary) -> ListedRecord:
    """Give a record as lists show it."""
    return ListedRecord(
        summary.id,
        summary.form_hash,
        form.id,
        form.kind,
        form.title,
        summary.fields.get(form.case_field, ""),
        summary.state,
        summary.changed_at,
        summary.awards.get(OVERALL),
        summary.amendment,
        summary.amends,
        bool(summary.signed_at),
        summary.open_concerns,
        len(open_questions(form, summary)),
        progress_of(form, summary),
        listed_day(form, summary),
    )


def is_year(year: str) -> bool:
    """Tell whether this is what a listed record can have as its year."""
    return year == NO_YEAR or (len(year) == 4 and year.isdecimal())


def listed_day(form: Form, summary: RecordSummary) -> str:
    """Give the day that a form names as its own, ISO; empty where that is no day."""
    day = parse_iso_date(own_day(form, summary.fields))
    return day.isoformat() if day is not None else ""


def progress_of(form: Form, summary: RecordSummary) -> tuple[tuple[str, int, int], ...]:
    """Give, by section that asks something, how many are answered and how many are asked."""
    answered = set(summary.answered)
    found = []
    for section in form.sections:
        waiting = [c for c in asked(section, summary.fields) if CRITERION_KINDS[c.kind].answered]
        if waiting:
            done = sum(1 for criterion in waiting if criterion.id in answered)
            found.append((section.id, done, len(waiting)))
    return tuple(found)


def texts_of(form: Form, record: Record) -> tuple[str, ...]:
    """Give every text by which a record is found: what lists say of it, and what was written."""
    award = record.awards.get(OVERALL)
    said = (form.title, form.framework.authority, record.state.value)
    graded = (award.grade.label,) if award is not None else ()
    return (*said, *graded, *(text for text in _written(form, record) if text.strip()))


def _written(form: Form, record: Record) -> Iterator[str]:
    """Give what a person wrote, without the days, choices and ids beside it."""
    if record.amendment_reason:
        yield record.amendment_reason
    for value in record.fields.values():
        rows = written_rows(value)
        yield from (text for row in rows for key, text in row.items() if key != "id")
        if not rows:
            yield value
    for _, criterion in form.criteria():
        if CRITERION_KINDS[criterion.kind].written:
            yield record.answer(criterion.id).value or ""
    for part in Part:
        if part is not Part.FIELD:
            for entry in record.entries(part).values():
                yield from _words(entry)


def _words(value: PartValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        return
    for name in value.__slots__:
        text = getattr(value, name)
        if name not in NOT_WORDS and isinstance(text, str):
            yield text

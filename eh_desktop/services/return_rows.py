"""What returns are derived from, read from the vault, and the rows behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.due import Done
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.periods import Span
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.record import State
from eh_desktop.domain.returns import CASE_DAYS, Difference, Figure, derive_one, differences
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import DutyRow, case_ref, first_of, local_day

_NOT_DONE = (State.DRAFT, State.SUPERSEDED, State.WITHDRAWN)
_GONE = mark("It is no longer kept here")


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """Everything that figures are derived from, read once."""

    cases: tuple[Case, ...]
    logs: tuple[LogEntry, ...]
    records: tuple[Done, ...]
    """By the id and the day of the original, where one was amended."""
    erased: frozenset[str] = frozenset()
    """The ids of what was erased: their going is no change of a figure."""

    def figure(self, rule: ReturnFigure, span: Span) -> Figure:
        """Give a figure of a period."""
        return derive_one(rule, span, self.cases, self.logs, self.records)

    def differences(self, span: Span, told: Iterable[Figure]) -> tuple[Difference, ...]:
        """Give how the figures of a period differ from what was told."""
        return differences(span.key, told, lambda rule: self.figure(rule, span), self.erased)


def read_facts(context: Context) -> ReturnFacts:
    """Read cases, log entries and finished forms."""
    erased = frozenset(one.subject_id for one in context.tombstones.all())
    cases, logs = context.cases.outlines(), context.logs.all()
    return ReturnFacts(cases, logs, tuple(_finished(context)), erased)


def rows_of_ids(
    context: Context, rule: ReturnFigure, ids: Iterable[str], *, waiting: bool
) -> Iterator[DutyRow]:
    """Give the rows of a figure, in order; `waiting` marks those that were not counted.

    One that was erased or removed since stays in place, without an id to open it by.
    """
    erased = {one.subject_id: one.at for one in context.tombstones.all()}
    if rule.of == "record":
        latest = {first.id: one for first, one in _latest(context)}
        found = {key: _record_row(context, one) for key, one in latest.items()}
    elif rule.of == "case":
        found = {one.id: _case_row(one, rule) for one in context.cases.outlines()}
    else:
        found = {one.id: _log_row(one) for one in context.logs.all() if one.kind == rule.kind}
    for row_id in ids:
        gone = (rule.of, "", say("Removed"), say(_GONE))
        if row_id in erased:
            day = british_date(local_day(erased[row_id]).isoformat())
            gone = (rule.of, "", say("Erased"), say("On {day}, its number stays", day=day))
        kind, key, title, note = found.get(row_id, gone)
        yield DutyRow(kind, key, title, note, waiting)


_Row = tuple[str, str, str, str]


def _finished(context: Context) -> Iterator[Done]:
    for first, one in _latest(context):
        if one.state not in _NOT_DONE:
            yield Done(first.id, one.form_id, local_day(first.signed_at or first.changed_at))


def _latest(context: Context) -> Iterator[tuple[RecordSummary, RecordSummary]]:
    """Give each original with what stands for it now; drafts of amendments stand for nothing."""
    by_id = {one.id: one for one in context.records.summaries()}
    for one in by_id.values():
        if one.state not in (State.DRAFT, State.SUPERSEDED):
            yield first_of(one, by_id), one


def _record_row(context: Context, one: RecordSummary) -> _Row:
    title = context.form(one.form_hash).title
    day = british_date(local_day(one.signed_at or one.changed_at).isoformat())
    when = f"{title} · {day}"
    if one.state is State.WITHDRAWN:
        when = say("{when}, withdrawn", when=when)
    return "record", one.id, case_ref(context, one) or title, when


def _case_row(one: Case, rule: ReturnFigure) -> _Row:
    day = getattr(one, rule.field) if rule.field in CASE_DAYS else one.opened_on
    said = british_date(day)
    if day and rule.field not in CASE_DAYS:
        said = say("opened {day}", day=said)
    parts = (said, one.agency, one.lead)
    return "case", one.id, one.ref, " · ".join(part for part in parts if part)


def _log_row(one: LogEntry) -> _Row:
    kind = LOG_KINDS[one.kind]
    title = one.values.get(kind.what, "") or say(kind.one).capitalize()
    answered = one.values.get(kind.answered, "") if kind.answered else ""
    note = british_date(on_day(one))
    if answered:
        note = f"{note} · {say('answered {day}', day=british_date(answered))}"
    return "log", one.id, title, note

"""Periodic returns: each figure derived from what is kept, with its rows and how it came about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.due import Done
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.periods import Span
from eh_desktop.domain.plain_reading import plain_number
from eh_desktop.domain.programme import ReturnFigure, ReturnRule
from eh_desktop.domain.targets import closed_within, open_on

NIL = mark("Nil")
"""What stands for a figure with nothing behind it: it was looked for, and there was none."""
NOT_KNOWN = {"sum": mark("No number given"), "median_days": mark("None answered")}
"""What stands for a figure that has entries, none of which says what it is made of."""
CASE_DAYS = {
    "opened_on": mark("Cases opened in {period}: {count}."),
    "consent_on": mark("Cases with consent given in {period}: {count}."),
    "assessed_on": mark("Cases assessed in {period}: {count}."),
    "plan_on": mark("Cases with a plan made in {period}: {count}."),
    "closed_on": mark("Cases closed in {period}: {count}."),
}
"""The fields of a case that are days, and how the cases counted by them are told."""
_OPEN = mark("Cases open on {period}: {count}.")
_OPEN_SO = mark("Cases open on {period} that are so in the case as it is now: {count}.")
RowKind = Literal["case", "log", "record"]
UNITS = {"median_days": "days", "share": "%"}
"""What stands behind the values of a measure."""
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a return, with what it was derived from."""

    rule: ReturnFigure
    value: Decimal | None
    """None is nil where nothing stands behind it, and not known where `other_ids` does."""
    row_ids: tuple[str, ...]
    """What was counted, in order."""
    other_ids: tuple[str, ...]
    """What belongs to the whole but was not counted, as requests without an answer."""
    working: str
    """How it came about, in one sentence."""

    @property
    def known(self) -> bool:
        """Whether it says anything: False where there are entries, but none with a number."""
        return self.value is not None or not self.other_ids

    @property
    def words(self) -> str:
        """The value as it is shown: `12`, `3.5 days`, `40 %`, `Nil`, `No number given`."""
        return value_words(self.rule, self.value, known=self.known)


Figures = tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How a figure of a return that was submitted has changed since."""

    period: str
    """`Span.key` of the period that it belongs to."""
    before: Decimal | None
    now: Figure
    came_ids: tuple[str, ...]
    gone_ids: tuple[str, ...]
    before_known: bool = True
    """False where it had entries then, but none with a number."""

    @property
    def was(self) -> str:
        """The value as it was told before, as it is shown."""
        return value_words(self.now.rule, self.before, known=self.before_known)

    @property
    def words(self) -> str:
        """Say what it was and what it is: `3, now 4`."""
        was, now = self.was, self.now.words
        if was != now:
            return say("{was}, now {now}", was=was, now=now)
        return say("{now} as before, of other entries", now=now)


@dataclass(frozen=True, slots=True)
class Frozen:
    """What was submitted; it never changes."""

    at: str
    """ISO moment, UTC."""
    who: str
    title: str
    source: str
    figures: Figures
    late: tuple[Difference, ...] = ()
    """What changed in earlier periods, as it was told with this return."""


@dataclass(frozen=True, slots=True)
class PeriodicReturn:
    """One return of one period: the notes, and what was submitted once it was."""

    id: str
    return_id: str
    period: str
    """`Span.key`."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """By figure, as typed; what is empty is left out."""
    frozen: Frozen | None = None


def value_words(rule: ReturnFigure, value: Decimal | None, *, known: bool = True) -> str:
    """Give a figure's value with its unit; without one `Nil`, or that it is not `known`."""
    if value is None:
        return say(NIL if known else NOT_KNOWN.get(rule.measure, NIL))
    number = plain_number(value)
    unit = UNITS.get(rule.measure, "")
    if unit == "days":
        return (
            say("{number} day", number=number)
            if value == 1
            else say("{number} days", number=number)
        )
    return f"{number} {unit}".rstrip()


def derive(
    rule: ReturnRule,
    span: Span,
    cases: Sequence[Case],
    logs: Sequence[LogEntry],
    records: Sequence[Done],
) -> Figures:
    """Give every figure of a return for a period, in the rule's order."""
    return tuple(derive_one(one, span, cases, logs, records) for one in rule.figures)


def derive_one(
    rule: ReturnFigure,
    span: Span,
    cases: Sequence[Case],
    logs: Sequence[LogEntry],
    records: Sequence[Done],
) -> Figure:
    """Give one figure for a period. Cases, entries and records may be in any order."""
    if rule.of == "case":
        return _of_cases(rule, span, cases)
    if rule.of == "record":
        mine = sorted((one.on, one.id) for one in records if one.form_id == rule.kind)
        rows = [row_id for on, row_id in mine if on in span]
        return _counted(rule, rows, mark("Forms finished in {period}: {count}."), span.label)
    return _of_log(rule, span, logs)


def differences(
    period: str,
    before: Iterable[Figure],
    again: Callable[[ReturnFigure], Figure],
    erased: frozenset[str] = frozenset(),
) -> tuple[Difference, ...]:
    """Give the figures that are no longer what they were; `again` derives one by its own rule.

    A figure counts as changed where its value did, or the rows that it was counted from, or
    whether it is known at all. One that changed only since its rows were `erased` did not: what
    was true when it was told stays so.
    """
    found = []
    for was in before:
        now = again(was.rule)
        old, new = set(was.row_ids), set(now.row_ids)
        if (now.value, now.known, new) == (was.value, was.known, old):
            continue
        gone_for_good = erased.intersection((*was.row_ids, *was.other_ids))
        left = set(was.other_ids) - gone_for_good
        if gone_for_good and (old - gone_for_good, left) == (new, set(now.other_ids)):
            continue
        came = tuple(one for one in now.row_ids if one not in old)
        gone = tuple(one for one in was.row_ids if one not in new)
        found.append(Difference(period, was.value, now, came, gone, was.known))
    return tuple(found)


def told_last(mine: PeriodicReturn, kept: Iterable[PeriodicReturn]) -> Figures:
    """Give the figures of a submitted return as they were told last.

    That is as submitted, or as a later return of the same kind told the change.
    """
    if mine.frozen is None:
        return ()
    told = {one.rule.id: one for one in mine.frozen.figures}
    later = [one.frozen for one in kept if one.return_id == mine.return_id and one.frozen]
    for frozen in sorted(later, key=lambda one: one.at):
        told |= {one.now.rule.id: one.now for one in frozen.late if one.period == mine.period}
    return tuple(told.values())


def _of_cases(rule: ReturnFigure, span: Span, cases: Sequence[Case]) -> Figure:
    ordered = sorted(cases, key=lambda one: (one.ref, one.id))
    ends = british_date(span.ends.isoformat())
    if rule.field in CASE_DAYS:
        counted = {one.id for one in ordered if parse_iso_date(getattr(one, rule.field)) in span}
        whole = [one for one in ordered if _open_in(one, span) or one.id in counted]
        said, when = CASE_DAYS[rule.field], span.label
        of = say("cases open in {period}", period=span.label)
    else:
        whole = [one for one in ordered if open_on(one, span.ends.isoformat())]
        counted = {one.id for one in whole if _fits_case(rule, one)}
        said, when = (_OPEN_SO if rule.field else _OPEN), ends
        of = say("cases open on {day}", day=ends)
    rows = [one.id for one in whole if one.id in counted]
    if rule.measure == "share":
        return _share(rule, rows, [one.id for one in whole], of)
    return _counted(rule, rows, said, when)


def _open_in(case: Case, span: Span) -> bool:
    """Tell whether a case was open on any day of a period."""
    first, last = span.starts.isoformat(), span.ends.isoformat()
    return open_on(case, last) or closed_within(case, first, last)


def _fits_case(rule: ReturnFigure, case: Case) -> bool:
    if not rule.field:
        return True
    value = getattr(case, rule.field)
    said = str(value).lower() if isinstance(value, bool) else str(value)
    return said in rule.values if rule.values else bool(said)


def _of_log(rule: ReturnFigure, span: Span, logs: Sequence[LogEntry]) -> Figure:
    mine = [one for one in logs if one.kind == rule.kind and parse_iso_date(on_day(one)) in span]
    mine.sort(key=lambda one: (on_day(one), one.id))
    of = say("entries in {period}", period=span.label)
    if rule.measure == "sum":
        return _sum(rule, mine, of)
    fitting = [one for one in mine if _fits_entry(rule, one)]
    if rule.measure == "median_days":
        return _median(rule, fitting, of)
    rows = [one.id for one in fitting]
    if rule.measure == "share":
        return _share(rule, rows, [one.id for one in mine], of)
    return _counted(rule, rows, mark("Entries in {period}: {count}."), span.label)


def _fits_entry(rule: ReturnFigure, entry: LogEntry) -> bool:
    if not rule.field:
        return True
    value = entry.values.get(rule.field, "")
    return value in rule.values if rule.values else bool(value)


def _counted(rule: ReturnFigure, rows: Sequence[str], said: str, when: str) -> Figure:
    value = Decimal(len(rows)) if rows else None
    working = say(said, period=when, count=len(rows) or say("none"))
    return Figure(rule, value, tuple(rows), (), working)


def _share(rule: ReturnFigure, rows: Sequence[str], whole: Sequence[str], of: str) -> Figure:
    counted = set(rows)
    others = tuple(one for one in whole if one not in counted)
    if not whole:
        return Figure(
            rule, None, (), (), say("There are no {rows}, so there is no share.", rows=of)
        )
    value = (Decimal(100 * len(rows)) / len(whole)).quantize(Decimal(1), ROUND_HALF_UP)
    said = say(
        "{count} of {all} {rows}, to the nearest whole per cent.",
        count=len(rows),
        all=len(whole),
        rows=of,
    )
    return Figure(rule, value, tuple(rows), others, said)


def _sum(rule: ReturnFigure, entries: Sequence[LogEntry], of: str) -> Figure:
    numbers = {one.id: _number(one.values.get(rule.field, "")) for one in entries}
    rows = tuple(key for key, one in numbers.items() if one is not None)
    others = tuple(key for key, one in numbers.items() if one is None)
    adding = [one for one in numbers.values() if one is not None]
    said = say("Added up over {count} of {all} {rows}.", count=len(rows), all=len(entries), rows=of)
    if others:
        missing = say("In {count} no number is given.", count=len(others))
        said = f"{said} {missing}"
    if not rows:
        said = _none_of(
            entries, of, mark("None of the {rows} gives a number: {count} without one.")
        )
    return Figure(rule, sum(adding, Decimal(0)) if rows else None, rows, others, said)


def _median(rule: ReturnFigure, entries: Sequence[LogEntry], of: str) -> Figure:
    days = {one.id: _turnaround(one) for one in entries}
    rows = tuple(key for key, one in days.items() if one is not None)
    others = tuple(key for key, one in days.items() if one is None)
    answered = [Decimal(one) for one in days.values() if one is not None]
    if not answered:
        said = _none_of(
            entries, of, mark("None of the {rows} has an answer that counts: {count} without one.")
        )
    else:
        said = say(
            "The middle value of {count} answered among {all} {rows}.",
            count=len(rows),
            all=len(entries),
            rows=of,
        )
    return Figure(rule, median(answered) if answered else None, rows, others, said)


def _none_of(entries: Sequence[LogEntry], of: str, said: str) -> str:
    """Say why a figure has no value: there is nothing, or nothing of what is there counts."""
    if not entries:
        return say("There are no {rows}.", rows=of)
    return say(said, rows=of, count=len(entries))


def _turnaround(entry: LogEntry) -> int | None:
    """Give the days until an answer; None without one, or with one before the question."""
    asked = parse_iso_date(on_day(entry))
    answered = parse_iso_date(entry.values.get(LOG_KINDS[entry.kind].answered, ""))
    if asked is None or answered is None or answered < asked:
        return None
    return (answered - asked).days


def _number(text: str) -> Decimal | None:
    plain = text.strip().replace(",", ".")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None

"""Hold a case's dates against a form's date rules, and show the working; a person answers.

The conventions stand in `docs/date-rules.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.form import Criterion, Form, criterion_applies, section_applies
from eh_desktop.domain.form_rules import DateRule
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.limits import Kept, kept, on, sentence, unknown_years, verdict
from eh_desktop.domain.record import Record
from eh_desktop.domain.sentences import capital
from eh_desktop.domain.spans import Span, amount, last_day
from eh_desktop.domain.working_days import Calendar

TODAY = "today"
"""What a rule names as its end where it counts up to the day the form is filled in."""
Finding = Literal["within", "tolerated", "over", "open"]
_RANK: tuple[Kept, ...] = ("within", "tolerated", "over")
_FELT = frozenset({"faces", "target", "scale_0_10"})
"""Kinds of answer that hold an impression, which no date can suggest."""


@dataclass(frozen=True, slots=True)
class DateFinding:
    """What a rule says about a record's dates: kept, still acceptable, missed, or not yet known."""

    rule: DateRule
    state: Finding
    because: str
    """The working, in one or more sentences."""
    due: date | None = None
    """The last day within the limit, where the first day is known; of the last step for `every`."""


def judge_all(
    form: Form, record: Record, today: date, calendar: Calendar
) -> tuple[DateFinding, ...]:
    """Judge every rule of the form that applies to the record, in the order of the form.

    A rule is left out where a field or the criterion that it is about is not asked.
    """
    return tuple(
        judge(form, rule, record.fields, today, calendar)
        for rule in form.date_rules
        if _applies(form, rule, record.fields)
    )


def judge(
    form: Form, rule: DateRule, fields: Mapping[str, str], today: date, calendar: Calendar
) -> DateFinding:
    """Judge one rule by the values of the fields; `open` while a date is missing or unreadable."""
    names = tuple(name for name in (rule.start, rule.end) if name)
    unreadable = [said for name in names for said in _unreadable(form, name, fields)]
    if unreadable:
        return DateFinding(rule, "open", f"{'; '.join(unreadable)}.")
    start = _days(rule.start, fields, today)
    end = sorted(set(_days(rule.end, fields, today)))
    missing = [name for name in names if not _days(name, fields, today)]
    if missing or (not rule.start and len(end) < 2):
        known = start or ([] if rule.start else end)
        return _not_yet(form, rule, missing, known, calendar)
    if start and end[0] < start[-1]:
        said = say(
            "The second day is before the first: {second} is before {first}.",
            second=on(end[0]),
            first=on(start[-1]),
        )
        return DateFinding(rule, "open", said)
    marks = [*start[-1:], *(end if rule.every else end[-1:])]
    if len(marks) > 2 and marks[0] == marks[1]:
        del marks[0]  # a series that begins with its own starting day
    return _judged(rule, [Span(*pair, rule.unit, calendar) for pair in pairwise(marks)])


def suggested_value(finding: DateFinding, criterion: Criterion) -> str | None:
    """Give the answer that a finding suggests, a value of the criterion's scale; None for none.

    Kept is the best answer, still acceptable the middle one of three (else the best), missed the
    worst. On the four grades it is Good while the dates are acceptable, else Requires improvement:
    no date alone shows Outstanding or Inadequate. An impression, such as a face, and a written
    answer are never suggested.
    """
    if finding.state == "open" or criterion.kind in _FELT:
        return None
    if criterion.kind == "grade":
        return (Grade.REQUIRES_IMPROVEMENT if finding.state == "over" else Grade.GOOD).id
    ranked = [option.value for option in scale_of(criterion).ranked()]
    if not ranked or (finding.state == "over" and len(ranked) == 1):
        return None  # a tick has nothing worse to offer than to leave it
    if finding.state == "over":
        return ranked[0]
    return ranked[1] if finding.state == "tolerated" and len(ranked) == 3 else ranked[-1]


def _applies(form: Form, rule: DateRule, fields: Mapping[str, str]) -> bool:
    named = {rule.start, rule.end}
    for section, entry in form.fields():
        if entry.id in named and section is not None and not section_applies(section, fields):
            return False
    for section, criterion in form.criteria():
        if criterion.id == rule.criterion:
            return section_applies(section, fields) and criterion_applies(criterion, fields)
    return True


def _judged(rule: DateRule, steps: list[Span]) -> DateFinding:
    judged = [(_RANK.index(kept(rule, step)), step.length, step) for step in steps]
    rank, _, worst = max(judged, key=lambda one: one[:2])
    state = _RANK[rank]
    said = "; ".join(sentence(step) for step in steps)
    judged_as = verdict(rule, state, worst)
    if len(steps) == 1:
        because = f"{capital(said)}: {judged_as}."
    elif state == "within":
        because = say("{said}. All are {judged_as}.", said=capital(said), judged_as=judged_as)
    else:
        first, last = on(worst.start), on(worst.end)
        because = say(
            "{said}. The longest, from {first} to {last}, is {judged_as}.",
            said=capital(said),
            first=first,
            last=last,
            judged_as=judged_as,
        )
    because += unknown_years(steps)
    due = last_day(steps[-1].start, rule.limit, rule.unit, steps[-1].calendar)
    return DateFinding(rule, state, because, due)


def _not_yet(
    form: Form, rule: DateRule, missing: list[str], known: list[date], calendar: Calendar
) -> DateFinding:
    labels = [f"“{_label(form, name)}”" for name in missing]
    if not labels:
        said = say("“{label}” needs at least two days.", label=_label(form, rule.end))
    elif len(labels) == 1:
        said = say("{label} is not filled in yet.", label=labels[0])
    else:
        said = say("{label} and {other} are not filled in yet.", label=labels[0], other=labels[1])
    if not known:
        return DateFinding(rule, "open", said)
    due = last_day(known[-1], rule.limit, rule.unit, calendar)
    until = say(
        "The limit of {limit} from {first} ends on {last}.",
        limit=amount(rule.limit, rule.unit),
        first=on(known[-1]),
        last=on(due),
    )
    return DateFinding(rule, "open", f"{said} {until}", due)


def _lines(name: str, fields: Mapping[str, str]) -> Iterator[str]:
    return (line.strip() for line in fields.get(name, "").splitlines() if line.strip())


def _unreadable(form: Form, name: str, fields: Mapping[str, str]) -> Iterator[str]:
    if name == TODAY:
        return
    for line in _lines(name, fields):
        if _day(line) is None:
            yield say(
                "“{line:.40}” in “{label}” is not a date", line=line, label=_label(form, name)
            )


def _days(name: str, fields: Mapping[str, str], today: date) -> list[date]:
    """Give a field's days in order; none for an empty name or field."""
    if name == TODAY:
        return [today]
    return sorted(day for line in _lines(name, fields) if (day := _day(line)) is not None)


def _day(line: str) -> date | None:
    return parse_iso_date(line) if len(line) == 10 else None


def _label(form: Form, name: str) -> str:
    return next((entry.label for _, entry in form.fields() if entry.id == name), name)

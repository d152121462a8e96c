"""What is overdue or drifting in a case, by the limits that the forms of its framework state.

A form holds the days that an auditor types against its date rules; here the days of the case
itself are held against the same rules, so that a limit stands in one place alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_facts import DAY_FACTS, FACTS, LOOK, UNTIL, FormFields
from eh_desktop.domain.date_rules import TODAY, Finding
from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.form import Form
from eh_desktop.domain.form_rules import DateRule
from eh_desktop.domain.language import say
from eh_desktop.domain.limits import kept, on, sentence, unknown_years, verdict
from eh_desktop.domain.spans import Span, amount, last_day
from eh_desktop.domain.working_days import Calendar

Standing = Literal["overdue", "drifting", "on_time", "unknown", "closed"]
STANDINGS: tuple[Standing, ...] = ("overdue", "drifting", "on_time", "unknown", "closed")
_RANK: Mapping[Finding, int] = {"open": 0, "within": 1, "tolerated": 2, "over": 3}
_NOW = frozenset({LOOK, UNTIL, TODAY})
_MEETING, _REVIEW = "meeting", "review"
_COMES: Mapping[str, str] = {
    "meetings": _MEETING,
    "first_meeting": _MEETING,
    "last_meeting": _MEETING,
    "reviews": _REVIEW,
    "first_review": _REVIEW,
    "later_reviews": _REVIEW,
    "plan": "plan",
    "assessed": "assessment",
}
"""What has to come for a limit to be kept, by the fact that ends it."""


@dataclass(frozen=True, slots=True)
class CaseLimit:
    """A date rule of a form, read over the facts of a case."""

    rule: DateRule
    start: str
    """The fact of the first day; empty for a series that is held against itself."""
    end: str
    """The fact of the last day; one of `LOOK` and `UNTIL` counts up to the closure or today."""

    @property
    def comes(self) -> str:
        """What has to come: `meeting`, `review`, `plan`, `assessment`; empty for nothing."""
        return _COMES.get(self.start if self.end in _NOW else self.end, "")

    def moves(self, case: Case) -> bool:
        """Tell whether it counts from today in a case, so that it is never missed."""
        from_now = self.start in _NOW or (self.rule.every and self.end in _NOW)
        return from_now and _day(case.closed_on) is None


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """How a case stands to one limit."""

    title: str
    """What is counted, as the rule says it."""
    state: Finding
    because: str
    """The working, in one or more sentences."""
    due: date | None = None
    """The last day within the limit; None where no first day is known."""
    running: bool = False
    """Whether it still counts: the case is open and what is due has not come."""
    comes: str = ""
    """What has to come, as in `CaseLimit.comes`."""
    over: str = ""
    """What missing the limit is called where it is not “too late”, as `Drifting`."""
    source: str = ""


def limits_of(forms: Iterable[Form], known: Mapping[str, FormFields]) -> tuple[CaseLimit, ...]:
    """Give the limits of these forms that a case's days can be held against, each once."""
    found: dict[tuple[object, ...], CaseLimit] = {}
    for form in forms:
        about = known.get(form.id, FormFields(form.id))
        for rule in form.date_rules:
            limit = _limit(rule, about)
            if limit is not None:
                said = (limit.start, limit.end, rule.limit, rule.unit, rule.tolerated, rule.every)
                found.setdefault(said, limit)
    return tuple(found.values())


def case_findings(
    case: Case, limits: Sequence[CaseLimit], today: date, calendar: Calendar
) -> tuple[CaseFinding, ...]:
    """Hold a case against every limit: first what runs, the worst first, then what is past.

    Two limits that run from one day with one length count once.
    """
    found = [finding for _, _, finding in held(case, limits, today, calendar)]
    found.sort(key=lambda one: (not one.running, -_RANK[one.state], one.due or date.max))
    return tuple(found)


def held(
    case: Case, limits: Sequence[CaseLimit], today: date, calendar: Calendar
) -> Iterator[tuple[CaseLimit, date | None, CaseFinding]]:
    """Give each limit with the day it counts from (None where not known), and how it stands."""
    running: set[tuple[object, ...]] = set()
    for limit in limits:
        for start, finding in _findings(case, limit, today, calendar):
            rule = limit.rule
            said = (start, rule.limit, rule.unit, rule.tolerated, finding.comes)
            if finding.running and start is not None:
                if said in running:
                    continue
                running.add(said)
            yield limit, start, finding


def standing_of(case: Case, findings: Iterable[CaseFinding]) -> Standing:
    """Give a case's standing in one word, by the worst of what still runs.

    Overdue: something due has not come. Drifting: it is past a limit that the framework calls
    otherwise, or past one that it still accepts. Unknown: no limit has a day to count from.
    """
    if case.status == "closed":
        return "closed"
    known = [one for one in findings if one.state != "open"]
    runs = [one for one in known if one.running]
    if any(one.state == "over" and not one.over for one in runs):
        return "overdue"
    if any(one.state in ("over", "tolerated") for one in runs):
        return "drifting"
    return "on_time" if known else "unknown"


def next_due(findings: Iterable[CaseFinding]) -> CaseFinding | None:
    """Give what has to come next in an open case, the earliest; None where no limit asks for it."""
    coming = [one for one in findings if one.running and one.comes and one.due is not None]
    return min(coming, key=lambda one: one.due or date.max, default=None)


def _limit(rule: DateRule, about: FormFields) -> CaseLimit | None:
    named = {key: one.fact for key, one in about.fields.items()} | {TODAY: LOOK}
    start, end = named.get(rule.start, ""), named.get(rule.end, "")
    if end not in DAY_FACTS or (rule.start and start not in DAY_FACTS):
        return None
    return CaseLimit(rule, start, end)


def _findings(
    case: Case, limit: CaseLimit, today: date, calendar: Calendar
) -> Iterator[tuple[date | None, CaseFinding]]:
    """Give the findings of one limit, each with the day it runs from."""
    is_open = case.status == "open"
    starts = _days(case, limit.start, today) if limit.start else []
    ends = _days(case, limit.end, today)
    if limit.start and not starts:
        yield None, _unknown(limit)
        return
    if limit.rule.every:
        marks = sorted({*starts[-1:], *(day for day in ends if not starts or day >= starts[-1])})
        if not marks:
            yield None, _unknown(limit)
            return
        steps = [Span(*pair, limit.rule.unit, calendar) for pair in pairwise(marks)]
        if steps:
            yield marks[0], _past(limit, steps)
        if is_open:
            yield marks[-1], _running(limit, marks[-1], today, calendar, came=bool(steps))
        return
    start = starts[-1]
    if limit.end in _NOW:
        end = ends[-1]
        if is_open:
            yield start, _running(limit, start, today, calendar, came=True)
        elif end >= start:
            yield start, _past(limit, [Span(start, end, limit.rule.unit, calendar)])
        return
    later = [day for day in ends if day >= start]
    if later:
        yield start, _past(limit, [Span(start, later[-1], limit.rule.unit, calendar)])
    elif is_open:
        yield start, _running(limit, start, today, calendar, came=False)
    else:
        yield start, _never(case, limit, start, calendar)


def _past(limit: CaseLimit, steps: Sequence[Span]) -> CaseFinding:
    """Say how steps that are done stood to the limit; the longest decides."""
    rule = limit.rule
    longest = max(steps, key=lambda step: step.length)
    state = kept(rule, longest)
    said = sentence(longest)
    said = (
        say("The longest of {count} steps, {said}", count=len(steps), said=said)
        if len(steps) > 1
        else _capital(said)
    )
    due = last_day(steps[-1].start, rule.limit, rule.unit, steps[-1].calendar)
    because = f"{said}: {verdict(rule, state, longest)}.{unknown_years(steps)}"
    return _made(limit, state, because, due)


def _running(
    limit: CaseLimit, start: date, today: date, calendar: Calendar, *, came: bool
) -> CaseFinding:
    """Say how long it has been by today since a day, and until when the limit lasts."""
    rule = limit.rule
    due = last_day(start, rule.limit, rule.unit, calendar)
    span = Span(start, max(start, today), rule.unit, calendar)
    state = kept(rule, span)
    since = (
        say("None has been entered since {day}", day=on(start))
        if came
        else say("None is entered yet")
    )
    if not limit.comes:
        since = say("It is counted up to today")
    if state == "within":
        because = say(
            "The limit of {limit} from {first} ends on {last}.",
            limit=amount(rule.limit, rule.unit),
            first=on(start),
            last=on(due),
        )
    else:
        because = f"{_capital(sentence(span))}: {verdict(rule, state, span)}. {since}."
    made = _made(limit, state, f"{because}{unknown_years([span])}", due)
    return replace(made, running=True)


def _never(case: Case, limit: CaseLimit, start: date, calendar: Calendar) -> CaseFinding:
    """Say of a closed case whether what never came was due before it was closed."""
    rule = limit.rule
    due = last_day(start, rule.limit, rule.unit, calendar)
    closed = _day(case.closed_on)
    if closed is None or closed < start:
        return _made(limit, "open", say("None was entered before the case was closed."), due)
    span = Span(start, closed, rule.unit, calendar)
    state = kept(rule, span)
    if state == "within":
        because = say(
            "The case was closed on {closed}, before the limit ended on {last}.",
            closed=on(closed),
            last=on(due),
        )
    else:
        because = say(
            "{said}, when the case was closed: {verdict}. None was entered.",
            said=_capital(sentence(span)),
            verdict=verdict(rule, state, span),
        )
    return _made(limit, state, f"{because}{unknown_years([span])}", due)


def _unknown(limit: CaseLimit) -> CaseFinding:
    return _made(limit, "open", say("The day from which it is counted is not entered yet."), None)


def _made(limit: CaseLimit, state: Finding, because: str, due: date | None) -> CaseFinding:
    rule = limit.rule
    return CaseFinding(
        rule.title,
        state,
        because,
        due,
        comes=limit.comes,
        over=rule.over,
        source=rule.source,
    )


def _days(case: Case, fact: str, today: date) -> list[date]:
    days = (_day(text) for text in FACTS[fact](case, today))
    return sorted(day for day in days if day is not None)


def _day(text: str) -> date | None:
    return parse_iso_date(text) if len(text) == 10 else None


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"

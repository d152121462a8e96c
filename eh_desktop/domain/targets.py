"""How many are due of a stream in a period, with the arithmetic in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.periods import Span
from eh_desktop.domain.programme import CENTRE, Period, Population, Stream
from eh_desktop.domain.sampling import wanted_of

EACH_WORDS = {
    "auditor": mark("for each auditor"),
    "service": mark("for each service"),
    "practitioner": mark("for each practitioner"),
}
_CASES: dict[Population, tuple[str, str]] = {
    "open": mark_count("{count} open case", "{count} open cases"),
    "closed": mark_count("{count} closed case", "{count} closed cases"),
    "all": mark_count("{count} case", "{count} cases"),
}
_NONE: dict[Population, str] = {
    "open": mark("There is no open case"),
    "closed": mark("There is no closed case"),
    "all": mark("There is no case"),
}
_WHOLE = mark("{share} % of {cases} is {exact}.")
_ROUNDED = mark("{share} % of {cases} is {exact}, rounded up to {part}.")
_RHYTHMS: dict[Period, tuple[str, str]] = {
    "month": mark_count("{number} a month", "{number} every {count} months"),
    "quarter": mark_count("{number} a quarter", "{number} every {count} quarters"),
    "half_year": mark_count("{number} a half-year", "{number} every {count} half-years"),
    "year": mark_count("{number} a year", "{number} every {count} years"),
}
_PAIRS: dict[Period, str] = {
    "month": mark("{pair} of the {whole} due each month: each auditor of a pair takes {pair}."),
    "quarter": mark("{pair} of the {whole} due each quarter: each auditor of a pair takes {pair}."),
    "half_year": mark(
        "{pair} of the {whole} due each half-year: each auditor of a pair takes {pair}."
    ),
    "year": mark("{pair} of the {whole} due each year: each auditor of a pair takes {pair}."),
}


@dataclass(frozen=True, slots=True)
class Target:
    """How many are due at least, how many are planned at most (0 for no end), and why."""

    count: int
    most: int
    because: str
    numbered: bool = True
    """Whether there is a number at all; else what was done is only shown."""


def target_of(stream: Stream, span: Span, population: int, role: str) -> Target:
    """Give what is due of a stream in a period, from a population of so many cases.

    A share is rounded up, so that it is at least one wherever anyone is there, and none of
    nobody. Where a number is set too, the larger counts. One auditor's part of what goes out
    to buddy pairs is what each of them takes.
    """
    if stream.share:
        return _share(stream, population)
    if not stream.count:
        return Target(0, 0, say("No number is set; what was done is shown."), numbered=False)
    if stream.pair and role != CENTRE:
        whole = str(stream.count)
        if stream.most:
            whole = say("{least} to {most}", least=stream.count, most=stream.most)
        said = say(_PAIRS[span.per], pair=stream.pair, whole=whole)
        return Target(stream.pair, 0, said)
    number = str(stream.count)
    if stream.most > stream.count:
        number = say("{least} to {most}", least=stream.count, most=stream.most)
    one, many = _RHYTHMS[span.per]
    because = say_count(one, many, stream.every, number=number)
    if stream.each:
        because = say("{number} {whose}", number=because, whose=say(EACH_WORDS[stream.each]))
    return Target(stream.count, max(stream.most, stream.count) if stream.most else 0, f"{because}.")


def _share(stream: Stream, population: int) -> Target:
    kind = stream.population
    if not population:
        none = say(_NONE[kind])
        if not stream.count:
            return Target(0, 0, say("{none}, so nothing is due.", none=none))
        said = say("{none}, but at least {count} are due.", none=none, count=stream.count)
        return Target(stream.count, stream.most, said)
    wanted = wanted_of(stream.share, stream.count, population)
    part = wanted_of(stream.share, 0, population)
    whole, rest = divmod(stream.share * population, 100)
    exact = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    pattern = _ROUNDED if rest else _WHOLE
    cases = say_count(*_CASES[kind], population)
    said = say(pattern, share=stream.share, cases=cases, exact=exact, part=part)
    if wanted > part:
        least = say("At least {count} are due, so {wanted}.", count=stream.count, wanted=wanted)
        said = f"{said} {least}"
    return Target(wanted, max(stream.most, wanted) if stream.most else 0, said)


def population_of(kind: Population, cases: Iterable[Case], span: Span, today: date) -> int:
    """Count the cases that a stream draws from in a period.

    Open are those that were open on its last day, or today where it still runs; closed are
    those that closed in it; all are both.
    """
    day = min(span.ends, today).isoformat()
    first, last = span.starts.isoformat(), span.ends.isoformat()
    return sum(
        1
        for case in cases
        if (kind in ("open", "all") and open_on(case, day))
        or (kind in ("closed", "all") and closed_within(case, first, last))
    )


def open_on(case: Case, day: str) -> bool:
    """Tell whether a case was open on a day (ISO); one without a first day is taken to be."""
    if case.opened_on > day:
        return False
    return case.closed_on > day if case.closed_on else case.status == "open"


def closed_within(case: Case, first: str, last: str) -> bool:
    """Tell whether a case closed from one day to another (ISO), both counted in."""
    return case.status == "closed" and first <= case.closed_on <= last

"""How many are due of a stream in a period, with the arithmetic in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.periods import NOUNS, Span
from eh_desktop.domain.programme import CENTRE, Population, Stream
from eh_desktop.domain.sampling import wanted_of

EACH_WORDS = {
    "auditor": "for each auditor",
    "service": "for each service",
    "practitioner": "for each practitioner",
}
_CASES = {"open": "open", "closed": "closed", "all": ""}


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
        return Target(0, 0, "No number is set; what was done is shown.", numbered=False)
    noun = NOUNS[span.per]
    if stream.pair and role != CENTRE:
        whole = f"{stream.count} to {stream.most}" if stream.most else str(stream.count)
        said = f"{stream.pair} of the {whole} due each {noun}: each auditor of a pair takes"
        return Target(stream.pair, 0, f"{said} {stream.pair}.")
    each = f" {EACH_WORDS[stream.each]}" if stream.each else ""
    rhythm = f"a {noun}" if stream.every == 1 else f"every {stream.every} {noun}s"
    if stream.most > stream.count:
        because = f"{stream.count} to {stream.most} {rhythm}{each}."
    else:
        because = f"{stream.count} {rhythm}{each}."
    return Target(stream.count, max(stream.most, stream.count) if stream.most else 0, because)


def _share(stream: Stream, population: int) -> Target:
    kind = _CASES[stream.population]
    if not population:
        none = f"There is no {kind} case" if kind else "There is no case"
        if not stream.count:
            return Target(0, 0, f"{none}, so nothing is due.")
        return Target(stream.count, stream.most, f"{none}, but at least {stream.count} are due.")
    wanted = wanted_of(stream.share, stream.count, population)
    part = wanted_of(stream.share, 0, population)
    whole, rest = divmod(stream.share * population, 100)
    exact = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    cases = " ".join(word for word in (kind, "case" if population == 1 else "cases") if word)
    said = f"{stream.share} % of {population} {cases} is {exact}"
    said += f", rounded up to {part}." if rest else "."
    if wanted > part:
        said += f" At least {stream.count} are due, so {wanted}."
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

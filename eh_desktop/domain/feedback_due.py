"""When families are due to be asked what they think, and whether they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.periods import Span, months_before
from eh_desktop.domain.programme import Occasion

LOOKS_BACK_MONTHS = 3
"""An occasion older than this is no longer due: a family asked so late answers about another time,
and a spreadsheet of old closures would ask for thousands of sheets."""
OCCASION_WORDS: dict[Occasion, str] = {
    "assessment": "assessed",
    "third_review": "third review",
    "closure": "closed",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """The last occasion to ask the family of a case, and when they were asked since."""

    case: Case
    occasion: Occasion
    on: date
    asked_on: date | None


def asking(case: Case, at: Iterable[Occasion], day: date) -> Asking | None:
    """Give the last occasion up to a day that is not too old; None where there is none.

    An earlier occasion that was missed is over once a later one has come.
    """
    return _asking(case, at, months_before(day, LOOKS_BACK_MONTHS).isoformat(), day.isoformat())


def _asking(case: Case, at: Iterable[Occasion], oldest: str, day: str) -> Asking | None:
    """Compare days as ISO texts: there may be fifty thousand cases, and few that are due."""
    due = [(on, one) for one in at if oldest <= (on := _day(case, one)) <= day]
    if not due:
        return None
    on, occasion = max(due)
    first = parse_iso_date(on)
    if first is None:
        return None
    asked = next((one for one in case.days("feedback") if on <= one <= day), "")
    return Asking(case, occasion, first, parse_iso_date(asked))


def askings(
    cases: Iterable[Case], at: tuple[Occasion, ...], span: Span, today: date
) -> list[Asking]:
    """Give what a period asks for: families asked in it, and those still to be asked at its end."""
    day = min(span.ends, today)
    oldest, last = months_before(day, LOOKS_BACK_MONTHS).isoformat(), day.isoformat()
    found = (_asking(case, at, oldest, last) for case in cases)
    return sorted(
        (
            one
            for one in found
            if one is not None and (one.asked_on is None or one.asked_on in span)
        ),
        key=lambda one: (one.on, one.case.ref),
    )


def _day(case: Case, occasion: Occasion) -> str:
    if occasion == "assessment":
        return case.assessed_on
    if occasion == "closure":
        return case.closed_on if case.status == "closed" else ""
    reviews = case.days("review")
    return reviews[2] if len(reviews) > 2 else ""

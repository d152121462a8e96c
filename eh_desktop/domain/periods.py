"""Months, quarters, half-years and years of the calendar, by local dates.

A quarter is January to March and so on; a half-year January to June, or July to December. An
authority whose year runs from April has the same quarters under other numbers, so that a quarter
is named by its months.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from eh_desktop.domain.dates import MONTHS
from eh_desktop.domain.programme import Period

MONTHS_OF: dict[Period, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
"""How many months each period has."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """One period: its first and last day, both in it."""

    per: Period
    starts: date
    ends: date

    @property
    def label(self) -> str:
        """Give its name: `November 2026`, `October to December 2026`, `2026`."""
        if self.starts.year != self.ends.year:
            return f"{_month(self.starts)} to {_month(self.ends)}"
        if self.per == "year":
            return str(self.starts.year)
        if self.per == "month":
            return _month(self.starts)
        return f"{MONTHS[self.starts.month - 1]} to {_month(self.ends)}"

    @property
    def key(self) -> str:
        """Give the id under which it is kept, as a return is: `2026-Q4`, `2026-11`, `2026`."""
        year, month = self.starts.year, self.starts.month
        if self.per == "month":
            return f"{year}-{month:02d}"
        if self.per == "year":
            return str(year)
        letter = "Q" if self.per == "quarter" else "H"
        return f"{year}-{letter}{(month - 1) // MONTHS_OF[self.per] + 1}"

    def __contains__(self, day: object) -> bool:
        """Tell whether a day lies in it."""
        return isinstance(day, date) and self.starts <= day <= self.ends


def span_of(per: Period, day: date) -> Span:
    """Give the period in which a day lies."""
    months = MONTHS_OF[per]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    last_month = first.month + months - 1
    last = date(day.year, last_month, calendar.monthrange(day.year, last_month)[1])
    return Span(per, first, last)


def span_of_key(key: str) -> Span:
    """Give the period of a `Span.key`; ValueError for any other text."""
    for per in MONTHS_OF:
        year, _, part = key.partition("-")
        number = part.removeprefix("Q" if per == "quarter" else "H" if per == "half_year" else "")
        month = (int(number) - 1) * MONTHS_OF[per] + 1 if number.isdecimal() else 1
        if year.isdecimal() and 1 <= month <= 12:
            span = span_of(per, date(int(year), month, 1))
            if span.key == key:
                return span
    raise ValueError(f"{key!r:.40} is no period")


def before(span: Span) -> Span:
    """Give the period before a calendar period."""
    return span_of(span.per, span.starts - ONE_DAY)


def after(span: Span) -> Span:
    """Give the period after a calendar period."""
    return span_of(span.per, span.ends + ONE_DAY)


def round_ending(per: Period, every: int, day: date) -> Span:
    """Give the `every` periods that end with a day, counted back from it by the calendar.

    Three years to 24 November 2026 begin on 25 November 2023.
    """
    return Span(per, months_before(day, MONTHS_OF[per] * every) + ONE_DAY, day)


def months_before(day: date, months: int) -> date:
    """Give the same day some months earlier, or the last day of a month that is too short."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"

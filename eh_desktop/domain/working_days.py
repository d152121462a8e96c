"""Count in working days, weeks, months and years, as the law and people in England and Wales do.

The day after the start is day 1. The conventions stand in `docs/date-rules.md`.
"""

from __future__ import annotations

import calendar as gregorian
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5
_WEEK, _WORKING_WEEK = 7, 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """The bank holidays of a place, and the years (both included) for which they are known."""

    holidays: frozenset[date]
    first_year: int
    last_year: int

    def knows(self, days: Iterable[date]) -> bool:
        """Tell whether the bank holidays of all these days' years are known."""
        return all(self.first_year <= day.year <= self.last_year for day in days)

    def holidays_between(self, start: date, end: date) -> int:
        """Count the bank holidays on weekdays after `start`, up to and including `end`."""
        return sum(1 for day in self.holidays if start < day <= end and day.weekday() < _SATURDAY)


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Count the working days after `start`, up to and including `end`; negative if it is before."""
    if end < start:
        return -working_days_between(end, start, calendar)
    weeks, rest = divmod((end - start).days, _WEEK)
    spare = sum(1 for ahead in range(1, rest + 1) if (start.weekday() + ahead) % _WEEK < _SATURDAY)
    return weeks * _WORKING_WEEK + spare - calendar.holidays_between(start, end)


def add_working_days(start: date, count: int, calendar: Calendar) -> date:
    """Give the count-th working day after a day; ValueError if the count is negative.

    0 gives the day itself, a working day or not. Past the last day there is, that day is given.
    """
    if count < 0:
        raise ValueError("working days are counted forwards")
    day, left = start, count
    while left and day < date.max:
        # Never past the goal: that many working days take at least as many days.
        ahead = add_days(day, left)
        left -= working_days_between(day, ahead, calendar)
        day = ahead
    return day


def add_days(start: date, count: int) -> date:
    """Give the day so many days later; the last day there is where that is past it."""
    return start + timedelta(days=min(count, (date.max - start).days))


def add_months(start: date, count: int) -> date:
    """Give the same day so many months later, or the last of that month where it is shorter.

    ValueError if the count is negative. Past the last day there is, that day is given.
    """
    if count < 0:
        raise ValueError("months are counted forwards")
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if year > date.max.year:
        return date.max
    last = gregorian.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def add_years(start: date, count: int) -> date:
    """Give the same day so many years later; 29 February gives 28 February where it is missing."""
    return add_months(start, 12 * count)


def months_between(start: date, end: date) -> tuple[int, int]:
    """Give whole months and the days left over; ValueError if the end is before the start."""
    if end < start:
        raise ValueError("the second day is before the first")
    months = 12 * (end.year - start.year) + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    return months, (end - add_months(start, months)).days

"""How far apart two days are, in the unit of a date rule, and how that is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.form_rules import Unit
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.sentences import listed
from eh_desktop.domain.working_days import (
    Calendar,
    add_days,
    add_months,
    add_working_days,
    add_years,
    months_between,
    working_days_between,
)

_NAMES: dict[Unit, tuple[tuple[str, str], ...]] = {
    "working_days": (mark_count("{count} working day", "{count} working days"),),
    "days": (mark_count("{count} day", "{count} days"),),
    "weeks": (
        mark_count("{count} week", "{count} weeks"),
        mark_count("{count} day", "{count} days"),
    ),
    "months": (
        mark_count("{count} month", "{count} months"),
        mark_count("{count} day", "{count} days"),
    ),
    "years": (
        mark_count("{count} year", "{count} years"),
        mark_count("{count} month", "{count} months"),
        mark_count("{count} day", "{count} days"),
    ),
}
_JUST_ONE: dict[str, str] = {
    "{count} working day": mark("one working day"),
    "{count} day": mark("one day"),
    "{count} week": mark("one week"),
    "{count} month": mark("one month"),
    "{count} year": mark("one year"),
}


def amount(count: int, unit: Unit) -> str:
    """Give a count in words: `1 week`, `20 working days`."""
    return say_count(*_NAMES[unit][0], count)


def last_day(start: date, limit: int, unit: Unit, calendar: Calendar) -> date:
    """Give the last day that lies within a limit from a day on."""
    if unit == "working_days":
        return add_working_days(start, limit, calendar)
    if unit in ("days", "weeks"):
        return add_days(start, limit * (7 if unit == "weeks" else 1))
    return add_months(start, limit) if unit == "months" else add_years(start, limit)


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to a later one, in a unit."""

    start: date
    end: date
    unit: Unit
    calendar: Calendar

    @property
    def length(self) -> tuple[int, ...]:
        """Whole units first, then what is left over, so that comparing compares lengths."""
        days = (self.end - self.start).days
        if self.unit == "working_days":
            return (working_days_between(self.start, self.end, self.calendar),)
        if self.unit == "days":
            return (days,)
        if self.unit == "weeks":
            return divmod(days, 7)
        months, left = months_between(self.start, self.end)
        return (months, left) if self.unit == "months" else (*divmod(months, 12), left)

    @property
    def words(self) -> str:
        """The length: `7 weeks`, `7 weeks and 1 day`, `33 working days`; `0 weeks` for none."""
        parts = list(zip(self.length, _NAMES[self.unit], strict=True))
        given = [part for part in parts if part[0]] or parts[:1]
        return listed([say_count(*name, count) for count, name in given])

    @property
    def left_out(self) -> int:
        """How many bank holidays on weekdays were left out of the count."""
        if self.unit != "working_days":
            return 0
        return self.calendar.holidays_between(self.start, self.end)

    @property
    def known(self) -> bool:
        """Whether the bank holidays that matter to the count are known."""
        if self.unit != "working_days" or self.start == self.end:
            return True
        return self.calendar.knows((self.start, self.end))

    def exceeds(self, limit: int) -> bool:
        """Tell whether it is longer than so many whole units."""
        whole, *left = self.length
        return whole > limit or (whole == limit and any(left))

    def beyond(self, limit: int) -> str:
        """Give in words what lies beyond a limit: `one week`, `1 week and 3 days`; or nothing."""
        if not self.exceeds(limit):
            return ""
        parts = list(zip(self.length, _NAMES[self.unit], strict=True))
        whole, name = parts[0]
        given = [part for part in ((whole - limit, name), *parts[1:]) if part[0]]
        if len(given) == 1 and given[0][0] == 1:
            return say(_JUST_ONE[given[0][1][0]])
        return listed([say_count(*name, count) for count, name in given])

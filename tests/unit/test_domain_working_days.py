"""Working days, months and years are counted as people do, over the bank holidays we ship."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.working_days import (
    Calendar,
    add_days,
    add_months,
    add_working_days,
    add_years,
    months_between,
    working_days_between,
)
from eh_desktop.paths import resource
from eh_desktop.services.calendar import bank_holidays
from tests.domain_fixtures import counts_as_worked

days = st.dates(date(1998, 1, 1), date(2043, 12, 31))
counts = st.integers(0, 400)
KNOWN = {
    "2000-01-03": "New Year's Day on a Saturday, kept on Monday",
    "2002-06-03": "Golden Jubilee",
    "2002-06-04": "the spring bank holiday, moved for it",
    "2010-12-28": "Boxing Day on a Sunday, after Christmas Day on Saturday, kept on Tuesday",
    "2011-04-29": "a royal wedding",
    "2012-06-05": "Diamond Jubilee",
    "2016-12-27": "Christmas Day on a Sunday, kept on Tuesday",
    "2020-05-08": "the early May bank holiday, moved to VE Day",
    "2020-12-28": "Boxing Day on a Saturday, kept on Monday",
    "2022-06-02": "the spring bank holiday, moved for the jubilee",
    "2022-06-03": "Platinum Jubilee",
    "2022-09-19": "the Queen's state funeral",
    "2023-05-08": "the King's coronation",
    "2024-03-29": "Good Friday",
    "2024-04-01": "Easter Monday",
    "2025-04-21": "Easter Monday",
    "2026-04-03": "Good Friday",
    "2026-12-28": "Boxing Day on a Saturday, kept on Monday",
    "2038-04-26": "Easter Monday, as late as it can be",
}
WORKED = ("2012-05-28", "2020-05-04", "2022-05-30", "2022-09-20", "2024-01-02", "2025-04-17")
"""Usual holidays that were moved away, and days that are one in Scotland alone or never."""


def _naive(start: date, end: date, calendar: Calendar) -> int:
    count, day = 0, start
    while day < end:
        day += timedelta(days=1)
        count += day.weekday() < 5 and day not in calendar.holidays
    return count


@pytest.mark.parametrize("day", sorted(KNOWN))
def test_a_bank_holiday_of_england_and_wales_is_known(day: str) -> None:
    assert date.fromisoformat(day) in bank_holidays().holidays, KNOWN[day]


@pytest.mark.parametrize("day", WORKED)
def test_a_day_that_was_worked_is_no_holiday(day: str) -> None:
    assert counts_as_worked(date.fromisoformat(day), bank_holidays())


def test_every_covered_year_has_its_holidays_on_weekdays_and_says_where_from() -> None:
    content = json.loads(resource("bank_holidays.json").read_text(encoding="utf-8"))
    calendar = bank_holidays()
    assert (calendar.first_year, calendar.last_year) == (2000, 2040)
    for year in range(2000, 2041):
        # Eight a year: a substitute stands for each that falls on a weekend.
        assert len([day for day in calendar.holidays if day.year == year]) in (8, 9, 10)
    assert all(day.weekday() < 5 for day in calendar.holidays)
    assert content["source"].startswith("Python package holidays ")
    assert content["place"] == "England and Wales"


@given(days, days)
def test_the_count_agrees_with_counting_day_by_day(one: date, other: date) -> None:
    start, end = sorted((one, other))
    calendar = bank_holidays()
    assert working_days_between(start, end, calendar) == _naive(start, end, calendar)
    assert working_days_between(end, start, calendar) == -_naive(start, end, calendar)


@given(days, counts)
def test_the_day_so_many_working_days_on_is_the_first_that_counts_as_many(
    start: date, count: int
) -> None:
    calendar = bank_holidays()
    end = add_working_days(start, count, calendar)
    assert working_days_between(start, end, calendar) == count
    assert count == 0 or counts_as_worked(end, calendar)
    if count == 0:
        assert end == start


def test_day_one_is_the_day_after_the_start() -> None:
    calendar = bank_holidays()
    assert working_days_between(date(2026, 3, 2), date(2026, 3, 2), calendar) == 0
    assert working_days_between(date(2026, 3, 2), date(2026, 3, 3), calendar) == 1
    # Easter 2026 takes two of the days between.
    assert add_working_days(date(2026, 3, 30), 5, calendar) == date(2026, 4, 8)
    assert add_working_days(date(2026, 3, 7), 1, calendar) == date(2026, 3, 9)


def test_a_holiday_on_a_weekend_is_not_taken_off_twice() -> None:
    saturday = Calendar(frozenset({date(2026, 3, 7)}), 2026, 2026)
    assert working_days_between(date(2026, 3, 2), date(2026, 3, 9), saturday) == 5
    assert saturday.holidays_between(date(2026, 3, 2), date(2026, 3, 9)) == 0


def test_years_without_known_holidays_are_told_apart() -> None:
    calendar = bank_holidays()
    assert calendar.knows([date(2000, 1, 1), date(2040, 12, 31)])
    assert not calendar.knows([date(2026, 1, 1), date(2041, 1, 1)])
    assert working_days_between(date(2041, 12, 23), date(2041, 12, 27), calendar) == 4


@given(days, counts)
def test_months_there_and_back(start: date, count: int) -> None:
    end = add_months(start, count)
    assert months_between(start, end) == (count, 0)
    assert 0 <= start.day - end.day <= 3
    assert add_years(start, count) == add_months(start, 12 * count)


@given(days, days)
def test_months_and_days_between_lead_to_the_end(one: date, other: date) -> None:
    start, end = sorted((one, other))
    months, left = months_between(start, end)
    assert add_days(add_months(start, months), left) == end
    assert 0 <= left <= 30
    assert add_months(start, months + 1) > end


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_the_end_of_a_month_is_clamped(start: date, count: int, end: date) -> None:
    assert add_months(start, count) == end


def test_nothing_runs_past_the_end_of_time() -> None:
    calendar = bank_holidays()
    late = date(9999, 12, 30)
    assert add_months(late, 1) == add_days(late, 5) == date.max
    assert add_working_days(late, 40, calendar) == date.max


def test_counting_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2026, 3, 2), -1, bank_holidays())
    with pytest.raises(ValueError, match="forwards"):
        add_months(date(2026, 3, 2), -1)
    with pytest.raises(ValueError, match="before the first"):
        months_between(date(2026, 3, 2), date(2026, 3, 1))

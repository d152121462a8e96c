"""Days as people here write and type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.dates import MONTHS, british_date, parse_british_date, parse_typed_date

TODAY = date(2026, 11, 24)
FIRST = date(2026, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "1/2/26",
        "01/02/2026",
        "1.2.26",
        "1 2 26",
        "1-2-2026",
        "2026-02-01",
        "1 Feb 2026",
        "1 february 2026",
        "1st Feb 2026",
        "01-Feb-26",
        "1feb26",
        "Sun 1 Feb 2026",
        "Sunday, 1 February 2026",
        " 1 Feb ",
    ],
)
def test_a_day_in_every_way_it_is_typed(text: str) -> None:
    assert parse_typed_date(text, TODAY) == FIRST


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 24)),
        (" Today ", date(2026, 11, 24)),
        ("YESTERDAY", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 25)),
        ("3 sept 2025", date(2025, 9, 3)),
        ("31 may", date(2026, 5, 31)),
    ],
)
def test_near_days_and_short_months(text: str, day: date) -> None:
    assert parse_typed_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "1 Foo 2026",
        "31 Feb 2026",
        "1 ma 2026",
        "Feb 2026",
        "13/13/26",
        "1 Feb 2026 or so",
        "todays",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_typed_date(text, TODAY) is None


def test_only_a_field_takes_words_for_days() -> None:
    assert parse_british_date("today") is None
    assert parse_british_date("1 Feb 2026") is None


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_what_is_written_can_be_typed(day: date) -> None:
    assert parse_typed_date(british_date(day.isoformat()), TODAY) == day
    short = f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    assert parse_typed_date(short, TODAY) == day

"""When a case becomes overdue or drifting, told ahead, is what looking at it on the day says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case_dates import STANDINGS, CaseLimit, case_findings, standing_of
from eh_desktop.domain.case_turning import PHASES, Turning, case_turning
from eh_desktop.domain.form_rules import UNITS, DateRule
from eh_desktop.services.calendar import bank_holidays
from tests.unit.test_domain_case_dates import LIMITS, TODAY, _case, cases

FROM_TODAY = CaseLimit(
    DateRule("today", "From today", "r", 2, "weeks", start="t"), "look", "first_review"
)
EVERY_TO_TODAY = CaseLimit(
    DateRule("every", "One to the next, up to today", "t", 2, "weeks", every=True), "", "until"
)
ALL = (*LIMITS, FROM_TODAY, EVERY_TO_TODAY)


@given(
    cases(),
    st.dates(date(2020, 1, 1), date(2027, 6, 30)),
    st.integers(0, 900),
    st.sampled_from(UNITS),
)
def test_told_ahead_is_what_the_day_shows(
    case: object, today: date, later: int, unit: object
) -> None:
    limits = [replace(one, rule=replace(one.rule, unit=unit)) for one in ALL]
    calendar, day = bank_holidays(), today + timedelta(days=later)
    turning = case_turning(case, limits, today, calendar)  # type: ignore[arg-type]
    seen = standing_of(case, case_findings(case, limits, day, calendar))  # type: ignore[arg-type]
    assert turning.phase(day.isoformat()) == PHASES[STANDINGS.index(seen)]


def test_a_case_turns_on_the_day_after_its_limit() -> None:
    turning = case_turning(_case(meeting=(42,)), LIMITS, TODAY, bank_holidays())
    # the review is due today; the meetings, every six weeks, are accepted up to eight
    assert turning == Turning("counts", "2026-11-25", "2026-11-25")
    assert turning.phase("2026-11-24") == "later"
    assert turning.phase("2026-11-25") == "late"


def test_a_closed_case_and_one_without_days_never_turn() -> None:
    closed = replace(_case(meeting=(42,)), status="closed")
    assert case_turning(closed, LIMITS, TODAY, bank_holidays()) == Turning("ended")
    dated = replace(closed, closed_on="2026-11-02")
    ended = Turning("ended", late_on="2026-11-02")
    assert case_turning(dated, LIMITS, TODAY, bank_holidays()) == ended
    assert case_turning(_case(), LIMITS, TODAY, bank_holidays()) == Turning("none")


@pytest.mark.parametrize(
    ("turning", "phase"),
    [
        (Turning("ended", "2026-01-01", "2026-01-01"), "ended"),
        (Turning("none", "2026-01-01"), "none"),
        (Turning("counts"), "later"),
        (Turning("counts", "2026-11-25", "2026-12-01"), "later"),
        (Turning("counts", "2026-11-24", "2026-12-01"), "soon"),
        (Turning("counts", "2026-11-01", "2026-11-24"), "late"),
        (Turning("counts", "", "2026-11-24"), "late"),
    ],
)
def test_a_phase_begins_on_its_day(turning: Turning, phase: str) -> None:
    assert turning.phase("2026-11-24") == phase


def test_phases_and_standings_are_in_one_order() -> None:
    assert len(PHASES) == len(STANDINGS)
    assert dict(zip(PHASES, STANDINGS, strict=True)) == {
        "late": "overdue",
        "soon": "drifting",
        "later": "on_time",
        "none": "unknown",
        "ended": "closed",
    }

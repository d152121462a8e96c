"""A case's days against its framework's limits: what runs, what is past, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case, CaseDate, DateKind
from eh_desktop.domain.case_dates import (
    STANDINGS,
    CaseFinding,
    CaseLimit,
    case_findings,
    limits_of,
    next_due,
    standing_of,
)
from eh_desktop.domain.case_facts import FieldFact, FormFields
from eh_desktop.domain.form_rules import UNITS, DateRule
from eh_desktop.formpacks.case_fields import load_case_fields
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.calendar import bank_holidays
from tests.domain_fixtures import small_form

TODAY = date(2026, 11, 24)
FIRST_REVIEW = CaseLimit(
    DateRule("first", "The first review", "r", 6, "weeks", start="m"),
    "first_meeting",
    "first_review",
)
OFTEN = CaseLimit(
    DateRule("often", "One meeting to the next", "m", 6, "weeks", tolerated=8, every=True),
    "",
    "meetings",
)
SINCE_LAST = CaseLimit(
    DateRule("last", "Since the last meeting", "a", 6, "weeks", start="m", tolerated=8),
    "last_meeting",
    "look",
)
DRIFT = CaseLimit(
    DateRule("drift", "How long it is open", "u", 9, "months", start="o", over="Drifting"),
    "opened",
    "until",
)
LIMITS = (FIRST_REVIEW, OFTEN, SINCE_LAST, DRIFT)
days = st.dates(date(2020, 1, 1), date(2027, 12, 31)).map(date.isoformat)


def _case(**days_ago: int | tuple[int, ...]) -> Case:
    """Give an open case; `meeting` and `review` take days ago, and so do the single days."""
    dates: list[CaseDate] = []
    single: dict[str, str] = {}
    for name, given_ago in days_ago.items():
        if isinstance(given_ago, tuple):
            kind: DateKind = "meeting" if name == "meeting" else "review"
            dates += [CaseDate(f"{name}{ago}", kind, _ago(ago)) for ago in given_ago]
        else:
            single[name] = _ago(given_ago)
    return Case("c1", "C-1", dates=tuple(dates), **single)


def _ago(count: int) -> str:
    return (TODAY - timedelta(days=count)).isoformat()


def _found(case: Case, *limits: CaseLimit) -> tuple[CaseFinding, ...]:
    return case_findings(case, limits, TODAY, bank_holidays())


def test_a_review_that_has_not_come_runs_to_its_due_day_and_then_is_overdue() -> None:
    (waits,) = _found(_case(meeting=(42,)), FIRST_REVIEW)
    assert (waits.state, waits.running, waits.due) == ("within", True, TODAY)
    assert waits.because == "The limit of 6 weeks from 13 October 2026 ends on 24 November 2026."
    (late,) = _found(_case(meeting=(43,)), FIRST_REVIEW)
    assert (late.state, late.running, late.comes) == ("over", True, "review")
    assert late.because == (
        "From 12 October 2026 to 24 November 2026 is 6 weeks and 1 day: one day longer than the "
        "limit of 6 weeks. None is entered yet."
    )
    assert standing_of(_case(meeting=(43,)), (late,)) == "overdue"


def test_a_review_that_came_late_is_past_and_does_not_make_a_case_overdue() -> None:
    case = _case(meeting=(100,), review=(50,))
    (late,) = _found(case, FIRST_REVIEW)
    assert (late.state, late.running) == ("over", False)
    assert standing_of(case, (late,)) == "on_time"


def test_a_review_before_the_meeting_does_not_count_for_it() -> None:
    (late,) = _found(_case(meeting=(60,), review=(61,)), FIRST_REVIEW)
    assert (late.state, late.running) == ("over", True)


def test_a_series_tells_what_runs_apart_from_what_is_past() -> None:
    case = _case(meeting=(150, 60, 50))
    now, before = _found(case, OFTEN)
    assert (now.running, now.state, now.due) == (True, "tolerated", TODAY - timedelta(days=8))
    assert (before.running, before.state) == (False, "over")
    assert "The longest of 2 steps, from 27 June 2026 to 25 September 2026" in before.because
    assert standing_of(case, (now, before)) == "drifting"


def test_what_runs_from_one_day_with_one_limit_is_said_once() -> None:
    found = _found(_case(meeting=(90, 50)), OFTEN, SINCE_LAST)
    assert [one.running for one in found] == [True, False]


def test_a_limit_with_a_name_of_its_own_drifts_and_is_never_overdue() -> None:
    case = _case(opened_on=300)
    found = _found(case, DRIFT)
    assert (found[0].state, found[0].over) == ("over", "Drifting")
    assert standing_of(case, found) == "drifting"
    assert next_due(found) is None  # nothing has to come: it has to end


def test_a_closed_case_has_nothing_that_runs() -> None:
    case = replace(_case(meeting=(200,), opened_on=300), status="closed", closed_on=_ago(190))
    found = _found(case, *LIMITS)
    assert not any(one.running for one in found)
    assert standing_of(case, found) == "closed"
    never = found[[one.title for one in found].index("The first review")]
    assert never.state == "within"
    assert never.because.startswith("The case was closed on 18 May 2026, before the limit ended")


def test_a_case_closed_after_the_limit_without_a_review_missed_it() -> None:
    case = replace(_case(meeting=(200,)), status="closed", closed_on=_ago(100))
    (missed,) = _found(case, FIRST_REVIEW)
    assert (missed.state, missed.running) == ("over", False)
    assert missed.because.endswith("longer than the limit of 6 weeks. None was entered.")
    (unknown,) = _found(replace(case, closed_on=""), FIRST_REVIEW)
    assert unknown.state == "open"


def test_a_case_without_days_is_unknown() -> None:
    found = _found(_case(), *LIMITS)
    assert {one.state for one in found} == {"open"}
    assert standing_of(_case(), found) == "unknown"


def test_the_earliest_thing_that_has_to_come_is_next() -> None:
    case = _case(meeting=(30,), review=(20,))
    reviews = CaseLimit(
        DateRule("rev", "Reviews", "r", 3, "months", start="m", every=True),
        "first_meeting",
        "reviews",
    )
    coming = next_due(_found(case, reviews, OFTEN, FIRST_REVIEW))
    assert coming is not None
    assert (coming.comes, coming.due) == ("meeting", TODAY + timedelta(days=12))


def test_odd_days_are_no_days() -> None:
    odd = Case("c1", "C-1", dates=(CaseDate("a", "meeting", "soon"), CaseDate("b", "meeting", "")))
    assert {one.state for one in _found(odd, *LIMITS)} == {"open"}


def test_a_rule_counts_only_where_both_its_fields_hold_days_of_the_case() -> None:
    rule = DateRule("first", "First", "review_on", 6, "weeks", start="met_on")
    form = replace(small_form(), date_rules=(rule, replace(rule, id="again")))
    met, review = FieldFact("first_meeting"), FieldFact("first_review")
    both = FormFields(form.id, {"met_on": met, "review_on": review})
    assert [one.rule.id for one in limits_of([form], {form.id: both})] == ["first"]
    for held in ({"met_on": met}, {"met_on": FieldFact("ref"), "review_on": review}, {}):
        assert limits_of([form], {form.id: FormFields(form.id, held)}) == ()
    assert limits_of([form], {}) == ()


@pytest.mark.parametrize(
    ("framework", "rules"),
    [
        ("tameside", {"first_review"}),
        ("blackburn", {"taf_every", "taf_latest", "plan_dated", "assessment_current"}),
        ("bathnes", {"first_review"}),
        ("cumbria", {"first_review", "drift", "contact"}),
        ("east_midlands", {"first_meeting", "reviews"}),
    ],
)
def test_each_framework_holds_cases_against_its_own_limits(framework: str, rules: set[str]) -> None:
    forms = [form for form in load_library(forms_folder()).forms if form.framework.id == framework]
    limits = limits_of(forms, load_case_fields(forms_folder()))
    assert {limit.rule.id for limit in limits} == rules


@st.composite
def cases(draw: st.DrawFn) -> Case:
    kinds = st.sampled_from(("meeting", "review", "feedback", "other"))
    listed = draw(st.lists(st.tuples(kinds, days | st.just("") | st.just("?")), max_size=8))
    dates = tuple(CaseDate(f"d{at}", kind, on) for at, (kind, on) in enumerate(listed))
    single = {
        name: draw(days | st.just(""))
        for name in ("opened_on", "consent_on", "assessed_on", "plan_on", "closed_on")
    }
    status = draw(st.sampled_from(("open", "closed")))
    return Case("c1", "C-1", status=status, dates=dates, **single)


@given(cases(), st.dates(date(2020, 1, 1), date(2027, 12, 31)))
def test_any_case_has_findings_with_words_and_one_standing(case: Case, today: date) -> None:
    found = case_findings(case, LIMITS, today, bank_holidays())
    assert all(one.because and one.title for one in found)
    assert standing_of(case, found) in STANDINGS
    assert all(case.status == "open" for one in found if one.running)
    coming = next_due(found)
    assert coming is None or coming.running


@given(
    cases(),
    st.dates(date(2020, 1, 1), date(2027, 6, 30)),
    st.integers(0, 400),
    st.sampled_from(UNITS),
)
def test_what_runs_never_looks_better_on_a_later_day(
    case: Case, today: date, later: int, unit: object
) -> None:
    rank = ("open", "within", "tolerated", "over")
    case = replace(case, status="open")
    limits = [replace(one, rule=replace(one.rule, unit=unit)) for one in LIMITS]
    past = [d for d in case.dates if d.on <= today.isoformat()]
    case = replace(case, dates=tuple(past))
    calendar = bank_holidays()
    before = case_findings(case, limits, today, calendar)
    after = case_findings(case, limits, today + timedelta(days=later), calendar)
    worst = [
        max((rank.index(one.state) for one in found if one.running), default=0)
        for found in (before, after)
    ]
    assert worst[1] >= worst[0]

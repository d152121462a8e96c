"""Date rules show their working, never crash on odd dates, and a later end never looks better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.date_rules import DateFinding, judge, judge_all, suggested_value
from eh_desktop.domain.form import Condition, Criterion, Field, Form, Section
from eh_desktop.domain.form_rules import UNITS, DateRule
from eh_desktop.domain.record import Record
from eh_desktop.domain.spans import Span
from eh_desktop.domain.working_days import add_months
from eh_desktop.services.calendar import bank_holidays
from tests.domain_fixtures import counts_as_worked, small_form

TODAY = date(2026, 6, 1)
STATES = ("within", "tolerated", "over")
RULE = DateRule("review", "The first review", "review_on", 6, "weeks", start="met_on")
EVERY = DateRule("often", "Reviews", "reviews", 6, "weeks", start="met_on", tolerated=8, every=True)
FIELDS = (
    Field("met_on", "Date of the TAF meeting", "date"),
    Field("review_on", "Date of the first review", "date"),
    Field("reviews", "Dates of the reviews", "dates"),
)
LATER = Section(
    "later",
    "After a step-down",
    "Later",
    (Criterion("later.1", "1", "Timely"),),
    graded=False,
    condition=Condition("opened_after", only_if=("step_down",)),
    fields=(Field("closed_on", "Closed on", "date"),),
)

days = st.dates(date(1999, 1, 1), date(2042, 12, 31))
units = st.sampled_from(UNITS)


def _form(*rules: DateRule) -> Form:
    form = small_form()
    return replace(
        form,
        header=(*form.header, *FIELDS),
        sections=(form.sections[0], LATER, *form.sections[1:]),
        date_rules=rules,
    )


FORM = _form(RULE, EVERY)


def _judged(rule: DateRule, today: date = TODAY, **fields: str) -> DateFinding:
    return judge(FORM, rule, fields, today, bank_holidays())


@st.composite
def rules(draw: st.DrawFn) -> DateRule:
    limit = draw(st.integers(0, 60))
    tolerated = draw(st.sampled_from([0, limit, limit + 1, limit + 7]))
    return replace(RULE, limit=limit, unit=draw(units), tolerated=tolerated)


@given(rules(), days, days, st.integers(0, 500))
def test_a_later_end_never_improves_the_state(
    rule: DateRule, one: date, other: date, further: int
) -> None:
    start, end = sorted((one, other))
    sooner = _judged(rule, met_on=start.isoformat(), review_on=end.isoformat())
    later_end = (end + timedelta(days=further)).isoformat()
    later = _judged(rule, met_on=start.isoformat(), review_on=later_end)
    assert STATES.index(later.state) >= STATES.index(sooner.state)


@given(rules(), days, days, st.integers(0, 40))
def test_a_wider_limit_never_worsens_the_state(
    rule: DateRule, one: date, other: date, more: int
) -> None:
    start, end = (day.isoformat() for day in sorted((one, other)))
    strict = _judged(rule, met_on=start, review_on=end)
    for wider in (replace(rule, limit=rule.limit + more), replace(rule, tolerated=999)):
        mild = _judged(wider, met_on=start, review_on=end)
        assert STATES.index(mild.state) <= STATES.index(strict.state)


@given(rules(), days)
def test_the_due_day_is_the_last_but_weekends_that_is_within(rule: DateRule, start: date) -> None:
    missing = _judged(rule, met_on=start.isoformat())
    due = missing.due
    assert due is not None
    assert missing.state == "open"
    kept = _judged(rule, met_on=start.isoformat(), review_on=due.isoformat())
    assert (kept.state, kept.due) == ("within", due)
    later = due + timedelta(days=1)
    while rule.unit == "working_days" and not counts_as_worked(later, bank_holidays()):
        later += timedelta(days=1)
    missed = _judged(rule, met_on=start.isoformat(), review_on=later.isoformat())
    assert missed.state != "within"


@given(st.lists(days, min_size=1, max_size=6), days, rules())
def test_a_series_is_as_bad_as_its_worst_step(
    steps: list[date], start: date, rule: DateRule
) -> None:
    marks = sorted({start, *steps})
    series = "\n".join(day.isoformat() for day in steps if day > start)
    found = _judged(replace(rule, end="reviews", every=True), met_on=f"{start}", reviews=series)
    used = [day for day in marks if day >= start]
    if len(used) == 1:
        assert found.state == "open"
        return
    single = [
        _judged(rule, met_on=f"{one}", review_on=f"{two}").state for one, two in pairwise(used)
    ]
    assert found.state == max(single, key=STATES.index)
    assert found.because.count("from ") + found.because.count("From ") >= len(single)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30), st.booleans())
def test_anything_typed_is_judged_without_a_crash(
    met: str, review: str, reviews: str, every: bool
) -> None:
    for rule in (replace(RULE, every=every), EVERY, replace(EVERY, start=""), _to_today()):
        found = _judged(rule, met_on=met, review_on=review, reviews=reviews)
        assert found.because.endswith(".")


@given(days, days, units)
def test_a_span_exceeds_exactly_the_limits_below_its_length(
    one: date, other: date, unit: str
) -> None:
    start, end = sorted((one, other))
    span = Span(start, end, unit, bank_holidays())  # type: ignore[arg-type]
    whole = span.length[0]
    assert span.exceeds(whole) is any(span.length[1:])
    assert not span.exceeds(whole + 1)
    assert whole == 0 or span.exceeds(whole - 1)
    assert bool(span.beyond(whole)) is span.exceeds(whole)


def _to_today() -> DateRule:
    return replace(RULE, end="today", limit=3, unit="years")


def test_the_working_is_shown_in_one_sentence() -> None:
    found = _judged(RULE, met_on="2026-03-02", review_on="2026-04-20")
    assert (found.state, found.due) == ("over", date(2026, 4, 13))
    assert found.because == (
        "From 2 March 2026 to 20 April 2026 is 7 weeks: one week longer than the limit of 6 weeks."
    )


@pytest.mark.parametrize(
    ("rule", "end", "state", "says"),
    [
        (RULE, "2026-04-13", "within", "is 6 weeks: within the limit of 6 weeks."),
        (RULE, "2026-03-02", "within", "is 0 weeks: within the limit of 6 weeks."),
        (
            replace(RULE, tolerated=8),
            "2026-04-21",
            "tolerated",
            (
                "1 week and 1 day longer than the limit of 6 weeks, "
                "but still acceptable (up to 8 weeks)."
            ),
        ),
        (
            replace(RULE, tolerated=8),
            "2026-04-28",
            "over",
            (
                ": 2 weeks and 1 day longer than the limit of 6 weeks; "
                "up to 8 weeks would still be acceptable."
            ),
        ),
        (
            replace(RULE, tolerated=4),
            "2026-04-14",
            "over",
            ": one day longer than the limit of 6 weeks.",
        ),
        (
            replace(RULE, limit=20, unit="working_days"),
            "2026-04-20",
            "over",
            "(2 bank holidays left out): 13 working days longer than the limit of 20 working days.",
        ),
        (
            replace(RULE, limit=1, unit="months"),
            "2026-04-03",
            "over",
            "is 1 month and 1 day: one day longer than the limit of 1 month.",
        ),
        (
            replace(RULE, limit=3, unit="years"),
            "2030-05-05",
            "over",
            (
                "is 4 years, 2 months and 3 days: "
                "1 year, 2 months and 3 days longer than the limit of 3 years."
            ),
        ),
        (
            replace(RULE, limit=10, unit="days"),
            "2026-03-12",
            "within",
            "is 10 days: within the limit of 10 days.",
        ),
    ],
)
def test_each_unit_reads_as_people_say_it(rule: DateRule, end: str, state: str, says: str) -> None:
    found = _judged(rule, met_on="2026-03-02", review_on=end)
    assert found.state == state
    assert found.because.endswith(says)


def test_the_last_day_of_a_shorter_month_is_in_time() -> None:
    rule = replace(RULE, limit=3, unit="months")
    assert _judged(rule, met_on="2025-11-30", review_on="2026-02-28").state == "within"
    assert _judged(rule, met_on="2025-11-30", review_on="2026-03-01").state == "over"


def test_years_without_known_bank_holidays_are_counted_and_said() -> None:
    rule = replace(RULE, limit=20, unit="working_days")
    found = _judged(rule, met_on="2040-12-20", review_on="2041-01-10")
    assert found.state == "within"
    assert found.because.endswith(
        "within the limit of 20 working days. Bank holidays are known for 2000 to 2040 alone; "
        "in other years only weekends are left out."
    )
    assert "known for" not in _judged(RULE, met_on="2040-12-20", review_on="2041-01-10").because


def test_missing_dates_are_named_by_their_labels() -> None:
    assert _judged(RULE).because == (
        "“Date of the TAF meeting” and “Date of the first review” are not filled in yet."
    )
    found = _judged(RULE, met_on="2026-03-02")
    assert found.state == "open"
    assert found.because == (
        "“Date of the first review” is not filled in yet. "
        "The limit of 6 weeks from 2 March 2026 ends on 13 April 2026."
    )
    only_end = _judged(RULE, review_on="2026-03-02")
    assert (only_end.because, only_end.due) == (
        "“Date of the TAF meeting” is not filled in yet.",
        None,
    )


def test_what_is_not_a_date_is_quoted() -> None:
    found = _judged(RULE, met_on="last Tuesday", review_on="2026-02-30")
    assert found.state == "open"
    assert found.because == (
        "“last Tuesday” in “Date of the TAF meeting” is not a date; "
        "“2026-02-30” in “Date of the first review” is not a date."
    )


def test_an_end_before_its_start_is_a_finding_and_no_judgement() -> None:
    found = _judged(RULE, met_on="2026-03-02", review_on="2026-03-01")
    assert found.state == "open"
    assert found.because == (
        "The second day is before the first: 1 March 2026 is before 2 March 2026."
    )
    early = _judged(EVERY, met_on="2026-03-02", reviews="2026-02-02\n2026-04-01")
    assert early.because.startswith("The second day is before the first")
    assert _judged(_to_today(), met_on="2026-06-02").state == "open"


def test_a_rule_may_count_up_to_today() -> None:
    found = _judged(_to_today(), met_on="2023-05-31")
    assert found.state == "over"
    assert found.because == (
        "From 31 May 2023 to 1 June 2026 is 3 years and 1 day: "
        "one day longer than the limit of 3 years."
    )
    assert _judged(_to_today(), date(2026, 5, 31), met_on="2023-05-31").state == "within"


def test_a_series_lists_each_step_and_names_the_longest() -> None:
    found = _judged(EVERY, met_on="2026-01-05", reviews="2026-05-04\n2026-02-16\n2026-04-06")
    assert found.state == "tolerated"
    assert found.because == (
        "From 5 January 2026 to 16 February 2026 is 6 weeks; "
        "from 16 February 2026 to 6 April 2026 is 7 weeks; "
        "from 6 April 2026 to 4 May 2026 is 4 weeks. "
        "The longest, from 16 February 2026 to 6 April 2026, is one week longer than the limit of "
        "6 weeks, but still acceptable (up to 8 weeks)."
    )
    assert found.due == date(2026, 5, 18)


def test_a_series_may_begin_with_its_own_first_day() -> None:
    alone = replace(EVERY, start="")
    found = _judged(alone, reviews="2026-01-05\n2026-02-16")
    assert (found.state, found.because.count("from ")) == ("within", 0)
    one = _judged(alone, reviews="2026-01-05")
    assert one.because == (
        "“Dates of the reviews” needs at least two days. "
        "The limit of 6 weeks from 5 January 2026 ends on 16 February 2026."
    )
    assert _judged(alone).because == "“Dates of the reviews” is not filled in yet."
    same = _judged(EVERY, met_on="2026-01-05", reviews="2026-01-05\n2026-02-16")
    assert same.because.startswith("From 5 January 2026 to 16 February 2026 is 6 weeks")
    begun = _judged(EVERY, met_on="2026-01-05", reviews="2026-01-05")
    assert begun.because.startswith("From 5 January 2026 to 5 January 2026 is 0 weeks")


def test_a_field_the_form_does_not_have_is_named_by_its_id() -> None:
    found = _judged(replace(RULE, start="nowhere"), review_on="2026-03-02")
    assert (found.state, found.because) == ("open", "“nowhere” is not filled in yet.")


def test_a_rule_about_what_is_not_asked_is_left_out() -> None:
    by_field = replace(RULE, id="closing", end="closed_on")
    by_criterion = replace(RULE, id="timely", criterion="later.1")
    form = _form(RULE, by_field, by_criterion, replace(RULE, id="odd", criterion="gone"))
    record = Record("r1", form.id, 1, form.hash, fields={"met_on": "2026-03-02"})
    judged = judge_all(form, record, TODAY, bank_holidays())
    assert [found.rule.id for found in judged] == ["review", "odd"]
    stepped = replace(record, fields={**record.fields, "opened_after": "step_down"})
    judged = judge_all(form, stepped, TODAY, bank_holidays())
    assert [found.rule.id for found in judged] == ["review", "closing", "timely", "odd"]
    assert all(found.state == "open" for found in judged)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("met", ("met", "partially_met", "not_met")),
        ("yes_no", ("yes", "yes", "no")),
        ("yes_unsure_no", ("yes", "yes", "no")),
        ("rag", ("green", "amber", "red")),
        ("grade", ("good", "good", "requires_improvement")),
        ("tick", ("ticked", "ticked", None)),
        ("faces", (None, None, None)),
        ("target", (None, None, None)),
        ("scale_0_10", (None, None, None)),
        ("text", (None, None, None)),
        ("standard", (None, None, None)),
    ],
)
@pytest.mark.parametrize("may_not_apply", [False, True])
def test_a_finding_suggests_an_answer_on_each_scale(
    kind: str, values: tuple[str | None, ...], may_not_apply: bool
) -> None:
    criterion = Criterion("c", "1", "Timely", kind, may_not_apply=may_not_apply)
    said = [suggested_value(DateFinding(RULE, state, "."), criterion) for state in STATES]  # type: ignore[arg-type]
    assert tuple(said) == values
    assert suggested_value(DateFinding(RULE, "open", "."), criterion) is None


@given(days, st.integers(0, 60), st.integers(1, 400))
def test_a_month_rule_binds_at_the_clamped_day(start: date, limit: int, further: int) -> None:
    rule = replace(RULE, limit=limit, unit="months")
    due = add_months(start, limit)
    late = (due + timedelta(days=further)).isoformat()
    assert _judged(rule, met_on=f"{start}", review_on=f"{due}").state == "within"
    assert _judged(rule, met_on=f"{start}", review_on=late).state == "over"

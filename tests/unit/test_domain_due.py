"""What is due: periods, targets, and how duties stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.case import Case, CaseDate, CaseStatus
from eh_desktop.domain.due import (
    Done,
    Facts,
    Frozen,
    StreamStanding,
    history,
    standing,
    standings,
)
from eh_desktop.domain.feedback_due import asking
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import (
    MONTHS_OF,
    after,
    before,
    months_before,
    round_ending,
    span_of,
)
from eh_desktop.domain.programme import PERIODS, Period, Programme, ReturnRule, Stream
from eh_desktop.domain.targets import population_of, target_of

TODAY = date(2026, 11, 24)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
SAMPLE = Stream(
    "moor.sample", "Sample", "Audit some.", "sample", "month", form_id="moor.audit", share=5,
    population="open",
)  # fmt: skip
CLOSED = replace(SAMPLE, id="moor.closed", population="closed")
RETURN = Stream(
    "moor.return", "Return", "Send it.", "return", "quarter", return_id="moor.r", count=1
)
RULES = {"moor.r": ReturnRule("moor.r", "Return", "quarter", (), 8)}
FEEDBACK = Stream(
    "moor.feedback", "Feedback", "Ask them.", "feedback", "month", form_id="moor.sheet",
    at=("third_review", "closure"),
)  # fmt: skip
TRAINING = Stream(
    "moor.training", "Training", "Again.", "log", "year", log="training", every=3, count=1
)


def _facts(**given: object) -> Facts:
    values: dict[str, object] = {"today": TODAY, "role": "auditor", "since": date(2026, 1, 5)}
    return Facts(**{**values, "returns": RULES, **given})  # type: ignore[arg-type]


def _case(number: int, *, closed: str = "", **given: object) -> Case:
    status: CaseStatus = "closed" if closed else "open"
    made = Case(f"c{number}", f"C-{number}", status=status, opened_on="2026-02-01")
    return replace(made, closed_on=closed, **given)  # type: ignore[arg-type]


def _done(number: int, on: date, **given: object) -> Done:
    return replace(Done(f"r{number}", "moor.audit", on), **given)  # type: ignore[arg-type]


@given(st.sampled_from(PERIODS), DAYS)
def test_periods_cover_every_day_once(per: Period, day: date) -> None:
    span = span_of(per, day)
    assert day in span
    assert before(span).ends + timedelta(days=1) == span.starts
    assert after(span).starts - timedelta(days=1) == span.ends
    assert before(after(span)) == span
    assert span.starts.day == 1
    assert (span.starts.month - 1) % MONTHS_OF[per] == 0
    assert span_of(per, span.starts) == span == span_of(per, span.ends)
    assert span_of(per, span.ends).key != after(span).key


def test_periods_are_called_by_their_months() -> None:
    labels = [span_of(per, TODAY).label for per in PERIODS]
    assert labels == [
        "November 2026",
        "October to December 2026",
        "July to December 2026",
        "2026",
    ]
    assert [span_of(per, TODAY).key for per in PERIODS] == ["2026-11", "2026-Q4", "2026-H2", "2026"]
    assert round_ending("year", 3, TODAY).starts == date(2023, 11, 25)
    assert round_ending("year", 3, TODAY).label == "November 2023 to November 2026"


@given(DAYS, st.integers(0, 100))
def test_months_are_counted_back_by_the_calendar(day: date, months: int) -> None:
    found = months_before(day, months)
    assert (day.year - found.year) * 12 + day.month - found.month == months
    assert found.day == day.day or found.day < day.day
    assert found.day == day.day or (found + timedelta(days=1)).day == 1


@given(st.integers(1, 100), st.integers(0, 60), st.integers(0, 5000))
def test_a_share_is_rounded_up_and_never_none_of_somebody(
    share: int, count: int, population: int
) -> None:
    stream = replace(SAMPLE, share=share, count=count)
    target = target_of(stream, span_of("month", TODAY), population, "auditor")
    assert target.count >= count
    assert target.count >= (1 if population else 0)
    assert target.count == max(count, ceil(share * population / 100))
    assert target.because.endswith(".")
    more = target_of(stream, span_of("month", TODAY), population + 1, "auditor")
    assert more.count >= target.count, "one more case never makes less due"


@pytest.mark.parametrize(
    ("share", "count", "population", "due", "because"),
    [
        (5, 0, 43, 3, "5 % of 43 open cases is 2.15, rounded up to 3."),
        (5, 0, 40, 2, "5 % of 40 open cases is 2."),
        (5, 0, 1, 1, "5 % of 1 open case is 0.05, rounded up to 1."),
        (5, 0, 0, 0, "There is no open case, so nothing is due."),
        (5, 4, 0, 4, "There is no open case, but at least 4 are due."),
        (5, 4, 20, 4, "5 % of 20 open cases is 1. At least 4 are due, so 4."),
    ],
)
def test_the_arithmetic_is_said(
    share: int, count: int, population: int, due: int, because: str
) -> None:
    stream = replace(SAMPLE, share=share, count=count)
    target = target_of(stream, span_of("month", TODAY), population, "line_manager")
    assert (target.count, target.because) == (due, because)


def test_a_number_is_said_with_its_rhythm() -> None:
    month, quarter = span_of("month", TODAY), span_of("quarter", TODAY)
    twenty = Stream("moor.c", "C", "s", "sample", "month", count=20, population="all")
    assert target_of(twenty, month, 3, "auditor").because == "20 a month."
    studies = Stream("moor.s", "S", "s", "form", "quarter", count=4, each="service")
    assert target_of(studies, quarter, 0, "").because == "4 a quarter for each service."
    pairs = replace(twenty, per="quarter", count=10, most=12, pair=2)
    central = target_of(pairs, quarter, 50, "centre")
    assert (central.count, central.most, central.because) == (10, 12, "10 to 12 a quarter.")
    own = target_of(pairs, quarter, 50, "auditor")
    assert (own.count, own.most) == (2, 0)
    assert own.because == "2 of the 10 to 12 due each quarter: each auditor of a pair takes 2."
    none = target_of(replace(twenty, count=0), month, 9, "auditor")
    assert (none.count, none.numbered) == (0, False)


def test_the_population_is_that_of_the_period() -> None:
    cases = (
        _case(1),
        _case(2, closed="2026-11-03"),
        _case(3, closed="2026-10-20"),
        _case(4, opened_on="2026-11-10"),
        _case(5, opened_on=""),
    )
    november = span_of("month", TODAY)
    october = before(november)
    count = population_of
    assert count("open", cases, november, TODAY) == 3
    assert count("closed", cases, november, TODAY) == 1
    assert count("all", cases, november, TODAY) == 4
    assert count("open", cases, october, TODAY) == 3, "2 was open still, 4 not yet"
    assert count("closed", cases, october, TODAY) == 1
    assert count("", cases, november, TODAY) == 0


def test_a_sample_counts_what_was_finished_in_the_period() -> None:
    cases = tuple(_case(number) for number in range(43))
    done = (
        _done(1, date(2026, 11, 30)),
        _done(2, date(2026, 11, 1)),
        _done(3, date(2026, 10, 31)),
        _done(4, date(2026, 11, 2), form_id="moor.other"),
        _done(5, date(2026, 11, 4), closed=True),
        _done(6, date(2026, 11, 5), stream="moor.closed"),
        _done(7, date(2026, 11, 6), stream="moor.sample", closed=True),
    )
    stands = standing(SAMPLE, _facts(cases=cases, done=done))
    assert stands.row_ids == ("r2", "r7", "r1")
    assert (stands.achieved, stands.target, stands.to_go, stands.status) == (3, 3, 0, "done")
    closures = standing(CLOSED, _facts(cases=cases, done=done))
    assert closures.row_ids == ("r5", "r6")
    assert closures.status == "done"


def test_what_was_drawn_for_one_stream_counts_for_that_alone() -> None:
    done = (_done(1, TODAY, stream="moor.sample"), _done(2, TODAY, stream="moor.closed"))
    facts = _facts(cases=(_case(1), _case(2, closed="2026-11-02")), done=done)
    assert standing(SAMPLE, facts).row_ids == ("r1",)
    assert standing(CLOSED, facts).row_ids == ("r2",)


def test_a_duty_without_cases_is_not_due() -> None:
    stands = standing(SAMPLE, _facts())
    assert (stands.status, stands.target, stands.to_go) == ("nothing", 0, 0)


def test_a_return_is_asked_after_its_period() -> None:
    late = standing(RETURN, _facts())
    assert late.period == "July to September 2026"
    assert (late.status, late.due_on, late.days_late) == ("late", date(2026, 10, 8), 47)
    sent = _facts(frozen=(Frozen("x1", "moor.r", "2026-Q3"),))
    now = standing(RETURN, sent)
    assert now.period == "October to December 2026"
    assert (now.status, now.opens_on) == ("later", date(2027, 1, 1))
    assert now.due_on == date(2027, 1, 8)
    assert history(RETURN, sent)[0].row_ids == ("x1",)
    early = standing(RETURN, _facts(since=date(2026, 10, 2)))
    assert early.status == "later", "nothing is asked of a time before this laptop"


def test_the_board_sets_the_day() -> None:
    stands = standing(RETURN, _facts(board_dates={("moor.r", "2026-Q3"): date(2026, 11, 30)}))
    assert (stands.status, stands.due_on) == ("open", date(2026, 11, 30))
    assert stands.because.endswith("Due: the day the board set, 30 November 2026.")


def _reviews(*days: str) -> tuple[CaseDate, ...]:
    return tuple(CaseDate(f"d{at}", "review", day) for at, day in enumerate(days))


def test_feedback_is_due_at_the_third_review_and_at_closure() -> None:
    three = _reviews("2026-08-01", "2026-09-20", "2026-11-02")
    asked = CaseDate("f", "feedback", "2026-11-05")
    cases = (
        _case(1, dates=three),
        _case(2, dates=_reviews("2026-10-01", "2026-11-01")),
        _case(3, dates=(*three, asked)),
        _case(4, closed="2026-10-28"),
        _case(5, closed="2026-05-28"),
        _case(6, closed="2026-11-20", dates=(*three, asked)),
    )
    stands = standing(FEEDBACK, _facts(cases=cases))
    assert stands.waiting_ids == ("c4", "c1", "c6"), "the longest ago first"
    assert stands.row_ids == ("c3",)
    assert (stands.achieved, stands.target, stands.to_go) == (1, 4, 3)
    assert stands.because == "1 family was asked and 3 still to ask, so 4."
    assert standing(FEEDBACK, _facts()).status == "nothing"


@given(st.lists(DAYS, max_size=6), st.lists(DAYS, max_size=4), DAYS)
def test_nobody_is_asked_twice_for_one_occasion(
    reviews: list[date], asked: list[date], day: date
) -> None:
    days = [CaseDate(f"r{at}", "review", one.isoformat()) for at, one in enumerate(reviews)]
    days += [CaseDate(f"f{at}", "feedback", one.isoformat()) for at, one in enumerate(asked)]
    found = asking(_case(1, dates=tuple(days)), FEEDBACK.at, day)
    if found is not None:
        assert found.on <= day
        assert found.on == sorted(reviews)[2]
        later = [one for one in asked if found.on <= one <= day]
        assert found.asked_on == (min(later) if later else None)


def _trained(number: int, person: str, on: str) -> LogEntry:
    return LogEntry(f"e{number}", "training", {"on": on, "person": person, "course": "Basics"})


def test_training_is_due_again_for_each_person() -> None:
    entries = (
        _trained(1, "Kai Moss", "2020-03-01"),
        _trained(2, "kai  moss", "2025-03-01"),
        _trained(3, "Lee Ashdown", "2022-03-01"),
        _trained(4, "", "2026-03-01"),
    )
    stands = standing(TRAINING, _facts(entries=entries))
    assert stands.row_ids == ("e2",)
    assert stands.waiting_ids == ("e3",)
    assert (stands.status, stands.due_on) == ("open", None), "each has a day of their own"
    assert stands.because == "1 of 2 people in the log were there since 25 November 2023."
    earlier = history(TRAINING, _facts(entries=entries))[0]
    assert earlier.ends == date(2023, 11, 24)
    assert earlier.row_ids == ("e3",)
    assert earlier.waiting_ids == ("e1",)


def test_a_log_counts_the_entries_named() -> None:
    stream = Stream(
        "moor.m", "M", "s", "log", "month", log="meeting", entries=("surgery",), count=1
    )
    there = [("surgery", "2026-11-03"), ("team", "2026-11-03"), ("surgery", "2026-10-03")]
    entries = tuple(
        LogEntry(f"e{at}", "meeting", {"on": on, "sort": sort, "where": "Hall"})
        for at, (sort, on) in enumerate(there)
    )
    assert standing(stream, _facts(entries=entries)).row_ids == ("e0",)
    every = standing(replace(stream, entries=(), count=0), _facts(entries=entries))
    assert every.row_ids == ("e0", "e1")
    assert (every.status, every.due_on) == ("unnumbered", None)


@given(st.lists(st.tuples(DAYS, st.booleans()), max_size=20), DAYS)
def test_figures_always_equal_their_rows(days: list[tuple[date, bool]], today: date) -> None:
    done = tuple(_done(at, day, closed=closed) for at, (day, closed) in enumerate(days))
    facts = _facts(today=today, done=done, cases=tuple(_case(number) for number in range(5)))
    programme = Programme("moor", (SAMPLE, CLOSED, RETURN, FEEDBACK, TRAINING))
    found: list[StreamStanding] = [*standings(programme, facts)]
    found += [one for stream in programme.streams for one in history(stream, facts)]
    for one in found:
        assert one.achieved == len(one.row_ids)
        assert one.to_go == max(0, one.target - one.achieved)
        assert one.starts <= one.ends
        assert (one.status == "late") == (one.days_late > 0)
    sampled = [one for one in found if one.stream is SAMPLE]
    for one in sampled:
        within = [each for each in done if each.on in one.span and each.closed is not True]
        assert one.achieved == len(within)

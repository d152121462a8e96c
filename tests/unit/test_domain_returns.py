"""Returns: what each measure counts, what changed since, and the frozen content."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.case import Case
from eh_desktop.domain.due import Done
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import before, span_of, span_of_key
from eh_desktop.domain.programme import PERIODS, ReturnFigure, ReturnRule
from eh_desktop.domain.return_file import from_plain, to_plain
from eh_desktop.domain.returns import (
    Difference,
    Figure,
    Frozen,
    PeriodicReturn,
    derive,
    derive_one,
    differences,
    told_last,
)

SPAN = span_of("quarter", date(2026, 8, 1))
OPEN = ReturnFigure("open", "Open at the end", "case")
CLOSED = ReturnFigure("closed", "Closed", "case", field="closed_on")
STEP = ReturnFigure("step", "Step-downs", "case", field="step_down", values=("true",))
TURN = ReturnFigure("turn", "Days", "log", "sharing_request", measure="median_days")
HOURS = ReturnFigure("hours", "Hours", "log", "support", "hours", measure="sum")
SEEN = ReturnFigure("seen", "Seen", "log", "training", "certificate", ("yes",), "share")
FORMS = ReturnFigure("forms", "Audits", "record", "moor.audit")
DAYS = st.dates(date(2026, 5, 1), date(2026, 12, 31))


def _case(number: int, **given: object) -> Case:
    values = {"opened_on": "2026-05-01", **given}
    return Case(f"c{number}", f"C-{number}", **values)  # type: ignore[arg-type]


def _entry(number: int, kind: str, **values: str) -> LogEntry:
    return LogEntry(f"e{number}", kind, values)


def _figure(rule: ReturnFigure, *things: Case | LogEntry | Done) -> Figure:
    cases = [one for one in things if isinstance(one, Case)]
    logs = [one for one in things if isinstance(one, LogEntry)]
    return derive_one(rule, SPAN, cases, logs, [one for one in things if isinstance(one, Done)])


@pytest.mark.parametrize("rule", [OPEN, CLOSED, STEP, TURN, HOURS, SEEN, FORMS])
def test_nothing_is_nil_and_says_so(rule: ReturnFigure) -> None:
    figure = _figure(rule)
    assert figure.value is None
    assert figure.words == "Nil"
    assert figure.row_ids == ()
    assert figure.working.endswith(".")


def test_cases_are_open_at_the_end_or_have_their_day_in_the_period() -> None:
    stays = _case(1, step_down=True)
    ended = _case(2, status="closed", closed_on="2026-09-30")
    after = _case(3, status="closed", closed_on="2026-10-01")
    later = _case(4, opened_on="2026-10-01")
    found = [_figure(rule, later, after, ended, stays) for rule in (OPEN, CLOSED, STEP)]
    assert [one.row_ids for one in found] == [("c1", "c3"), ("c2",), ("c1",)]
    assert found[0].working == "Cases open on 30 September 2026: 2."
    shares = _figure(replace(CLOSED, measure="share"), later, after, ended, stays)
    assert (shares.words, shares.other_ids) == ("33 %", ("c1", "c3"))


def test_the_middle_value_leaves_out_what_waits_or_was_answered_before_it_was_asked() -> None:
    entries = [
        _entry(number, "sharing_request", asked_on="2026-07-10", answered_on=answered)
        for number, answered in enumerate(("2026-07-11", "2026-07-18", "", "2026-07-01"))
    ]
    figure = _figure(TURN, *entries)
    assert (figure.value, figure.words) == (Decimal("4.5"), "4.5 days")
    assert (figure.row_ids, figure.other_ids) == (("e0", "e1"), ("e2", "e3"))
    assert figure.working.startswith("The middle value of 2 answered among 4 entries")


def test_numbers_add_up_exactly_and_what_is_no_number_is_said() -> None:
    hours = ("0.1", "0.2", "", "1e9", "nan", "1,5")
    entries = [_entry(at, "support", on="2026-07-02", hours=one) for at, one in enumerate(hours)]
    figure = _figure(HOURS, *entries)
    assert (figure.words, figure.other_ids) == ("1.8", ("e2", "e3", "e4"))
    assert "In 3 no number is given." in figure.working


def test_entries_without_any_number_are_not_nil() -> None:
    support = [_entry(at, "support", on="2026-07-02", hours="") for at in range(2)]
    hours = _figure(HOURS, *support)
    assert (hours.value, hours.known, hours.words) == (None, False, "No number given")
    assert hours.other_ids == ("e0", "e1")
    assert hours.working == (
        "None of the entries in July to September 2026 gives a number: 2 without one."
    )
    turn = _figure(TURN, _entry(1, "sharing_request", asked_on="2026-07-10"))
    assert (turn.value, turn.words, turn.other_ids) == (None, "None answered", ("e1",))
    assert turn.working.endswith("has an answer that counts: 1 without one.")
    zero = _figure(HOURS, _entry(1, "support", on="2026-07-02", hours="0"))
    assert (zero.words, zero.known) == ("0", True), "a nought that was written is a number"


def test_a_figure_that_is_no_longer_known_or_now_known_has_changed() -> None:
    bare = _entry(1, "support", on="2026-07-02")
    full = replace(bare, values={**bare.values, "hours": "2.5"})
    nil, unknown, known = (_figure(HOURS, *some) for some in ((), (bare,), (full,)))
    told = [
        [one.words for one in differences("2026-Q3", (was,), lambda _, now=now: now)]  # type: ignore[misc]
        for was, now in ((nil, unknown), (unknown, known), (unknown, nil), (unknown, unknown))
    ]
    assert told == [
        ["Nil, now No number given"],
        ["No number given, now 2.5"],
        ["No number given, now Nil"],
        [],
    ]
    erased = frozenset(unknown.other_ids)
    assert not differences("2026-Q3", (unknown,), lambda _: nil, erased)


@given(st.lists(st.tuples(DAYS, st.sampled_from(["yes", "no", ""])), max_size=12))
def test_a_share_counts_its_part_of_its_whole(given_: list[tuple[date, str]]) -> None:
    entries = [
        _entry(at, "training", on=on.isoformat(), certificate=seen)
        for at, (on, seen) in enumerate(given_)
    ]
    figure = _figure(SEEN, *entries)
    inside = {f"e{at}" for at, (on, _) in enumerate(given_) if on in SPAN}
    assert {*figure.row_ids, *figure.other_ids} == inside
    assert not {*figure.row_ids} & {*figure.other_ids}
    if figure.value is None:
        assert not inside
    else:
        assert abs(figure.value - Decimal(100 * len(figure.row_ids)) / len(inside)) <= Decimal(
            "0.5"
        )


@given(st.lists(st.integers(0, 400), min_size=1, max_size=15))
def test_half_of_all_answers_took_no_longer_than_the_middle_value(days: list[int]) -> None:
    asked = date(2026, 7, 1)
    entries = [
        _entry(
            at,
            "sharing_request",
            asked_on=asked.isoformat(),
            answered_on=(asked + timedelta(days=one)).isoformat(),
        )
        for at, one in enumerate(days)
    ]
    value = _figure(TURN, *entries).value
    assert value is not None
    assert 2 * sum(one <= value for one in days) >= len(days)
    assert 2 * sum(one >= value for one in days) >= len(days)


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=10))
def test_cases_open_now_are_those_before_and_opened_without_closed(
    given_: list[tuple[date, date | None]],
) -> None:
    cases = [
        _case(
            at,
            opened_on=opened.isoformat(),
            status="open" if closed is None else "closed",
            closed_on="" if closed is None else closed.isoformat(),
        )
        for at, (opened, closed) in enumerate(given_)
        if closed is None or closed >= opened
    ]
    opened_rule = replace(CLOSED, field="opened_on")
    was = derive_one(OPEN, before(SPAN), cases, (), ()).row_ids
    opened, closed = _figure(opened_rule, *cases).row_ids, _figure(CLOSED, *cases).row_ids
    assert {*_figure(OPEN, *cases).row_ids} == ({*was} | {*opened}) - {*closed}


@given(DAYS, st.sampled_from(PERIODS))
def test_a_period_is_found_by_its_key(day: date, per: str) -> None:
    span = span_of(per, day)  # type: ignore[arg-type]
    assert span_of_key(span.key) == span


@pytest.mark.parametrize("key", ["", "2026-Q5", "2026-13", "2026-1", "2026-Q04", "Q4", "x-Q1"])
def test_another_text_is_no_period(key: str) -> None:
    with pytest.raises(ValueError, match="is no period"):
        span_of_key(key)


RULE = ReturnRule("moor.r", "Return", "quarter", (OPEN, CLOSED, FORMS, TURN))
CASES = (_case(1), _case(2, status="closed", closed_on="2026-08-04"))
FORM = Done("r1", "moor.audit", date(2026, 9, 2))


def _submitted(span_key: str, at: str, *, cases: tuple[Case, ...] = CASES) -> PeriodicReturn:
    figures = derive(RULE, span_of_key(span_key), cases, (), (FORM,))
    return PeriodicReturn(f"id {span_key}", "moor.r", span_key, {"open": "Né"}, Frozen(
        at, "Morgan", "Return", "Here", figures
    ))  # fmt: skip


def _again(cases: tuple[Case, ...]) -> object:
    return lambda rule: derive_one(rule, SPAN, cases, (), (FORM,))


def test_late_entries_are_told_once() -> None:
    first = _submitted("2026-Q3", "2026-10-02T09:00:00+00:00")
    assert not differences("2026-Q3", told_last(first, [first]), _again(CASES))  # type: ignore[arg-type]
    late = (*CASES, _case(3, status="closed", closed_on="2026-09-30"))
    found = differences("2026-Q3", told_last(first, [first]), _again(late))  # type: ignore[arg-type]
    [one] = found
    assert (one.now.rule.id, one.words, one.came_ids) == ("closed", "1, now 2", ("c3",))
    second = _submitted("2026-Q4", "2027-01-04T09:00:00+00:00")
    assert second.frozen is not None
    second = replace(second, frozen=replace(second.frozen, late=found))
    told = told_last(first, [first, second])
    assert not differences("2026-Q3", told, _again(late))  # type: ignore[arg-type]
    [gone] = differences("2026-Q3", told, _again(CASES))  # type: ignore[arg-type]
    assert (gone.words, gone.gone_ids) == ("2, now 1", ("c3",))


def test_another_row_in_the_same_number_is_a_change() -> None:
    first = _submitted("2026-Q3", "2026-10-02T09:00:00+00:00")
    other = (CASES[0], _case(9, status="closed", closed_on="2026-08-04"))
    [one] = differences("2026-Q3", told_last(first, [first]), _again(other))  # type: ignore[arg-type]
    assert one.words == "1 as before, of other entries"


def test_an_erasure_hides_no_late_entry() -> None:
    seen, missed = (
        _entry(number, "training", on="2026-08-01", certificate=said)
        for number, said in ((1, "yes"), (2, "no"))
    )
    late = [_entry(number, "training", on="2026-08-05", certificate="no") for number in (3, 4)]
    was = _figure(SEEN, seen, missed)
    assert was.words == "50 %"
    erased = frozenset({missed.id})
    assert differences("2026-Q3", [was], lambda rule: _figure(rule, seen), erased) == ()
    [one] = differences("2026-Q3", [was], lambda rule: _figure(rule, seen, *late), erased)
    assert one.words == "50 %, now 33 %"


def test_frozen_content_comes_back_as_it_was() -> None:
    late = differences("2026-Q3", _submitted("2026-Q3", "x").frozen.figures, _again(()))  # type: ignore[arg-type,union-attr]
    kept = _submitted("2026-Q4", "2027-01-04T09:00:00+00:00")
    assert kept.frozen is not None
    kept = replace(kept, frozen=replace(kept.frozen, late=late))
    written = canonical_json(to_plain(kept))
    assert from_plain((kept.id, kept.return_id, kept.period), json.loads(written)) == kept


def test_a_change_of_what_was_not_known_comes_back_and_others_are_written_as_before() -> None:
    kept = _submitted("2026-Q4", "2027-01-04T09:00:00+00:00")
    assert kept.frozen is not None
    nil = _figure(HOURS)
    unknown = Difference("2026-Q3", None, nil, (), (), before_known=False)
    both = (unknown, replace(unknown, before_known=True))
    kept = replace(kept, frozen=replace(kept.frozen, late=both))
    plain = to_plain(kept)
    written = json.loads(canonical_json(plain))
    first, second = written["frozen"]["late"]
    assert first.pop("before_not_known") is True
    assert first == second
    assert from_plain((kept.id, kept.return_id, kept.period), plain) == kept
    first["before_not_known"] = False
    with pytest.raises(ValueError, match="before_not_known is not true"):
        from_plain((kept.id, kept.return_id, kept.period), written)


def test_content_that_is_not_as_written_is_refused() -> None:
    plain = to_plain(_submitted("2026-Q4", "2027-01-04T09:00:00+00:00"))
    figure = plain["frozen"]["figures"][0]
    wrongs = (
        lambda: plain.update(format=2),
        lambda: plain.update(more=1),
        lambda: figure.update(value=4),
        lambda: figure.update(value="4.0"),
        lambda: figure.update(value="NaN"),
        lambda: figure.update(value="four"),
        lambda: figure.update(of="other"),
        lambda: figure.update(rows="c1"),
        lambda: figure.pop("working"),
        lambda: plain.update(notes={"a": 1}),
    )
    text = json.dumps(plain)
    for spoil in wrongs:
        spoil()
        with pytest.raises(ValueError, match=r"not|figure"):
            from_plain(("a", "moor.r", "2026-Q4"), plain)
        kept = json.loads(text)
        plain.clear()
        plain.update(kept)
        figure = plain["frozen"]["figures"][0]

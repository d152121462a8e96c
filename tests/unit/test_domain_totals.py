"""Totals add up over every set of answers, and what moved is told by the criterion's id."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.form import Condition, Criterion, Form, Section
from eh_desktop.domain.kinds import CRITERION_KINDS, scale_of
from eh_desktop.domain.record import Answer, Record, State
from eh_desktop.domain.totals import (
    Total,
    changed_since,
    compared_with,
    full_per_cent,
    per_cent,
    share_words,
    totals,
)
from tests.domain_fixtures import small_form

KINDS = [kind_id for kind_id in CRITERION_KINDS if kind_id != "standard"]


def _form() -> Form:
    every = tuple(
        Criterion(f"a.{kind}", str(at), "Said", kind, may_not_apply=True)
        for at, kind in enumerate(CRITERION_KINDS)
    )
    checks = tuple(Criterion(f"q{at}", str(at), "Done", "yes_unsure_no") for at in range(1, 5))
    ticks = tuple(Criterion(f"t{at}", str(at), "True", "tick") for at in range(1, 4))
    condition = Condition("opened_after", ("step_down",))
    return small_form(
        Section("every", "Every kind", "Every", every, graded=False),
        Section("checks", "Checklist", "Checks", checks, graded=False, condition=condition),
        Section("ticks", "Family", "Family", ticks, graded=False, total_label="True of them"),
        rule=None,
    )


FORM = _form()


def _record(given_values: dict[str, str | None], **fields: str) -> Record:
    answers = {key: Answer(value) for key, value in given_values.items()}
    return Record("r1", FORM.id, 1, FORM.hash, fields=fields, answers=answers)


def _value(criterion: Criterion) -> st.SearchStrategy[str | None]:
    kind = scale_of(criterion)
    some = [option.value for option in kind.options] or ["In words"]
    return st.none() | st.sampled_from([*some, "a foreign value"])


answers = st.fixed_dictionaries({c.id: _value(c) for _, c in FORM.criteria()})
fields = st.sampled_from([{}, {"opened_after": "step_down"}])


@given(answers, fields)
def test_sections_add_up_to_the_whole_and_nothing_is_counted_twice(
    given_values: dict[str, str | None], said: dict[str, str]
) -> None:
    found = totals(FORM, _record(given_values, **said))
    parts = list(found.sections.values())
    assert set(found.sections) == {"every", "ticks"} | (set() if said else {"checks"})
    for name in ("asked", "answered", "left", "open", "best", "points", "possible"):
        assert getattr(found.whole, name) == sum(getattr(part, name) for part in parts)
    for total in (*parts, found.whole):
        assert 0 <= total.points <= total.possible
        assert 0 <= total.best <= total.answered <= total.asked
        assert sum(total.counts.values()) <= total.answered
        assert total.open >= 0
        share = total.share
        assert (share is None) is (not total.possible)
        assert share is None or 0 <= share <= 100
    assert found.whole.asked == len(KINDS) + 3 + (0 if said else 4)


@given(answers, answers)
def test_what_moved_one_way_moves_back_the_other(
    one: dict[str, str | None], other: dict[str, str | None]
) -> None:
    there = changed_since(FORM, _record(other), _record(one))
    back = changed_since(FORM, _record(one), _record(other))
    turned = {"better": "worse", "worse": "better", "changed": "changed"}
    assert [(m.criterion.id, m.before, m.now, m.direction) for m in there] == [
        (m.criterion.id, m.now, m.before, turned[m.direction]) for m in back
    ]
    assert all(move.before != move.now for move in there)
    assert changed_since(FORM, _record(one), _record(one)) == ()


def test_a_checklist_counts_its_answers_and_its_share() -> None:
    record = _record({"q1": "yes", "q2": "unsure", "q3": "no"})
    assert totals(FORM, record).sections["checks"] == Total(
        asked=4, answered=3, counts={"Yes": 1, "?": 1, "No": 1}, best=1, points=1, possible=2
    )
    assert totals(FORM, record).sections["checks"].share == 50
    assert Total().share is None


def test_a_tick_that_is_left_is_neither_answered_nor_open() -> None:
    found = totals(FORM, _record({"t2": "ticked"})).sections["ticks"]
    assert (found.asked, found.answered, found.left, found.open) == (3, 1, 2, 0)
    assert found.best == 1
    assert (found.counts, found.share) == ({"Ticked": 1}, 33)


def test_not_applicable_and_words_leave_the_sum() -> None:
    record = _record({"a.rag": "not_applicable", "a.text": "In words", "a.faces": "happy"})
    found = totals(FORM, record).sections["every"]
    # The tick that is left counts among the possible points.
    assert (found.asked, found.answered, found.left) == (len(KINDS), 3, 1)
    assert (found.points, found.possible) == (2, 3)
    assert found.counts["Not applicable"] == 1


def test_a_section_without_questions_has_no_total() -> None:
    assert set(totals(small_form(), _record({})).sections) == {"s1", "s2"}
    assert totals(FORM, _record({})).whole.answered == 0


def test_what_moved_is_told_in_the_order_of_the_form() -> None:
    before = _record({"a.rag": "red", "q1": "no", "q2": "yes", "q3": "unsure", "t1": "ticked"})
    now = _record({"a.rag": "green", "q1": "unsure", "q2": "no", "q3": "unsure", "t2": "ticked"})
    moved = changed_since(FORM, now, before)
    assert [(m.criterion.id, m.before, m.now, m.direction) for m in moved] == [
        ("a.rag", "red", "green", "better"),
        ("q1", "no", "unsure", "changed"),
        ("q2", "yes", "no", "worse"),
        ("t1", "ticked", None, "worse"),
        ("t2", None, "ticked", "better"),
    ]


def test_what_is_asked_or_answered_in_one_record_alone_has_not_moved() -> None:
    before, now = _record({"q1": "no"}), _record({"q1": "yes", "q2": "yes"})
    assert [move.criterion.id for move in changed_since(FORM, now, before)] == ["q1"]
    left_out = replace(before, fields={"opened_after": "step_down"})
    assert changed_since(FORM, now, left_out) == ()
    assert changed_since(FORM, replace(now, fields=left_out.fields), before) == ()


def test_a_record_of_another_version_compares_by_id() -> None:
    older = replace(_record({"q1": "no", "gone": "yes"}), form_version=0, form_hash="older")
    now = _record({"q1": "yes", "t1": "ticked"})
    moved = changed_since(FORM, now, older)
    # Whether the older version had the tick at all cannot be told.
    assert [(move.criterion.id, move.direction) for move in moved] == [("q1", "better")]


def test_a_record_that_is_just_begun_compares_nothing() -> None:
    before = _record({"q1": "yes", "q2": "no", "t1": "ticked"})
    assert compared_with(FORM, _record({}), before).count == 0
    one = compared_with(FORM, _record({"q1": "yes"}), before)
    assert (one.count, one.moved) == (1, ())
    ticked = compared_with(FORM, _record({"t2": "ticked"}), before)
    assert ticked.count == 3
    assert [move.criterion.id for move in ticked.moved] == ["t1", "t2"]


def test_a_tick_left_in_a_finished_record_says_something() -> None:
    now = _record({"t1": "ticked"})
    assert compared_with(FORM, now, _record({})).count == 0
    finished = replace(_record({}), state=State.SIGNED)
    # the three of the section, and the tick among every kind stays untouched in the draft
    assert compared_with(FORM, now, finished).count == 3
    assert [move.direction for move in compared_with(FORM, now, finished).moved] == ["better"]


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_share_is_the_nearest_whole_per_cent(part: int, whole: int) -> None:
    assert abs(Fraction(100 * part, whole) - per_cent(part, whole)) <= Fraction(1, 2)


def test_halves_are_rounded_up_and_nothing_is_a_dash() -> None:
    assert (per_cent(20, 22), per_cent(1, 8), per_cent(1, 200)) == (91, 13, 1)
    assert share_words(Total(points=20, possible=22)) == "91 %"
    assert share_words(Total()) == "–"


def test_a_share_beside_a_threshold_never_reads_as_reached_when_it_is_not() -> None:
    assert (per_cent(149, 200), full_per_cent(149, 200)) == (75, 74)
    assert (per_cent(2, 3), full_per_cent(2, 3), full_per_cent(3, 4)) == (67, 66, 75)

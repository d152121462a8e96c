"""The children's answers become one, in any order, and the record holds it after every change."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Choice, Column, Field, Form
from eh_desktop.domain.form_rules import ROLL_UPS, Siblings
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import CRITERION_KINDS, NOT_APPLICABLE, CriterionKind
from eh_desktop.domain.record import Answer, Change, Part, Record, apply
from eh_desktop.domain.siblings import (
    AT,
    Child,
    changes_for,
    child_answers,
    child_key,
    children,
    roll_up,
    rolled_values,
    separate,
    split_key,
    with_rolled_values,
)
from tests.domain_fixtures import section, small_form

SCALES = [kind for kind in CRITERION_KINDS.values() if kind.options]
NAMES = ("", "Wren", "Robin", "Jay")
hows = st.sampled_from(ROLL_UPS)


def _family_form() -> Form:
    first = section(1, 3)
    apart = tuple(replace(c, per_child=c.id != "s1.3") for c in first.criteria)
    form = small_form(replace(first, criteria=apart), section(2, 2))
    table = Field("children", "Children", "table", columns=(Column("name", "Name"),))
    choices = tuple(Choice(how, how) for how in ROLL_UPS)
    how = Field("judged", "Judged", "choice", required=False, choices=choices)
    return replace(form, header=(*form.header, table, how), siblings=Siblings("children", "judged"))


FORM = _family_form()
CRITERIA = ("s1.1", "s1.2")


def _rows(*names: str) -> str:
    return table_text({"id": f"c{at}", "name": name} for at, name in enumerate(names))


def _record(*names: str, how: str = "lowest", **answers: str) -> Record:
    fields = {"children": _rows(*names), "judged": how}
    given = {key.replace("_", ".", 1): Answer(value) for key, value in answers.items()}
    return Record("r1", FORM.id, 1, FORM.hash, fields=fields, answers=given)


def _after(record: Record, change: Change) -> Record:
    for one in (change, *changes_for(FORM, record, change)):
        record = apply(record, one)
    return record


def _said(record: Record, child: str, value: str | None, criterion: str = "s1.1") -> Record:
    return _after(record, Change(Part.ANSWER, child_key(criterion, child), Answer(value)))


@st.composite
def piles(draw: st.DrawFn) -> tuple[CriterionKind, list[str]]:
    kind = draw(st.sampled_from(SCALES))
    kind = replace(kind, options=(*kind.options, NOT_APPLICABLE)) if draw(st.booleans()) else kind
    values = st.lists(st.sampled_from([o.value for o in kind.options]), min_size=1, max_size=7)
    return kind, draw(values)


@given(piles(), hows, st.randoms())
def test_the_order_of_the_children_is_nothing(
    pile: tuple[CriterionKind, list[str]], how: str, chance: Random
) -> None:
    kind, values = pile
    shuffled = list(values)
    chance.shuffle(shuffled)
    assert roll_up(kind, values, how) == roll_up(kind, shuffled, how)


@given(piles(), hows)
def test_a_roll_up_is_a_value_that_was_given_between_the_lowest_and_the_highest(
    pile: tuple[CriterionKind, list[str]], how: str
) -> None:
    kind, values = pile
    rolled = roll_up(kind, values, how)
    assert rolled in values
    points = [p for value in values if (p := kind.points(value)) is not None]
    reached = kind.points(rolled)
    if reached is not None:
        assert min(points) <= reached <= max(points)
    lowest = roll_up(kind, values, "lowest")
    if points and kind.points(lowest) is not None:
        assert kind.points(lowest) == min(points)


@given(piles(), hows, st.integers(1, 4))
def test_rolling_up_again_changes_nothing(
    pile: tuple[CriterionKind, list[str]], how: str, times: int
) -> None:
    kind, values = pile
    rolled = roll_up(kind, values, how)
    assert roll_up(kind, [rolled] * times, how) == rolled


@given(piles(), hows, st.integers(0, 7))
def test_one_open_answer_leaves_the_whole_open(
    pile: tuple[CriterionKind, list[str]], how: str, at: int
) -> None:
    kind, values = pile
    assert roll_up(kind, [*values[:at], None, *values[at:]], how) is None
    assert roll_up(kind, [*values, "a value of another kind"], how) is None


@pytest.mark.parametrize("kind", SCALES, ids=lambda kind: kind.id)
def test_a_scale_stands_in_the_order_of_its_points(kind: CriterionKind) -> None:
    worst_first = [option.value for option in kind.ranked()]
    for at, lower in enumerate(worst_first):
        for higher in worst_first[at:]:
            assert roll_up(kind, [higher, lower], "lowest") == lower


@pytest.mark.parametrize(
    ("kind", "values", "how", "rolled"),
    [
        ("met", ["met", "not_met", "partially_met"], "lowest", "not_met"),
        ("met", ["met", "met", "not_met"], "most_common", "met"),
        ("met", ["met", "not_met"], "most_common", "not_met"),
        ("met", ["not_applicable", "not_applicable", "met"], "most_common", "met"),
        ("met", ["not_applicable", "not_applicable"], "lowest", "not_applicable"),
        ("yes_unsure_no", ["yes", "unsure"], "lowest", "unsure"),
        ("yes_unsure_no", ["unsure", "no"], "lowest", "no"),
        ("yes_unsure_no", ["unsure", "yes"], "most_common", "unsure"),
        ("faces", ["happy", "sad", "happy"], "most_common", "happy"),
        ("scale_0_10", ["10", "9", "2"], "lowest", "2"),
        ("text", ["Likes school.", "Sleeps well.", "Likes school."], "lowest", None),
        ("text", ["Likes school.", " "], "lowest", None),
    ],
)
def test_what_children_come_to(kind: str, values: list[str], how: str, rolled: str | None) -> None:
    if kind == "text" and values[-1].strip():
        rolled = "Likes school.\nSleeps well."
    assert roll_up(CRITERION_KINDS[kind], values, how) == rolled


def test_nothing_given_is_open_and_another_way_is_refused() -> None:
    assert roll_up(CRITERION_KINDS["met"], [], "lowest") is None
    with pytest.raises(ValueError, match="most_common"):
        roll_up(CRITERION_KINDS["met"], ["met"], "highest")


def test_children_are_the_rows_that_have_a_name() -> None:
    assert children(FORM, _record("Wren", " ", "Jay")) == (Child("c0", "Wren"), Child("c2", "Jay"))
    assert children(small_form(), _record("Wren")) == ()
    odd = replace(_record(), fields={"children": "not a table", "judged": "lowest"})
    assert children(FORM, odd) == ()
    lost = replace(FORM, siblings=Siblings("nowhere", "judged"))
    assert children(lost, _record("Wren", "Jay")) == ()


def test_children_are_judged_apart_only_if_two_are_named_and_a_way_is_chosen() -> None:
    assert separate(FORM, _record("Wren", "Jay"))
    assert separate(FORM, _record("Wren", "Jay", how="most_common"))
    assert not separate(FORM, _record("Wren", ""))
    assert not separate(FORM, _record("Wren", "Jay", how=""))
    assert not separate(FORM, _record("Wren", "Jay", how="highest"))
    assert not separate(small_form(), _record("Wren", "Jay"))


def test_a_key_names_criterion_and_child() -> None:
    assert child_key("s1.1", "c0") == "s1.1@c0"
    assert split_key("s1.1@c0") == ("s1.1", "c0")
    assert split_key("s1.1") == ("s1.1", "")
    assert split_key("s1.1@a@b") == ("s1.1", "a@b")


def test_the_last_child_s_answer_fills_the_criterion_s_own() -> None:
    record = _said(_record("Wren", "Jay"), "c0", "met")
    assert record.answer("s1.1").value is None
    record = _said(record, "c1", "partially_met")
    assert record.answer("s1.1").value == "partially_met"
    assert [a.value for a in child_answers(FORM, record, "s1.1")] == ["met", "partially_met"]
    record = _said(record, "c1", None)
    assert record.answer("s1.1").value is None


def test_the_criterion_s_own_note_evidence_and_practice_stay() -> None:
    record = _said(_record("Wren", "Jay"), "c0", "met")
    own = Answer(None, "both", "page 3", Practice.GOOD)
    record = _after(record, Change(Part.ANSWER, "s1.1", own))
    record = _said(record, "c1", "met")
    assert record.answer("s1.1") == replace(own, value="met")


def test_the_criterion_s_own_value_cannot_leave_its_children() -> None:
    record = _said(_said(_record("Wren", "Jay"), "c0", "met"), "c1", "not_met")
    record = _after(record, Change(Part.ANSWER, "s1.1", Answer("met", "I would say so")))
    assert record.answer("s1.1") == Answer("not_met", "I would say so")
    record = _after(record, Change(Part.ANSWER, "s1.1", None))
    assert record.answer("s1.1").value == "not_met"


def test_a_child_that_comes_or_goes_is_counted() -> None:
    record = _said(_said(_record("Wren", "Jay", "Robin"), "c0", "met"), "c1", "met")
    record = _said(record, "c2", "not_met")
    assert record.answer("s1.1").value == "not_met"
    fewer = _after(record, Change(Part.FIELD, "children", _rows("Wren", "Jay")))
    assert fewer.answer("s1.1").value == "met"
    more = _after(record, Change(Part.FIELD, "children", _rows("Wren", "Jay", "Robin", "Martin")))
    assert more.answer("s1.1").value is None


def test_the_way_may_be_changed_and_given_up() -> None:
    record = _record("Wren", "Jay", "Robin")
    for child, value in (("c0", "met"), ("c1", "met"), ("c2", "not_met")):
        record = _said(record, child, value)
    often = _after(record, Change(Part.FIELD, "judged", "most_common"))
    assert often.answer("s1.1").value == "met"
    for off in ("", None):
        change = Change(Part.FIELD, "judged", off)
        assert changes_for(FORM, often, change) == ()
    alone = Change(Part.FIELD, "children", _rows("Wren"))
    assert {change.key for change in changes_for(FORM, often, alone)} == {"s1.1@c1", "s1.1@c2"}
    assert _after(often, alone).answer("s1.1").value == "met"
    together = replace(record, fields={"children": _rows("Wren", "Jay")})
    own = _after(together, Change(Part.ANSWER, "s1.1", Answer("partially_met")))
    assert own.answer("s1.1").value == "partially_met"


def test_what_was_answered_for_a_child_goes_with_its_row() -> None:
    record = _record("Wren", "Jay", "Robin")
    for child, value in (("c0", "met"), ("c1", "met"), ("c2", "not_met")):
        record = _said(record, child, value)
    left = _after(record, Change(Part.FIELD, "children", _rows("Wren", "Jay")))
    assert set(left.answers) == {"s1.1", "s1.1@c0", "s1.1@c1"}
    assert left.answer("s1.1").value == "met"
    assert not any(AT in key for key in _after(left, Change(Part.FIELD, "children", "")).answers)
    unreadable = _after(left, Change(Part.FIELD, "children", "no table"))
    assert not any(AT in key for key in unreadable.answers)


def test_what_is_not_about_children_moves_nothing() -> None:
    record = _said(_record("Wren", "Jay"), "c0", "met")
    for change in (
        Change(Part.FIELD, "case_ref", "A1"),
        Change(Part.COMMENT, "s1", "A comment"),
        Change(Part.ANSWER, "s1.3", Answer("met")),
        Change(Part.ANSWER, "s1.3@c0", Answer("met")),
        Change(Part.ANSWER, "gone@c0", Answer("met")),
    ):
        assert changes_for(FORM, record, change) == ()
    assert changes_for(small_form(), record, Change(Part.ANSWER, "s1.1@c0", None)) == ()


values = st.sampled_from([None, "met", "partially_met", "not_met", "not_applicable"])
edits = st.one_of(
    st.builds(
        lambda criterion, child, value: Change(
            Part.ANSWER, child_key(criterion, child), Answer(value)
        ),
        st.sampled_from(CRITERIA),
        st.sampled_from(["c0", "c1", "c2"]),
        values,
    ),
    st.lists(st.sampled_from(NAMES), max_size=3).map(
        lambda names: Change(Part.FIELD, "children", _rows(*names))
    ),
    st.sampled_from(["", *ROLL_UPS]).map(lambda how: Change(Part.FIELD, "judged", how)),
    st.builds(
        lambda key, value: Change(Part.ANSWER, key, Answer(value)),
        st.sampled_from(CRITERIA),
        values,
    ),
)


@given(st.lists(edits, max_size=25))
def test_after_any_edits_the_record_holds_the_roll_up_and_nothing_is_left_to_change(
    made: list[Change],
) -> None:
    record = _record("Wren", "Jay")
    for change in made:
        record = _after(record, change)
        again = Change(Part.FIELD, "judged", record.fields["judged"])
        assert changes_for(FORM, record, again) == ()
        if not separate(FORM, record):
            continue
        for key in CRITERIA:
            own = [answer.value for answer in child_answers(FORM, record, key)]
            kind = CRITERION_KINDS["met"]
            assert record.answer(key).value == roll_up(kind, own, record.fields["judged"])


def test_a_value_that_is_not_the_roll_up_is_put_right() -> None:
    record = _record("Ada", "Bo", s1_1="met", s1_3="met")
    record = _said(_said(record, "c0", "met"), "c1", "not_met")
    assert rolled_values(FORM, record) == {"s1.1": "not_met", "s1.2": None}
    assert with_rolled_values(FORM, record) is record
    own = {**record.answers, "s1.1": Answer("met", note="Kept"), "s1.2": Answer("met")}
    mended = with_rolled_values(FORM, replace(record, answers=own))
    assert mended.answer("s1.1") == Answer("not_met", note="Kept")
    assert mended.answer("s1.2").value is None
    assert mended.answer("s1.3").value == "met"


def test_children_judged_together_have_no_roll_up() -> None:
    record = _record("Ada", s1_1="met")
    assert rolled_values(FORM, record) == {}
    assert with_rolled_values(FORM, record) is record

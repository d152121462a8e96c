"""Every kind of answer: which values are valid, how they read, what they count, what many say."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.kinds import CRITERION_KINDS, scale_of

SCALES = {
    "met": ("not_met", "partially_met", "met", "not_applicable"),
    "standard": (),
    "yes_no": ("yes", "no"),
    "yes_unsure_no": ("yes", "unsure", "no"),
    "rag": ("red", "amber", "green"),
    "faces": ("happy", "neutral", "sad"),
    "target": ("1", "2", "3", "4", "5"),
    "scale_0_10": tuple(str(number) for number in range(11)),
    "grade": ("inadequate", "requires_improvement", "good", "outstanding"),
    "tick": ("ticked",),
    "text": (),
}


def test_every_kind_has_its_scale() -> None:
    found = {kind.id: tuple(o.value for o in kind.options) for kind in CRITERION_KINDS.values()}
    assert found == SCALES


@pytest.mark.parametrize("kind_id", SCALES)
def test_values_are_valid_and_read_in_words(kind_id: str) -> None:
    kind = CRITERION_KINDS[kind_id]
    for value in SCALES[kind_id]:
        assert kind.allows(value)
        assert kind.text(value).strip()
    assert len({kind.text(value) for value in SCALES[kind_id]}) == len(SCALES[kind_id])
    assert not kind.allows("")
    assert kind.text(None) == "Not answered"
    assert kind.text("something else") == "something else"


def test_only_a_written_answer_takes_any_words() -> None:
    taking = [kind.id for kind in CRITERION_KINDS.values() if kind.allows("In our own words.")]
    assert taking == ["text"]
    assert not CRITERION_KINDS["text"].allows(" \n ")


@pytest.mark.parametrize(
    ("kind_id", "best", "worst"),
    [
        ("met", "met", "not_met"),
        ("yes_no", "yes", "no"),
        ("yes_unsure_no", "yes", "no"),
        ("rag", "green", "red"),
        ("faces", "happy", "sad"),
        ("target", "1", "5"),
        ("scale_0_10", "10", "0"),
        ("grade", "outstanding", "inadequate"),
        ("tick", "ticked", "ticked"),
    ],
)
def test_the_best_value_has_the_most_points(kind_id: str, best: str, worst: str) -> None:
    kind = CRITERION_KINDS[kind_id]
    ranked = kind.ranked()
    assert (ranked[-1].value, ranked[0].value) == (best, worst)
    assert kind.points(best) == kind.most_points
    assert [option.points for option in ranked] == sorted(o.points or 0 for o in ranked)


def test_a_question_is_not_half_a_mark() -> None:
    kind = CRITERION_KINDS["yes_unsure_no"]
    assert kind.points("unsure") is None
    assert kind.tally(["yes", "unsure", "no", "unsure"]).mean == Fraction(1, 2)


def test_only_judgements_suggest_grades() -> None:
    assert {kind.id for kind in CRITERION_KINDS.values() if kind.graded} == {"met", "grade"}


def test_what_is_read_is_never_answered() -> None:
    assert [kind.id for kind in CRITERION_KINDS.values() if not kind.answered] == ["standard"]


def test_not_applicable_is_added_where_a_criterion_allows_it() -> None:
    plain = Criterion("2d", "2d", "A lead is named", kind="rag")
    wider = Criterion("2j", "2j", "The minimum is kept", kind="rag", may_not_apply=True)
    assert not scale_of(plain).allows("not_applicable")
    assert scale_of(wider).allows("not_applicable")
    assert scale_of(wider).points("not_applicable") is None
    assert scale_of(wider).text("not_applicable") == "Not applicable"
    met = Criterion("s1.1", "1", "Whole", may_not_apply=True)
    assert scale_of(met) == CRITERION_KINDS["met"]
    written = Criterion("3.m", "m", "Overview", kind="text", may_not_apply=True)
    assert scale_of(written) == CRITERION_KINDS["text"]


@given(st.data())
def test_a_tally_counts_every_value_once(data: st.DataObject) -> None:
    kind = CRITERION_KINDS[data.draw(st.sampled_from([k for k, v in SCALES.items() if v]))]
    values = data.draw(
        st.lists(st.none() | st.sampled_from([*SCALES[kind.id], "foreign"]), max_size=30)
    )
    tally = kind.tally(values)
    known = [value for value in values if value in SCALES[kind.id]]
    assert tally.answered == len(known) == sum(tally.counts.values())
    points = [point for value in known if (point := kind.points(value)) is not None]
    assert tally.mean == (Fraction(sum(points), len(points)) if points else None)
    if tally.mean is not None:
        assert 0 <= tally.mean <= kind.most_points

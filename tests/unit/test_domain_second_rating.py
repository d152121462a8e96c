"""How a second rating is said to stand to the first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.form import Condition, Criterion, Section
from eh_desktop.domain.form_rules import Verification as VerificationRule
from eh_desktop.domain.record import Answer, Record, Verification
from eh_desktop.domain.second_rating import both_ratings, difference, differences_words
from tests.domain_fixtures import small_form


@pytest.mark.parametrize(
    ("kind", "own", "second", "said"),
    [
        ("rag", None, "red", ""),
        ("rag", "red", None, ""),
        ("rag", "red", "red", "Both ratings are Red."),
        ("rag", "red", "green", "Own rating Red, second rating Green: two steps higher."),
        ("rag", "green", "amber", "Own rating Green, second rating Amber: one step lower."),
        ("rag", "not_applicable", "red", "Own rating Not applicable, second rating Red."),
        ("rag", "odd", "red", "Own rating odd, second rating Red."),
        ("met", "met", "not_applicable", "Own rating Met, second rating Not applicable."),
        ("scale_0_10", "10", "0", "Own rating 10, second rating 0: ten steps lower."),
    ],
)
def test_the_difference_is_said_in_words(
    kind: str, own: str | None, second: str | None, said: str
) -> None:
    criterion = Criterion("c", "1", "Said", kind, may_not_apply=True)
    assert difference(criterion, own, second, "Second rating") == said


def _section(name: str, condition: Condition | None = None) -> Section:
    criteria = tuple(Criterion(f"{name}{at}", str(at), "Said", "rag") for at in range(1, 4))
    return Section(name, name.upper(), name.upper(), criteria, graded=False, condition=condition)


FORM = replace(
    small_form(
        _section("a"),
        _section("b"),
        _section("c", Condition("kind", only_if=("closed",))),
        rule=None,
    ),
    verification=VerificationRule("Commissioner's rating", "by", "on"),
)


def _rated(own: dict[str, str], second: dict[str, str | None]) -> Record:
    return Record(
        "r1",
        FORM.id,
        1,
        FORM.hash,
        answers={key: Answer(value) for key, value in own.items()},
        verifications={key: Verification(value) for key, value in second.items()},
    )


def test_both_ratings_stand_side_by_side_with_what_differs() -> None:
    own = {"a1": "green", "a2": "green", "a3": "amber", "b1": "red", "c1": "green"}
    second = {"a1": "green", "a2": "amber", "b1": "green", "b2": "red", "b3": None, "c1": "red"}
    both = both_ratings(FORM, _rated(own, second))
    assert both is not None
    assert set(both.sections) == {"a", "b"}
    first = both.sections["a"]
    assert (first.rated, first.differences) == (2, 1)
    assert (first.own.share, first.second.share) == (83, 75)
    assert (both.sections["b"].rated, both.sections["b"].differences) == (1, 1)
    assert (both.whole.rated, both.whole.differences) == (3, 2)
    assert (both.whole.own.answered, both.whole.second.answered) == (4, 4)
    assert differences_words(both.whole) == (
        "The two ratings differ at 2 of 3 criteria that have both."
    )
    assert differences_words(both.sections["b"]) == (
        "The two ratings differ at 1 of 1 criterion that has both."
    )


def test_alike_and_not_yet_are_said() -> None:
    alike = both_ratings(FORM, _rated({"a1": "red", "a2": "red"}, {"a1": "red", "a2": "red"}))
    assert alike is not None
    assert differences_words(alike.whole) == (
        "The two ratings agree: none differs of 2 criteria that have both."
    )
    apart = both_ratings(FORM, _rated({"a1": "red"}, {"b1": "red"}))
    assert apart is not None
    assert differences_words(apart.whole) == "Nothing has both ratings yet."


def test_without_a_second_rating_there_is_nothing_beside() -> None:
    own = {"a1": "red"}
    assert both_ratings(FORM, _rated(own, {})) is None
    assert both_ratings(FORM, _rated(own, {"a1": None, "c1": "red"})) is None
    assert both_ratings(replace(FORM, verification=None), _rated(own, {"a1": "red"})) is None

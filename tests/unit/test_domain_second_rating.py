"""How a second rating is said to stand to the first."""

from __future__ import annotations

import pytest

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.second_rating import difference


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

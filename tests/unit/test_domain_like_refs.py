"""References that look alike, and those that are one slip away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.domain.like_refs import LONGEST, bare_ref, one_slip_away


@pytest.mark.parametrize("ref", ["K-1", "k 1", "K/001", " k_1 ", "K1", "K–1"])
def test_signs_spaces_case_and_leading_noughts_are_put_aside(ref: str) -> None:
    assert bare_ref(ref) == "k1"


@pytest.mark.parametrize(("one", "other"), [("K-1", "K-10"), ("K-1", "L-1"), ("10", "100")])
def test_another_number_is_another_reference(one: str, other: str) -> None:
    assert bare_ref(one) != bare_ref(other)


def test_signs_alone_are_no_reference() -> None:
    assert bare_ref(" – / ") == ""
    assert bare_ref("000") == "0"


@pytest.mark.parametrize("other", ["c147", "c1478", "c14", "c417", "d147", "147", "c1a47"])
def test_one_slip_leads_to_another(other: str) -> None:
    assert (other in set(one_slip_away("c147"))) is (other != "c147")
    assert "c741" not in set(one_slip_away("c147"))


@pytest.mark.parametrize("bare", ["", "k1", "k" * (LONGEST + 1)])
def test_what_is_very_short_or_very_long_is_near_nothing(bare: str) -> None:
    assert list(one_slip_away(bare)) == []


@given(st.text("abc019", min_size=3, max_size=6), st.text("abc019", min_size=3, max_size=6))
def test_a_slip_leads_back(one: str, other: str) -> None:
    assert (other in set(one_slip_away(one))) is (one in set(one_slip_away(other)))

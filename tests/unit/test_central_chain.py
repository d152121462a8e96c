"""Where bundles stand in a device's order: gaps, late comers, replays and forks."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eh_desktop.central.chain import Chain, Link, chain_from_plain
from eh_desktop.domain.journal import START

HONEST = [Link("a" * 64, START), Link("b" * 64, "a" * 64), Link("c" * 64, "b" * 64),
          Link("d" * 64, "c" * 64), Link("e" * 64, "d" * 64)]  # fmt: skip


def chain(*sequences: int) -> Chain:
    made = Chain()
    for sequence in sequences:
        made = made.added(sequence, HONEST[sequence - 1])
    return made


def test_in_order_nothing_is_said() -> None:
    for place in range(1, 6):
        assert chain(*range(1, place)).warnings(place, HONEST[place - 1]) == ()


@pytest.mark.parametrize(
    ("here", "comes", "said"),
    [
        ((), 2, "Bundle 1 of this device has not arrived."),
        ((1,), 4, "Bundles 2–3 of this device have not arrived."),
        ((1, 3), 5, "Bundles 2, 4 of this device have not arrived."),
        ((5,), 4, "Bundles 1–3 of this device have not arrived."),
    ],
)
def test_a_gap_is_said(here: tuple[int, ...], comes: int, said: str) -> None:
    assert chain(*here).warnings(comes, HONEST[comes - 1]) == (said,)


def test_a_late_comer_that_fits_is_no_fork() -> None:
    assert chain(1, 2, 4, 5).warnings(3, HONEST[2]) == ()


def test_the_same_number_with_other_content_is_a_fork() -> None:
    (said,) = chain(1, 2, 3).warnings(2, Link("f" * 64, "a" * 64))
    assert said.startswith("Fork: another bundle 2")


@pytest.mark.parametrize("here", [(1, 2), (4,), (1, 2, 4)])
def test_a_bundle_that_does_not_follow_is_a_fork(here: tuple[int, ...]) -> None:
    said = chain(*here).warnings(3, Link("f" * 64, "9" * 64))
    assert said[0].startswith("Fork: bundle 3 does not follow")


def test_a_known_bundle_is_known_and_adds_nothing() -> None:
    made = chain(1, 2)
    assert made.knows(2, HONEST[1])
    assert not made.knows(2, Link("f" * 64, "a" * 64))
    assert made.added(2, HONEST[1]) is made


@given(st.permutations(range(1, 6)), st.randoms())
def test_the_order_of_arrival_changes_nothing(order: list[int], dice: random.Random) -> None:
    fork = Link("f" * 64, "a" * 64)
    links = [(place, HONEST[place - 1]) for place in order] + [(2, fork)]
    dice.shuffle(links)
    made = Chain()
    for sequence, link in links:
        made = made.added(sequence, link)
    assert made == chain(1, 2, 3, 4, 5).added(2, fork)
    assert chain_from_plain(made.to_plain()) == made


def test_a_device_that_sent_nothing_has_an_empty_chain() -> None:
    assert chain_from_plain(None) == Chain()

"""Long work in the window's thread: pieces as large as the time allows, and lists brought on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eh_desktop.ui.cases.listing import AT_ONCE, LEAST, Listing
from eh_desktop.ui.pace import BUDGET, Pace


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class _Pages:
    """So many are behind, and each takes its time by a clock that only they move."""

    def __init__(self, behind: int, each: float = 0.001) -> None:
        self.left, self.each, self.clock = behind, each, _Clock()
        self.pieces: list[int] = []
        self.counted = 0

    def behind(self) -> int:
        self.counted += 1
        return self.left

    def bring(self, most: int) -> int:
        some = min(most, self.left)
        self.left -= some
        self.clock.now += some * self.each
        self.pieces.append(some)
        return some


def _listing(pages: _Pages) -> tuple[Listing, QObject, list[int]]:
    parent, said = QObject(), list[int]()
    listing = Listing(pages, parent, pages.clock)
    listing.left.connect(said.append)
    return listing, parent, said


@pytest.mark.parametrize("each", [0.0001, 0.0007, 0.0015])
def test_pieces_grow_into_the_time_and_stay_in_it(each: float) -> None:
    pages = _Pages(1_000_000, each)
    pace = Pace(2, 1000, pages.clock)
    for _ in range(60):
        pace.take(pages.bring)
    settled = [size * each for size in pages.pieces[30:]]
    assert min(settled) > BUDGET / 4
    assert max(settled) < BUDGET * 1.5
    assert sum(settled) / len(settled) < BUDGET


def test_a_piece_has_no_more_than_is_wanted_and_no_less() -> None:
    pages = _Pages(10_000, 0.0)
    pace = Pace(3, 50, pages.clock)
    for _ in range(20):
        pace.take(pages.bring)
    assert (pages.pieces[0], pages.pieces[-1]) == (3, 50)
    pages.each = 1.0
    for _ in range(20):
        pace.take(pages.bring)
    assert pages.pieces[-1] == 3


def test_the_work_of_a_day_is_listed_before_the_list_is_shown(qtbot: QtBot) -> None:
    pages = _Pages(60)
    listing, _parent, said = _listing(pages)
    listing.begin()
    assert (pages.left, listing.running, said) == (0, False, [])
    listing.begin()
    assert sum(pages.pieces) == 60


def test_more_goes_on_piece_by_piece_and_says_how_much_is_left(qtbot: QtBot) -> None:
    pages = _Pages(1_000)
    listing, _parent, said = _listing(pages)
    with qtbot.waitSignal(listing.ended):
        listing.begin()
        assert listing.running
        assert pages.clock.now == pytest.approx(AT_ONCE, abs=2 * BUDGET)
        first = pages.left
        listing.begin()  # as when the list is shown again meanwhile
        assert pages.left == first
    assert (pages.left, listing.running) == (0, False)
    assert max(pages.pieces) * pages.each < BUDGET * 1.5
    assert (said[0], said[-1]) == (first, 0)
    assert said == sorted(said, reverse=True)
    assert len(said) <= 12, "not with each piece: it is read out, and laid out"
    assert pages.counted == 1, "counting takes as long as a piece"


def test_what_is_written_meanwhile_is_listed_too(qtbot: QtBot) -> None:
    pages = _Pages(200)
    listing, _parent, said = _listing(pages)
    with qtbot.waitSignal(listing.ended):
        listing.begin()
        pages.left += 300
    assert pages.left == 0
    assert min(said[:-1]) >= 1
    assert said[-1] == 0


def test_it_stops_and_begins_where_it_was(qtbot: QtBot) -> None:
    pages = _Pages(1_000, 0.02)
    listing, _parent, _said = _listing(pages)
    listing.begin()
    listing.stop()
    left = pages.left
    assert not listing.running
    assert 1_000 - LEAST * 3 <= left < 1_000
    pages.each = 0.0
    listing.begin()
    assert pages.left == 0

"""How much of a long work goes into one piece, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TypeVar

_T = TypeVar("_T")
BUDGET = 0.008
"""Seconds that a piece may take: half a frame, for the other half is painting's."""


class Pace:
    """Does work piece by piece, each as large as the last ones say that the time allows.

    What a piece costs depends on the laptop, on how full the store is and on what else it does,
    so that no fixed number is right everywhere.
    """

    def __init__(self, least: int, most: int, clock: Callable[[], float] = perf_counter) -> None:
        """Begin with pieces of `least` things, which is never gone under, nor `most` over.

        Each piece has a part that does not depend on its size, such as waiting for the disk: under
        some size all would take longer, and the window would be held as often.
        """
        self.size = least
        """How many things the next piece has."""
        self._least, self._most = least, most
        self._clock = clock

    def take(self, work: Callable[[int], _T]) -> _T:
        """Do one piece, `work` being told how many things it has; give what it gives."""
        began = self._clock()
        done = work(self.size)
        taken = self._clock() - began
        if taken > BUDGET:
            self.size = max(self._least, self.size // 2)
        elif taken < BUDGET / 2:
            self.size = min(self._most, self.size + 1 + self.size // 4)
        return done

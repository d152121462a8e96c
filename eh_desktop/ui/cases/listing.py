"""Lists what is behind while nobody waits: a few cases at a time, between what a person does."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from eh_desktop.ui.pace import Pace

AT_ONCE = 0.1
"""Seconds for which it goes on before a list is shown: enough for the work of a day."""
LEAST, MOST = 4, 200
"""How many are listed in a piece, at least and at most."""
SAID = 100
"""How many are listed before it is said again how many are left."""


class Behind(Protocol):
    """What can be behind; `services.item_pages.ItemPages` is one."""

    def behind(self) -> int:
        """Give how many have still to be listed."""

    def bring(self, most: int) -> int:
        """List at most so many; give how many that were."""


class Listing(QObject):
    """Brings lists up to date, at once where little is behind, else piece by piece."""

    left = Signal(int)
    """How many have still to be listed, while there are any, and 0 at the end."""
    ended = Signal()
    """All is listed that was behind: the list is to be shown anew."""

    def __init__(
        self, pages: Behind, parent: QObject, clock: Callable[[], float] = perf_counter
    ) -> None:
        """Begin nothing yet."""
        super().__init__(parent)
        self._pages = pages
        self._clock = clock
        self._pace = Pace(LEAST, MOST, clock)
        self._left = 0
        self._steps = QTimer(self)
        self._steps.setInterval(0)
        self._steps.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether something is being listed piece by piece."""
        return self._steps.isActive()

    def begin(self) -> None:
        """List what is behind; more than a day's work goes on afterwards."""
        if self.running:
            return
        began, self._left = self._clock(), self._pages.behind()
        while self._left > 0 and self._clock() - began < AT_ONCE:
            self._bring()
        if self._left > 0:
            self.left.emit(self._left)
            self._steps.start()

    def stop(self) -> None:
        """Stop; the rest is listed at the next beginning."""
        self._steps.stop()

    def _bring(self) -> int:
        """List some, and count down: counting all that is left takes as long as a piece."""
        brought = self._pace.take(self._pages.bring)
        self._left = self._left - brought if brought else 0
        return brought

    def _step(self) -> None:
        before = self._left
        if not self._bring():
            self._steps.stop()
            self.left.emit(0)
            self.ended.emit()
        elif self._left // SAID != before // SAID:
            self.left.emit(max(self._left, 1))  # more may have been written since it was counted

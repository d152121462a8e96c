"""Lists what is behind while nobody waits: a few cases at a time, between what a person does."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

AT_ONCE = 200
"""So many are listed before a list is shown: the work of a day, within a few frames."""
PIECE = 15
"""So many are listed in one go afterwards, within a frame."""


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

    def __init__(self, pages: Behind, parent: QObject) -> None:
        """Begin nothing yet."""
        super().__init__(parent)
        self._pages = pages
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
        behind = self._pages.behind()
        if behind <= AT_ONCE:
            if behind:
                self._pages.bring(AT_ONCE)
            return
        self.left.emit(behind)
        self._steps.start()

    def stop(self) -> None:
        """Stop; the rest is listed at the next beginning."""
        self._steps.stop()

    def _step(self) -> None:
        if self._pages.bring(PIECE):
            self.left.emit(self._pages.behind())
            return
        self._steps.stop()
        self.left.emit(0)
        self.ended.emit()

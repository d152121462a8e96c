"""Work on the window's own thread in short slices: the store belongs to it, and nothing stalls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SLICE_MS = 8
"""How long a slice goes on with the next step, in ms; a frame has 16."""


class Slices(QObject):
    """Steps through one iterator at a time, between the window's own events."""

    progressed = Signal(object)
    """What the last step of a slice gave."""
    ended = Signal()
    """The iterator is at its end."""
    failed = Signal(object)
    """An Exception that a step raised; it goes no further."""

    def __init__(self, parent: QObject) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._steps: Iterator[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def busy(self) -> bool:
        """Whether there is something to step through."""
        return self._steps is not None

    def run(self, steps: Iterator[Any]) -> None:
        """Step through an iterator, in place of what was stepped through before."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Let go of what is stepped through; nothing is said of it any more."""
        self._steps = None
        self._timer.stop()

    def _slice(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        steps, last = self._steps, None
        if steps is None:
            return
        try:
            while not clock.hasExpired(SLICE_MS):
                last = next(steps)
        except StopIteration:
            self.stop()
            if last is not None:
                self.progressed.emit(last)
            self.ended.emit()
            return
        except Exception as trouble:  # noqa: BLE001  every failure has to reach the person
            self.stop()
            self.failed.emit(trouble)
            return
        self.progressed.emit(last)

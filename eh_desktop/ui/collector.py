"""Python's cyclic garbage, collected only where widgets live."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


class Collector(QObject):
    """Collect cycles on a timer of the window's thread.

    A cycle with a widget in it that a worker thread happens to collect crashes Qt, so the
    automatic collection is off while this exists.
    """

    def __init__(self, parent: QObject) -> None:
        """Turn the automatic collection off and the timer on."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that have grown past Python's own thresholds."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the automatic collection back."""
        self._timer.stop()
        gc.enable()

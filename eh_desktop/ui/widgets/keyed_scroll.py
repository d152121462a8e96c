"""An area that scrolls by keys too: Tab stops there while there is something to scroll."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from eh_desktop.ui.theme import THEME

NO_FOCUS, STRONG_FOCUS = 0, 11
"""Qt's own numbers, as in `basic`."""
RING = 2
"""How thick the ring of the focus is, in px."""


class KeyedScroll(QScrollArea):
    """Takes the keys only while it scrolls, and shows it by a ring over what it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty area that takes no keys yet."""
        super().__init__(parent)
        self._ring: QWidget | None = None
        self._take_keys(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._take_keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        if self._ring is None:
            self._ring = _Ring(self)
        self._ring.setGeometry(self.rect())
        self._ring.raise_()
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring at the edge."""
        super().resizeEvent(event)
        if self._ring is not None:
            self._ring.setGeometry(self.rect())

    def _take_keys(self, least: int, most: int) -> None:
        self.setProperty("focusPolicy", STRONG_FOCUS if most > least else NO_FOCUS)


class _Ring(QWidget):
    """Drawn over the area, so that nothing in it moves when the focus comes."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        from PySide6.QtCore import Qt  # not before it is needed: see `basic`

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(THEME.colour("focus"), RING))
        inset = RING / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()

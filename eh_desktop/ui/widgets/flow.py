"""Widgets that fill rows and go on in the next, as words do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Holds widgets side by side at their own width, on as many rows as are needed.

    It places them itself: a layout written in Python has to give None for what it does not
    hold, and giving None to Qt loses a reference to it on Python 3.11.
    """

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        """Make an empty flow; `gap` is the space between widgets, in pixels."""
        super().__init__(parent)
        self._gap = gap
        self._held: list[QWidget] = []
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Hold one more widget, at the end or before another."""
        widget.setParent(self)
        self._held.insert(len(self._held) if before is None else self._held.index(before), widget)
        self._heights.clear()
        self.updateGeometry()

    def drop(self, widget: QWidget) -> None:
        """Hold a widget no longer, and let it go."""
        self._held.remove(widget)
        self._heights.clear()
        widget.hide()
        widget.deleteLater()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows at a width, both in pixels."""
        if width not in self._heights:
            self._heights[width] = self._arrange(width, move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Give the size of one row."""
        sizes = [_size(widget) for widget in self._held if not widget.isHidden()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Give the width of the widest and the height of one row."""
        shown = [_size(widget) for widget in self._held if not widget.isHidden()]
        widest = max((size.width() for size in shown), default=0)
        return QSize(widest, max((size.height() for size in shown), default=0))

    def event(self, event: QEvent) -> bool:
        """Place the widgets anew when one changes its size or shows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._heights.clear()
            self.updateGeometry()
            self._arrange(self.width(), move=True)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets for the new width."""
        super().resizeEvent(event)
        self._arrange(event.size().width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        """Give the height of all rows; each widget goes to the middle of its row."""
        y = -self._gap
        for line in self._lines(width):
            x, y = 0, y + self._gap
            high = max(size.height() for _, size in line)
            for widget, size in line:
                if move:
                    lower = (high - size.height()) // 2
                    widget.setGeometry(QRect(QPoint(x, y + lower), size))
                x += size.width() + self._gap
            y += high
        return max(y, 0)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """Deal the shown widgets into rows of a width."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for widget in self._held:
            if widget.isHidden():
                continue
            size = _size(widget)
            if not lines or (x and x + size.width() > width):
                lines.append([])
                x = 0
            lines[-1].append((widget, size))
            x += size.width() + self._gap
        return lines


def _size(widget: QWidget) -> QSize:
    """Give the size that a widget gets: its own, but never under the least that is set for it."""
    return widget.sizeHint().expandedTo(widget.minimumSize())

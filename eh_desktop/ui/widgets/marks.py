"""Small drawn marks, so that colour never stands alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from eh_desktop.ui.theme import THEME


def rounded(box: QRectF, left: float, right: float) -> QPainterPath:
    """Give a box whose left and right corners have their own radius."""
    path = QPainterPath()
    path.moveTo(box.left() + left, box.top())
    path.lineTo(box.right() - right, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + right))
    path.lineTo(box.right(), box.bottom() - right)
    path.quadTo(box.bottomRight(), QPointF(box.right() - right, box.bottom()))
    path.lineTo(box.left() + left, box.bottom())
    path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - left))
    path.lineTo(box.left(), box.top() + left)
    path.quadTo(box.topLeft(), QPointF(box.left() + left, box.top()))
    return path


def draw_mark(painter: QPainter, mark: str, box: QRectF, ink: QColor) -> None:
    """Draw `tick`, `half`, `cross`, `dash` or `back` into a square box."""
    pen = QPen(ink, box.width() * 0.17)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark == "half":
        pen.setWidthF(box.width() * 0.12)
        painter.setPen(pen)
        circle = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawEllipse(circle)
        painter.setBrush(ink)
        painter.drawPie(circle, 90 * 16, 180 * 16)
        return
    for stroke in _STROKES[mark]:
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in stroke
        ]
        painter.drawPolyline(QPolygonF(points))


def mark_icon(mark: str, colour: str, side: int, ratio: float) -> QIcon:
    """Give a mark as an icon of `side` pixels in a token's colour, sharp at the device's ratio."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, mark, QRectF(1, 1, side - 2, side - 2), THEME.colour(colour))
    painter.end()
    return QIcon(pixmap)


class Mark(QWidget):
    """A mark beside words that say the same; a screen reader passes it by."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        """Make an empty place for a mark, `side` pixels wide."""
        super().__init__(parent)
        self._side = side
        self._mark, self._ink = "", "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_mark(self, mark: str, ink: str) -> None:
        """Show a mark in a token's colour."""
        self._mark, self._ink = mark, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Give a square, as tall as a line of text."""
        return QSize(self._side, max(self._side, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """Give the same size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark in the middle of the first line."""
        if not self._mark:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = max(0.0, (self.fontMetrics().height() - self._side) / 2)
        box = QRectF(0, top, self._side, self._side)
        draw_mark(painter, self._mark, box, THEME.colour(self._ink))
        painter.end()


_Stroke = tuple[tuple[float, float], ...]
_STROKES: dict[str, tuple[_Stroke, ...]] = {
    "tick": (((0.06, 0.55), (0.38, 0.86), (0.94, 0.16)),),
    "cross": (((0.12, 0.12), (0.88, 0.88)), ((0.88, 0.12), (0.12, 0.88))),
    "dash": (((0.1, 0.5), (0.9, 0.5)),),
    "back": (((0.66, 0.08), (0.24, 0.5), (0.66, 0.92)),),
}

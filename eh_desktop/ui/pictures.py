"""Draws the pictures of feedback sheets: the geometry is `domain/pictures`, as on paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from eh_desktop.domain.pictures import LINE, Circle, Curve, Face, Point


def draw_face(painter: QPainter, face: Face, box: QRectF, ink: QColor, ground: QColor) -> None:
    """Draw a face into a square box: strokes and eyes in `ink` on a disc of `ground`."""
    painter.save()
    painter.setPen(_pen(ink, box))
    painter.setBrush(ground)
    painter.drawEllipse(circle_in(box, face.outline))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_curve_in(box, face.mouth))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for eye in face.eyes:
        painter.drawEllipse(circle_in(box, eye))
    painter.restore()


def draw_disc(painter: QPainter, box: QRectF, radius: float, pen: QPen, ground: QColor) -> None:
    """Draw a disc of a radius, 0 to 0.5, around the middle of a square box."""
    painter.setPen(pen)
    painter.setBrush(QBrush(ground))
    painter.drawEllipse(circle_in(box, Circle(0.5, 0.5, radius)))


def circle_in(box: QRectF, circle: Circle) -> QRectF:
    """Give the bounds of a circle of the unit square within a square box."""
    side = 2 * circle.radius * box.width()
    bounds = QRectF(0, 0, side, side)
    bounds.moveCenter(point_in(box, (circle.x, circle.y)))
    return bounds


def point_in(box: QRectF, point: Point) -> QPointF:
    """Give a point of the unit square within a square box."""
    return QPointF(box.left() + point[0] * box.width(), box.top() + point[1] * box.height())


def _curve_in(box: QRectF, curve: Curve) -> QPainterPath:
    path = QPainterPath(point_in(box, curve.start))
    ends = (curve.first, curve.second, curve.end)
    path.cubicTo(*(point_in(box, point) for point in ends))
    return path


def _pen(ink: QColor, box: QRectF) -> QPen:
    pen = QPen(ink, box.width() * LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen

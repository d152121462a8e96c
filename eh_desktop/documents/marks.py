"""The marks of chips, each a shape of its own, so that colour never speaks alone."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from eh_desktop.documents.fonts import BOLD

Mark = Callable[[Canvas, Color], None]
"""Draws a mark in a square of 8 points whose lower left corner is the origin."""

_STEPS = 4


def tick(canvas: Canvas, colour: Color) -> None:
    """Draw a tick."""
    _stroke(canvas, colour)
    _polyline(canvas, [(0.8, 4.0), (3.2, 1.4), (7.4, 6.8)])


def cross(canvas: Canvas, colour: Color) -> None:
    """Draw a cross."""
    _stroke(canvas, colour)
    canvas.line(1.2, 1.2, 6.8, 6.8)
    canvas.line(1.2, 6.8, 6.8, 1.2)


def half(canvas: Canvas, colour: Color) -> None:
    """Draw a circle whose left half is filled."""
    _stroke(canvas, colour, 1.2)
    canvas.circle(4, 4, 3.3)
    canvas.setFillColor(colour)
    canvas.wedge(0.7, 0.7, 7.3, 7.3, 90, 180, stroke=0, fill=1)


def dash(canvas: Canvas, colour: Color) -> None:
    """Draw a dash."""
    _stroke(canvas, colour)
    canvas.line(1.2, 4, 6.8, 4)


def ring(canvas: Canvas, colour: Color) -> None:
    """Draw a dashed ring: nothing was said."""
    _stroke(canvas, colour, 1.0)
    canvas.setDash(1.5, 1.5)
    canvas.circle(4, 4, 3.3)


def star(canvas: Canvas, colour: Color) -> None:
    """Draw a star."""
    canvas.setFillColor(colour)
    points = [
        (4, 8), (5.1, 5.1), (8.1, 5), (5.7, 3.1), (6.6, 0.2),
        (4, 1.9), (1.4, 0.2), (2.3, 3.1), (-0.1, 5), (2.9, 5.1),
    ]  # fmt: skip
    _polyline(canvas, points, fill=True)


def flag(canvas: Canvas, colour: Color) -> None:
    """Draw a flag."""
    _stroke(canvas, colour, 1.2)
    canvas.line(1.2, 0.2, 1.2, 7.8)
    canvas.setFillColor(colour)
    _polyline(canvas, [(1.2, 7.8), (7.6, 5.6), (1.2, 3.4)], fill=True)


def disc(canvas: Canvas, colour: Color) -> None:
    """Draw a filled circle: green."""
    canvas.setFillColor(colour)
    canvas.circle(4, 4, 3.4, stroke=0, fill=1)


def triangle(canvas: Canvas, colour: Color) -> None:
    """Draw a filled triangle: amber."""
    canvas.setFillColor(colour)
    _polyline(canvas, [(0.2, 0.8), (7.8, 0.8), (4, 7.5)], fill=True)


def square(canvas: Canvas, colour: Color) -> None:
    """Draw a filled square: red."""
    canvas.setFillColor(colour)
    canvas.rect(0.9, 0.9, 6.2, 6.2, stroke=0, fill=1)


def box(canvas: Canvas, colour: Color) -> None:
    """Draw an empty box: a tick that was left."""
    _stroke(canvas, colour, 0.9)
    canvas.rect(0.9, 0.9, 6.2, 6.2, stroke=1, fill=0)


def unsure(canvas: Canvas, colour: Color) -> None:
    """Draw a question mark."""
    canvas.setFillColor(colour)
    canvas.setFont(BOLD, 10)
    canvas.drawString(1.4, 0.4, "?")


def change(up: int) -> Mark:
    """Give the mark of what went up (1), down (-1) or otherwise changed (0)."""

    def draw(canvas: Canvas, colour: Color) -> None:
        _stroke(canvas, colour)
        if not up:
            canvas.line(0.8, 5.4, 7.2, 5.4)
            canvas.line(0.8, 2.6, 7.2, 2.6)
            return
        tip, foot = (7.4, 0.8) if up > 0 else (0.6, 7.2)
        canvas.line(4, foot, 4, tip)
        _polyline(canvas, [(1.2, tip - up * 2.9), (4, tip), (6.8, tip - up * 2.9)])

    return draw


def steps(filled: int) -> Mark:
    """Give the mark of a grade: four steps, so many of them filled."""

    def draw(canvas: Canvas, colour: Color) -> None:
        _stroke(canvas, colour, 0.6)
        canvas.setFillColor(colour)
        for step in range(_STEPS):
            full = 1 if step < filled else 0
            canvas.rect(step * 2.2, 0.3, 1.4, 2.0 + step * 1.8, stroke=1, fill=full)

    return draw


def _stroke(canvas: Canvas, colour: Color, width: float = 1.5) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(width)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)


def _polyline(canvas: Canvas, points: list[tuple[float, float]], *, fill: bool = False) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if fill:
        path.close()
    canvas.drawPath(path, stroke=0 if fill else 1, fill=1 if fill else 0)

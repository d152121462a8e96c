"""Labelled chips: words, a mark and a tint, so that colour never speaks alone."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from eh_desktop.documents.fonts import BOLD, register_fonts
from eh_desktop.documents.styles import AMBER, BLUE, GREEN, GREY, RED, Tone
from eh_desktop.documents.text import visible
from eh_desktop.domain.grades import Grade, Met, Practice
from eh_desktop.domain.kinds import CRITERION_KINDS

Mark = Callable[[Canvas, Color], None]
"""Draws a mark in a square of 8 points whose lower left corner is the origin."""

HEIGHT = 16.0
_SIZE, _MARK, _PAD = 8.0, 8.0, 6.0
_BELOW = 2.0
_WIDEST_TEXT = 150.0


class Chip(Flowable):
    """A rounded tint with a drawn mark and a word or two."""

    role = "Span"

    def __init__(self, words: str, mark: Mark, tone: Tone, before: float = 0) -> None:
        """Take the words, what draws the mark, the colours and the space above in points."""
        super().__init__()
        register_fonts()
        self._words = _fitting(visible(words))
        self._mark = mark
        self._tone = tone
        self.spaceBefore = before
        self.hAlign = "LEFT"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the chip's own size in points."""
        self.width = stringWidth(self._words, BOLD, _SIZE) + _MARK + 3 * _PAD - 2
        self.height = HEIGHT + _BELOW
        return self.width, self.height

    def draw(self) -> None:
        """Draw tint, mark and words."""
        canvas = self.canv
        canvas.translate(0, _BELOW)
        canvas.setFillColor(self._tone.tint)
        canvas.roundRect(0, 0, self.width, HEIGHT, 4, stroke=0, fill=1)
        canvas.saveState()
        canvas.translate(_PAD, (HEIGHT - _MARK) / 2)
        self._mark(canvas, self._tone.dark)
        canvas.restoreState()
        canvas.setFillColor(self._tone.dark)
        canvas.setFont(BOLD, _SIZE)
        canvas.drawString(_PAD + _MARK + _PAD - 2, 5.1, self._words)


def answer_chip(kind: str, value: str | None) -> Chip:
    """Give the chip of an answer of a kind; a value no kind knows is printed as it stands."""
    known = CRITERION_KINDS.get(kind)
    words = known.text(value) if known is not None else (value or "Not answered")
    mark, tone = _ANSWERS.get(value or "", (_dash, GREY))
    return Chip(words, _ring if value is None else mark, tone)


def practice_chip(practice: Practice) -> Chip:
    """Give the chip of practice that stands out."""
    return Chip(f"{practice.value.capitalize()} practice", _star, BLUE, before=2)


def concern_chip() -> Chip:
    """Give the chip of a criterion at which a safeguarding concern was raised."""
    return Chip("Concern raised", _flag, RED, before=2)


def grade_chip(grade: Grade) -> Chip:
    """Give the chip of a grade, its mark four steps filled up to it."""
    return Chip(grade.label, _STEPS[grade], _GRADE_TONES[grade])


def no_grade_chip(words: str) -> Chip:
    """Give the chip that stands where there is no grade."""
    return Chip(words, _dash, GREY)


def _fitting(words: str) -> str:
    """Give words that fit; only a foreign record's value can be longer, and it is cut."""
    while stringWidth(words, BOLD, _SIZE) > _WIDEST_TEXT:
        words = words[: -max(2, len(words) // 8)] + "…"
    return words


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


def _tick(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour)
    _polyline(canvas, [(0.8, 4.0), (3.2, 1.4), (7.4, 6.8)])


def _cross(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour)
    canvas.line(1.2, 1.2, 6.8, 6.8)
    canvas.line(1.2, 6.8, 6.8, 1.2)


def _half(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour, 1.2)
    canvas.circle(4, 4, 3.3)
    canvas.setFillColor(colour)
    canvas.wedge(0.7, 0.7, 7.3, 7.3, 90, 180, stroke=0, fill=1)


def _dash(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour)
    canvas.line(1.2, 4, 6.8, 4)


def _ring(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour, 1.0)
    canvas.setDash(1.5, 1.5)
    canvas.circle(4, 4, 3.3)


def _star(canvas: Canvas, colour: Color) -> None:
    canvas.setFillColor(colour)
    points = [
        (4, 8), (5.1, 5.1), (8.1, 5), (5.7, 3.1), (6.6, 0.2),
        (4, 1.9), (1.4, 0.2), (2.3, 3.1), (-0.1, 5), (2.9, 5.1),
    ]  # fmt: skip
    _polyline(canvas, points, fill=True)


def _flag(canvas: Canvas, colour: Color) -> None:
    _stroke(canvas, colour, 1.2)
    canvas.line(1.2, 0.2, 1.2, 7.8)
    canvas.setFillColor(colour)
    _polyline(canvas, [(1.2, 7.8), (7.6, 5.6), (1.2, 3.4)], fill=True)


def _steps(filled: int) -> Mark:
    def draw(canvas: Canvas, colour: Color) -> None:
        _stroke(canvas, colour, 0.6)
        canvas.setFillColor(colour)
        for step in range(4):
            full = 1 if step < filled else 0
            canvas.rect(step * 2.2, 0.3, 1.4, 2.0 + step * 1.8, stroke=1, fill=full)

    return draw


_ANSWERS: dict[str, tuple[Mark, Tone]] = {
    Met.MET: (_tick, GREEN),
    Met.PARTIALLY_MET: (_half, AMBER),
    Met.NOT_MET: (_cross, RED),
    Met.NOT_APPLICABLE: (_dash, GREY),
}
_GRADE_TONES = {
    Grade.OUTSTANDING: GREEN,
    Grade.GOOD: GREEN,
    Grade.REQUIRES_IMPROVEMENT: AMBER,
    Grade.INADEQUATE: RED,
}
_STEPS = {grade: _steps(grade + 1) for grade in Grade}

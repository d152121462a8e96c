"""The pictures of answers as vectors: faces, the target and the scale from 0 to 10.

What they look like stands in `domain/pictures.py`, so that paper and screen show the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from eh_desktop.documents.fonts import BOLD, MAIN, register_fonts
from eh_desktop.documents.styles import ACCENT, AMBER, BLUE, GREEN, INK, MUTED, WHITE, Tone
from eh_desktop.documents.tagging import tagged
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.pictures import FACES, TARGET
from eh_desktop.domain.pictures import LINE as STROKE

FACE_TONES: dict[str, Tone] = {"happy": GREEN, "neutral": AMBER, "sad": BLUE}
"""No face is red: a child who is not happy has done nothing wrong."""
_RINGS = ("#FFFFFF", "#F1F6FA", "#E6F0F6", "#D3E4EF", "#BFD8E8")
"""The grounds of the rings, outermost first."""
_CHOSEN = "#8FBBD6"
_GAP = 3.0
_PALE = Tone(MUTED, WHITE)
_LETTER = 0.36
"""A letter's height as a share of the scale's cell."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws in a square whose upper left corner and edge (points) it knows."""

    canvas: Canvas
    left: float
    top: float
    edge: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.edge, self.top - y * self.edge

    def circle(self, x: float, y: float, radius: float, *, stroke: int, fill: int) -> None:
        self.canvas.circle(*self.at(x, y), radius * self.edge, stroke=stroke, fill=fill)


class Figure(Flowable):
    """A drawing with words that say what it shows."""

    def __init__(self, width: float, height: float, shows: str) -> None:
        """Take the size in points and the alternative text."""
        super().__init__()
        register_fonts()
        self.width, self.height = width, height
        self.hAlign = "LEFT"
        self._shows = shows

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the picture's own size in points."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture as a figure."""
        box = (0.0, 0.0, self.width, self.height)
        with tagged(self.canv, "Figure", alt=self._shows, box=box):
            self.paint(self.canv)

    def paint(self, canvas: Canvas) -> None:
        """Draw upwards from the lower left corner."""
        raise NotImplementedError


class Face(Figure):
    """One face, in colour where it was chosen and as an outline where it can be."""

    def __init__(self, value: str, edge: float, *, chosen: bool = False) -> None:
        """Take a value of the kind `faces` and the edge in points."""
        words = CRITERION_KINDS["faces"].text(value)
        super().__init__(edge, edge, f"{words} face, chosen" if chosen else f"{words} face")
        self._value, self._chosen = value, chosen

    def paint(self, canvas: Canvas) -> None:
        """Draw outline, eyes and mouth."""
        draw_face(
            canvas, self._value, self.width, FACE_TONES[self._value] if self._chosen else None
        )


def draw_face(canvas: Canvas, value: str, edge: float, tone: Tone | None) -> None:
    """Draw a face in a square at the origin; without a tone as an outline to be marked."""
    face, pen = FACES[value], _Pen(canvas, 0, edge, edge)
    said = tone or _PALE
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setStrokeColor(said.dark)
    canvas.setFillColor(said.tint)
    canvas.setLineWidth(STROKE * edge * (1.0 if tone else 0.6))
    outline = face.outline
    pen.circle(outline.x, outline.y, outline.radius, stroke=1, fill=1)
    canvas.setFillColor(said.dark)
    for eye in face.eyes:
        pen.circle(eye.x, eye.y, eye.radius, stroke=0, fill=1)
    mouth = face.mouth
    path = canvas.beginPath()
    path.moveTo(*pen.at(*mouth.start))
    path.curveTo(*pen.at(*mouth.first), *pen.at(*mouth.second), *pen.at(*mouth.end))
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


class Target(Figure):
    """The target of five rings, with the chosen ring marked by a disc."""

    def __init__(self, edge: float, value: str | None = None) -> None:
        """Take the edge in points and a value of the kind `target`, or None for no mark."""
        words = CRITERION_KINDS["target"].text(value)
        said = f"marked: {words}" if value is not None else "not marked"
        super().__init__(edge, edge, f"Target of five rings, {said}")
        self._value = value

    def paint(self, canvas: Canvas) -> None:
        """Draw the rings from the outside, then the mark."""
        draw_target(canvas, self.width, self._value)


def draw_target(canvas: Canvas, edge: float, value: str | None) -> None:
    """Draw a target in a square at the origin, with a ring marked or none."""
    pen = _Pen(canvas, 0, edge, edge)
    canvas.saveState()
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(max(0.5, edge * 0.012))
    for ring, ground in zip(TARGET, _RINGS, strict=True):
        canvas.setFillColor(_CHOSEN if ring.value == value else ground)
        pen.circle(0.5, 0.5, ring.outer, stroke=1, fill=1)
    for ring in TARGET:
        if ring.value == value:
            canvas.setFillColor(ACCENT)
            canvas.setStrokeColor(WHITE)
            pen.circle(*ring.mark, (ring.outer - ring.inner) * 0.42, stroke=1, fill=1)
    canvas.restoreState()


class Scale(Figure):
    """The numbers from 0 to 10 in a row of cells, the chosen one filled."""

    def __init__(self, width: float, value: str | None = None) -> None:
        """Take the width in points and a value of the kind `scale_0_10`, or None."""
        self._values = tuple(option.value for option in CRITERION_KINDS["scale_0_10"].options)
        self._cell = (width - _GAP * (len(self._values) - 1)) / len(self._values)
        said = f"marked: {value}" if value is not None else "not marked"
        super().__init__(width, min(self._cell, 24.0) + 2, f"Scale from 0 to 10, {said}")
        self._value = value

    def paint(self, canvas: Canvas) -> None:
        """Draw the cells and their numbers."""
        height = self.height - 2
        size = max(7.0, height * _LETTER)
        for at, value in enumerate(self._values):
            left = at * (self._cell + _GAP)
            _cell(canvas, (left, 1.0, self._cell, height), chosen=value == self._value)
            canvas.setFillColor(WHITE if value == self._value else INK)
            canvas.setFont(BOLD if value == self._value else MAIN, size)
            canvas.drawCentredString(left + self._cell / 2, 1 + (height - size * 0.72) / 2, value)


def _cell(canvas: Canvas, box: tuple[float, float, float, float], *, chosen: bool) -> None:
    ground: Color = ACCENT if chosen else WHITE
    canvas.setFillColor(ground)
    canvas.setStrokeColor(ACCENT if chosen else MUTED)
    canvas.setLineWidth(0.7)
    canvas.roundRect(*box, 3, stroke=1, fill=1)

"""Labelled chips: words, a mark and a tint, so that colour never speaks alone."""

from __future__ import annotations

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from eh_desktop.documents import marks
from eh_desktop.documents.fonts import BOLD, register_fonts
from eh_desktop.documents.marks import Mark
from eh_desktop.documents.styles import AMBER, BLUE, GREEN, GREY, RED, Tone
from eh_desktop.documents.tagging import artifact, element, tagged
from eh_desktop.documents.text import visible
from eh_desktop.domain.grades import Grade, Practice

HEIGHT = 16.0
_SIZE, _MARK, _PAD = 8.0, 8.0, 6.0
_BELOW = 2.0
_WIDEST_TEXT = 150.0


class Chip(Flowable):
    """A rounded tint with a drawn mark and a word or two."""

    def __init__(self, words: str, mark: Mark, tone: Tone, before: float = 0) -> None:
        """Take the words, what draws the mark, the colours and the space above in points.

        A mark without an entry in `_SHOWN` is decoration: only the words are read.
        """
        super().__init__()
        register_fonts()
        self.said = visible(words)
        self._words = _fitting(self.said)
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
        with artifact(canvas):
            canvas.setFillColor(self._tone.tint)
            canvas.roundRect(0, 0, self.width, HEIGHT, 4, stroke=0, fill=1)
        with element(canvas, "P"):
            self._draw_mark(canvas)
            with tagged(canvas, "Span", actual=self.said if self.said != self._words else ""):
                canvas.setFillColor(self._tone.dark)
                canvas.setFont(BOLD, _SIZE)
                canvas.drawString(_PAD + _MARK + _PAD - 2, 5.1, self._words)

    def _draw_mark(self, canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(_PAD, (HEIGHT - _MARK) / 2)
        alt, box = _SHOWN.get(self._mark, ""), (0.0, 0.0, _MARK, _MARK)
        with tagged(canvas, "Figure", alt=alt, box=box) if alt else artifact(canvas):
            self._mark(canvas, self._tone.dark)
        canvas.restoreState()


def practice_chip(practice: Practice) -> Chip:
    """Give the chip of practice that stands out."""
    return Chip(f"{practice.value.capitalize()} practice", marks.star, BLUE, before=2)


def concern_chip() -> Chip:
    """Give the chip of a criterion at which a safeguarding concern was raised."""
    return Chip("Concern raised", marks.flag, RED, before=2)


def grade_chip(grade: Grade) -> Chip:
    """Give the chip of a grade, its mark four steps filled up to it."""
    return Chip(grade.label, _STEPS[grade], _GRADE_TONES[grade])


def no_grade_chip(words: str) -> Chip:
    """Give the chip that stands where there is no grade."""
    return Chip(words, marks.dash, GREY)


def _fitting(words: str) -> str:
    """Give words that fit; only a foreign record's value can be longer, and it is cut."""
    while stringWidth(words, BOLD, _SIZE) > _WIDEST_TEXT:
        words = words[: -max(2, len(words) // 8)] + "…"
    return words


_GRADE_TONES = {
    Grade.OUTSTANDING: GREEN,
    Grade.GOOD: GREEN,
    Grade.REQUIRES_IMPROVEMENT: AMBER,
    Grade.INADEQUATE: RED,
}
_STEPS = {grade: marks.steps(grade + 1) for grade in Grade}
_SHOWN: dict[Mark, str] = {
    marks.tick: "Tick",
    marks.cross: "Cross",
    marks.half: "Half circle",
    marks.dash: "Dash",
    marks.ring: "Empty ring",
    marks.star: "Star",
    marks.flag: "Flag",
    marks.disc: "Disc",
    marks.triangle: "Triangle",
    marks.square: "Square",
    marks.box: "Empty box",
    marks.unsure: "Question mark",
    **{draw: f"{grade + 1} of {len(_STEPS)} steps" for grade, draw in _STEPS.items()},
}

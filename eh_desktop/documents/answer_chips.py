"""The chip of an answer of every kind, and of what a rule found."""

from __future__ import annotations

from collections.abc import Mapping

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from eh_desktop.documents import marks
from eh_desktop.documents.chips import Chip, grade_chip
from eh_desktop.documents.marks import Mark
from eh_desktop.documents.pictures import FACE_TONES, draw_face, draw_target
from eh_desktop.documents.styles import AMBER, BLUE, GREEN, GREY, RED, Tone
from eh_desktop.domain.date_rules import Finding
from eh_desktop.domain.form import Criterion
from eh_desktop.domain.grades import Grade, Met
from eh_desktop.domain.kinds import CRITERION_KINDS, UNSURE, scale_of
from eh_desktop.domain.totals import Direction

_LEFT = "tick"
"""The kind whose open criterion is an answer."""


def value_chip(criterion: Criterion, value: str | None) -> Chip:
    """Give the chip of an answer; a value that no kind knows is printed as it stands."""
    known = criterion.kind in CRITERION_KINDS
    words = scale_of(criterion).text(value) if known else (value or "Not answered")
    if value is None:
        return Chip("Not ticked", marks.box, GREY) if criterion.kind == _LEFT else open_chip()
    if criterion.kind == "grade" and value in _GRADES:
        return grade_chip(_GRADES[value])
    if criterion.kind == "faces" and value in FACE_TONES:
        return Chip(words, _face(value), FACE_TONES[value])
    if criterion.kind == "target" and scale_of(criterion).points(value) is not None:
        return Chip(words, _target(value), BLUE)
    if criterion.kind == "scale_0_10" and scale_of(criterion).points(value) is not None:
        return Chip(f"{value} of 10", marks.disc, BLUE)
    mark, tone = _ANSWERS.get(value, (marks.dash, GREY))
    return Chip("Not sure" if value == UNSURE else words, mark, tone)


def open_chip() -> Chip:
    """Give the chip of what was not answered."""
    return Chip(CRITERION_KINDS["met"].text(None), marks.ring, GREY)


def left_out_chip() -> Chip:
    """Give the chip of what does not apply under a condition of the form."""
    return Chip("Does not apply", marks.dash, GREY)


def finding_chip(state: Finding, over: str = "") -> Chip:
    """Give the chip of what a date rule found; `over` is what a missed limit is called there."""
    words, mark, tone = _FINDINGS[state]
    return Chip(over if over and state == "over" else words, mark, tone)


def direction_chip(direction: Direction) -> Chip:
    """Give the chip of how an answer moved since last time."""
    return Chip(*_DIRECTIONS[direction])


def outcome_chip(meets: bool | None, words: str) -> Chip:
    """Give the chip of an outcome: met, fallen short of, or not known."""
    if meets is None:
        return Chip(words, marks.dash, GREY)
    return Chip(words, *((marks.tick, GREEN) if meets else (marks.cross, RED)))


def _face(value: str) -> Mark:
    def draw(canvas: Canvas, _colour: Color) -> None:
        draw_face(canvas, value, 8.0, FACE_TONES[value])

    return draw


def _target(value: str) -> Mark:
    def draw(canvas: Canvas, _colour: Color) -> None:
        draw_target(canvas, 8.0, value)

    return draw


_GRADES: Mapping[str, Grade] = {grade.id: grade for grade in Grade}
_ANSWERS: Mapping[str, tuple[Mark, Tone]] = {
    Met.MET: (marks.tick, GREEN),
    Met.PARTIALLY_MET: (marks.half, AMBER),
    Met.NOT_MET: (marks.cross, RED),
    Met.NOT_APPLICABLE: (marks.dash, GREY),
    "yes": (marks.tick, GREEN),
    "no": (marks.cross, RED),
    UNSURE: (marks.unsure, AMBER),
    "green": (marks.disc, GREEN),
    "amber": (marks.triangle, AMBER),
    "red": (marks.square, RED),
    "ticked": (marks.tick, GREEN),
}
_FINDINGS: Mapping[Finding, tuple[str, Mark, Tone]] = {
    "within": ("Within the limit", marks.tick, GREEN),
    "tolerated": ("Still acceptable", marks.half, AMBER),
    "over": ("Over the limit", marks.cross, RED),
    "open": ("Not known", marks.ring, GREY),
}
_DIRECTIONS: Mapping[Direction, tuple[str, Mark, Tone]] = {
    "better": ("Better", marks.change(1), GREEN),
    "worse": ("Worse", marks.change(-1), RED),
    "changed": ("Changed", marks.change(0), GREY),
}

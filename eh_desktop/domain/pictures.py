"""The pictures on feedback sheets as pure geometry, so that screen and paper draw the same.

Everything lies in a unit square: x grows to the right, y grows downwards, both from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot

Point = tuple[float, float]
"""x and y within the unit square."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle by its middle and its radius."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic Bézier curve: where it begins, its two controls, where it ends."""

    start: Point
    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Face:
    """A face: its outline is stroked, its eyes are filled, its mouth is stroked with round ends."""

    outline: Circle
    eyes: tuple[Circle, Circle]
    mouth: Curve


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring of the target, between two radii around the middle of the square."""

    value: str
    """The value of the kind `target` that it stands for."""
    inner: float
    """0 for the middle, which is a disc."""
    outer: float

    @property
    def mark(self) -> Point:
        """Where a mark that says `here` stands: the middle itself, else straight above it."""
        return (0.5, 0.5 if not self.inner else 0.5 - (self.inner + self.outer) / 2)


LINE = 0.05
"""How wide the strokes of a picture are."""
_OUTLINE = Circle(0.5, 0.5, 0.46)
_EYES = (Circle(0.345, 0.4, 0.055), Circle(0.655, 0.4, 0.055))

FACES: Mapping[str, Face] = {
    "happy": Face(_OUTLINE, _EYES, Curve((0.27, 0.6), (0.36, 0.84), (0.64, 0.84), (0.73, 0.6))),
    "neutral": Face(_OUTLINE, _EYES, Curve((0.31, 0.68), (0.44, 0.68), (0.56, 0.68), (0.69, 0.68))),
    "sad": Face(_OUTLINE, _EYES, Curve((0.27, 0.77), (0.36, 0.56), (0.64, 0.56), (0.73, 0.77))),
}
"""The faces, by the values of the kind `faces`."""

_EDGE = 0.49
_WIDTH = _EDGE / 5
TARGET: tuple[Ring, ...] = tuple(
    Ring(str(number), (number - 1) * _WIDTH, number * _WIDTH) for number in range(5, 0, -1)
)
"""The rings of the target, outermost first: painted in this order, each covers what is inside."""


def ring_at(x: float, y: float) -> str | None:
    """Give the value of the ring at a point; None outside the target."""
    away = hypot(x - 0.5, y - 0.5)
    inside = [ring.value for ring in TARGET if away <= ring.outer]
    return inside[-1] if inside else None

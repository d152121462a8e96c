"""Colours as they stand in a picture of a widget, and how far two are apart."""

from __future__ import annotations

from array import array
from collections import Counter
from functools import cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, qRgb
from PySide6.QtWidgets import QWidget

TWICE = 2
"""Pictures of words are drawn twice as large, so that strokes reach their full colour."""
UNLIKE = 1.2
"""Colours closer than this to an ink are the soft edges of its strokes."""
AROUND_INK = 4
"""So many pixels around an ink belong to the ground right behind it."""
LEAST_INK = 4
"""So many pixels of a colour are a stroke and no chance."""


@cache
def luminance(colour: int) -> float:
    """Give the relative luminance of a colour 0xRRGGBB (WCAG 2.2)."""
    parts = [(colour >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one: int, other: int) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Picture:
    """A widget as it is drawn; colours are found by places in the widget's own px."""

    def __init__(self, widget: QWidget, ground: int = 0xFFFFFF, scale: int = TWICE) -> None:
        """Draw it, over a ground where it does not cover its own."""
        self._scale = scale
        image = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        image.fill(QColor(ground))
        widget.render(image, QPoint())
        self.wide, self.high = image.width(), image.height()
        self._pixels = array("I", bytes(image.constBits()))

    def rows(self, box: QRect) -> list[array[int]]:
        """Give the pixels of a place, a row each; what is outside of the picture is left out."""
        left, right = max(0, box.left() * self._scale), (box.right() + 1) * self._scale
        top, bottom = max(0, box.top() * self._scale), (box.bottom() + 1) * self._scale
        right, bottom = min(right, self.wide), min(bottom, self.high)
        if left >= right:
            return []
        starts = range(top * self.wide, bottom * self.wide, self.wide)
        return [self._pixels[start + left : start + right] for start in starts]

    def at(self, x: int, y: int) -> int | None:
        """Give the colour of one place; None outside."""
        x, y = x * self._scale, y * self._scale
        if not (0 <= x < self.wide and 0 <= y < self.high):
            return None
        return self._pixels[y * self.wide + x] & 0xFFFFFF


def ground_of(rows: list[array[int]]) -> int:
    """Give the colour that most of a place has."""
    return _counted(rows).most_common(1)[0][0]


def ink_contrast(rows: list[array[int]]) -> float:
    """Give how far the strokes in a place stand out from the ground right behind them.

    The colour furthest from the ground that has the pixels of a stroke is the ink; the ground is
    what is most seen within the bounds of the ink, so that a chip in a cell has its own.
    """
    if not rows:
        return 1.0
    colours = _counted(rows)
    ground = colours.most_common(1)[0][0]
    ink = _ink(colours, ground)
    close = _within(rows, ink)
    if close:
        near = _counted(close)
        unlike = (one for one, _ in near.most_common() if contrast(one, ink) >= UNLIKE)
        ground = next(unlike, ground)
        ink = _ink(near, ground)
    return contrast(ground, ink)


def _ink(colours: Counter[int], ground: int) -> int:
    strokes = [one for one, count in colours.items() if count >= LEAST_INK]
    return max(strokes, key=lambda one: contrast(ground, one), default=ground)


def _within(rows: list[array[int]], ink: int) -> list[array[int]]:
    """Give the rows and columns between the outermost pixels of a colour, and some around."""
    solid = ink | qRgb(0, 0, 0)
    hit = [row for row, line in enumerate(rows) if solid in line]
    if not hit:
        return []
    left = min(rows[row].index(solid) for row in hit) - AROUND_INK
    right = max(len(rows[row]) - rows[row][::-1].index(solid) for row in hit) + AROUND_INK
    lines = rows[max(0, hit[0] - AROUND_INK) : hit[-1] + 1 + AROUND_INK]
    return [line[max(0, left) : right] for line in lines]


def _counted(rows: list[array[int]]) -> Counter[int]:
    counted: Counter[int] = Counter()
    for row in rows:
        counted.update(row)
    plain: Counter[int] = Counter()
    for colour, count in counted.items():
        plain[colour & 0xFFFFFF] += count
    return plain

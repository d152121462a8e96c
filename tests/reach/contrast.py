"""Contrast, measured in pictures: words 4.5:1, large words and the edges of controls 3:1."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QWidget,
)

from tests.reach.colours import Picture, contrast, ground_of, ink_contrast
from tests.reach.controls import WHOLE, scrolled_by, shown
from tests.reach.finding import Finding, where
from tests.reach.words import words_of

WORDS, LARGE, MARKS = 4.5, 3.0, 3.0
HOLDERS = (QComboBox, QAbstractSpinBox)
"""Fields that hold a line of Qt's own and draw its border."""
EDITS = (QLineEdit, QPlainTextEdit, QTextEdit, *HOLDERS)


class Sheets:
    """Pictures of a window and of all that scrolls in it, also of what is out of sight."""

    def __init__(self, window: QWidget) -> None:
        """Picture nothing yet."""
        self._window = window
        self._made: dict[int, Picture] = {}

    def of(self, widget: QWidget, box: QRect) -> tuple[Picture, QRect]:
        """Give the picture that a widget's place stands on, and the place there."""
        area = scrolled_by(widget)
        ground = self._window if area is None or area is widget else area.widget()
        placed = QRect(widget.mapTo(ground, box.topLeft()), box.size())
        return self._picture(ground, area), placed

    def _picture(self, ground: QWidget, area: QScrollArea | None) -> Picture:
        if id(ground) not in self._made:
            behind = 0xFFFFFF
            if area is not None:
                port = area.viewport()
                above, box = self.of(area, QRect(port.mapTo(area, QPoint(0, 0)), port.size()))
                corner = above.rows(QRect(box.topLeft(), box.topLeft() + QPoint(1, 1)))
                behind = ground_of(corner) if corner else behind
            self._made[id(ground)] = Picture(ground, behind)
        return self._made[id(ground)]


class Contrast:
    """Measures windows of one look; what was measured once is not measured again."""

    def __init__(self) -> None:
        """Start with nothing measured."""
        self._known: dict[tuple[int, int], float] = {}

    def check(self, window: QWidget) -> Iterator[Finding]:
        """Find words and marks that do not stand out from what is behind them."""
        sheets = Sheets(window)
        for widget in shown(window):
            for words in words_of(widget):
                ratio = self._measured(*sheets.of(words.widget, words.box))
                if ratio < (LARGE if words.large else WORDS):
                    short = words.text[:40]
                    yield Finding("contrast", where(widget), f"{ratio:.2f}:1 for “{short}”")
            if widget.isEnabled():
                yield from self._check_marks(widget, sheets)

    def _check_marks(self, widget: QWidget, sheets: Sheets) -> Iterator[Finding]:
        ratio, what = MARKS, ""
        if isinstance(widget, EDITS) and not isinstance(widget.parentWidget(), HOLDERS):
            ratio, what = _edge(*sheets.of(widget, widget.rect())), "its border"
        elif isinstance(widget, QCheckBox | QRadioButton) and not isinstance(widget, WHOLE):
            box = _indicator(widget).adjusted(-2, -2, 2, 2)
            ratio, what = self._measured(*sheets.of(widget, box)), "its mark"
        elif _is_a_sign(widget):
            box = widget.rect().adjusted(4, 4, -4, -4)
            ratio, what = self._measured(*sheets.of(widget, box)), "its sign"
        if ratio < MARKS:
            yield Finding("marks", where(widget), f"{ratio:.2f}:1 for {what}")

    def _measured(self, picture: Picture, box: QRect) -> float:
        rows = picture.rows(box)
        key = (len(rows[0]) if rows else 0, hash(b"".join(map(array.tobytes, rows))))
        if key not in self._known:
            self._known[key] = ink_contrast(rows)
        return self._known[key]


def _is_a_sign(widget: QWidget) -> bool:
    """Tell whether a button has a sign in place of words."""
    if not isinstance(widget, QAbstractButton) or isinstance(widget, WHOLE):
        return False
    return not widget.text().strip() and not widget.findChildren(QLabel)


def _indicator(widget: QCheckBox | QRadioButton) -> QRect:
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    radio = isinstance(widget, QRadioButton)
    element = QStyle.SubElement.SE_CheckBoxIndicator
    if radio:
        element = QStyle.SubElement.SE_RadioButtonIndicator
    return widget.style().subElementRect(element, option, widget)


def _edge(picture: Picture, box: QRect) -> float:
    """Give how far the border of a field stands out from what it bounds, at its best side.

    That is what is around it; what is within where nothing is around, at the edge of a picture.
    """
    best = 0.0
    for outer, across in (
        (box.center() - QPoint(box.width() // 2 + 3, 0), QPoint(1, 0)),
        (box.center() + QPoint((box.width() + 1) // 2 + 2, 0), QPoint(-1, 0)),
    ):
        spots = [outer + across * step for step in range(9)]
        line = [picture.at(spot.x(), spot.y()) for spot in spots]
        beside = line[8] if line[0] is None else line[0]
        for seen in line[2:7]:
            if beside is not None and seen is not None:
                best = max(best, contrast(beside, seen))
    return best

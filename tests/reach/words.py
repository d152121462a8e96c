"""Where words stand in a window: each text with its place, as large as it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.target_answer import RingButton
from tests.reach.controls import WHOLE, cells_of

EDGE = 4
"""What the border of a control takes of its place, in px."""
LARGE_PT, LARGE_BOLD_PT = 18.0, 14.0
"""From here on, words are large (WCAG 1.4.3); measured at 100 %, whatever the text size."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text on the screen: its widget, its place in it, and whether it is large."""

    widget: QWidget
    box: QRect
    text: str
    large: bool = False


def words_of(widget: QWidget) -> Iterator[Words]:
    """Give the texts that a widget itself draws; those of disabled controls are left out."""
    if not widget.isEnabled() or isinstance(widget, RingButton):
        return  # the words of a ring are for screen readers; those of the chosen one stand below
    if isinstance(widget, QLabel | QAbstractButton):
        if widget.text().strip() and not widget.findChildren(QLabel):
            label = isinstance(widget, QLabel)
            box = widget.contentsRect() if label else words_box(widget)
            yield Words(widget, box, widget.text(), is_large(widget.font()))
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield from _of_edit(widget)
    elif isinstance(widget, QComboBox):
        if widget.currentText():
            yield Words(widget, words_box(widget), widget.currentText())
    elif isinstance(widget, QTabBar):
        yield from _of_tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _of_heading(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _of_view(widget)


def words_box(widget: QWidget) -> QRect:
    """Give where the words of a button or a choice stand."""
    if isinstance(widget, QComboBox):
        combo = QStyleOptionComboBox()
        widget.initStyleOption(combo)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        return widget.style().subControlRect(kind, combo, part, widget)
    elements = QStyle.SubElement
    option = QStyleOptionButton()
    for button, element in (
        (QCheckBox, elements.SE_CheckBoxContents),
        (QRadioButton, elements.SE_RadioButtonContents),
        (QPushButton, elements.SE_PushButtonContents),
    ):
        if isinstance(widget, button) and not isinstance(widget, WHOLE):
            widget.initStyleOption(option)
            return widget.style().subElementRect(element, option, widget)
    return _inside(widget.rect())


def is_large(font: QFont) -> bool:
    """Tell whether words in a font are large, at a text size of 100 %."""
    points = font.pointSizeF() / THEME.scale
    return points >= LARGE_PT or (points >= LARGE_BOLD_PT and font.bold())


def _inside(box: QRect) -> QRect:
    return box.marginsRemoved(QMargins(EDGE, EDGE, EDGE, EDGE))


def _of_edit(widget: QLineEdit | QPlainTextEdit | QTextEdit) -> Iterator[Words]:
    if isinstance(widget, QLineEdit):
        text, box = widget.text() or widget.placeholderText(), _inside(widget.rect())
        ours = widget.parentWidget()
        if isinstance(ours, QComboBox):
            return
    else:
        text = widget.toPlainText().strip() or widget.placeholderText()
        port = widget.viewport()
        box = QRect(port.mapTo(widget, port.rect().topLeft()), port.size())
    if text.strip():
        yield Words(widget, box, text)


def _of_tabs(bar: QTabBar) -> Iterator[Words]:
    arrows = [one.geometry() for one in bar.findChildren(QToolButton) if one.isVisible()]
    for at in range(bar.count()):
        box = _inside(bar.tabRect(at))
        if any(map(box.intersects, arrows)):
            continue
        if bar.isTabVisible(at) and bar.isTabEnabled(at) and bar.rect().contains(box):
            yield Words(bar, box, bar.tabText(at))


def _of_heading(heading: QHeaderView) -> Iterator[Words]:
    model = heading.model()
    if model is None or heading.orientation() is not Qt.Orientation.Horizontal:
        return
    port = heading.viewport()
    for at in range(heading.count()):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        left = heading.sectionViewportPosition(at)
        box = QRect(left, 0, heading.sectionSize(at), port.height())
        if text and not heading.isSectionHidden(at) and port.rect().contains(box):
            yield Words(port, _inside(box), text)


def _of_view(view: QAbstractItemView) -> Iterator[Words]:
    model, port, root = view.model(), view.viewport(), view.rootIndex()
    for row, column in cells_of(view):
        index = model.index(row, column, root)
        box = view.visualRect(index)
        usable = model.flags(index) & Qt.ItemFlag.ItemIsEnabled
        if index.data() and usable and port.rect().contains(box):
            yield Words(port, box.marginsRemoved(QMargins(2, 2, 2, 2)), str(index.data()))

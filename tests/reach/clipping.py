"""Nothing is cut: words have their room, or the whole of them as a tip."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from re import sub

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from eh_desktop.ui.widgets.choosing import ChoiceButton
from eh_desktop.ui.widgets.page import Page
from tests.reach.controls import cells_of, scrolled_by, shown
from tests.reach.finding import Finding, where
from tests.reach.words import words_box

SLACK = 1
"""So many px are rounding."""
LEAST_SCREEN = 1280
"""How wide a screen is at least, in px, at any size of text."""


def check_clipping(window: QWidget) -> Iterator[Finding]:
    """Find words that are cut and stand whole in no tip."""
    for widget in shown(window):
        short = _short_of(widget)
        if short > SLACK and not _is_told(widget, _text_of(widget)):
            yield Finding("clipping", where(widget), f"{short} px are cut off")
        shortened = isinstance(widget, QLabel) and widget.text().endswith("…")
        if shortened and not _plain(widget.toolTip()):
            yield Finding("clipping", where(widget), "cut short without a tip")
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
            yield from _check_ground(widget, window)
        if isinstance(widget, QTabBar):
            yield from _check_tabs(widget)
        if isinstance(widget, QTableView):
            yield from _check_table(widget)
        if isinstance(widget, Page):
            yield from _check_page(widget, window)


def _check_page(page: Page, window: QWidget) -> Iterator[Finding]:
    """Find a page that makes its window, and so all pages, wider than the least screen."""
    wide = page.mapTo(window, QPoint(0, 0)).x() + page.minimumSizeHint().width()
    if wide > LEAST_SCREEN:
        yield Finding("clipping", where(page), f"needs {wide} px of a screen of {LEAST_SCREEN}")


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.placeholderText() if isinstance(widget, QLineEdit) else ""


def _short_of(widget: QWidget) -> int:
    """Give how many px a text lacks, in the direction where it lacks more."""
    text = _text_of(widget)
    if not text.strip() or isinstance(widget, ChoiceButton):
        return 0
    if isinstance(widget, QLabel):
        room = widget.contentsRect()
        if widget.wordWrap():
            wide = _widest_word(widget) - room.width()
            return max(wide, widget.heightForWidth(widget.width()) - widget.height())
        return max(widget.sizeHint().width() - widget.width(), 0)
    if isinstance(widget, QLineEdit):
        if widget.text():
            return 0
        option = widget.rect().adjusted(8, 0, -8, 0)
        return widget.fontMetrics().horizontalAdvance(text) - option.width()
    shown_text = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    wide = max(map(widget.fontMetrics().horizontalAdvance, shown_text.split("\n")))
    if type(widget).paintEvent is not QAbstractButton.paintEvent and not isinstance(
        widget, QComboBox
    ):
        wide = min(wide, widget.sizeHint().width() - 2)
    return min(wide - words_box(widget).width(), widget.sizeHint().width() - widget.width())


def _widest_word(label: QLabel) -> int:
    metrics = QFontMetrics(label.font())
    return max(map(metrics.horizontalAdvance, label.text().split()))


def _plain(tip: str) -> str:
    return unescape(sub(r"<[^>]*>", "", tip)).strip()


def _is_told(widget: QWidget, text: str) -> bool:
    """Tell whether the tip and the accessible name, or the description, have the whole text."""
    return _plain(widget.toolTip()) != "" and text.rstrip("…") in _plain(widget.toolTip())


def _check_ground(widget: QWidget, window: QWidget) -> Iterator[Finding]:
    """Find what reaches out of the widget that holds it, or of an area that scrolls down only."""
    area = scrolled_by(widget)
    box = QRect(QPoint(0, 0), widget.size())
    above, at = widget.parentWidget(), widget
    while above is not None:
        box.translate(at.pos())
        if area is not None and above is area.viewport():
            off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            beyond = max(box.right() - above.width() + 1, -box.left())
            if off and beyond > SLACK:
                yield Finding("clipping", where(widget), f"{beyond} px beyond its scroll area")
            return
        if isinstance(above, QAbstractScrollArea):
            return
        out = max(
            *(-box.left(), -box.top(), box.right() - above.width() + 1),
            box.bottom() - above.height() + 1,
        )
        if out > SLACK:
            yield Finding("clipping", where(widget), f"{out} px out of its {type(above).__name__}")
            return
        if above is window:
            return
        at, above = above, above.parentWidget()


def _check_tabs(bar: QTabBar) -> Iterator[Finding]:
    for at in range(bar.count()):
        if "…" in bar.tabText(at) and not bar.tabToolTip(at):
            yield Finding("clipping", where(bar), f"tab “{bar.tabText(at)}” is cut without a tip")


def _check_table(view: QTableView) -> Iterator[Finding]:
    model, metrics = view.model(), view.fontMetrics()
    for row, column in cells_of(view):
        index = model.index(row, column, view.rootIndex())
        text, room = str(index.data() or ""), view.columnWidth(column)
        cut = metrics.horizontalAdvance(text) > room
        if cut and not _plain(str(index.data(Qt.ItemDataRole.ToolTipRole) or "")):
            yield Finding("clipping", where(view), f"the cell “{text[:40]}” has no tip")
    yield from _check_heading(view.horizontalHeader())


def _check_heading(heading: QHeaderView) -> Iterator[Finding]:
    if heading.isHidden() or heading.model() is None:
        return
    metrics = QFontMetrics(heading.font())
    for at in range(heading.count()):
        if heading.isSectionHidden(at):
            continue
        text = str(heading.model().headerData(at, Qt.Orientation.Horizontal) or "")
        told = heading.model().headerData(
            at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        if metrics.horizontalAdvance(text) > heading.sectionSize(at) - 8 and not told:
            yield Finding("clipping", where(heading), f"the heading “{text}” is cut")

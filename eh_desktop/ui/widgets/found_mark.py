"""A frame around what was found, with a pointer at its side: seen also without its colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from eh_desktop.domain.text_search import Found
from eh_desktop.ui.theme import THEME

AROUND = 4
"""How far the frame stands around what it marks, in px at 100 %."""
POINTER = 8
_FOLLOWED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class FoundMark(QWidget):
    """One frame, laid over the ground of a page. It takes no click and no focus."""

    def __init__(self, ground: QWidget) -> None:
        """Make the frame; nothing is marked yet."""
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._inset = 1
        """How far the frame stands from the left, where the pointer is, in pixels."""
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What is marked; None for nothing."""
        return self._target

    def mark(self, target: QWidget, found: Found) -> None:
        """Put the frame around a widget, and mark the words in it where it can show them."""
        self.clear()
        self._target = target
        at: QWidget | None = target
        while at is not None and at is not self.parentWidget():
            at.installEventFilter(self)
            self._watched.append(at)
            at = at.parentWidget()
        _mark_words(target, found)
        self._follow()
        self.raise_()

    def clear(self) -> None:
        """Mark nothing any more."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        if self._target is not None and isValid(self._target):
            _unmark_words(self._target)
        self._target = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is marked."""
        if event.type() in _FOLLOWED:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the pointer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(THEME.colour("text"), 2.0, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        box = QRectF(self.rect()).adjusted(self._inset, 1, -1, -1)
        painter.drawRoundedRect(box, 4, 4)
        side = max(self._inset, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(THEME.colour("text"))
        middle = min(box.center().y(), box.top() + THEME.px(14))
        tip = QPointF(box.left(), middle)
        high = side * 0.7
        painter.drawPolygon(QPolygonF([QPointF(0, middle - high), tip, QPointF(0, middle + high)]))
        painter.end()

    def _follow(self) -> None:
        target, ground = self._target, self.parentWidget()
        if target is None or not isValid(target) or ground is None:
            return
        at = target.mapTo(ground, target.rect().topLeft())
        around, side = THEME.px(AROUND), THEME.px(POINTER)
        self._inset = side if at.x() >= around + side else -6  # no room for the pointer
        box = QRect(at, target.size()).adjusted(-around - side, -around, around, around)
        self.setGeometry(box & ground.rect().adjusted(0, 0, 0, around))
        self.update()
        self.setVisible(target.isVisibleTo(ground))


def _mark_words(target: QWidget, found: Found) -> None:
    start, end = found.start, found.start + found.length
    if isinstance(target, QPlainTextEdit):
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(target.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        form = selection.format
        form.setBackground(THEME.colour("accent"))
        form.setForeground(THEME.colour("on_accent"))
        form.setFontUnderline(True)
        selection.format = form
        target.setExtraSelections([selection])
        here = target.textCursor()
        here.setPosition(start)
        target.setTextCursor(here)
    elif isinstance(target, QLineEdit):
        target.setSelection(start, found.length)
    elif isinstance(target, QLabel):
        target.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        target.setSelection(start, found.length)


def _unmark_words(target: QWidget) -> None:
    if isinstance(target, QPlainTextEdit):
        target.setExtraSelections([])
    elif isinstance(target, QLineEdit):
        target.deselect()
    elif isinstance(target, QLabel):
        target.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)


def scroll_to(target: QWidget, around: int) -> None:
    """Bring a widget into view in every area that it scrolls in; `around` is px at 100 %."""
    at = target.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(target, 0, THEME.px(around))
        at = at.parentWidget()


def saying(ground: QWidget, text: str) -> QWidget | None:
    """Give what shows a text within a ground, not hidden if there is a choice; None for nothing."""
    shown = [widget for widget in ground.findChildren(QWidget) if _text_of(widget) == text.strip()]
    there = [widget for widget in shown if widget.isVisibleTo(ground)]
    return next(iter(there or shown), None)


def _text_of(widget: QWidget) -> str | None:
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    return None

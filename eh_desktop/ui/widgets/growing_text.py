"""A plain text that grows with what is written in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from eh_desktop.domain.direction import seen, turning_places, turns
from eh_desktop.ui.widgets.typed import Typing, leaves_for_good, leaves_undo, say_left_out

MOST_LINES = 14
"""Beyond this many lines the text scrolls."""


class GrowingText(QPlainTextEdit):
    """Several lines of text, as high as they are. Tab leaves it."""

    edited = Signal(str)

    def __init__(
        self, name: str, hint: str = "", *, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        """Make an empty text of at least `lines` lines; `name` is its accessible name."""
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.typing = Typing(self)
        self.textChanged.connect(self._typed)
        self.typing.edited.connect(self.edited)

    def put(self, text: str) -> None:
        """Show a stored text, leaving alone what is being typed."""
        shown = seen(text)
        if not self.typing.take(text) or shown == self.toPlainText():
            return
        at = self.textCursor().position()
        self.textChanged.disconnect(self._typed)
        self.setPlainText(shown)
        self.textChanged.connect(self._typed)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(self.toPlainText())) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
        self._grow()

    def keep_aside(self, width: int) -> None:
        """Keep room at the right, in pixels, that no word is written into."""
        self.setViewportMargins(0, 0, width, 0)
        self._grow()

    def sizeHint(self) -> QSize:
        """Give the height of what is written, within the least and the most."""
        self.ensurePolished()
        margins = self.contentsMargins()
        around = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom()
        return QSize(super().sizeHint().width(), self._wanted_lines() * self._line() + around + 2)

    def minimumSizeHint(self) -> QSize:
        """Give the same height; the width can shrink."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the page where this text has nothing to undo."""
        document = self.document()
        own = document.isUndoAvailable() or document.isRedoAvailable()
        return False if leaves_undo(event, own) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what was typed; from here on, undo is the page's."""
        super().focusOutEvent(event)
        self.typing.flush()
        if leaves_for_good(event):
            self.document().clearUndoRedoStacks()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what was typed before the text goes away."""
        self.typing.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height right when lines wrap elsewhere."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, unless there is more text than is shown."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _typed(self) -> None:
        text = self.toPlainText()
        if turns(text):
            self._leave_out(turning_places(text))  # after which it is typed anew
            return
        self.typing.typed(text)
        self._grow()

    def _leave_out(self, places: list[int]) -> None:
        """Take letters out again, as one step with what brought them, and say so."""
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        for at in reversed(places):
            cursor.setPosition(at)
            cursor.deleteChar()
        cursor.endEditBlock()
        say_left_out(self)

    def _grow(self) -> None:
        scrolls = self._wanted_lines() == MOST_LINES
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if scrolls else bar.ScrollBarAlwaysOff
        )
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def _line(self) -> int:
        return math.ceil(self.fontMetrics().lineSpacing())

    def _wanted_lines(self) -> int:
        written = math.ceil(self.document().size().height())  # QPlainTextEdit counts in lines
        return min(max(written, self._lines), MOST_LINES)

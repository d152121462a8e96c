"""Text that says what was typed soon after it was, and never loses any of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from eh_desktop.domain.direction import seen, turning_places, turns, unturned
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.announcing import announce
from eh_desktop.ui.widgets.tips import tip

REST_MS = 300
"""How long typing rests before it is said, in milliseconds."""
LONGEST_MS = 1000
"""How long typing that never rests goes unsaid at most, in milliseconds."""


class Typing(QObject):
    """What was typed into one text and not said yet."""

    edited = Signal(str)
    waiting = Signal()
    """Something begins to wait, or went back to what was said: ask `pending` which."""

    def __init__(self, parent: QObject) -> None:
        """Start with an empty text; the owner calls `typed` at every key."""
        super().__init__(parent)
        self._said = ""
        self._text = ""
        self._rest: QTimer | None = None
        self._longest: QTimer | None = None

    @property
    def pending(self) -> bool:
        """Whether something typed was not said yet."""
        return self._text != self._said

    def typed(self, text: str) -> None:
        """Note the text as it stands now; it is said after a rest, or after the longest wait."""
        before = self.pending
        self._text = text
        if self._rest is None or self._longest is None:
            self._rest = self._alarm(REST_MS)
            self._longest = self._alarm(LONGEST_MS)
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()
        if self.pending is not before:
            self.waiting.emit()

    def flush(self) -> None:
        """Say at once what was typed and not said yet."""
        for alarm in (self._rest, self._longest):
            if alarm is not None:
                alarm.stop()
        if self.pending:
            self._said = self._text
            self.edited.emit(self._text)

    def take(self, text: str) -> bool:
        """Tell whether a stored text is to be shown: not while newer typing waits to be said."""
        if self.pending or text == self._said:
            return False
        self._said = self._text = text
        return True

    def _alarm(self, wait: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(wait)
        made.timeout.connect(self.flush)
        return made


def leaves_undo(event: QEvent, own_undo: bool) -> bool:
    """Let Undo and Redo go to the page where the text has none of its own; True if it was so."""
    if own_undo or not isinstance(event, QKeyEvent):
        return False
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    if event.type() is not QEvent.Type.ShortcutOverride or not any(map(event.matches, keys)):
        return False
    event.ignore()
    return True


def leaves_for_good(event: QFocusEvent) -> bool:
    """Tell whether the focus goes elsewhere in the window, not to a menu or another window."""
    reasons = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return event.reason() not in reasons


def say_left_out(widget: QWidget) -> None:
    """Say under a text that something of what was typed or pasted into it was left out."""
    said = say("A sign that cannot be seen and turns text round was left out.")
    announce(widget, said)
    QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), tip(said), widget)


class TypedLine(QLineEdit):
    """One line of text."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Make an empty line; `name` is its accessible name, `hint` stands in it while empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.typing = Typing(self)
        self.textEdited.connect(self._typed)
        self.typing.edited.connect(self.edited)

    def put(self, text: str) -> None:
        """Show a stored text, leaving alone what is being typed."""
        shown = seen(text)
        if self.typing.take(text) and shown != self.text():
            at = self.cursorPosition()
            self.setText(shown)
            self.setCursorPosition(min(at, len(shown)) if self.hasFocus() else 0)

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the page where this line has nothing to undo."""
        own = self.isUndoAvailable() or self.isRedoAvailable()
        return False if leaves_undo(event, own) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say what was typed; from here on, undo is the page's."""
        super().focusOutEvent(event)
        self.typing.flush()
        if leaves_for_good(event):
            if self.isUndoAvailable():
                self.setText(self.text())
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what was typed before the line goes away."""
        self.typing.flush()
        super().hideEvent(event)

    def _typed(self, text: str) -> None:
        if turns(text):
            at = self.cursorPosition()
            before = sum(1 for place in turning_places(text) if place < at)
            text = unturned(text)
            self.setText(text)
            self.setCursorPosition(at - before)
            say_left_out(self)
        self.typing.typed(text)

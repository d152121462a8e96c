"""What was copied here: put on the clipboard, and taken off it when the application locks."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


class Copied:
    """What this process copied last; one for the process, as there is one clipboard."""

    def __init__(self) -> None:
        """Start with nothing copied."""
        self._text = ""

    def put(self, text: str) -> None:
        """Put a text on the clipboard."""
        self._text = text
        QGuiApplication.clipboard().setText(text)

    def take_off(self) -> None:
        """Empty the clipboard where what was copied here is still on it, by a button or a key."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard() or (self._text and clipboard.text() == self._text):
            clipboard.clear()
        self._text = ""


COPIED = Copied()

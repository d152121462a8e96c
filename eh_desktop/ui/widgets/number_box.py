"""A whole number, typed or stepped with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from eh_desktop.ui.theme import THEME


class NumberBox(QSpinBox):
    """A spin box without buttons, which would be smaller than a finger or a shaky hand needs."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """Make a box that says a number once it is typed to the end."""
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)

    def event(self, event: QEvent) -> bool:
        """Give the line its room: the style keeps all but a pixel of it for buttons."""
        done = super().event(event)
        side, top = THEME.px(8), 2
        room = self.rect().adjusted(side, top, -side, -top)
        if self.lineEdit().geometry() != room:
            self.lineEdit().setGeometry(room)
        return done

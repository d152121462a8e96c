"""The small round “?” in the head of a page or a dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import PressButton

SIDE = 26


class HelpButton(PressButton):
    """Says what the screen is for. Shift+F1 does the same."""

    def __init__(self, parent: QWidget) -> None:
        """Make the button."""
        super().__init__("?", parent)
        self.setAutoDefault(False)
        self.setAccessibleName(say("Help"))
        self.setToolTip(say("Help for this screen (Shift+F1)"))
        set_look(self, "help")
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Give a round of at least 24 px."""
        return QSize(THEME.px(SIDE), THEME.px(SIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be round at every text size."""
        super().resizeEvent(event)
        self.setStyleSheet(f"border-radius: {self.height() // 2}px")

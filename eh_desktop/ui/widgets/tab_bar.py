"""Tabs above a page. Arrow keys go through them; Tab stops at the bar once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget


class TabBar(QTabBar):
    """A named bar of tabs, which scrolls by two arrows where they do not all fit."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a bar without tabs; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(name)
        for arrow in self.findChildren(QToolButton):
            # Qt lets Tab stop there, where nothing shows it: arrow keys scroll as they go
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)

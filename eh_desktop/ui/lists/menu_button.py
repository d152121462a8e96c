"""A button that opens a menu; names that people gave stand in it as they are."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from eh_desktop.ui.theme import set_look
from eh_desktop.ui.widgets.basic import PressButton


class MenuButton(PressButton):
    """Enter, Space or a click opens its menu."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        """Make it with an empty menu; an & in the text is a mnemonic."""
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        set_look(self, "menu")
        menu = QMenu(self)
        menu.setAccessibleName(name)
        self.setMenu(menu)


def plain_action(menu: QMenu, text: str, data: object) -> QAction:
    """Add an action; an & in the text is a letter and no mnemonic."""
    action = QAction(text.replace("&", "&&"), menu)
    action.setData(data)
    menu.addAction(action)
    return action

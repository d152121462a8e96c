"""What there is no room for in the head of a form: the same buttons, in one menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from eh_desktop.domain.language import say
from eh_desktop.ui.lists.menu_button import MenuButton
from eh_desktop.ui.theme import set_look

IN_MENU = "in_menu"
"""The property of a button that is hidden because it stands in a menu; Ctrl+K still offers it."""


class MoreMenu(MenuButton):
    """Hidden while everything has its room."""

    def __init__(self) -> None:
        """Start with nothing in it."""
        super().__init__(say("More"), say("More about this form"))
        set_look(self, "link-menu")
        self._taken: tuple[QPushButton, ...] = ()
        self.hide()

    def take(self, buttons: Sequence[QPushButton]) -> None:
        """Stand for these buttons and hide them; what it stood for before is the caller's."""
        if tuple(buttons) == self._taken:
            return
        for made in self._taken:
            made.setProperty(IN_MENU, "")
        self._taken = tuple(buttons)
        self.menu().clear()
        self.setVisible(bool(buttons))
        for made in buttons:
            self.menu().addAction(made.text()).triggered.connect(made.click)
            made.setProperty(IN_MENU, self.accessibleName())
            if made.hasFocus():
                self.setFocus()
            made.hide()

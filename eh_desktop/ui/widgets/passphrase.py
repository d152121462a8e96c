"""Passphrase entry, hidden or shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button


class PassphraseEdit(QWidget):
    """A line for a passphrase with a button that shows what was typed."""

    entered = Signal()
    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden and empty."""
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(8))
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textChanged.connect(self.changed)
        self.show_button = button(say("Show"))
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(say("Show the passphrase"))
        self.show_button.toggled.connect(self._show)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.show_button)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """Give what was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Empty the line and hide what will be typed."""
        self.edit.clear()
        self.show_button.setChecked(False)

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself, which is what has focus."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the line itself."""
        super().setAccessibleDescription(description)
        self.edit.setAccessibleDescription(description)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.show_button.setText(say("Hide") if shown else say("Show"))

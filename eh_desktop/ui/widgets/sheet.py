"""A dialog in our own dress: a title, a column, a message, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import MessageBar, button, label


class Sheet(QDialog):
    """Esc closes it. `accept_button` does what the dialog is for."""

    def __init__(self, title: str, accept: str, parent: QWidget, look: str = "primary") -> None:
        """Lay it out; `accept` is the verb of its main button."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(THEME.px(24),) * 4)
        outer.setSpacing(THEME.px(12))
        outer.addWidget(label(title, "title"))
        self.message = MessageBar()
        outer.addWidget(self.message)
        self.column = QVBoxLayout()
        self.column.setSpacing(THEME.px(12))
        outer.addLayout(self.column)
        outer.addStretch(1)
        row = QHBoxLayout()
        self.cancel_button: QPushButton = button("Cancel")
        self.cancel_button.clicked.connect(self.reject)
        self.accept_button: QPushButton = button(accept, look)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        outer.addLayout(row)
        self.setMinimumWidth(THEME.px(440))

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, where, and what to do."""
        rest = " ".join(part for part in (trouble.where, trouble.remedy) if part)
        self.message.say(trouble.what, rest)

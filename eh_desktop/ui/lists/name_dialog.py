"""Ask for the name of a view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.list_views import LONGEST_NAME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.sheet import Sheet


class NameDialog(Sheet):
    """One line; Enter gives it."""

    given = Signal(str)

    def __init__(
        self, title: str, explained: str, accept: str, parent: QWidget, name: str = ""
    ) -> None:
        """Say what the name is for, and offer one."""
        super().__init__(title, accept, parent)
        self.column.addWidget(label(explained))
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.selectAll()
        self.question = Labelled(say("Name"), self.edit)
        self.column.addWidget(self.question)
        self.edit.textChanged.connect(self._forgive)
        self.edit.returnPressed.connect(self._give)
        self.accept_button.clicked.connect(self._give)
        self.edit.setFocus()

    def tell(self, trouble: Trouble) -> None:
        """Say at the line what is wrong with the name."""
        self.question.say_wrong(f"{trouble.what} {trouble.remedy}".strip())
        self.edit.setFocus()

    def _give(self) -> None:
        self.given.emit(self.edit.text())

    def _forgive(self) -> None:
        self.question.say_wrong("")

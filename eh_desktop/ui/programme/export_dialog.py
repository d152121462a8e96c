"""Ask what a calendar file of due dates may hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.sheet import Sheet


class ExportDialog(Sheet):
    """One choice: a calendar is often shared, so references are left out unless ticked."""

    HELP = "export_dates"

    asked = Signal(bool)
    """Whether case references are wanted."""

    def __init__(self, parent: QWidget) -> None:
        """Say what is in the file."""
        super().__init__(say("Export due dates"), say("&Save…"), parent)
        self.column.addWidget(
            label(
                say(
                    "A calendar file with what is due: your duties, open actions and questions, "
                    "and the meetings and reviews that open cases wait for. No name is in it."
                )
            )
        )
        self.refs = QCheckBox(say("Name cases by their &reference"))
        self.refs.setAccessibleName(say("Name cases by their reference"))
        self.column.addWidget(self.refs)
        self.column.addWidget(
            label(
                say(
                    "A calendar on a phone or a shared mailbox is seen by others, and is outside "
                    "the vault. Taking a later file in again moves entries and doubles none."
                ),
                "muted",
            )
        )
        self.accept_button.clicked.connect(self._give)

    def _give(self) -> None:
        self.asked.emit(self.refs.isChecked())
        self.accept()

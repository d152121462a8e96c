"""A new recovery key, to be saved or written down before it is gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.first_start_pages import SheetPage
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet


class NewSheetDialog(Sheet):
    """The old key is void already, so the dialog closes only when the new one is kept."""

    saveRequested = Signal()

    def __init__(self, recovery_key: str, parent: QWidget) -> None:
        """Show the key."""
        super().__init__(say("Your new recovery sheet"), say("&Done"), parent)
        at_least(self, 520)
        self.cancel_button.hide()
        self.column.addWidget(label(say("The old sheet is void. Destroy it."), "strong"))
        self.sheet = SheetPage()
        self.sheet.show_key(recovery_key)
        self.sheet.saveRequested.connect(self.saveRequested)
        self.column.addWidget(self.sheet)
        self.accept_button.clicked.connect(self.reject)
        self.sheet.start()

    def reject(self) -> None:
        """Close once the sheet is saved or the key written down, also by Esc."""
        if self.sheet.valid():
            self.accept()

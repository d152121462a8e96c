"""Duplicate as new on the desk: ask what goes along, then start the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.duplicating import Take
from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.duplicate_dialog import DuplicateDialog
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class DuplicateDesk(QObject):
    """Connect the sheet of choices with the service."""

    started = Signal(str)
    """The id of the new draft."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._record_id = ""
        self.dialog: DuplicateDialog | None = None
        """The sheet, while it is open."""

    def ask(self, record_id: str) -> None:
        """Ask what shall go along from a record."""
        try:
            offer = self._workspace.duplicates.offer(record_id)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._record_id = record_id
        self.dialog = DuplicateDialog(offer, self._window)
        self.dialog.chosen.connect(self._make)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def _make(self, take: Take) -> None:
        try:
            draft = self._workspace.duplicates.make(self._record_id, take)
        except Trouble as trouble:
            if self.dialog is not None:
                self.dialog.tell(trouble)
            return
        if self.dialog is not None:
            self.dialog.accept()
        self.started.emit(draft)

    def _gone(self) -> None:
        self.dialog = None

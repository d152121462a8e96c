"""Amendments and withdrawals on the desk: each asks for its reason first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.listings import called
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

AMENDING = mark(
    "A new draft is made from this {what}. The signed original is kept, and is shown as superseded "
    "once the amendment is signed."
)
WITHDRAWING = mark("The {what} is kept but no longer counts. This cannot be taken back.")


class ReasonDesk(QObject):
    """Connect the reason dialog with the records."""

    amended = Signal(str)
    """The id of the new draft."""
    withdrawn = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._audits = workspace.records
        self._window = window
        self._record_id = ""
        self.dialog: ReasonDialog | None = None
        """The dialog, while it is open."""

    def amend(self, record_id: str) -> None:
        """Ask for the reason, then start a numbered amendment."""
        what = self._begin(record_id)
        said = say(AMENDING, what=what)
        dialog = ReasonDialog(
            say("Amend this {what}", what=what), said, say("&Start the amendment"), self._window
        )
        dialog.given.connect(self._amend)
        self._open(dialog)

    def withdraw(self, record_id: str) -> None:
        """Ask for the reason, then withdraw for good."""
        what = self._begin(record_id)
        said = say(WITHDRAWING, what=what)
        dialog = ReasonDialog(
            say("Withdraw this {what}", what=what), said, say("&Withdraw"), self._window, "danger"
        )
        dialog.given.connect(self._withdraw)
        self._open(dialog)

    def _begin(self, record_id: str) -> str:
        """Keep which record it is about; give what it is called."""
        self._record_id = record_id
        return called(self._audits.open(record_id).form.kind)

    def _open(self, dialog: ReasonDialog) -> None:
        self.dialog = dialog
        dialog.about = (self._record_id,)
        dialog.finished.connect(self._gone)
        dialog.open()

    def _amend(self, reason: str) -> None:
        try:
            draft = self._audits.amend(self._record_id, reason)
        except Trouble as trouble:
            self._refuse(trouble)
            return
        self._close()
        self.amended.emit(draft)

    def _withdraw(self, reason: str) -> None:
        try:
            self._audits.withdraw(self._record_id, reason)
        except Trouble as trouble:
            self._refuse(trouble)
            return
        self._close()
        self.withdrawn.emit(self._record_id)

    def _refuse(self, trouble: Trouble) -> None:
        if self.dialog is not None:
            self.dialog.tell(trouble)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _gone(self) -> None:
        self.dialog = None

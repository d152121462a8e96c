"""Notices of concerns on the desk: asked for, signed in a job, kept, and shown to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.actions.notice_dialog import NoticeDialog
from eh_desktop.ui.desk_document import Shown, safe_name
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class NoticesDesk(QObject):
    """Connect the dialog with the service that signs notices."""

    made = Signal(object)
    """What the document page is to show: a signed notice, which is kept already."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace, self._window, self._runner = workspace, window, runner
        self._row_id = ""
        self.dialog: NoticeDialog | None = None
        """The dialog, while it is open."""

    def ask(self, row_id: str) -> None:
        """Ask for the passphrase that signs a notice of a concern."""
        try:
            notice = self._workspace.notices.notice(row_id)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._row_id = row_id
        self.dialog = NoticeDialog(notice, self._window)
        self.dialog.signRequested.connect(self._sign)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def _sign(self, passphrase: str) -> None:
        if self.dialog is None:
            return
        try:
            job = self._workspace.notices.prepare(self._row_id)
        except Trouble as trouble:
            self.dialog.refuse(trouble)
            return
        self.dialog.wait()
        self._runner.run(job.run, passphrase, done=self._keep, failed=self._not_signed)

    def _keep(self, signed: Any) -> None:
        try:
            self._workspace.notices.keep(signed)
        except Trouble as trouble:
            self._not_signed(trouble)
            return
        if self.dialog is not None:
            self.dialog.accept()
        case = signed.notice.case_ref
        title = f"Notice of a concern, {case}" if case else "Notice of a concern"
        name = f"{safe_name(f'concern-{case}')}.pdf"
        record_id = signed.notice.record_id
        self.made.emit(Shown(signed.pdf, title, name, "actions", "actions", record_id))

    def _not_signed(self, error: Exception) -> None:
        trouble = error if isinstance(error, Trouble) else Trouble("Nothing was signed.")
        if self.dialog is not None:
            self.dialog.refuse(trouble)
        else:
            self._window.tell(trouble)
        if not isinstance(error, Trouble):
            raise error

    def _gone(self) -> None:
        self.dialog = None

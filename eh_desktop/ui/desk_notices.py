"""Notices of concerns on the desk: signed, kept, and shown to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.actions.notice_dialog import NoticeDialog
from eh_desktop.ui.desk_document import Shown, safe_name
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.signature_flow import SignatureFlow, SignatureJob
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class NoticesDesk(SignatureFlow):
    """Connect the dialog with the service that signs notices."""

    made = Signal(object)
    """What the document page is to show: a signed notice, which is kept already."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing asked."""
        super().__init__(window, runner, parent)
        self._workspace = workspace
        self._row_id = ""

    def ask(self, row_id: str) -> None:
        """Ask for the passphrase that signs a notice of a concern."""
        try:
            notice = self._workspace.notices.notice(row_id)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._row_id = row_id
        self.open_dialog(NoticeDialog(notice, self._window))

    def prepare(self) -> SignatureJob:
        """Give the notice as the concern stands now."""
        return self._workspace.notices.prepare(self._row_id)

    def keep(self, signed: Any) -> None:
        """Keep the notice with its record."""
        self._workspace.notices.keep(signed)

    def tell_kept(self, signed: Any) -> None:
        """Show the notice."""
        case = signed.notice.case_ref
        title = (
            say("Notice of a concern, {case}", case=case) if case else say("Notice of a concern")
        )
        name = f"{safe_name(f'concern-{case}')}.pdf"
        record_id = signed.notice.record_id
        self.made.emit(Shown(signed.pdf, title, name, "actions", "actions", record_id))

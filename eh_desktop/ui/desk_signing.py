"""The signature of a form on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.ui.listings import called
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.sign_dialog import SignDialog, graded_lines
from eh_desktop.ui.signature_flow import SignatureFlow, SignatureJob
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.services.workspace import Workspace


class SigningDesk(SignatureFlow):
    """Connect the sign dialog with the signing service."""

    signed = Signal(str)
    """The id of a record that is signed and kept."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing to sign."""
        super().__init__(window, runner, parent)
        self._workspace = workspace
        self._session: RecordSession | None = None

    def ask(self, session: RecordSession) -> None:
        """Ask for the passphrase that signs a complete draft."""
        case = session.record.fields.get(session.form.case_field, "")
        lines = graded_lines(session.form, session.record, session.suggestions)
        self._session = session
        name, what = self._workspace.profile.name, called(session.form.kind)
        self.open_dialog(SignDialog(name, case, lines, self._window, what))

    def prepare(self) -> SignatureJob:
        """Give what is frozen of the draft."""
        if self._session is None:
            raise RuntimeError("nothing was asked to be signed")
        return self._workspace.signing.prepare(self._session)

    def keep(self, signed: Any) -> None:
        """Lock the record and keep its PDF."""
        self._workspace.signing.keep(signed)

    def tell_kept(self, signed: Any) -> None:
        """Say which record it is."""
        self.signed.emit(signed.record.id)

"""The signature on the desk: asked for, made in a job, kept in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.listings import listing_of
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.sign_dialog import SignDialog, graded_lines
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.services.workspace import Workspace


class SigningDesk(QObject):
    """Connect the sign dialog with the signing service."""

    signed = Signal(str)
    """The id of a record that is signed and kept."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing to sign."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._runner = runner
        self._session: RecordSession | None = None
        self.dialog: SignDialog | None = None
        """The dialog, while it is open."""

    def ask(self, session: RecordSession) -> None:
        """Ask for the passphrase that signs a complete draft."""
        case = session.record.fields.get(session.form.case_field, "")
        lines = graded_lines(session.form, session.record, session.suggestions)
        self._session = session
        name, what = self._workspace.profile.name, listing_of(session.form.kind).one
        self.dialog = SignDialog(name, case, lines, self._window, what)
        self.dialog.signRequested.connect(self._sign)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def _sign(self, passphrase: str) -> None:
        if self._session is None or self.dialog is None:
            return
        try:
            job = self._workspace.signing.prepare(self._session)
        except Trouble as trouble:
            self.dialog.refuse(trouble)
            return
        self.dialog.wait()
        self._runner.run(job.run, passphrase, done=self._keep, failed=self._not_signed)

    def _keep(self, signed: Any) -> None:
        try:
            self._workspace.signing.keep(signed)
        except Trouble as trouble:
            self._not_signed(trouble)
            return
        if self.dialog is not None:
            self.dialog.accept()
        self.signed.emit(signed.record.id)

    def _not_signed(self, error: Exception) -> None:
        known = isinstance(error, Trouble)
        trouble = error if isinstance(error, Trouble) else Trouble("Nothing was signed.")
        if self.dialog is not None:
            self.dialog.refuse(trouble)
        else:
            self._window.tell(trouble)
        if not known:
            raise error

    def _gone(self) -> None:
        self.dialog = None
        self._session = None

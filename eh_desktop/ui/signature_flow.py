"""How something is done for a passphrase: asked for, tried in a job, kept, or refused.

A signature, whatever is signed, and an erasure.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner
from eh_desktop.ui.widgets.passphrase_sheet import PassphraseSheet


class SignatureJob(Protocol):
    """What is ready to be signed, in plain values that may go to another thread."""

    def run(self, passphrase: str) -> Any:
        """Sign; WrongPassphrase for another one."""
        ...


class SignatureFlow(QObject):
    """Subclasses prepare the job and keep its result; both may raise a Trouble."""

    nothing = mark("Nothing was signed.")
    """What is said of a failure that nobody foresaw."""

    def __init__(self, window: MainWindow, runner: JobRunner, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._window, self._runner = window, runner
        self.dialog: PassphraseSheet | None = None
        """The dialog, while it is open."""

    def prepare(self) -> SignatureJob:
        """Give what the passphrase will sign."""
        raise NotImplementedError

    def keep(self, signed: Any) -> None:
        """Keep what was signed."""
        raise NotImplementedError

    def tell_kept(self, signed: Any) -> None:
        """Say that it is kept, after the dialog closed."""
        raise NotImplementedError

    def open_dialog(self, dialog: PassphraseSheet) -> None:
        """Ask for the passphrase."""
        self.dialog = dialog
        dialog.given.connect(self._sign)
        dialog.finished.connect(self._gone)
        dialog.open()

    def _sign(self, passphrase: str) -> None:
        if self.dialog is None:
            return
        try:
            job = self.prepare()
        except Trouble as trouble:
            self.dialog.refuse(trouble)
            return
        self.dialog.wait()
        self._runner.run(job.run, passphrase, done=self._keep, failed=self._not_signed)

    def _keep(self, signed: Any) -> None:
        try:
            self.keep(signed)
        except Trouble as trouble:
            self._not_signed(trouble)
            return
        if self.dialog is not None:
            self.dialog.accept()
        self.tell_kept(signed)

    def _not_signed(self, error: Exception) -> None:
        trouble = error if isinstance(error, Trouble) else Trouble(self.nothing)
        if self.dialog is not None:
            self.dialog.refuse(trouble)
        else:
            self._window.tell(trouble)
        if not isinstance(error, Trouble):
            raise error

    def _gone(self) -> None:
        self.dialog = None

"""Erasing on the desk: what goes, why, the passphrase, and then it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark
from eh_desktop.services.erasing import Erased, Key
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.retention.dialogs import EraseSheet
from eh_desktop.ui.signature_flow import SignatureFlow, SignatureJob
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class EraseFlow(SignatureFlow):
    """Connect the dialog with the service; the passphrase is checked in a job."""

    erased = Signal(object)
    """What was done: `Erased`."""
    nothing = mark("Nothing was erased.")

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing asked."""
        super().__init__(window, runner, parent)
        self._workspace = workspace
        self._done: Erased | None = None

    def ask(self, keys: Sequence[Key], *, early: bool) -> None:
        """Say what goes with these, and ask why and for the passphrase."""
        try:
            going = self._workspace.erasing.going(keys)
            for unit in going.units:
                self._workspace.erasing.refuse(unit, early=early)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self.open_dialog(EraseSheet(going, self._window, early=early))

    def prepare(self) -> SignatureJob:
        """Look over the reason, then give the job that checks the passphrase."""
        asked = self._asked()
        self._workspace.erasing.look_over(asked.keys, asked.why(), early=asked.early)
        return self._workspace.erasing.check()

    def keep(self, signed: Any) -> None:  # noqa: ARG002  it is only the passphrase
        """Erase, now that the passphrase is right."""
        asked = self._asked()
        self._done = self._workspace.erasing.erase(asked.keys, asked.why(), early=asked.early)

    def tell_kept(self, signed: Any) -> None:  # noqa: ARG002
        """Say what was done."""
        if self._done is not None:
            self.erased.emit(self._done)

    def _asked(self) -> EraseSheet:
        if not isinstance(self.dialog, EraseSheet):
            raise RuntimeError("nothing was asked to be erased")
        return self.dialog

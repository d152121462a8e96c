"""The way back in without the passphrase."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.opening_jobs import as_trouble, set_and_load
from eh_desktop.ui.recover_window import RecoverWindow
from eh_desktop.ui.tasks import JobRunner


class Recovery(QObject):
    """Check the recovery key, then set a new passphrase."""

    recovered = Signal(object)
    """The data key; the new passphrase counts already."""
    gaveUp = Signal()

    def __init__(self, vault: VaultService, runner: JobRunner, parent: QObject) -> None:
        """Make the window; it is not shown yet."""
        super().__init__(parent)
        self._vault = vault
        self._runner = runner
        self._data_key = b""
        self.window = RecoverWindow(vault.strength)
        self.window.keyEntered.connect(self._check)
        self.window.passphraseChosen.connect(self._set)
        self.window.gaveUp.connect(self.gaveUp)

    def _check(self, recovery_key: str) -> None:
        self.window.wait(say("Checking the key…"))
        derive = self._vault.derive_from_recovery
        self._runner.run(derive, recovery_key, done=self._right, failed=self._refuse)

    def _right(self, data_key: bytes) -> None:
        self._data_key = data_key
        self.window.ask_passphrase()

    def _set(self, passphrase: str) -> None:
        self.window.wait(say("Saving the new passphrase…"))
        self._runner.run(
            set_and_load,
            self._vault,
            self._data_key,
            passphrase,
            done=self._done,
            failed=self._refuse,
        )

    def _done(self, data_key: bytes) -> None:
        self._data_key = b""
        self.recovered.emit(data_key)

    def _refuse(self, error: Exception) -> None:
        self.window.refuse(as_trouble(error))
        if not isinstance(error, Trouble):
            raise error

"""The first start: from what was entered to the keys of a new vault."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.people import Profile
from eh_desktop.services.formdesk import whole_library
from eh_desktop.services.formshelf import frameworks_of
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.first_start import FirstStart
from eh_desktop.ui.opening_jobs import as_trouble, make_keys_and_sheet
from eh_desktop.ui.tasks import JobRunner


class Beginning(QObject):
    """Make the keys when the passphrase is chosen, and hand over when the sheet is kept."""

    ready = Signal(object, object)
    """The data key and the owner's Profile."""

    def __init__(self, vault: VaultService, runner: JobRunner, parent: QObject) -> None:
        """Make the window; it is not shown yet."""
        super().__init__(parent)
        self._vault = vault
        self._runner = runner
        self._data_key = b""
        self.window = FirstStart(vault.strength, frameworks_of(whole_library().forms))
        self.window.keysRequested.connect(self._make_keys)
        self.window.finished.connect(self._finish)

    def _make_keys(self, passphrase: str) -> None:
        self._runner.run(
            make_keys_and_sheet,
            self._vault,
            passphrase,
            self.window.you.profile(),
            done=self._made,
            failed=self._refuse,
        )

    def _made(self, made: tuple[Any, bytes]) -> None:
        keys, sheet = made
        self._data_key = keys.data_key
        self.window.keys_made(keys.recovery_key, sheet)

    def _finish(self, profile: Profile) -> None:
        self.ready.emit(self._data_key, profile)

    def _refuse(self, error: Exception) -> None:
        self.window.refuse(as_trouble(error))
        if not isinstance(error, Trouble):
            raise error

"""One running instance: its windows, and the socket that later starts call on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.entrance import Entrance


class Instance(QObject):
    """The entrance and what the process does around it: listen, come to the front, lock."""

    def __init__(self, vault: VaultService, preferences: Preferences) -> None:
        """Take the vault, whose lock is held."""
        super().__init__()
        self._vault = vault
        self.locked = False
        self.entrance = Entrance(vault, preferences, self)
        self.entrance.painted.connect(self._listen_soon)
        self.entrance.lockRequested.connect(self._lock)

    def close(self) -> None:
        """Drain the jobs and close the store."""
        self.entrance.close()

    def _listen_soon(self) -> None:
        QTimer.singleShot(0, self._listen)

    def _listen(self) -> None:
        from eh_desktop.ui.single_instance import FirstInstance

        first = FirstInstance(self._vault.folder, self)
        first.asked.connect(self.entrance.come_to_front)

    def _lock(self) -> None:
        self.locked = True
        if self.entrance.window is not None:
            self.entrance.window.close()

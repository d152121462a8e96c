"""One running instance: its windows, and the socket that later starts call on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.entrance import Entrance

if TYPE_CHECKING:
    from eh_desktop.ui.ending import Ending


class Instance(QObject):
    """The entrance and what the process does around it: listen, come to the front, lock."""

    def __init__(self, vault: VaultService, preferences: Preferences) -> None:
        """Take the vault, whose lock is held."""
        super().__init__()
        self._vault = vault
        self._ending: Ending | None = None
        self.locked = False
        self.entrance = Entrance(vault, preferences, self)
        self.entrance.painted.connect(self._listen_soon)
        self.entrance.lockRequested.connect(self._lock)

    def close(self) -> None:
        """Drain the jobs and close the store."""
        if self._ending is not None:
            self._ending.stop()
        self.entrance.close()

    def _listen_soon(self) -> None:
        QTimer.singleShot(0, self._listen)

    def _listen(self) -> None:
        from eh_desktop.ui.ending import Ending
        from eh_desktop.ui.single_instance import FirstInstance

        self._ending = Ending(self)
        self._ending.asked.connect(self._end)
        first = FirstInstance(self._vault.folder, self)
        first.asked.connect(self.entrance.come_to_front)

    def _end(self) -> None:
        """Close everything as a person would, whatever dialog is open; not in the middle of work.

        A window that puts it off closes by itself at the end of that work, and so ends the process.
        """
        if self.entrance.window is None or self.entrance.window.close():
            QCoreApplication.quit()

    def _lock(self) -> None:
        self.locked = True
        if self.entrance.window is not None:
            self.entrance.window.close()

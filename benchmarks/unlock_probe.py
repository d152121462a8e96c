"""Show the unlock window, wait three seconds, hand the key in, and time until Home is painted."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QObject, QTimer

from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.application import dress, make_application
from eh_desktop.ui.entrance import Entrance

PAUSE_MS = 3000


class Probe(QObject):
    """Hands the key in and waits for Home."""

    def __init__(self, folder: Path, key: bytes) -> None:
        super().__init__()
        self._key = key
        self._start = 0.0
        self._entrance = Entrance(VaultService(folder), Preferences(folder), self)
        self._entrance.opened.connect(self._opened)
        self._entrance.show()
        QTimer.singleShot(PAUSE_MS, self._unlock)

    def _unlock(self) -> None:
        self._start = time.perf_counter()
        self._entrance._open(self._key)  # noqa: SLF001  what unlocking does once the key is derived

    def _opened(self) -> None:
        window = self._entrance.window
        if window is not None:
            window.grab()
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print(f"home {(time.perf_counter() - self._start) * 1000:.2f}", flush=True)
        os._exit(0)


if __name__ == "__main__":
    app = make_application(["bench"])
    dress(app, "light", 100)
    probe = Probe(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
    app.exec()

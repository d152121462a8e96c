"""One window per data folder: a second start brings the first to the front."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

COME = b"come to the front\n"
WAIT_MS = 1_500


def address(folder: Path) -> str:
    """Give the local name under which the instance of a data folder listens."""
    return "eh-desktop-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def ask_first(folder: Path) -> bool:
    """Ask the running instance to come to the front; False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(COME)
    heard = socket.waitForBytesWritten(WAIT_MS)
    if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
        socket.disconnectFromServer()
    return bool(heard)


class FirstInstance(QObject):
    """Listen for later starts. The vault's lock has to be held before this is made."""

    asked = Signal()
    """Another start asked this one to come to the front."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Listen; a socket that a crash left behind is cleared away first."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        name = address(folder)
        QLocalServer.removeServer(name)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.asked.emit()

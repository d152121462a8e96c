"""The system asks the process to end: a session's end, or SIGTERM."""

from __future__ import annotations

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication

_MOST = 64
"""Bytes that are read at once: each is the number of a signal."""


class Ending(QObject):
    """Hears it in the window's own thread, between two events, where all can be closed well."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin to listen; `stop` gives the signal back."""
        super().__init__(parent)
        self._ends: tuple[socket.socket, socket.socket] | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._end_session)
        if sys.platform != "win32":  # where nobody can send it
            self._listen()

    def stop(self) -> None:
        """Let SIGTERM do what it did before; nothing happens the second time."""
        if self._ends is None:
            return
        signal.set_wakeup_fd(self._woken)
        signal.signal(signal.SIGTERM, self._before)
        self._notifier.setEnabled(False)
        for end in self._ends:
            end.close()
        self._ends = None

    def _listen(self) -> None:
        """Have the number of each signal written where Qt waits for it.

        Python's own handler would run only once some other event comes.
        """
        read, write = self._ends = socket.socketpair()
        for end in self._ends:
            end.settimeout(0)
        self._notifier = QSocketNotifier(read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._before = signal.signal(signal.SIGTERM, _leave_it_to_the_socket)
        self._woken = signal.set_wakeup_fd(write.fileno(), warn_on_full_buffer=False)

    def _hear(self) -> None:
        if self._ends is not None and signal.SIGTERM in self._ends[0].recv(_MOST):
            self.asked.emit()

    def _end_session(self) -> None:
        self.asked.emit()


def _leave_it_to_the_socket(_number: int, _frame: FrameType | None) -> None:
    """Stand in for the handler that would end the process at once."""

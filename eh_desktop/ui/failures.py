"""What a person sees when something fails that nobody foresaw: calm words, never a traceback."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from eh_desktop.domain.errors import Trouble

if TYPE_CHECKING:
    from eh_desktop.ui.failure_dialog import FailureDialog

LOGGER = "eh_desktop.ui"
_LEVELS = {
    QtMsgType.QtDebugMsg: "DEBUG",
    QtMsgType.QtInfoMsg: "INFO",
    QtMsgType.QtWarningMsg: "WARNING",
    QtMsgType.QtCriticalMsg: "ERROR",
    QtMsgType.QtFatalMsg: "CRITICAL",
}
_HARMLESS = "This plugin does not support "
"""How Qt's screenless platform begins what it says of size hints and of raising a window."""


class Failures(QObject):
    """Catch what nobody else caught, in any thread, and show it in the window's."""

    _caught = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Take over Python's and Qt's last resorts."""
        super().__init__(parent)
        self._caught.connect(self.show)
        self._open: FailureDialog | None = None
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread
        self._qt_before = qInstallMessageHandler(log_qt)

    def stop(self) -> None:
        """Give Python and Qt back what they had."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def show(self, error: Exception) -> None:
        """Show the dialog, unless one is open already: a storm of errors is one message."""
        from eh_desktop.ui.failure_dialog import FailureDialog, details

        if not isinstance(error, Trouble):
            _log("ERROR", details(error))
        if self._open is not None:
            return
        self._open = FailureDialog(error)
        self._open.setModal(True)
        self._open.destroyed.connect(self._closed)
        self._open.show()

    def _closed(self) -> None:
        self._open = None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error.with_traceback(trace))

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught.emit(args.exc_value)


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Take Qt's messages into the log, but for what a screenless platform says of itself."""
    if message.startswith(_HARMLESS):
        return
    _log(_LEVELS.get(kind, "WARNING"), f"{context.category or ''} {message}")


def _log(level: str, text: str) -> None:
    """Write to the log; the module for it is loaded when there is something to write."""
    import logging

    logging.getLogger(LOGGER).log(logging.getLevelName(level), "%s", text)

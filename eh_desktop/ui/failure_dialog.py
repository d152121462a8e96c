"""The calm dialog: what is wrong, where, what to do; never a traceback."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop import __version__
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.screen import at_least


def details(error: BaseException) -> str:
    """Give the error's type and the places in the code, never its text: that may hold names."""
    lines = [say("EH Desktop {version__}", version__=__version__), type(error).__qualname__]
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


class FailureDialog(QDialog):
    """Say what is wrong, where, and what to do; the details can be copied for support."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        """Lay the message out; a Trouble speaks for itself."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Something went wrong"))
        self._details = "" if isinstance(error, Trouble) else details(error)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(THEME.px(24),) * 4)
        layout.setSpacing(THEME.px(8))
        what, where, remedy = _told(error)
        layout.addWidget(label(what, "card-title"))
        for text in (where, remedy):
            if text:
                layout.addWidget(label(text))
        layout.addSpacing(THEME.px(8))
        layout.addLayout(self._buttons())
        at_least(self, 420)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._details:
            copy = button(
                say("&Copy the details"), tip=say("Type of error and places in the code; no names")
            )
            copy.clicked.connect(self._copy)
            row.addWidget(copy)
        row.addStretch(1)
        close = button(say("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def _told(error: BaseException) -> tuple[str, str, str]:
    if isinstance(error, Trouble):
        return error.what, error.where, error.remedy
    return (
        say("Something went wrong."),
        say("The application met an error of its own. Answers are saved as you give them."),
        say("Go on working. If it happens again, copy the details and send them to your support."),
    )

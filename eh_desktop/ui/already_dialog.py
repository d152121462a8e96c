"""A filled PDF that was brought in before, or whose content was erased: what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 480


class AlreadyDialog(Sheet):
    """Says what the file became; opening that is the first thing offered."""

    openRequested = Signal(str)
    """The id of the record that the file became."""
    againRequested = Signal()

    def __init__(self, trouble: Trouble, record_id: str, parent: QWidget) -> None:
        """Take what the services say, and the record that they name."""
        super().__init__(say("Brought in already"), say("&Open that one"), parent)
        at_least(self, WIDE)
        self._record_id = record_id
        self.column.addWidget(label(trouble.what, "strong"))
        for text in (trouble.where, trouble.remedy):
            if text:
                self.column.addWidget(label(text))
        self.again_button = button(say("&Bring it in a second time"), "link")
        self.again_button.clicked.connect(self._again)
        self.column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._open)
        self.accept_button.setFocus()

    def _open(self) -> None:
        self.accept()
        self.openRequested.emit(self._record_id)

    def _again(self) -> None:
        self.accept()
        self.againRequested.emit()


class ErasedDialog(Sheet):
    """Says that what a file says was erased here; leaving it out is what is offered first."""

    againRequested = Signal()

    def __init__(self, trouble: Trouble, parent: QWidget) -> None:
        """Take what the services say."""
        super().__init__(say("Erased before"), say("&Leave it out"), parent)
        at_least(self, WIDE)
        self.column.addWidget(label(trouble.what, "strong"))
        for text in (trouble.where, trouble.remedy):
            if text:
                self.column.addWidget(label(text))
        self.again_button = button(say("&Bring it in all the same"), "link")
        self.again_button.clicked.connect(self._again)
        self.column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.cancel_button.hide()
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setFocus()

    def _again(self) -> None:
        self.accept()
        self.againRequested.emit()

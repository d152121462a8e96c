"""Past imports on the desk: their list, and taking one of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.importing.past_dialog import PastDialog, UndoDialog
from eh_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class PastImports(QObject):
    """Asks before it takes anything back."""

    undone = Signal(str, str)
    """The target of an import that was taken back, and what there is to say about it."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._service = workspace.imports
        self._logs = workspace.logs
        self.dialog: PastDialog | None = None
        self.question: UndoDialog | None = None
        self._batch_id = ""
        self._asker: Sheet | None = None

    def show(self, parent: QWidget) -> None:
        """List what was brought in before."""
        titles = {"case": say("Cases"), **{kind.id: kind.title for kind in self._logs.kinds()}}
        self.dialog = PastDialog(self._service.batches(), titles, parent)
        self.dialog.undoRequested.connect(self._ask_chosen)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def ask(self, batch_id: str, asker: Sheet) -> None:
        """Ask whether an import is to be taken back; `asker` hears what is wrong."""
        self._batch_id, self._asker = batch_id, asker
        try:
            undoing = self._service.undoing(batch_id)
        except Trouble as trouble:
            asker.tell(trouble)
            return
        self.question = UndoDialog(undoing, asker)
        self.question.confirmed.connect(self._undo)
        self.question.open()

    def _ask_chosen(self, batch_id: str) -> None:
        if self.dialog is not None:
            self.ask(batch_id, self.dialog)

    def _undo(self, also_changed: bool) -> None:
        try:
            undone = self._service.undo(self._batch_id, also_changed=also_changed)
        except Trouble as trouble:
            if self._asker is not None:
                self._asker.tell(trouble)
            return
        stayed = 0 if also_changed else undone.since
        said = (
            say("{stayed:,} that were changed since stay.", stayed=stayed)
            if stayed
            else say("All is as it was before.")
        )
        if self.dialog is not None:
            self.dialog.show_batches(self._service.batches())
            self.dialog.message.say(say("The import was taken back."), said, "notice")
        self.undone.emit(undone.batch.target, said)

    def _forget(self) -> None:
        self.dialog = self._asker = None

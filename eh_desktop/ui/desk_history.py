"""Undo and redo on the desk: what the editor asks for, done by the session that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.ui.editor.audit_editor import AuditEditor


class HistoryDesk(QObject):
    """Take back and make again, and say what it was."""

    moved = Signal(object)
    """What was taken back or made again, as `Applied`."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        """Start with no record open."""
        super().__init__(parent)
        self._window = window
        self._session: RecordSession | None = None
        self._editor: AuditEditor | None = None

    def serve(self, editor: AuditEditor) -> None:
        """Hear an editor that was built."""
        self._editor = editor
        editor.undoRequested.connect(self.undo)
        editor.redoRequested.connect(self.redo)
        editor.textLeft.connect(self.rest)

    def follow(self, session: RecordSession) -> None:
        """Go on with the history of a record."""
        self._session = session
        self.show()

    def forget(self) -> None:
        """Let go of the editor, which is about to be built anew."""
        self._session = self._editor = None

    def show(self) -> None:
        """Say in the editor what can be taken back and made again."""
        if self._session is not None and self._editor is not None:
            history = self._session.history
            self._editor.show_history(history.back_words, history.forward_words)

    def undo(self) -> None:
        """Take back the latest step."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the step taken back last again."""
        self._step(back=False)

    def rest(self) -> None:
        """Let what is typed elsewhere be a step of its own."""
        if self._session is not None:
            self._session.history.rest()

    def _step(self, *, back: bool) -> None:
        if self._session is None or self._editor is None:
            return
        self._editor.flush()
        try:
            applied = self._session.undo() if back else self._session.redo()
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        if applied is None:
            return
        self.moved.emit(applied)
        what = applied.words
        done = say("undone: {what}", what=what) if back else say("done again: {what}", what=what)
        self._editor.announce(done)

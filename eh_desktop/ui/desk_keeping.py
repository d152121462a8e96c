"""What is asked about keeping one thing: how long, a legal hold, another period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.tombstone import Subject
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.retention.dialogs import KeepDialog, TermDialog
from eh_desktop.ui.retention.words import SUBJECT_TITLES
from eh_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class KeepingDesk(QObject):
    """Ask, one dialog at a time, and let the service do it."""

    changed = Signal()
    """A hold or a period changed."""
    eraseRequested = Signal(str, str)
    """A subject and an id."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.dialog: Sheet | None = None
        """The dialog, while it is open."""
        self._about: tuple[Subject, str] = ("case", "")

    def ask_keeping(self, subject: Subject, subject_id: str) -> None:
        """Say how long a form or an entry is kept, and what can be done about that."""
        self._about = (subject, subject_id)
        try:
            unit = self._workspace.retention.unit_of(subject, subject_id)
        except KeyError:
            return  # it was not saved yet, or is gone
        held = self._workspace.retention.hold_on(subject, subject_id) is not None
        dialog = KeepDialog(unit, self._window, held=held)
        dialog.holdRequested.connect(self._hold_about)
        dialog.liftRequested.connect(self._lift_about)
        dialog.eraseRequested.connect(self._erase_about)
        self._keep(dialog)

    def ask_hold(self, subject: Subject, subject_id: str) -> None:
        """Ask why something is put under a legal hold."""
        self._about = (subject, subject_id)
        said = say("Nothing of it is erased while the hold stands, not even on request.")
        hint = say("It is shown with the hold, and erased with what it is about.")
        title = say("Put under a legal hold")
        dialog = ReasonDialog(title, said, say("&Set the hold"), self._window, hint=hint)
        dialog.given.connect(self._set_hold)
        self._keep(dialog)

    def ask_lift(self, subject: Subject, subject_id: str) -> None:
        """Ask why a legal hold is lifted."""
        self._about = (subject, subject_id)
        said = say("Its time counts again: if that is up, it is due for erasure at once.")
        hint = say("It is kept in the journal, and erased with what it is about.")
        title = say("Lift the legal hold")
        dialog = ReasonDialog(title, said, say("&Lift the hold"), self._window, hint=hint)
        dialog.given.connect(self._lift_hold)
        self._keep(dialog)

    def ask_term(self, subject: str) -> None:
        """Ask for another period for one kind of thing."""
        row = next(one for one in self._workspace.retention.schedule() if one.subject == subject)
        self._about = (row.subject, "")
        dialog = TermDialog(say(SUBJECT_TITLES[row.subject]), row.term, self._window)
        dialog.given.connect(self._set_term)
        self._keep(dialog)

    def _erase_about(self) -> None:
        self.eraseRequested.emit(*self._about)

    def _hold_about(self) -> None:
        self.ask_hold(*self._about)

    def _lift_about(self) -> None:
        self.ask_lift(*self._about)

    def _set_hold(self, reason: str) -> None:
        self._workspace.retention.hold(*self._about, reason)
        self._close()

    def _lift_hold(self, reason: str) -> None:
        self._workspace.retention.lift(*self._about, reason)
        self._close()

    def _set_term(self, in_use: int, archived: int, why: str) -> None:
        try:
            self._workspace.retention.set_term(self._about[0], in_use, archived, why)
        except Trouble as trouble:
            if isinstance(self.dialog, TermDialog):
                self.dialog.tell(trouble)
            return
        self._close()

    def _keep(self, dialog: Sheet) -> None:
        self.dialog = dialog
        dialog.about = (self._about[1],)
        dialog.finished.connect(self._gone)
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit()

    def _gone(self) -> None:
        self.dialog = None

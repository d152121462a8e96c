"""What follows the record that is open: actions carried over into it, re-audits asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.record import Action, Part, State
from eh_desktop.services.follow_rows import row_id
from eh_desktop.ui.actions.follow_words import STEP_WORDS
from eh_desktop.ui.actions.step_dialog import StepDialog
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.editing import Applied, RecordSession
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.editor.audit_editor import AuditEditor
    from eh_desktop.ui.editor.follow_on import FollowOn

APART = (State.DRAFT, State.SUPERSEDED, State.WITHDRAWN)


class FollowOnDesk(QObject):
    """Feed the editor with what follows, and take what it asks for."""

    concernRequested = Signal(str)
    """The row id of a concern whose timeline is asked for."""

    compareRequested = Signal(str)
    """The id of a record that is to be laid beside the one before."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Follow no session yet."""
        super().__init__(parent)
        self._workspace, self._window = workspace, window
        self._session: RecordSession | None = None
        self._follow_on: FollowOn | None = None
        self._about = ""
        self._earlier: tuple[Action, ...] = ()
        self._criterion_id = ""
        self.dialog: StepDialog | None = None
        """The question by when, while it is open."""

    def follow(self, session: RecordSession, follow_on: FollowOn) -> None:
        """Show what follows a session's record."""
        self._session, self._follow_on = session, follow_on
        self._about, self._earlier = "", ()
        follow_on.earlier = self.earlier
        follow_on.reAuditRequested.connect(self._ask)
        follow_on.concernRequested.connect(self._show_concern)
        self._refresh()

    def earlier(self) -> tuple[Action, ...]:
        """Give the open actions of the records before, looked for once for each case named."""
        if self._session is None:
            return ()
        record, form = self._session.record, self._session.form
        about = record.fields.get(form.case_field, "")
        if about != self._about:
            self._about, self._earlier = about, self._session.open_before()
        return self._earlier

    def compare(self) -> None:
        """Ask that the record that is open is laid beside the one before."""
        if self._session is not None:
            self.compareRequested.emit(self._session.record.id)

    def compare_anew(self, editor: AuditEditor, applied: Applied) -> None:
        """Find last time's answers once it is said whom or what the form is about."""
        session, sitting = self._session, editor.sitting
        names = {one.key for one in (applied.change, *applied.more) if one.part is Part.FIELD}
        if session is None or sitting is None or session.form.case_field not in names:
            return
        before, sitting.previous = sitting.previous, session.previous()
        if before != sitting.previous:
            editor.refresh(None, applied.record, applied.suggestions)

    def _refresh(self) -> None:
        if self._session is None or self._follow_on is None:
            return
        record = self._session.record
        can_ask = record.state not in APART
        rows = self._workspace.follow_up.open_re_audits() if can_ask else ()
        waiting = {row.item_id: row.due for row in rows if row.record_id == record.id}
        self._follow_on.show(waiting, can_ask=can_ask)

    def _ask(self, criterion_id: str) -> None:
        if self._session is None:
            return
        self._criterion_id = criterion_id
        words = STEP_WORDS["criterion", "re_audit"]
        text = self._session.form.criterion(criterion_id).text
        today = date.today().isoformat()  # noqa: DTZ011  the wall calendar
        self.dialog = StepDialog(words, text, today, self._window, note_needed=False)
        self.dialog.about = (self._session.record.id,)
        self.dialog.given.connect(self._asked)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def _show_concern(self, concern_id: str) -> None:
        if self._session is not None:
            self.concernRequested.emit(row_id(self._session.record.id, "concern", concern_id))

    def _asked(self, why: str, by: str) -> None:
        if self._session is None or self.dialog is None:
            return
        try:
            record_id = self._session.record.id
            self._workspace.follow_up.ask_re_audit(record_id, self._criterion_id, by, why)
        except Trouble as trouble:
            self.dialog.tell(trouble)
            return
        self.dialog.accept()
        self._refresh()

    def _gone(self) -> None:
        self.dialog = None

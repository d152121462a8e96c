"""One record on the desk: opened, edited, undone, finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.gaps import Place
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change, Part
from eh_desktop.services.preferences import Preferences
from eh_desktop.ui.desk_follow_on import FollowOnDesk
from eh_desktop.ui.desk_history import HistoryDesk
from eh_desktop.ui.desk_templates import TemplatesDesk
from eh_desktop.ui.desk_unread import UnreadDesk
from eh_desktop.ui.listings import listing_of
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.said import when

if TYPE_CHECKING:
    from eh_desktop.services.editing import Applied, RecordSession
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.editor.audit_editor import AuditEditor
    from eh_desktop.ui.editor.left_at import LeftAt
    from eh_desktop.ui.editor.sitting import NearCases


class AuditDesk(QObject):
    """Connect the editor with a session: every change is stored before the editor hears of it."""

    opened = Signal(str)
    """A record is in front: its id."""
    left = Signal(str)
    """The person went back to the list: its page id."""
    childRequested = Signal()
    """The feedback draft that is open is to be handed over."""
    signatureDue = Signal(object)
    """The RecordSession of a complete draft."""
    documentRequested = Signal(str)
    amendRequested = Signal(str)
    withdrawRequested = Signal(str)
    keepingRequested = Signal()
    """How long the open record is kept is to be said."""
    duplicateRequested = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        """Start with no audit open."""
        super().__init__(parent)
        self._preferences = preferences
        self._workspace = workspace
        self._window = window
        self.session: RecordSession | None = None
        """The sitting at the record that is open."""
        self.editor: AuditEditor | None = None
        self._unread = UnreadDesk(window, self)
        self.follow_on = FollowOnDesk(workspace, window, self)
        self.templates = TemplatesDesk(workspace, window, self)
        self.history = HistoryDesk(window, self)
        self.history.moved.connect(self._show)

    @property
    def record_id(self) -> str:
        """The id of the audit that is open; empty for none."""
        return self.session.record.id if self.session is not None else ""

    def build(self) -> QWidget:
        """Build the editor: at the first audit, and after the look changed."""
        from eh_desktop.ui.editor.audit_editor import AuditEditor

        choices = self._preferences.choices
        editor = AuditEditor(
            guidance_open=choices.guidance_open, guidance_width=choices.guidance_width
        )
        editor.guidanceToggled.connect(self._remember_guidance)
        editor.changed.connect(self._change)
        editor.finishRequested.connect(self.finish)
        editor.closeRequested.connect(self._leave)
        editor.pdfRequested.connect(self._show_pdf)
        editor.amendRequested.connect(self._amend_open)
        editor.withdrawRequested.connect(self._withdraw_open)
        editor.duplicateRequested.connect(self._duplicate_open)
        editor.childRequested.connect(self.childRequested)
        editor.keepingRequested.connect(self.keepingRequested)
        editor.helpRequested.connect(self._window.helpRequested)
        self.history.serve(editor)
        self.templates.serve(editor)
        editor.compareRequested.connect(self.follow_on.compare)
        self.editor = editor
        return editor

    def start(self, form_id: str) -> None:
        """Start a form and open it; one that was started and never touched is used again."""
        try:
            self.open(self._workspace.records.start(form_id))
        except Trouble as trouble:
            self._window.tell(trouble)

    def open(self, record_id: str, criterion_id: str = "") -> None:
        """Open an audit, at one of its criteria if given; one open already is saved first."""
        self.flush()
        try:
            session = self._workspace.records.open(record_id)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._window.page("audit")
        if self.editor is None:
            return
        self.session = session
        self.editor.open(
            session.form,
            session.record,
            session.suggestions,
            new_id=session.new_id,
            today=session.today(),
            now=session.now,
            calendar=session.calendar(),
            previous=session.previous(),
            copied=self._workspace.duplicates.origin(record_id),
            near=_near_cases(session.form, self._workspace),
        )
        if self.editor.sitting is not None:
            self._unread.follow(session, self.editor.sitting.unread)
            self.follow_on.follow(session, self.editor.sitting.follow_on)
        self.history.follow(session)
        self.templates.follow(session)
        self.editor.show_saved(say("saved {when}", when=when(session.record.changed_at)))
        case = session.record.fields.get(session.form.case_field, "")
        holds = self._workspace.retention.covering("record", record_id, case)
        self.editor.header.show_held(" ".join(hold.reason for hold in holds))
        self._window.show_page("audit", self._list())
        self.opened.emit(record_id)
        for section, criterion in session.form.criteria():
            if criterion.id == criterion_id:
                self.editor.go_to(Place(section.id, Part.ANSWER, criterion_id))

    def reload(self, record_id: str) -> None:
        """Open an audit anew where it is the one that is open."""
        if record_id and record_id == self.record_id:
            self.open(record_id)

    def left_at(self) -> LeftAt | None:
        """Give where the person is in the record that is open."""
        from eh_desktop.ui.editor.left_at import left_at

        return left_at(self.editor)

    def come_back(self, left: LeftAt) -> None:
        """Open a record where it was left, after the editor was built anew."""
        from eh_desktop.ui.editor.left_at import go_on_at

        self.open(left.record_id)
        if self.editor is not None:
            go_on_at(self.editor, left)

    def flush(self) -> None:
        """Store what was typed and not said yet."""
        if self.editor is not None and self.session is not None:
            self.editor.flush()

    def forget(self) -> None:
        """Let go of the editor, which is built anew or gone; its guidance's width is kept."""
        if self.editor is not None:
            self._preferences.change(guidance_width=self.editor.guidance_width)
        self.editor = None
        self.session = None
        self.history.forget()
        self.templates.forget()

    def finish(self) -> None:
        """Show what is missing, or ask for the signature."""
        if self.editor is None or self.session is None:
            return
        self.editor.flush()
        session = self.session
        gaps = session.missing()
        if gaps:
            self.editor.show_missing(gaps)
            return
        self.signatureDue.emit(session)

    def _change(self, change: Change) -> None:
        if self.session is None:
            return
        try:
            self._show(self.session.apply(change))
        except Trouble as trouble:
            self._window.tell(trouble)

    def _show(self, applied: Applied) -> None:
        if self.editor is None or self.session is None:
            return
        for change in (applied.change, *applied.more):
            self.editor.refresh(change, applied.record, applied.suggestions)
        self.follow_on.compare_anew(self.editor, applied)
        self.history.show()
        self.editor.show_saved(say("saved just now"))

    def _list(self) -> str:
        """Give the page id of the list in which the open record stands."""
        return listing_of(self.session.form.kind).page_id if self.session is not None else "audits"

    def _remember_guidance(self, shown: bool) -> None:
        self._preferences.change(guidance_open=shown)

    def _leave(self) -> None:
        self.flush()
        self.left.emit(self._list())

    def _show_pdf(self) -> None:
        self.documentRequested.emit(self.record_id)

    def _amend_open(self) -> None:
        self.flush()
        self.amendRequested.emit(self.record_id)

    def _withdraw_open(self) -> None:
        self.flush()
        self.withdrawRequested.emit(self.record_id)

    def _duplicate_open(self) -> None:
        self.duplicateRequested.emit(self.record_id)


def _near_cases(form: Form, workspace: Workspace) -> NearCases:
    """Give what the editor asks about a case's reference; nothing for a form about no case."""
    from eh_desktop.ui.editor.sitting import NearCases

    field_id = workspace.case_forms.facts_of(form.id).get("ref", "")
    return NearCases(field_id, workspace.finding.meant)

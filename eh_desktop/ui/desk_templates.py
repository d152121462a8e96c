"""The owner's sentences on the desk: offered in the editor, kept from it, changed in Settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from eh_desktop.domain.comment_templates import Template, names_in
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.template_dialog import TemplateDialog
from eh_desktop.ui.templates_dialog import TemplatesDialog

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.editor.audit_editor import AuditEditor


class TemplatesDesk(QObject):
    """Connect the editor's offer and the two dialogs with what is kept in the vault."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no record open."""
        super().__init__(parent)
        self._kept = workspace.comment_templates
        self._case_forms = workspace.case_forms
        self._window = window
        self._editor: AuditEditor | None = None
        self._session: RecordSession | None = None
        self._gone: tuple[Template, int] | None = None
        self.keeping: TemplateDialog | None = None
        """The question under which name, while it is open."""
        self.dialog: TemplatesDialog | None = None
        """All sentences, while they are shown."""

    def serve(self, editor: AuditEditor) -> None:
        """Hear an editor that was built."""
        self._editor = editor
        editor.templates.keepRequested.connect(self.keep)
        editor.templates.manageRequested.connect(self.manage)

    def follow(self, session: RecordSession) -> None:
        """Offer the sentences in a record that is open."""
        self._session = session
        self._offer()

    def forget(self) -> None:
        """Let go of the editor, which is about to be built anew."""
        self._editor = self._session = None

    def keep(self, text: str) -> None:
        """Ask under which name words shall be kept."""
        self.keeping = TemplateDialog(text, self._names, self._window)
        self.keeping.given.connect(self._keep)
        self.keeping.finished.connect(self._keeping_gone)
        self.keeping.open()

    def manage(self) -> None:
        """Show all sentences, to be changed."""
        self._gone = None
        dialog = TemplatesDialog(self._names, self._window)
        dialog.addRequested.connect(self._add)
        dialog.changed.connect(self._change)
        dialog.moveRequested.connect(self._move)
        dialog.removeRequested.connect(self._remove)
        dialog.undoRequested.connect(self._put_back)
        dialog.finished.connect(self._dialog_gone)
        self.dialog = dialog
        self._show("")
        dialog.open()

    def _names(self, text: str) -> tuple[str, ...]:
        session = self._session
        if session is None:
            return ()
        return names_in(session.form, session.record, self._lead_field(), text)

    def _lead_field(self) -> str:
        if self._session is None:
            return ""
        return self._case_forms.facts_of(self._session.form.id).get("lead", "")

    def _offer(self) -> None:
        if self._editor is not None:
            self._editor.templates.put(self._kept.all(), self._lead_field())

    def _keep(self, text: str, name: str) -> None:
        if self.keeping is None:
            return
        try:
            self._kept.add(text, name)
        except Trouble as trouble:
            self.keeping.tell(trouble)
            return
        self.keeping.accept()
        self._offer()

    def _add(self) -> None:
        made = self._kept.add(say("New sentence"))
        self._show(made.id)
        if self.dialog is not None:
            self.dialog.text.setFocus()
            self.dialog.text.selectAll()

    def _change(self, template: Template) -> None:
        if self.dialog is None:
            return
        try:
            self._kept.change(template)
        except Trouble as trouble:
            self.dialog.tell(trouble)
            return
        self.dialog.clear_message()
        self.dialog.rename(template)

    def _move(self, template_id: str, by: int) -> None:
        self._kept.move(template_id, by)
        self._show(template_id)

    def _remove(self, template_id: str) -> None:
        self._gone = gone, at = self._kept.remove(template_id)
        left = self._kept.all()
        self._show(left[min(at, len(left) - 1)].id if left else "")
        if self.dialog is not None:
            self.dialog.offer_undo(gone.title)
            self.dialog.undo.setFocus()

    def _put_back(self) -> None:
        if self._gone is not None:
            template, at = self._gone
            self._gone = None
            self._kept.put_back(template, at)
            self._show(template.id)
            if self.dialog is not None:
                self.dialog.clear_message()
                self.dialog.list.setFocus()

    def _show(self, chosen: str) -> None:
        if self.dialog is not None:
            self.dialog.show_templates(self._kept.all(), chosen)

    def _keeping_gone(self) -> None:
        self.keeping = None

    def _dialog_gone(self) -> None:
        self.dialog = None
        self._offer()

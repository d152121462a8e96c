"""Forms on the desk: read, printed blank, saved to be filled in, brought in filled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.services.paper import (
    AlreadyBroughtIn,
    BroughtIn,
    ErasedBefore,
    blank_pdf,
    fillable_pdf,
    read_paper,
)
from eh_desktop.ui.already_dialog import AlreadyDialog, ErasedDialog
from eh_desktop.ui.desk_document import Shown, safe_name
from eh_desktop.ui.files import ask_open, ask_save, read_bytes, write_file
from eh_desktop.ui.forms_page import FormsPage
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.reading_page import ReadingPage
from eh_desktop.ui.tasks import JobRunner
from eh_desktop.ui.unread_dialog import UnreadDialog

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

PDFS = mark("PDF (*.pdf)")
LARGEST = 32 << 20
"""No filled form has more bytes."""


class FormsDesk(QObject):
    """Connect the two pages with the shelf and with paper."""

    startRequested = Signal(str)
    """A form's id."""
    openRequested = Signal(str)
    """The id of a draft that was brought in."""
    documentMade = Signal(object)
    """A blank form to be shown: Shown."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with no form shown."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._runner = runner
        self._form_id = ""
        self._path = Path()
        self.dialog: UnreadDialog | None = None
        """What could not be read, while it is shown."""
        self.already: AlreadyDialog | ErasedDialog | None = None
        """The question whether a file is to be brought in a second time, while it is open."""
        self._read: Any = None

    def build(self) -> QWidget:
        """Build Forms."""
        workspace = self._workspace
        page = FormsPage(workspace.shelf.all(), workspace.profile.framework_id)
        page.readRequested.connect(self.read)
        page.bringRequested.connect(self._bring_in)
        return page

    def build_form(self) -> QWidget:
        """Build the page of one form."""
        page = ReadingPage()
        page.closeRequested.connect(self.show)
        page.startRequested.connect(self.startRequested)
        page.blankRequested.connect(self._make_blank)
        page.fillableRequested.connect(self._make_fillable)
        return page

    def show(self) -> None:
        """Show Forms; coming back from a form, the keys go on at its row."""
        page = self._window.show_page("forms")
        if isinstance(page, FormsPage) and self._form_id in page.rows:
            page.begins_at = page.rows[self._form_id]
        self._window.focus_into("forms")

    def show_form(self) -> None:
        """Show the form that was read last."""
        page = self.page
        page.show_form(self._workspace.shelf.form(self._form_id))
        self._window.show_page("form", "forms")

    def read(self, form_id: str) -> None:
        """Show a form to be read."""
        self._form_id = form_id
        self.show_form()

    @property
    def page(self) -> ReadingPage:
        """The page of one form, built if it was not."""
        page = self._window.page("form")
        assert isinstance(page, ReadingPage)  # noqa: S101  `build_form` made it
        return page

    def _make_blank(self, form_id: str) -> None:
        self.page.wait(waiting=True)
        form = self._workspace.shelf.form(form_id)
        self._runner.run(blank_pdf, form, done=self._show_blank, failed=self._refuse)

    def _show_blank(self, content: bytes) -> None:
        self.page.wait(waiting=False)
        form = self._workspace.shelf.form(self._form_id)
        name = f"{safe_name(form.title)}.pdf"
        self.documentMade.emit(
            Shown(content, say("{title}, blank", title=form.title), name, "form", "forms")
        )

    def _make_fillable(self, form_id: str) -> None:
        form = self._workspace.shelf.form(form_id)
        name = say("{safe_name} {say}.pdf", safe_name=safe_name(form.title), say=say("to fill in"))
        path = ask_save(self._window, say("Save a PDF to fill in"), name, say(PDFS))
        if path is not None:
            self._path = path
            self.page.wait(waiting=True)
            self._runner.run(fillable_pdf, form, done=self._save, failed=self._refuse)

    def _save(self, content: bytes) -> None:
        self.page.wait(waiting=False)
        try:
            write_file(self._path, content)
        except Trouble as trouble:
            self.page.tell(trouble)
        else:
            self.page.notice(
                say("The PDF is saved. It can be filled in with any PDF reader."),
                say("{path}\nBring it in again under Forms.", path=self._path),
            )

    def _refuse(self, error: Exception) -> None:
        self.page.wait(waiting=False)
        if not isinstance(error, Trouble):
            raise error
        self.page.tell(error)

    def _bring_in(self) -> None:
        path = ask_open(self._window, say("Bring in a filled PDF"), say(PDFS))
        if path is None:
            return
        self._clear()
        try:
            content = read_bytes(path, LARGEST)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._runner.run(read_paper, content, self._workspace.forms, done=self._keep)

    def _keep(self, read: Any) -> None:
        self._clear()
        try:
            brought = self._workspace.paper.keep(read)
        except (AlreadyBroughtIn, ErasedBefore) as told:
            self._ask_again(told, read)
            return
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._take(brought)

    def _ask_again(self, told: AlreadyBroughtIn | ErasedBefore, read: Any) -> None:
        self._read = read
        dialog: AlreadyDialog | ErasedDialog
        if isinstance(told, ErasedBefore):
            dialog = ErasedDialog(told, self._window)
        else:
            dialog = AlreadyDialog(told, told.record_id, self._window)
            dialog.openRequested.connect(self.openRequested)
        dialog.againRequested.connect(self._keep_again)
        dialog.finished.connect(self._gone)
        self.already = dialog
        dialog.open()

    def _keep_again(self) -> None:
        try:
            brought = self._workspace.paper.keep(self._read, again=True)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._take(brought)

    def _clear(self) -> None:
        """Take away what was said of the file before: it is not about this one."""
        page = self._window.built("forms")
        if isinstance(page, FormsPage):
            page.message.clear()

    def _take(self, brought: BroughtIn) -> None:
        if brought.unread:
            self._show_unread(brought)
        else:
            self.openRequested.emit(brought.record_id)

    def _show_unread(self, brought: BroughtIn) -> None:
        dialog = UnreadDialog(brought.record_id, brought.form_title, brought.unread, self._window)
        dialog.openRequested.connect(self.openRequested)
        dialog.finished.connect(self._gone)
        self.dialog = dialog
        dialog.open()

    def _gone(self) -> None:
        self.dialog = self.already = None

"""Returns on the desk: the list, one return, its rows, its submission and its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.returns import Difference
from eh_desktop.ui.desk_document import safe_name
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.places import Place
from eh_desktop.ui.returns.dialogs import RowsDialog, SubmitDialog
from eh_desktop.ui.returns.return_page import ReturnPage
from eh_desktop.ui.returns.returns_page import ReturnsPage
from eh_desktop.ui.returns.words import LEFT_OUT, OTHERS, late_words

if TYPE_CHECKING:
    from eh_desktop.services.returns import OpenReturn
    from eh_desktop.services.workspace import Workspace

LIST, PAGE = "returns", "return"
_FILES = {"pdf": mark("PDF (*.pdf)"), "xlsx": mark("Workbook (*.xlsx)")}


class ReturnsDesk(QObject):
    """Connect the list and the page of a return with the service."""

    recordRequested = Signal(str)
    """A record's id."""
    caseRequested = Signal(str)
    """A case's id."""
    entryRequested = Signal(str)
    """The id of an entry of a log."""
    sendRequested = Signal(str)
    """The id of a submitted return that is to be sent."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no page built and no return open."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._key = ""
        self.dialog: RowsDialog | SubmitDialog | None = None
        """The dialog that is open."""

    def places(self) -> dict[str, Place]:
        """Give the pages of returns, by id."""
        return {
            LIST: Place(self.build, self.show),
            PAGE: Place(self.build_return, self.show_return),
        }

    def build(self) -> QWidget:
        """Build the list."""
        page = ReturnsPage()
        page.openRequested.connect(self.open)
        return page

    def build_return(self) -> QWidget:
        """Build the page of a return."""
        page = ReturnPage()
        page.backRequested.connect(self.show)
        page.noteEdited.connect(self._keep_note)
        page.rowsRequested.connect(self.show_rows)
        page.changeRequested.connect(self._show_change)
        page.submitRequested.connect(self.ask_submit)
        page.sendRequested.connect(self.sendRequested)
        page.saveRequested.connect(self.save)
        return page

    def show(self) -> None:
        """Show the returns as they are now."""
        page = self._window.show_page(LIST)
        if isinstance(page, ReturnsPage):
            page.show_returns(
                self._workspace.returns.listed(self._workspace.programme.board_dates())
            )
            self._window.focus_into(LIST)

    def show_return(self) -> None:
        """Show the return that was open last; the list where none was."""
        if not self._key:
            self.show()
            return
        page = self._window.show_page(PAGE, LIST)
        if isinstance(page, ReturnPage):
            self.flush()
            page.show_return(self._shown())
            self._window.focus_into(PAGE)

    def open(self, key: str) -> None:
        """Show a return by `words.key_of` it: the rule's id and the period's `Span.key`."""
        self.flush()
        self._key = key
        self.show_return()

    def refresh(self) -> None:
        """Derive the figures anew where a return is on the screen."""
        if self._window.current_page_id == PAGE and self._window.isVisible():
            self.show_return()

    def flush(self) -> None:
        """Keep the notes that were typed and not said yet."""
        page = self._window.built(PAGE)
        if isinstance(page, ReturnPage):
            page.flush()

    def ask_submit(self) -> None:
        """Ask before the return is frozen."""
        self.flush()
        dialog = SubmitDialog(self._shown(), self._window)
        dialog.accepted.connect(self._submit)
        self._ask(dialog)

    def save(self, ending: str) -> None:
        """Save the return as a `pdf` or as an `xlsx`."""
        self.flush()
        shown = self._shown()
        one = shown.standing
        name = f"{safe_name(f'{one.title} {one.span.key}')}.{ending}"
        path = ask_save(
            self._window, say("Save as {format}", format=ending.upper()), name, say(_FILES[ending])
        )
        if path is None:
            return
        returns = self._workspace.returns
        make = returns.document if ending == "pdf" else returns.workbook
        try:
            write_file(path, make(shown))
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self._notice(say("The return is saved."), str(path))

    def _shown(self) -> OpenReturn:
        return_id, _, period = self._key.partition(" ")
        days = self._workspace.programme.board_dates()
        return self._workspace.returns.open(return_id, period, days)

    def _keep_note(self, figure_id: str, note: str) -> None:
        return_id, _, period = self._key.partition(" ")
        try:
            self._workspace.returns.set_note(return_id, period, figure_id, note)
        except Trouble as trouble:
            self._window.tell(trouble)

    def _submit(self) -> None:
        return_id, _, period = self._key.partition(" ")
        try:
            self._workspace.returns.freeze(return_id, period)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self.show_return()
        self._notice(say("The return is submitted."), say("Save it as PDF or XLSX, and send it."))

    def _notice(self, what: str, rest: str) -> None:
        page = self._window.built(PAGE)
        if isinstance(page, ReturnPage):
            page.notice(what, rest)

    def show_rows(self, figure_id: str) -> None:
        """Show what a figure of the open return was counted from."""
        figure = next(one for one in self._shown().figures if one.rule.id == figure_id)
        rows = self._workspace.returns.rows(figure)
        title = f"{figure.rule.title}: {figure.words}"
        heads = (say("Counted"), say(LEFT_OUT.get(figure.rule.measure, OTHERS)))
        self._ask(RowsDialog(title, figure.working, heads, rows, self._window))

    def _show_change(self, one: Difference) -> None:
        rows = self._workspace.returns.changed_rows(one)
        heads = (say("Came since"), say("No longer counted"))
        self._ask(RowsDialog(one.now.rule.title, late_words(one), heads, rows, self._window))

    def _ask(self, dialog: RowsDialog | SubmitDialog) -> None:
        if isinstance(dialog, RowsDialog):
            dialog.opened.connect(self._open_row)
        self.dialog = dialog
        dialog.finished.connect(self._gone)
        dialog.open()

    def _open_row(self, kind: str, row_id: str) -> None:
        self.flush()
        if kind == "record":
            self.recordRequested.emit(row_id)
        elif kind == "case":
            self.caseRequested.emit(row_id)
        else:
            self.entryRequested.emit(row_id)

    def _gone(self) -> None:
        self.dialog = None

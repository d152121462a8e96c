"""Duties on the desk: all of them, the rows behind each figure, and what can be done about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place
from eh_desktop.ui.programme.duty_page import DutyPage
from eh_desktop.ui.programme.export_dialog import ExportDialog
from eh_desktop.ui.programme.programme_page import ProgrammePage
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.domain.programme import Stream
    from eh_desktop.services.workspace import Workspace

_PAGES = {"sample": "samples", "return": "returns"}
"""Where samples and returns are worked on."""


class ProgrammeDesk(QObject):
    """Connect the pages of duties with the programme."""

    pageRequested = Signal(str)
    openRequested = Signal(str)
    """A record's id."""
    formRequested = Signal(str)
    """A form's id: one of it is to be started."""
    caseRequested = Signal(str)
    """A case's id."""
    sampleRequested = Signal(str)
    """A stream's id: a sample is to be drawn for it."""
    logRequested = Signal(str)
    """A log's id."""
    entryRequested = Signal(str)
    """The id of an entry of a log."""
    returnRequested = Signal(str)
    """A return's id and its period's `Span.key`, with a space between them."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no page built."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._key = ""
        self._back = "home"
        self.dialog: ExportDialog | None = None

    def places(self) -> dict[str, Place]:
        """Give the pages of duties, by id."""
        return {
            "programme": Place(self.build, self.show),
            "duty": Place(self.build_duty, self.show_duty),
        }

    def build(self) -> QWidget:
        """Build the page of all duties."""
        page = ProgrammePage()
        page.rowsRequested.connect(self.open_duty)
        page.actRequested.connect(self.act)
        page.exportRequested.connect(self.ask_export)
        page.leaveRequested.connect(self._leave_all)
        return page

    def build_duty(self) -> QWidget:
        """Build the page of one duty."""
        page = DutyPage()
        page.rowsRequested.connect(self.open_duty)
        page.actRequested.connect(self.act)
        page.rowChosen.connect(self._open_row)
        page.boardDateChosen.connect(self._set_board_date)
        page.leaveRequested.connect(self._leave_duty)
        return page

    def show(self) -> None:
        """Show all duties as they stand."""
        page = self._window.show_page("programme", "home")
        if isinstance(page, ProgrammePage):
            programme = self._workspace.programme
            overview = programme.overview()
            own = {one.stream.id for one, _ in overview if programme.is_own(one.stream)}
            page.show_duties(overview, own, programme.framework_title, _today())
            self._window.focus_into("programme")

    def show_duty(self) -> None:
        """Show the duty that was opened last; Home where none was."""
        if not self._key:
            self.pageRequested.emit("home")
            return
        programme = self._workspace.programme
        stream_id, _, starts = self._key.partition(" ")
        stands = programme.at(stream_id, date.fromisoformat(starts))
        page = self._window.show_page("duty", "home")
        if isinstance(page, DutyPage):
            history = [one for one in programme.history(stream_id) if one.span != stands.span]
            workable = self._has_page(stands.stream)
            page.show_duty(stands, programme.rows(stands), history, _today(), workable=workable)
            self._window.focus_into("duty")

    def open_duty(self, key: str) -> None:
        """Show the rows behind a figure; `key` is `duty_table.key_of` it."""
        shown = self._window.current_page_id
        self._back = shown if shown in ("home", "programme") else self._back
        self._key = key
        self.pageRequested.emit("duty")

    def act(self, key: str) -> None:
        """Do what the button of a duty says."""
        stream = self._workspace.programme.programme().stream(key.partition(" ")[0])
        on_its_page = self._window.current_page_id == "duty"
        if stream.duty == "form" or (stream.duty == "feedback" and on_its_page):
            self.formRequested.emit(stream.form_id)
        elif stream.duty == "feedback" or not self._has_page(stream):
            self.open_duty(key)
        elif stream.duty == "log":
            self.logRequested.emit(stream.log)
        elif stream.duty == "sample" and not stream.pair:
            self.sampleRequested.emit(stream.id)
        elif stream.duty == "return":
            self._open_return(key)
        else:
            self.pageRequested.emit(_PAGES[stream.duty])

    def ask_export(self) -> None:
        """Ask what the calendar file may hold, and save it."""
        self.dialog = ExportDialog(self._window)
        self.dialog.asked.connect(self._export)
        self.dialog.open()

    def commands(self) -> tuple[Command, ...]:
        """Offer the duties and their dates as a calendar."""
        return (
            Command(
                "duties",
                say("Show all duties"),
                self.pageRequested.emit,
                ("programme",),
                words=(say("Due"), say("Duty"), say("Programme")),
            ),
            Command(
                "duties.export", say("Export due dates"), self.ask_export, words=(say("Calendar"),)
            ),
        )

    def _has_page(self, stream: Stream) -> bool:
        """Tell whether there is a page on which a duty is worked on."""
        return stream.duty not in _PAGES or self._window.has_page(_PAGES[stream.duty])

    def _export(self, with_refs: bool) -> None:
        path = ask_save(
            self._window, say("Export due dates"), "due-dates.ics", say("Calendar (*.ics)")
        )
        if path is None:
            return
        try:
            write_file(path, self._workspace.programme.calendar_file(with_refs=with_refs))
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        page = self._window.built(self._window.current_page_id)
        if isinstance(page, Page):
            page.message.say(say("The due dates are saved."), str(path), "notice")

    def _open_row(self, kind: str, row_id: str) -> None:
        if kind == "record":
            self.openRequested.emit(row_id)
        elif kind == "case":
            self.caseRequested.emit(row_id)
        elif kind == "return":
            self._open_return(self._key)
        else:
            self.entryRequested.emit(row_id)

    def _open_return(self, key: str) -> None:
        stream_id, _, starts = key.partition(" ")
        stands = self._workspace.programme.at(stream_id, date.fromisoformat(starts))
        self.returnRequested.emit(f"{stands.stream.return_id} {stands.span.key}")

    def _set_board_date(self, day: str) -> None:
        programme = self._workspace.programme
        stream_id, _, starts = self._key.partition(" ")
        stands = programme.at(stream_id, date.fromisoformat(starts))
        try:
            programme.set_board_date(stands.stream.return_id, stands.span, day)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self.show_duty()

    def _leave_all(self) -> None:
        self.pageRequested.emit("home")

    def _leave_duty(self) -> None:
        self.pageRequested.emit(self._back)


def _today() -> date:
    return date.today()  # noqa: DTZ011  the wall calendar

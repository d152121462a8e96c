"""Cases and logs on the desk: their lists, and the entries of the logs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.log_checks import EntryTrouble
from eh_desktop.services.unsaved import Unsaved, UnsavedService
from eh_desktop.ui.cases.cases_page import CASES, CasesPage
from eh_desktop.ui.cases.dialogs import CaseDialog, EntryDialog
from eh_desktop.ui.cases.fields_dialog import FieldsDialog, SureDialog
from eh_desktop.ui.cases.listing import Listing
from eh_desktop.ui.cases.sources import CaseSource, LogSource
from eh_desktop.ui.desk_case import PAGE, CaseDesk
from eh_desktop.ui.desk_case_hints import UnknownCaseHints, say_unknown, unknown_case
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

LISTS = "cases"


class CasesDesk(QObject):
    """Connect the page of lists, the page of a case, and the dialog of an entry."""

    recordRequested = Signal(str)
    """A record is to be opened."""
    importRequested = Signal(str)
    """A spreadsheet is to be brought in: `case`, or a log's id."""
    keepingRequested = Signal()
    """The page of what is kept how long is to be shown."""
    entryKeepingRequested = Signal(str)
    """How long an entry is kept is to be said: its id."""
    accessRequested = Signal()
    """Everything about one person is to be looked for."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no page built."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.case = CaseDesk(workspace, window, self)
        self.case.recordRequested.connect(self.recordRequested)
        self.case.entryRequested.connect(self.open_entry)
        self.case.left.connect(self.show)
        self.listing = Listing(workspace.item_pages, self)
        """Lists what was written since; it is to be stopped before the store closes."""
        self.listing.ended.connect(self.refresh)
        self.tab = ""
        """The list that was in front last; empty for the first."""
        self.dialog: EntryDialog | None = None
        """The dialog of an entry, while it is open."""
        self.sure: SureDialog | None = None
        self._listed = 0
        """How many cases the list shows at first: those in use."""

    def places(self) -> dict[str, Place]:
        """Give the pages of cases and logs, by id."""
        return {
            LISTS: Place(self.build, self.show),
            PAGE: Place(self.case.build, self.case.show),
        }

    def build(self) -> QWidget:
        """Build the page of lists."""
        page = CasesPage(self._workspace.logs.kinds())
        page.addRequested.connect(self.add)
        page.opened.connect(self._open)
        page.importRequested.connect(self.importRequested)
        page.keepingRequested.connect(self.keepingRequested)
        page.accessRequested.connect(self.accessRequested)
        page.tabShown.connect(self._fill)
        self.listing.left.connect(page.show_left)
        page.show_tab(self.tab)
        self._fill_page(page, page.tab)  # an empty list that is filled when shown widens the window
        return page

    def show(self) -> None:
        """Show the lists as they are now."""
        page = self._window.show_page(LISTS)
        if isinstance(page, CasesPage):
            self.refresh()
            self._window.focus_into(LISTS)
            self._resume()

    def show_tab(self, tab: str) -> None:
        """Show the cases (`CASES`) or one log."""
        self.show()
        page = self._window.built(LISTS)
        if isinstance(page, CasesPage):
            page.show_tab(tab)

    def refresh(self) -> None:
        """List anew what is in front, where the page was built."""
        page = self._window.built(LISTS)
        if isinstance(page, CasesPage):
            self._fill(page.tab)

    def add(self, tab: str) -> None:
        """Ask about a new case, or a new entry of a log."""
        if tab == CASES:
            self.case.add()
        else:
            self._ask(self._workspace.logs.blank(tab))

    def add_shown(self) -> None:
        """Ask about what the tab in front lists."""
        page = self._window.built(LISTS)
        self.add(page.tab if isinstance(page, CasesPage) else CASES)

    def open_entry(self, entry_id: str) -> None:
        """Show an entry of a log, to be read or changed."""
        self._ask(self._workspace.logs.get(entry_id))

    def commands(self) -> tuple[Command, ...]:
        """Offer a new case, a new entry of each log, and their spreadsheets."""
        kinds = self._workspace.logs.kinds()
        bring = self.importRequested.emit
        new = Command("case.new", say("New case"), self.add, (CASES,), words=(say("Add a case"),))
        cases = Command("case.import", say("Bring in a spreadsheet of cases"), bring, (CASES,))
        return (
            new,
            *(
                Command(
                    f"log.new.{kind.id}",
                    kind.add,
                    self.add,
                    (kind.id,),
                    words=(say("New entry"), kind.title),
                )
                for kind in kinds
            ),
            cases,
            *(
                Command(
                    f"log.import.{kind.id}",
                    say("Bring in a spreadsheet for “{log}”", log=kind.title),
                    bring,
                    (kind.id,),
                )
                for kind in kinds
            ),
        )

    def _open(self, tab: str, row_id: str) -> None:
        if tab == CASES:
            self.case.open(row_id)
        else:
            self.open_entry(row_id)

    def _fill(self, tab: str) -> None:
        page, self.tab = self._window.built(LISTS), tab
        if isinstance(page, CasesPage):
            self._fill_page(page, tab)

    def _fill_page(self, page: CasesPage, tab: str) -> None:
        logs, cases = self._workspace.logs, self._workspace.cases
        pages = self._workspace.item_pages
        self.listing.begin()
        if tab == CASES:
            words = self._workspace.case_forms.words()
            retention = self._workspace.retention
            source = CaseSource(pages, cases.standing, words, retention.used_since())
            self._listed = (cases.count() - source.archived) or cases.count()
            page.show_source(tab, source, coming=self.listing.running)
        else:
            today = date.fromisoformat(logs.today())
            log = LogSource(pages, logs.kind(tab), logs.turnaround, today)
            page.show_source(tab, log, coming=self.listing.running)
        page.show_counts({CASES: self._listed, **logs.counts()})

    def _ask(self, entry: LogEntry) -> None:
        logs = self._workspace.logs
        took = logs.turnaround(entry) if entry.created_at else None
        dialog = EntryDialog(
            logs.kind(entry.kind),
            entry,
            self._window,
            today=logs.today(),
            new_id=logs.new_id,
            said="" if took is None else say("Turnaround: {words}.", words=took.words),
        )
        dialog.given.connect(self._save)
        dialog.removeRequested.connect(self._ask_removal)
        dialog.keepingRequested.connect(self.entryKeepingRequested)
        dialog.finished.connect(self._gone)
        UnknownCaseHints(dialog, self._workspace)
        self.dialog = dialog
        dialog.open()

    def _save(self, values: dict[str, str]) -> None:
        """Keep what the dialog gave, and close it; or say in it what is wrong."""
        dialog = self.dialog
        if dialog is None:
            return
        try:
            saved = self._workspace.logs.save(replace(dialog.entry, values=values))
        except EntryTrouble as trouble:
            problems = trouble.problems
            dialog.show_problems([(one.field, f"{one.what} {one.remedy}") for one in problems])
        except Trouble as trouble:
            dialog.tell(trouble)
        else:
            unknown = unknown_case(dialog, self._workspace)
            dialog.accept()
            self._show_changed(saved.id)
            if unknown:
                say_unknown(unknown, self._window)

    def _show_changed(self, entry_id: str = "") -> None:
        """Show the page in front anew; a new entry is chosen in its list."""
        if self._window.current_page_id == PAGE:
            self.case.show()
            return
        self.refresh()
        page = self._window.built(LISTS)
        if isinstance(page, CasesPage) and entry_id:
            page.panel().choose(entry_id)

    def _ask_removal(self) -> None:
        said = say("The journal keeps that it was removed, and not what stood in it.")
        parent = self.dialog or self._window
        self.sure = SureDialog(
            say("Remove this entry?"), said, say("&Remove"), parent, say("&Keep it")
        )
        self.sure.accepted.connect(self._remove)
        self.sure.open()

    def _remove(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        try:
            self._workspace.logs.remove(dialog.entry.id)
        except Trouble as trouble:
            dialog.tell(trouble)
        else:
            dialog.accept()
            self._show_changed()

    def _resume(self) -> None:
        """Open again the dialog that was open when the application was locked or closed."""
        unsaved = self._workspace.unsaved.take()
        if unsaved is None:
            return
        if unsaved.place == CASES:
            self.case.resume(unsaved.about, unsaved.values)
            return
        known = [
            one for one in self._workspace.logs.entries(unsaved.place) if one.id == unsaved.about
        ]
        self._ask(known[0] if known else LogEntry(unsaved.about, unsaved.place))
        if self.dialog is not None:
            self.dialog.restore(unsaved.values)

    def _gone(self) -> None:
        self.dialog = None
        self.sure = None


def keep_unsaved(desk: CasesDesk, service: UnsavedService) -> FieldsDialog | None:
    """Keep what stands in an open dialog and is not saved, for the next visit; give that dialog.

    None where there is nothing to keep, or where what was kept before waits for a visit still.
    """
    asked = desk.dialog or desk.case.dialog
    if service.waits or not isinstance(asked, EntryDialog | CaseDialog) or not asked.dirty:
        return None
    if isinstance(asked, EntryDialog):
        service.keep(Unsaved(asked.kind.id, asked.entry.id, asked.values()))
    else:
        service.keep(Unsaved(CASES, asked.case.id, asked.values()))
    return asked

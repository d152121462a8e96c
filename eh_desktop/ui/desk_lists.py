"""Home, the lists of records, and Actions on the desk: pages that list, fresh at each visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.ui.actions_page import ActionsPage
from eh_desktop.ui.home_page import DRAFTS, FINISHED, SIGNED, HomePage
from eh_desktop.ui.listings import (
    AUDITS,
    CHECKLISTS,
    EVERYTHING,
    FEEDBACK,
    LISTINGS,
    Listing,
    listing_of,
)
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.places import Place
from eh_desktop.ui.records_page import FILTERS, RecordsPage

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

FILTER_OF = {DRAFTS: "draft", SIGNED: "signed", FINISHED: "finished"}
"""The filter of a list that each figure of Home opens; other figures name a page."""


class ListsDesk(QObject):
    """Connect the pages with what they list."""

    startRequested = Signal(str)
    """The page id of a listing."""
    openRequested = Signal(str)
    questionChosen = Signal(str, str)
    """A record id, and the id of the criterion at which a question is open."""
    documentRequested = Signal(str)
    amendRequested = Signal(str)
    withdrawRequested = Signal(str)
    pageRequested = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        first: Callable[[], Listing],
        parent: QObject,
    ) -> None:
        """Start with no page built; `first` gives the list that the owner starts in."""
        super().__init__(parent)
        self._first = first
        self._workspace = workspace
        self._window = window

    def places(self) -> dict[str, Place]:
        """Give the pages that list, by id."""
        return {
            "home": Place(self.build_home, self.show_home),
            "audits": Place(self.build_audits, self.show_audits),
            "checklists": Place(self.build_checklists, self.show_checklists),
            "feedback": Place(self.build_feedback, self.show_feedback),
            "everything": Place(self.build_everything, self.show_everything),
            "actions": Place(self.build_actions, self.show_actions),
        }

    def build_home(self) -> QWidget:
        """Build Home."""
        page = HomePage()
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.questionChosen.connect(self.questionChosen)
        page.figureChosen.connect(self._open_figure)
        return page

    def build_audits(self) -> QWidget:
        """Build Audits."""
        return self._build(AUDITS)

    def build_checklists(self) -> QWidget:
        """Build Checklists."""
        return self._build(CHECKLISTS)

    def build_feedback(self) -> QWidget:
        """Build Feedback."""
        return self._build(FEEDBACK)

    def build_everything(self) -> QWidget:
        """Build the list of all forms, which Home's figures open."""
        return self._build(EVERYTHING)

    def build_actions(self) -> QWidget:
        """Build Actions."""
        page = ActionsPage()
        page.openRequested.connect(self.openRequested)
        page.questionChosen.connect(self.questionChosen)
        return page

    def show_home(self) -> None:
        """Show Home."""
        page = self._window.show_page("home")
        if isinstance(page, HomePage):
            today = date.today()  # noqa: DTZ011  the wall calendar
            page.show_summary(self._workspace.home.summary(), today, self._first())
            self._window.focus_into("home")

    def show_audits(self) -> None:
        """Show Audits; the row that was chosen stays chosen."""
        self._show(AUDITS)

    def show_checklists(self) -> None:
        """Show Checklists."""
        self._show(CHECKLISTS)

    def show_feedback(self) -> None:
        """Show Feedback."""
        self._show(FEEDBACK)

    def show_everything(self) -> None:
        """Show all forms; Home stays the place of the rail."""
        self._show(EVERYTHING, "home")

    def refresh(self) -> None:
        """List the records anew on every page that was built."""
        for listing in (*LISTINGS, EVERYTHING):
            page = self._window.built(listing.page_id)
            if isinstance(page, RecordsPage):
                page.message.clear()
                page.show_rows(self._workspace.records.rows(*listing.kinds))

    def show_actions(self) -> None:
        """Show Actions."""
        page = self._window.show_page("actions")
        if isinstance(page, ActionsPage):
            home = self._workspace.home
            page.show_rows(home.actions(), home.questions())
            self._window.focus_into("actions")

    def _build(self, listing: Listing) -> QWidget:
        page = RecordsPage(listing)
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.documentRequested.connect(self.documentRequested)
        page.amendRequested.connect(self.amendRequested)
        page.withdrawRequested.connect(self.withdrawRequested)
        return page

    def _show(self, listing: Listing, place: str = "") -> None:
        page = self._window.show_page(listing.page_id, place)
        if isinstance(page, RecordsPage):
            page.show_rows(self._workspace.records.rows(*listing.kinds))
            self._window.focus_into(listing.page_id)

    def _open_figure(self, figure: str) -> None:
        if figure not in FILTER_OF:
            self.pageRequested.emit(figure)
            return
        page_id = self._list_of(FILTER_OF[figure])
        self.pageRequested.emit(page_id)
        page = self._window.built(page_id)
        if isinstance(page, RecordsPage):
            page.filter_by(FILTER_OF[figure])

    def _list_of(self, filter_id: str) -> str:
        """Give the list that holds every record of a state; that of all forms where none does."""
        states = next(states for key, _, states in FILTERS if key == filter_id)
        rows = [row for row in self._workspace.records.rows() if row.state in states]
        there = {listing_of(row.kind).page_id for row in rows} or {AUDITS.page_id}
        return there.pop() if len(there) == 1 else EVERYTHING.page_id

"""Home and the lists of records on the desk: pages that list, fresh at each visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.listed import RecordQuery
from eh_desktop.ui.home_page import DRAFTS, FINISHED, SIGNED, HomePage
from eh_desktop.ui.listings import (
    AUDITS,
    CHECKLISTS,
    EVERYTHING,
    FEEDBACK,
    LISTINGS,
    Listing,
)
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.places import Place
from eh_desktop.ui.records_model import states_of
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.retention.words import counts_words

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
    duplicateRequested = Signal(str)
    compareRequested = Signal(str)
    """A record's id: it is to be laid beside the one before."""
    pageRequested = Signal(str)
    formRequested = Signal(str)
    """The id of a form that is to be started."""
    dutyRowsRequested = Signal(str)
    dutyActRequested = Signal(str)
    exportRequested = Signal()

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
        }

    def build_home(self) -> QWidget:
        """Build Home."""
        page = HomePage()
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.questionChosen.connect(self.questionChosen)
        page.figureChosen.connect(self._open_figure)
        page.dutyRowsRequested.connect(self.dutyRowsRequested)
        page.dutyActRequested.connect(self.dutyActRequested)
        page.exportRequested.connect(self.exportRequested)
        page.formRequested.connect(self.formRequested)
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

    def show_home(self) -> None:
        """Show Home."""
        page = self._window.show_page("home")
        if isinstance(page, HomePage):
            today = date.today()  # noqa: DTZ011  the wall calendar
            programme = self._workspace.programme
            own = [one for one in programme.standing(today) if programme.is_own(one.stream)]
            due = counts_words((one.subject, 1) for one in self._workspace.retention.due())
            summary, yearly = self._workspace.home.summary(), self._workspace.service_plan.first()
            keeps_log = self._workspace.profile.role == "champion"
            cases_first = keeps_log and not self._workspace.cases.count()
            page.show_summary(summary, today, self._first(), own, due, yearly, cases_first)
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
                page.show_pages(self._workspace.record_pages)

    def _build(self, listing: Listing) -> QWidget:
        page = RecordsPage(listing)
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.documentRequested.connect(self.documentRequested)
        page.amendRequested.connect(self.amendRequested)
        page.withdrawRequested.connect(self.withdrawRequested)
        page.duplicateRequested.connect(self.duplicateRequested)
        page.compareRequested.connect(self.compareRequested)
        page.pageRequested.connect(self.pageRequested)
        plan = self._workspace.service_plan
        reached = listing is CHECKLISTS and bool(plan.streams()) and not plan.is_own()
        page.plan_button.setVisible(reached)  # else the rail has it, or there is none
        return page

    def _show(self, listing: Listing, place: str = "") -> None:
        page = self._window.show_page(listing.page_id, place)
        if isinstance(page, RecordsPage):
            page.show_pages(self._workspace.record_pages)
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
        pages, states = self._workspace.record_pages, states_of(filter_id)
        there = [
            listing.page_id
            for listing in LISTINGS
            if pages.count(RecordQuery(kinds=listing.kinds, states=states))
        ]
        return there[0] if len(there) == 1 else EVERYTHING.page_id if there else AUDITS.page_id

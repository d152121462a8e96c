"""Everything about one person on the desk: whom to look for, and the search."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.subject import Subject
from eh_desktop.services.subject_access import other_spellings
from eh_desktop.ui.access.who_page import Asked, WhoPage
from eh_desktop.ui.desk_found import FOUND, RAIL, FoundDesk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place
from eh_desktop.ui.slices import Slices
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.subject_search import Progress, SubjectSearch
    from eh_desktop.services.workspace import Workspace

WHO = "subject_access"


class AccessDesk(QObject):
    """Connect the pages with the service.

    A search runs in slices on the window's own thread, for the store belongs to it.
    """

    openRequested = Signal(str, str)
    """The kind of a thing that has a page or a dialog of its own, and its id."""

    backRequested = Signal(str)
    """The search is left: for the page of a case, by its id, or for the lists of cases."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nobody looked for."""
        super().__init__(parent)
        self._service = workspace.subject_access
        self._window = window
        self._asked = Asked()
        self._case_id = ""
        """The case from whose page the search was begun; empty for the lists."""
        self._search: SubjectSearch | None = None
        self._others: tuple[Subject, ...] = ()
        self.found = FoundDesk(workspace, window, runner, self)
        self.found.openRequested.connect(self.openRequested)
        self.found.left.connect(self.show_who)
        self.slices = Slices(self)
        self.slices.progressed.connect(self._show_progress)
        self.slices.ended.connect(self._finish)
        self.slices.failed.connect(self._fail)

    def places(self) -> dict[str, Place]:
        """Give both pages, by id."""
        return {
            WHO: Place(self.build, self.show),
            FOUND: Place(self.found.build, self.found.show),
        }

    def commands(self) -> tuple[Command, ...]:
        """Offer the search for a person."""
        title, also = (
            say("Everything about one person"),
            (say("Subject access"), say("What is held about somebody")),
        )
        return (Command("access.show", title, self.show, words=also),)

    def build(self) -> QWidget:
        """Build the page that asks for whom."""
        page = WhoPage()
        page.put(self._asked)
        page.edited.connect(self._keep_asked)
        page.backRequested.connect(self.go_back)
        page.searchRequested.connect(self.search)
        page.stopRequested.connect(self.stop)
        page.otherRequested.connect(self._search_other)
        return page

    def show(self) -> None:
        """Show what was found last; the page that asks for whom where nothing was."""
        self._case_id = ""
        if self.found.found is not None:
            self.found.show()
        else:
            self.show_who()

    def show_who(self) -> None:
        """Show the page that asks for whom, as it was left."""
        page = self._window.show_page(WHO, RAIL)
        if isinstance(page, WhoPage):
            self._show_due(page)
            words = say("Back to the case") if self._case_id else say("Back to cases and logs")
            page.lead_back(words)
            page.show_running(running=self.slices.busy)

    def go_back(self) -> None:
        """Leave for where the search was begun; what was asked is there again next time."""
        self.stop()
        self.backRequested.emit(self._case_id)

    def begin_for(self, case_id: str, person_id: str) -> None:
        """Ask for a person of a case, with what the case knows of them."""
        self.stop()
        self.found.take(None)
        self._case_id = case_id
        self._asked = Asked.of(self._service.person_of(case_id, person_id))
        page = self._window.page(WHO)
        if isinstance(page, WhoPage):
            page.put(self._asked)
            page.show_problems(())
            page.nothing.hide()
        self.show_who()

    def search(self, asked: Asked) -> None:
        """Look for a person; say at the questions what is wrong with them."""
        self._asked = asked
        subject = asked.subject()
        problems = self._service.problems(subject, asked.received)
        page = self._page
        if page is not None:
            page.show_problems(problems)
        if problems:
            return
        self.found.take(None)
        self._search = self._service.search(subject)
        self.slices.run(self._search.steps())
        if page is not None:
            page.show_running(running=True)

    def stop(self) -> None:
        """Stop a search that runs; nothing is found by it."""
        if self.slices.busy:
            self.slices.stop()
            self._search = None
            if self._page is not None:
                self._page.show_running(running=False)
                self._page.notice(say("Stopped. Nothing was changed."))

    def let_go(self, gone: Collection[str]) -> None:
        """Find nothing of what was erased, and forget what was found of it before."""
        self.stop()
        self.found.let_go(gone)

    def end(self) -> None:
        """Stop whatever runs, as the window closes."""
        self.slices.stop()
        self.found.give.stop()

    @property
    def _page(self) -> WhoPage | None:
        page = self._window.built(WHO)
        return page if isinstance(page, WhoPage) else None

    def _keep_asked(self, asked: Asked) -> None:
        self._asked = asked
        if self._page is not None:
            self._show_due(self._page)

    def _show_due(self, page: WhoPage) -> None:
        page.show_due(self._service.due(self._asked.received)[1])

    def _search_other(self, number: int) -> None:
        self._asked = Asked.of(self._others[number], self._asked.received)
        if self._page is not None:
            self._page.put(self._asked)
        self.search(self._asked)

    def _show_progress(self, progress: Progress) -> None:
        if self._page is not None:
            self._page.show_progress(progress)

    def _finish(self) -> None:
        page, found = self._page, self._search.found if self._search is not None else None
        if found is None or page is None:
            return
        page.show_running(running=False)
        if not found.items:
            self._others = other_spellings(found.subject)
            page.show_nothing(found, self._others)
            return
        self.found.take(found, self._asked.received)
        if self._window.current_page_id == WHO:
            self.found.show()

    def _fail(self, error: Exception) -> None:
        if self._page is not None:
            self._page.show_running(running=False)
        if not isinstance(error, Trouble):
            raise error
        self._window.tell(error)

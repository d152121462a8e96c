"""Home, Audits and Actions on the desk: pages that list, fresh at each visit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.ui.actions_page import ActionsPage
from eh_desktop.ui.audits_page import AuditsPage
from eh_desktop.ui.home_page import DRAFTS, FINISHED, SIGNED, HomePage
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

FILTERS = {DRAFTS: "draft", SIGNED: "signed", FINISHED: "finished"}
"""The filter of Audits that each figure of Home opens; other figures name a page."""


class ListsDesk(QObject):
    """Connect the three pages with what they list."""

    startRequested = Signal()
    openRequested = Signal(str)
    documentRequested = Signal(str)
    amendRequested = Signal(str)
    withdrawRequested = Signal(str)
    pageRequested = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no page built."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window

    def build_home(self) -> QWidget:
        """Build Home."""
        page = HomePage()
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.figureChosen.connect(self._open_figure)
        return page

    def build_audits(self) -> QWidget:
        """Build Audits."""
        page = AuditsPage()
        page.startRequested.connect(self.startRequested)
        page.openRequested.connect(self.openRequested)
        page.documentRequested.connect(self.documentRequested)
        page.amendRequested.connect(self.amendRequested)
        page.withdrawRequested.connect(self.withdrawRequested)
        return page

    def build_actions(self) -> QWidget:
        """Build Actions."""
        page = ActionsPage()
        page.openRequested.connect(self.openRequested)
        return page

    def show_home(self) -> None:
        """Show Home."""
        page = self._window.show_page("home")
        if isinstance(page, HomePage):
            today = date.today()  # noqa: DTZ011  the wall calendar
            page.show_summary(self._workspace.home.summary(), today)
            self._window.focus_into("home")

    def show_audits(self) -> None:
        """Show Audits; the row that was chosen stays chosen."""
        self._window.show_page("audits")
        self.refresh_audits()
        self._window.focus_into("audits")

    def refresh_audits(self) -> None:
        """List the audits anew, if the page was built."""
        page = self._window.built("audits")
        if isinstance(page, AuditsPage):
            page.message.clear()
            page.show_rows(self._workspace.audits.rows())

    def show_actions(self) -> None:
        """Show Actions."""
        page = self._window.show_page("actions")
        if isinstance(page, ActionsPage):
            page.show_rows(self._workspace.home.actions())
            self._window.focus_into("actions")

    def _open_figure(self, figure: str) -> None:
        if figure not in FILTERS:
            self.pageRequested.emit(figure)
            return
        self.pageRequested.emit("audits")
        page = self._window.built("audits")
        if isinstance(page, AuditsPage):
            page.filter_by(FILTERS[figure])

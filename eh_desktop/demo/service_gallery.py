"""Pictures of what a headteacher has: the plan, years beside each other, the document."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from eh_desktop.demo import made_up
from eh_desktop.demo.made_up_service import last_year, name_a_family, this_year
from eh_desktop.demo.player import Player
from eh_desktop.demo.sheets import sign
from eh_desktop.demo.story import page_is_drawn
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.service.comparison_page import CHANGED, IMPROVE, ComparisonPage


class ServiceGallery:
    """Walks a headteacher's places from the first day to the document for the governors."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk whose owner heads a service."""
        self._player = player
        self._desk = desk

    def show_all(self) -> None:
        """Picture each place empty, after one year, in the middle of the second, and after it."""
        desk, workspace = self._desk, self._desk.workspace
        self._visit("home", "home-head-first-day")
        self._visit("service_plan", "service-plan-empty")
        first = last_year(workspace)
        self._visit("service_plan", "service-plan-first-year")
        desk.service.compare(first)
        self._picture("compare-one-year")
        sheet = this_year(workspace)
        desk.open_audit(sheet.id)
        self._picture("checklist-second-year")
        desk.service.compare(sheet.id)
        self._picture("compare-draft")
        sign(workspace, sheet, made_up.PASSPHRASE)
        self._visit("home", "home-head")
        desk.go("service_plan")
        self._picture("service-plan")
        self._to_the_foot("service_plan")
        self._picture("service-plan-foot")
        desk.service.compare(sheet.id)
        page = desk.window.page("compare")
        if isinstance(page, ComparisonPage):
            for choice in (CHANGED, IMPROVE):
                page.filter.choose(choice)
                self._picture(f"compare-{choice}")
        self._document()
        self._visit("checklists", "checklists-head")

    def _document(self) -> None:
        desk = self._desk
        desk.go("service_plan")
        name_a_family(desk.workspace)
        desk.service.ask_document()
        dialog = desk.service.dialog
        if not isinstance(dialog, QDialog):
            raise LookupError("no text was found that names somebody")
        self._player.picture("service-plan-names", dialog)
        self._player.click(dialog.accept_button)
        self._player.wait("the page to be drawn", self._is_drawn)
        self._picture("service-plan-document")

    def _is_drawn(self) -> bool:
        page = self._desk.documents.page
        return page is not None and page_is_drawn(page)

    def _visit(self, page_id: str, name: str) -> None:
        self._desk.go(page_id)
        self._picture(name)

    def _picture(self, name: str) -> None:
        self._player.picture(name, self._desk.window)

    def _to_the_foot(self, page_id: str) -> None:
        page: QWidget = self._desk.window.page(page_id)
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        self._player.settle()

"""Pictures of returns: the list, one to submit, its rows, one submitted, and late entries."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QScrollArea

from eh_desktop.demo.player import Player
from eh_desktop.domain.log import LogEntry
from eh_desktop.domain.periods import before, span_of
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.returns.return_page import ReturnPage

RETURN, FIGURE = "tameside.champion_return", "sharing_requests"
NOTE = "The school was closed in August, so fewer people asked than usual."


class ReturnGallery:
    """Walks through a return from its figures to what came in late; the desk has cases by now."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self) -> None:
        """Picture the last quarter's return before and after it is submitted, and the next."""
        desk, returns = self._desk, self._desk.workspace.returns
        now = span_of("quarter", date.fromisoformat(desk.workspace.cases.today()))
        last = before(now)
        desk.go("returns")
        self._picture("returns")
        earlier = before(last)
        values = {"on": earlier.starts.isoformat(), "who": "Ines Marlowe", "sort": "advice"}
        desk.workspace.logs.save(LogEntry("no-hours", "support", values))
        desk.returns.open(f"{RETURN} {earlier.key}")
        self._reveal("support_hours")
        self._picture("return-no-number")
        desk.returns.show_rows("support_hours")
        self._dialog("return-no-number-rows")
        returns.set_note(RETURN, last.key, FIGURE, NOTE)
        desk.returns.open(f"{RETURN} {last.key}")
        self._picture("return-open")
        desk.returns.show_rows(FIGURE)
        self._dialog("return-rows")
        desk.returns.ask_submit()
        self._dialog("return-submit")
        returns.freeze(RETURN, last.key)
        desk.returns.show_return()
        self._picture("return-submitted")
        values = {"asked_on": last.starts.isoformat(), "who": "Ines Marlowe", "consent": "given"}
        desk.workspace.logs.save(LogEntry("late-request", "sharing_request", values))
        desk.returns.open(f"{RETURN} {now.key}")
        self._picture("return-late")

    def _reveal(self, figure: str) -> None:
        page = self._desk.window.page("return")
        self._player.settle()
        if isinstance(page, ReturnPage):
            for area in page.findChildren(QScrollArea):
                area.ensureWidgetVisible(page.figures[figure])
        self._player.settle()

    def _picture(self, name: str) -> None:
        self._player.picture(name, self._desk.window)

    def _dialog(self, name: str) -> None:
        self._player.picture_dialog(name, self._desk.returns.dialog)

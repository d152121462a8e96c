"""Pictures of cases and logs: lists, a case's page, the dialogs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QScrollArea

from eh_desktop.demo.player import Player
from eh_desktop.ui.cases.cases_page import CASES
from eh_desktop.ui.cases.fields_dialog import FieldsDialog
from eh_desktop.ui.desk import Desk

LOGS = ("sharing_request", "training", "meeting")
LONG, CLOSED = 2, 3
"""Which of the made-up cases have much to show, and which is closed."""


class CaseGallery:
    """Walks through the places of cases and logs."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_empty(self) -> None:
        """Picture the lists of a vault with nothing in it."""
        self._desk.cases.show_tab(CASES)
        self._picture("cases-empty")
        self._desk.cases.show_tab(LOGS[0])
        self._picture("log-empty")

    def show_all(self, case_ids: Sequence[str]) -> None:
        """Picture the lists, a case and every dialog; `case_ids` are those of `fill_cases`."""
        desk = self._desk
        desk.cases.show_tab(CASES)
        self._picture("cases-full")
        for log in LOGS:
            desk.cases.show_tab(log)
            self._picture(f"log-{log.replace('_', '-')}")
        desk.cases.show_tab(CASES)
        case = desk.cases.case
        case.open(case_ids[LONG])
        self._picture("case")
        self._scroll_down()
        self._picture("case-foot")
        case.open(case_ids[CLOSED])
        self._picture("case-closed")
        case.open(case_ids[LONG])
        for name, ask in (
            ("change", case.edit),
            ("close", case.close_case),
            ("form", case.start_form),
        ):
            ask()
            self._dialog(f"case-{name}")
        case.add_day("meeting")
        self._dialog("case-meeting")
        entry = desk.workspace.logs.entries(LOGS[0])[1]
        desk.cases.open_entry(entry.id)
        self._dialog("log-entry")
        ref = desk.workspace.cases.get(case_ids[LONG]).ref
        case.add()
        self._typed("case-alike", "ref", ref.lower().replace("-", " "))
        desk.cases.add("support")
        self._typed("log-entry-unknown", "case_ref", f"{ref}9")

    def _typed(self, name: str, field: str, text: str) -> None:
        """Picture the open dialog with something typed, and leave it unsaved."""
        dialog = self._desk.cases.dialog or self._desk.cases.case.dialog
        if not isinstance(dialog, FieldsDialog):
            raise LookupError(f"no dialog for the picture {name}")
        self._player.settle()
        dialog.enter(field, text)
        self._player.picture_dialog(name, dialog, close=False)
        dialog.accept()
        self._player.settle()

    def _picture(self, name: str) -> None:
        self._player.wait("the whole lists", self._is_listed)
        self._player.picture(name, self._desk.window)

    def _is_listed(self) -> bool:
        return not self._desk.cases.listing.running

    def _dialog(self, name: str) -> None:
        dialog = self._desk.cases.dialog or self._desk.cases.case.dialog
        self._player.picture_dialog(name, dialog)

    def _scroll_down(self) -> None:
        page = self._desk.window.page("case")
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        self._player.settle()

"""Pictures of keeping and erasing: what is due, the schedule, holds, dialogs, what was erased."""

from __future__ import annotations

from dataclasses import replace

from eh_desktop.demo.player import Player
from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.retention.erased_tab import ErasureCard
from eh_desktop.ui.retention.retention_page import DUE, ERASED, HOLDS, SCHEDULE

OLD = (
    ("C-0031", "Family Linden", "Iris Linden", "2014-02-11", "2018-03-03"),
    ("C-0044", "Family Ash-Braithwaite", "Maximilian Ash-Braithwaite", "2016-09-05", "2018-08-31"),
    ("C-0052", "", "Bo Tarn", "2015-01-19", "2019-01-31"),
    ("C-0058", "Family Wren", "Max Wren", "2016-03-01", "2019-06-14"),
    ("C-0091", "Family Marsh", "Ida Marsh", "2021-05-03", "2024-02-29"),
)
"""Cases of long ago: reference, family, child, and when they were opened and closed."""
REASON = "The time to keep it is over."


class RetentionGallery:
    """Walks through the tabs; the desk has cases by now."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture them on an open desk."""
        self._player = player
        self._desk = desk

    def show_empty(self) -> None:
        """Picture the tabs where nothing is due, held or erased."""
        for tab in (DUE, SCHEDULE, HOLDS, ERASED):
            self._desk.retention.show_tab(tab)
            self._picture(f"retention-{tab}-empty")

    def show_all(self) -> None:
        """Picture what is due, what is asked about it, and what is left of it."""
        desk, retention = self._desk, self._desk.workspace.retention
        cases = [self._keep(*one) for one in OLD]
        self._log(cases[0])
        retention.hold("case", cases[3].id, "A claim about this time is before the county court.")
        retention.set_term("log_entry", 12, 24, "The board's policy on records, 2026, section 4.")
        desk.go("home")
        self._picture("home-due-for-erasure")
        desk.retention.show_tab(DUE)
        self._player.settle()
        page = desk.retention.page()
        for row in page.due.rows[:2]:
            self._player.click(row.box)
        self._picture("retention-due")
        self._player.click(page.due.erase_button)
        self._player.picture_dialog("retention-erase", desk.retention.flow.dialog)
        for tab in (SCHEDULE, HOLDS):
            desk.retention.show_tab(tab)
            self._picture(f"retention-{tab}")
        desk.retention.keeping.ask_term("case")
        self._player.picture_dialog("retention-term", desk.retention.keeping.dialog)
        desk.cases.case.open(cases[3].id)
        self._picture("case-on-hold")
        desk.retention.keeping.ask_hold("case", cases[0].id)
        self._player.picture_dialog("retention-hold", desk.retention.keeping.dialog)
        entry = desk.workspace.logs.entries("training")[0]
        desk.retention.keeping.ask_keeping("log_entry", entry.id)
        self._player.picture_dialog("retention-entry", desk.retention.keeping.dialog)
        erasing = desk.workspace.erasing
        erasing.erase([("case", cases[0].id), ("case", cases[1].id)], REASON)
        erasing.erase([("case", cases[4].id)], "The family asked for it.", early=True)
        desk.retention.show_tab(ERASED)
        self._picture("retention-erased")
        card = desk.retention.page().erased.findChildren(ErasureCard)[0]
        self._player.click(card.proof_button)
        self._picture("retention-proof")
        self._player.click(desk.retention.page().erased.check_button)
        self._picture("retention-checked")

    def _keep(self, ref: str, family: str, child: str, opened: str, closed: str) -> Case:
        cases = self._desk.workspace.cases
        made = replace(
            cases.blank(),
            ref=ref,
            family=family,
            agency="Fell School",
            status="closed",
            opened_on=opened,
            closed_on=closed,
            closing_reason="Needs met",
            people=(CasePerson(cases.new_id(), child, "child"),),
            dates=(CaseDate(cases.new_id(), "meeting", closed),),
        )
        return cases.save(made)

    def _log(self, case: Case) -> None:
        logs = self._desk.workspace.logs
        values = {"on": case.closed_on, "who": "Selma Vance", "sort": "advice"}
        logs.save(logs.blank("support", {**values, "case_ref": case.ref}))

    def _picture(self, name: str) -> None:
        self._player.picture(name, self._desk.window)

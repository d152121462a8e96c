"""Pictures of the editor: what is special to each framework's forms."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.demo.player import Player
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.tab_page import TabPage

FINISH = -1
"""The last tab."""
PLACES: tuple[tuple[str, str, Place | int], ...] = (
    ("standards", "standards-section", 1),
    ("standards", "standards-rated", Place("s1", Part.ANSWER, "1b")),
    ("service", "checklist-question", Place("questions", Part.QUESTION, "q3")),
    ("manager", "line-manager-finish", FINISH),
    ("tier2", "tier2-header", 0),
    ("tier2", "tier2-dates", Place("", Part.FIELD, "taf_dates")),
    ("tier2", "tier2-left-out", Place("", Part.FIELD, "is_step_down")),
    ("tier2", "tier2-siblings", Place("s3", Part.ANSWER, "3.h")),
    ("tier2", "tier2-working", Place("s4", Part.ANSWER, "4.a")),
    ("tier2", "tier2-plan", Place("s4", Part.FIELD, "plan_rows")),
    ("tier2", "tier2-finish", FINISH),
    ("tier1", "tier1-outcome", Place("s6", Part.FIELD, "outcome")),
    ("impact", "cumbria-impact", Place("impact", Part.ANSWER, "impact")),
    ("impact", "cumbria-finish", FINISH),
    ("case_study", "case-study-household", 2),
    ("case_study", "case-study-texts", Place("s3", Part.FIELD, "needs")),
    ("again", "finish-grades", FINISH),
    ("yearly", "finish-changed", FINISH),
    ("signed", "signed-section", 1),
    ("target", "feedback-section", 1),
)
"""A record, the picture's name, and the place in it: a tab, or where to go."""


class EditorGallery:
    """Opens one record after the other."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Work at an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self, records: Mapping[str, str]) -> None:
        """Picture every place of `PLACES`."""
        self._player.show(self._desk.window)  # a dialog may have been in front
        for record, name, place in PLACES:
            if self._desk.audits.record_id != records[record]:
                self._desk.open_audit(records[record])
            self._go(place)
            self._player.picture(f"editor-{name}", self._desk.window)

    def _go(self, place: Place | int) -> None:
        editor = self._desk.editor
        if not isinstance(editor, AuditEditor) or editor.tabs is None:
            raise LookupError("no record is open")
        if isinstance(place, int):
            page = editor.tabs.show_tab(place)
            self._wait_for(page)
            page.verticalScrollBar().setValue(0)
        else:
            editor.go_to(place)
            page = editor.tabs.current()
            self._wait_for(page)
            page.verticalScrollBar().setValue(0)
            editor.go_to(place)
            self._player.settle()

    def _wait_for(self, page: TabPage) -> None:
        """Wait until a page is whole: the rest of a section is made while nothing else happens."""
        self._player.settle()
        if isinstance(page, SectionPage):
            self._player.wait("the whole section", lambda: not page.growth.going_on)

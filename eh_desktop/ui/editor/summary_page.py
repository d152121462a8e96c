"""The last tab: grades, overall grade, learning, actions, concerns, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.lifecycle import Gap, Place
from eh_desktop.domain.record import OVERALL, Change, Part
from eh_desktop.ui.editor.actions_card import ActionsCard
from eh_desktop.ui.editor.concerns_log import ConcernsLog
from eh_desktop.ui.editor.gap_list import ErrorSummary, MissingCard
from eh_desktop.ui.editor.glance import Glance
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.learning_points import LearningPointsCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import tab_through


class SummaryPage(TabPage):
    """The feedback summary."""

    finishRequested = Signal()

    def __init__(self, sitting: Sitting, section: Section, parent: QWidget | None = None) -> None:
        """Build the cards."""
        super().__init__(sitting, parent)
        self.section = section
        self._stale = True
        self.errors = ErrorSummary(self.ground)
        self.glance = Glance(sitting, self.ground)
        self.overall = GradePanel(sitting, OVERALL, "Overall grade", self.ground)
        if section.comments_label:
            self.overall.add_comments(section.comments_label)
        self.points = LearningPointsCard(sitting, self.ground)
        self.agreed = ActionsCard(sitting, self.ground)
        self.concerns = ConcernsLog(sitting, self.ground)
        self.missing = MissingCard(self.ground)
        self.column.addWidget(self.errors)
        if section.intro:
            self.column.addWidget(label(section.intro, "muted"))
        cards = (self.glance, self.overall, self.points, self.agreed, self.concerns, self.missing)
        for card in cards:
            self.column.addWidget(card)
        self.missing.setVisible(sitting.editable)
        self._connect()
        self.done()

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches; what is not on screen waits until it is."""
        if change is None or change.part is Part.LEARNING_POINT:
            self.points.refresh()
        if change is None or change.part is Part.ACTION:
            self.agreed.refresh()
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of the overall award, a learning point, an action or a concern."""
        if place.part is Part.AWARD and place.key == OVERALL:
            return self.overall.control(place.part)
        if place.part is Part.COMMENT and place.key == self.section.id:
            return self.overall.comments
        if place.part is Part.LEARNING_POINT and place.key in self.points.rows:
            return self.points.rows[place.key].first_open()
        if place.part is Part.ACTION and place.key in self.agreed.rows:
            return self.agreed.rows[place.key].first_open()
        if place.part is Part.CONCERN and place.key in self.concerns.lines:
            return self.concerns.lines[place.key].link
        return None

    def show_missing(self, gaps: tuple[Gap, ...]) -> None:
        """Say at the top what stopped the audit from being finished."""
        self.errors.show_gaps(gaps)
        if gaps:
            self.reveal_top(self.errors)
            self.errors.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def _connect(self) -> None:
        for card in (self.overall, self.points, self.agreed):
            card.changed.connect(self.changed)
        for source in (self.errors, self.glance, self.concerns, self.missing):
            source.followed.connect(self.placeRequested)
        self.missing.finishRequested.connect(self.finishRequested)

    def _catch_up(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self.glance.refresh()
        self.overall.refresh()
        self.concerns.refresh()
        tab_through([self.agreed.add_button, *self.concerns.controls()])
        if self.sitting.editable:
            gaps = self.sitting.gaps()
            self.missing.show_gaps(gaps)
            if self.errors.isVisible():
                self.errors.show_gaps(gaps)

"""The last tab: what the form comes to, learning, actions, findings, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Gap, Place
from eh_desktop.domain.record import OVERALL, Change, Part
from eh_desktop.ui.editor.actions_card import ActionsCard
from eh_desktop.ui.editor.concerns_log import ConcernsLog
from eh_desktop.ui.editor.findings import (
    ChangesCard,
    ContradictionsCard,
    DatesCard,
    QuestionsCard,
)
from eh_desktop.ui.editor.form_words import noun
from eh_desktop.ui.editor.gap_list import ErrorSummary, MissingCard
from eh_desktop.ui.editor.glance import Glance
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.learning_points import LearningPointsCard
from eh_desktop.ui.editor.outcome import OutcomeCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.editor.totals_card import TotalsCard
from eh_desktop.ui.editor.unread_card import UnreadCard
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import tab_before, tab_through


class SummaryPage(TabPage):
    """The feedback summary of a graded form; of any other, the page where it is finished."""

    finishRequested = Signal()

    def __init__(
        self, sitting: Sitting, section: Section | None, parent: QWidget | None = None
    ) -> None:
        """Build the cards that the form needs; `section` is its summary, None if it has none."""
        super().__init__(sitting, parent)
        self.section = section
        self._stale = True
        form, ground = sitting.form, self.ground
        self.errors = ErrorSummary(noun(form), ground)
        self.unread = UnreadCard(sitting.unread, ground)
        self.glance = Glance(sitting, ground) if section is not None else None
        self.overall = self._overall(section) if section is not None else None
        self.totals = TotalsCard(sitting, ground) if section is None else None
        self.outcome = OutcomeCard(sitting, ground) if form.outcome is not None else None
        # Two sheets of one service are two people's: what one says is no change of the other.
        compared = section is None and form.kind != "feedback"
        self.changes = ChangesCard(sitting, ground) if compared else None
        self.contradictions = ContradictionsCard(sitting, ground)
        self.dates = DatesCard(sitting, ground)
        self.questions = QuestionsCard(sitting, ground)
        self.points = LearningPointsCard(sitting, ground)
        self.tables = tuple(ActionsCard(sitting, table, ground) for table in form.action_tables)
        self.concerns = ConcernsLog(sitting, ground)
        self.missing = MissingCard(noun(form), ground)
        self.column.addWidget(self.errors)
        self.column.addWidget(self.unread)
        if section is not None and section.intro:
            self.column.addWidget(label(section.intro, "muted"))
        for card in self._cards():
            self.column.addWidget(card)
        self.points.setVisible(form.learning_points or bool(sitting.record.learning_points))
        self.concerns.setVisible(form.concerns or bool(sitting.record.concerns))
        self.missing.setVisible(sitting.editable)
        self._connect()
        self.done()

    @property
    def agreed(self) -> ActionsCard:
        """The card of the form's first table of actions; IndexError if it has none."""
        return self.tables[0]

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches; what is not on screen waits until it is."""
        if change is None or change.part is Part.LEARNING_POINT:
            self.points.refresh()
        if change is None or change.part is Part.ACTION:
            for table in self.tables:
                table.refresh()
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of the overall award, a learning point, an action or a concern."""
        if self.section is not None and self.overall is not None:
            ours = {(Part.AWARD, OVERALL), (Part.COMMENT, self.section.id)}
            if (place.part, place.key) in ours:
                return self.overall.control(place.part)
        if place.part is Part.LEARNING_POINT and place.key in self.points.rows:
            return self.points.rows[place.key].first_open()
        if place.part is Part.ACTION:
            return self._action_at(place.key)
        if place.part is Part.CONCERN and place.key in self.concerns.lines:
            return self.concerns.lines[place.key].link
        return None

    def show_missing(self, gaps: tuple[Gap, ...]) -> None:
        """Say at the top what stopped the form from being finished."""
        self.errors.show_gaps(gaps)
        self.missing.show_gaps(gaps, listed=False)  # one list is enough
        if gaps:
            self.reveal_top(self.errors)
            self.errors.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def start(self) -> QWidget | None:
        """Give the way to finish where the page has no other work; None where grades wait."""
        wanted = self.section is None and self.sitting.editable
        return self.missing.finish if wanted and not self.sitting.gaps() else None

    def _overall(self, section: Section) -> GradePanel:
        panel = GradePanel(self.sitting, OVERALL, say("Overall grade"), self.ground)
        if section.comments_label:
            panel.add_comments(section.comments_label)
        return panel

    def _action_at(self, key: str) -> QWidget | None:
        for table in self.tables:
            if key in table.rows:
                return table.rows[key].first_open()
        return self.tables[0].add_button if self.tables and self.sitting.editable else None

    def _cards(self) -> list[QWidget]:
        """Give the cards in their order on the page."""
        judged = (self.glance, self.overall, self.totals, self.outcome, self.changes)
        found = (self.contradictions, self.dates, self.questions)
        rest = (self.points, *self.tables, self.concerns, self.missing)
        return [card for card in (*judged, *found, *rest) if card is not None]

    def _connect(self) -> None:
        for card in (self.overall, self.outcome, self.points, *self.tables):
            if card is not None:
                card.changed.connect(self.changed)
        lists = (self.contradictions, self.dates, self.questions, self.changes, self.concerns)
        for source in (self.errors, self.glance, self.outcome, *lists, self.missing):
            if source is not None:
                source.followed.connect(self.placeRequested)
        self.missing.finishRequested.connect(self.finishRequested)

    def _catch_up(self) -> None:
        if not self._stale:
            return
        self._stale = False
        for card in (
            self.glance,
            self.overall,
            self.totals,
            self.outcome,
            self.changes,
            self.contradictions,
            self.dates,
            self.questions,
            self.concerns,
        ):
            if card is not None:
                card.refresh()
        for table in self.tables:
            table.offer()
        self._order_tabs()
        if self.sitting.editable:
            gaps = self.sitting.gaps()
            if not self.errors.isHidden():
                self.errors.show_gaps(gaps)
            self.missing.show_gaps(gaps, listed=self.errors.isHidden())

    def _order_tabs(self) -> None:
        """Put the links of lines made meanwhile where they stand on the page."""
        shown = (self.changes, self.contradictions, self.dates, self.questions)
        found = [card for card in shown if card is not None]
        points = [stop for row in self.points.rows.values() for stop in row.controls()]
        after = [*points, self.points.add_button][0]
        tab_before(after, [link for card in found for link in card.controls()])
        last = self.tables[-1].carry_over if self.tables else self.points.add_button
        tab_through([last, *self.concerns.controls()])

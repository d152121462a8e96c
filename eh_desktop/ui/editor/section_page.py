"""The tab of one section: its criteria, and its grade at the foot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.guidance import GuidanceText
from eh_desktop.ui.editor.left_out import LeftOut
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import tab_before

STATEMENT_PX = 260
"""The least width of a statement beside its answer, at 100 %."""
CLICK_MS = 120
"""How long inline guidance waits, so that it never moves what is being clicked."""


class SectionPage(TabPage):
    """A section's criteria as cards."""

    criterionFocused = Signal(object)

    def __init__(self, sitting: Sitting, section: Section, parent: QWidget | None = None) -> None:
        """Build the cards of a section."""
        super().__init__(sitting, parent)
        self.section = section
        self.current: CriterionCard | None = None
        self._inline = False
        self._inline_box: QFrame | None = None
        self._inline_text: GuidanceText | None = None
        self._inline_wait = QTimer(self)
        self._inline_wait.setSingleShot(True)
        self._inline_wait.timeout.connect(self._move_inline)
        self.left_out: LeftOut | None = None
        self._intro: QLabel | None = None
        if section.intro:
            self._intro = label(section.intro, "muted")
            self.column.addWidget(self._intro)
        self.cards = {criterion.id: self._card(criterion) for criterion in section.criteria}
        self.panel: GradePanel | None = self._panel() if section.graded else None
        self.done()
        self._show_applicability()
        self._show_progress()

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches in this section."""
        if change is None:
            for card in self.cards.values():
                card.refresh()
        elif change.part is Part.ANSWER and change.key in self.cards:
            self.cards[change.key].refresh()
        elif change.part is Part.CONCERN:
            for card in self.cards.values():
                if change.key in card.concerns or self.sitting.concerns_at(card.criterion.id):
                    card.refresh()
        self._show_applicability()
        self._show_progress()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of an answer, an award, a comment or a concern of this section."""
        if place.part is Part.CONCERN:
            concern = self.sitting.record.concerns.get(place.key)
            card = self.cards.get(concern.criterion_id) if concern is not None else None
            return card.control(place.part, place.key) if card is not None else None
        if place.part is Part.ANSWER and place.key in self.cards:
            return self.cards[place.key].control(place.part, place.key)
        if place.part in (Part.AWARD, Part.COMMENT) and place.key == self.section.id:
            return self.panel.control(place.part) if self.panel is not None else None
        return None

    def next_open(self) -> QWidget | None:
        """Give the next unanswered criterion; None if none follows.

        It follows the one that has the focus; where none has it, it is the first of all.
        """
        if not self.sitting.applies(self.section):
            return None
        cards = list(self.cards.values())
        at = [card for card in cards if card.isAncestorOf(QApplication.focusWidget() or self)]
        after = cards.index(at[0]) + 1 if at and at[0] is self.current else 0
        open_cards = [card for card in cards[after:] if card.group.value() is None]
        return open_cards[0].group.tab_stop() if open_cards else None

    def start(self) -> QWidget | None:
        """Give the criterion in view, where it can be answered."""
        criterion = self.in_view()
        if criterion is None or not self.sitting.applies(self.section):
            return None
        return self.cards[criterion.id].control(Part.ANSWER, criterion.id)

    def attend(self, widget: QWidget | None) -> None:
        """Outline the card that holds the focus, and say whose guidance is wanted."""
        while widget is not None and not isinstance(widget, CriterionCard):
            widget = widget.parentWidget()
        card = widget
        if card is None or card is self.current or card.criterion.id not in self.cards:
            return
        if self.current is not None:
            self.current.set_current(False)
        self.current = card
        card.set_current(True)
        self.criterionFocused.emit(card.criterion)
        if self._inline:
            self._inline_wait.start(CLICK_MS)

    def forget(self) -> None:
        """Outline no card: F8 then starts at the top."""
        if self.current is not None:
            self.current.set_current(False)
        self.current = None

    def in_view(self) -> Criterion | None:
        """Give the criterion whose guidance suits now: the current one, else the first open.

        None where the section does not apply and no criterion of it is worked at.
        """
        if self.current is not None and not self.current.isHidden():
            return self.current.criterion
        if not self.sitting.applies(self.section):
            return None
        answers = self.sitting.record
        open_ones = [c for c in self.section.criteria if answers.answer(c.id).value is None]
        return next(iter(open_ones or self.section.criteria), None)

    def set_inline(self, inline: bool) -> None:
        """Show guidance under the focused criterion, or not."""
        self._inline = inline
        if inline:
            self._move_inline()
        elif self._inline_box is not None:
            self._inline_box.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put answers beside or under their statements, as the width allows."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running behind a hidden page."""
        self._inline_wait.stop()
        super().hideEvent(event)

    def _card(self, criterion: Criterion) -> CriterionCard:
        card = CriterionCard(self.sitting, criterion, self.ground)
        card.changed.connect(self.changed)
        self.column.addWidget(card)
        return card

    def _panel(self) -> GradePanel:
        panel = GradePanel(self.sitting, self.section.id, "Grade for this section", self.ground)
        if self.section.comments_label:
            panel.add_comments(self.section.comments_label)
        panel.changed.connect(self.changed)
        self.column.addWidget(panel)
        return panel

    def _show_applicability(self) -> None:
        applies = self.sitting.applies(self.section)
        if not applies and self.left_out is None and self.section.condition is not None:
            self.left_out = LeftOut(self.section.condition, self.ground)
            self.left_out.placeRequested.connect(self.placeRequested)
            self.column.insertWidget(0, self.left_out)
            for card in list(self.cards.values())[:1]:
                tab_before(card.group.segments[0], [self.left_out.link])
        if self.left_out is not None:
            self.left_out.setVisible(not applies)
        if self._intro is not None:
            self._intro.setVisible(applies)
        for card in self.cards.values():
            card.setVisible(applies or bool(card.concerns))
            if self.sitting.editable:
                card.set_answerable(applies)
        if self.panel is not None:
            self.panel.setVisible(applies)

    def _show_progress(self) -> None:
        if self.panel is not None:
            given, count = self.sitting.answered(self.section)
            self.panel.progress.setText(f"{given} of {count} answered")
            self.panel.refresh()

    def _fit(self) -> None:
        inside = self.viewport().width() - THEME.px(12 + 16 + 16 + 34)
        for card in self.cards.values():
            stacked = inside - card.group.wide() - THEME.px(12) < THEME.px(STATEMENT_PX)
            card.set_stacked(stacked=stacked)
            card.group.fit(inside)

    def _move_inline(self) -> None:
        if QApplication.mouseButtons().value:
            self._inline_wait.start(CLICK_MS)
            return
        card = self.current
        if card is None or not self._inline:
            return
        if self._inline_box is None or self._inline_text is None:
            self._inline_box = QFrame(self.ground)
            set_look(self._inline_box, "aside")
            self._inline_text = GuidanceText()
            QVBoxLayout(self._inline_box).addWidget(self._inline_text)
        before = card.mapTo(self.viewport(), QPoint(0, 0)).y()
        self._inline_text.show_criterion(card.criterion)
        card.set_inline(self._inline_box)
        self._settle()
        after = card.mapTo(self.viewport(), QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + after - before)

"""The tab of one section: its fields, its criteria, and what they come to at the foot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.domain.totals import totals
from eh_desktop.ui.editor.comments_card import CommentsCard
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.fields_card import FieldsCard, kept_narrow
from eh_desktop.ui.editor.grade_panel import GradePanel
from eh_desktop.ui.editor.guidance import GuidanceText
from eh_desktop.ui.editor.left_out import LeftOut
from eh_desktop.ui.editor.section_parts import Criteria, matters_to_cards
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.editor.totals_card import total_words
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import tab_before

STATEMENT_PX = 260
"""The least width of a statement beside its answer, at 100 %."""
CLICK_MS = 120
"""How long inline guidance waits, so that it never moves what is being clicked."""
_AT_CRITERIA = (Part.ANSWER, Part.QUESTION, Part.VERIFICATION)


class SectionPage(TabPage):
    """A section's fields and its criteria as cards."""

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
        self.fields: FieldsCard | None = None
        if section.fields and not section.after:
            self.fields = self._fields()
        self.cards = {criterion.id: self._card(criterion) for criterion in section.criteria}
        self.criteria = Criteria(sitting, self.cards, self.column, self.ground)
        self.criteria.placeRequested.connect(self.placeRequested)
        if section.fields and section.after:
            self.fields = self._fields()
        self.total = label("", "strong")
        self.column.addWidget(self.total)
        self.panel: GradePanel | None = self._panel() if section.graded else None
        self.comments: CommentsCard | None = self._comments()
        self.done()
        self._show_applicability()
        self._show_progress()

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches in this section."""
        if change is None or matters_to_cards(self.sitting.form, change):
            for card in self.cards.values():
                card.refresh()
        elif change.part in _AT_CRITERIA and split_key(change.key)[0] in self.cards:
            self.cards[split_key(change.key)[0]].refresh()
        elif change.part is Part.CONCERN:
            for card in self.cards.values():
                if change.key in card.concerns or self.sitting.concerns_at(card.criterion.id):
                    card.refresh()
        if self.fields is not None:
            self.fields.refresh(change)
        self._show_applicability()
        self._show_progress()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field, an answer, an award, a comment or a concern on this page."""
        if place.part is Part.FIELD:
            return self.fields.control_at(place) if self.fields is not None else None
        if place.part is Part.CONCERN:
            concern = self.sitting.record.concerns.get(place.key)
            card = self.cards.get(concern.criterion_id) if concern is not None else None
            return card.control(place.part, place.key) if card is not None else None
        if place.part in _AT_CRITERIA:
            card = self.cards.get(split_key(place.key)[0])
            return card.control(place.part, place.key) if card is not None else None
        if place.part is Part.COMMENT and self.comments is not None:
            return self.comments.text
        if place.part in (Part.AWARD, Part.COMMENT) and place.key == self.section.id:
            return self.panel.control(place.part) if self.panel is not None else None
        return None

    def next_open(self, *, from_top: bool = False) -> QWidget | None:
        """Give the next field or criterion that has to be filled in; None if none follows.

        It follows the one that has the focus; where none has it, it is the first of all.
        """
        if not self.sitting.applies(self.section):
            return None
        stops = self.criteria.stops(self.fields, fields_last=self.section.after)
        focus = QApplication.focusWidget()
        at = [
            index
            for index, (holder, _) in enumerate(stops)
            if focus is not None and holder.isAncestorOf(focus)
        ]
        after = at[0] + 1 if at and not from_top else 0
        following = [target for _, target in stops[after:] if target is not None]
        return following[0] if following else None

    def start(self) -> QWidget | None:
        """Give the first thing that is open, else the criterion in view or the first field."""
        if not self.sitting.applies(self.section) or not self.sitting.editable:
            return self._criterion_in_view()
        waiting = self.fields.waiting() if self.fields is not None else []
        if waiting and not self.section.after:
            return waiting[0].target()
        found = self._criterion_in_view()
        if found is None and self.fields is not None:
            questions = [*waiting, *self.fields.questions.values()]
            return questions[0].target()
        return found

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
        asked = [card.criterion for card in self.criteria.shown()]
        open_ones = [c for c in asked if is_open(c, self.sitting.record)]
        return next(iter(open_ones or asked), None)

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
        return card

    def _fields(self) -> FieldsCard:
        card = FieldsCard(self.sitting, self.section.fields, self.ground)
        card.changed.connect(self.changed)
        self.column.addLayout(kept_narrow(card))
        return card

    def _comments(self) -> CommentsCard | None:
        if not self.section.comments_label or self.panel is not None:
            return None
        card = CommentsCard(self.sitting, self.section, self.ground)
        card.changed.connect(self.changed)
        self.column.addWidget(card)
        return card

    def _criterion_in_view(self) -> QWidget | None:
        criterion = self.in_view()
        if criterion is None or not self.sitting.applies(self.section):
            return None
        return self.cards[criterion.id].control(Part.ANSWER, criterion.id)

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
            self.left_out = LeftOut(
                self.sitting.form,
                self.section.condition,
                "This section is not applicable",
                self.ground,
            )
            self.left_out.placeRequested.connect(self.placeRequested)
            self.column.insertWidget(0, self.left_out)
            for card in list(self.cards.values())[:1]:
                tab_before(card.group.tab_stop(), [self.left_out.link])
        if self.left_out is not None:
            self.left_out.setVisible(not applies)
        self.criteria.show_asked(applies=applies)
        for part in (self._intro, self.fields, self.panel, self.comments):
            if part is not None:
                part.setVisible(applies)

    def _show_progress(self) -> None:
        if self.panel is not None:
            given, count = self.sitting.answered(self.section)
            self.panel.progress.setText(f"{given} of {count} answered")
            self.panel.refresh()
        if self.comments is not None:
            self.comments.refresh()
        if self.section.total_label:
            found = totals(self.sitting.form, self.sitting.record).sections.get(self.section.id)
            if found is not None:
                self.total.setText(total_words(self.section.total_label, found))
            self.total.setVisible(found is not None)
        else:
            self.total.hide()

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
        self._inline_text.show_criterion(card.criterion, self.sitting.form)
        card.set_inline(self._inline_box)
        self._settle()
        after = card.mapTo(self.viewport(), QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + after - before)

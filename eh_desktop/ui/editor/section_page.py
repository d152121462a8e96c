"""The tab of one section: its fields, its criteria, and what they come to at the foot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.fields_card import FieldsCard
from eh_desktop.ui.editor.inline_guidance import InlineGuidance
from eh_desktop.ui.editor.left_out import LeftOut
from eh_desktop.ui.editor.section_foot import SectionFoot
from eh_desktop.ui.editor.section_growth import Growth, Step
from eh_desktop.ui.editor.section_parts import AT_CRITERIA, Criteria
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label


class SectionPage(TabPage):
    """A section's fields and its criteria as cards.

    Only what is in view is made at once. Whoever asks for a card, or for the foot, gets it: it is
    made then; the rest is made while the page is shown and nothing else happens.
    """

    criterionFocused = Signal(object)

    def __init__(self, sitting: Sitting, section: Section, parent: QWidget | None = None) -> None:
        """Make the top of a section's page."""
        super().__init__(sitting, parent)
        self.section = section
        self.current: CriterionCard | None = None
        self.left_out: LeftOut | None = None
        self.growth = Growth(self, self._lacking)
        self.inline = InlineGuidance(self)
        self._foot: SectionFoot | None = None
        self._foot_place = QVBoxLayout()
        self._top: list[QLabel | FieldsCard] = []
        self.done()
        if section.intro:
            intro = label(section.intro, "muted")
            self._top.append(intro)
            self.column.insertWidget(0, intro)
        self._fields: FieldsCard | None = None
        if section.fields and not section.after:
            self._fields = FieldsCard(sitting, section.fields, self.ground)
            self._fields.changed.connect(self.changed)
            self._top.append(self._fields)
            self.column.insertWidget(self.column.count() - 1, self._fields)
        self.criteria = Criteria(sitting, section, self.ground)
        self.criteria.changed.connect(self.changed)
        self.criteria.placeRequested.connect(self.placeRequested)
        self.criteria.made.connect(self._hear_of_card)
        self.cards = self.criteria.cards
        self.column.insertLayout(self.column.count() - 1, self.criteria.column)
        self.column.insertLayout(self.column.count() - 1, self._foot_place)
        self._show_applicability()

    @property
    def foot(self) -> SectionFoot:
        """What follows the criteria, made when it is first asked for."""
        if self._foot is None:
            self._foot = SectionFoot(self.sitting, self.section, self.ground)
            self._foot.changed.connect(self.changed)
            self._foot.placeRequested.connect(self.placeRequested)
            self._foot_place.addLayout(self._foot.column)
            self._foot.refresh(None, applies=self.sitting.applies(self.section))
            self.growth.hear(between=self._lacking() is not None)
        return self._foot

    @property
    def fields(self) -> FieldsCard | None:
        """The section's fields, above or below its criteria."""
        return self.foot.fields if self.section.after else self._fields

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches in this section."""
        self.criteria.refresh(change)
        if self._fields is not None:
            self._fields.refresh(change)
        if self._foot is not None:
            self._foot.refresh(change, applies=self.sitting.applies(self.section))
        self._show_applicability()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field, an answer, an award, a comment or a concern on this page."""
        part = place.part
        if part is Part.FIELD:
            return self.fields.control_at(place) if self.fields is not None else None
        if part in (*AT_CRITERIA, Part.CONCERN):
            key = split_key(place.key)[0]
            if part is Part.CONCERN:
                concern = self.sitting.record.concerns.get(place.key)
                key = concern.criterion_id if concern is not None else ""
            return self.cards[key].control(part, place.key) if key in self.cards else None
        if part is Part.COMMENT and self.foot.comments is not None:
            return self.foot.comments.text
        if part in (Part.AWARD, Part.COMMENT) and place.key == self.section.id:
            return self.foot.panel.control(part) if self.foot.panel is not None else None
        return None

    def start(self) -> QWidget | None:
        """Give the first thing that is open, else the criterion in view or the first field."""
        if not self.sitting.applies(self.section) or not self.sitting.editable:
            return self._criterion_in_view()
        waiting = self._fields.waiting() if self._fields is not None else []
        if waiting:
            return waiting[0].target()
        found = self._criterion_in_view()
        if found is None and self.fields is not None:
            questions = [*self.fields.waiting(), *self.fields.questions.values()]
            return questions[0].target()
        return found

    def attend(self, widget: QWidget | None) -> None:
        """Outline the card that holds the focus, and say whose guidance is wanted."""
        while widget is not None and not isinstance(widget, CriterionCard):
            widget = widget.parentWidget()
        card = widget
        if card is None or card is self.current or card.criterion.id not in self.cards:
            return
        self.forget()
        self.current = card
        card.set_current(True)
        self.criterionFocused.emit(card.criterion)
        self.inline.attend(card)

    def forget(self) -> None:
        """Outline no card: F8 then starts at the top."""
        if self.current is not None:
            self.current.set_current(False)
        self.current = None
        self.inline.attend(None)

    def in_view(self) -> Criterion | None:
        """Give the criterion whose guidance suits now: the current one, else the first open.

        None where the section does not apply and no criterion of it is worked at.
        """
        if self.current is not None and not self.current.isHidden():
            return self.current.criterion
        if not self.sitting.applies(self.section):
            return None
        asked = self.criteria.asked()
        open_ones = [c for c in asked if is_open(c, self.sitting.record)]
        return next(iter(open_ones or asked), None)

    def set_inline(self, inline: bool) -> None:
        """Show guidance under the focused criterion, or not."""
        self.inline.set_wanted(inline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put answers beside or under their statements, as the width allows; fill the height."""
        super().resizeEvent(event)
        self.criteria.fit(self.viewport().width() - THEME.px(12 + 16 + 16 + 34))
        self.growth.fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rest of the page soon."""
        self.growth.fill()
        super().showEvent(event)
        self.growth.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running behind a hidden page."""
        self.inline.stop()
        self.growth.pause()
        super().hideEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab reach what was not made yet."""
        if self.growth.going_on:
            self.growth.finish()
        return super().focusNextPrevChild(forwards)

    def _hear_of_card(self, between: bool) -> None:
        """Tell that a card made after the foot stands before it: the section applies only now."""
        self.growth.hear(between=between or self._foot is not None)

    def _lacking(self) -> Step | None:
        """Give what makes the next piece: the cards below, the foot, the cards above."""
        criterion = self.criteria.lacking_below()
        if criterion is None and self._foot is None:
            return lambda: self.foot
        criterion = criterion or self.criteria.lacking_above()
        return None if criterion is None else partial(self.criteria.bring_on, criterion)

    def _criterion_in_view(self) -> QWidget | None:
        criterion = self.in_view()
        if criterion is None or not self.sitting.applies(self.section):
            return None
        return self.criteria.answer_at(criterion.id)

    def _show_applicability(self) -> None:
        applies = self.sitting.applies(self.section)
        if not applies and self.left_out is None and self.section.condition is not None:
            title = say("This section is not applicable")
            condition = self.section.condition
            self.left_out = LeftOut(self.sitting.form, condition, title, self.ground)
            self.left_out.placeRequested.connect(self.placeRequested)
            self.column.insertWidget(0, self.left_out)
            self.growth.hear(between=True)
        if self.left_out is not None:
            self.left_out.refresh(self.sitting.record.fields)
            self.left_out.setVisible(not applies)
        for part in self._top:
            part.setVisible(applies)
        self.criteria.show_asked(applies=applies)
        if self.isVisible():
            self.growth.fill()
            self.growth.go_on()

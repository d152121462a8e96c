"""The criteria on a section's page: cards, group headings, and why one is left out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Form, Section, criterion_applies
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.left_out import LeftOut
from eh_desktop.ui.editor.section_cards import SectionCards
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

STATEMENT_PX = 260
"""The least width of a statement beside its answer, at 100 %."""
AT_CRITERIA = (Part.ANSWER, Part.QUESTION, Part.VERIFICATION)


def matters_to_cards(form: Form, change: Change) -> bool:
    """Tell whether a field changed that criteria show something of: a date, the children."""
    if change.part is not Part.FIELD:
        return False
    named = {name for rule in form.date_rules for name in (rule.start, rule.end)}
    if form.siblings is not None:
        named |= {form.siblings.children, form.siblings.roll_up}
    return change.key in named


class Criteria(QObject):
    """The cards of a section's criteria with their headings, in `column`.

    A card is made when it is first asked for, and put in the place that is kept for it. A
    criterion that does not apply is hidden; where something was said at it before, it stays to be
    read, under the reason.
    """

    changed = Signal(object)
    placeRequested = Signal(object)
    made = Signal(bool)
    """Something was made; whether it stands before what was there."""

    def __init__(self, sitting: Sitting, section: Section, ground: QWidget) -> None:
        """Keep a place for each criterion; the page puts `column` on its `ground`."""
        super().__init__(ground)
        self._sitting = sitting
        self._section = section
        self._ground = ground
        self._applies = sitting.applies(section)
        self._width = 0
        self.cards = SectionCards(section.criteria, self._make)
        self._ready: dict[str, CriterionCard] = {}
        """Cards that are made and not put into the page yet: each takes a turn of its own."""
        self.notes: dict[str, LeftOut] = {}
        self.headings: dict[str, QLabel] = {}
        """The heading of each group that has a card, by the group's first criterion."""
        self._groups = dict(_groups(section))
        self.column = QVBoxLayout()
        self.column.setSpacing(THEME.px(10))
        self._places: dict[str, QVBoxLayout] = {}
        for criterion in section.criteria:
            self._places[criterion.id] = place = QVBoxLayout()
            place.setSpacing(THEME.px(10))
            self.column.addLayout(place)

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches on the cards there are."""
        everything = change is None or matters_to_cards(self._sitting.form, change)
        at = split_key(change.key)[0] if change and change.part in AT_CRITERIA else ""
        concern = change.key if change and change.part is Part.CONCERN else ""
        for card in (*self.cards.made(), *self._ready.values()):
            own = card.criterion.id
            raised = concern and (concern in card.concerns or self._sitting.concerns_at(own))
            if everything or own == at or raised:
                card.refresh()

    def show_asked(self, *, applies: bool) -> None:
        """Show what is asked; where the section does not apply, only what holds a concern."""
        self._applies = applies
        for card in self.cards.made():
            self._show(card)
        self._show_headings()

    def fit(self, inside: int) -> None:
        """Put answers beside or under their statements in a width, in pixels."""
        self._width = inside
        for card in self.cards.made():
            self._fit(card)

    def lacking_below(self) -> Criterion | None:
        """Give the first criterion to be shown that lacks its card, after the first card."""
        return next((one for one in self.cards.below() if self._wanted(one)), None)

    def lacking_above(self) -> Criterion | None:
        """Give the last criterion to be shown that lacks its card, before the first card."""
        return next((one for one in self.cards.above() if self._wanted(one)), None)

    def bring_on(self, criterion: Criterion) -> None:
        """Go half the way to a card: make it, or put it into the page."""
        if criterion.id in self._ready:
            self.cards[criterion.id]
        else:
            self._ready[criterion.id] = CriterionCard(self._sitting, criterion)

    def asked(self) -> list[Criterion]:
        """Give the criteria that are asked, in their order."""
        return [criterion for criterion in self._section.criteria if self._asked(criterion)]

    def answer_at(self, key: str) -> QWidget:
        """Give the control of a criterion's answer."""
        return self.cards[key].control(Part.ANSWER, key)

    def _make(self, criterion: Criterion) -> CriterionCard:
        card = self._ready.pop(criterion.id, None) or CriterionCard(self._sitting, criterion)
        card.changed.connect(self.changed)
        if self._width:
            self._fit(card)
        self._head(criterion)
        self._places[criterion.id].addWidget(card)
        layout = self._ground.layout()
        if layout is not None:
            layout.setEnabled(False)  # else showing would squeeze it into the page as it was
        self._show(card)
        self._show_headings()
        if layout is not None:
            layout.setEnabled(True)
        self.made.emit(self.cards.precedes(criterion.id))
        return card

    def _head(self, criterion: Criterion) -> None:
        """Make the heading of a criterion's group, where it begins."""
        first = self._groups.get(criterion.id)
        if first is None or first in self.headings:
            return
        self.headings[first] = heading = label(criterion.group, "card-title")
        heading.setContentsMargins(THEME.px(2), THEME.px(10), 0, 0)
        self._places[first].insertWidget(0, heading)

    def _fit(self, card: CriterionCard) -> None:
        beside = self._width - card.group.wide() - THEME.px(12)
        card.set_stacked(stacked=beside < THEME.px(STATEMENT_PX))
        card.group.fit(self._width)

    def _show(self, card: CriterionCard) -> None:
        asked, shown = self._asked(card.criterion), self._wanted(card.criterion)
        if self._sitting.editable:
            card.set_answerable(self._applies and asked)
        card.setVisible(shown)
        self._explain(card, wanted=self._applies and shown and not asked)

    def _wanted(self, criterion: Criterion) -> bool:
        """Tell whether a criterion is shown."""
        if self._applies and (self._asked(criterion) or self._said(criterion)):
            return True
        return bool(self._sitting.concerns_at(criterion.id))

    def _asked(self, criterion: Criterion) -> bool:
        return criterion_applies(criterion, self._sitting.record.fields)

    def _said(self, criterion: Criterion) -> bool:
        record = self._sitting.record
        keys = (key for key in record.answers if split_key(key)[0] == criterion.id)
        return any(record.answers[key] != Answer() for key in keys)

    def _explain(self, card: CriterionCard, *, wanted: bool) -> None:
        criterion = card.criterion
        if wanted and criterion.id not in self.notes and criterion.condition is not None:
            title = say("{number} is not applicable", number=criterion.number)
            form = self._sitting.form
            note = LeftOut(form, criterion.condition, title, self._ground)
            note.placeRequested.connect(self.placeRequested)
            self.notes[criterion.id] = note
            place = self._places[criterion.id]
            place.insertWidget(place.indexOf(card), note)
            note.setVisible(wanted)
            self.made.emit(True)  # noqa: FBT003  a signal takes no names
        if criterion.id in self.notes:
            self.notes[criterion.id].refresh(self._sitting.record.fields)
            self.notes[criterion.id].setVisible(wanted)

    def _show_headings(self) -> None:
        wanted = {self._groups.get(c.id) for c in self._section.criteria if self._wanted(c)}
        for first, heading in self.headings.items():
            heading.setVisible(first in wanted)


def _groups(section: Section) -> Iterator[tuple[str, str]]:
    """Give the criteria that stand in a group, each with the first of its group."""
    first = group = ""
    for criterion in section.criteria:
        if criterion.group and criterion.group != group:
            first, group = criterion.id, criterion.group
        if criterion.group:
            yield criterion.id, first

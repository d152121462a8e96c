"""The parts of a section's page beside its criteria: group headings, and why one is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Form, criterion_applies
from eh_desktop.domain.gaps import is_open
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.fields_card import FieldsCard
from eh_desktop.ui.editor.left_out import LeftOut
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

Stop = tuple[QWidget, QWidget | None]
"""A field or a criterion on the page, and the control that it waits at; None if it is not open."""


def matters_to_cards(form: Form, change: Change) -> bool:
    """Tell whether a field changed that criteria show something of: a date, the children."""
    if change.part is not Part.FIELD:
        return False
    named = {name for rule in form.date_rules for name in (rule.start, rule.end)}
    if form.siblings is not None:
        named |= {form.siblings.children, form.siblings.roll_up}
    return change.key in named


class Criteria(QObject):
    """The cards of a section's criteria with their headings, in one column.

    A criterion that does not apply is hidden; where something was said at it before, it stays to
    be read, under the reason.
    """

    placeRequested = Signal(object)

    def __init__(
        self,
        sitting: Sitting,
        cards: Mapping[str, CriterionCard],
        column: QVBoxLayout,
        ground: QWidget,
    ) -> None:
        """Put cards and headings into a page's column; `ground` is the page's."""
        super().__init__(ground)
        self._sitting = sitting
        self._column = column
        self._ground = ground
        self.cards = cards
        self.notes: dict[str, LeftOut] = {}
        self.headings: dict[str, QLabel] = {}
        group = ""
        for card in cards.values():
            if card.criterion.group and card.criterion.group != group:
                group = card.criterion.group
                self.headings[card.criterion.id] = heading = label(group, "card-title")
                heading.setContentsMargins(THEME.px(2), THEME.px(10), 0, 0)
                column.addWidget(heading)
            column.addWidget(card)

    def show_asked(self, *, applies: bool) -> None:
        """Show what is asked; where the section does not apply, only what holds a concern."""
        for card in self.cards.values():
            asked = self._asked(card.criterion)
            answered = self._said(card.criterion)
            shown = (applies and (asked or answered)) or bool(card.concerns)
            card.setVisible(shown)
            if self._sitting.editable:
                card.set_answerable(applies and asked)
            self._explain(card, wanted=applies and shown and not asked)
        self._show_headings()

    def shown(self) -> list[CriterionCard]:
        """Give the cards that are asked, in their order."""
        return [card for card in self.cards.values() if self._asked(card.criterion)]

    def stops(self, fields: FieldsCard | None, *, fields_last: bool) -> list[Stop]:
        """Give fields and criteria as they stand, each with its control if it waits for one."""
        asked: list[Stop] = []
        if fields is not None:
            waiting = fields.waiting()
            questions = fields.questions.values()
            asked = [(one, one.target() if one in waiting else None) for one in questions]
        record = self._sitting.record
        judged: list[Stop] = [
            (card, _answer_of(card) if is_open(card.criterion, record) else None)
            for card in self.shown()
        ]
        return [*judged, *asked] if fields_last else [*asked, *judged]

    def _asked(self, criterion: Criterion) -> bool:
        return criterion_applies(criterion, self._sitting.record.fields)

    def _said(self, criterion: Criterion) -> bool:
        record = self._sitting.record
        keys = (key for key in record.answers if key.partition("@")[0] == criterion.id)
        return any(record.answers[key] != Answer() for key in keys)

    def _explain(self, card: CriterionCard, *, wanted: bool) -> None:
        criterion = card.criterion
        if wanted and criterion.id not in self.notes and criterion.condition is not None:
            title = f"{criterion.number} is not applicable"
            form = self._sitting.form
            self.notes[criterion.id] = note = LeftOut(
                form, criterion.condition, title, self._ground
            )
            note.placeRequested.connect(self.placeRequested)
            self._column.insertWidget(self._column.indexOf(card), note)
        if criterion.id in self.notes:
            self.notes[criterion.id].setVisible(wanted)

    def _show_headings(self) -> None:
        for first, heading in self.headings.items():
            under = list(_group_from(self.cards, first))
            heading.setVisible(any(not card.isHidden() for card in under))


def _answer_of(card: CriterionCard) -> QWidget:
    return card.control(Part.ANSWER, card.criterion.id)


def _group_from(cards: Mapping[str, CriterionCard], first: str) -> Iterator[CriterionCard]:
    """Give the cards of the group that begins at a criterion."""
    begun = False
    for key, card in cards.items():
        begun = begun or key == first
        if begun and card.criterion.group == cards[first].criterion.group:
            yield card
        elif begun:
            return

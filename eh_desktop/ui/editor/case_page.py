"""The tab of case details: the header of the form, asked plainly."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.focus_card import FocusCard

WIDEST_PX = 680
"""A line of entry is never wider than this, at 100 %."""


class CasePage(TabPage):
    """The header fields under each other."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        """Ask every field of the form's header."""
        super().__init__(sitting, parent)
        self.questions: dict[str, FieldQuestion] = {}
        card = FocusCard(self.ground)
        card.setMaximumWidth(THEME.px(WIDEST_PX))
        card.body.setSpacing(0)
        margin = THEME.px(8)  # each question has as much around it again
        card.body.setContentsMargins(margin, margin, margin, margin)
        for entry in sitting.form.header:
            question = FieldQuestion(entry, editable=sitting.editable, today=sitting.today)
            question.changed.connect(self.changed)
            self.questions[entry.id] = question
            card.body.addWidget(question)
        self.column.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.done()
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:
        """Show the field that changed, or all."""
        fields = self.sitting.record.fields
        for key, question in self.questions.items():
            if change is None or (change.part is Part.FIELD and change.key == key):
                question.put(fields.get(key, ""))

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field."""
        question = self.questions.get(place.key) if place.part is Part.FIELD else None
        return None if question is None else question.target()

    def start(self) -> QWidget | None:
        """Give the first required field that is empty, else the first."""
        fields = self.sitting.record.fields
        empty = [
            question
            for key, question in self.questions.items()
            if question.entry.required and not fields.get(key, "").strip()
        ]
        first = next(iter([*empty, *self.questions.values()]), None)
        return first.target() if first is not None and self.sitting.editable else None

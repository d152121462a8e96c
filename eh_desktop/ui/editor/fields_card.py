"""A card of fields: what is recorded and not judged, in the header or in a section."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.form import Field
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.field_question import FieldQuestion, waits
from eh_desktop.ui.editor.outcome import OutcomeHint
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.field_hint import FieldHint, near_cases
from eh_desktop.ui.widgets.focus_card import FocusCard

WIDEST_PX = 680
"""A line of entry is never wider than this, at 100 %."""


def kept_narrow(widget: QWidget) -> QHBoxLayout:
    """Give a row that keeps a widget at the left, no wider than a line of entry should be.

    In a column alone, its height would be reckoned at the column's width and cut its foot off.
    """
    widget.setMaximumWidth(THEME.px(WIDEST_PX))
    row = QHBoxLayout()
    row.addWidget(widget, 100)
    row.addStretch(1)
    return row


class FieldsCard(FocusCard):
    """Fields under each other; a table has the card's whole width."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, fields: tuple[Field, ...], parent: QWidget) -> None:
        """Ask every field."""
        super().__init__(parent)
        self._sitting = sitting
        self.questions: dict[str, FieldQuestion] = {}
        self.outcome: OutcomeHint | None = None
        self.case_hint: FieldHint | None = None
        """Under the field that names a case, where these hold it."""
        self.body.setSpacing(0)
        margin = THEME.px(8)  # each question has as much around it again
        self.body.setContentsMargins(margin, margin, margin, margin)
        rule = sitting.form.outcome
        for entry in fields:
            question = FieldQuestion(
                entry, editable=sitting.editable, today=sitting.today, new_id=sitting.new_id
            )
            question.changed.connect(self.changed)
            self.questions[entry.id] = question
            if entry.kind == "table":
                self.body.addWidget(question)
            else:
                self.body.addLayout(kept_narrow(question))
            if rule is not None and entry.id == rule.field:
                self.outcome = OutcomeHint(sitting, self)
                self.outcome.changed.connect(self.changed)
                question.body.addWidget(self.outcome)
            if entry.id == sitting.near.field_id:
                self.case_hint = FieldHint(self)
                self.case_hint.pressed.connect(self._use_case)
                question.body.addWidget(self.case_hint)
        self.refresh(None)

    def refresh(self, change: Change | None) -> None:
        """Show the field that changed, or all."""
        fields = self._sitting.record.fields
        for key, question in self.questions.items():
            if change is None or (change.part is Part.FIELD and change.key == key):
                question.put(fields.get(key, ""))
        if change is None or change.part is Part.FIELD:
            self._point_out()
            self._hint_case(change)
        if self.outcome is not None:
            self.outcome.refresh()

    def _point_out(self) -> None:
        """Say at a field that must not name the same person as another that it does."""
        watched = [one for one in self.questions.values() if one.entry.differs_from]
        if not watched:
            return
        fields = self._sitting.record.fields
        said = {g.place.key: g.text for g in self._sitting.gaps() if g.place.part is Part.FIELD}
        for question in watched:
            key = question.entry.id
            question.show_wrong(said.get(key, "") if fields.get(key, "").strip() else "")

    def _hint_case(self, change: Change | None) -> None:
        """Name the cases that the reference nearly equals, where no case has it."""
        near = self._sitting.near
        if self.case_hint is None or (change is not None and change.key != near.field_id):
            return
        ref = self._sitting.record.fields.get(near.field_id, "")
        meant = near.meant(ref) if ref.strip() and self._sitting.editable else None
        words, links = near_cases(meant) if meant else ("", [])
        self.case_hint.put(words, links)
        self.questions[near.field_id].describe_also(words)

    def _use_case(self, ref: str) -> None:
        field_id = self._sitting.near.field_id
        self.changed.emit(Change(Part.FIELD, field_id, ref))
        self.questions[field_id].target().setFocus(Qt.FocusReason.OtherFocusReason)

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field; None if it is not among these."""
        question = self.questions.get(place.key) if place.part is Part.FIELD else None
        return None if question is None else question.target()

    def waiting(self) -> list[FieldQuestion]:
        """Give the required fields that are empty."""
        fields = self._sitting.record.fields
        return [q for key, q in self.questions.items() if waits(q.entry, fields.get(key, ""))]

"""The tab of case details: the header of the form, asked plainly, and what its dates come to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.fields_card import FieldsCard, kept_narrow
from eh_desktop.ui.editor.findings import DatesCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.widgets.basic import label


class CasePage(TabPage):
    """The header fields under each other."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        """Ask every field of the form's header."""
        super().__init__(sitting, parent)
        if sitting.form.intro:
            intro = label(sitting.form.intro, "muted")
            self.column.addLayout(kept_narrow(intro))
        self.card = FieldsCard(sitting, sitting.form.header, self.ground)
        self.card.changed.connect(self.changed)
        self.questions = self.card.questions
        self.column.addLayout(kept_narrow(self.card))
        self.card.setVisible(bool(self.questions))  # standards that are only read ask nothing
        self.dates: DatesCard | None = None
        if sitting.form.date_rules:
            self.dates = DatesCard(sitting, self.ground)
            self.dates.followed.connect(self.placeRequested)
            self.column.addLayout(kept_narrow(self.dates))
        self.done()

    def refresh(self, change: Change | None) -> None:
        """Show the field that changed, or all."""
        self.card.refresh(change)
        if self.dates is not None and (change is None or change.part is Part.FIELD):
            self.dates.refresh()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field."""
        return self.card.control_at(place)

    def start(self) -> QWidget | None:
        """Give the first required field that is empty, else the first."""
        first = next(iter([*self.card.waiting(), *self.questions.values()]), None)
        return first.target() if first is not None and self.sitting.editable else None

"""The tab of case details: the header of the form, asked plainly, and what its dates come to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.editor.copied_card import CopiedCard
from eh_desktop.ui.editor.fields_card import FieldsCard, kept_narrow
from eh_desktop.ui.editor.findings import ContradictionsCard, DatesCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.widgets.basic import label


class CasePage(TabPage):
    """The header fields under each other."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        """Ask every field of the form's header."""
        super().__init__(sitting, parent)
        if sitting.copied is not None:
            self.column.addWidget(CopiedCard(sitting.copied, self.ground))
        if sitting.form.intro:
            for paragraph in filter(None, map(str.strip, sitting.form.intro.splitlines())):
                self.column.addLayout(kept_narrow(label(paragraph, "muted")))
        self.card = FieldsCard(sitting, sitting.form.header, self.ground)
        self.card.changed.connect(self.changed)
        self.questions = self.card.questions
        self.column.addWidget(self.card)
        self.card.setVisible(bool(self.questions))  # standards that are only read ask nothing
        self.dates: DatesCard | None = None
        if sitting.form.date_rules:
            self.dates = DatesCard(sitting, self.ground)
            self.dates.followed.connect(self.placeRequested)
            self.column.addWidget(self.dates)
        self.found = ContradictionsCard(sitting, self.ground, "")
        self.found.followed.connect(self.placeRequested)
        self.column.addWidget(self.found)
        self.done()

    def refresh(self, change: Change | None) -> None:
        """Show the field that changed, or all."""
        self.card.refresh(change)
        if self.dates is not None and (change is None or change.part is Part.FIELD):
            self.dates.refresh()
        self.found.refresh()

    def control_at(self, place: Place) -> QWidget | None:
        """Give the control of a field."""
        return self.card.control_at(place)

    def start(self) -> QWidget | None:
        """Give the first required field that is empty, else the first."""
        first = next(iter([*self.card.waiting(), *self.questions.values()]), None)
        return first.target() if first is not None and self.sitting.editable else None

"""The samples that were drawn, and the way to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import mark, mark_count, say
from eh_desktop.services.samples import SampleStanding
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.samples.words import sample_source
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.page import Page

NO_SAMPLES = mark(
    "A dip sample is drawn from the cases by a rule that anyone can follow: the same list and the "
    "same seed always give the same cases, so that nobody can choose what is looked at. The cases "
    "are then shared out to those who audit, and nobody gets a case that they had a part in."
)
NO_CASES = mark(
    "A sample is drawn from the cases that are kept here, and there are none yet. Add them one by "
    "one, or bring in the spreadsheet in which they are kept already."
)


class SamplesPage(Page):
    """A list; where there is no case to draw from, the way to the cases."""

    drawRequested = Signal()
    openRequested = Signal(str)
    exportRequested = Signal(str)
    teamRequested = Signal()
    casesRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_samples` brings the rows."""
        super().__init__(say("Samples"), scrolls=False, parent=parent)
        self.team_button = button(say("A&uditors…"))
        self.draw_button = button(say("&Draw a sample…"), "primary")
        self.head_actions.addWidget(self.team_button)
        self.head_actions.addWidget(self.draw_button)
        self.panel = ListPanel(
            "samples",
            *mark_count("sample", "samples"),
            say("No samples yet"),
            say(NO_SAMPLES),
            say("Draw a sample"),
        )
        self.open_button = button(say("&Open"))
        self.export_button = button(say("Save for chec&king…"))
        self.panel.foot.addWidget(self.open_button)
        self.panel.foot.addWidget(self.export_button)
        self.panel.foot.addStretch(1)
        self.no_cases = Card(say("No cases to draw from"))
        self.no_cases.body.addWidget(label(say(NO_CASES)))
        self.cases_button = button(say("Go to Cases and logs"), "primary")
        self.no_cases.body.addWidget(self.cases_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.no_cases)
        self.column.addWidget(self.panel, 1)
        self.column.addStretch(0)
        self.begins_at = self.panel.table
        self._connect()

    def show_samples(self, samples: tuple[SampleStanding, ...], *, cases: bool) -> None:
        """Show the samples; `cases` tells whether there is any case to draw from."""
        shown = bool(samples) or cases
        self.panel.setVisible(shown)
        self.no_cases.setVisible(not shown)
        self.column.setStretch(self.column.count() - 1, 0 if shown else 1)
        self.draw_button.setVisible(bool(samples) and cases)
        self.team_button.setVisible(shown)
        for made in (self.open_button, self.export_button):
            made.setVisible(bool(samples))
        self.begins_at = self.panel.table if samples else None
        self.panel.show_source(sample_source(samples))

    def _connect(self) -> None:
        self.draw_button.clicked.connect(self.drawRequested)
        self.team_button.clicked.connect(self.teamRequested)
        self.cases_button.clicked.connect(self.casesRequested)
        self.panel.emptyActionRequested.connect(self.drawRequested)
        self.panel.opened.connect(self.openRequested)
        self.open_button.clicked.connect(self._open)
        self.export_button.clicked.connect(self._export)

    def _open(self) -> None:
        if self.panel.chosen_id():
            self.openRequested.emit(self.panel.chosen_id())

    def _export(self) -> None:
        if self.panel.chosen_id():
            self.exportRequested.emit(self.panel.chosen_id())

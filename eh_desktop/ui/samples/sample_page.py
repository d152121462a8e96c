"""One sample: how it was drawn, and who audits which of its cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.allocation import MOVABLE, Allocation
from eh_desktop.domain.language import mark_count, say
from eh_desktop.domain.sampling import SampleCase
from eh_desktop.services.samples import SampleStanding
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.samples.words import allocation_source, drawn_words, period_label, progress
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page

LOW = 480
"""Height in px at 100 % under which the note under the title is left out."""


@dataclass(frozen=True, slots=True)
class SampleView:
    """All that the page of a sample shows."""

    found: SampleStanding
    cases: Mapping[int, SampleCase]
    conflicts: Mapping[int, str]
    lead: str
    """What the framework calls who leads a case."""


class SamplePage(Page):
    """How many of how many, the cases, and what can be done with one at the foot."""

    backRequested = Signal()
    shareRequested = Signal()
    teamRequested = Signal()
    proofRequested = Signal()
    openRequested = Signal(int)
    """A case's number: its audit is to be started, or opened."""
    assignRequested = Signal(int)
    handBackRequested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts; `show_sample` fills them."""
        super().__init__("", scrolls=False, parent=parent)
        self._by_number: dict[str, Allocation] = {}
        self.back = BackButton(self)
        self.state = chip("")
        self.head_actions.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.lead_with(self.back)
        self.share_button = button(say("Allocate &evenly…"), "primary")
        self.team_button = button(say("A&uditors…"))
        self.proof_button = button(say("How it was &drawn…"))
        flow = Flow(THEME.px(8))
        for made in (
            self.share_button,
            self.team_button,
            self.proof_button,
        ):
            flow.add(made)
        self.column.addWidget(flow)
        self.panel = ListPanel(
            "sample_cases", *mark_count("case", "cases"), say("No cases"), say("None was drawn.")
        )
        self.open_button = button(say("&Start the audit"), "primary")
        self.assign_button = button(say("&Give to…"))
        self.hand_back_button = button(say("&Hand back…"), "danger")
        self.panel.foot.addWidget(self.open_button)
        self.panel.foot.addWidget(self.assign_button)
        self.panel.foot.addStretch(1)
        self.panel.foot.addWidget(self.hand_back_button)
        self.column.addWidget(self.panel, 1)
        self.begins_at = self.panel.table
        self._connect()

    def show_sample(self, view: SampleView) -> None:
        """Show a sample as it stands; the chosen case stays chosen."""
        sample = view.found.sample
        self._by_number = {str(one.number): one for one in view.found.allocations}
        self.title.setText(f"{sample.title}, {period_label(sample.asked.period)}")
        self.setAccessibleName(say("Sample {title}", title=sample.title))
        words, look = progress(view.found)
        self.state.setText(words)
        set_look(self.state, look)
        self.set_note(drawn_words(view.found))
        self._note.setVisible(self.height() >= THEME.px(LOW))
        movable = any(one.state in MOVABLE for one in view.found.standing)
        self.share_button.setVisible(movable)
        waiting = any(one.state == "drawn" for one in view.found.standing)
        set_look(self.share_button, "primary" if waiting else "")
        set_look(self.open_button, "" if waiting else "primary")
        source = allocation_source(view.found, view.cases, view.conflicts, view.lead)
        self.panel.show_source(source)
        self._enable()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rows room where there is little: how it was drawn stands in its dialog, too."""
        super().resizeEvent(event)
        self._note.setVisible(self.height() >= THEME.px(LOW) and bool(self._note.text()))

    def chosen(self) -> Allocation | None:
        """Give the case that is chosen."""
        return self._by_number.get(self.panel.chosen_id())

    def _connect(self) -> None:
        self.back.clicked.connect(self.backRequested)
        self.share_button.clicked.connect(self.shareRequested)
        self.team_button.clicked.connect(self.teamRequested)
        self.proof_button.clicked.connect(self.proofRequested)
        self.panel.chosen.connect(self._enable)
        self.panel.opened.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.assign_button.clicked.connect(self._assign)
        self.hand_back_button.clicked.connect(self._hand_back)

    def _enable(self) -> None:
        one = self.chosen()
        state = one.state if one is not None else ""
        started = one is not None and bool(one.record_id)
        words = say("&Open the audit") if started else say("&Start the audit")
        self.open_button.setText(words)
        self.open_button.setAccessibleName(words.replace("&", ""))
        self.open_button.setEnabled(started or state in MOVABLE)
        self.assign_button.setEnabled(state in MOVABLE)
        self.hand_back_button.setEnabled(state in (*MOVABLE, "started"))

    def _open(self) -> None:
        one = self.chosen()
        if one is not None and self.open_button.isEnabled():
            self.openRequested.emit(one.number)

    def _assign(self) -> None:
        one = self.chosen()
        if one is not None:
            self.assignRequested.emit(one.number)

    def _hand_back(self) -> None:
        one = self.chosen()
        if one is not None:
            self.handBackRequested.emit(one.number)

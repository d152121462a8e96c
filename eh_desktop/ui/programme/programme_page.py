"""All duties of the framework: what each asks, what it rests on, how it stood and stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.language import say
from eh_desktop.ui.programme.duty_table import DutyLink, DutyTable, key_of
from eh_desktop.ui.programme.duty_words import figure
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import rows_of

Overview = Sequence[tuple[StreamStanding, Sequence[StreamStanding]]]
"""Each duty as it stands, with its periods before, the latest first."""


class ProgrammePage(Page):
    """One card for each duty, those of the owner's role first."""

    rowsRequested = Signal(str)
    """`key_of` a duty."""
    actRequested = Signal(str)
    """`key_of` a duty."""
    exportRequested = Signal()
    leaveRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without duties."""
        super().__init__(say("All duties"), parent=parent)
        self.back_button = button(say("&Back to Home"))
        self.back_button.clicked.connect(self.leaveRequested)
        self.export_button = button(say("Export due dates…"))
        self.export_button.clicked.connect(self.exportRequested)
        for made in (self.back_button, self.export_button):
            self.head_actions.addWidget(made)
        self._content: list[QWidget] = []

    def show_duties(
        self, overview: Overview, own: Collection[str], framework: str, today: date
    ) -> None:
        """Show every duty; `own` are the ids of those of the owner's role."""
        for widget in self._content:
            self.column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._content = []
        self.set_note(
            say(
                "{framework}. What is due, how often, and where it is written.", framework=framework
            )
        )
        yours = [one for one in overview if one[0].stream.id in own]
        others = [one for one in overview if one[0].stream.id not in own]
        for heading, some in (
            (say("Yours"), yours),
            (say("Of others who use these forms"), others),
        ):
            if some:
                self._add(label(heading, "card-title"))
            for stands, before in some:
                self._add(self._card(stands, before, today))
        if not overview:
            empty = Card(say("No duties stated"))
            text = say("This framework has no file of duties, so nothing is counted as due.")
            empty.body.addWidget(label(text))
            self._add(empty)

    def _add(self, widget: QWidget) -> None:
        self._content.append(widget)
        self.column.addWidget(widget)

    def _card(self, stands: StreamStanding, before: Sequence[StreamStanding], today: date) -> Card:
        stream = stands.stream
        card = Card()
        table = DutyTable([("", [stands])], today)
        table.rowsRequested.connect(self.rowsRequested)
        table.actRequested.connect(self.actRequested)
        card.body.addWidget(table)
        card.body.addWidget(label(stream.says))
        card.body.addWidget(label(arithmetic(stands), "muted"))
        if before:
            rows_of(card).addWidget(self._history(before))
        card.body.addWidget(label(stream.source, "muted"))
        return card

    def _history(self, before: Sequence[StreamStanding]) -> Flow:
        flow = Flow(THEME.px(4))
        for one in before:
            name = say(
                "{period}: {figure}, {title}: show what was counted",
                period=one.period,
                figure=figure(one),
                title=one.stream.title,
            )
            link = DutyLink(key_of(one), f"{one.period}: {figure(one)}", name, flow)
            link.chosen.connect(self.rowsRequested)
            flow.add(link)
        return flow


def arithmetic(stands: StreamStanding) -> str:
    """Give how the number came about and how the source was read, as one text."""
    parts = [stands.because if stands.status != "unnumbered" else "", stands.stream.because]
    return " ".join(part for part in parts if part)

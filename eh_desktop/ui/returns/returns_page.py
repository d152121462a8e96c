"""The returns by period, and the way into each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import mark, mark_count, say
from eh_desktop.services.returns import ReturnStanding
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.returns.words import return_source
from eh_desktop.ui.widgets.basic import button
from eh_desktop.ui.widgets.page import Page

NOTE = mark("Figures for the board, derived from your cases, logs and forms")
NO_RETURNS = mark(
    "A return gives the figures of a period to the board: each is derived from cases, logs and "
    "finished forms. Your framework states none. One that is written into its file of duties "
    "appears here."
)


class ReturnsPage(Page):
    """A list; what is to be submitted stands first."""

    openRequested = Signal(str)
    """`words.key_of` a return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_returns` brings the rows."""
        super().__init__(say("Returns"), say(NOTE), scrolls=False, parent=parent)
        self.panel = ListPanel(
            "returns",
            *mark_count("return", "returns"),
            say("Your framework asks for no return"),
            say(NO_RETURNS),
        )
        self.open_button = button(say("&Open"), "primary")
        self.panel.foot.addWidget(self.open_button)
        self.panel.foot.addStretch(1)
        self.column.addWidget(self.panel, 1)
        self.begins_at = self.panel.table
        self.panel.opened.connect(self.openRequested)
        self.open_button.clicked.connect(self._open)

    def show_returns(self, found: Sequence[ReturnStanding]) -> None:
        """Show the returns in this order."""
        self.open_button.setVisible(bool(found))
        self.begins_at = self.panel.table if found else None
        self.panel.show_source(return_source(found))

    def _open(self) -> None:
        if self.panel.chosen_id():
            self.openRequested.emit(self.panel.chosen_id())

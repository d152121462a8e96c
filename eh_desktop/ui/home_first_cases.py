"""Home's invitation to whoever keeps the log: bring the cases in, then log what happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.listings import Listing
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow

CASES_PAGE, RETURNS_PAGE = "cases", "returns"


class FirstCasesCard(Card):
    """Says what to begin with, and what is counted from it."""

    pageRequested = Signal(str)
    startRequested = Signal(str)
    """The page id of a listing."""

    def __init__(self, other: Listing, parent: QWidget | None = None) -> None:
        """Lead to cases and returns; `other` is what else may be started."""
        super().__init__(say("Begin with your cases"), parent=parent)
        self._other = other
        text = say(
            "Add your cases one by one, or bring in the spreadsheet that you keep. Then log what "
            "happens: sharing requests, training, meetings. What is due is shown below, and the "
            "figures of a return are counted from what you logged."
        )
        self.body.addWidget(label(text))
        self.cases_button = button(say("Go to Cases and logs"), "primary")
        self.returns_button = button(say("See the returns"))
        self.other_button = button(say(other.start))
        starts = Flow(THEME.px(8))
        for made, slot in (
            (self.cases_button, self._show_cases),
            (self.returns_button, self._show_returns),
            (self.other_button, self._start_other),
        ):
            made.clicked.connect(slot)
            starts.add(made)
        self.body.addWidget(starts)

    def _show_cases(self) -> None:
        self.pageRequested.emit(CASES_PAGE)

    def _show_returns(self) -> None:
        self.pageRequested.emit(RETURNS_PAGE)

    def _start_other(self) -> None:
        self.startRequested.emit(self._other.page_id)

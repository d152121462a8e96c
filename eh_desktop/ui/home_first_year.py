"""Home's invitation to whoever heads a service: the yearly checklist, and the plan made of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.listings import Listing
from eh_desktop.ui.rail import SERVICE_PLAN
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow


class FirstYearCard(Card):
    """Says what to begin with, and what comes of it."""

    formRequested = Signal(str)
    """The id of the form that is to be started."""
    pageRequested = Signal(str)
    startRequested = Signal(str)
    """The page id of a listing."""

    def __init__(
        self, form_id: str, title: str, other: Listing, parent: QWidget | None = None
    ) -> None:
        """Name the checklist; `other` is what else may be started."""
        super().__init__(say("Begin with the yearly checklist: {title}", title=title), "", parent)
        self._form_id, self._other = form_id, other
        text = say(
            "It shows where your service stands. Choose “?” where you do not know: somebody finds "
            "out. Once you have signed it, every No and every “?” stands in the service plan, "
            "which you keep through the year and print for the governors. Every answer is saved "
            "as you give it, and you can stop and come back at any time."
        )
        self.body.addWidget(label(text))
        self.begin_button = button(say("Start this year’s checklist"), "primary")
        self.plan_button = button(say("See the service plan"))
        self.other_button = button(say(other.start))
        starts = Flow(THEME.px(8))
        for made, slot in (
            (self.begin_button, self._begin),
            (self.plan_button, self._show_plan),
            (self.other_button, self._start_other),
        ):
            made.clicked.connect(slot)
            starts.add(made)
        self.body.addWidget(starts)

    def _begin(self) -> None:
        self.formRequested.emit(self._form_id)

    def _show_plan(self) -> None:
        self.pageRequested.emit(SERVICE_PLAN.page_id)

    def _start_other(self) -> None:
        self.startRequested.emit(self._other.page_id)

"""What Home says in a vault in which nothing was started yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.listings import LISTINGS, Listing
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow


class InvitationCard(Card):
    """What can be started, what the person is likeliest to start first."""

    startRequested = Signal(str)
    """The page id of a listing."""

    def __init__(self, first: Listing, other: Listing, parent: QWidget | None = None) -> None:
        """Offer two listings, and the third after them."""
        super().__init__(say("No form started yet"), parent=parent)
        self.body.addWidget(
            label(
                say(
                    "Pick a case file and judge it section by section, look at your own work with "
                    "a checklist, or ask a family what they think. Every answer is saved as you "
                    "give it, and you can stop and come back at any time."
                )
            )
        )
        starts = Flow(THEME.px(8))
        third = next(one for one in LISTINGS if one not in (first, other))
        self._starts: dict[QPushButton, Listing] = {}
        for listing in (first, other, third):
            made = button(say(listing.start), "primary" if listing is first else "")
            made.clicked.connect(self._start)
            self._starts[made] = listing
            starts.add(made)
        self.body.addWidget(starts)

    def _start(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.startRequested.emit(self._starts[pressed].page_id)

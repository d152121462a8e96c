"""The legal holds that stand: what is on hold, why, since when, and the way to lift it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.services.retention import HeldRow
from eh_desktop.ui.retention.cards_tab import CardsTab
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label, line
from eh_desktop.ui.widgets.link_button import LinkButton


class HoldsTab(CardsTab):
    """One card with a part for each hold."""

    liftRequested = Signal(str)
    """`case:`, `record:` or `log_entry:` and an id."""
    openRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_holds` brings the rows."""
        super().__init__(parent)
        self.lift_buttons: dict[str, QWidget] = {}

    def show_holds(self, rows: Sequence[HeldRow]) -> None:
        """Show the holds that stand."""
        self.lift_buttons = {}
        if not rows:
            card = _no_holds()
        else:
            noted = say_count("{count} hold", "{count} holds", len(rows))
            card = Card(say("Under a legal hold"), noted)
            for at, row in enumerate(rows):
                if at:
                    card.body.addWidget(line())
                self._add(card, row)
        self.put([card])

    def _add(self, card: Card, row: HeldRow) -> None:
        hold, title = row.hold, " · ".join(part for part in (row.name, row.about) if part)
        key = f"{hold.subject}:{hold.subject_id}"
        head = QHBoxLayout()
        head.setSpacing(THEME.px(8))
        head.addWidget(label(title, "strong"), 1)
        link = LinkButton(say("Open"), say("Open {name}", name=title))
        lift = button(say("Lift the hold…"))
        lift.setAccessibleName(say("Lift the hold on {name}", name=title))
        for made, slot in ((link, self._open), (lift, self._lift)):
            made.setProperty("key", key)
            made.clicked.connect(slot)
            head.addWidget(made)
        self.lift_buttons[key] = lift
        card.body.addLayout(head)
        card.body.addWidget(label(hold.reason))
        said = say("Set by {who}, {moment}", who=hold.who, moment=when(hold.at))
        card.body.addWidget(label(said, "muted"))

    def _lift(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.liftRequested.emit(str(pressed.property("key")))

    def _open(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.openRequested.emit(str(pressed.property("key")))


def _no_holds() -> Card:
    card = Card(say("No legal holds"))
    said = say(
        "A legal hold keeps something from being erased, also when its time is up or when somebody "
        "asks for it: while a court, an inquiry or a complaint may need it. Set it on the page of "
        "a case, where it covers everything about that case, or on a single form or log entry."
    )
    card.body.addWidget(label(said))
    return card

"""How long each kind of thing is kept: the framework's period, or one set here over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.retention import ScheduleRow
from eh_desktop.ui.retention.cards_tab import CardsTab
from eh_desktop.ui.retention.words import COUNTED_FROM, SUBJECT_TITLES, term_words
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label
from eh_desktop.ui.widgets.flow import Flow


class ScheduleTab(CardsTab):
    """A card for each kind of thing."""

    changeRequested = Signal(str)
    """A subject: another period is to be set."""
    restoreRequested = Signal(str)
    """A subject: the framework's period is to count again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_schedule` brings the cards."""
        super().__init__(parent)
        self.change_buttons: dict[str, QWidget] = {}
        self.restore_buttons: dict[str, QWidget] = {}

    def show_schedule(self, rows: Sequence[ScheduleRow]) -> None:
        """Show how long each kind of thing is kept."""
        self.change_buttons, self.restore_buttons = {}, {}
        said = say(
            "What names a case that is kept here stays and goes with that case, whatever its own "
            "period. A draft, and what waits to be sent, is never due; nor is what stands under a "
            "legal hold."
        )
        self.put([label(said, "muted"), *map(self._card, rows)])

    def _card(self, row: ScheduleRow) -> Card:
        title = say(SUBJECT_TITLES[row.subject])
        card = Card(title)
        card.body.addWidget(label(term_words(row.term), "strong"))
        card.body.addWidget(label(say(COUNTED_FROM[row.subject]), "muted"))
        if row.own is not None:
            card.body.addWidget(chip(say("Set here"), "chip-partly"))
            card.body.addWidget(
                label(
                    say(
                        "By {who}, {moment}: {why}",
                        who=row.own.who,
                        moment=when(row.own.at),
                        why=row.own.why,
                    )
                )
            )
            theirs = term_words(row.framework)
            card.body.addWidget(label(say("The framework says: {period}", period=theirs), "muted"))
        source = row.framework.source or say("No framework sets it; it is as for a closed case.")
        card.body.addWidget(label(say("Source: {source}", source=source), "muted"))
        buttons = Flow(THEME.px(8))
        change = button(say("Set another period…"))
        change.setAccessibleName(say("Set another period: {what}", what=title))
        change.setProperty("subject", row.subject)
        change.clicked.connect(self._change)
        self.change_buttons[row.subject] = change
        buttons.add(change)
        if row.own is not None:
            restore = button(say("Use the framework's"))
            restore.setAccessibleName(say("Use the framework's period: {what}", what=title))
            restore.setProperty("subject", row.subject)
            restore.clicked.connect(self._restore)
            self.restore_buttons[row.subject] = restore
            buttons.add(restore)
        card.body.addWidget(buttons)
        return card

    def _change(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.changeRequested.emit(str(pressed.property("subject")))

    def _restore(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.restoreRequested.emit(str(pressed.property("subject")))

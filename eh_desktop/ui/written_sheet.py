"""What stood in dialogs when the application locked or closed, to be copied or thrown away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.unsaved import Written
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet


class WrittenSheet(Sheet):
    """A card for each dialog. Closing it keeps everything for the next time."""

    copyRequested = Signal(object)
    """A `Written` is to be put on the clipboard."""
    throwRequested = Signal(object)
    """A `Written` is to be thrown away."""

    def __init__(self, written: Sequence[Written], parent: QWidget) -> None:
        """Show what was written, the latest first."""
        title = say("You were writing when the application locked or closed")
        super().__init__(title, say("&Keep for later"), parent)
        at_least(self, 560)
        self.cancel_button.hide()
        said = say(
            "It is not saved where it belongs. Copy it, open that place again and put it in. "
            "It stays in your vault until you throw it away."
        )
        self.column.addWidget(label(said))
        self._written = tuple(reversed(written))
        self.cards: list[Card] = []
        self.copy_buttons: list[QPushButton] = []
        self.throw_buttons: list[QPushButton] = []
        for at, one in enumerate(self._written):
            self.column.addWidget(self._card(at, one))
        self.accept_button.clicked.connect(self.accept)
        self.copy_buttons[0].setFocus()

    def say_copied(self) -> None:
        """Say that it is on the clipboard."""
        self.message.say(say("Copied."), say("It leaves the clipboard at the next lock."), "notice")

    def take_away(self, written: Written) -> None:
        """Take away the card of what was thrown away; close after the last."""
        at = self._written.index(written)
        self.cards[at].hide()
        pairs = zip(self.copy_buttons, self.cards, strict=True)
        left = [copy for copy, card in pairs if not card.isHidden()]
        if left:
            self.message.say(say("Thrown away."), look="notice")
            left[0].setFocus()
        else:
            self.accept()

    def _card(self, at: int, one: Written) -> Card:
        card = Card(one.title, when(one.at))
        for asked, text in one.words:
            card.body.addWidget(label(asked, "muted"))
            shown = GrowingText(asked, lines=1)
            shown.put(text)
            shown.setReadOnly(True)
            card.body.addWidget(shown)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        copy, throw = button(say("Copy")), button(say("Throw away…"), "danger")
        copy.setAccessibleName(say("Copy what you wrote in “{title}”", title=one.title))
        throw.setAccessibleName(say("Throw away what you wrote in “{title}”", title=one.title))
        for made, slot in ((copy, self._copy), (throw, self._throw)):
            made.setProperty("at", at)
            made.clicked.connect(slot)
            row.addWidget(made)
        row.addStretch(1)
        card.body.addLayout(row)
        self.copy_buttons.append(copy)
        self.throw_buttons.append(throw)
        self.cards.append(card)
        return card

    def _copy(self) -> None:
        self.copyRequested.emit(self._pressed())

    def _throw(self) -> None:
        self.throwRequested.emit(self._pressed())

    def _pressed(self) -> Written:
        sender = self.sender()
        assert sender is not None  # noqa: S101  a button of a card
        return self._written[int(sender.property("at"))]

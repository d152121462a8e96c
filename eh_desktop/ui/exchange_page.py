"""Send and receive: the centre's card, this laptop's card, what waits, what was sent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.language import say, say_count
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.waiting_list import WaitingList
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.services.outbox import WaitingReturn
    from eh_desktop.services.records import RecordRow
    from eh_desktop.services.transfers import CentreInfo, DeviceCard

MOST_SENT = 20


class SentRow(QWidget):
    """One bundle that was made, with a link to make it again should its file be lost."""

    again = Signal(object)
    """The `SentBundle`."""

    def __init__(self, bundle: SentBundle, parent: QWidget | None = None) -> None:
        """Say which bundle it is."""
        super().__init__(parent)
        self._bundle = bundle
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(THEME.px(8))
        said = say(
            "Bundle {number} · {content} · {when}",
            number=bundle.sequence,
            content=bundle_words(bundle),
            when=when(bundle.at),
        )
        row.addWidget(label(said), 1)
        self.link = button(say("Make it again…"), "link")
        self.link.setAccessibleName(say("Make bundle {sequence} again", sequence=bundle.sequence))
        self.link.clicked.connect(self._ask)
        row.addWidget(self.link)

    def _ask(self) -> None:
        self.again.emit(self._bundle)


def bundle_words(bundle: SentBundle) -> str:
    """Say how much a bundle carries: `2 forms, 1 return`."""
    forms, returns, tombstones = bundle.record_ids, bundle.return_ids, bundle.tombstone_ids
    said = []
    if forms or not (returns or tombstones):
        said.append(say_count("{count} form", "{count} forms", len(forms)))
    if returns:
        said.append(say_count("{count} return", "{count} returns", len(returns)))
    if tombstones:
        said.append(say_count("{count} tombstone", "{count} tombstones", len(tombstones)))
    return ", ".join(said)


class ExchangePage(Page):
    """Four cards, in the order in which they are needed."""

    importRequested = Signal()
    cardRequested = Signal()
    bundleRequested = Signal(object, object)
    """The chosen record ids and return ids, each a tuple of str."""
    againRequested = Signal(object)
    """The `SentBundle` that is to be made again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay the cards out without content."""
        super().__init__(
            say("Send and receive"),
            say("Bundles travel as files; no network is needed."),
            parent=parent,
        )
        self._sent_rows: list[SentRow] = []
        self._has_centre = False
        self._pointed = ""
        cards = Columns((self._centre_card(), self._device_card()), least=340, most=2)
        self.column.addWidget(cards)
        self.column.addWidget(self._waiting_card())
        self.column.addWidget(self._sent_card())
        area = self.findChild(QScrollArea)
        if area is not None:
            area.verticalScrollBar().rangeChanged.connect(self._keep_in_view)

    def show_centre(self, centre: CentreInfo | None) -> None:
        """Show whose bundles these will be, or ask for the card."""
        self._has_centre = centre is not None
        words = say("Replace the card…") if centre else say("&Import the centre's card…")
        self.import_button.setText(words)
        self.import_button.setAccessibleName(words.replace("&", "").removesuffix("…"))
        if centre is None:
            self._centre_name.setText(say("No central team yet"))
            self._centre_note.setText(
                say("Your central team gives you a file that ends in .ehcentre.")
            )
        else:
            self._centre_name.setText(centre.name)
            made = british_date(centre.made_at)
            self._centre_note.setText(
                say("Card made {made}. Compare this with them by telephone:", made=made)
            )
        self._show_print(self._centre_print, centre.fingerprint if centre else "")
        self._enable()

    def show_device(self, card: DeviceCard) -> None:
        """Show this laptop's fingerprint."""
        self._show_print(self._device_print, card.fingerprint)

    def show_waiting(
        self, rows: Sequence[RecordRow], returns: Sequence[WaitingReturn] = (), tombstones: int = 0
    ) -> None:
        """List the signed forms and submitted returns that were not sent, all ticked.

        `tombstones` is how many erased forms are still to be told of; they go in any case.
        """
        self.waiting.show_waiting(rows, returns, tombstones)
        self.bundle_button.setVisible(bool(rows or returns or tombstones))
        self._order()

    def point_at(self, return_id: str) -> None:
        """Put the focus on a return that waits, where it is listed."""
        self._pointed = return_id
        QTimer.singleShot(0, self, self._point)  # once everything is shown and has its place

    def show_sent(self, bundles: Sequence[SentBundle]) -> None:
        """List the bundles made here, the latest first."""
        self._sent_rows.clear()
        while (item := self._sent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for bundle in bundles[:MOST_SENT]:
            row = SentRow(bundle)
            row.again.connect(self.againRequested)
            self._sent.addWidget(row)
            self._sent_rows.append(row)
        if len(bundles) > MOST_SENT:
            self._sent.addWidget(
                label(say("and {count} earlier ones", count=len(bundles) - MOST_SENT), "muted")
            )
        if not bundles:
            self._sent.addWidget(label(say("Nothing has been sent from this laptop yet."), "muted"))
        self._order()
        self._enable()

    def wait(self, text: str) -> None:
        """Show that a bundle is being made."""
        self.message.clear()
        self.busy.start(text)
        self._enable()

    def rest(self) -> None:
        """Show that nothing is being made."""
        self.busy.stop()
        self._enable()

    def go_on(self) -> None:
        """Keep the keys where a bundle was made: at what waits still, else at the one just made.

        Else Qt would give them to the button that replaces the centre's card.
        """
        QTimer.singleShot(0, self, self._go_on)  # once everything is shown

    def _go_on(self) -> None:
        links = [row.link for row in self._sent_rows[:1]]
        for one in (self.bundle_button, *links):
            if one.isVisibleTo(self) and one.isEnabled():
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _centre_card(self) -> Card:
        card = Card(say("1  Central team"))
        self._centre_name = label("", "strong")
        self._centre_note = label("", "muted")
        self._centre_print = label("", "key")
        self.import_button = button(say("&Import the centre's card…"))
        self.import_button.clicked.connect(self.importRequested)
        for widget in (self._centre_name, self._centre_note, self._centre_print):
            card.body.addWidget(widget)
        card.body.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _device_card(self) -> Card:
        card = Card(say("2  This laptop"))
        text = say("Give this card to the central team once, so that they know your bundles.")
        card.body.addWidget(label(say("Card of this laptop"), "strong"))
        card.body.addWidget(label(text, "muted"))
        self._device_print = label("", "key")
        card.body.addWidget(self._device_print)
        self.card_button = button(say("&Save the card…"))
        self.card_button.clicked.connect(self.cardRequested)
        card.body.addWidget(self.card_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _waiting_card(self) -> Card:
        card = Card(say("3  Waiting to be sent"))
        self.waiting = WaitingList()
        self.waiting.changed.connect(self._enable)
        card.body.addWidget(self.waiting)
        self.busy = Busy(keeps_room=False)
        card.body.addWidget(self.busy)
        row = QHBoxLayout()
        self.bundle_button: QPushButton = button(say("&Make a bundle…"), "primary")
        self.bundle_button.clicked.connect(self._ask_bundle)
        self._why_not = label("", "muted")
        row.addWidget(self.bundle_button)
        row.addWidget(self._why_not, 1)
        card.body.addLayout(row)
        return card

    def _sent_card(self) -> Card:
        card = Card(say("4  Sent from here"))
        self._sent = QVBoxLayout()
        self._sent.setSpacing(THEME.px(4))
        card.body.addLayout(self._sent)
        return card

    def _order(self) -> None:
        """Let Tab go as the eye goes, also through what was listed later."""
        links = (row.link for row in self._sent_rows)
        for before, after in pairwise(
            (self.card_button, *self.waiting.boxes, self.bundle_button, *links)
        ):
            QWidget.setTabOrder(before, after)

    def _enable(self) -> None:
        ready = self._has_centre and not self.busy.isVisible()
        self.bundle_button.setEnabled(self.waiting.ready and ready)
        for row in self._sent_rows:
            row.link.setEnabled(ready)
        text = self.waiting.words()
        if text and not self._has_centre:
            text = say("Import the centre's card first.")
        self._why_not.setText(text)
        self._why_not.setVisible(bool(text))

    def _point(self) -> None:
        box = self.waiting.returns.get(self._pointed)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._keep_in_view()

    def _keep_in_view(self) -> None:
        """Scroll to the return that was pointed at, also once its place has moved."""
        area, box = self.findChild(QScrollArea), self.waiting.returns.get(self._pointed)
        if area is not None and box is not None and self.focusWidget() is box:
            area.ensureWidgetVisible(box, 0, THEME.px(40))

    def _ask_bundle(self) -> None:
        self.bundleRequested.emit(self.waiting.chosen_forms(), self.waiting.chosen_returns())

    @staticmethod
    def _show_print(where: QLabel, fingerprint: str) -> None:
        where.setText(fingerprint)
        where.setVisible(bool(fingerprint))
        where.setAccessibleName(say("Fingerprint {fingerprint}", fingerprint=fingerprint))

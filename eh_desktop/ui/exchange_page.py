"""Send and receive: the centre's card, this laptop's card, what waits, what was sent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.ui.said import counted, when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.services.records import RecordRow
    from eh_desktop.services.transfers import CentreInfo, DeviceCard

MOST_SENT = 20


class SentRow(QWidget):
    """One bundle that was made, with a link to make it again should its file be lost."""

    again = Signal(object)
    """The record ids, a tuple of str."""

    def __init__(self, bundle: SentBundle, parent: QWidget | None = None) -> None:
        """Say which bundle it is."""
        super().__init__(parent)
        self._record_ids = bundle.record_ids
        forms = counted(len(bundle.record_ids), "form")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(THEME.px(8))
        row.addWidget(label(f"Bundle {bundle.sequence} · {forms} · {when(bundle.at)}"), 1)
        self.link = button("Make it again…", "link")
        self.link.setAccessibleName(f"Make bundle {bundle.sequence} again")
        self.link.clicked.connect(self._ask)
        row.addWidget(self.link)

    def _ask(self) -> None:
        self.again.emit(self._record_ids)


class ExchangePage(Page):
    """Four cards, in the order in which they are needed."""

    importRequested = Signal()
    cardRequested = Signal()
    bundleRequested = Signal(object)
    """The chosen record ids, a tuple of str."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay the cards out without content."""
        super().__init__(
            "Send and receive", "Bundles travel as files; no network is needed.", parent=parent
        )
        self._boxes: dict[str, QCheckBox] = {}
        self._sent_rows: list[SentRow] = []
        self._has_centre = False
        cards = Columns((self._centre_card(), self._device_card()), least=340, most=2)
        self.column.addWidget(cards)
        self.column.addWidget(self._waiting_card())
        self.column.addWidget(self._sent_card())

    def show_centre(self, centre: CentreInfo | None) -> None:
        """Show whose bundles these will be, or ask for the card."""
        self._has_centre = centre is not None
        words = "Replace the card…" if centre else "&Import the centre's card…"
        self.import_button.setText(words)
        self.import_button.setAccessibleName(words.replace("&", "").removesuffix("…"))
        if centre is None:
            self._centre_name.setText("No central team yet")
            self._centre_note.setText("Your central team gives you a file that ends in .ehcentre.")
        else:
            self._centre_name.setText(centre.name)
            made = british_date(centre.made_at)
            self._centre_note.setText(f"Card made {made}. Compare this with them by telephone:")
        self._show_print(self._centre_print, centre.fingerprint if centre else "")
        self._enable()

    def show_device(self, card: DeviceCard) -> None:
        """Show this laptop's fingerprint."""
        self._show_print(self._device_print, card.fingerprint)

    def show_waiting(self, rows: Sequence[RecordRow]) -> None:
        """List the signed forms that were not sent, all ticked."""
        for box in self._boxes.values():
            self._list.removeWidget(box)
            box.setParent(None)
            box.deleteLater()
        self._boxes.clear()
        for row in rows:
            grade = f" · {row.overall.label}" if row.overall is not None else ""
            extra = f" · amendment {row.amendment}" if row.amendment else ""
            words = f"{row.case_ref}{extra} · {row.title}{grade} · signed {when(row.changed_at)}"
            box = QCheckBox(words.replace("&", "&&"))
            box.setAccessibleName(words)
            box.setChecked(True)
            box.toggled.connect(self._enable)
            self._boxes[row.record_id] = box
            self._list.addWidget(box)
        self._nothing.setVisible(not rows)
        self.bundle_button.setVisible(bool(rows))
        self._order()
        self._enable()

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
            row.again.connect(self.bundleRequested)
            self._sent.addWidget(row)
            self._sent_rows.append(row)
        if len(bundles) > MOST_SENT:
            self._sent.addWidget(label(f"and {len(bundles) - MOST_SENT} earlier ones", "muted"))
        if not bundles:
            self._sent.addWidget(label("Nothing was sent from this laptop yet.", "muted"))
        self._order()
        self._enable()

    def chosen(self) -> tuple[str, ...]:
        """Give the ids of the ticked forms."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def wait(self, text: str) -> None:
        """Show that a bundle is being made."""
        self.message.clear()
        self.busy.start(text)
        self._enable()

    def rest(self) -> None:
        """Show that nothing is being made."""
        self.busy.stop()
        self._enable()

    def _centre_card(self) -> Card:
        card = Card("1  Central team")
        self._centre_name = label("", "strong")
        self._centre_note = label("", "muted")
        self._centre_print = label("", "key")
        self.import_button = button("&Import the centre's card…")
        self.import_button.clicked.connect(self.importRequested)
        for widget in (self._centre_name, self._centre_note, self._centre_print):
            card.body.addWidget(widget)
        card.body.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _device_card(self) -> Card:
        card = Card("2  This laptop")
        text = "Give this card to the central team once, so that they know your bundles."
        card.body.addWidget(label("Card of this laptop", "strong"))
        card.body.addWidget(label(text, "muted"))
        self._device_print = label("", "key")
        card.body.addWidget(self._device_print)
        self.card_button = button("&Save the card…")
        self.card_button.clicked.connect(self.cardRequested)
        card.body.addWidget(self.card_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _waiting_card(self) -> Card:
        card = Card("3  Waiting to be sent")
        self._nothing = label("No signed form is waiting.", "muted")
        card.body.addWidget(self._nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(THEME.px(2))
        card.body.addLayout(self._list)
        self.busy = Busy(keeps_room=False)
        card.body.addWidget(self.busy)
        row = QHBoxLayout()
        self.bundle_button: QPushButton = button("&Make a bundle…", "primary")
        self.bundle_button.clicked.connect(self._ask_bundle)
        self._why_not = label("", "muted")
        row.addWidget(self.bundle_button)
        row.addWidget(self._why_not, 1)
        card.body.addLayout(row)
        return card

    def _sent_card(self) -> Card:
        card = Card("4  Sent from here")
        self._sent = QVBoxLayout()
        self._sent.setSpacing(THEME.px(4))
        card.body.addLayout(self._sent)
        return card

    def _order(self) -> None:
        """Let Tab go as the eye goes, also through what was listed later."""
        links = (row.link for row in self._sent_rows)
        for before, after in pairwise(
            (self.card_button, *self._boxes.values(), self.bundle_button, *links)
        ):
            QWidget.setTabOrder(before, after)

    def _enable(self) -> None:
        chosen, ready = len(self.chosen()), self._has_centre and not self.busy.isVisible()
        self.bundle_button.setEnabled(bool(chosen) and ready)
        for row in self._sent_rows:
            row.link.setEnabled(ready)
        if not self._boxes:
            text = ""
        elif not self._has_centre:
            text = "Import the centre's card first."
        else:
            text = f"{chosen} of {counted(len(self._boxes), 'form')} chosen"
        self._why_not.setText(text)

    def _ask_bundle(self) -> None:
        self.bundleRequested.emit(self.chosen())

    @staticmethod
    def _show_print(where: QLabel, fingerprint: str) -> None:
        where.setText(fingerprint)
        where.setVisible(bool(fingerprint))
        where.setAccessibleName(f"Fingerprint {fingerprint}")

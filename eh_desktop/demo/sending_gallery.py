"""Pictures of sending: forms, a return and a tombstone that wait, the return before and after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from eh_desktop.demo import made_up
from eh_desktop.demo.player import Player
from eh_desktop.domain.periods import before, span_of
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.sealing import create_identity, recipient_of
from eh_desktop.ui.desk import Desk

MADE_AT = "2026-11-02T10:00:00+00:00"
NOTE = "Two services joined in this quarter, so more people were trained than usual."
ASKED = "It was asked for, and nothing speaks against it."


class SendingGallery:
    """Walks from a submitted return to what was sent; the desk has signed forms."""

    def __init__(self, player: Player, desk: Desk) -> None:
        """Picture it on an open desk."""
        self._player = player
        self._desk = desk

    def show_all(self, records: Mapping[str, str], folder: Path) -> None:
        """Picture everything that can wait, then all of it sent into the folder."""
        desk, returns = self._desk, self._desk.workspace.returns
        rule = returns.rules()[0]
        last = before(span_of(rule.per, date.fromisoformat(desk.workspace.cases.today())))
        key = f"{rule.id} {last.key}"
        self._import_centre()
        returns.set_note(rule.id, last.key, rule.figures[0].id, NOTE)
        returns.freeze(rule.id, last.key)
        desk.workspace.erasing.erase([("record", records["tier1"])], ASKED, early=True)
        desk.returns.open(key)
        self._picture("return-to-send")
        desk.exchange.show_return(returns.open(rule.id, last.key).id)
        self._picture("send-everything")
        desk.go("home")
        self._picture("home-waiting")
        transfers = desk.workspace.transfers
        waiting = tuple(row.record_id for row in transfers.waiting())
        sent = tuple(one.id for one in transfers.outbox.returns())
        transfers.keep(transfers.prepare(waiting, sent).run(), folder)
        desk.returns.open(key)
        self._picture("return-sent")
        desk.go("exchange")
        self._picture("send-nothing-waits")

    def _import_centre(self) -> None:
        card = CentreCard(made_up.CENTRE_NAME, recipient_of(create_identity()), (), MADE_AT)
        self._desk.workspace.transfers.import_centre(card.to_text())

    def _picture(self, name: str) -> None:
        self._player.settle()
        self._player.picture(name, self._desk.window)

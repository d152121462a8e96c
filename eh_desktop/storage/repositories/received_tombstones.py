"""The tombstones that the centre took in, and the erasing of what they stand for."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, insert, select

from eh_desktop.domain.exchange import ReceivedTombstone
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import PLACES
from eh_desktop.storage.tables import table

_TOMBSTONE, _RECORD = table("received_tombstone"), table("record")
_ORDER = (_TOMBSTONE.c.at, _TOMBSTONE.c.device_id, _TOMBSTONE.c.subject_id)
_RECEIVED = table("received")
_CONTENT = tuple(
    delete(kept).where(kept.c.record_id == bindparam("mine"))
    for kept in (table("document"), *(table(place.table) for place in PLACES.values()))
)


class ReceivedTombstoneRepository:
    """Keep tombstones by device and subject; what is erased by them stays erased."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, received: ReceivedTombstone) -> None:
        """Keep a tombstone; VaultTrouble where the device sent one of this subject before."""
        values = {name: getattr(received, name) for name in ReceivedTombstone.__slots__}
        self._store.write(insert(_TOMBSTONE), values)

    def all(self) -> tuple[ReceivedTombstone, ...]:
        """Give every tombstone, in the order they came."""
        rows = self._store.rows(select(_TOMBSTONE).order_by(*_ORDER))
        return tuple(ReceivedTombstone(**row) for row in rows)

    def of(self, subject: str, subject_id: str) -> tuple[ReceivedTombstone, ...]:
        """Give every device's tombstone of one subject."""
        mine = (_TOMBSTONE.c.subject == subject, _TOMBSTONE.c.subject_id == subject_id)
        rows = self._store.rows(select(_TOMBSTONE).where(*mine).order_by(*_ORDER))
        return tuple(ReceivedTombstone(**row) for row in rows)

    def erase_record(self, record_id: str) -> int:
        """Erase a received record: every revision, its entries and its documents, not its form.

        Gives how many revisions there were. The journal stays: it holds hashes, and no content.
        """
        mine = {"mine": record_id}
        with self._store.transaction():
            revisions = self._store.write(
                delete(_RECEIVED).where(_RECEIVED.c.record_id == bindparam("mine")), mine
            )
            for clear in _CONTENT:
                self._store.write(clear, mine)
            self._store.write(delete(_RECORD).where(_RECORD.c.id == bindparam("mine")), mine)
        return revisions

"""The records that the centre took in: every revision, forks included, and none replaced."""

from __future__ import annotations

from sqlalchemy import insert, select

from eh_desktop.domain.exchange import ReceivedRecord
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_RECEIVED = table("received")
_ORDER = (_RECEIVED.c.at, _RECEIVED.c.device_id, _RECEIVED.c.sequence, _RECEIVED.c.revision_hash)


class ReceivedRepository:
    """Keep what devices sent, by record and revision hash."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, received: ReceivedRecord) -> bool:
        """Keep a revision; False, and nothing changed, where it is there already."""
        there = select(_RECEIVED.c.record_id).where(
            _RECEIVED.c.record_id == received.record_id,
            _RECEIVED.c.revision_hash == received.revision_hash,
        )
        with self._store.transaction():
            if self._store.rows(there):
                return False
            values = {name: getattr(received, name) for name in ReceivedRecord.__slots__}
            self._store.write(insert(_RECEIVED), values)
        return True

    def all(self) -> tuple[ReceivedRecord, ...]:
        """Give every revision of every record, in the order they came."""
        rows = self._store.rows(select(_RECEIVED).order_by(*_ORDER))
        return tuple(ReceivedRecord(**row) for row in rows)

    def of(self, record_id: str) -> tuple[ReceivedRecord, ...]:
        """Give every revision of one record, in the order they came."""
        query = select(_RECEIVED).where(_RECEIVED.c.record_id == record_id).order_by(*_ORDER)
        return tuple(ReceivedRecord(**row) for row in self._store.rows(query))

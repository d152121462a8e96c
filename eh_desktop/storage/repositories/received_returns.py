"""The submitted returns that the centre took in: every one, forks included, and none replaced."""

from __future__ import annotations

from sqlalchemy import insert, select

from eh_desktop.domain.exchange import ReceivedReturn
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_RETURN = table("received_return")
_ORDER = (_RETURN.c.at, _RETURN.c.device_id, _RETURN.c.sequence, _RETURN.c.hash)


class ReceivedReturnRepository:
    """Keep what devices submitted, by device, kind, period and hash."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, received: ReceivedReturn) -> None:
        """Keep a return; VaultTrouble where this very one is there already."""
        values = {name: getattr(received, name) for name in ReceivedReturn.__slots__}
        self._store.write(insert(_RETURN), values)

    def all(self) -> tuple[ReceivedReturn, ...]:
        """Give every return, in the order they came."""
        rows = self._store.rows(select(_RETURN).order_by(*_ORDER))
        return tuple(ReceivedReturn(**row) for row in rows)

    def of(self, device_id: str, return_id: str, period: str) -> tuple[ReceivedReturn, ...]:
        """Give what one device submitted for one period, in the order it came."""
        query = select(_RETURN).where(
            _RETURN.c.device_id == device_id,
            _RETURN.c.return_id == return_id,
            _RETURN.c.period == period,
        )
        return tuple(ReceivedReturn(**row) for row in self._store.rows(query.order_by(*_ORDER)))

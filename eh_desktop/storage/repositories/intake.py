"""What became of each file that was given to the centre."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, insert, select

from eh_desktop.domain.exchange import IntakeEntry
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_INTAKE = table("intake")
_COLUMNS = [_INTAKE.c[name] for name in IntakeEntry.__slots__]


class IntakeRepository:
    """Log files taken in, ignored or refused."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, entry: IntakeEntry) -> None:
        """Log one file."""
        values = {name: getattr(entry, name) for name in IntakeEntry.__slots__}
        self._store.write(insert(_INTAKE), values)

    def all(self) -> tuple[IntakeEntry, ...]:
        """Give the whole log, the oldest first."""
        return tuple(IntakeEntry(**row) for row in self._store.rows(_ordered()))

    def accepted(self, sha256: str) -> IntakeEntry | None:
        """Give the entry with which a file of this hash was accepted, or None."""
        mine = (_INTAKE.c.sha256 == sha256, _INTAKE.c.result == "accepted")
        rows = self._store.rows(_ordered().where(*mine).limit(1))
        return IntakeEntry(**rows[0]) if rows else None


def _ordered() -> Select[Any]:
    return select(*_COLUMNS).order_by(_INTAKE.c.id)

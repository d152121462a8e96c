"""The journal: who did what and when, each entry chained to the one before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.journal import START, Covered, Entry, chained, first_break
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_JOURNAL = table("journal")
_PUT = insert(_JOURNAL)
_LAST = select(_JOURNAL.c.number, _JOURNAL.c.hash).order_by(_JOURNAL.c.number.desc()).limit(1)
_CHUNK = 1000


class JournalRepository:
    """Append and read the journal of a store."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def append(
        self, *, who: str, at: str, what: str, record_id: str = "", detail: Plain = None
    ) -> Entry:
        """Add one entry and give it; `detail` is any JSON value without floats."""
        with self._store.transaction():
            number, previous = self._store.journal_head or self._last()
            entry = chained(
                number + 1,
                previous,
                at=at,
                who=who,
                what=what,
                record_id=record_id,
                detail=detail,
            )
            self._store.write(_PUT, _columns(entry))
            self._store.journal_head = (entry.number, entry.hash)
        return entry

    def entries(self, record_id: str | None = None) -> tuple[Entry, ...]:
        """Give all entries, or those of one record, the oldest first."""
        query = select(_JOURNAL).order_by(_JOURNAL.c.number)
        if record_id is not None:
            query = query.where(_JOURNAL.c.record_id == record_id)
        return tuple(Entry(**row) for row in self._store.rows(query))

    def details_of(self, what: str) -> tuple[Plain, ...]:
        """Give the details of all entries that say `what`, the oldest first."""
        query = select(_JOURNAL.c.detail).where(_JOURNAL.c.what == what)
        rows = self._store.rows(query.order_by(_JOURNAL.c.number))
        return tuple(json.loads(row["detail"]) for row in rows)

    def first_called(self, record_id: str, what: str) -> Entry | None:
        """Give the first entry of a record that says this; None where there is none."""
        mine = (_JOURNAL.c.record_id == record_id) & (_JOURNAL.c.what == what)
        query = select(_JOURNAL).where(mine).order_by(_JOURNAL.c.number).limit(1)
        rows = self._store.rows(query)
        return Entry(**rows[0]) if rows else None

    def head(self) -> tuple[int, str]:
        """Give the number and the hash of the last entry: while they stay, nothing has changed."""
        return self._store.journal_head or self._last()

    def began(self) -> str:
        """Give when the first entry was written, UTC, ISO; empty where there is none."""
        query = select(_JOURNAL.c.at).order_by(_JOURNAL.c.number).limit(1)
        rows = self._store.rows(query)
        return str(rows[0]["at"]) if rows else ""

    def count(self) -> int:
        """Give the number of entries."""
        counted = self._store.rows(select(func.count().label("many")).select_from(_JOURNAL))
        return int(counted[0]["many"])

    def first_break(self, covered: Covered | None = None) -> int | None:
        """Give the number of the first entry that does not follow from the one before, or None.

        `covered` is what tombstones hold whose signatures were checked.
        """
        return first_break(self._all(), covered)

    def _last(self) -> tuple[int, str]:
        rows = self._store.rows(_LAST)
        return (rows[0]["number"], rows[0]["hash"]) if rows else (0, START)

    def _all(self) -> Iterator[Entry]:
        """Give every entry, a thousand at a time, so that a long journal fits in memory."""
        query = (
            select(_JOURNAL)
            .where(_JOURNAL.c.number > bindparam("after"))
            .order_by(_JOURNAL.c.number)
            .limit(_CHUNK)
        )
        after = -(2**63)
        while rows := self._store.rows(query, {"after": after}):
            yield from (Entry(**row) for row in rows)
            after = rows[-1]["number"]


def _columns(entry: Entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in Entry.__slots__}

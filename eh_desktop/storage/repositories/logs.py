"""The entries of every log, in one table: values by field, and what they are found by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, select

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.case import ref_key
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.slices import Insert, sliced
from eh_desktop.storage.tables import table

_LOG = table("log_entry")
_PUT = upsert("log_entry")
_ADD = Insert(
    "log_entry",
    ("id", "kind", "on_date", "case_key", "plain", "batch", "created_at", "changed_at"),
)
_REMOVE = delete(_LOG).where(_LOG.c.id == bindparam("mine"))


class LogRepository:
    """Keep and give log entries. Each writing also writes the journal, in the same transaction.

    As with cases, the journal says what happened and never what stood in an entry.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def all(self, kind: str = "") -> tuple[LogEntry, ...]:
        """Give the entries of a log, or of all: the newest day first."""
        return self._read(_LOG.c.kind == kind if kind else None)

    def get(self, entry_id: str) -> LogEntry:
        """Give an entry; KeyError for an unknown id."""
        found = self._read(_LOG.c.id == entry_id)
        if not found:
            raise KeyError(entry_id)
        return found[0]

    def these(self, entry_ids: Iterable[str]) -> tuple[LogEntry, ...]:
        """Give the entries of these ids in their order; unknown ones are left out."""
        wanted = list(entry_ids)
        by_id = {one.id: one for one in self._read(_LOG.c.id.in_(wanted))} if wanted else {}
        return tuple(by_id[entry_id] for entry_id in wanted if entry_id in by_id)

    def of_case(self, ref: str) -> tuple[LogEntry, ...]:
        """Give what names a case in any log, the newest day first; () for no reference."""
        key = ref_key(ref)
        return self._read(_LOG.c.case_key == key) if key else ()

    def counts(self) -> dict[str, int]:
        """Give how many entries each log has; a log without any is left out."""
        many = func.count().label("many")
        rows = self._store.rows(select(_LOG.c.kind, many).group_by(_LOG.c.kind))
        return {row["kind"]: int(row["many"]) for row in rows}

    def put(self, entry: LogEntry, *, who: str, at: str, what: str, detail: Plain = None) -> None:
        """Keep an entry, new or in place of what was there; KeyError for an unknown log."""
        with self._store.transaction():
            self._store.write(_PUT, _columns(entry))
            self._journal.append(who=who, at=at, what=what, record_id=entry.id, detail=detail)

    def add_many(self, entries: Iterable[LogEntry], *, batch: str, who: str, at: str) -> int:
        """Keep new entries as those of one batch, all or none; give how many.

        VaultTrouble where an id is taken. The journal has one entry, for the batch.
        """
        many = 0
        with self._store.transaction():
            for some in sliced(entries):
                rows = ({**_columns(entry), "batch": batch} for entry in some)
                _ADD.write(self._store, [tuple(row.values()) for row in rows])
                many += len(some)
            said = {"entries": many}
            self._journal.append(
                who=who, at=at, what="log entries brought in", record_id=batch, detail=said
            )
        return many

    def put_many(
        self, entries: Iterable[LogEntry], *, batch: str, who: str, at: str, what: str
    ) -> int:
        """Keep entries in place of what was there, all or none; give how many.

        The journal has one entry, for the batch that changed them.
        """
        many = 0
        with self._store.transaction():
            for some in sliced(entries):
                self._store.write(_PUT, [_columns(entry) for entry in some])
                many += len(some)
            self._journal.append(
                who=who, at=at, what=what, record_id=batch, detail={"entries": many}
            )
        return many

    def remove(self, entry_id: str, *, who: str, at: str, what: str = "log entry removed") -> None:
        """Remove an entry for good; KeyError for an unknown id."""
        with self._store.transaction():
            if not self._store.write(_REMOVE, {"mine": entry_id}):
                raise KeyError(entry_id)
            self._journal.append(who=who, at=at, what=what, record_id=entry_id)

    def remove_batch(self, batch: str, *, who: str, at: str) -> int:
        """Remove every entry that a batch brought; give how many."""
        with self._store.transaction():
            gone = self._store.write(delete(_LOG).where(_LOG.c.batch == batch))
            said = {"entries": gone}
            self._journal.append(
                who=who, at=at, what="log entries taken back", record_id=batch, detail=said
            )
        return gone

    def _read(self, where: ColumnElement[bool] | None) -> tuple[LogEntry, ...]:
        query = select(_LOG).order_by(_LOG.c.on_date.desc(), _LOG.c.id.desc())
        rows = self._store.rows(query if where is None else query.where(where))
        return tuple(_entry(row) for row in rows)


def _columns(entry: LogEntry) -> dict[str, Any]:
    kind = LOG_KINDS[entry.kind]
    return {
        "id": entry.id,
        "kind": entry.kind,
        "on_date": on_day(entry),
        "case_key": ref_key(entry.values.get(kind.case, "")) if kind.case else "",
        "plain": json.dumps(dict(entry.values), ensure_ascii=False),
        "batch": entry.batch,
        "created_at": entry.created_at,
        "changed_at": entry.changed_at,
    }


def _entry(row: Mapping[str, Any]) -> LogEntry:
    values = json.loads(row["plain"])
    own = (row[name] for name in ("batch", "created_at", "changed_at"))
    return LogEntry(row["id"], row["kind"], values, *own)

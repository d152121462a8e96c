"""Summaries of all records: read whole once, and then only those that the journal names since."""

from __future__ import annotations

from operator import attrgetter

from sqlalchemy import func, select, text

from eh_desktop.domain.summary import RecordSummary
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.reading import RECORD, read_summaries

FEW = 300
"""How many changes are followed one by one; after more, all are read anew."""
_TOUCHED = text(
    "SELECT DISTINCT record_id FROM journal WHERE number > :number AND record_id <> '' LIMIT :most"
)
_COUNT = select(func.count().label("many")).select_from(RECORD)
_when_changed = attrgetter("changed_at", "id")


class KnownSummaries:
    """Home, duties, keeping and following up each look over all records, at every look at Home.

    Whatever writes a record writes the journal in the same transaction, with the record's id.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store; nothing is read yet."""
        self._store = store
        self._journal = JournalRepository(store)
        self._known: tuple[RecordSummary, ...] | None = None
        self._seen = 0
        """The number of the journal's entry up to which what is known is true."""

    def all(self) -> tuple[RecordSummary, ...]:
        """Give a summary of every record, the latest changed first."""
        if self._store.in_transaction:  # what is read now may never be kept
            return read_summaries(self._store)
        number, _ = self._journal.head()
        if self._known is None or number != self._seen:
            self._known = self._followed(self._known)
            self._seen = number
        return self._known

    def forget(self) -> None:
        """Read all anew at the next question, as after a writing that the journal does not name."""
        self._known = None

    def _followed(self, known: tuple[RecordSummary, ...] | None) -> tuple[RecordSummary, ...]:
        """Take over what the journal names; read all anew where that does not tell."""
        if known is None:
            return read_summaries(self._store)
        asked = {"number": self._seen, "most": FEW + 1}
        ids = {row["record_id"] for row in self._store.rows(_TOUCHED, asked)}
        if len(ids) > FEW:
            return read_summaries(self._store)
        changed = read_summaries(self._store, RECORD.c.id.in_(ids)) if ids else ()
        found = (*changed, *(one for one in known if one.id not in ids))
        if len(found) != self._store.rows(_COUNT)[0]["many"]:
            return read_summaries(self._store)
        return tuple(sorted(found, key=_when_changed, reverse=True))

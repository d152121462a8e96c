"""The spreadsheets that were brought in, and which of them were taken back."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from eh_desktop.domain.batch import Batch
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.tables import table

_BATCH = table("batch")


class BatchRepository:
    """Keep and give batches; their rows are kept where cases and log entries are."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def all(self) -> tuple[Batch, ...]:
        """Give every batch, the latest first."""
        query = select(_BATCH).order_by(_BATCH.c.at.desc(), _BATCH.c.id.desc())
        return tuple(Batch(**row) for row in self._store.rows(query))

    def get(self, batch_id: str) -> Batch:
        """Give a batch; KeyError for an unknown id."""
        rows = self._store.rows(select(_BATCH).where(_BATCH.c.id == batch_id))
        if not rows:
            raise KeyError(batch_id)
        return Batch(**rows[0])

    def add(self, batch: Batch) -> None:
        """Keep a new batch; VaultTrouble where its id is taken. Its rows write the journal."""
        self._store.write(insert(_BATCH), {name: getattr(batch, name) for name in Batch.__slots__})

    def mark_undone(self, batch_id: str, *, who: str, at: str) -> None:
        """Note that a batch was taken back; KeyError for an unknown id."""
        with self._store.transaction():
            mine = update(_BATCH).where(_BATCH.c.id == batch_id).values(undone_at=at)
            if not self._store.write(mine):
                raise KeyError(batch_id)
            self._journal.append(who=who, at=at, what="spreadsheet taken back", record_id=batch_id)

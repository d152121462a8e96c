"""What spreadsheets changed: how it was before, and what has been changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, insert, select, update

from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_CHANGE, _BATCH, _JOURNAL = table("batch_change"), table("batch"), table("journal")
_SAMPLED = select(table("allocation").c.case_id).distinct()
_ADD = insert(_CHANGE)
_ITEMS = {"case": table("case_file")}
_ENTRIES = table("log_entry")


class BatchChangeRepository:
    """Keep what stood there before a batch, and tell what can be taken back without a loss."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add_many(self, batch_id: str, before: Mapping[str, str]) -> None:
        """Keep, by the id of a case or an entry, what it was before the batch, as JSON."""
        rows = [
            {"batch_id": batch_id, "item_id": item, "before": plain}
            for item, plain in before.items()
        ]
        if rows:
            self._store.write(_ADD, rows)

    def before(self, batch_id: str) -> dict[str, str]:
        """Give what each thing was that the batch changed, as JSON by its id."""
        mine = select(_CHANGE.c.item_id, _CHANGE.c.before).where(_CHANGE.c.batch_id == batch_id)
        return {row["item_id"]: row["before"] for row in self._store.rows(mine)}

    def forget(self, batch_id: str) -> None:
        """Forget what was there before a batch, once it is taken back."""
        self._store.write(delete(_CHANGE).where(_CHANGE.c.batch_id == batch_id))

    def brought(self, batch_id: str, target: str) -> tuple[str, ...]:
        """Give the ids of what a batch brought and that is still there."""
        items = _ITEMS.get(target, _ENTRIES)
        mine = select(items.c.id).where(items.c.batch == batch_id).order_by(items.c.id)
        return tuple(row["id"] for row in self._store.rows(mine))

    def release(self, target: str, item_ids: Iterable[str]) -> None:
        """Keep things that a batch brought as if they had been typed."""
        items = _ITEMS.get(target, _ENTRIES)
        mine = update(items).where(items.c.id == bindparam("mine")).values(batch="")
        rows = [{"mine": item_id} for item_id in item_ids]
        if rows:
            self._store.write(mine, rows)

    def sampled(self) -> frozenset[str]:
        """Give the ids of the cases that stand in a sample."""
        return frozenset(row["case_id"] for row in self._store.rows(_SAMPLED))

    def changed_since(self, batch_id: str) -> frozenset[str]:
        """Give the ids of what was written, or changed by another spreadsheet, after a batch."""
        begun = select(_JOURNAL.c.number).where(_JOURNAL.c.record_id == batch_id)
        numbers = [row["number"] for row in self._store.rows(begun)]
        if not numbers:
            return frozenset()
        written = select(_JOURNAL.c.record_id).where(_JOURNAL.c.number > max(numbers)).distinct()
        later = (
            select(_CHANGE.c.item_id)
            .join(_BATCH, _BATCH.c.id == _CHANGE.c.batch_id)
            .where(_BATCH.c.id > batch_id, _BATCH.c.undone_at == "")
        )
        ids = [row["record_id"] for row in self._store.rows(written)]
        return frozenset((*ids, *(row["item_id"] for row in self._store.rows(later))))

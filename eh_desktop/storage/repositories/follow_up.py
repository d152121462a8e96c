"""The steps that follow records: only added, never changed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import insert, select

from eh_desktop.domain.follow_up import Step
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.tables import table

_FOLLOW_UP = table("follow_up")
_NAMES = tuple(one.name for one in fields(Step))


class FollowUpRepository:
    """Add and read steps. Each one also goes into the journal, in the same transaction."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def add(self, step: Step) -> None:
        """Keep a step that was checked; VaultTrouble for a record or an id that does not do."""
        detail = {"item": step.item, "id": step.item_id, "note": step.note, "on": step.on_date}
        with self._store.transaction():
            self._store.write(insert(_FOLLOW_UP), {name: getattr(step, name) for name in _NAMES})
            self._journal.append(
                who=step.who,
                at=step.at,
                what=f"follow-up: {step.item} {step.step.replace('_', ' ')}",
                record_id=step.record_id,
                detail=detail,
            )

    def all(self) -> tuple[Step, ...]:
        """Give every step, the oldest first."""
        return self._read(select(_FOLLOW_UP).order_by(_FOLLOW_UP.c.id))

    def of(self, record_id: str) -> tuple[Step, ...]:
        """Give the steps of one record, the oldest first."""
        mine = select(_FOLLOW_UP).where(_FOLLOW_UP.c.record_id == record_id)
        return self._read(mine.order_by(_FOLLOW_UP.c.id))

    def _read(self, query: Any) -> tuple[Step, ...]:
        return tuple(Step(**row) for row in self._store.rows(query))

"""Periodic returns: their notes while they are open, and what was submitted, for ever."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from eh_desktop.domain.canonical import Plain, canonical_text
from eh_desktop.domain.errors import RuleTrouble, VaultDamaged
from eh_desktop.domain.language import say
from eh_desktop.domain.return_file import from_plain, to_plain
from eh_desktop.domain.returns import PeriodicReturn
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.tables import table

_RETURN = table("periodic_return")
_PUT = upsert("periodic_return")


class ReturnRepository:
    """Keep and give returns; one that was submitted is never written again.

    Each writing also writes the journal: which return and figure, never a note's words, for the
    journal cannot be erased.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def all(self) -> tuple[PeriodicReturn, ...]:
        """Give every return, by period."""
        order = (_RETURN.c.period, _RETURN.c.return_id)
        return tuple(_return(row) for row in self._store.rows(select(_RETURN).order_by(*order)))

    def find(self, return_id: str, period: str) -> PeriodicReturn | None:
        """Give the return of a rule and a period (`Span.key`); None where none is kept."""
        mine = (_RETURN.c.return_id == return_id, _RETURN.c.period == period)
        rows = self._store.rows(select(_RETURN).where(*mine))
        return _return(rows[0]) if rows else None

    def put(
        self, one: PeriodicReturn, *, who: str, at: str, what: str, detail: Plain = None
    ) -> None:
        """Keep a return; RuleTrouble where it was submitted already."""
        values = {
            "id": one.id,
            "return_id": one.return_id,
            "period": one.period,
            "plain": canonical_text(to_plain(one)),  # the store says what it cannot keep
            "changed_at": at,
            "frozen_at": one.frozen.at if one.frozen is not None else "",
        }
        with self._store.transaction():
            kept = self.find(one.return_id, one.period)
            if kept is not None and kept.frozen is not None:
                raise RuleTrouble(
                    say("This return was submitted, so nothing in it changes any more."),
                    f"{one.return_id}, {one.period}",
                    say("What changes now is told with the next return."),
                )
            self._store.write(_PUT, values)
            self._journal.append(who=who, at=at, what=what, record_id=one.id, detail=detail)


def _return(row: dict[str, Any]) -> PeriodicReturn:
    key = (str(row["id"]), str(row["return_id"]), str(row["period"]))
    try:
        found = from_plain(key, json.loads(row["plain"]))
        if (found.frozen.at if found.frozen is not None else "") != row["frozen_at"]:
            raise ValueError("the moment of its submission is not that of its content")
    except ValueError as wrong:
        raise VaultDamaged(
            say("A return in the store is not what was kept."),
            say("return {row}: {wrong}", row=row["id"], wrong=wrong),
            say("Restore the latest copy from the folder “backups”."),
        ) from wrong
    return found

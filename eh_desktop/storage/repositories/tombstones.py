"""Tombstones: only added, never changed, never deleted."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import insert, select

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.language import say
from eh_desktop.domain.tombstone import Subject, Tombstone, from_plain, signed_part
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_TOMBSTONE = table("tombstone")
_SHOWN = ("subject", "subject_id", "subject_hash", "at", "who", "reason")


class TombstoneRepository:
    """Keep and give tombstones; whether a device signed them is the reader's to check."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, tombstone: Tombstone) -> None:
        """Keep a signed tombstone; VaultTrouble where one stands for the same thing."""
        values = {name: getattr(tombstone, name) for name in (*_SHOWN, "signature")}
        values["plain"] = canonical_json(signed_part(tombstone)).decode()
        self._store.write(insert(_TOMBSTONE), values)

    def get(self, subject: Subject, subject_id: str) -> Tombstone | None:
        """Give what stands for something erased; None where nothing does."""
        mine = (_TOMBSTONE.c.subject == subject, _TOMBSTONE.c.subject_id == subject_id)
        rows = self._store.rows(select(_TOMBSTONE).where(*mine))
        return _read(rows[0]) if rows else None

    def all(self) -> tuple[Tombstone, ...]:
        """Give every tombstone, the latest first; VaultDamaged for one that is none."""
        order = (_TOMBSTONE.c.at.desc(), _TOMBSTONE.c.subject, _TOMBSTONE.c.subject_id)
        return tuple(_read(row) for row in self._store.rows(select(_TOMBSTONE).order_by(*order)))

    def erased(self, subject: Subject) -> frozenset[str]:
        """Give the ids of what of a kind was erased."""
        mine = select(_TOMBSTONE.c.subject_id).where(_TOMBSTONE.c.subject == subject)
        return frozenset(row["subject_id"] for row in self._store.rows(mine))


def _read(row: dict[str, Any]) -> Tombstone:
    where = f"tombstone of {row['subject']} {row['subject_id']}"
    try:
        found = from_plain({**json.loads(row["plain"]), "signature": row["signature"]})
    except (ValueError, TypeError) as wrong:
        raise _damaged(f"{where}: {wrong}") from wrong
    if any(getattr(found, name) != row[name] for name in _SHOWN):
        raise _damaged(where)
    return found


def _damaged(where: str) -> VaultDamaged:
    return VaultDamaged(
        say("A tombstone in the store is not what was kept."),
        where,
        say("Restore the latest copy from the folder “backups”."),
    )

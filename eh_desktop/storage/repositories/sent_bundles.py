"""The bundles that left this laptop, in their chain."""

from __future__ import annotations

import json

from sqlalchemy import func, insert, select

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_SENT = table("sent_bundle")
_IDS = ("record_ids", "return_ids", "tombstone_ids")
"""Columns that hold lists of ids."""


class SentBundleRepository:
    """Number the bundles and remember what each carried."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def next_sequence(self) -> int:
        """Give the number of the next bundle, from 1."""
        last = self._store.rows(select(func.max(_SENT.c.sequence).label("last")))[0]["last"]
        return int(last or 0) + 1

    def last_hash(self) -> str:
        """Give the hash of the last bundle; empty before the first."""
        last = select(_SENT.c.sha256).order_by(_SENT.c.sequence.desc()).limit(1)
        rows = self._store.rows(last)
        return str(rows[0]["sha256"]) if rows else ""

    def add(self, bundle: SentBundle) -> None:
        """Remember a bundle; VaultTrouble where its number is taken."""
        values = {name: getattr(bundle, name) for name in SentBundle.__slots__}
        values |= {name: canonical_json(list(values[name])).decode() for name in _IDS}
        self._store.write(insert(_SENT), values)

    def all(self) -> tuple[SentBundle, ...]:
        """Give every bundle, the oldest first."""
        rows = self._store.rows(select(_SENT).order_by(_SENT.c.sequence))
        return tuple(
            SentBundle(**{**row, **{name: tuple(json.loads(row[name])) for name in _IDS}})
            for row in rows
        )

"""Settings of this vault: one JSON value under each key."""

from __future__ import annotations

import json

from sqlalchemy import select

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.tables import table

_SETTING = table("setting")
_PUT = upsert("setting")


class SettingRepository:
    """Get and set settings."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def get(self, key: str, default: Plain = None) -> Plain:
        """Give the value under a key, or the default."""
        rows = self._store.rows(select(_SETTING.c.value).where(_SETTING.c.key == key))
        return json.loads(rows[0]["value"]) if rows else default

    def set(self, key: str, plain: Plain) -> None:
        """Put a JSON value under a key; TypeError for a float."""
        with self._store.transaction():
            self._store.write(_PUT, {"key": key, "value": canonical_json(plain).decode()})

    def all(self) -> dict[str, Plain]:
        """Give every setting by its key."""
        rows = self._store.rows(select(_SETTING).order_by(_SETTING.c.key))
        return {row["key"]: json.loads(row["value"]) for row in rows}

"""Signed PDFs, pinned by the SHA-256 of their bytes."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, insert, select

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.language import say
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_DOCUMENT = table("document")


class DocumentRepository:
    """Keep documents and give them back only as they were."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def add(self, record_id: str, kind: str, content: bytes, at: str) -> str:
        """Keep a record's document and give its SHA-256; the same bytes are kept once."""
        pin = sha256_hex(content)
        mine = select(func.count().label("many")).where(_DOCUMENT.c.record_id == record_id)
        with self._store.transaction():
            if not self._store.rows(select(_DOCUMENT.c.sha256).where(_DOCUMENT.c.sha256 == pin)):
                values = {
                    "sha256": pin,
                    "record_id": record_id,
                    "number": int(self._store.rows(mine)[0]["many"]) + 1,
                    "kind": kind,
                    "at": at,
                    "content": content,
                }
                self._store.write(insert(_DOCUMENT), values)
        return pin

    def get(self, sha256: str) -> bytes:
        """Give a document; KeyError for an unknown pin, VaultDamaged for other bytes."""
        query = select(_DOCUMENT.c.content).where(_DOCUMENT.c.sha256 == sha256)
        rows = self._store.rows(query)
        if not rows:
            raise KeyError(sha256)
        content = bytes(rows[0]["content"])
        if sha256_hex(content) != sha256:
            raise VaultDamaged(
                say("A signed document in the store is not what was signed."),
                say("document {sha256}", sha256=sha256),
                say("Restore the latest copy from the folder “backups”."),
            )
        return content

    def latest(self, record_id: str, kind: str) -> bytes | None:
        """Give a record's newest document of a kind, checked against its pin, or None."""
        pin = self.pinned(record_id).get(kind)
        return None if pin is None else self.get(pin)

    def pinned(self, record_id: str) -> Mapping[str, str]:
        """Give the SHA-256 of a record's newest document of each kind, by kind."""
        query = (
            select(_DOCUMENT.c.kind, _DOCUMENT.c.sha256)
            .where(_DOCUMENT.c.record_id == record_id)
            .order_by(_DOCUMENT.c.number)
        )
        return {row["kind"]: row["sha256"] for row in self._store.rows(query)}

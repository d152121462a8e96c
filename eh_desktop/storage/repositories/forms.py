"""The forms that records were filled with, as they were then."""

from __future__ import annotations

from sqlalchemy import insert, select

from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.language import say
from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_FORM = table("form")


class FormRepository:
    """Keep forms by the hash of their content."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def keep(self, form_hash: str, form_id: str, version: int, plain: str) -> None:
        """Keep a form's canonical JSON; one that is there already stays as it is."""
        with self._store.transaction():
            if not self._store.rows(select(_FORM.c.hash).where(_FORM.c.hash == form_hash)):
                self._store.write(
                    insert(_FORM),
                    {"hash": form_hash, "form_id": form_id, "version": version, "plain": plain},
                )

    def plain(self, form_hash: str) -> str:
        """Give a form's canonical JSON; VaultDamaged where a record's form is not there."""
        rows = self._store.rows(select(_FORM.c.plain).where(_FORM.c.hash == form_hash))
        if not rows:
            raise VaultDamaged(
                say("The form that a record was filled with is missing."),
                say("form {form_hash}", form_hash=form_hash),
                say("Restore the latest copy from the folder “backups”."),
            )
        return str(rows[0]["plain"])

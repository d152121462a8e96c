"""Legal holds: what stands under one is not erased."""

from __future__ import annotations

from sqlalchemy import delete, select

from eh_desktop.domain.retention import Hold
from eh_desktop.domain.tombstone import Subject
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.tables import table

_HOLD = table("legal_hold")
_PUT = upsert("legal_hold")


class HoldRepository:
    """Set and lift holds. Both go into the journal, with the reason, in the same transaction."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def all(self) -> tuple[Hold, ...]:
        """Give every hold that stands, the latest first."""
        rows = self._store.rows(select(_HOLD).order_by(_HOLD.c.at.desc(), _HOLD.c.subject_id))
        return tuple(Hold(**row) for row in rows)

    def put(self, hold: Hold) -> None:
        """Set a hold, or give one that stands another reason."""
        with self._store.transaction():
            self._store.write(_PUT, {name: getattr(hold, name) for name in Hold.__slots__})
            self._journal.append(
                who=hold.who,
                at=hold.at,
                what="legal hold set",
                record_id=hold.subject_id,
                detail={"subject": hold.subject, "reason": hold.reason},
            )

    def lift(self, subject: Subject, subject_id: str, *, reason: str, who: str, at: str) -> None:
        """Lift a hold; KeyError where none stands."""
        mine = (_HOLD.c.subject == subject, _HOLD.c.subject_id == subject_id)
        with self._store.transaction():
            if not self._store.write(delete(_HOLD).where(*mine)):
                raise KeyError(subject_id)
            self._journal.append(
                who=who,
                at=at,
                what="legal hold lifted",
                record_id=subject_id,
                detail={"subject": subject, "reason": reason},
            )

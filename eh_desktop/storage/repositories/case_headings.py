"""What a case is found by when somebody types a few letters, read without the rest of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, text

from eh_desktop.domain.case import CaseHeading
from eh_desktop.storage.database import Store

_COLUMNS = (
    "SELECT case_file.id, ref, family, status, closed_on, opened_on, changed_at, "
    "(SELECT group_concat(name, ', ') FROM case_person WHERE case_id = case_file.id) AS people "
    "FROM case_file "
)
_SOME = text(f"{_COLUMNS} WHERE id > :after ORDER BY id LIMIT :most")
_THESE = text(f"{_COLUMNS} WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))
_COUNT = text("SELECT count(*) AS many FROM case_file")
_TOUCHED = text(
    "SELECT DISTINCT record_id FROM journal WHERE number > :number AND record_id <> '' LIMIT :most"
)
_OF_BATCHES = text("SELECT 1 FROM batch WHERE id IN :ids LIMIT 1").bindparams(
    bindparam("ids", expanding=True)
)


class CaseHeadingRepository:
    """Read the headings of all cases or of some."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def some(self, after: str, most: int) -> tuple[CaseHeading, ...]:
        """Give the cases whose ids come after one, by id, at most so many."""
        return tuple(map(_heading, self._store.rows(_SOME, {"after": after, "most": most})))

    def these(self, case_ids: Collection[str]) -> tuple[CaseHeading, ...]:
        """Give the cases of these ids that there are."""
        return tuple(map(_heading, self._store.rows(_THESE, {"ids": list(case_ids)})))

    def count(self) -> int:
        """Give how many cases there are."""
        return int(self._store.rows(_COUNT)[0]["many"])

    def touched(self, since: int, most: int) -> tuple[str, ...] | None:
        """Give the ids that the journal names after its entry `since`, cases among them.

        None where that does not tell which cases: more than `most`, or a spreadsheet among them.
        """
        rows = self._store.rows(_TOUCHED, {"number": since, "most": most + 1})
        ids = [str(row["record_id"]) for row in rows]
        if len(ids) > most or self._store.rows(_OF_BATCHES, {"ids": ids}):
            return None
        return tuple(ids)


def _heading(row: dict[str, Any]) -> CaseHeading:
    return CaseHeading(
        row["id"],
        row["ref"],
        row["family"],
        row["status"],
        row["opened_on"],
        row["closed_on"],
        row["changed_at"],
        row["people"] or "",
    )

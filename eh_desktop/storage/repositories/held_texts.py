"""Everything that a person may have typed, read table by table in slices, or by the index.

Only the store of a laptop is read so; at a centre on PostgreSQL there are no row numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, column, func, or_, select, text

from eh_desktop.storage.database import Store
from eh_desktop.storage.held_columns import INDEXED, RECORD_TABLES, typed_columns, typed_tables
from eh_desktop.storage.repositories.reading import RECORD
from eh_desktop.storage.repositories.search import VOCABULARY
from eh_desktop.storage.tables import table

_REVISION = table("revision")
_KEPT_BESIDE = {
    "journal": ("at", "record_id"),
    "follow_up": ("record_id",),
    "case_person": ("born",),
    "log_entry": ("kind",),
}
"""Columns beside the typed ones and the key that tell what a row belongs to."""
_PLAIN_VALUES = ("met", "partially_met", "not_met", "not_applicable", "yes", "no", "unsure")
_WORDS = text("SELECT term FROM temp.words WHERE term > :after ORDER BY term LIMIT :most")
_MATCHED = text(
    "SELECT listed.record_id AS id FROM search JOIN listed ON listed.seq = search.rowid "
    "WHERE search MATCH :asked ORDER BY listed.record_id"
)


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One row of a table: what is typed in it by column, and what tells which row it is."""

    table: str
    key: dict[str, Any]
    texts: dict[str, str]


class HeldTextRepository:
    """Read what was typed, wherever it is kept."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def plans(self, *, thorough: bool = False) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Give the tables to be read row by row, with their columns.

        What the index has is left out, unless it is to be read as well (`thorough`).
        """
        found = []
        for name in typed_tables():
            columns = tuple(
                one.name
                for one in typed_columns(table(name))
                if thorough or f"{name}.{one.name}" not in INDEXED
            )
            if columns:
                found.append((name, columns))
        return tuple(found)

    def last(self, name: str) -> int:
        """Give the number of a table's last row; 0 for an empty table."""
        rows = self._store.rows(
            select(func.max(_row_number(name)).label("last")).select_from(table(name))
        )
        return int(rows[0]["last"] or 0)

    def count(self, name: str) -> int:
        """Give how many rows a table has."""
        return int(
            self._store.rows(select(func.count().label("many")).select_from(table(name)))[0]["many"]
        )

    def slice(
        self, name: str, columns: Sequence[str], after: int, span: int, *, thorough: bool = False
    ) -> list[HeldRow]:
        """Give the rows with numbers after `after`, up to `span` further on."""
        where: list[ColumnElement[bool]] = [_row_number(name).between(after + 1, after + span)]
        asked = self._asked(name, columns)
        if name in ("answer", "verification") and not thorough:
            values = table(name).c.value
            where.append(and_(values.is_not(None), values.not_in(_PLAIN_VALUES)))
        if name == "revision" and not thorough:
            asked = asked.join(RECORD, RECORD.c.id == _REVISION.c.record_id)
            where.append(or_(_REVISION.c.number < RECORD.c.revision, RECORD.c.state == "draft"))
        return self._read(name, columns, asked.where(*where))

    def of_records(self, record_ids: Sequence[str]) -> list[HeldRow]:
        """Give what the index has of some records, read from the records themselves."""
        found: list[HeldRow] = []
        for name in RECORD_TABLES:
            columns = [
                one.name for one in typed_columns(table(name)) if f"{name}.{one.name}" in INDEXED
            ]
            mine = table(name).c["id" if name == "record" else "record_id"].in_(record_ids)
            found += self._read(name, columns, self._asked(name, columns).where(mine))
        return found

    def at(self, name: str, keys: Sequence[Sequence[Any]]) -> list[HeldRow]:
        """Give the rows of a table with these keys, each in the order of its primary key."""
        columns = [one.name for one in typed_columns(table(name))]
        primary = list(table(name).primary_key.columns)
        if len(primary) == 1:
            where: ColumnElement[bool] = primary[0].in_([key[0] for key in keys])
        else:
            mine = (zip(primary, key, strict=True) for key in keys)
            where = or_(*(and_(*(one == value for one, value in pairs)) for pairs in mine))
        return self._read(name, columns, self._asked(name, columns).where(where))

    def words(self, after: str, most: int) -> list[str]:
        """Give words of the index in order, those after one; fewer than `most` at the end."""
        self._store.write(VOCABULARY)
        return [row["term"] for row in self._store.rows(_WORDS, {"after": after, "most": most})]

    def matched(self, phrases: Iterable[Sequence[str]]) -> list[str]:
        """Give the ids of the records in which one of some phrases stands, word after word."""
        asked = " OR ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
        if not asked:
            return []
        found = self._store.rows(_MATCHED, {"asked": f"texts : ({asked})"})
        return [row["id"] for row in found]

    def _asked(self, name: str, columns: Sequence[str]) -> Select[Any]:
        whole = table(name)
        keys = [one.name for one in whole.primary_key.columns]
        names = dict.fromkeys((*keys, *_KEPT_BESIDE.get(name, ()), *columns))
        return select(*(whole.c[one] for one in names)).select_from(whole)

    def _read(self, name: str, columns: Sequence[str], query: Select[Any]) -> list[HeldRow]:
        found = []
        for row in self._store.rows(query):
            texts = {one: row[one] for one in columns if row[one]}
            if texts:
                key = {one: value for one, value in row.items() if one not in texts}
                kept = {one.name: row[one.name] for one in table(name).primary_key.columns}
                found.append(HeldRow(name, {**key, **kept}, texts))
        return found


def _row_number(name: str) -> ColumnElement[int]:
    return column(f"{name}.rowid", Integer, is_literal=True)

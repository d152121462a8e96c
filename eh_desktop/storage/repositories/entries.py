"""How each part of a record stands in its table: one row per entry, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Delete, TextClause, bindparam, delete, text

from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.record import (
    Action,
    Answer,
    Award,
    Change,
    Concern,
    LearningPoint,
    Part,
    PartValue,
)
from eh_desktop.storage.tables import table

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part is kept, and how an entry becomes a row and a row an entry."""

    table: str
    key: str
    to_columns: Callable[[Any], Columns]
    from_row: Callable[[Mapping[str, Any]], PartValue]
    put: TextClause
    remove: Delete


def columns_of(record_id: str, change: Change) -> Columns:
    """Give the row that a change puts; ValueError where an entry's own id is not its key."""
    value = change.value
    if isinstance(value, LearningPoint | Action | Concern) and value.id != change.key:
        raise ValueError(f"the entry {value.id!r:.60} stands under the key {change.key!r:.60}")
    place = PLACES[change.part]
    return {"record_id": record_id, place.key: change.key} | place.to_columns(value)


def upsert(name: str) -> TextClause:
    """Give the statement that puts a row in a table, over one with the same primary key.

    Written as text: the same words serve SQLite and PostgreSQL, and text compiles fastest.
    """
    kept = table(name)
    keys = [column.name for column in kept.primary_key.columns]
    names = [column.name for column in kept.columns]
    values = ", ".join(f":{column}" for column in names)
    renewed = ", ".join(f"{column} = excluded.{column}" for column in names if column not in keys)
    return text(
        f"INSERT INTO {name} ({', '.join(names)}) VALUES ({values}) "  # noqa: S608  our own names
        f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {renewed}"
    )


def _place(
    name: str,
    key: str,
    to_columns: Callable[[Any], Columns],
    from_row: Callable[[Mapping[str, Any]], PartValue],
) -> Place:
    kept = table(name)
    mine = (kept.c.record_id == bindparam("record_id"), kept.c[key] == bindparam("entry_key"))
    return Place(name, key, to_columns, from_row, upsert(name), delete(kept).where(*mine))


def _texts(name: str) -> Place:
    return _place(name, "key", lambda value: {"value": value}, lambda row: str(row["value"]))


def _listed(name: str, kind: type[LearningPoint] | type[Action] | type[Concern]) -> Place:
    members = [entry.name for entry in fields(kind)]
    return _place(name, "id", asdict, lambda row: kind(**{each: row[each] for each in members}))


def _answer_columns(answer: Answer) -> Columns:
    return {
        "value": answer.value,
        "note": answer.note,
        "evidence": answer.evidence,
        "practice": answer.practice.value,
    }


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(row["value"], row["note"], row["evidence"], Practice(row["practice"]))


def _award_columns(award: Award) -> Columns:
    return {"grade": award.grade.id, "reason": award.reason}


def _award(row: Mapping[str, Any]) -> Award:
    return Award(Grade.from_id(row["grade"]), row["reason"])


PLACES: Mapping[Part, Place] = {
    Part.FIELD: _texts("field"),
    Part.ANSWER: _place("answer", "criterion", _answer_columns, _answer),
    Part.COMMENT: _texts("comment"),
    Part.AWARD: _place("award", "key", _award_columns, _award),
    Part.LEARNING_POINT: _listed("learning_point", LearningPoint),
    Part.ACTION: _listed("action", Action),
    Part.CONCERN: _listed("concern", Concern),
}

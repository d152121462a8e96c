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
    Question,
    Verification,
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
    place = PLACES[change.part]
    columns = {"record_id": record_id, place.key: change.key} | place.to_columns(value)
    if columns[place.key] != change.key:
        other = columns[place.key]
        raise ValueError(f"the entry {other!r:.60} stands under the key {change.key!r:.60}")
    return columns


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


def _listed(
    name: str, kind: type[LearningPoint] | type[Concern] | type[Question], key: str = "id"
) -> Place:
    members = [entry.name for entry in fields(kind)]
    return _place(name, key, asdict, lambda row: kind(**{each: row[each] for each in members}))


def _action_columns(action: Action) -> Columns:
    columns = asdict(action)
    columns["table_id"] = columns.pop("table")  # a word that SQL keeps for itself
    return columns


def _action(row: Mapping[str, Any]) -> Action:
    names = ("id", "what", "who", "by_when", "how_known", "criterion_id", "table_id")
    return Action(*(row[name] for name in names))


def _answer_columns(answer: Answer) -> Columns:
    return {
        "value": answer.value,
        "note": answer.note,
        "evidence": answer.evidence,
        "practice": answer.practice.value,
        "verified_where": answer.verified_where,
        "verified_by": answer.verified_by,
        "action": answer.action,
    }


def _answer(row: Mapping[str, Any]) -> Answer:
    later = (row[name] for name in ("verified_where", "verified_by", "action"))
    return Answer(row["value"], row["note"], row["evidence"], Practice(row["practice"]), *later)


def _award_columns(award: Award) -> Columns:
    return {"grade": award.grade.id, "reason": award.reason}


def _award(row: Mapping[str, Any]) -> Award:
    return Award(Grade.from_id(row["grade"]), row["reason"])


def _verification_columns(verification: Verification) -> Columns:
    return {"value": verification.value, "note": verification.note}


def _verification(row: Mapping[str, Any]) -> Verification:
    return Verification(row["value"], row["note"])


PLACES: Mapping[Part, Place] = {
    Part.FIELD: _texts("field"),
    Part.ANSWER: _place("answer", "criterion", _answer_columns, _answer),
    Part.COMMENT: _texts("comment"),
    Part.AWARD: _place("award", "key", _award_columns, _award),
    Part.LEARNING_POINT: _listed("learning_point", LearningPoint),
    Part.ACTION: _place("action", "id", _action_columns, _action),
    Part.CONCERN: _listed("concern", Concern),
    Part.QUESTION: _listed("question", Question, "criterion_id"),
    Part.VERIFICATION: _place("verification", "criterion_id", _verification_columns, _verification),
}

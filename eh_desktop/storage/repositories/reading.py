"""Read records and summaries: a fixed number of queries, however many records there are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, func, select

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import UNSURE
from eh_desktop.domain.record import (
    Action,
    Concern,
    FrozenSuggestion,
    Part,
    Question,
    Record,
    State,
)
from eh_desktop.domain.siblings import AT
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import PLACES
from eh_desktop.storage.tables import table

RECORD = table("record")
ATTRIBUTES: Mapping[Part, str] = {
    Part.FIELD: "fields",
    Part.ANSWER: "answers",
    Part.COMMENT: "comments",
    Part.AWARD: "awards",
    Part.LEARNING_POINT: "learning_points",
    Part.ACTION: "actions",
    Part.CONCERN: "concerns",
    Part.QUESTION: "questions",
    Part.VERIFICATION: "verifications",
}
Kind = TypeVar("Kind")
Entries = dict[str, dict[str, Any]]
"""Values by record id and key."""
Which = ColumnElement[bool] | None
"""A condition on the record table; None for all."""


def read_records(store: Store, which: Which = None) -> tuple[Record, ...]:
    """Give the records that a condition on the record table picks, the latest changed first."""
    rows = store.rows(_newest_first(select(RECORD), which))
    parts = {part: _entries(store, part, which) for part in Part} if rows else {}
    return tuple(_record(row, parts) for row in rows)


def read_summaries(store: Store, which: Which = None) -> tuple[RecordSummary, ...]:
    """Give summaries of the records that a condition picks, the latest changed first."""
    names = ("id", "form_id", "form_version", "form_hash", "state", "created_at", "changed_at")
    columns = [RECORD.c[name] for name in (*names, "amendment", "amends")]
    rows = store.rows(_newest_first(select(*columns), which))
    fields = _entries(store, Part.FIELD, which)
    actions = _entries(store, Part.ACTION, which)
    concerns = _entries(store, Part.CONCERN, which)
    questions = _entries(store, Part.QUESTION, which)
    (answered, unsure), awards = _answered(store, which), _awards(store, which)
    signed = _signed(store, which)
    return tuple(
        RecordSummary(
            **{**row, "state": State(row["state"])},
            signed_at=signed.get(row["id"], ""),
            fields=fields.get(row["id"], {}),
            answered=tuple(answered[row["id"]]),
            unsure=tuple(unsure[row["id"]]),
            awards=awards[row["id"]],
            actions=_of_type(Action, actions.get(row["id"], {})),
            concerns=_of_type(Concern, concerns.get(row["id"], {})),
            questions=_of_type(Question, questions.get(row["id"], {})),
        )
        for row in rows
    )


def record_columns(record: Record) -> dict[str, Any]:
    """Give a record's own row, without its entries."""
    values = {column.name: getattr(record, column.name) for column in RECORD.columns}
    values["state"] = record.state.value
    values["suggested"] = json.dumps(
        {
            key: [frozen.grade.id if frozen.grade is not None else None, frozen.because]
            for key, frozen in record.suggested.items()
        }
    )
    return values


def _newest_first(query: Select[Any], which: Which) -> Select[Any]:
    if which is not None:
        query = query.where(which)
    return query.order_by(RECORD.c.changed_at.desc(), RECORD.c.id.desc())


def _record(row: dict[str, Any], parts: Mapping[Part, Entries]) -> Record:
    values = dict(row)
    values["state"] = State(row["state"])
    values["suggested"] = {
        key: FrozenSuggestion(None if grade is None else Grade.from_id(grade), because)
        for key, (grade, because) in json.loads(row["suggested"]).items()
    }
    for part, entries in parts.items():
        values[ATTRIBUTES[part]] = entries.get(row["id"], {})
    return Record(**values)


def _entries(store: Store, part: Part, which: Which) -> Entries:
    place = PLACES[part]
    kept = table(place.table)
    query = _mine(select(kept), part, which).order_by(kept.c.record_id, kept.c[place.key])
    found: Entries = defaultdict(dict)
    for row in store.rows(query):
        found[row["record_id"]][row[place.key]] = place.from_row(row)
    return found


def _mine(query: Select[Any], part: Part, which: Which) -> Select[Any]:
    kept = table(PLACES[part].table)
    if which is None:
        return query
    return query.where(kept.c.record_id.in_(select(RECORD.c.id).where(which)))


def _answered(store: Store, which: Which) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Give the criteria that have a value, and those answered “?”, by record id."""
    answer = table("answer")
    columns = (answer.c.record_id, answer.c.criterion, answer.c.value)
    query = select(*columns).where(answer.c.value.is_not(None))
    query = _mine(query, Part.ANSWER, which).order_by(answer.c.record_id, answer.c.criterion)
    found: dict[str, list[str]] = defaultdict(list)
    unsure: dict[str, list[str]] = defaultdict(list)
    for row in store.rows(query):
        if AT not in row["criterion"]:
            found[row["record_id"]].append(row["criterion"])
            if row["value"] == UNSURE:
                unsure[row["record_id"]].append(row["criterion"])
    return found, unsure


def _awards(store: Store, which: Which) -> dict[str, dict[str, Grade]]:
    award = table("award")
    query = _mine(select(award.c.record_id, award.c.key, award.c.grade), Part.AWARD, which)
    found: dict[str, dict[str, Grade]] = defaultdict(dict)
    for row in store.rows(query):
        found[row["record_id"]][row["key"]] = Grade.from_id(row["grade"])
    return found


def _signed(store: Store, which: Which) -> dict[str, str]:
    revision = table("revision")
    query = select(revision.c.record_id, func.max(revision.c.at).label("at"))
    if which is not None:
        query = query.where(revision.c.record_id.in_(select(RECORD.c.id).where(which)))
    rows = store.rows(query.group_by(revision.c.record_id))
    return {row["record_id"]: row["at"] for row in rows}


def _of_type(kind: type[Kind], entries: Mapping[str, Any]) -> tuple[Kind, ...]:
    return tuple(value for value in entries.values() if isinstance(value, kind))

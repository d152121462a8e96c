"""Which columns of the store hold what a person may have typed, and which of them the index has.

Every text column counts as typed unless it is named here, so that a new one is searched by a
subject-access search without anybody having to think of it.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, Table

from eh_desktop.storage import desk_tables, exchange_tables, item_tables, search_tables
from eh_desktop.storage.tables import METADATA

__all__ = ["INDEXED", "RECORD_TABLES", "UNTYPED", "UNTYPED_TABLES", "typed_columns", "typed_tables"]
_LOADED = (desk_tables, exchange_tables, item_tables, search_tables)
"""All tables are in the catalogue once these are imported."""
_NO_TEXT = (Integer, Boolean, LargeBinary)

UNTYPED_TABLES = {
    "form": "the texts of forms, in which nobody is named",
    "listed": "made from the records",
    "search_due": "ids of records",
    "item_listed": "made from the cases and the logs",
    "item_due": "ids of cases and of entries of logs",
    "document": "signed PDFs of records; what they say is what the record says",
}
_UNTYPED_BY_TABLE = {
    "record": "id form_id form_hash state created_at changed_at previous_hash amends suggested",
    "field": "record_id key",
    "answer": "record_id criterion practice",
    "comment": "record_id key",
    "award": "record_id key grade",
    "learning_point": "record_id id",
    "action": "record_id id criterion_id table_id",
    "concern": "record_id id criterion_id raised_at",
    "question": "record_id criterion_id",
    "verification": "record_id criterion_id",
    "journal": "at record_id previous hash",
    "revision": "record_id hash previous_hash at",
    "setting": "key",
    "sent_bundle": "sha256 at previous_hash record_ids",
    "device": "id public_key certificate enrolled_at last_hash",
    "intake": "at sha256 device_id result",
    "received": "record_id revision_hash device_id at form_id form_hash pdf_sha256",
    "case_file": (
        "id ref_key status opened_on consent_on assessed_on plan_on closed_on batch created_at "
        "changed_at"
    ),
    "case_person": "case_id id role born",
    "case_date": "case_id id kind on_date",
    "log_entry": "id kind on_date case_key batch created_at changed_at",
    "batch": "id at target sha256 undone_at",
    "batch_change": "batch_id item_id",
    "sample": "id stream period drawn_at",
    "allocation": "sample_id case_id state record_id changed_at",
    "follow_up": "id record_id item item_id step on_date at",
    "periodic_return": "id return_id period changed_at frozen_at",
    "legal_hold": "subject at",
    "tombstone": "subject subject_hash at signature",
}
UNTYPED = frozenset(
    f"{table}.{column}" for table, names in _UNTYPED_BY_TABLE.items() for column in names.split()
)
"""Text columns that hold ids, hashes, choices, days and moments: no words of anybody's."""

RECORD_TABLES = (
    *("record", "field", "answer", "comment", "award", "learning_point"),
    *("action", "concern", "question", "verification"),
)
"""The tables that a record is kept in."""
INDEXED = frozenset(
    {
        *("record.amendment_reason", "field.value", "comment.value", "award.reason"),
        *("answer.note", "answer.evidence", "answer.verified_where", "answer.verified_by"),
        *("answer.action", "learning_point.text", "action.what", "action.who", "action.how_known"),
        *("concern.what", "concern.told_whom", "concern.outcome", "verification.note"),
        *("question.what", "question.owner", "question.outcome"),
    }
)
"""Columns whose words `domain.listed.texts_of` gives to the index."""


def typed_columns(table: Table) -> tuple[Column[str], ...]:
    """Give the columns of a table that hold what a person may have typed."""
    if table.name in UNTYPED_TABLES:
        return ()
    return tuple(
        column
        for column in table.columns
        if not isinstance(column.type, _NO_TEXT) and f"{table.name}.{column.name}" not in UNTYPED
    )


def typed_tables() -> tuple[str, ...]:
    """Give the names of all tables that hold anything typed, in a fixed order."""
    return tuple(sorted(name for name, one in METADATA.tables.items() if typed_columns(one)))

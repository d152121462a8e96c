"""The first store."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_OF_A_RECORD = {
    "field": ("key", "value"),
    "comment": ("key", "value"),
    "award": ("key", "grade", "reason"),
    "learning_point": ("id", "text"),
    "action": ("id", "what", "who", "by_when", "how_known", "criterion_id"),
    "concern": ("id", "criterion_id", "what", "raised_at", "told_whom", "told_at", "outcome"),
}
"""Entries of a record: the second part of the key, then the rest, all text."""
_APPEND_ONLY = ("journal", "revision")
_TABLES = (
    *("received", "device", "intake", "sent_bundle", "setting", "document", "revision", "journal"),
    *("concern", "action", "learning_point", "award", "comment", "answer", "field"),
    *("record", "form"),
)
"""In an order in which they can be dropped."""


def upgrade() -> None:
    """Make all tables, and the triggers that keep the journal and the revisions append-only."""
    _make_records()
    _make_history()
    _make_exchange()
    if op.get_bind().dialect.name == "sqlite":
        for name in _APPEND_ONLY:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} "
                    f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
                )


def downgrade() -> None:
    """Drop all tables; their triggers and indexes go with them."""
    for name in _TABLES:
        op.drop_table(name)


def _make_records() -> None:
    _make("form", *_texts("hash", "form_id"), _number("version"), *_texts("plain"), key=("hash",))
    _make(
        "record",
        *_texts("id", "form_id"),
        _number("form_version"),
        *_texts("form_hash", "state", "created_at", "changed_at"),
        _number("revision"),
        *_texts("previous_hash", "amends"),
        _number("amendment"),
        *_texts("amendment_reason", "suggested"),
        _reference("record", "form_hash", "form.hash"),
        key=("id",),
    )
    for name, columns in _OF_A_RECORD.items():
        _make(
            name,
            *_texts("record_id", *columns),
            _reference(name, "record_id", "record.id"),
            key=("record_id", columns[0]),
        )
    _make(
        "answer",
        *_texts("record_id", "criterion"),
        sa.Column("value", sa.String(), nullable=True),
        *_texts("note", "evidence", "practice"),
        _reference("answer", "record_id", "record.id"),
        key=("record_id", "criterion"),
    )


def _make_history() -> None:
    _make(
        "journal",
        _number("number"),
        *_texts("at", "who", "what", "record_id", "detail", "previous", "hash"),
        key=("number",),
    )
    op.create_index("ix_journal_record_id", "journal", ["record_id"])
    _make(
        "revision",
        *_texts("record_id"),
        _number("number"),
        *_texts("hash", "previous_hash", "plain", "at"),
        _reference("revision", "record_id", "record.id"),
        key=("record_id", "number"),
    )
    _make(
        "document",
        *_texts("sha256", "record_id"),
        _number("number"),
        *_texts("kind", "at"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _reference("document", "record_id", "record.id"),
        key=("sha256",),
    )
    op.create_index("ix_document_record_id", "document", ["record_id"])
    _make("setting", *_texts("key", "value"), key=("key",))


def _make_exchange() -> None:
    _make(
        "sent_bundle",
        _number("sequence"),
        *_texts("sha256", "at", "recipient", "previous_hash", "record_ids"),
        key=("sequence",),
    )
    _make(
        "device",
        *_texts("id", "public_key", "name", "role", "agency", "certificate", "enrolled_at"),
        _number("last_sequence"),
        *_texts("last_hash"),
        sa.Column("active", sa.Boolean(), nullable=False),
        key=("id",),
    )
    _make(
        "intake",
        _number("id"),
        *_texts("at", "file_name", "sha256", "device_id"),
        _number("sequence"),
        *_texts("result", "reason"),
        key=("id",),
    )
    op.create_index("ix_intake_sha256", "intake", ["sha256"])
    _make(
        "received",
        *_texts("record_id", "revision_hash", "device_id"),
        _number("sequence"),
        *_texts("at", "form_id"),
        _number("form_version"),
        *_texts("form_hash", "plain", "pdf_sha256"),
        _reference("received", "device_id", "device.id"),
        key=("record_id", "revision_hash"),
    )
    op.create_index("ix_received_device_id", "received", ["device_id"])


def _make(
    name: str, *parts: sa.Column[object] | sa.ForeignKeyConstraint, key: tuple[str, ...]
) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"))


def _texts(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _number(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _reference(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")

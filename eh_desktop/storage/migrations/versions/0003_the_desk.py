"""Cases, logs, spreadsheets brought in, samples, follow-up, returns, holds and erasures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_CASE_TEXTS = (
    "ref",
    "ref_key",
    "family",
    "agency",
    "lead",
    "past_leads",
    "status",
    "priority",
    "opened_on",
    "consent_on",
    "assessed_on",
    "plan_on",
    "closed_on",
    "closing_reason",
    "note",
    "batch",
    "created_at",
    "changed_at",
)
_LOG_TEXTS = ("kind", "on_date", "case_key", "plain", "batch", "created_at", "changed_at")
_BATCH_TEXTS = ("at", "who", "target", "file_name", "sha256", "undone_at")
_ALLOCATION_TEXTS = (
    "case_id",
    "case_ref",
    "auditor",
    "partner",
    "state",
    "reason",
    "record_id",
    "changed_at",
)
_FOLLOW_UP_TEXTS = ("record_id", "item", "item_id", "step", "note", "on_date", "at", "who")
_TOMBSTONE_TEXTS = ("subject_hash", "at", "who", "reason", "plain", "signature")
_INDEXES = (
    ("listed", "record_id"),
    ("listed", "form_hash"),
    ("case_file", "ref_key"),
    ("case_file", "batch"),
    ("log_entry", "kind"),
    ("log_entry", "on_date"),
    ("log_entry", "case_key"),
    ("log_entry", "batch"),
    ("sample", "stream"),
    ("allocation", "case_id"),
    ("follow_up", "record_id"),
    ("periodic_return", "return_id"),
)
_TABLES = (
    "listed",
    "search_due",
    "case_date",
    "case_person",
    "case_file",
    "log_entry",
    "batch_change",
    "batch",
    "allocation",
    "sample",
    "follow_up",
    "periodic_return",
    "legal_hold",
    "tombstone",
)

_LISTED_TEXTS = (
    "record_id",
    "form_hash",
    "form_id",
    "kind",
    "title",
    "state",
    "about_key",
    "title_key",
    "grade",
    "plain",
)
_SEARCH = (
    (
        "CREATE VIRTUAL TABLE search USING fts5("
        "texts, facts, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    *(
        f"CREATE TRIGGER record_{verb.lower()}_due AFTER {verb} ON record "  # noqa: S608  our own
        f"BEGIN INSERT OR IGNORE INTO search_due VALUES ({which}.id); END"
        for verb, which in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    ),
    "INSERT INTO search_due SELECT id FROM record",
)


def upgrade() -> None:
    """Make the tables and their indexes; have every record listed and searched."""
    _make("case_file", ("id",), _CASE_TEXTS, flags=("step_down",))
    _make("case_person", ("case_id", "id"), ("name", "role", "born"), of=("case_id", "case_file"))
    _make("case_date", ("case_id", "id"), ("kind", "on_date", "note"), of=("case_id", "case_file"))
    _make("log_entry", ("id",), _LOG_TEXTS)
    _make("batch", ("id",), _BATCH_TEXTS, ("taken", "left_out"))
    _make("batch_change", ("batch_id", "item_id"), ("before",), of=("batch_id", "batch"))
    _make("sample", ("id",), ("stream", "period", "drawn_at", "plain", "listed"))
    numbers, of = ("number", "replaces"), ("sample_id", "sample")
    _make("allocation", ("sample_id", "number"), _ALLOCATION_TEXTS, numbers, of=of)
    _make("follow_up", ("id",), _FOLLOW_UP_TEXTS, of=("record_id", "record"))
    _make("periodic_return", ("id",), ("return_id", "period", "plain", "changed_at", "frozen_at"))
    _make("legal_hold", ("subject", "subject_id"), ("reason", "at", "who"))
    _make("tombstone", ("subject", "subject_id"), _TOMBSTONE_TEXTS)
    _make("listed", ("seq",), _LISTED_TEXTS, ("seq", "state_rank", "done", "grade_rank"))
    _make("search_due", ("record_id",), ())
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])
    if op.get_context().dialect.name == "sqlite":
        for statement in _SEARCH:
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables, with what stands in them."""
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE search")
        for verb in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER record_{verb}_due")
    for table, column in reversed(_INDEXES):
        op.drop_index(f"ix_{table}_{column}", table)
    for table in _TABLES:
        op.drop_table(table)


def _make(
    name: str,
    keys: tuple[str, ...],
    texts: Sequence[str],
    numbers: Sequence[str] = (),
    flags: Sequence[str] = (),
    of: tuple[str, str] | None = None,
) -> None:
    """Make a table of texts, whole numbers and flags; `of` names a column and whose id it holds."""
    columns: list[sa.Column[Any]] = [
        *(_text(key) for key in (*keys, *texts) if key not in numbers),
        *(sa.Column(number, sa.Integer(), nullable=False) for number in numbers),
        *(sa.Column(flag, sa.Boolean(), nullable=False) for flag in flags),
    ]
    rules: list[sa.Constraint] = [sa.PrimaryKeyConstraint(*keys, name=f"pk_{name}")]
    if of is not None:
        column, parent = of
        mine = sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=f"fk_{name}_{column}")
        rules.append(mine)
    op.create_table(name, *columns, *rules)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=False)

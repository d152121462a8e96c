"""Questions, second ratings, where an answer was verified, and tables of actions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NEW_COLUMNS = {
    "answer": ("verified_where", "verified_by", "action"),
    "action": ("table_id",),
}
"""Texts that rows from before do not have; empty there, so that records keep their hashes."""


def upgrade() -> None:
    """Add the columns in place, and make the two tables."""
    for table, names in _NEW_COLUMNS.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.String(), nullable=False, server_default=""))
    _make("question", *(_text(name) for name in ("what", "owner", "by_when", "outcome")))
    _make("verification", sa.Column("value", sa.String(), nullable=True), _text("note"))


def downgrade() -> None:
    """Drop what was added, with what stands in it."""
    op.drop_table("verification")
    op.drop_table("question")
    for table, names in _NEW_COLUMNS.items():
        for name in reversed(names):
            op.drop_column(table, name)


def _make(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        _text("record_id"),
        _text("criterion_id"),
        *columns,
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name=f"fk_{name}_record_id"),
        sa.PrimaryKeyConstraint("record_id", "criterion_id", name=f"pk_{name}"),
    )


def _text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(), nullable=False)

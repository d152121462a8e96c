"""Returns and tombstones that travel: sent from a laptop, received at a centre."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_SENT = ("return_ids", "tombstone_ids")
_RECEIVED: dict[str, tuple[str, ...]] = {
    "received_return": ("device_id", "return_id", "period", "hash"),
    "received_tombstone": ("device_id", "subject", "subject_id"),
}
"""The new tables of the centre, each with its key."""
_COLUMNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "received_return": (("id", "at", "plain"), ("sequence",)),
    "received_tombstone": (("hash", "at", "plain"), ("sequence", "revisions")),
}
"""Their other columns: texts and whole numbers."""


def upgrade() -> None:
    """Add the columns in place, and make the tables, which only grow."""
    for name in _SENT:
        column = sa.Column(name, sa.String(), nullable=False, server_default="[]")
        op.add_column("sent_bundle", column)
    for table, keys in _RECEIVED.items():
        texts, numbers = _COLUMNS[table]
        columns: list[sa.Column[Any]] = [
            *(sa.Column(name, sa.String(), nullable=False) for name in (*keys, *texts)),
            *(sa.Column(name, sa.Integer(), nullable=False) for name in numbers),
        ]
        op.create_table(
            table,
            *columns,
            sa.PrimaryKeyConstraint(*keys, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(["device_id"], ["device.id"], name=f"fk_{table}_device_id"),
        )
        if op.get_context().dialect.name == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )


def downgrade() -> None:
    """Drop what was added, with what stands in it."""
    for table in reversed(_RECEIVED):
        op.drop_table(table)
    for name in reversed(_SENT):
        op.drop_column("sent_bundle", name)

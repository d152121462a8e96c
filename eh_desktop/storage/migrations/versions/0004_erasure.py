"""Erasure under a tombstone, which is the only thing that may touch the journal or a revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_BEING_ERASED = (
    "IN (SELECT tombstone.subject_id FROM tombstone "
    "JOIN erasing ON erasing.subject_id = tombstone.subject_id)"
)
_SAME = " AND ".join(
    f"NEW.{name} = OLD.{name}"
    for name in ("number", "at", "who", "what", "record_id", "previous", "hash")
)
_GUARDS = {
    ("journal", "UPDATE"): (
        "WHEN NOT (NEW.detail = '{\"erased\":\"' || OLD.record_id || '\"}' "
        f"AND {_SAME} AND OLD.record_id {_BEING_ERASED}) "
    ),
    ("revision", "DELETE"): f"WHEN NOT OLD.record_id {_BEING_ERASED} ",
}
_TOMBSTONE = (("tombstone", "UPDATE"), ("tombstone", "DELETE"))


def upgrade() -> None:
    """Make the table of what is being erased, and triggers that know of it."""
    op.create_table(
        "erasing",
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("ended", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ended"],
            ["erasing.subject_id"],
            name="fk_erasing_ended",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("subject_id", name="pk_erasing"),
    )
    if op.get_context().dialect.name == "sqlite":
        for (name, verb), guard in _GUARDS.items():
            op.execute(f"DROP TRIGGER {name}_no_{verb.lower()}")
            op.execute(_refusal(name, verb, guard))
        for name, verb in _TOMBSTONE:
            op.execute(_refusal(name, verb, ""))


def downgrade() -> None:
    """Drop the table; journal and revisions are append-only without exception again."""
    if op.get_context().dialect.name == "sqlite":
        for name, verb in _TOMBSTONE:
            op.execute(f"DROP TRIGGER {name}_no_{verb.lower()}")
        for name, verb in _GUARDS:
            op.execute(f"DROP TRIGGER {name}_no_{verb.lower()}")
            op.execute(_refusal(name, verb, ""))
    op.drop_table("erasing")


def _refusal(name: str, verb: str, guard: str) -> str:
    return (
        f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} {guard}"
        f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
    )

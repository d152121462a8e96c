"""The first page of a list out of indexes alone, and the agencies that cases name by leaps."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"

_ORDER = "ix_item_listed_list_id"
_AGENCY = "ix_case_file_agency"
_MERGED = "INSERT INTO item_search(item_search, rank) VALUES ('automerge', {pages})"


def upgrade() -> None:
    """Let the index of a list hold all that its usual order is made of; index the agencies.

    What writes to the index of words has it merged from now on.
    """
    op.drop_index(_ORDER, "item_listed")
    op.create_index(_ORDER, "item_listed", ["list_id", "known", "late_on", "soon_on"])
    op.create_index(_AGENCY, "case_file", ["agency"])
    if op.get_context().dialect.name == "sqlite":
        op.execute(_MERGED.format(pages=0))


def downgrade() -> None:
    """Have the lists told apart alone."""
    if op.get_context().dialect.name == "sqlite":
        op.execute(_MERGED.format(pages=4))
    op.drop_index(_AGENCY, "case_file")
    op.drop_index(_ORDER, "item_listed")
    op.create_index(_ORDER, "item_listed", ["list_id"])

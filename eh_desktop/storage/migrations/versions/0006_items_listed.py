"""Lists of cases and log entries, a page at a time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TEXTS = ("item_id", "list_id", "known", "soon_on", "late_on", "sort_keys")
_INDEXES = (("item_listed", "item_id"), ("item_listed", "list_id"), ("item_due", "item_id"))
_NOTED = ("case_file", "log_entry")
_SEARCH = (
    (
        "CREATE VIRTUAL TABLE item_search USING fts5("
        "texts, facts, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO item_search(item_search, rank) VALUES ('secure-delete', 1)",
    *(
        f"CREATE TRIGGER {name}_{verb.lower()}_due AFTER {verb} ON {name} "  # noqa: S608  our own
        f"BEGIN DELETE FROM item_due WHERE item_id = {which}.id; "
        f"INSERT INTO item_due (item_id) VALUES ({which}.id); END"
        for name in _NOTED
        for verb, which in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
    ),
    (
        "INSERT INTO item_due (item_id) SELECT id FROM (SELECT id, changed_at FROM case_file "
        "UNION ALL SELECT id, changed_at FROM log_entry) ORDER BY changed_at, id"
    ),
)


def upgrade() -> None:
    """Make the tables; have every case and every entry listed."""
    op.create_table(
        "item_listed",
        *(sa.Column(name, sa.String(), nullable=False) for name in _TEXTS),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_item_listed"),
    )
    op.create_table(
        "item_due",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_item_due"),
        sqlite_autoincrement=True,
    )
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])
    if op.get_context().dialect.name == "sqlite":
        for statement in _SEARCH:
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables; what stood in them can be made again."""
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE item_search")
        for name in _NOTED:
            for verb in ("insert", "update", "delete"):
                op.execute(f"DROP TRIGGER {name}_{verb}_due")
    for table, column in reversed(_INDEXES):
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_table("item_due")
    op.drop_table("item_listed")

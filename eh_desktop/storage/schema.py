"""The shape of a store: made at once when new, migrated when it is behind."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from eh_desktop.storage import desk_tables as _desk_tables
from eh_desktop.storage import exchange_tables as _exchange_tables
from eh_desktop.storage import item_tables as _item_tables
from eh_desktop.storage import search_tables as _search_tables
from eh_desktop.storage.tables import METADATA

__all__ = ["METADATA", "SCHEMA_VERSION", "create_schema", "in_one_go", "migrate_schema"]
# imported so that the catalogue holds their tables
del _desk_tables, _exchange_tables, _item_tables, _search_tables
SCHEMA_VERSION = 7
"""The number of the last migration; it stands in each store as `PRAGMA user_version`."""
_REVISION_TABLE = """CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)"""


def create_schema(connection: Connection) -> None:
    """Make every table in an empty store, without Alembic, and say which version it is."""

    def make() -> None:
        METADATA.create_all(connection)
        connection.exec_driver_sql(_REVISION_TABLE)
        connection.exec_driver_sql(
            "INSERT INTO alembic_version VALUES (?)", (f"{SCHEMA_VERSION:04d}",)
        )

    in_one_go(connection, make)


def migrate_schema(connection: Connection) -> None:
    """Run the missing migrations, all or none."""
    from eh_desktop.storage import migrate

    in_one_go(connection, lambda: migrate.upgrade(connection))


def in_one_go(connection: Connection, work: Callable[[], None]) -> None:
    """Do work on the schema in one transaction that ends at our version, or not at all."""
    # a rebuilt table is dropped and renamed, which enforced references would not survive
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        work()
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    finally:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")

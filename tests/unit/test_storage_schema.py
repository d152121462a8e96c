"""The shape of a store: made at once or step by step, it is the same."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from eh_desktop.domain.errors import VaultDamaged, VaultTrouble
from eh_desktop.storage import migrate, schema
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.tables import METADATA
from eh_desktop.storage.vault import STORE_FILE
from tests.storage_fixtures import DATA_KEY, folder

__all__ = ["folder"]
MIGRATIONS = Path(migrate.__file__).parent / "migrations"


def _shape(connection: Connection) -> dict[str, str]:
    """Give every table, index and trigger by name, its parts sorted and its spaces evened."""
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    )
    return {name: ", ".join(sorted(_evened(sql).split(", "))) for name, sql in rows}


def _evened(sql: str) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1 ", re.sub(r"\s+", " ", sql)).strip()


def _steps() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


@pytest.fixture
def made(folder: Path) -> Iterator[Store]:
    store = open_store(folder, DATA_KEY, create=True)
    yield store
    store.close()


def test_made_at_once_equals_made_step_by_step(made: Store) -> None:
    at_once = _shape(made.connection)
    assert {"record", "journal", "journal_no_update", "revision_no_delete"} <= set(at_once)
    schema.in_one_go(made.connection, lambda: migrate.downgrade(made.connection))
    assert set(_shape(made.connection)) == {"alembic_version"}
    schema.in_one_go(made.connection, lambda: migrate.upgrade(made.connection))
    assert _shape(made.connection) == at_once
    schema.in_one_go(made.connection, lambda: migrate.downgrade(made.connection))
    schema.in_one_go(made.connection, lambda: migrate.upgrade(made.connection))
    assert _shape(made.connection) == at_once


def test_the_last_step_back_is_the_step_before(made: Store) -> None:
    schema.in_one_go(made.connection, lambda: migrate.downgrade(made.connection, "0001"))
    back = _shape(made.connection)
    assert not {"question", "verification"} & set(back)
    schema.in_one_go(made.connection, lambda: migrate.downgrade(made.connection))
    schema.in_one_go(made.connection, lambda: migrate.upgrade(made.connection, "0001"))
    assert _shape(made.connection) == back


def _is_table_of_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out the index of words, which SQLite keeps in tables of its own."""
    ours = name in ("search_due", "item_due", "item_listed")
    return kind != "table" or name is None or ours or not name.startswith(("search", "item_search"))


def test_alembic_finds_nothing_to_migrate(made: Store) -> None:
    options = {"compare_type": True, "include_name": _is_table_of_ours}
    context = MigrationContext.configure(made.connection, opts=options)
    assert compare_metadata(context, METADATA) == []


def test_the_last_step_is_the_version(made: Store) -> None:
    assert _steps().get_current_head() == f"{schema.SCHEMA_VERSION:04d}"
    stamped = made.connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    assert stamped == f"{schema.SCHEMA_VERSION:04d}"
    version = made.connection.exec_driver_sql("PRAGMA user_version").scalar()
    assert version == schema.SCHEMA_VERSION


def test_migrations_import_nothing_of_the_project() -> None:
    for path in MIGRATIONS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not [name for name in names if name.startswith("eh_desktop")], path


def test_the_tables_suit_postgresql() -> None:
    for table in METADATA.sorted_tables:
        assert CreateTable(table).compile(dialect=postgresql.dialect())


def test_the_second_step_suits_postgresql_and_goes_back() -> None:
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )
    step = _steps().get_revision("0002").module
    with Operations.context(context):
        step.upgrade()
        step.downgrade()
    said = _evened(written.getvalue())
    added = {"answer": ("verified_where", "verified_by", "action"), "action": ("table_id",)}
    for table, columns in added.items():
        for column in columns:
            assert f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR DEFAULT ''" in said
            assert f"ALTER TABLE {table} DROP COLUMN {column};" in said
    for table in ("question", "verification"):
        assert f"CREATE TABLE {table}( record_id VARCHAR NOT NULL" in said
        assert f"DROP TABLE {table};" in said


def test_the_fifth_step_suits_postgresql_and_goes_back() -> None:
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )
    step = _steps().get_revision("0005").module
    with Operations.context(context):
        step.upgrade()
        step.downgrade()
    said = _evened(written.getvalue())
    for column in ("return_ids", "tombstone_ids"):
        assert f"ALTER TABLE sent_bundle ADD COLUMN {column} VARCHAR DEFAULT '[]'" in said
        assert f"ALTER TABLE sent_bundle DROP COLUMN {column};" in said
    for table in ("received_return", "received_tombstone"):
        assert f"CREATE TABLE {table}( device_id VARCHAR NOT NULL" in said
        assert f"DROP TABLE {table};" in said
    assert "TRIGGER" not in said, "triggers are SQLite's own"


def _make_older(folder: Path) -> None:
    """Leave a store that is one step behind."""
    store = open_store(folder, DATA_KEY, create=True)
    schema.in_one_go(store.connection, lambda: migrate.downgrade(store.connection))
    store.connection.exec_driver_sql("PRAGMA user_version = 0")
    store.close()


def test_an_older_store_is_copied_then_migrated(folder: Path) -> None:
    _make_older(folder)
    store = open_store(folder, DATA_KEY)
    try:
        assert "record" in _shape(store.connection)
        assert store.integrity() == ()
        assert (folder / f"{STORE_FILE}-wal").stat().st_size == 0
        keys = store.connection.exec_driver_sql("PRAGMA foreign_keys").scalar()
        assert keys == 1
    finally:
        store.close()
    assert [copy.name for copy in (folder / "backups").iterdir()] == [
        f"before-{schema.SCHEMA_VERSION}-was-0.db"
    ]
    open_store(folder, DATA_KEY).close()


def test_a_failed_migration_leaves_the_store_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make_older(folder)

    def half(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")

    monkeypatch.setattr(migrate, "upgrade", half)
    with pytest.raises(VaultTrouble) as raised:
        open_store(folder, DATA_KEY)
    assert not isinstance(raised.value, VaultDamaged)
    assert raised.value.remedy
    monkeypatch.undo()
    store = open_store(folder, DATA_KEY)
    assert "half" not in _shape(store.connection)
    store.close()

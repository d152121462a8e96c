"""The encrypted store: opened only after it was looked over, written in whole transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, create_engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from eh_desktop.domain.errors import (
    Trouble,
    VaultDamaged,
    VaultExists,
    VaultFromNewerVersion,
    VaultTrouble,
)
from eh_desktop.domain.language import say
from eh_desktop.storage.backups import BACKUPS, copy_store, daily_copy, renewed_copy
from eh_desktop.storage.connection import Driver, connect, fold_log, lay_down_rules
from eh_desktop.storage.files import create_private, disk_trouble, make_private_folder, settle
from eh_desktop.storage.inspection import inspect_store
from eh_desktop.storage.schema import SCHEMA_VERSION, create_schema, migrate_schema
from eh_desktop.storage.troubles import trouble_of
from eh_desktop.storage.vault import KEY_LENGTH, STORE_FILE

_REFUSALS = (SQLAlchemyError, dbapi2.Error, UnicodeEncodeError)
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Store:
    """An open store: one connection, for the thread that opened it. Repositories work on it."""

    def __init__(self, folder: Path, data_key: bytes, name: str = STORE_FILE) -> None:
        """Connect to the store in the folder; use `open_store`, which looks it over first."""
        self.folder = folder
        self.journal_head: tuple[int, str] | None = None
        """Number and hash of the last journal entry, where they are known."""
        self._path = folder / name
        self._data_key = data_key
        self._driver, self._connection = _connected(self._path, data_key)
        self._depth = 0
        self._doomed = False
        self._damage: VaultDamaged | None = None

    @property
    def connection(self) -> Connection:
        """The SQLAlchemy connection, for schema work and tests."""
        return self._connection

    @property
    def in_transaction(self) -> bool:
        """Whether something is being written that may yet be taken back as a whole."""
        return self._depth > 0

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all that is inside durably, or none of it; inside another it joins that one.

        Raises VaultTrouble (a full disk, a damaged page), RuleTrouble (text that cannot be
        kept), and whatever the inside raises.
        """
        outermost = self._depth == 0
        if outermost:
            self._begin()
        self._depth += 1
        try:
            yield
            if outermost:
                self._commit()
        except BaseException as error:
            self._doomed = True
            if outermost:
                self._roll_back()
            if isinstance(error, _REFUSALS):
                raise self._trouble(error) from error
            raise
        finally:
            self._depth -= 1

    def write(self, statement: Executable, parameters: Parameters | None = None) -> int:
        """Run one statement, in a transaction of its own where none is open; give its row count."""
        if self._depth == 0:
            with self.transaction():
                return self.write(statement, parameters)
        try:
            return self._connection.execute(statement, parameters).rowcount
        except _REFUSALS as error:
            raise self._trouble(error) from error

    def rows(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        """Give all rows of a query, each as values by column."""
        try:
            result = self._connection.execute(statement, parameters)
            names = tuple(result.keys())
            return [dict(zip(names, row, strict=True)) for row in result]
        except _REFUSALS as error:
            raise self._trouble(error) from error

    def tuples(self, statement: Executable) -> Iterator[Sequence[Any]]:
        """Give all rows of a query as they come: where there are many, dicts cost most."""
        try:
            yield from self._connection.execute(statement)
        except _REFUSALS as error:
            raise self._trouble(error) from error

    def numbers(self, statement: Executable, parameters: Mapping[str, Any]) -> Iterator[int]:
        """Give the one whole number of each row of a query, as fast as they come."""
        try:
            yield from self._connection.execute(statement, parameters).scalars()
        except _REFUSALS as error:
            raise self._trouble(error) from error

    def backup(self, now: str) -> Path | None:
        """Copy the store, encrypted, into `backups/`, at most once a day; keep the last seven.

        `now` is an ISO moment. Gives the copy, or None where the day has one.
        """
        try:
            return daily_copy(self._driver, self.folder, self._data_key, now[:10])
        except dbapi2.Error as error:
            raise self._trouble(error) from error

    def renew_backups(self, now: str) -> tuple[Path, int]:
        """Put one fresh copy in the place of all that there are, after an erasure.

        The log is emptied first: what was erased stands in it until then. Gives the copy, and how
        many others it took the place of; VaultTrouble where it could not be made, and all stay.
        """
        try:
            fold_log(self._driver)
            return renewed_copy(self._driver, self.folder, self._data_key, now[:10])
        except dbapi2.Error as error:
            raise self._trouble(error) from error

    def integrity(self) -> tuple[str, ...]:
        """Check every page, index and reference; give what is wrong, one sentence each."""
        found: list[str] = []
        try:
            fold_log(self._driver)
            found += [str(row[0]) for row in self._driver.execute("PRAGMA cipher_integrity_check")]
            whole = [str(row[0]) for row in self._driver.execute("PRAGMA integrity_check")]
            found += [text for text in whole if text != "ok"]
            loose = self._driver.execute("PRAGMA foreign_key_check").fetchall()
            found += [f"{row[0]} row {row[1]} refers to a missing {row[2]}" for row in loose]
        except dbapi2.Error as error:
            found.append(self._trouble(error).what)
        return tuple(found)

    def close(self) -> None:
        """Bring everything into the main file and let go of it; closing twice does nothing."""
        if self._connection.closed:
            return
        try:
            fold_log(self._driver)
        except dbapi2.Error as error:
            raise self._trouble(error) from error
        finally:
            self._let_go()

    def _trouble(self, error: Exception) -> Trouble:
        """Say what an error means; after a damaged page SQLCipher calls all else read-only."""
        trouble = trouble_of(error, self._path)
        if isinstance(trouble, VaultDamaged):
            self._damage = trouble
        return self._damage or trouble

    def _let_go(self) -> None:
        self._connection.close()
        self._connection.engine.dispose()

    def _begin(self) -> None:
        self._doomed = False
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        except dbapi2.Error as error:
            raise self._trouble(error) from error

    def _commit(self) -> None:
        if self._doomed:
            raise VaultTrouble(
                say("A part of the change failed, so none of it was kept."),
                str(self._path),
                say("Make the change again."),
            )
        self._driver.execute("COMMIT")

    def _roll_back(self) -> None:
        self.journal_head = None
        if self._driver.in_transaction:  # a full disk has rolled back already
            self._driver.execute("ROLLBACK")


def open_store(
    folder: Path,
    data_key: bytes,
    *,
    create: bool = False,
    first: Callable[[Store], object] | None = None,
) -> Store:
    """Open the store of a vault, or make a new one.

    `first`, with `create` alone, fills the new store in one transaction before the file gets its
    name: the store is there with all that `first` wrote, or not at all. Whatever it raises comes
    through. The store it is given is closed afterwards; keep only the one that is returned.

    An existing file is looked over first, and left byte for byte as it is where that raises
    VaultMissing, VaultNotEncrypted, VaultDamaged or VaultFromNewerVersion. An older one is copied,
    then migrated. Raises VaultExists where a new one would stand in its place, ValueError for a
    key that is not 32 bytes or a `first` without `create`.
    """
    if len(data_key) != KEY_LENGTH:
        raise ValueError(f"a data key has {KEY_LENGTH} bytes, not {len(data_key)}")
    if first is not None and not create:
        raise ValueError("an existing store has no first transaction")
    path = folder / STORE_FILE
    if create:
        _create(path, data_key, first)
    version = inspect_store(path, data_key)
    if version > SCHEMA_VERSION:
        raise VaultFromNewerVersion(
            say("The store was written by a newer version of the application."),
            str(path),
            say("Install the newest version, then open it again."),
        )
    try:
        store = Store(folder, data_key)
        try:
            if version < SCHEMA_VERSION:
                _migrate(store, data_key, version)
        except BaseException:
            store.close()
            raise
    except _REFUSALS as error:
        raise trouble_of(error, path) from error
    return store


def _create(path: Path, data_key: bytes, first: Callable[[Store], object] | None) -> None:
    # a log without its store would be taken in by the new one, which could never be opened again
    for there in (path, path.with_name(path.name + "-wal")):
        if there.exists():
            raise VaultExists(
                say("There is a store in this folder already, or a part of one."),
                str(there),
                say("Open it, or choose another data folder."),
            )
    make_private_folder(path.parent)
    beside = path.with_name(path.name + ".new")
    try:
        _discard(beside)
        create_private(beside)
        try:
            _fill(Store(path.parent, data_key, beside.name), first)
            settle(beside, path)
        finally:
            _discard(beside)
    except OSError as error:
        raise disk_trouble(error, path) from error
    except _REFUSALS as error:
        raise trouble_of(error, path) from error


def _fill(store: Store, first: Callable[[Store], object] | None) -> None:
    """Make the tables of a new store, and its first rows, and close it."""
    try:
        create_schema(store.connection)
        if first is not None:
            with store.transaction():
                first(store)
    finally:
        store.close()


def _discard(beside: Path) -> None:
    """Remove a store that never got its name, and its log."""
    for suffix in ("", "-wal", "-shm"):
        beside.with_name(beside.name + suffix).unlink(missing_ok=True)


def _migrate(store: Store, data_key: bytes, version: int) -> None:
    driver = store.connection.connection.driver_connection
    copy_store(
        driver, store.folder / BACKUPS / f"before-{SCHEMA_VERSION}-was-{version}.db", data_key
    )
    migrate_schema(store.connection)
    fold_log(driver)


def _connected(path: Path, data_key: bytes) -> tuple[Driver, Connection]:
    """Give the driver's connection and SQLAlchemy's over it, in which we begin and commit."""
    driver = connect(f"{path.absolute().as_uri()}?mode=rw", data_key)
    try:
        lay_down_rules(driver)
        engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=lambda: driver,
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
        )
        return driver, engine.connect()
    except BaseException:
        driver.close()
        raise

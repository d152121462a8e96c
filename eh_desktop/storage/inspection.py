"""Look at a store before anything can be written to it; whatever is wrong leaves it as it is."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlcipher3 import dbapi2

from eh_desktop.domain.errors import VaultDamaged, VaultMissing, VaultNotEncrypted
from eh_desktop.domain.language import say
from eh_desktop.storage.connection import Driver, connect, fold_log
from eh_desktop.storage.files import disk_trouble
from eh_desktop.storage.troubles import damaged_store

WHOLE_UP_TO = 32 * 1024 * 1024
"""Bytes up to which every page is checked; it takes 2.4 ms a mebibyte."""
PAGE_SIZE = 4096
_PLAIN_HEADER = b"SQLite format 3\x00"
_LIVELY = (
    *("setting", "record", "field", "answer", "comment", "award", "action", "concern"),
    *("question", "verification"),
)


def inspect_store(path: Path, data_key: bytes, *, whole: bool = False) -> int:
    """Give the schema version of a sound store; `whole` looks at every page, also of a large one.

    Raises VaultMissing, VaultNotEncrypted, VaultDamaged (another key, garbage, cut short, a page
    that is not what was written) or VaultTrouble (unreadable). No file there is changed.
    """
    try:
        _refuse_what_is_no_store(path)
        log = path.with_name(path.name + "-wal")
        if not (log.exists() and log.stat().st_size):
            return _version(path, data_key, "mode=ro&immutable=1", whole=whole)
        # after a crash the newest pages stand in the log alone, and reading it properly writes
        with TemporaryDirectory(prefix="eh-desktop-") as place:
            copy = Path(place) / path.name
            shutil.copyfile(path, copy)
            shutil.copyfile(log, copy.with_name(log.name))
            return _version(copy, data_key, "mode=rw", path, whole=whole)
    except OSError as error:
        raise disk_trouble(error, path) from error


def _refuse_what_is_no_store(path: Path) -> None:
    if not path.exists():
        raise VaultMissing(
            say("The store of this vault is missing."),
            str(path),
            say("If the folder “backups” holds a copy, put the newest in its place."),
        )
    with path.open("rb") as file:
        header = file.read(len(_PLAIN_HEADER))
    if header == _PLAIN_HEADER:
        raise VaultNotEncrypted(
            say("The store is not encrypted, so it is not one that this application made."),
            str(path),
            say("Remove it from the data folder; it is never opened."),
        )
    # to SQLite anything shorter is an empty database, which would be filled and called sound
    if path.stat().st_size < PAGE_SIZE:
        raise damaged_store(path, say("it is shorter than one page"))


def _version(
    path: Path, data_key: bytes, mode: str, shown: Path | None = None, *, whole: bool = False
) -> int:
    shown = shown or path
    try:
        with closing(connect(f"{path.absolute().as_uri()}?{mode}", data_key)) as driver:
            if mode == "mode=rw":
                fold_log(driver)
            tables = {row[0] for row in driver.execute("SELECT name FROM sqlite_master")}
            if "alembic_version" not in tables:
                raise damaged_store(shown, say("its tables are not there"))
            version = int(driver.execute("PRAGMA user_version").fetchone()[0])
            if whole or path.stat().st_size <= WHOLE_UP_TO:
                _prove_all(driver, shown)
            else:
                _prove_lively(driver, tables.intersection(_LIVELY))
            return version
    except dbapi2.Error as error:
        raise damaged_store(shown, str(error)) from error


def _prove_all(driver: Driver, shown: Path) -> None:
    findings = driver.execute("PRAGMA cipher_integrity_check").fetchall()
    if findings:
        raise _several(shown, [str(row[0]) for row in findings])


def _prove_lively(driver: Driver, needed: set[str]) -> None:
    """Check those pages of a large store that it cannot start without."""
    for table in needed:
        driver.execute(f"SELECT count(*) FROM {table} NOT INDEXED").fetchall()  # noqa: S608  our names


def _several(path: Path, findings: list[str]) -> VaultDamaged:
    said = findings[0]
    if len(findings) > 1:
        said = say("{first} and {count} more", first=said, count=len(findings) - 1)
    return damaged_store(path, said)

"""Encrypted copies of the store beside it: one a day, seven kept, one before a migration.

After an erasure all of them hold what was erased, so that one fresh copy takes their place.
"""

from __future__ import annotations

from pathlib import Path

from eh_desktop.storage.connection import Driver
from eh_desktop.storage.files import (
    create_private,
    disk_trouble,
    make_private_folder,
    settle,
    sync_folder,
)
from eh_desktop.storage.inspection import inspect_store

BACKUPS = "backups"
KEPT = 7
_DAILY = "store-"


def daily_copy(driver: Driver, folder: Path, data_key: bytes, day: str) -> Path | None:
    """Make the copy of a day (ISO date) and drop the oldest; None where the day has one."""
    target = folder / BACKUPS / f"{_DAILY}{day}.db"
    if target.exists():
        return None
    copy_store(driver, target, data_key)
    try:
        for old in sorted(target.parent.glob(f"{_DAILY}*.db"))[:-KEPT]:
            old.unlink()
    except OSError as error:
        raise disk_trouble(error, target.parent) from error
    return target


def renewed_copy(driver: Driver, folder: Path, data_key: bytes, day: str) -> tuple[Path, int]:
    """Make a copy for a day in place of every other; give it, and how many others there were.

    The others go only once every page of the new one was read back. Raises as `copy_store`; where
    one of the others cannot be removed, the new copy is there and VaultTrouble names the folder.
    """
    target = folder / BACKUPS / f"{_DAILY}{day}.db"
    copy_store(driver, target, data_key, whole=True)
    others = [path for path in sorted(target.parent.glob("*.db")) if path != target]
    try:
        for other in others:
            other.unlink()
        sync_folder(target.parent)
    except OSError as error:
        raise disk_trouble(error, target.parent) from error
    return target, len(others)


def copy_store(driver: Driver, target: Path, data_key: bytes, *, whole: bool = False) -> None:
    """Write an encrypted copy under the same key, read it back, and only then give it its name.

    `whole` reads every page back, also of a large one. Raises VaultTrouble, or what `sqlcipher3`
    raises; the target is whole or not there.
    """
    make_private_folder(target.parent)
    beside = target.with_name(target.name + ".new")
    try:
        for cut_off in target.parent.glob("*.db.new"):  # by a kill; the lock keeps others out
            cut_off.unlink()
        create_private(beside)
        try:
            driver.execute("VACUUM INTO ?", (str(beside),))
            inspect_store(beside, data_key, whole=whole)
            settle(beside, target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise disk_trouble(error, target) from error

"""Encrypted copies of the store beside it: one a day, seven kept, one before a migration."""

from __future__ import annotations

from pathlib import Path

from eh_desktop.storage.connection import Driver
from eh_desktop.storage.files import create_private, disk_trouble, make_private_folder, settle
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


def copy_store(driver: Driver, target: Path, data_key: bytes) -> None:
    """Write an encrypted copy under the same key, read it back, and only then give it its name.

    Raises VaultTrouble, or what `sqlcipher3` raises; the target is whole or not there.
    """
    make_private_folder(target.parent)
    beside = target.with_name(target.name + ".new")
    try:
        for cut_off in target.parent.glob("*.db.new"):  # by a kill; the lock keeps others out
            cut_off.unlink()
        create_private(beside)
        try:
            driver.execute("VACUUM INTO ?", (str(beside),))
            inspect_store(beside, data_key)
            settle(beside, target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise disk_trouble(error, target) from error

"""Private files: nobody else can read them, and a power cut leaves the old or the new one."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.domain.language import say

VAULT_FILE = "vault.json"
STORE_FILE = "store.db"
FOLDER_MODE = 0o700
FILE_MODE = 0o600
_NEW = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Make the folder where it is missing and close it to everyone else, under any umask."""
    try:
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=FOLDER_MODE)
        folder.chmod(FOLDER_MODE)
    except OSError as error:
        raise disk_trouble(error, folder) from error


def create_private(path: Path) -> None:
    """Make an empty file that only its owner can read; one that was there is emptied."""
    os.close(_open_private(path))


def write_private(path: Path, data: bytes) -> None:
    """Put the bytes in the file's place, whole or not at all; VaultTrouble where it fails."""
    beside = path.with_name(path.name + ".new")
    try:
        try:
            with os.fdopen(_open_private(beside), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            sync_folder(path.parent)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise disk_trouble(error, path) from error


def settle(beside: Path, path: Path) -> None:
    """Give a finished file its final name, on the disk before the name is."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's names durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def disk_trouble(error: OSError, path: Path) -> VaultTrouble:
    """Say what a failed reading or writing of a file means for the person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return not_writable(path)
    return VaultTrouble(
        say("A file of the vault could not be used: {value}.", value=error.strerror or error),
        str(path),
        say("Check that the disk is connected and works, then try again."),
    )


def disk_full(path: Path) -> VaultTrouble:
    """Say that the disk is full."""
    return VaultTrouble(
        say("The disk is full, so the last change was not kept."),
        str(path),
        say("Free some space on this disk, then make the change again."),
    )


def not_writable(path: Path) -> VaultTrouble:
    """Say that a file or folder is closed to this person."""
    return VaultTrouble(
        say("The data folder cannot be read or written."),
        str(path),
        say("Ask for the right to write in this folder, or choose another data folder."),
    )


def _open_private(path: Path) -> int:
    handle = os.open(path, _NEW | os.O_TRUNC, FILE_MODE)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, FILE_MODE)
    return handle

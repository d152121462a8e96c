"""One running instance per vault: a lock on a file that dies with its process."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from eh_desktop.domain.errors import VaultInUse, VaultTrouble
from eh_desktop.domain.language import say
from eh_desktop.storage.files import (
    FILE_MODE,
    STORE_FILE,
    VAULT_FILE,
    disk_trouble,
    make_private_folder,
)

LOCK_FILE = "vault.lock"
_BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_OURS = (STORE_FILE, VAULT_FILE, LOCK_FILE)
"""What the names of a vault's files begin with."""
_BESIDE_A_VAULT = {"preferences.json", "preferences.json.new", "backups", "central"}
_LEFT_BY_SYSTEMS = {".DS_Store", ".localized", "Thumbs.db", "desktop.ini", "lost+found"}

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class VaultLock:
    """The right to use a vault; held by one process at a time and freed when it ends."""

    def __init__(self, folder: Path) -> None:
        """Name the vault's folder; nothing is locked yet."""
        self._path = folder / LOCK_FILE
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def acquire(self) -> None:
        """Take the lock, making the folder where it is missing.

        Raises VaultInUse if another has it, VaultTrouble for a folder that holds other things.
        """
        if self.held:
            return
        _refuse_anothers_folder(self._path.parent)
        make_private_folder(self._path.parent)
        try:
            handle = os.open(self._path, _OPEN, FILE_MODE)
        except OSError as error:
            raise disk_trouble(error, self._path) from error
        try:
            if hasattr(os, "fchmod"):
                os.fchmod(handle, FILE_MODE)
            _take(handle)
        except OSError as error:
            os.close(handle)
            if error.errno not in _BUSY:
                raise disk_trouble(error, self._path) from error
            raise VaultInUse(
                say("The vault is open in another window of this application."),
                str(self._path.parent),
                say("Go to that window, or close it first."),
            ) from error
        self._handle = handle

    def release(self) -> None:
        """Give the lock back; nothing happens where it is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> Self:
        """Take the lock."""
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back."""
        self.release()


def _refuse_anothers_folder(folder: Path) -> None:
    """Leave a folder of other things, such as a home folder, alone: a vault closes its folder."""
    try:
        names = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set()
    except OSError as error:
        raise disk_trouble(error, folder) from error
    is_a_vault = any(name.startswith(_OURS) for name in names)
    if not is_a_vault and names - _BESIDE_A_VAULT - _LEFT_BY_SYSTEMS:
        raise VaultTrouble(
            say("This folder holds other files and no vault."),
            str(folder),
            say("Choose an empty folder, or the folder of a vault."),
        )

"""Getting a sealed bundle into a folder: whole or not at all, and never over another file."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path, PurePath

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say

_MOST_NAMES = 1000


class NotDelivered(Trouble):
    """A file could not be put where it was to go; nothing was left behind."""


def deliver(data: bytes, folder: Path, name: str) -> Path:
    """Write the file into the folder and give its path; a taken name gets -2, -3 and so on.

    The folder is one that is there: a stick, a synced folder. NotDelivered says why it could not be
    done: the folder is gone, may not be written or is full.
    """
    if PurePath(name).name != name or "\\" in name or not name.strip("."):
        raise NotDelivered(
            say("This is not a file name."), f"“{name}”", say("Choose a plain file name.")
        )
    temporary = folder / f".{secrets.token_hex(8)}.part"
    try:
        try:
            _write(temporary, data)
            path = _settle(temporary, folder, name)
        finally:
            temporary.unlink(missing_ok=True)
        _keep_folder(folder)
    except OSError as wrong:
        raise _trouble(wrong, folder) from wrong
    return path


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(temporary: Path, folder: Path, name: str) -> Path:
    """Move the file to the first free name, without a moment in which another's could be lost."""
    for candidate in _names(name):
        path = folder / candidate
        try:
            # A link, unlike a rename, never replaces what is there.
            path.hardlink_to(temporary)
        except FileExistsError:
            continue
        except OSError:
            if not _claim(path):
                continue
            temporary.replace(path)
        return path
    raise NotDelivered(
        say("There are too many files of this name."), str(folder / name), say("Clear the folder.")
    )


def _claim(path: Path) -> bool:
    """Take a name by an empty file, for sticks and shares that know no links."""
    try:
        path.open("xb").close()
    except FileExistsError:
        return False
    return True


def _names(name: str) -> Iterator[str]:
    plain = PurePath(name)
    yield name
    for number in range(2, _MOST_NAMES):
        yield f"{plain.stem}-{number}{plain.suffix}"


def _keep_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows gives no handle on a folder; the file itself is synced
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as wrong:
        # Some network shares cannot sync a folder. The file itself is safe by then.
        if wrong.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):
            raise
    finally:
        os.close(handle)


def _trouble(wrong: OSError, folder: Path) -> NotDelivered:
    where = str(folder)
    if wrong.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return NotDelivered(
            say("There is no room for the bundle."),
            where,
            say("Make room, or choose another place."),
        )
    if wrong.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NotDelivered(
            say("The folder may not be written to."), where, say("Choose another folder or stick.")
        )
    if not folder.is_dir() or wrong.errno in (errno.ENODEV, errno.ENXIO, errno.EIO):
        return NotDelivered(
            say("The folder is not there."),
            where,
            say("Put the stick back in, or choose another folder."),
        )
    return NotDelivered(
        say("The bundle could not be written: {strerror}.", strerror=wrong.strerror),
        where,
        say("Choose another folder."),
    )

"""Read a file that anybody may have put there: never waiting, never more than is wanted."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def read_plain(path: Path, most: int) -> bytes:
    """Give at most one byte more than `most`; OSError where it is no plain file or unreadable.

    A pipe would be waited for, and a device may never end.
    """
    with open(path, "rb", opener=_at_once) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(0, "It is not a plain file")
        return stream.read(most + 1)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))

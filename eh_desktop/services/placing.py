"""Put a file where a person wants it: whole, or not at all, and what was there stays till then."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_LONGEST = 100
"""Letters of the name that the part's name begins with: names have their limit."""


class LeftBehind(OSError):  # noqa: N818  it is what happened
    """A part of what was written could not be taken back; `filename` says where it is."""


def place_file(target: Path, content: bytes, last_look: Callable[[], None] | None = None) -> None:
    """Write a file beside its place, then put it there, in place of one that is there.

    `last_look` is called once all is written, and may raise what keeps it from its place.
    Raises OSError, LeftBehind where even the part could not be taken back.
    """
    with beside(Path(os.path.realpath(target))) as part:
        write_fresh(part, content)
        if last_look is not None:
            last_look()
        part.replace(os.path.realpath(target))


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a free name beside a place; what stands there is taken away where anything fails."""
    part = target.with_name(f"{target.name[:_LONGEST]}.{os.urandom(4).hex()}.part")
    try:
        yield part
    except BaseException as error:
        if not _taken_away(part):
            reason = error if isinstance(error, OSError) else OSError()
            raise LeftBehind(reason.errno, reason.strerror, str(part)) from error
        raise


def write_fresh(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, for this account alone, on the disk before it ends."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _taken_away(part: Path) -> bool:
    try:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)
    except OSError:
        return False
    return not part.exists()

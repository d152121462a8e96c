"""Keep None, True and False alive under Python 3.11.

PySide6 6.12's wheels return these three without owning a reference, which is right from Python 3.12
on, where they are immortal. Under 3.11 each such call takes one reference away, and after some tens
of thousands the process would die. `docs/decisions/0001-singletons-under-python-3.11.md`.
"""

from __future__ import annotations

import ctypes
import sys

SPARE = 1 << 24 if sys.maxsize < 1 << 40 else 1 << 48
"""References added: more than any session can use up."""


def keep_singletons() -> None:
    """Add spare references to the three objects; nothing from Python 3.12 on, or twice."""
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < SPARE:
            count = ctypes.c_ssize_t.from_address(id(singleton))
            count.value += SPARE

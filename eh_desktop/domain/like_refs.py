"""References that look alike: by the same letters and numbers, or by one slip of the keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase, digits

from eh_desktop.domain.case import ref_key

_SIGNS = re.compile(r"[\W_]+")
_NOUGHTS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_KEYS = ascii_lowercase + digits
SHORTEST, LONGEST = 3, 40
"""How many signs a reference has that can be told from another by one slip."""


def bare_ref(ref: str) -> str:
    """Give a reference without signs, spaces and letter case, its numbers without leading noughts.

    `K-1`, `k 1` and `K/001` are all `k1`; a reference of signs alone is empty.
    """
    return _NOUGHTS.sub("", _SIGNS.sub("", ref_key(ref)))


def one_slip_away(bare: str) -> Iterator[str]:
    """Give every text that is one key more, less or other, or has two keys swapped.

    Nothing for one so short that everything would be near it. A text can come twice.
    """
    if not SHORTEST <= len(bare) <= LONGEST:
        return
    for at in range(len(bare) + 1):
        before, after = bare[:at], bare[at:]
        yield from (before + key + after for key in _KEYS)
        if after:
            yield before + after[1:]
            yield from (before + key + after[1:] for key in _KEYS if key != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]

"""Signs that turn text round: they are not seen, and everything after them reads backwards.

Letters of right-to-left languages turn by themselves and need none of them (Unicode Standard
Annex 9, sections 2.1 to 2.4). What people type and what spreadsheets hold is kept without; where
one is kept all the same, as in a bundle from elsewhere, it is shown by its code, as on paper.
"""

from __future__ import annotations

import re

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def turns(text: str) -> bool:
    """Tell whether a text holds a sign that turns what follows."""
    return not text.isascii() and _TURNING.search(text) is not None


def unturned(text: str) -> str:
    """Give a text without such signs."""
    return text if text.isascii() else _TURNING.sub("", text)


def seen(text: str) -> str:
    """Give a text with such signs as codes to be seen: ‹U+202E›."""
    return text if text.isascii() else _TURNING.sub(_code, text)


def turning_places(text: str) -> list[int]:
    """Give where such signs stand, counted in the halves of UTF-16 as Qt counts letters."""
    places = (match.start() for match in _TURNING.finditer(text))
    return [len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 for at in places]


def _code(match: re.Match[str]) -> str:
    return f"‹U+{ord(match.group()):04X}›"

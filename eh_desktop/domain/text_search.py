"""Where words occur in a text, whatever the case and the marks on letters: `lukasz` is in `Łukasz`.

What is searched for is folded as the text is; a place is given in the text as it stands.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_ALIKE = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "\u00a0": " ",
    "\n": " ",
    "\t": " ",
    "\u00ad": "",
    "\u200b": "",
}
"""Letters that no decomposition takes apart, and signs that nobody types on purpose."""


@dataclass(frozen=True, slots=True)
class Found:
    """One occurrence: where it begins in the text, and how long it is there."""

    start: int
    length: int


def folded(text: str) -> str:
    """Give a text as it is compared: no capitals, no marks on letters, plain quotation marks."""
    return "".join(_folded_letter(letter) for letter in text)


def occurrences(text: str, words: str) -> tuple[Found, ...]:
    """Give where some words occur in a text, from its beginning, none over another.

    Words that are nothing but blanks occur nowhere.
    """
    wanted = folded(words)
    if not wanted.strip():
        return ()
    pieces = [_folded_letter(letter) for letter in text]
    flat = "".join(pieces)
    if wanted not in flat:
        return ()
    origin = [index for index, piece in enumerate(pieces) for _ in piece]
    found = []
    at = flat.find(wanted)
    while at >= 0:
        start, last = origin[at], origin[at + len(wanted) - 1]
        while last + 1 < len(pieces) and not pieces[last + 1] and _is_mark(text[last + 1]):
            last += 1
        found.append(Found(start, last + 1 - start))
        at = flat.find(wanted, at + len(wanted))
    return tuple(found)


def _folded_letter(letter: str) -> str:
    if letter.isascii():
        return _ALIKE.get(letter, letter.lower())
    small = letter.casefold()
    bare = "".join(one for one in unicodedata.normalize("NFKD", small) if not _is_mark(one))
    return "".join(_ALIKE.get(one, one) for one in bare)


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) != 0

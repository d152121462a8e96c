"""Which column of a spreadsheet holds which field, told by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from eh_desktop.domain.import_targets import Target, TargetField

_WORD = re.compile(r"[^\W_]+")
_FILLERS = frozenset({"the", "of", "a", "an", "or", "and", "on", "is", "was", "for", "s"})
_LIKE = 0.82
"""How alike two words are at least that differ by a slip of the pen."""
_ENOUGH = 0.6
"""Below this a heading is left for the person to match."""


def heading_key(heading: str) -> str:
    """Give what two spellings of one heading share: letter case, spaces and signs aside."""
    return " ".join(_WORD.findall(heading.casefold()))


def match_columns(
    target: Target, headings: Sequence[str], chosen: Mapping[str, str]
) -> tuple[str, ...]:
    """Give a field's id for each heading, empty for a column that is left out.

    `chosen` is what a person chose before, by `heading_key`; it goes before any likeness. A field
    is given once, the best heading first, unless it takes several columns.
    """
    known = {field.id: field for field in target.fields}
    found = [""] * len(headings)
    scored: list[tuple[float, int, str]] = []
    taken: set[str] = set()
    for column, heading in enumerate(headings):
        own = chosen.get(heading_key(heading))
        if own is not None and own in ("", *known):
            if own and (known[own].many or own not in taken):
                found[column] = own
                taken.add(own)
            continue
        scored += [
            (score, column, field.id)
            for field in target.fields
            if (score := likeness(heading, field)) >= _ENOUGH
        ]
    scored.sort(key=lambda one: (-one[0], one[1]))
    for _, column, field_id in scored:
        if not found[column] and (known[field_id].many or field_id not in taken):
            found[column] = field_id
            taken.add(field_id)
    return tuple(found)


def likeness(heading: str, field: TargetField) -> float:
    """Give how well a heading names a field, 0 to 1."""
    key = heading_key(heading)
    if key == heading_key(field.label):
        return 1.0
    names = (field.label, field.id.replace("_", " "), *field.also)
    if any(key == heading_key(name) for name in names):
        return 0.99
    return max(_alike(heading, name) for name in names)


def _alike(heading: str, name: str) -> float:
    ours, theirs = _words(name), _words(heading)
    if not ours or not theirs:
        return 0.0
    shared = sum(max((_same(word, other) for other in theirs), default=0.0) for word in ours)
    return 0.98 * shared / max(len(ours), len(theirs))


def _words(text: str) -> list[str]:
    """Give the words that carry meaning; numbers that count columns (Review 2) are none."""
    words = [word for word in heading_key(text).split() if word not in _FILLERS]
    return [word for word in words if not word.isdecimal()] or words


def _same(word: str, other: str) -> float:
    if word == other or word.rstrip("s") == other.rstrip("s"):
        return 1.0
    ratio = SequenceMatcher(None, word, other).ratio()
    return ratio if ratio >= _LIKE else 0.0

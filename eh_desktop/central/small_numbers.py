"""Small numbers: which counts a report withholds so that nobody is found through it.

A count from 1 to 4 would point at single families. Where one is withheld beside a total, the total
less the others would give it away, so the next smallest goes with it until at least two are
withheld that come to 5 or more. None at all (0) is shown: it points at nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

SMALLEST = 5
"""Under so many records a number would point at single families, so that none is shown."""

WITHHELD = f"fewer than {SMALLEST} records"
"""What stands where there are too few records to show anything."""
MASK = "*"
"""What stands in the place of a count that is withheld."""
HOW = (
    f"Small numbers: under {SMALLEST} records nothing is counted, and a form with so few is left "
    f"out of what is counted over all forms. A count from 1 to {SMALLEST - 1} is withheld, and "
    f"with it the next smallest, so that no total gives it away; both stand as {MASK}."
)
"""How it was done, for whoever reads the report."""

_Key = TypeVar("_Key")


def small(count: int) -> bool:
    """Tell whether a count is one that points at somebody: from 1 to 4."""
    return 0 < count < SMALLEST


def withheld(counts: Mapping[_Key, int]) -> frozenset[_Key]:
    """Give the keys of the counts to withhold where everybody knows what they come to together."""
    rising = sorted((key for key, count in counts.items() if count), key=lambda key: counts[key])
    hidden = [key for key in rising if small(counts[key])]
    for key in rising[len(hidden) :]:
        if not hidden or (len(hidden) > 1 and sum(counts[one] for one in hidden) >= SMALLEST):
            break
        hidden.append(key)
    return frozenset(hidden)


def masked(counts: Mapping[_Key, int]) -> dict[_Key, int | None]:
    """Give the counts, None in place of those to withhold; all of them where the sum is small."""
    hidden = frozenset(counts) if small(sum(counts.values())) else withheld(counts)
    return {key: None if key in hidden else count for key, count in counts.items()}


def count_words(count: int | None) -> str:
    """Give a count, or the mask of one that is withheld."""
    return MASK if count is None else str(count)

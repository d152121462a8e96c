"""The hash-chained journal: who did what, when, and the hash of the entry before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from eh_desktop.domain.canonical import canonical_json, sha256_hex

START = "0" * 64
"""The hash before the first entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal entry; `detail` is canonical JSON."""

    number: int
    at: str
    who: str
    what: str
    record_id: str
    detail: str
    previous: str
    hash: str


def chained(
    number: int, previous: str, *, at: str, who: str, what: str, record_id: str, detail: object
) -> Entry:
    """Give the entry that follows `previous` (hex; `START` for the first)."""
    text = canonical_json(detail).decode()
    digest = _digest(number, previous, at, who, what, record_id, text)
    return Entry(number, at, who, what, record_id, text, previous, digest)


def first_break(entries: Iterable[Entry]) -> int | None:
    """Give the number of the first entry that does not follow from the one before, or None."""
    previous, number = START, 1
    for entry in entries:
        digest = _digest(
            number, previous, entry.at, entry.who, entry.what, entry.record_id, entry.detail
        )
        if entry.number != number or entry.previous != previous or entry.hash != digest:
            return entry.number
        previous, number = entry.hash, number + 1
    return None


def _digest(
    number: int, previous: str, at: str, who: str, what: str, record_id: str, detail: str
) -> str:
    return sha256_hex(canonical_json([number, previous, at, who, what, record_id, detail]))

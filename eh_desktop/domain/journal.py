"""The hash-chained journal: who did what, when, and the hash of the entry before.

Where what an entry is about was erased, its detail is gone and a word about that stands in its
place. Its hash can no longer be made again; a signed tombstone holds the rest of it in place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from eh_desktop.domain.canonical import canonical_json, sha256_hex

START = "0" * 64
"""The hash before the first entry."""
NO_DETAIL = "null"
"""What stands where an entry has no detail."""
Covered = Mapping[str, tuple[int, str]]
"""By record id: how many entries lost their detail, and their digest, as a tombstone signs it."""


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


@dataclass(slots=True)
class _Gathered:
    """Entries without their details, as they come by."""

    first: int
    count: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def add(self, entry: Entry) -> None:
        self.digest.update((b"\n" if self.count else b"") + _without_detail(entry))
        self.count += 1


def chained(
    number: int, previous: str, *, at: str, who: str, what: str, record_id: str, detail: object
) -> Entry:
    """Give the entry that follows `previous` (hex; `START` for the first)."""
    text = canonical_json(detail).decode()
    digest = _digest(number, previous, at, who, what, record_id, text)
    return Entry(number, at, who, what, record_id, text, previous, digest)


def first_break(entries: Iterable[Entry], covered: Covered | None = None) -> int | None:
    """Give the number of the first entry that does not follow from the one before, or None.

    An entry without its detail follows where a tombstone of `covered` holds all of its kind.
    """
    previous, number = START, 1
    known: Covered = covered or {}
    erased: dict[str, _Gathered] = {}
    for entry in entries:
        if entry.number != number or entry.previous != previous:
            return _earliest(erased, known, entry.number)
        if entry.hash != _digest_of(entry, number, previous):
            if entry.detail != erased_detail(entry.record_id) or entry.record_id not in known:
                return _earliest(erased, known, entry.number)
            erased.setdefault(entry.record_id, _Gathered(number)).add(entry)
        previous, number = entry.hash, number + 1
    return _earliest(erased, known)


def erased_detail(subject_id: str) -> str:
    """Give what stands in a journal entry, as canonical JSON, where its detail was erased."""
    return canonical_json({"erased": subject_id}).decode()


def digest_of(entries: Iterable[Entry]) -> str:
    """Give the SHA-256 (hex) of journal entries without their details; empty for none.

    Their hashes can no longer be made again once the details are gone, so that this is what holds
    who, when, what and the chain of each in place.
    """
    found = _Gathered(0)
    for one in entries:
        found.add(one)
    return found.digest.hexdigest() if found.count else ""


def _earliest(erased: Mapping[str, _Gathered], covered: Covered, *broken: int) -> int | None:
    """Give the first of what is broken, and of what no tombstone holds as it stands."""
    loose = (
        one.first
        for key, one in erased.items()
        if not broken and covered[key] != (one.count, one.digest.hexdigest())
    )
    return min((*broken, *loose), default=None)


def _without_detail(one: Entry) -> bytes:
    kept = (one.number, one.at, one.who, one.what, one.record_id, one.previous, one.hash)
    return canonical_json(list(kept))


def _digest_of(entry: Entry, number: int, previous: str) -> str:
    return _digest(number, previous, entry.at, entry.who, entry.what, entry.record_id, entry.detail)


def _digest(
    number: int, previous: str, at: str, who: str, what: str, record_id: str, detail: str
) -> str:
    return sha256_hex(canonical_json([number, previous, at, who, what, record_id, detail]))

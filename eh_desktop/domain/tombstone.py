"""A tombstone: what says, signed, that something was erased; it names nobody it was about.

It holds the random id of what is gone, when, by whom and why, and how much went with it. What was
known by a person (a reference, a name) stands in it only as a keyed hash (`marks`), which the vault
that made it can recognise and nobody else can guess back.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Literal, get_args

from eh_desktop.domain.canonical import Plain, canonical_json, sha256_hex

Subject = Literal["case", "record", "log_entry"]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)
"""What can be erased."""
Basis = Literal["due", "asked"]
BASES: tuple[Basis, ...] = get_args(Basis)
"""Whether its time was up, or somebody asked for it before."""
TOMBSTONE_FORMAT = 1
TOMBSTONE_TYPE = "application/vnd.eh-desktop.tombstone+json"
"""The DSSE payload type under which `signed_part` is signed."""
_HEX_64 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of one erased case, record or log entry."""

    subject: Subject
    subject_id: str
    """The random id that it had, by which a later bundle is held against it."""
    subject_hash: str
    """Keyed hash (hex) of its content: shows what a copy found later was; tells nothing itself."""
    at: str
    """UTC, ISO 8601."""
    who: str
    """Who erased it."""
    reason: str
    basis: Basis
    erasure: str
    """The id shared by everything that was erased in one go."""
    kind: str = ""
    """The id of its form or log; empty for a case."""
    due_on: str = ""
    """ISO date from which it was due for erasure; empty where it was erased before it was due."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """How much went with it, by what it was: `people`, `days`, `revisions`, `documents` …"""
    marks: tuple[str, ...] = ()
    """Keyed hashes (hex) of what it was known by, for the vault that made it."""
    entries: int = 0
    """How many journal entries about it lost their detail."""
    entries_digest: str = ""
    """`journal.digest_of` those entries; empty for none."""
    device_id: str = ""
    """The device that signed it."""
    signature: str = ""
    """Ed25519 over the DSSE pre-authentication of `signed_part`, standard base64."""

    @property
    def key(self) -> tuple[str, str]:
        """What it stands for: subject and id."""
        return self.subject, self.subject_id


def signed_part(tombstone: Tombstone) -> Plain:
    """Give what is signed, as JSON values: everything but the signature."""
    plain = to_plain(tombstone)
    del plain["signature"]
    return plain


def to_plain(tombstone: Tombstone) -> dict[str, Plain]:
    """Give a tombstone as JSON values; `format` names the shape."""
    plain = asdict(replace(tombstone, parts=dict(tombstone.parts)))
    return {"format": TOMBSTONE_FORMAT, **plain, "marks": list(tombstone.marks)}


def from_plain(plain: Plain) -> Tombstone:
    """Read a tombstone; ValueError says what is not as it has to be."""
    names = {one.name for one in fields(Tombstone)}
    if not isinstance(plain, dict) or plain.get("format") != TOMBSTONE_FORMAT:
        raise ValueError(f"not a tombstone of format {TOMBSTONE_FORMAT}")
    if set(plain) != names | {"format"}:
        raise ValueError("a tombstone has other members")
    values: dict[str, Any] = {name: plain[name] for name in names}
    _refuse_other_types(values)
    if values["subject"] not in SUBJECTS or values["basis"] not in BASES:
        raise ValueError("a tombstone stands for something unknown")
    if not all(_HEX_64.fullmatch(one) for one in (values["subject_hash"], *values["marks"])):
        raise ValueError("a tombstone holds a hash that is none")
    return Tombstone(**{**values, "marks": tuple(values["marks"])})


def tombstone_hash(tombstone: Tombstone) -> str:
    """Give the SHA-256 (hex) of a tombstone with its signature, which the journal pins."""
    return sha256_hex(canonical_json(to_plain(tombstone)))


def marked(secret: bytes, *words: str) -> str:
    """Give the keyed hash (hex) of words under a vault's own secret."""
    return hmac.digest(secret, canonical_json(list(words)), "sha256").hex()


def _refuse_other_types(values: Mapping[str, Any]) -> None:
    """Hold each member against its type; true is no number here."""
    for name, value in values.items():
        if name == "entries":
            fits = type(value) is int and value >= 0
        elif name == "parts":
            fits = isinstance(value, dict) and all(type(one) is int for one in value.values())
        elif name == "marks":
            fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        else:
            fits = isinstance(value, str)
        if not fits:
            raise ValueError(f"“{name}” of a tombstone is of another type")

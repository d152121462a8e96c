"""What passes between a laptop and the central team: devices, bundles and what became of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop that the centre has enrolled, and where its chain of bundles stands."""

    id: str
    """The fingerprint of the device's public key."""
    public_key: str
    """Ed25519, 32 bytes as hex."""
    name: str
    role: str
    agency: str
    certificate: str
    """The owner's signing certificate as PEM."""
    enrolled_at: str
    last_sequence: int = 0
    """The number of the last bundle taken in; 0 before the first."""
    last_hash: str = ""
    """SHA-256 (hex) of that bundle's file."""
    active: bool = True
    """False once the centre no longer accepts what the device sends."""


@dataclass(frozen=True, slots=True)
class SentBundle:
    """One bundle that left this laptop; each names the hash of the one before."""

    sequence: int
    sha256: str
    at: str
    recipient: str
    """The centre it was encrypted to."""
    previous_hash: str
    record_ids: tuple[str, ...]
    return_ids: tuple[str, ...] = ()
    """The submitted returns that it carried."""
    tombstone_ids: tuple[str, ...] = ()
    """The ids of the erased records whose tombstones it carried."""


@dataclass(frozen=True, slots=True)
class IntakeEntry:
    """What became of one file that was given to the centre."""

    at: str
    file_name: str
    sha256: str
    device_id: str
    """Empty where the sender could not be told."""
    sequence: int
    result: str
    """`accepted`, `ignored` or `refused`."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedRecord:
    """One revision of a record as a device sent it, kept beside every other revision."""

    record_id: str
    revision_hash: str
    device_id: str
    sequence: int
    at: str
    form_id: str
    form_version: int
    form_hash: str
    plain: str
    """The record as canonical JSON."""
    pdf_sha256: str
    """SHA-256 (hex) of the signed PDF that came with it."""


@dataclass(frozen=True, slots=True)
class ReceivedReturn:
    """One submitted return as a device sent it, kept beside every other of its period."""

    device_id: str
    return_id: str
    period: str
    hash: str
    id: str
    """The return's own id."""
    sequence: int
    at: str
    plain: str
    """The return as canonical JSON."""


@dataclass(frozen=True, slots=True)
class ReceivedTombstone:
    """What a device says is erased; the record it stands for is not taken in again."""

    device_id: str
    subject: str
    subject_id: str
    hash: str
    sequence: int
    at: str
    revisions: int
    """How many revisions were held here and were erased with it; 0 where none had come."""
    plain: str
    """The tombstone as canonical JSON, with its signature."""

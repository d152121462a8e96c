"""What a bundle says about itself: for whom, from which device, in which place, with what."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.journal import START
from eh_desktop.domain.record import State
from eh_desktop.exchange.strict import HEX_64, damaged, members, texts

BUNDLE_TYPE = "eh-desktop-bundle"
BUNDLE_FORMAT = 1
MAX_ID = 100
MAX_SEQUENCE = (1 << 31) - 1
SENDABLE = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED, State.SUPERSEDED})
"""A record leaves a laptop only once it is signed, and never as withdrawn."""
_DEVICE = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One form that the bundle's records were filled with."""

    id: str
    version: int
    hash: str


@dataclass(frozen=True, slots=True)
class PartEntry:
    """One file of the archive: its name, its size in bytes and its SHA-256 (hex)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One revision of a record; `document` is its signed PDF's SHA-256, empty without one."""

    id: str
    revision: int
    hash: str
    state: str
    form_hash: str
    document: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The signed part of a bundle; `docs/bundle-format.md` explains every key."""

    centre: str
    recovery: tuple[str, ...]
    device: str
    sequence: int
    previous: str
    made_at: str
    application: str
    forms: tuple[FormEntry, ...]
    parts: tuple[PartEntry, ...]
    records: tuple[RecordEntry, ...]

    def to_plain(self) -> dict[str, Plain]:
        """Give the manifest as JSON values, with its type and format."""
        plain = {**asdict(self), "type": BUNDLE_TYPE, "format": BUNDLE_FORMAT}
        lists = ("recovery", "forms", "parts", "records")
        return {key: list(value) if key in lists else value for key, value in plain.items()}


_KINDS: dict[str, type] = {
    "type": str,
    "format": int,
    "centre": str,
    "recovery": list,
    "device": str,
    "sequence": int,
    "previous": str,
    "made_at": str,
    "application": str,
    "forms": list,
    "parts": list,
    "records": list,
}
_FORM_KINDS: dict[str, type] = {"id": str, "version": int, "hash": str}
_PART_KINDS: dict[str, type] = {"name": str, "size": int, "sha256": str}
_RECORD_KINDS: dict[str, type] = {
    "id": str,
    "revision": int,
    "hash": str,
    "state": str,
    "form_hash": str,
    "document": str,
}


def manifest_from_plain(plain: Plain) -> Manifest:
    """Read a manifest; BundleRefused says what is wrong with it."""
    _check_kind(plain)
    values = members(plain, _KINDS, "The manifest")
    manifest = Manifest(
        centre=values["centre"],
        recovery=texts(values["recovery"], "The list of recovery keys"),
        device=values["device"],
        sequence=values["sequence"],
        previous=values["previous"],
        made_at=values["made_at"],
        application=values["application"],
        forms=tuple(_row(FormEntry, row, _FORM_KINDS) for row in values["forms"]),
        parts=tuple(_row(PartEntry, row, _PART_KINDS) for row in values["parts"]),
        records=tuple(_row(RecordEntry, row, _RECORD_KINDS) for row in values["records"]),
    )
    _check_place(manifest)
    _check_records(manifest)
    return manifest


def _row(kind: Any, plain: Plain, kinds: dict[str, type]) -> Any:
    return kind(**members(plain, kinds, "An entry of the manifest"))


def _check_kind(plain: Plain) -> None:
    if not isinstance(plain, dict) or plain.get("type") != BUNDLE_TYPE:
        raise damaged("This is not a bundle of signed forms.", "The manifest is of another type.")
    if plain.get("format") != BUNDLE_FORMAT:
        raise BundleRefused(
            "The bundle was made by another version of the application.",
            f"Its format is {plain.get('format')!r:.20}; this version reads {BUNDLE_FORMAT}.",
            "Update the application here, then take the bundle in again.",
        )


def _check_place(manifest: Manifest) -> None:
    first = manifest.sequence == 1
    if not _DEVICE.fullmatch(manifest.device):
        raise damaged("The bundle does not name its device.", f"{manifest.device!r:.40}")
    if not 1 <= manifest.sequence <= MAX_SEQUENCE or not HEX_64.fullmatch(manifest.previous):
        raise damaged("The bundle's place in the sender's order is not readable.", "sequence")
    if first is not (manifest.previous == START):
        raise damaged("The bundle's place contradicts the hash before it.", "previous")


def _check_records(manifest: Manifest) -> None:
    if not manifest.records:
        raise damaged("The bundle holds no record.", "records")
    seen = {(entry.id, entry.hash) for entry in manifest.records}
    if len(seen) != len(manifest.records):
        raise damaged("The bundle holds one revision of a record twice.", "records")
    for entry in manifest.records:
        if not entry.id.isprintable() or not 0 < len(entry.id) <= MAX_ID:
            raise damaged("A record of the bundle has an odd id.", f"{entry.id!r:.80}")
        if entry.state not in SENDABLE:
            raise BundleRefused(
                f"A record that is {entry.state!r:.20} cannot travel.",
                f"Record {entry.id}.",
                "Only signed records are sent. Ask the sender to finish and sign it.",
            )

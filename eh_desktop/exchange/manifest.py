"""What a bundle says about itself: for whom, from which device, in which place, with what.

A bundle of records alone is of format 1, byte for byte as it always was; one that also carries
returns or tombstones is of format 2, which a reader from before refuses.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.journal import START
from eh_desktop.domain.language import say
from eh_desktop.domain.record import State
from eh_desktop.exchange.strict import HEX_64, damaged, members, texts

BUNDLE_TYPE = "eh-desktop-bundle"
RECORDS_ALONE, WITH_MORE = 1, 2
"""The formats, by what a bundle carries."""
MAX_ID = 100
MOST_MORE = 5000
"""Returns at most in one bundle, and tombstones."""
MAX_SEQUENCE = (1 << 31) - 1
SENDABLE = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED, State.SUPERSEDED})
"""A record leaves a laptop only once it is signed, and never as withdrawn."""
TRAVELS = "record"
"""Of what tombstones travel: a case or a log entry never left the laptop."""
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
class ReturnEntry:
    """One submitted return: whose kind and period it is of, and the hash of its line."""

    id: str
    return_id: str
    period: str
    hash: str


@dataclass(frozen=True, slots=True)
class TombstoneEntry:
    """One tombstone: the id of the record that is gone, and the hash of its line."""

    subject: str
    id: str
    hash: str


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
    returns: tuple[ReturnEntry, ...] = ()
    """By kind, period and hash."""
    tombstones: tuple[TombstoneEntry, ...] = ()
    """By subject and id."""

    @property
    def format(self) -> int:
        """The format of a bundle that carries this."""
        return WITH_MORE if self.returns or self.tombstones else RECORDS_ALONE

    def to_plain(self) -> dict[str, Plain]:
        """Give the manifest as JSON values, with its type and format."""
        plain = {**asdict(self), "type": BUNDLE_TYPE, "format": self.format}
        if self.format == RECORDS_ALONE:
            del plain["returns"], plain["tombstones"]
        lists = ("recovery", "forms", "parts", "records", "returns", "tombstones")
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
_MORE_KINDS: dict[str, type] = {**_KINDS, "returns": list, "tombstones": list}
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
_RETURN_KINDS: dict[str, type] = {"id": str, "return_id": str, "period": str, "hash": str}
_TOMBSTONE_KINDS: dict[str, type] = {"subject": str, "id": str, "hash": str}


def manifest_from_plain(plain: Plain) -> Manifest:
    """Read a manifest; BundleRefused says what is wrong with it."""
    kinds = _kinds_of(plain)
    values = members(plain, kinds, "The manifest")
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
        returns=tuple(_row(ReturnEntry, row, _RETURN_KINDS) for row in values.get("returns", ())),
        tombstones=tuple(
            _row(TombstoneEntry, row, _TOMBSTONE_KINDS) for row in values.get("tombstones", ())
        ),
    )
    if manifest.format != values["format"]:
        raise damaged(say("The bundle's format is not the one for what it carries."), "format")
    _check_place(manifest)
    _check_records(manifest)
    _check_more(manifest)
    return manifest


def _row(kind: Any, plain: Plain, kinds: dict[str, type]) -> Any:
    return kind(**members(plain, kinds, "An entry of the manifest"))


def _kinds_of(plain: Plain) -> dict[str, type]:
    """Give the keys that a manifest of its format has; BundleRefused for an unknown one."""
    if not isinstance(plain, dict) or plain.get("type") != BUNDLE_TYPE:
        raise damaged(
            say("This is not a bundle of signed forms."), say("The manifest is of another type.")
        )
    if plain.get("format") not in (RECORDS_ALONE, WITH_MORE):
        raise BundleRefused(
            say("The bundle was made by another version of the application."),
            say(
                "Its format is {other}; this version reads {first} and {second}.",
                other=f"{plain.get('format')!r:.20}",
                first=RECORDS_ALONE,
                second=WITH_MORE,
            ),
            say("Update the application here, then take the bundle in again."),
        )
    return _KINDS if plain["format"] == RECORDS_ALONE else _MORE_KINDS


def _check_place(manifest: Manifest) -> None:
    first = manifest.sequence == 1
    if not _DEVICE.fullmatch(manifest.device):
        raise damaged(say("The bundle does not name its device."), f"{manifest.device!r:.40}")
    if not 1 <= manifest.sequence <= MAX_SEQUENCE or not HEX_64.fullmatch(manifest.previous):
        raise damaged(say("The bundle's place in the sender's order is not readable."), "sequence")
    if first is not (manifest.previous == START):
        raise damaged(say("The bundle's place contradicts the hash before it."), "previous")


def _check_records(manifest: Manifest) -> None:
    if not manifest.records and manifest.format == RECORDS_ALONE:
        raise damaged(say("The bundle holds no record."), "records")
    seen = {(entry.id, entry.hash) for entry in manifest.records}
    if len(seen) != len(manifest.records):
        raise damaged(say("The bundle holds one revision of a record twice."), "records")
    for entry in manifest.records:
        _check_id(entry.id, say("A record"))
        if entry.state not in SENDABLE:
            raise BundleRefused(
                say("A record that is {state} cannot travel.", state=f"{entry.state!r:.20}"),
                say("Record {id}.", id=entry.id),
                say("Only signed records are sent. Ask the sender to finish and sign it."),
            )


def _check_more(manifest: Manifest) -> None:
    """Refuse returns and tombstones that are too many, out of order or listed twice."""
    told = [(entry.return_id, entry.period, entry.hash) for entry in manifest.returns]
    gone = [(entry.subject, entry.id) for entry in manifest.tombstones]
    if max(len(told), len(gone)) > MOST_MORE:
        raise BundleRefused(
            say("The bundle is too large."),
            say("It has more than {most_more} returns or tombstones.", most_more=MOST_MORE),
            say("Send fewer in one bundle."),
        )
    if told != sorted(set(told)):
        raise damaged(
            say("The returns of the bundle are out of order, or one is twice."), "returns"
        )
    if gone != sorted(set(gone)):
        raise damaged(
            say("The tombstones of the bundle are out of order, or one is twice."), "tombstones"
        )
    for entry in manifest.returns:
        _check_id(entry.id, say("A return"))
    for stone in manifest.tombstones:
        _check_id(stone.id, say("A tombstone"))
        if stone.subject != TRAVELS:
            raise BundleRefused(
                say("A tombstone of a {subject} cannot travel.", subject=f"{stone.subject!r:.20}"),
                say("Id {id}.", id=stone.id),
                say("Cases and log entries never leave a laptop. Ask the sender to send it again."),
            )


def _check_id(text: str, noun: str) -> None:
    if not text.isprintable() or not 0 < len(text) <= MAX_ID:
        raise damaged(say("{noun} of the bundle has an odd id.", noun=noun), f"{text!r:.80}")

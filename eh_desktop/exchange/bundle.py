"""Bundles: records with PDFs, returns, tombstones; packed for one centre, and opened strictly.

`docs/bundle-format.md` is the format; this module and it say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Record
from eh_desktop.domain.sent_return import SentReturn, return_hash
from eh_desktop.domain.tombstone import Tombstone, tombstone_hash
from eh_desktop.exchange.archive import read_archive, write_archive
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.device import DeviceKey, device_id
from eh_desktop.exchange.dsse import read_envelope, sign_envelope, verify_envelope
from eh_desktop.exchange.lines import (
    FORMS,
    RECORDS,
    RETURNS,
    TOMBSTONES,
    jsonl,
    lines_of,
    read_records,
    read_returns,
    read_tombstones,
    record_lines,
    return_lines,
    tombstone_lines,
)
from eh_desktop.exchange.manifest import (
    FormEntry,
    Manifest,
    PartEntry,
    RecordEntry,
    ReturnEntry,
    TombstoneEntry,
    manifest_from_plain,
)
from eh_desktop.exchange.sealing import not_for_us, recipient_of, seal, unseal
from eh_desktop.exchange.strict import damaged

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One record to send and its signed PDF; None for a record that has no document."""

    record: Record
    document: bytes | None


@dataclass(frozen=True, slots=True)
class BundleContents:
    """What goes into a bundle and its place in the device's order."""

    records: tuple[Enclosure, ...]
    forms: Mapping[str, str]
    """`Form.plain` by form hash: at least every form that a record was filled with."""
    sequence: int
    """1 for the device's first bundle, then one more each time."""
    previous: str
    """The manifest hash of the bundle before; 64 zeros for the first."""
    made_at: str
    application: str
    returns: tuple[SentReturn, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    """Each signed by the device."""


@dataclass(frozen=True, slots=True)
class PackedBundle:
    """A sealed bundle: its bytes, what the next one names, and the hash of the file."""

    data: bytes
    manifest_hash: str
    sha256: str


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """A bundle whose parts all agree; `verify` says whether a device signed it."""

    manifest: Manifest
    manifest_hash: str
    sha256: str
    records: tuple[Record, ...]
    """In the order of the manifest's entries."""
    forms: Mapping[str, str]
    documents: Mapping[str, bytes]
    """PDFs by SHA-256 (hex)."""
    returns: tuple[SentReturn, ...]
    tombstones: tuple[Tombstone, ...]
    """Their signatures are not checked yet."""
    envelope: bytes = field(repr=False)

    def verify(self, public_hex: str) -> None:
        """Return if the device with this key signed the bundle; BundleRefused otherwise."""
        verify_envelope(self.envelope, public_hex)
        if self.manifest.device != device_id(public_hex):
            raise BundleRefused(
                say("The bundle names another device than the one that signed it."),
                say("Named: {device}.", device=self.manifest.device),
                say("Ask the sender to make and send the bundle again."),
            )

    def enclosures(self) -> Iterator[tuple[RecordEntry, Enclosure]]:
        """Give each record with its manifest entry and its PDF."""
        for entry, record in zip(self.manifest.records, self.records, strict=True):
            yield entry, Enclosure(record, self.documents.get(entry.document))


def pack(contents: BundleContents, device: DeviceKey, card: CentreCard) -> PackedBundle:
    """Sign with the device's key and seal to the centre and its recovery keys.

    BundleRefused for a record that may not travel, or a form that is missing or not its hash.
    """
    returns = tuple(sorted(contents.returns, key=_return_place))
    tombstones = tuple(sorted(contents.tombstones, key=_tombstone_place))
    parts = _parts(contents, returns, tombstones)
    manifest = Manifest(
        centre=card.recipient,
        recovery=card.recovery_recipients,
        device=device.id,
        sequence=contents.sequence,
        previous=contents.previous,
        made_at=contents.made_at,
        application=contents.application,
        forms=_form_entries(enclosure.record for enclosure in contents.records),
        parts=_part_entries(parts),
        records=tuple(_record_entry(enclosure) for enclosure in contents.records),
        returns=_return_entries(returns),
        tombstones=_tombstone_entries(tombstones),
    )
    plain = manifest.to_plain()
    manifest_from_plain(plain)
    archive = write_archive({MANIFEST: sign_envelope(plain, device), **parts})
    data = seal(archive, (card.recipient, *card.recovery_recipients))
    return PackedBundle(data, sha256_hex(canonical_json(plain)), sha256_hex(data))


def open_bundle(data: bytes, identity: str) -> OpenedBundle:
    """Open a bundle with the centre's or a recovery identity; every failure is BundleRefused.

    The sender is not yet proven: call `verify` with the key enrolled for `manifest.device`.
    """
    parts = read_archive(unseal(data, identity))
    envelope = parts.pop(MANIFEST, None)
    if envelope is None:
        raise damaged(say("The bundle has no manifest."), MANIFEST)
    payload, plain = read_envelope(envelope)
    manifest = manifest_from_plain(plain)
    if recipient_of(identity) not in (manifest.centre, *manifest.recovery):
        # Someone it was made for could have sealed it again to us: it still is not ours.
        raise not_for_us()
    _check_parts(manifest, parts)
    records = read_records(parts[RECORDS]) if manifest.records else ()
    forms = tuple(lines_of(parts[FORMS], FORMS)) if manifest.records else ()
    returns = read_returns(parts[RETURNS]) if manifest.returns else ()
    tombstones = read_tombstones(parts[TOMBSTONES]) if manifest.tombstones else ()
    documents = {sha256_hex(parts[name]): parts[name] for name in parts if _is_document(name)}
    _check_records(manifest, records, documents)
    _check_forms(manifest, records, forms)
    if _return_entries(returns) != manifest.returns:
        raise damaged(say("A return is not the one that the manifest names."), RETURNS)
    if _tombstone_entries(tombstones) != manifest.tombstones:
        raise damaged(say("A tombstone is not the one that the manifest names."), TOMBSTONES)
    return OpenedBundle(
        manifest=manifest,
        manifest_hash=sha256_hex(payload),
        sha256=sha256_hex(data),
        records=records,
        forms={sha256_hex(line): line.decode() for line in forms},
        documents=documents,
        returns=returns,
        tombstones=tombstones,
        envelope=envelope,
    )


def _parts(
    contents: BundleContents, returns: tuple[SentReturn, ...], tombstones: tuple[Tombstone, ...]
) -> dict[str, bytes]:
    """Give every part but the manifest, in the order of the archive; one without lines is none."""
    forms = []
    for entry in _form_entries(enclosure.record for enclosure in contents.records):
        plain = contents.forms.get(entry.hash, "").encode()
        if sha256_hex(plain) != entry.hash:
            raise BundleRefused(
                say("A form that a record was filled with is missing from this laptop or damaged."),
                say("{id}, version {version}", id=entry.id, version=entry.version),
                say("Restore the vault from a backup, or ask the centre for the form."),
            )
        forms.append(plain)
    documents = {
        _document_name(sha256_hex(entry.document)): entry.document
        for entry in contents.records
        if entry.document is not None
    }
    lines = {
        RECORDS: record_lines(entry.record for entry in contents.records),
        FORMS: jsonl(forms),
        RETURNS: return_lines(returns),
        TOMBSTONES: tombstone_lines(tombstones),
    }
    there = {name: data for name, data in lines.items() if data}
    return {**there, **dict(sorted(documents.items()))}


def _form_entries(records: Iterable[Record]) -> tuple[FormEntry, ...]:
    found = {FormEntry(r.form_id, r.form_version, r.form_hash) for r in records}
    return tuple(sorted(found, key=lambda entry: (entry.hash, entry.id, entry.version)))


def _part_entries(parts: Mapping[str, bytes]) -> tuple[PartEntry, ...]:
    return tuple(PartEntry(name, len(data), sha256_hex(data)) for name, data in parts.items())


def _record_entry(enclosure: Enclosure) -> RecordEntry:
    record, document = enclosure.record, enclosure.document
    return RecordEntry(
        id=record.id,
        revision=record.revision,
        hash=record_hash(record),
        state=str(record.state),
        form_hash=record.form_hash,
        document="" if document is None else sha256_hex(document),
    )


def _return_place(one: SentReturn) -> tuple[str, str, str]:
    return one.return_id, one.period, return_hash(one)


def _tombstone_place(one: Tombstone) -> tuple[str, str]:
    return one.key


def _return_entries(returns: Iterable[SentReturn]) -> tuple[ReturnEntry, ...]:
    return tuple(
        ReturnEntry(one.id, one.return_id, one.period, return_hash(one)) for one in returns
    )


def _tombstone_entries(tombstones: Iterable[Tombstone]) -> tuple[TombstoneEntry, ...]:
    return tuple(TombstoneEntry(*one.key, tombstone_hash(one)) for one in tombstones)


def _check_parts(manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    listed = [entry.name for entry in manifest.parts]
    if listed != list(parts):
        odd = sorted(set(listed) ^ set(parts)) or ["Their order differs."]
        raise damaged(
            say("The parts of the bundle are not those of its manifest."), ", ".join(odd[:5])
        )
    for found, entry in zip(_part_entries(parts), manifest.parts, strict=True):
        if found != entry:
            raise damaged(say("A part of the bundle is not what the manifest says."), entry.name)
    wanted = sorted(
        {_document_name(entry.document) for entry in manifest.records if entry.document}
    )
    lines = _line_parts(manifest)
    if listed != [*lines, *wanted]:
        raise damaged(
            say("The bundle holds a part that no record needs, or misses one."),
            say("Expected {list} and {count} documents.", list=", ".join(lines), count=len(wanted)),
        )


def _line_parts(manifest: Manifest) -> list[str]:
    """Name the parts of lines that a manifest asks for, in their order."""
    asked = (
        (RECORDS, manifest.records),
        (FORMS, manifest.records),
        (RETURNS, manifest.returns),
        (TOMBSTONES, manifest.tombstones),
    )
    return [name for name, entries in asked if entries]


def _check_records(
    manifest: Manifest, records: tuple[Record, ...], documents: Mapping[str, bytes]
) -> None:
    found = []
    for place, record in enumerate(records):
        entry = manifest.records[place] if place < len(manifest.records) else None
        document = None if entry is None else documents.get(entry.document)
        found.append(_record_entry(Enclosure(record, document)))
    if tuple(found) != manifest.records:
        raise damaged(say("A record is not the one that the manifest names."), RECORDS)


def _check_forms(manifest: Manifest, records: tuple[Record, ...], forms: tuple[bytes, ...]) -> None:
    entries = _form_entries(records)
    hashes = [sha256_hex(line) for line in forms]
    if entries != manifest.forms or [entry.hash for entry in entries] != hashes:
        raise damaged(say("The forms of the bundle are not those of its records."), FORMS)


def _document_name(sha256: str) -> str:
    return f"documents/{sha256}.pdf"


def _is_document(name: str) -> bool:
    return name.startswith("documents/")

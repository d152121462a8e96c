"""Taking bundles in: each file in one transaction, and one bad file never harms another.

Damaged, from a stranger or for another centre: refused. Taken in before: ignored. Forks are kept
and shown, since nothing that one device sends edits what is held already.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eh_desktop.central.centre import Centre
from eh_desktop.central.chain import Chain, Link, chain_from_plain
from eh_desktop.central.checks import document_fault, record_faults
from eh_desktop.central.report import (
    ACCEPTED,
    IGNORED,
    REFUSED,
    FileOutcome,
    IntakeReport,
    counted,
    report_of,
)
from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.errors import BundleRefused, FormTrouble, VaultTrouble
from eh_desktop.domain.exchange import Device, IntakeEntry, ReceivedRecord
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import SIGNED_PDF, Record, State
from eh_desktop.exchange.bundle import Enclosure, OpenedBundle, open_bundle
from eh_desktop.exchange.manifest import RecordEntry
from eh_desktop.exchange.sealing import MAX_SEALED
from eh_desktop.exchange.strict import printable
from eh_desktop.formpacks.reader import form_from_plain

_LONGEST_REASON = 2000
"""Characters of a reason at most."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One record of a bundle that is new here and passed every check."""

    entry: RecordEntry
    record: Record
    document: bytes


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A bundle's records: already here, to be taken, and left out with the reason."""

    held: int
    taken: tuple[_Item, ...]
    left_out: tuple[str, ...]
    forked: tuple[str, ...]
    """Ids of records of which another version under the same number is here already."""


def take_in(centre: Centre, files: Sequence[Path], at: str) -> IntakeReport:
    """Take files in and say what became of each; `at` is the moment, UTC ISO 8601.

    VaultTrouble ends it where the store cannot be written: the files before are safely in, that one
    is not, not even in part.
    """
    return report_of([_take_file(centre, path, at) for path in files])


def _take_file(centre: Centre, path: Path, at: str) -> FileOutcome:
    outcome = FileOutcome(printable(path.name), REFUSED, "")
    try:
        data = _read(path)
        outcome = replace(outcome, sha256=sha256_hex(data))
        opened = open_bundle(data, centre.export_identity())
        manifest = opened.manifest
        outcome = replace(outcome, device=manifest.device, sequence=manifest.sequence)
        device = _sender(centre, opened)
        outcome = replace(outcome, sender=printable(f"{device.name}, {device.agency}", 400))
        return _take_bundle(centre, opened, device, outcome, at)
    except BundleRefused as refused:
        reason = " ".join(part for part in (refused.what, refused.where, refused.remedy) if part)
    except VaultTrouble:
        raise
    except Exception as wrong:  # noqa: BLE001  whatever one file sets off, the others are taken
        reason = f"The file could not be judged ({type(wrong).__name__}). Nothing of it was kept."
    outcome = replace(outcome, reason=printable(reason, _LONGEST_REASON))
    _log(centre, outcome, at)
    return outcome


def _read(path: Path) -> bytes:
    """Give the bytes of a plain file; BundleRefused for a pipe, a device, or one too large."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BundleRefused(
                    "This is not a plain file.", printable(path.name), "Do not open it."
                )
            data = file.read(MAX_SEALED + 1)
    except OSError as wrong:
        raise BundleRefused(
            f"The file cannot be read: {wrong.strerror}.",
            printable(path.name),
            "Check the stick or folder.",
        ) from wrong
    if len(data) > MAX_SEALED:
        raise BundleRefused(
            "The file is larger than any bundle.", printable(path.name), "Do not open it."
        )
    return data


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for whoever may hold the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _sender(centre: Centre, opened: OpenedBundle) -> Device:
    device = centre.devices.get(opened.manifest.device)
    if device is None:
        raise BundleRefused(
            "The bundle is from a stranger: its device is not enrolled here.",
            f"Device {opened.manifest.device}.",
            "Ask the sender for the enrolment card, and enrol it.",
        )
    opened.verify(device.public_key)
    if not device.active:
        raise BundleRefused(
            "The bundle is from a device that is no longer accepted.",
            f"{device.name}, {device.agency}.",
            "Ask the sender which device they use now.",
        )
    return device


def _take_bundle(
    centre: Centre, opened: OpenedBundle, device: Device, outcome: FileOutcome, at: str
) -> FileOutcome:
    key = f"centre.chain.{device.id}"
    chain = chain_from_plain(centre.settings.get(key))
    sequence = opened.manifest.sequence
    link = Link(opened.manifest_hash, opened.manifest.previous)
    found = _sort(centre, opened, device)
    outcome = _decide(outcome, found, chain, link)
    with centre.store.transaction():
        if outcome.result == ACCEPTED:
            _keep(centre, opened, device, found.taken, at)
            centre.settings.set(key, chain.added(sequence, link).to_plain())
            if sequence > device.last_sequence:
                centre.devices.advance(device.id, sequence, link.hash)
        _log(centre, outcome, at)
    return outcome


def _decide(outcome: FileOutcome, found: _Sorted, chain: Chain, link: Link) -> FileOutcome:
    """Say what becomes of a proven bundle, from what it holds and what is here already."""
    outcome = replace(outcome, records=len(found.taken), refused_records=found.left_out)
    if chain.knows(outcome.sequence, link) and not found.taken:
        return replace(outcome, result=IGNORED, reason="It was taken in before.")
    if not found.taken and not found.held:
        reason = "None of its records could be taken in."
        return replace(outcome, result=REFUSED, reason=reason)
    said = [counted(len(found.taken), "new record") + " taken in."]
    if found.held:
        said.append(f"{counted(found.held, 'record')} here already.")
    if found.left_out:
        said.append(f"{counted(len(found.left_out), 'record')} left out.")
    said.extend(chain.warnings(outcome.sequence, link))
    said.extend(
        f"Fork: record {record_id} is here in another version, too. Both are kept."
        for record_id in found.forked
    )
    return replace(outcome, result=ACCEPTED, reason=" ".join(said))


def _sort(centre: Centre, opened: OpenedBundle, device: Device) -> _Sorted:
    held = 0
    taken: list[_Item] = []
    left_out, forked = [], []
    forms = _forms(opened.forms)
    for entry, enclosure in opened.enclosures():
        here = centre.received.of(entry.id)
        fault = _others(centre, enclosure.record, here, device)
        if not fault and any(one.revision_hash == entry.hash for one in here):
            held += 1
            continue
        fault = fault or _fault(enclosure, forms[entry.form_hash], device)
        if fault or enclosure.document is None:
            left_out.append(printable(f"record {entry.id}: {fault}", _LONGEST_REASON))
            continue
        if any(_revision(one) == entry.revision for one in here):
            forked.append(entry.id)
        taken.append(_Item(entry, enclosure.record, enclosure.document))
    return _Sorted(held, tuple(taken), tuple(left_out), tuple(forked))


def _others(centre: Centre, record: Record, here: Sequence[ReceivedRecord], device: Device) -> str:
    """Say that a record is another device's, or amends another device's; empty if neither."""
    if any(one.device_id != device.id for one in here):
        return "Another device sent a record of this id before. That one stands; ask both senders."
    amended = centre.received.of(record.amends) if record.amends else ()
    if any(one.device_id != device.id for one in amended):
        return "It amends a record of another device. That one stands; ask both senders."
    return ""


def _revision(received: ReceivedRecord) -> int:
    return int(json.loads(received.plain)["revision"])


def _fault(enclosure: Enclosure, form: Form | str, device: Device) -> str:
    if isinstance(form, str):
        return form
    fault = next(record_faults(enclosure.record, form), "")
    return fault or document_fault(enclosure.record, enclosure.document, device)


def _forms(plain: Mapping[str, str]) -> dict[str, Form | str]:
    """Give each form by its hash, or the sentence why it cannot be used."""
    forms: dict[str, Form | str] = {}
    for form_hash, text in plain.items():
        try:
            forms[form_hash] = form_from_plain(text)
        except FormTrouble as wrong:
            forms[form_hash] = f"Its form cannot be used: {wrong.what}"
    return forms


def _keep(
    centre: Centre, opened: OpenedBundle, device: Device, items: Sequence[_Item], at: str
) -> None:
    manifest = opened.manifest
    for item in items:
        record = replace(item.record, state=State.RECEIVED)
        centre.forms.keep(
            record.form_hash, record.form_id, record.form_version, opened.forms[record.form_hash]
        )
        if not centre.received.of(record.id):
            # The store hangs documents on a record; `received` is what holds every revision.
            detail = {"device": device.id, "sequence": manifest.sequence, "hash": item.entry.hash}
            centre.records.add(record, who=device.name, at=at, what="received", detail=detail)
        centre.documents.add(record.id, SIGNED_PDF, item.document, at)
        centre.received.add(
            ReceivedRecord(
                record_id=record.id,
                revision_hash=item.entry.hash,
                device_id=device.id,
                sequence=manifest.sequence,
                at=at,
                form_id=record.form_id,
                form_version=record.form_version,
                form_hash=record.form_hash,
                plain=canonical_json(record_to_plain(record)).decode(),
                pdf_sha256=item.entry.document,
            )
        )


def _log(centre: Centre, outcome: FileOutcome, at: str) -> None:
    entry = IntakeEntry(
        at=at,
        file_name=outcome.file,
        sha256=outcome.sha256,
        device_id=outcome.device,
        sequence=outcome.sequence,
        result=outcome.result,
        reason=" ".join((outcome.reason, *outcome.refused_records)),
    )
    centre.intake.add(entry)

"""Taking bundles in: each file in one transaction, and one bad file never harms another.

Damaged, from a stranger or for another centre: refused. Taken in before: ignored. Forks are kept
and shown, since nothing that one device sends edits what is held already, but for its tombstones,
which erase its own records.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from eh_desktop.central.centre import Centre
from eh_desktop.central.chain import Chain, Link, chain_from_plain
from eh_desktop.central.devices import switched_off
from eh_desktop.central.keeping import keep_bundle
from eh_desktop.central.report import (
    ACCEPTED,
    IGNORED,
    REFUSED,
    FileOutcome,
    IntakeReport,
    counted,
    report_of,
)
from eh_desktop.central.sorting import LONGEST_REASON, Sorted, sort_bundle
from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.errors import BundleRefused, VaultTrouble
from eh_desktop.domain.exchange import Device, IntakeEntry
from eh_desktop.exchange.bundle import OpenedBundle, open_bundle
from eh_desktop.exchange.sealing import MAX_SEALED
from eh_desktop.exchange.strict import printable

_EITHER = ("return or tombstone", "returns or tombstones")


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
    outcome = replace(outcome, reason=printable(reason, LONGEST_REASON))
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
    off = switched_off(centre, device)
    if off is not None:
        raise BundleRefused(
            "The bundle is from a device that is no longer accepted.",
            f"{device.name}, {device.agency}: switched off on {british_moment(off.at)}, "
            f"“{off.reason}”.",
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
    found = sort_bundle(centre, opened, device)
    outcome = _decide(outcome, found, chain, link)
    with centre.store.transaction():
        if outcome.result == ACCEPTED:
            erased = keep_bundle(centre, opened, device, found, at)
            outcome = replace(outcome, erased=erased, reason=outcome.reason + _erasing(erased))
            centre.settings.set(key, chain.added(sequence, link).to_plain())
            if sequence > device.last_sequence:
                centre.devices.advance(device.id, sequence, link.hash)
        _log(centre, outcome, at)
    return outcome


def _decide(outcome: FileOutcome, found: Sorted, chain: Chain, link: Link) -> FileOutcome:
    """Say what becomes of a proven bundle, from what it holds and what is here already."""
    outcome = replace(
        outcome,
        records=len(found.records),
        returns=len(found.returns),
        tombstones=len(found.tombstones),
        refused_records=tuple(found.left_out),
        refused_more=tuple(found.left_out_more),
    )
    if chain.knows(outcome.sequence, link) and not found.new:
        return replace(outcome, result=IGNORED, reason="It was taken in before.")
    if not found.new and not found.known:
        what = "Nothing of it" if found.left_out_more else "None of its records"
        return replace(outcome, result=REFUSED, reason=f"{what} could be taken in.")
    said = [*_taken(found), *chain.warnings(outcome.sequence, link)]
    said.extend(
        f"Fork: {what} is here in another version, too. Both are kept." for what in found.forked
    )
    return replace(outcome, result=ACCEPTED, reason=" ".join(said))


def _taken(found: Sorted) -> Iterator[str]:
    """Say how much is taken in, here already and left out."""
    new_more = (("return", found.returns), ("tombstone", found.tombstones))
    if found.records or found.held or found.left_out or not any(more for _, more in new_more):
        yield counted(len(found.records), "new record") + " taken in."
    for noun, more in new_more:
        if more:
            yield counted(len(more), f"new {noun}") + " taken in."
    if found.held:
        yield f"{counted(found.held, 'record')} here already."
    if found.held_more:
        yield f"{counted(found.held_more, *_EITHER)} here already."
    if found.left_out:
        yield f"{counted(len(found.left_out), 'record')} left out."
    if found.left_out_more:
        yield f"{counted(len(found.left_out_more), *_EITHER)} left out."


def _erasing(erased: int) -> str:
    return f" {counted(erased, 'record')} erased here." if erased else ""


def _log(centre: Centre, outcome: FileOutcome, at: str) -> None:
    entry = IntakeEntry(
        at=at,
        file_name=outcome.file,
        sha256=outcome.sha256,
        device_id=outcome.device,
        sequence=outcome.sequence,
        result=outcome.result,
        reason=" ".join((outcome.reason, *outcome.refused_records, *outcome.refused_more)),
    )
    centre.intake.add(entry)

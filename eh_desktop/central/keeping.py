"""Keeping what was sorted out of a bundle; the caller holds the transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from eh_desktop.central.centre import Centre
from eh_desktop.central.sorting import Item, Sorted
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.exchange import (
    Device,
    ReceivedRecord,
    ReceivedReturn,
    ReceivedTombstone,
)
from eh_desktop.domain.record import SIGNED_PDF, State
from eh_desktop.domain.sent_return import SentReturn, return_hash, sent_return_to_plain
from eh_desktop.domain.tombstone import Tombstone, to_plain, tombstone_hash
from eh_desktop.exchange.bundle import OpenedBundle


@dataclass(frozen=True, slots=True)
class _Arrival:
    """From which device, in which of its bundles and when something came."""

    device: Device
    sequence: int
    at: str


def keep_bundle(
    centre: Centre, opened: OpenedBundle, device: Device, found: Sorted, at: str
) -> int:
    """Keep what is new of a bundle, and erase what its tombstones stand for; give how many."""
    arrival = _Arrival(device, opened.manifest.sequence, at)
    for item in found.records:
        form_hash = item.record.form_hash
        centre.forms.keep(
            form_hash, item.record.form_id, item.record.form_version, opened.forms[form_hash]
        )
        _keep_record(centre, item, arrival)
    for one in found.returns:
        _keep_return(centre, one, arrival)
    return sum(bool(_keep_tombstone(centre, stone, arrival)) for stone in found.tombstones)


def _keep_record(centre: Centre, item: Item, arrival: _Arrival) -> None:
    device, at = arrival.device, arrival.at
    record = replace(item.record, state=State.RECEIVED)
    if not centre.received.of(record.id):
        # The store hangs documents on a record; `received` is what holds every revision.
        detail = {"device": device.id, "sequence": arrival.sequence, "hash": item.entry.hash}
        centre.records.add(record, who=device.name, at=at, what="received", detail=detail)
    centre.documents.add(record.id, SIGNED_PDF, item.document, at)
    centre.received.add(
        ReceivedRecord(
            record_id=record.id,
            revision_hash=item.entry.hash,
            device_id=device.id,
            sequence=arrival.sequence,
            at=at,
            form_id=record.form_id,
            form_version=record.form_version,
            form_hash=record.form_hash,
            plain=canonical_json(record_to_plain(record)).decode(),
            pdf_sha256=item.entry.document,
        )
    )


def _keep_return(centre: Centre, one: SentReturn, arrival: _Arrival) -> None:
    device, digest = arrival.device, return_hash(one)
    centre.returns.add(
        ReceivedReturn(
            device_id=device.id,
            return_id=one.return_id,
            period=one.period,
            hash=digest,
            id=one.id,
            sequence=arrival.sequence,
            at=arrival.at,
            plain=canonical_json(sent_return_to_plain(one)).decode(),
        )
    )
    detail = {
        "device": device.id,
        "sequence": arrival.sequence,
        "return": one.return_id,
        "period": one.period,
        "hash": digest,
    }
    centre.journal.append(who=device.name, at=arrival.at, what="return received", detail=detail)


def _keep_tombstone(centre: Centre, stone: Tombstone, arrival: _Arrival) -> int:
    """Keep a tombstone and erase its record; give how many revisions there were."""
    device, digest = arrival.device, tombstone_hash(stone)
    revisions = centre.tombstones.erase_record(stone.subject_id)
    centre.tombstones.add(
        ReceivedTombstone(
            device_id=device.id,
            subject=stone.subject,
            subject_id=stone.subject_id,
            hash=digest,
            sequence=arrival.sequence,
            at=arrival.at,
            revisions=revisions,
            plain=canonical_json(to_plain(stone)).decode(),
        )
    )
    detail = {
        "device": device.id,
        "sequence": arrival.sequence,
        "hash": digest,
        "revisions": revisions,
    }
    centre.journal.append(
        who=device.name,
        at=arrival.at,
        what="tombstone received",
        record_id=stone.subject_id,
        detail=detail,
    )
    return revisions

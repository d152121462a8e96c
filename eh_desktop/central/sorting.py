"""What a proven bundle holds, sorted: here already, to be taken in, and left out with the reason.

Tombstones are looked at first: what one of them stands for is not taken in, whether it comes in
the same bundle, in an earlier one that is late, or in a later one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from eh_desktop.central.centre import Centre
from eh_desktop.central.checks import document_fault, record_faults
from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.exchange import Device, ReceivedRecord
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record
from eh_desktop.domain.sent_return import SentReturn, return_faults, return_hash
from eh_desktop.domain.tombstone import Tombstone
from eh_desktop.exchange.bundle import Enclosure, OpenedBundle
from eh_desktop.exchange.manifest import RecordEntry
from eh_desktop.exchange.strict import printable
from eh_desktop.exchange.tombstones import signed_by
from eh_desktop.formpacks.reader import form_from_plain

LONGEST_REASON = 2000
"""Characters of a reason at most."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record of a bundle that is new here and passed every check."""

    entry: RecordEntry
    record: Record
    document: bytes


@dataclass
class Sorted:
    """What a bundle holds; nothing of it is kept yet."""

    records: list[Item] = field(default_factory=list)
    returns: list[SentReturn] = field(default_factory=list)
    tombstones: list[Tombstone] = field(default_factory=list)
    held: int = 0
    """Records that are here already."""
    held_more: int = 0
    """Returns and tombstones that are here already."""
    erased: int = 0
    """Records that are left out because they were erased."""
    left_out: list[str] = field(default_factory=list)
    """One sentence or two for each record that is left out."""
    left_out_more: list[str] = field(default_factory=list)
    """The same for returns and tombstones."""
    forked: list[str] = field(default_factory=list)
    """What is here in another version under the same number or for the same period."""

    @property
    def new(self) -> bool:
        """Whether anything is to be taken in."""
        return bool(self.records or self.returns or self.tombstones)

    @property
    def known(self) -> bool:
        """Whether anything of it is accounted for here already."""
        return bool(self.held or self.held_more or self.erased)


def sort_bundle(centre: Centre, opened: OpenedBundle, device: Device) -> Sorted:
    """Sort what a bundle of an enrolled device holds."""
    found = Sorted()
    for stone in opened.tombstones:
        _sort_tombstone(centre, stone, device, found)
    forms = _forms(opened.forms)
    coming = {stone.subject_id: stone for stone in found.tombstones}
    for entry, enclosure in opened.enclosures():
        _sort_record(centre, (entry, enclosure), forms, device, coming, found)
    for one in opened.returns:
        _sort_return(centre, one, device, found)
    return found


def _sort_tombstone(centre: Centre, stone: Tombstone, device: Device, found: Sorted) -> None:
    where = f"tombstone of record {stone.subject_id}"
    here = centre.tombstones.of(*stone.key)
    if not signed_by(stone, device.public_key):
        fault = "It is not signed by the device that sent it, so nothing was erased."
    elif _elsewhere(centre, stone.subject_id, device):
        fault = "The record is another device's, so nothing was erased. Ask both senders."
    elif any(one.device_id == device.id for one in here):
        found.held_more += 1
        return
    else:
        found.tombstones.append(stone)
        return
    found.left_out_more.append(printable(f"{where}: {fault}", LONGEST_REASON))


def _sort_record(
    centre: Centre,
    sent: tuple[RecordEntry, Enclosure],
    forms: Mapping[str, Form | str],
    device: Device,
    coming: Mapping[str, Tombstone],
    found: Sorted,
) -> None:
    entry, enclosure = sent
    here = centre.received.of(entry.id)
    fault = _others(centre, enclosure.record, device)
    erased = "" if fault else _erased(centre, entry.id, device, coming)
    if not fault and not erased and any(one.revision_hash == entry.hash for one in here):
        found.held += 1
        return
    fault = fault or erased or _fault(enclosure, forms[entry.form_hash], device)
    if fault or enclosure.document is None:
        found.erased += bool(erased)
        found.left_out.append(printable(f"record {entry.id}: {fault}", LONGEST_REASON))
        return
    if any(_revision(one) == entry.revision for one in here):
        found.forked.append(f"record {entry.id}")
    found.records.append(Item(entry, enclosure.record, enclosure.document))


def _sort_return(centre: Centre, one: SentReturn, device: Device, found: Sorted) -> None:
    here = centre.returns.of(device.id, one.return_id, one.period)
    where = f"return {one.return_id} for {one.span.label}"
    if any(kept.hash == return_hash(one) for kept in here):
        found.held_more += 1
        return
    fault = next(return_faults(one), "")
    if fault:
        found.left_out_more.append(printable(f"{where}: {fault}", LONGEST_REASON))
        return
    same = (one.return_id, one.period)
    if here or any((other.return_id, other.period) == same for other in found.returns):
        found.forked.append(printable(where, LONGEST_REASON))
    found.returns.append(one)


def _erased(centre: Centre, record_id: str, device: Device, coming: Mapping[str, Tombstone]) -> str:
    """Say that a record was erased by its own device; empty if it was not."""
    stones = centre.tombstones.of("record", record_id)
    mine = [one for one in stones if one.device_id == device.id]
    if record_id in coming:
        at = coming[record_id].at
    elif mine:
        at = str(json.loads(mine[0].plain)["at"])
    else:
        return ""
    return f"Its sender erased it ({british_moment(at)}), so it is not taken in again."


def _others(centre: Centre, record: Record, device: Device) -> str:
    """Say that a record is another device's, or amends another device's; empty if neither."""
    if _elsewhere(centre, record.id, device):
        return "Another device sent a record of this id before. That one stands; ask both senders."
    if record.amends and _elsewhere(centre, record.amends, device):
        return "It amends a record of another device. That one stands; ask both senders."
    return ""


def _elsewhere(centre: Centre, record_id: str, device: Device) -> bool:
    """Tell whether a record is another device's: held from it, or erased since by it."""
    held = centre.received.of(record_id)
    erased = centre.tombstones.of("record", record_id)
    theirs = {one.device_id for one in held}
    theirs |= {one.device_id for one in erased if one.revisions}
    return bool(theirs - {device.id})


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

"""Bundles made by hand, honest and forged, for the tests of exchange and central."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pyrage

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade, Met
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.journal import START
from eh_desktop.domain.record import OVERALL, Answer, Award, Record, State
from eh_desktop.exchange.archive import read_archive, write_archive
from eh_desktop.exchange.bundle import BundleContents, Enclosure, PackedBundle, pack
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.device import DeviceKey, create_device_key
from eh_desktop.exchange.dsse import read_envelope, sign_envelope
from eh_desktop.exchange.sealing import create_identity, recipient_of, seal, unseal
from tests.domain_fixtures import small_form

AT = "2026-11-22T09:30:00+00:00"
APPLICATION = "EH Desktop test"
NOT_A_PDF = b"%PDF-1.7 made up for a test\n"


@dataclass(frozen=True)
class Post:
    """A centre's keys and card."""

    identity: str
    recovery: str
    card: CentreCard


@cache
def post() -> Post:
    """Give a centre with one recovery key."""
    identity, recovery = create_identity(), create_identity()
    card = CentreCard(
        "Harrowdale quality team", recipient_of(identity), (recipient_of(recovery),), AT
    )
    return Post(identity, recovery, card)


@cache
def device() -> DeviceKey:
    """Give the key of a made-up laptop."""
    return create_device_key()


def signed_record(number: int = 1, form: Form | None = None, **changes: Any) -> Record:
    """Give a signed record with every criterion met, numbered so that ids differ."""
    chosen = form or small_form()
    record = Record(
        f"01939f3e-0000-7000-8000-{number:012d}",
        chosen.id,
        chosen.version,
        chosen.hash,
        state=State.SIGNED,
        created_at=AT,
        changed_at=AT,
        revision=1,
        fields={"case_ref": f"C-{number:04d}", "audit_date": "2026-11-20"},
        answers={c.id: Answer(Met.MET, note=f"Seen, page {number}") for _, c in chosen.criteria()},
        awards={
            **{s.id: Award(Grade.GOOD) for s in chosen.graded_sections()},
            OVERALL: Award(Grade.GOOD),
        },
    )
    record = replace(record, **changes)
    return replace(record, suggested=suggest(chosen, record).freeze())


def contents(*records: Record, form: Form | None = None, **changes: Any) -> BundleContents:
    """Give contents of these records, each with a made-up document of its own."""
    chosen = form or small_form()
    enclosed = tuple(
        Enclosure(record, NOT_A_PDF + record_hash(record).encode())
        for record in (records or (signed_record(1), signed_record(2)))
    )
    made = BundleContents(enclosed, {chosen.hash: chosen.plain}, 1, START, AT, APPLICATION)
    return replace(made, **changes)


def packed(*records: Record, **changes: Any) -> PackedBundle:
    """Give a bundle of these records for the made-up centre."""
    return pack(contents(*records, **changes), device(), post().card)


def entries_of(bundle: PackedBundle) -> dict[str, bytes]:
    """Give the plain archive's entries."""
    return read_archive(unseal(bundle.data, post().identity))


def resealed(entries: dict[str, bytes]) -> bytes:
    """Seal entries to the made-up centre."""
    return seal(write_archive(entries), [post().card.recipient])


def resealed_archive(archive: bytes) -> bytes:
    """Seal an archive as it stands, well formed or not."""
    key = pyrage.x25519.Recipient.from_str(post().card.recipient)
    sealed: bytes = pyrage.encrypt(archive, [key])
    return sealed


def forged(
    change_manifest: Callable[[dict[str, Any]], object] | None = None,
    *,
    parts: dict[str, bytes] | None = None,
) -> bytes:
    """Give a bundle whose sender, a real device, changed the manifest or the parts.

    The parts' names, sizes and hashes in the manifest follow the changed parts; the change of the
    manifest comes last.
    """
    entries = entries_of(packed())
    _, manifest = read_envelope(entries.pop("manifest.json"))
    entries.update(parts or {})
    manifest["parts"] = [
        {"name": name, "size": len(data), "sha256": sha256_hex(data)}
        for name, data in entries.items()
    ]
    if change_manifest is not None:
        change_manifest(manifest)
    return resealed({"manifest.json": sign_envelope(manifest, device()), **entries})


def jsonl(*values: Any) -> bytes:
    """Give canonical JSON lines."""
    return b"".join(canonical_json(value) + b"\n" for value in values)

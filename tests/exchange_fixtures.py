"""Bundles made by hand, honest and forged, for the tests of exchange and central."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

import pyrage

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade, Met
from eh_desktop.domain.grading import suggest
from eh_desktop.domain.journal import START
from eh_desktop.domain.programme import ReturnFigure
from eh_desktop.domain.record import OVERALL, Answer, Award, Record, State
from eh_desktop.domain.sent_return import SentDifference, SentFigure, SentReturn
from eh_desktop.domain.tombstone import Tombstone, marked
from eh_desktop.exchange.archive import read_archive, write_archive
from eh_desktop.exchange.bundle import BundleContents, Enclosure, PackedBundle, pack
from eh_desktop.exchange.cards import CentreCard
from eh_desktop.exchange.device import DeviceKey, create_device_key
from eh_desktop.exchange.dsse import read_envelope, sign_envelope
from eh_desktop.exchange.sealing import create_identity, recipient_of, seal, unseal
from eh_desktop.exchange.tombstones import sign_tombstone
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


CASES = ReturnFigure("opened", "Cases opened", "case", field="opened_on")
HOURS = ReturnFigure("hours", "Hours of support", "log", "support", "hours", measure="sum")
DAYS = ReturnFigure("days", "Days to an answer", "log", "sharing_request", measure="median_days")
CLOSED = ReturnFigure("closed", "Closed of all open", "case", "", "closed_on", measure="share")
QUARTER = "2026-Q3"


def counted(count: int, rule: ReturnFigure = CASES) -> SentFigure:
    """Give a figure that counts; none is nil."""
    value = Decimal(count) if count else None
    return SentFigure(rule, value, count, 0, f"Cases opened in the quarter: {count or 'none'}.")


def figures(cases: int, hours: str = "12.5") -> tuple[SentFigure, ...]:
    """Give one figure of each measure, over made-up rows."""
    return (
        counted(cases),
        SentFigure(HOURS, Decimal(hours), 9, 1, "Added up over 9 of 10 entries."),
        SentFigure(DAYS, Decimal("3.5"), 8, 2, "The middle value of 8 answered among 10."),
        SentFigure(CLOSED, Decimal(25), 5, 15, "5 of 20 cases, to the nearest whole per cent."),
    )


def submitted(number: int = 1, cases: int = 12, **changes: Any) -> SentReturn:
    """Give a submitted return, numbered so that ids differ."""
    made = SentReturn(
        f"01939f3e-0000-7000-9000-{number:012d}",
        "tameside.champion_return",
        QUARTER,
        "2026-10-03T09:00:00+00:00",
        "Ines Łukowska",
        "Champion's quarterly return",
        "The framework, page 7",
        figures(cases),
        {"opened": "Schools were closed in August."},
        (SentDifference("2026-Q2", Decimal(9), counted(15), 6, 0),),
    )
    return replace(made, **changes)


def tombstone(number: int = 1, signer: DeviceKey | None = None, **changes: Any) -> Tombstone:
    """Give a signed tombstone of the record of this number."""
    secret = b"s" * 32
    plain = Tombstone(
        "record",
        f"01939f3e-0000-7000-8000-{number:012d}",
        marked(secret, "content"),
        "2026-11-28T10:00:00+00:00",
        "Ines Łukowska",
        "The time to keep it is over.",
        "due",
        "01939f3e-0000-7000-a000-000000000001",
        kind="tameside.audit",
        due_on="2026-11-01",
        parts={"answers": 3, "documents": 1},
        marks=(marked(secret, "case", "c-0001"),),
    )
    return sign_tombstone(replace(plain, **changes), signer or device())


def more(**changes: Any) -> BundleContents:
    """Give contents with two records, two returns and two tombstones."""
    returns, stones = (submitted(2, period="2026-Q2", late=()), submitted(1)), (9, 8)
    mine = {"returns": returns, "tombstones": tuple(tombstone(number) for number in stones)}
    return contents(**{**mine, **changes})


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
    parts: Mapping[str, bytes] | None = None,
    bundle: PackedBundle | None = None,
) -> bytes:
    """Give a bundle whose sender, a real device, changed the manifest or the parts.

    The parts' names, sizes and hashes in the manifest follow the changed parts; the change of the
    manifest comes last.
    """
    entries = entries_of(bundle or packed())
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

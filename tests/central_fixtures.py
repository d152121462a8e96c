"""A made-up centre and made-up laptops that send it real, signed bundles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from eh_desktop.central.centre import Centre, NewCentre, init
from eh_desktop.central.intake import take_in
from eh_desktop.central.report import FileOutcome, IntakeReport
from eh_desktop.documents.signing import SigningIdentity, create_signing_identity, sign_pdf
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.exchange import Device
from eh_desktop.domain.form import Form
from eh_desktop.domain.journal import START
from eh_desktop.domain.record import Record
from eh_desktop.exchange.bundle import BundleContents, Enclosure, PackedBundle, pack
from eh_desktop.exchange.cards import CentreCard, EnrolmentCard
from eh_desktop.exchange.device import DeviceKey, create_device_key
from eh_desktop.formpacks.reader import load_library
from eh_desktop.storage import vault
from eh_desktop.storage.keyfile import Cost
from tests.exchange_fixtures import APPLICATION, AT, signed_record

PASSPHRASE = "four plain walking shoes"
LATER = "2026-11-23T10:00:00+00:00"
ROOT = Path(__file__).resolve().parent.parent


@cache
def audit_form() -> Form:
    """Give the real Tameside audit form."""
    return load_library(ROOT / "forms").form("tameside.audit")


def audit(number: int, **changes: object) -> Record:
    """Give a signed audit on the real form."""
    return signed_record(number, audit_form(), **changes)


@dataclass
class Laptop:
    """A laptop with its two keys and its place in its own order."""

    name: str
    device: DeviceKey = field(default_factory=create_device_key)
    sequence: int = 0
    previous: str = START

    @property
    def identity(self) -> SigningIdentity:
        """The owner's signing identity."""
        return signing_identity(self.name)

    def card(self) -> EnrolmentCard:
        """Give the laptop's enrolment card."""
        return EnrolmentCard.create(
            self.device,
            name=self.name,
            role="CAF adviser",
            agency="Marrow Lane Service",
            certificate_pem=self.identity.certificate_pem,
            made_at=AT,
        )

    def enclosure(self, record: Record) -> Enclosure:
        """Give a record with its PDF, signed by the laptop's owner."""
        return Enclosure(record, signed_pdf(self.name, canonical_json(record_to_plain(record))))

    def send(self, card: CentreCard, *records: Record | Enclosure, **more: Any) -> PackedBundle:
        """Give the laptop's next bundle; `more` are its `returns` and `tombstones`."""
        enclosed = tuple(
            one if isinstance(one, Enclosure) else self.enclosure(one) for one in records
        )
        made = pack(replace(self.contents(*enclosed), **more), self.device, card)
        self.sequence, self.previous = self.sequence + 1, made.manifest_hash
        return made

    def contents(self, *enclosed: Enclosure) -> BundleContents:
        """Give the contents of the next bundle."""
        form = audit_form()
        plain = {form.hash: form.plain}
        return BundleContents(enclosed, plain, self.sequence + 1, self.previous, AT, APPLICATION)

    def restored(self) -> Laptop:
        """Give this laptop as it is now, as a backup of it would come back."""
        return replace(self)


@cache
def signing_identity(name: str) -> SigningIdentity:
    """Give the signing identity of a made-up person."""
    moment = datetime.fromisoformat(AT)
    return create_signing_identity(name, "Marrow Lane Service", now=moment)


@cache
def signed_pdf(name: str, record_json: bytes) -> bytes:
    """Give a one-page PDF that carries the record, signed by the person."""
    page = BytesIO()
    canvas = Canvas(page, invariant=True)
    canvas.drawString(72, 720, "A made-up audit")
    canvas.save()
    return sign_pdf(
        page.getvalue(),
        signing_identity(name),
        record_json=record_json,
        at=datetime.fromisoformat(AT),
        reason="Signed as the auditor",
    )


@dataclass(frozen=True)
class House:
    """An open centre with its keys, its folder and a drop folder for files."""

    centre: Centre
    made: NewCentre
    folder: Path
    drop: Path

    @property
    def card(self) -> CentreCard:
        """The centre's card."""
        return self.made.card

    def enrolled(self, name: str = "Ines Łukowska") -> Laptop:
        """Give a laptop that the centre has enrolled."""
        laptop = Laptop(name)
        self.centre.enrol(laptop.card().to_text(), at=AT)
        return laptop

    def file(self, name: str, data: bytes) -> Path:
        """Put a file into the drop folder."""
        path = self.drop / f"{name}.ehbundle"
        path.write_bytes(data)
        return path

    def device(self, laptop: Laptop) -> Device:
        """Give the device as the centre knows it."""
        found = self.centre.devices.get(laptop.device.id)
        assert found is not None
        return found

    def held(self) -> set[tuple[str, str]]:
        """Give what the centre holds: record ids and revision hashes."""
        return {(one.record_id, one.revision_hash) for one in self.centre.received.all()}


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a passphrase cost milliseconds."""
    monkeypatch.setattr(vault, "COST", Cost(8 * 1024, 1, 1))


@pytest.fixture
def house(tmp_path: Path, cheap: None) -> Iterator[House]:
    """Give an open new centre."""
    drop = tmp_path / "drop"
    drop.mkdir()
    made = init(tmp_path / "centre", "Harrowdale quality team", PASSPHRASE, at=AT)
    with Centre.open(tmp_path / "centre", PASSPHRASE) as centre:
        yield House(centre, made, tmp_path / "centre", drop)


def take(house: House, *bundles: PackedBundle | bytes) -> IntakeReport:
    """Take bundles in, as files named 1, 2, 3."""
    files = [
        house.file(str(number), one if isinstance(one, bytes) else one.data)
        for number, one in enumerate(bundles, 1)
    ]
    return take_in(house.centre, files, LATER)


def only(outcomes: tuple[FileOutcome, ...]) -> FileOutcome:
    """Give the one outcome there is."""
    assert len(outcomes) == 1
    return outcomes[0]

"""The central team's vault: its keys, its card, and the laptops it has enrolled.

It is a vault like any other. The age identity that opens bundles is a setting inside the encrypted
store; the recovery identity opens bundles and the vault itself, and is kept nowhere here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from eh_desktop.domain.dates import utc_now
from eh_desktop.domain.errors import RuleTrouble, VaultTrouble
from eh_desktop.domain.exchange import Device
from eh_desktop.exchange.cards import CentreCard, EnrolmentCard
from eh_desktop.exchange.sealing import create_identity, recipient_of
from eh_desktop.storage.database import Store, open_store
from eh_desktop.storage.lock import VaultLock
from eh_desktop.storage.repositories.devices import DeviceRepository
from eh_desktop.storage.repositories.documents import DocumentRepository
from eh_desktop.storage.repositories.forms import FormRepository
from eh_desktop.storage.repositories.intake import IntakeRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.received import ReceivedRepository
from eh_desktop.storage.repositories.received_returns import ReceivedReturnRepository
from eh_desktop.storage.repositories.received_tombstones import ReceivedTombstoneRepository
from eh_desktop.storage.repositories.records import RecordRepository
from eh_desktop.storage.repositories.settings import SettingRepository
from eh_desktop.storage.vault import add_recovery_recipient, create_keys, open_keys

CARD_SETTING, IDENTITY_SETTING = "centre.card", "centre.identity"


@dataclass(frozen=True, slots=True)
class NewCentre:
    """What making a centre gives: its card, and two keys that are secrets."""

    card: CentreCard
    identity: str = field(repr=False)
    """Opens bundles; kept inside the centre's store."""
    recovery_identity: str = field(repr=False)
    """Opens bundles and the centre's vault; to be printed and locked away, kept nowhere."""


def init(folder: Path, name: str, passphrase: str, *, at: str | None = None) -> NewCentre:
    """Make the vault and the keys of a new centre.

    Raises VaultExists where the folder has one, BundleRefused for a name that no card can carry.
    """
    identity, recovery = create_identity(), create_identity()
    recipients = (recipient_of(recovery),)
    text = CentreCard(name.strip(), recipient_of(identity), recipients, at or utc_now()).to_text()
    card = CentreCard.from_text(text)
    with VaultLock(folder):
        data_key = create_keys(folder, passphrase).data_key
        add_recovery_recipient(folder, data_key, recipients[0])
        store = open_store(folder, data_key, create=True)
        try:
            settings = SettingRepository(store)
            with store.transaction():
                settings.set(CARD_SETTING, text)
                settings.set(IDENTITY_SETTING, identity)
        finally:
            store.close()
    return NewCentre(card, identity, recovery)


class Centre:
    """An open centre: a repository over each part of its store."""

    def __init__(self, store: Store) -> None:
        """Work on an open store; VaultTrouble if it is a laptop's vault and not a centre's."""
        self.store = store
        self.settings = SettingRepository(store)
        self.journal = JournalRepository(store)
        self.devices = DeviceRepository(store)
        self.intake = IntakeRepository(store)
        self.received = ReceivedRepository(store)
        self.returns = ReceivedReturnRepository(store)
        self.tombstones = ReceivedTombstoneRepository(store)
        self.records = RecordRepository(store)
        self.documents = DocumentRepository(store)
        self.forms = FormRepository(store)
        if self.settings.get(IDENTITY_SETTING) is None:
            raise VaultTrouble(
                "This vault is not a centre's.",
                str(store.folder),
                "Make a centre with eh-desktop central init, or name its folder.",
            )

    @classmethod
    @contextmanager
    def open(cls, folder: Path, passphrase: str) -> Iterator[Self]:
        """Hold the centre's vault open for a `with` block; what opening a vault raises."""
        with VaultLock(folder):
            store = open_store(folder, open_keys(folder, passphrase))
            try:
                yield cls(store)
            finally:
                store.close()

    def card(self) -> CentreCard:
        """Give the card that laptops import."""
        return CentreCard.from_text(str(self.settings.get(CARD_SETTING)))

    def export_identity(self) -> str:
        """Give the secret age identity that opens every bundle sent to this centre."""
        return str(self.settings.get(IDENTITY_SETTING))

    def enrol(self, card_text: str, *, at: str | None = None) -> Device:
        """Accept a laptop by its card, and give it.

        BundleRefused for a card that was changed; RuleTrouble, with nothing changed, where the
        device is enrolled already, or another one with its certificate.
        """
        card = EnrolmentCard.from_text(card_text)
        device = _device(card, at or utc_now())
        known = self.devices.get(device.id)
        if known is not None:
            raise _enrolled(known, same=_device(card, known.enrolled_at) == _as_enrolled(known))
        _refuse_shared(device, self.devices.all())
        detail = {"device": device.id, "card": card.fingerprint()}
        who = self.card().name
        with self.store.transaction():
            self.devices.add(device)
            self.journal.append(
                who=who, at=device.enrolled_at, what="device enrolled", detail=detail
            )
        return device


def _device(card: EnrolmentCard, at: str) -> Device:
    return Device(
        id=card.device_id,
        public_key=card.public_key,
        name=card.name,
        role=card.role,
        agency=card.agency,
        certificate=card.certificate_pem,
        enrolled_at=at,
    )


def _as_enrolled(device: Device) -> Device:
    """Give the device as it stood at enrolment, before it sent anything."""
    return replace(device, last_sequence=0, last_hash="", active=True)


def _refuse_shared(device: Device, enrolled: Iterable[Device]) -> None:
    """Raise RuleTrouble if another device signs with the same certificate or the same key.

    Whoever has both cards could otherwise send one person's signed audits as another's.
    """
    mine = _signing_keys(device)
    for other in enrolled:
        if mine & _signing_keys(other):
            raise RuleTrouble(
                "Another device is enrolled with this certificate or key.",
                f"{other.name}, {other.agency} (device {other.id})",
                "Nothing was changed. Ask the sender for a card made on their own laptop.",
            )


def _signing_keys(device: Device) -> set[str]:
    """Give what the device proves itself with: its own key and its certificate's."""
    certificate = x509.load_pem_x509_certificate(device.certificate.encode())
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return {device.public_key, key.hex()}


def _enrolled(known: Device, *, same: bool) -> RuleTrouble:
    where = f"{known.name}, {known.agency} (device {known.id})"
    if same and not known.active:
        return RuleTrouble(
            "This device is enrolled already, and switched off. Nothing was changed.",
            where,
            "If it was found again, use central switch-on.",
        )
    if same:
        return RuleTrouble(
            "This device is enrolled already. Nothing was changed.", where, "Take its bundles in."
        )
    return RuleTrouble(
        "This device is enrolled already, with another name, agency or certificate.",
        where,
        "Nothing was changed. Ask the sender why the card differs.",
    )

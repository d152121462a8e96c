"""To and from the central team: cards, the outbox, bundles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from eh_desktop.domain.codec import record_hash
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.form import Form
from eh_desktop.domain.journal import START
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.lifecycle import advanced, state_word
from eh_desktop.domain.record import SIGNED_PDF, Record, State
from eh_desktop.exchange.bundle import BundleContents, Enclosure, PackedBundle, pack
from eh_desktop.exchange.cards import CentreCard, EnrolmentCard
from eh_desktop.exchange.device import DeviceKey, create_device_key
from eh_desktop.exchange.transports import deliver
from eh_desktop.services.context import Context
from eh_desktop.services.outbox import Outbox
from eh_desktop.services.records import RecordRow, RecordService
from eh_desktop.services.signing import APPLICATION, SigningService

DEVICE_SETTING = "device_key"
CENTRE_SETTING = "centre_card"


@dataclass(frozen=True, slots=True)
class CentreInfo:
    """The central team this laptop sends to."""

    name: str
    fingerprint: str
    """Eight groups of four hex digits, to compare over the telephone."""
    made_at: str


@dataclass(frozen=True, slots=True)
class DeviceCard:
    """The card of this laptop, which the centre enrols."""

    file_name: str
    text: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """A bundle that is not delivered yet."""

    packed: PackedBundle
    sequence: int
    previous_hash: str
    recipient: str
    records: tuple[Record, ...]
    file_name: str
    return_ids: tuple[str, ...] = ()
    tombstone_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BundleJob:
    """Plain values for a worker thread."""

    contents: BundleContents
    device: DeviceKey
    card: CentreCard
    records: tuple[Record, ...]
    file_name: str

    def run(self) -> SealedBundle:
        """Sign and seal the bundle."""
        packed = pack(self.contents, self.device, self.card)
        return SealedBundle(
            packed,
            self.contents.sequence,
            self.contents.previous,
            self.card.recipient,
            self.records,
            self.file_name,
            tuple(one.id for one in self.contents.returns),
            tuple(one.subject_id for one in self.contents.tombstones),
        )


class TransferService:
    """What travels between this laptop and its centre."""

    def __init__(self, context: Context, audits: RecordService, signing: SigningService) -> None:
        """Work on an open vault."""
        self._context = context
        self._audits = audits
        self._signing = signing
        self.outbox = Outbox(context)

    def centre(self) -> CentreInfo | None:
        """Give the centre whose card was imported, or None."""
        card = self._card()
        return CentreInfo(card.name, card.fingerprint(), card.made_at) if card else None

    def import_centre(self, text: str) -> CentreInfo:
        """Keep a centre's card; Trouble if the text is not one. Replaces the one before."""
        card = CentreCard.from_text(text)
        self._context.settings.set(CENTRE_SETTING, card.to_text())
        return CentreInfo(card.name, card.fingerprint(), card.made_at)

    def device_card(self) -> DeviceCard:
        """Give this laptop's card for the centre to enrol."""
        profile = self._context.profile
        card = EnrolmentCard.create(
            self._device(),
            name=profile.name,
            role=profile.job_title,
            agency=profile.agency,
            certificate_pem=self._signing.certificate(),
            made_at=self._context.now(),
        )
        safe = "-".join("".join(c if c.isalnum() else " " for c in profile.name).split())
        return DeviceCard(f"{safe or 'laptop'}.ehdevice", card.to_text(), card.fingerprint())

    def waiting(self) -> tuple[RecordRow, ...]:
        """List the signed audits that have not been sent, oldest change first."""
        rows = [row for row in self._audits.rows() if row.state is State.SIGNED]
        return tuple(reversed(rows))

    def prepare(
        self,
        record_ids: tuple[str, ...],
        return_ids: tuple[str, ...] = (),
        tombstone_ids: tuple[str, ...] = (),
    ) -> BundleJob:
        """Give the job that seals these records and returns, and every tombstone that waits.

        `tombstone_ids` are of those to be sent again. RuleTrouble without a centre or anything to
        send, and for a record that was erased.
        """
        card = self._card()
        if card is None:
            raise RuleTrouble(
                say("No central team is known yet."),
                say("Send and receive"),
                say("Import the centre's card first."),
            )
        tombstones = self.outbox.tombstones_for(tombstone_ids)
        if not (record_ids or return_ids or tombstones):
            raise RuleTrouble(
                say("Nothing is chosen to be sent."),
                remedy=say("Tick at least one signed form or submitted return."),
            )
        self._refuse_erased(record_ids)
        context = self._context
        records = tuple(context.records.get(record_id) for record_id in record_ids)
        sent = tuple(advanced(record, State.SENT) for record in records)
        device = self._device()
        sequence = context.sent.next_sequence()
        contents = BundleContents(
            records=tuple(Enclosure(record, self._pdf(record)) for record in records),
            forms={form.hash: form.plain for form in self._forms(records)},
            sequence=sequence,
            previous=context.sent.last_hash() or START,
            made_at=context.now(),
            application=APPLICATION,
            returns=self.outbox.submitted(return_ids),
            tombstones=tombstones,
        )
        name = f"{device.id[:8]}-{sequence:04d}.ehbundle"
        return BundleJob(contents, device, card, sent, name)

    def prepare_again(self, bundle: SentBundle) -> BundleJob:
        """Give the job that seals what a bundle carried once more, but what was erased since."""
        erased = self.outbox.erased(bundle.record_ids)
        record_ids = tuple(one for one in bundle.record_ids if one not in erased)
        return self.prepare(record_ids, bundle.return_ids, bundle.tombstone_ids)

    def keep(self, sealed: SealedBundle, folder: Path) -> Path:
        """Write the bundle into a folder and mark what it holds as sent; not one without the other.

        Should the power fail between the two, all of it waits still; the centre sees a fork.
        """
        context = self._context
        at, who = context.now(), context.who
        with context.store.transaction():
            for record in sealed.records:
                self._refuse_changed(record)
                detail = {"bundle": sealed.packed.sha256, "revision": record_hash(record)}
                sent = replace(record, changed_at=at)
                context.records.put(sent, who=who, at=at, what="sent", detail=detail)
            context.sent.add(
                SentBundle(
                    sealed.sequence,
                    sealed.packed.manifest_hash,
                    at,
                    sealed.recipient,
                    sealed.previous_hash,
                    tuple(record.id for record in sealed.records),
                    sealed.return_ids,
                    sealed.tombstone_ids,
                )
            )
            for return_id in sealed.return_ids:
                detail = {"bundle": sealed.packed.sha256}
                context.journal.append(
                    who=who, at=at, what="return sent", record_id=return_id, detail=detail
                )
            return deliver(sealed.packed.data, folder, sealed.file_name)

    def sent(self) -> tuple[SentBundle, ...]:
        """List the bundles made here, the latest first."""
        return tuple(reversed(self._context.sent.all()))

    def _refuse_changed(self, sealed: Record) -> None:
        """Refuse where a record moved on while the bundle was being made."""
        self._refuse_erased((sealed.id,))
        now = self._context.records.get(sealed.id)
        if now.state not in (State.SIGNED, State.SENT) or record_hash(now) != record_hash(sealed):
            raise RuleTrouble(
                say(
                    "A form is {state} by now, so the bundle was not made.",
                    state=state_word(now.state),
                ),
                sealed.id,
                say("Choose again what to send."),
            )

    def _refuse_erased(self, record_ids: tuple[str, ...]) -> None:
        erased = self.outbox.erased(record_ids)
        if erased:
            raise RuleTrouble(
                say_count(
                    "{count} form was erased since, so the bundle was not made.",
                    "{count} forms were erased since, so the bundle was not made.",
                    len(erased),
                ),
                ", ".join(sorted(erased)),
                say("Choose again what to send."),
            )

    def _card(self) -> CentreCard | None:
        text = self._context.settings.get(CENTRE_SETTING, "")
        return CentreCard.from_text(text) if text else None

    def _device(self) -> DeviceKey:
        return DeviceKey(str(self._context.settings.get(DEVICE_SETTING, "")))

    def _forms(self, records: tuple[Record, ...]) -> tuple[Form, ...]:
        hashes = sorted({record.form_hash for record in records})
        return tuple(self._context.form(form_hash) for form_hash in hashes)

    def _pdf(self, record: Record) -> bytes:
        pdf = self._context.documents.latest(record.id, SIGNED_PDF)
        if pdf is None:
            raise RuleTrouble(
                say("A form without a signed PDF cannot be sent."), record.id, say("Sign it.")
            )
        return pdf


def create_device(context: Context) -> None:
    """Make and keep this laptop's key for signing bundles."""
    context.settings.set(DEVICE_SETTING, create_device_key().private_hex)

"""Sign an audit: final, locked, a PDF under the person's own certificate."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from eh_desktop import __version__
from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.codec import record_hash, record_to_plain
from eh_desktop.domain.errors import DocumentRefused, RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import advanced, finalised
from eh_desktop.domain.record import SIGNED_PDF, Record, State
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.context import Context
from eh_desktop.services.editing import RecordSession
from eh_desktop.storage import vault

IDENTITY_SETTING = "signing_identity"
APPLICATION = f"EH Desktop {__version__}"


@dataclass(frozen=True, slots=True)
class SignedAudit:
    """A signed audit that is not kept yet."""

    record: Record
    pdf: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class SigningJob:
    """Plain values for a worker thread."""

    folder: Path
    form: Form
    record: Record
    certificate_pem: str
    private_key_pem: str = field(repr=False)
    at: str
    previous: Record | None = None
    """The record before this one, for what changed since."""

    def run(self, passphrase: str) -> SignedAudit:
        """Check the passphrase, print and sign (about 1 s); WrongPassphrase changes nothing."""
        from eh_desktop.documents.audit_document import build_audit_pdf
        from eh_desktop.documents.signing import SigningIdentity, sign_pdf
        from eh_desktop.documents.verifying import verify_pdf

        vault.open_keys(self.folder, passphrase)
        identity = SigningIdentity(self.certificate_pem, self.private_key_pem)
        pdf = build_audit_pdf(
            self.form,
            self.record,
            printed_at=self.at,
            application=APPLICATION,
            previous=self.previous,
            calendar=bank_holidays(),
        )
        signed = sign_pdf(
            pdf,
            identity,
            record_json=canonical_json(record_to_plain(self.record)),
            at=datetime.fromisoformat(self.at),
            reason=f"Finished and signed: {self.form.title}",
        )
        verdict = verify_pdf(signed, trust_pem=self.certificate_pem)
        if not (verdict.intact and verdict.trusted):
            raise DocumentRefused(
                say("The signed PDF did not pass its own check, so it was not kept."),
                verdict.reason,
                say("Try again; if it happens twice, run eh-desktop doctor."),
            )
        return SignedAudit(self.record, signed, sha256_hex(signed))


class SigningService:
    """Finish audits and keep what was signed."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def certificate(self) -> str:
        """Give the owner's signing certificate as PEM."""
        return str(self._identity()["certificate_pem"])

    def prepare(self, session: RecordSession) -> SigningJob:
        """Give the job that signs a complete draft; RuleTrouble while something is missing."""
        at = self._context.now()
        today = date.fromisoformat(self._context.today())
        final = finalised(session.form, session.record, today)
        signed = replace(advanced(final, State.SIGNED), changed_at=at)
        identity = self._identity()
        return SigningJob(
            self._context.folder,
            session.form,
            signed,
            str(identity["certificate_pem"]),
            str(identity["private_key_pem"]),
            at,
            session.previous(),
        )

    def keep(self, signed: SignedAudit) -> None:
        """Lock the audit and keep its PDF, all in one transaction."""
        context, record = self._context, signed.record
        at, who = context.now(), context.who
        with context.store.transaction():
            current = context.records.get(record.id)
            if not _same_content(current, record):
                raise RuleTrouble(
                    say("The form changed while it was being signed, so it was not locked."),
                    remedy=say("Look at it again and sign once more."),
                )
            detail = {"revision": record_hash(record), "pdf": signed.sha256}
            context.records.put(record, who=who, at=at, what="signed", detail=detail)
            context.records.add_revision(record)
            context.documents.add(record.id, SIGNED_PDF, signed.pdf, at)
            if record.amends:
                original = context.records.get(record.amends)
                if original.state is not State.SUPERSEDED:
                    original = advanced(original, State.SUPERSEDED)
                by = {"by": record.id, "reason": record.amendment_reason}
                superseded = replace(original, changed_at=at)
                context.records.put(superseded, who=who, at=at, what="superseded", detail=by)

    def _identity(self) -> dict[str, str]:
        identity: dict[str, str] = self._context.settings.get(IDENTITY_SETTING, {})
        return identity


def create_identity(context: Context) -> None:
    """Make and keep the owner's signing certificate."""
    from eh_desktop.documents.signing import create_signing_identity

    profile = context.profile
    now = datetime.fromisoformat(context.now())
    identity = create_signing_identity(profile.name, profile.agency, now=now)
    context.settings.set(
        IDENTITY_SETTING,
        {
            "certificate_pem": identity.certificate_pem,
            "private_key_pem": identity.private_key_pem,
        },
    )


def _same_content(draft: Record, signed: Record) -> bool:
    """Whether nothing but the state, the moment and what finalising adds is different."""
    as_signed = replace(
        draft,
        state=signed.state,
        changed_at=signed.changed_at,
        revision=signed.revision,
        suggested=signed.suggested,
    )
    return draft.editable and as_signed == signed

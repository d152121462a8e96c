"""Notices of safeguarding concerns: made at once, signed, kept beside the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.errors import DocumentRefused, RuleTrouble
from eh_desktop.domain.follow_up import OPEN
from eh_desktop.domain.language import in_english, say
from eh_desktop.domain.notice import NOTICE_KEY, ConcernNotice, Dated, notice_to_plain
from eh_desktop.services.context import Context
from eh_desktop.services.follow_history import HistoryLine
from eh_desktop.services.follow_up import FollowUpService
from eh_desktop.services.signing import APPLICATION, IDENTITY_SETTING
from eh_desktop.storage import vault


@dataclass(frozen=True, slots=True)
class SignedNotice:
    """A signed notice that is not kept yet."""

    notice: ConcernNotice
    pdf: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class NoticeJob:
    """Plain values for a worker thread."""

    folder: Path
    notice: ConcernNotice
    certificate_pem: str
    private_key_pem: str = field(repr=False)
    at: str

    def run(self, passphrase: str) -> SignedNotice:
        """Check the passphrase, print and sign (about 1 s); WrongPassphrase changes nothing."""
        from eh_desktop.documents.notice import build_notice_pdf
        from eh_desktop.documents.signing import SigningIdentity, sign_pdf
        from eh_desktop.documents.verifying import verify_pdf

        vault.open_keys(self.folder, passphrase)
        pdf = build_notice_pdf(self.notice, printed_at=self.at, application=APPLICATION)
        signed = sign_pdf(
            pdf,
            SigningIdentity(self.certificate_pem, self.private_key_pem),
            record_json=canonical_json(notice_to_plain(self.notice, self.at)),
            at=datetime.fromisoformat(self.at),
            reason="Notice of a safeguarding concern",
        )
        verdict = verify_pdf(signed, trust_pem=self.certificate_pem)
        if not (verdict.intact and verdict.trusted):
            raise DocumentRefused(
                say("The signed notice did not pass its own check, so it was not kept."),
                verdict.reason,
                say("Try again; if it happens twice, run eh-desktop doctor."),
            )
        return SignedNotice(self.notice, signed, sha256_hex(signed))


class NoticeService:
    """Make notices of concerns, and keep what was signed."""

    def __init__(self, context: Context, follow_up: FollowUpService) -> None:
        """Work on an open vault."""
        self._context = context
        self._follow_up = follow_up

    def notice(self, row_id: str) -> ConcernNotice:
        """Give what a notice of this concern says now; KeyError for an unknown row.

        RuleTrouble while nothing is written about it.
        """
        with in_english():  # it is printed, and signed
            detail = self._follow_up.detail(row_id)
        row, profile = detail.row, self._context.profile
        record = self._context.records.get(row.record_id)
        form = self._context.form(record.form_hash)
        concern = record.concerns[row.item_id]
        if not concern.what.strip():
            raise RuleTrouble(
                say("Nothing is written about this concern yet."),
                row.finding,
                say("Open the form and write what worries you; then export the notice."),
            )
        case = form.field(form.case_field) if form.case_field else None
        named = row.case_ref if case is not None and not case.personal else ""
        lines = detail.history
        return ConcernNotice(
            row.record_id,
            row.item_id,
            case.label if case is not None else "Case",
            named,
            form.title,
            row.finding,
            detail.finding,
            concern.what,
            concern.raised_at,
            lines[0].who if lines else "",
            ", ".join(part for part in (profile.name, profile.agency) if part.strip()),
            tuple(Dated(line.note, line.at) for line in lines if line.words == "Told"),
            tuple(_outcomes(lines)),
            row.status in OPEN,
        )

    def prepare(self, row_id: str) -> NoticeJob:
        """Give the job that signs a notice of this concern as it stands now."""
        identity = self._context.settings.get(IDENTITY_SETTING, {})
        return NoticeJob(
            self._context.folder,
            self.notice(row_id),
            str(identity["certificate_pem"]),
            str(identity["private_key_pem"]),
            self._context.now(),
        )

    def keep(self, signed: SignedNotice) -> None:
        """Keep a signed notice beside its record, pinned by its SHA-256."""
        context, notice = self._context, signed.notice
        at = context.now()
        with context.store.transaction():
            context.documents.add(notice.record_id, NOTICE_KEY, signed.pdf, at)
            context.journal.append(
                who=context.who,
                at=at,
                what="concern notice signed",
                record_id=notice.record_id,
                detail={"concern": notice.concern_id, "pdf": signed.sha256},
            )

    def latest(self, record_id: str) -> bytes | None:
        """Give the latest notice of a record, checked against its pin; None where there is none."""
        return self._context.documents.latest(record_id, NOTICE_KEY)


def _outcomes(lines: Sequence[HistoryLine]) -> Iterator[Dated]:
    """Give what came of it, and why it was opened again, in turn."""
    for line in lines:
        if line.words == "Outcome":
            yield Dated(line.note, line.at)
        elif line.words == "Opened again":
            yield Dated(f"Opened again: {line.note}", line.at)

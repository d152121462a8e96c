"""A signed audit PDF, beside the raw ReportLab build and the raw pyHanko signature of it."""

from __future__ import annotations

from benchmarks import raw_pdf
from benchmarks.figure import Figure, medians
from benchmarks.sample import PASSPHRASE, complete, workspace
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain


def measure(*, smoke: bool) -> list[Figure]:
    """Measure building and signing, without the passphrase's Argon2 and the final check."""
    from datetime import datetime

    from eh_desktop.documents.audit_document import build_audit_pdf
    from eh_desktop.documents.signing import SigningIdentity, sign_pdf

    with workspace() as opened:
        session = opened.records.open(opened.records.start("tameside.audit"))
        complete(session)
        job = opened.signing.prepare(session)
        signed = job.run(PASSPHRASE)
    identity = SigningIdentity(job.certificate_pem, job.private_key_pem)
    plain = canonical_json(record_to_plain(signed.record))
    at = datetime.fromisoformat(job.at)

    def ours() -> bytes:
        pdf = build_audit_pdf(job.form, job.record, printed_at=job.at, application="bench")
        return sign_pdf(pdf, identity, record_json=plain, at=at, reason="bench")

    rows = raw_pdf.rows(job.form, job.record)
    signer = raw_pdf.signer(identity)

    def raw() -> bytes:
        return raw_pdf.sign(raw_pdf.build(rows), signer)

    ours(), raw()
    taken, base = medians(3 if smoke else 40, ours, raw)
    return [Figure("signed audit PDF", taken, 1.5, base, "raw ReportLab plus raw pyHanko")]

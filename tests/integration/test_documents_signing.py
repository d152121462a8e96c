"""Signing with real parts: pyHanko signs, poppler, qpdf and our own verifier agree."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pypdf import PdfReader

from eh_desktop.documents.signing import (
    SigningIdentity,
    certificate_fingerprint,
    create_signing_identity,
    sign_pdf,
)
from eh_desktop.documents.verifying import verify_pdf
from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.errors import Trouble
from tests.documents_fixtures import (
    SIGNED_AT,
    bare_record,
    built,
    full_record,
    identity,
    signed_audit,
    tameside_audit,
)


def _sign(pdf: bytes, who: SigningIdentity | None = None, at: datetime = SIGNED_AT) -> bytes:
    return sign_pdf(pdf, who or identity(), record_json=b"{}", at=at, reason="A test")


def test_the_verdict_on_a_good_file() -> None:
    record = canonical_json(record_to_plain(full_record(tameside_audit()))).decode()
    verdict = verify_pdf(signed_audit(), trust_pem=identity().certificate_pem)
    assert verdict.intact, verdict.reason
    assert verdict.kind == "signed_pdf"
    assert verdict.covers_whole_file
    assert verdict.trusted is True
    assert verdict.signer == "Ines Łukowska, Marrow Lane Service"
    assert verdict.signed_at == "2026-11-22T09:30:00+00:00"
    assert verdict.fingerprint == certificate_fingerprint(identity().certificate_pem)
    assert verdict.record_json == record


def test_a_stranger_is_told_apart_from_the_trusted_signer() -> None:
    stranger = create_signing_identity("Ines Łukowska", "Marrow Lane Service", now=SIGNED_AT)
    verdict = verify_pdf(signed_audit(), trust_pem=stranger.certificate_pem)
    assert verdict.intact
    assert verdict.trusted is False
    assert verify_pdf(signed_audit()).trusted is None
    with pytest.raises(ValueError, match="PEM"):
        verify_pdf(signed_audit(), trust_pem="no certificate")


def test_poppler_agrees(tmp_path: Path) -> None:
    file = tmp_path / "audit.pdf"
    file.write_bytes(signed_audit())
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "SHA-256" in said
    assert "Signature #2" not in said
    file.write_bytes(signed_audit().replace(b"/Reason (", b"/Reason [", 1))
    said = subprocess.run(["pdfsig", file], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" not in said


def test_qpdf_finds_nothing_to_complain_about(tmp_path: Path) -> None:
    file = tmp_path / "audit.pdf"
    file.write_bytes(signed_audit())
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors found" in done.stdout


def test_the_record_is_an_attachment_anyone_can_take_out(tmp_path: Path) -> None:
    (tmp_path / "audit.pdf").write_bytes(signed_audit())
    subprocess.run(
        ["pdfdetach", "-save", "1", "-o", tmp_path / "out.json", tmp_path / "audit.pdf"], check=True
    )
    taken = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert taken == verify_pdf(signed_audit()).record_json
    assert list(PdfReader(BytesIO(signed_audit())).attachments) == ["record.json"]


def test_changes_are_forbidden_by_the_signature_itself() -> None:
    root = PdfReader(BytesIO(signed_audit())).trailer["/Root"]
    reference = root["/Perms"]["/DocMDP"]["/Reference"][0]
    assert reference["/TransformMethod"] == "/DocMDP"
    assert reference["/TransformParams"]["/P"] == 1


def test_signing_leaves_the_printed_pages_as_they_are() -> None:
    pdf = built(bare_record(tameside_audit()))
    assert _sign(pdf).startswith(pdf)


def test_the_container_is_as_long_for_every_signature_of_a_person() -> None:
    pdf = built(bare_record(tameside_audit()))
    lengths = {re.findall(rb"/ByteRange \[([\d ]+)\]", _sign(pdf))[0] for _ in range(4)}
    assert len({tuple(found.split()[:3]) for found in lengths}) == 1


def test_signing_works_in_worker_threads_at_once() -> None:
    pdf = built(bare_record(tameside_audit()))
    with ThreadPoolExecutor(2) as workers:
        signed = list(workers.map(lambda _: _sign(pdf), range(4)))
        verdicts = list(workers.map(verify_pdf, signed))
    assert all(verdict.intact for verdict in verdicts)
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()


def test_documents_are_built_in_worker_threads_at_once() -> None:
    record = full_record(tameside_audit())
    with ThreadPoolExecutor(2) as workers:
        made = set(workers.map(lambda _: built(record), range(4)))
    assert made == {built(record)}


def test_pyhanko_is_imported_only_when_something_is_signed() -> None:
    code = (
        "import sys; import eh_desktop.documents.signing, eh_desktop.documents.verifying;"
        "sys.exit('pyhanko' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_moment_in_another_zone_is_told_in_utc() -> None:
    from datetime import timezone

    at = datetime(2026, 11, 22, 11, 30, 5, 999, tzinfo=timezone(timedelta(hours=2)))
    verdict = verify_pdf(_sign(built(bare_record(tameside_audit())), at=at))
    assert verdict.signed_at == "2026-11-22T09:30:05+00:00"
    with pytest.raises(ValueError, match="needs a zone"):
        _sign(b"%PDF-", at=datetime(2026, 11, 22))  # noqa: DTZ001  the point of the test


@pytest.mark.parametrize(
    ("at", "intact"),
    [
        (SIGNED_AT - timedelta(days=1), False),
        (SIGNED_AT + timedelta(days=3651), True),
        (SIGNED_AT + timedelta(days=3654), False),
    ],
)
def test_a_signature_is_made_while_its_certificate_is_valid(at: datetime, intact: bool) -> None:
    assert verify_pdf(_sign(built(bare_record(tameside_audit())), at=at)).intact is intact


def test_a_certificate_says_who_and_what_for() -> None:
    certificate = x509.load_pem_x509_certificate(identity().certificate_pem.encode())
    key, usage = certificate.public_key(), _usage(certificate)
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"
    assert usage.digital_signature
    assert usage.content_commitment
    assert not usage.key_cert_sign
    assert certificate.not_valid_after_utc.year == SIGNED_AT.year + 10
    assert "PRIVATE" not in repr(identity())


@pytest.mark.parametrize("letter", ["n", "Ł", "ọ", "語"])
def test_long_names_are_cut_with_an_ellipsis(letter: str) -> None:
    made = create_signing_identity(letter * 200, letter * 64, now=SIGNED_AT)
    certificate = x509.load_pem_x509_certificate(made.certificate_pem.encode())
    name = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    assert isinstance(name, str)
    assert len(name.encode()) <= 64
    assert name.endswith("…")
    assert verify_pdf(_sign(built(bare_record(tameside_audit())), made)).intact


def test_a_name_is_needed_and_an_agency_is_not() -> None:
    with pytest.raises(Trouble, match="needs a name"):
        create_signing_identity("  ", "Agency", now=SIGNED_AT)
    made = create_signing_identity("Solo Worker", "", now=datetime(2028, 2, 29, tzinfo=UTC))
    verdict = verify_pdf(
        _sign(built(bare_record(tameside_audit())), made, datetime(2030, 1, 1, tzinfo=UTC))
    )
    assert verdict.intact, verdict.reason
    assert verdict.signer == "Solo Worker"


def test_words_that_look_like_a_signature_do_no_harm() -> None:
    form = tameside_audit()
    words = "/ByteRange [0 1 2 3] /Contents <00> endobj %%EOF"
    record = replace(bare_record(form), fields={form.case_field: words})
    signed = sign_pdf(
        built(record), identity(), record_json=words.encode(), at=SIGNED_AT, reason=words
    )
    verdict = verify_pdf(signed)
    assert verdict.intact, verdict.reason
    assert verdict.record_json == words


def _usage(certificate: x509.Certificate) -> x509.KeyUsage:
    return certificate.extensions.get_extension_for_class(x509.KeyUsage).value

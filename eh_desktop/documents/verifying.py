"""Say who signed a PDF, when, and whether it is byte for byte what they signed.

Stricter than PDF readers are. The cheap questions come first: does the signature cover every byte
but its own container, is the container its one canonical encoding, does the digest agree, does the
signature hold. Only then does pyHanko read the file as a PDF and judge it by its own rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from eh_desktop.documents.certificates import (
    certificate_fingerprint,
    check_certificate,
    signer_name,
)
from eh_desktop.documents.container import (
    Container,
    attested_digest,
    check_signature,
    read_container,
)
from eh_desktop.domain.verdict import Verdict

_BYTE_RANGE = re.compile(rb"/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\]")
_MOST_RANGES = 8
"""Ranges that reach the last byte: a signed audit has one, and each one more costs a reading."""
_HEX = re.compile(rb"<(?:[0-9A-F]{2})+>")

NOT_A_PDF = "This is not a PDF."
NOT_SIGNED = "This PDF carries no signature."
NOT_COVERED = "The signature does not cover the whole file: something was added, moved or removed."
CHANGED = "The file was changed after it was signed."
CONTAINER_CHANGED = "The signature itself was changed, or this application did not make it."
BAD_CERTIFICATE = "The signer's certificate cannot be read."
UNREADABLE = "The signature holds, but the PDF around it cannot be read."


class Refused(Exception):  # noqa: N818  what the verdict says, not a fault
    """Why a file is not intact, in one sentence."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """Where the container stands: from `<` up to and with `>`."""

    start: int
    end: int


def verify_pdf(data: bytes, *, trust_pem: str | None = None) -> Verdict:
    """Give the verdict on a file; it never raises for what the file holds.

    `trust_pem` is a certificate the signer should have: `trusted` then tells whether it is theirs.
    ValueError if `trust_pem` itself is not a certificate.
    """
    trusted_print = certificate_fingerprint(trust_pem) if trust_pem is not None else None
    if not data.startswith(b"%PDF-"):
        return Verdict("unknown", intact=False, reason=NOT_A_PDF)
    try:
        verdict = _verdict(data)
    except Refused as refused:
        return Verdict("signed_pdf", intact=False, reason=str(refused))
    if trusted_print is None:
        return verdict
    return replace(verdict, trusted=verdict.fingerprint == trusted_print)


def _verdict(data: bytes) -> Verdict:
    gap = _gap(data)
    padded = bytes.fromhex(data[gap.start + 1 : gap.end - 1].decode("ascii"))
    digest = _digest(data, gap)
    if digest not in padded:  # asked again of the parsed container; this answer costs nothing
        raise Refused(CHANGED)
    container = _container(padded)
    certificate = _checked(container, digest)
    signed_at, record_json = _as_pdf(data, container.certificate)
    signer = _signer(certificate, signed_at)
    return Verdict(
        "signed_pdf",
        intact=True,
        reason="The file is exactly as it was signed.",
        signer=signer,
        signed_at=signed_at.isoformat(timespec="seconds"),
        covers_whole_file=True,
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        record_json=record_json,
    )


def _gap(data: bytes) -> _Gap:
    """Find the one byte range that leaves out exactly its container and reaches the last byte."""
    found = [tuple(map(int, match.groups())) for match in _BYTE_RANGE.finditer(data)]
    reaching = [
        _Gap(first, second) for first, second, length in found if second + length == len(data)
    ]
    if len(reaching) > _MOST_RANGES:
        raise Refused(NOT_COVERED)
    gaps = [gap for gap in reaching if _HEX.fullmatch(data, gap.start, gap.end)]
    if len(gaps) == 1:
        return gaps[0]
    raise Refused(NOT_COVERED if found or b"/ByteRange" in data else NOT_SIGNED)


def _digest(data: bytes, gap: _Gap) -> bytes:
    """Give the SHA-256 of everything but the gap."""
    digest = sha256(memoryview(data)[: gap.start])
    digest.update(memoryview(data)[gap.end :])
    return digest.digest()


def _container(padded: bytes) -> Container:
    """Read canonical DER, then nothing but zeros."""
    if len(padded) < 4 or padded[:2] != b"\x30\x82":
        raise Refused(CONTAINER_CHANGED)
    length = 4 + int.from_bytes(padded[2:4])
    if length > len(padded) or any(padded[length:]):
        raise Refused(CONTAINER_CHANGED)
    try:
        return read_container(padded[:length])
    except ValueError as wrong:
        raise Refused(CONTAINER_CHANGED) from wrong


def _checked(container: Container, digest: bytes) -> x509.Certificate:
    """Give the signer's certificate once signature and digest hold."""
    try:
        attested = attested_digest(container)
        certificate = x509.load_der_x509_certificate(container.certificate)
        key = certificate.public_key()
    except Exception as wrong:  # foreign bytes: parsers raise more than they document
        raise Refused(CONTAINER_CHANGED) from wrong
    if not isinstance(key, ec.EllipticCurvePublicKey) or not check_signature(container, key):
        raise Refused(CONTAINER_CHANGED)
    if attested != digest:
        raise Refused(CHANGED)
    return certificate


def _signer(certificate: x509.Certificate, at: datetime) -> str:
    """Give whom the certificate names once it is one that a person signs with."""
    try:
        fault = check_certificate(certificate, at)
        name = signer_name(certificate)
    except Exception as wrong:  # foreign bytes: parsers raise more than they document
        raise Refused(BAD_CERTIFICATE) from wrong
    if fault:
        raise Refused(fault)
    return name


def _as_pdf(data: bytes, certificate: bytes) -> tuple[datetime, str]:
    """Give the moment of the signature and the attached record, as pyHanko reads the file."""
    from eh_desktop.documents.pades import read_signature  # imports pyHanko

    try:
        reading = read_signature(data, certificate)
    except Exception as wrong:  # foreign bytes: pyHanko raises what its parsers raise
        raise Refused(str(wrong) if type(wrong) is ValueError else UNREADABLE) from wrong
    return reading.signed_at.astimezone(UTC), reading.record_json

"""Sign a PDF for a person: PAdES B-B, offline, no changes allowed afterwards."""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from eh_desktop.documents.certificates import (
    SigningIdentity,
    certificate_fingerprint,
    create_signing_identity,
    signer_name,
)
from eh_desktop.documents.text import visible

__all__ = ["SigningIdentity", "certificate_fingerprint", "create_signing_identity", "sign_pdf"]


def sign_pdf(
    pdf: bytes, identity: SigningIdentity, *, record_json: bytes, at: datetime, reason: str
) -> bytes:
    """Give the PDF signed, with the record attached as `record.json`.

    `at` needs a zone. It is safe in a worker thread: plain values in and out, and an event loop
    of its own. ValueError for a key or certificate that cannot be read.
    """
    from eh_desktop.documents.pades import write_signature  # imports pyHanko

    if at.tzinfo is None:
        raise ValueError("the moment of a signature needs a zone")
    certificate = x509.load_pem_x509_certificate(identity.certificate_pem.encode())
    key = serialization.load_pem_private_key(identity.private_key_pem.encode(), password=None)
    key_der = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return write_signature(
        pdf,
        certificate.public_bytes(serialization.Encoding.DER),
        key_der,
        name=signer_name(certificate),
        record=record_json,
        at=at.replace(microsecond=0),
        reason=visible(reason),
    )

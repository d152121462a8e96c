"""Signing certificates: one P-256 key and self-signed X.509 certificate per person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from eh_desktop.documents.text import visible
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say

_YEARS = 10
_MOST_BYTES = 64
"""X.509 allows a name and an organisation of 64; counted as UTF-8, which every reader accepts."""


@dataclass(frozen=True, slots=True)
class SigningIdentity:
    """A person's certificate and private key as PEM; the key must stay in the vault."""

    certificate_pem: str
    private_key_pem: str

    def __repr__(self) -> str:
        """Name the identity without its key."""
        return f"SigningIdentity({certificate_fingerprint(self.certificate_pem)})"


def create_signing_identity(name: str, agency: str, *, now: datetime) -> SigningIdentity:
    """Make a key and a certificate for a person, valid for ten years from `now` (with a zone).

    Longer names end in an ellipsis; Trouble if the name is empty.
    """
    if not name.strip():
        raise Trouble(
            say("A signature needs a name."), remedy=say("Give your name in the profile.")
        )
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(name, agency)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))  # a laptop's clock may run ahead of another's
        .not_valid_after(_years_on(now))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    return SigningIdentity(pem.decode("ascii"), private.decode("ascii"))


def certificate_fingerprint(pem: str) -> str:
    """Give the SHA-256 of a PEM certificate as 64 hex digits; ValueError if it is not one."""
    return x509.load_pem_x509_certificate(pem.encode()).fingerprint(hashes.SHA256()).hex()


def signer_name(certificate: x509.Certificate) -> str:
    """Give a certificate's common name and organisation, `Name, Agency`."""
    parts: list[str] = []
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        parts.extend(str(entry.value) for entry in certificate.subject.get_attributes_for_oid(oid))
    return visible(", ".join(parts))


def check_certificate(certificate: x509.Certificate, at: datetime) -> str:
    """Say what is wrong with a signer's certificate at a moment; empty if nothing is."""
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != "secp256r1":
        return "The certificate's key is not a P-256 key."
    try:
        certificate.verify_directly_issued_by(certificate)
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except (InvalidSignature, ValueError, TypeError, x509.ExtensionNotFound):
        return "The certificate is not one that a person's signature is made with."
    if not (usage.digital_signature and usage.content_commitment):
        return "The certificate is not meant for signing documents."
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        return "The certificate was not valid at the time of the signature."
    return ""


def _subject(name: str, agency: str) -> x509.Name:
    attributes = [x509.NameAttribute(NameOID.COMMON_NAME, _shortened(name))]
    if agency.strip():
        attributes.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, _shortened(agency)))
    return x509.Name(attributes)


def _shortened(words: str) -> str:
    """Give the words in at most 64 bytes of UTF-8, ending in an ellipsis where cut."""
    plain = visible(words)
    if len(plain.encode()) <= _MOST_BYTES:
        return plain
    cut = plain.encode()[: _MOST_BYTES - len("…".encode())].decode("utf-8", "ignore")
    return f"{cut.rstrip()}…"


def _key_usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _years_on(now: datetime) -> datetime:
    day = 28 if (now.month, now.day) == (2, 29) else now.day
    return now.replace(year=now.year + _YEARS, day=day)

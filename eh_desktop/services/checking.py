"""Check a signed file: who, when, intact or not."""

from __future__ import annotations

from pathlib import Path

from eh_desktop.domain.errors import BundleRefused, Trouble
from eh_desktop.domain.verdict import Verdict
from eh_desktop.exchange.bundle import open_bundle
from eh_desktop.exchange.cards import EnrolmentCard

AGE_HEADER = b"age-encryption.org/"
PDF_HEADER = b"%PDF-"
MOST_BYTES = 512 * 1024 * 1024


def verify_file(path: Path, *, trust: Path | None = None, identity: Path | None = None) -> Verdict:
    """Check a signed PDF (trust: a certificate or device card) or a bundle (needs an identity).

    Raises Trouble when a file cannot be read; a file that is not intact is a verdict, no error.
    """
    data = _bytes_of(path)
    trusted = _text_of(trust) if trust else ""
    if data.startswith(AGE_HEADER):
        return _verify_bundle(data, trusted, _text_of(identity) if identity else "")
    if PDF_HEADER in data[:1024] or path.suffix.lower() == ".pdf":
        from eh_desktop.documents.verifying import verify_pdf

        return verify_pdf(data, trust_pem=_certificate(trusted) if trusted else None)
    return Verdict("unknown", intact=False, reason="This is neither a PDF nor a bundle.")


def _verify_bundle(data: bytes, trusted: str, identity: str) -> Verdict:
    if not identity:
        reason = "The bundle is sealed: give an identity that opens it with --identity."
        return Verdict("bundle", intact=False, reason=reason)
    try:
        opened = open_bundle(data, _secret(identity))
        manifest = opened.manifest
        device = f"device {manifest.device}"
        if not trusted:
            reason = "Every part agrees, but without --trust the sender is not proven."
            return Verdict(
                "bundle",
                intact=False,
                reason=reason,
                signer=device,
                signed_at=manifest.made_at,
                fingerprint=manifest.device,
            )
        card = EnrolmentCard.from_text(trusted)
        opened.verify(card.public_key)
    except BundleRefused as refused:
        return Verdict("bundle", intact=False, reason=" ".join((refused.what, refused.where)))
    return Verdict(
        "bundle",
        intact=True,
        reason=f"Signed by {card.name}; {len(opened.records)} records, every part as signed.",
        signer=f"{card.name}, {card.agency}",
        signed_at=manifest.made_at,
        covers_whole_file=True,
        trusted=True,
        fingerprint=manifest.device,
    )


def _certificate(text: str) -> str:
    """Give the PEM of a certificate file or of a device card."""
    if "BEGIN CERTIFICATE" in text and not text.lstrip().startswith("{"):
        return text
    return EnrolmentCard.from_text(text).certificate_pem


def _secret(text: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    keys = [line for line in lines if line.startswith("AGE-SECRET-KEY-")]
    if not keys:
        raise Trouble(
            "The identity file holds no age identity.",
            remedy="It must have a line that starts with AGE-SECRET-KEY-1.",
        )
    return keys[0]


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Trouble("The file is larger than anything this application makes.", str(path))
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            f"The file cannot be read: {error.strerror or error}.", str(path), "Check its name."
        ) from error


def _text_of(path: Path) -> str:
    try:
        return _bytes_of(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Trouble("The file is not text.", str(path), "Give a PEM file or a card.") from error

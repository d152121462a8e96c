"""Check a signed file: who, when, intact or not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eh_desktop.central.report import counted
from eh_desktop.domain.errors import BundleRefused, Trouble
from eh_desktop.domain.notice import NOTICE_KEY, is_notice
from eh_desktop.domain.verdict import Verdict
from eh_desktop.exchange.bundle import OpenedBundle, open_bundle
from eh_desktop.exchange.cards import EnrolmentCard
from eh_desktop.exchange.strict import printable
from eh_desktop.exchange.tombstones import signed_by

AGE_HEADER = b"age-encryption.org/"
PDF_HEADER = b"%PDF-"
MOST_BYTES = 512 * 1024 * 1024
MOST_NAMED = 20
"""So many returns and tombstones of a bundle are named."""


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

        try:
            return _explained(
                verify_pdf(data, trust_pem=_certificate(trusted) if trusted else None)
            )
        except ValueError as error:
            raise Trouble(
                "What --trust names is not a certificate.",
                f"{trust}: {error}",
                "Give the signer's PEM certificate or device card.",
            ) from error
    return Verdict("unknown", intact=False, reason="This is neither a PDF nor a bundle.")


def _explained(verdict: Verdict) -> Verdict:
    """Give the verdict on a signed PDF, a notice of a concern being called one."""
    try:
        notice = is_notice(json.loads(verdict.record_json or "null"))
    except ValueError:  # whatever is attached: the signature alone was judged
        return verdict
    if not (verdict.intact and notice):
        return verdict
    words = "The notice of a safeguarding concern is exactly as it was signed."
    return replace(verdict, kind=NOTICE_KEY, reason=words)


def _verify_bundle(data: bytes, trusted: str, identity: str) -> Verdict:
    if not identity:
        reason = "The bundle is sealed: give an identity that opens it with --identity."
        return Verdict("bundle", intact=False, reason=reason)
    key = _secret(identity)
    card = EnrolmentCard.from_text(trusted) if trusted else None
    try:
        opened = open_bundle(data, key)
    except BundleRefused as refused:
        return Verdict("bundle", intact=False, reason=" ".join((refused.what, refused.where)))
    manifest = opened.manifest
    verdict = Verdict(
        "bundle",
        intact=True,
        reason=f"{_carried(opened)}, every part as its manifest says.",
        signer=f"device {manifest.device}",
        signed_at=manifest.made_at,
        covers_whole_file=True,
        fingerprint=manifest.device,
    )
    if card is None:
        words = f"{verdict.reason} Who sent it is not proven: give the sender's card with --trust."
        return replace(verdict, reason=words)
    try:
        opened.verify(card.public_key)
    except BundleRefused as refused:
        return replace(verdict, intact=False, trusted=False, reason=refused.what)
    foreign = sum(not signed_by(one, card.public_key) for one in opened.tombstones)
    if foreign:
        words = f"{verdict.reason} {counted(foreign, 'tombstone')} not signed by this device."
        verdict = replace(verdict, reason=words)
    return replace(verdict, trusted=True, signer=f"{card.name}, {card.agency}")


def _carried(opened: OpenedBundle) -> str:
    """Say how much a bundle carries, and which returns and tombstones."""
    said = [f"{len(opened.records)} records"]
    if opened.returns:
        named = [printable(f"{one.title}, {one.span.label}") for one in opened.returns]
        said.append(f"{counted(len(named), 'return')} ({_first(named)})")
    if opened.tombstones:
        ids = [one.subject_id for one in opened.tombstones]
        said.append(f"{counted(len(ids), 'tombstone')} (of record {_first(ids)})")
    return ", ".join(said)


def _first(named: Sequence[str]) -> str:
    """Give the first of many names, and how many more there are."""
    rest = len(named) - MOST_NAMED
    return "; ".join(named[:MOST_NAMED]) + (f"; and {rest} more" if rest > 0 else "")


def _certificate(text: str) -> str:
    """Give the PEM of a certificate file or of a device card."""
    if text.lstrip().startswith("{"):
        return EnrolmentCard.from_text(text).certificate_pem
    return text


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
        if path.exists() and not path.is_file():
            raise Trouble("This is not a file.", str(path), "Name a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Trouble(
            f"The file cannot be read: {error.strerror or error}.", str(path), "Check its name."
        ) from error
    if len(data) > MOST_BYTES:
        raise Trouble("The file is larger than anything this application makes.", str(path))
    return data


def _text_of(path: Path) -> str:
    try:
        return _bytes_of(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Trouble("The file is not text.", str(path), "Give a PEM file or a card.") from error

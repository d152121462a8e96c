"""The two small files that people carry before the first bundle: who may read, and who sends.

Each has a fingerprint to read out over the telephone, so that a card swapped on the way shows. It
is that of the keys and of nothing else: the same however often the card is made again.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from eh_desktop.domain.canonical import Plain, canonical_json, plain_hash
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import mark, say
from eh_desktop.exchange.device import DeviceKey, check_signature, device_id
from eh_desktop.exchange.dsse import pre_authentication
from eh_desktop.exchange.sealing import check_recipient
from eh_desktop.exchange.strict import members, printable, read_base64, texts

MAX_CARD = 64 * 1024
"""Characters of a card at most."""
MAX_RECOVERY_RECIPIENTS = 10
ENROLMENT_TYPE = "application/vnd.eh-desktop.device+json"
_CENTRE_TYPE, _DEVICE_TYPE, _FORMAT = "eh-desktop-centre", "eh-desktop-device", 1
_LONGEST_NAME = 200
_REMEDY = mark("Ask for the card again, and compare its fingerprint over the telephone.")


@dataclass(frozen=True, slots=True)
class CentreCard:
    """What a laptop needs in order to seal a bundle to a centre."""

    name: str
    recipient: str
    """The centre's age recipient, `age1…`."""
    recovery_recipients: tuple[str, ...]
    made_at: str

    def to_text(self) -> str:
        """Give the card as the text of its file."""
        return _text(self._plain())

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a card; BundleRefused says what is wrong with it."""
        kinds = {"name": str, "recipient": str, "recovery_recipients": list, "made_at": str}
        values = _values(text, _CENTRE_TYPE, kinds, "The centre's card")
        recovery = texts(values["recovery_recipients"], "The list of recovery keys")
        if len(recovery) > MAX_RECOVERY_RECIPIENTS:
            raise _bad_card(
                say("The centre's card names too many recovery keys."), f"{len(recovery)}."
            )
        for recipient in (values["recipient"], *recovery):
            check_recipient(recipient)
        return cls(values["name"], values["recipient"], recovery, values["made_at"])

    def fingerprint(self) -> str:
        """Give eight groups of four hex digits to compare over the telephone: of the keys alone."""
        return _fingerprint(
            {
                "type": _CENTRE_TYPE,
                "recipient": self.recipient,
                "recovery_recipients": list(self.recovery_recipients),
            }
        )

    def _plain(self) -> dict[str, Plain]:
        return {
            "type": _CENTRE_TYPE,
            "format": _FORMAT,
            "name": self.name,
            "recipient": self.recipient,
            "recovery_recipients": list(self.recovery_recipients),
            "made_at": self.made_at,
        }


@dataclass(frozen=True, slots=True)
class EnrolmentCard:
    """What a centre needs in order to know a laptop, signed by the laptop's own key."""

    device_id: str
    public_key: str
    """Ed25519, 32 bytes as hex."""
    name: str
    role: str
    agency: str
    certificate_pem: str
    """The certificate that the owner signs PDFs with."""
    made_at: str
    signature: str
    """Base64: proof that whoever made the card holds the device's key."""

    @classmethod
    def create(
        cls,
        device: DeviceKey,
        *,
        name: str,
        role: str,
        agency: str,
        certificate_pem: str,
        made_at: str,
    ) -> Self:
        """Make the card of this laptop and its owner."""
        unsigned = cls(
            device.id, device.public_hex, name, role, agency, certificate_pem, made_at, ""
        )
        signature = device.sign(unsigned._message())
        return cls(**{**unsigned._members(), "signature": base64.b64encode(signature).decode()})

    def to_text(self) -> str:
        """Give the card as the text of its file."""
        return _text({**self._plain(), "signature": self.signature})

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a card and check its own signature; BundleRefused says what is wrong with it."""
        names = ("device_id", "public_key", "name", "role", "agency", "certificate_pem")
        kinds = dict.fromkeys((*names, "made_at", "signature"), str)
        card = cls(**_values(text, _DEVICE_TYPE, kinds, "The enrolment card"))
        signature = read_base64(card.signature, "The card's signature")
        known = card.device_id == device_id(card.public_key)
        if not known or not check_signature(card.public_key, signature, card._message()):
            raise _bad_card(
                say("The enrolment card was changed: its signature does not fit."), card.name
            )
        _check_certificate(card.certificate_pem)
        return card

    def fingerprint(self) -> str:
        """Give eight groups of four hex digits to compare over the telephone: of the keys alone."""
        return _fingerprint(
            {
                "type": _DEVICE_TYPE,
                "public_key": self.public_key,
                "certificate_pem": self.certificate_pem,
            }
        )

    def _message(self) -> bytes:
        return pre_authentication(ENROLMENT_TYPE, canonical_json(self._plain()))

    def _members(self) -> dict[str, str]:
        names = ("device_id", "public_key", "name", "role", "agency", "certificate_pem", "made_at")
        return {name: getattr(self, name) for name in names}

    def _plain(self) -> dict[str, Plain]:
        return {"type": _DEVICE_TYPE, "format": _FORMAT, **self._members()}


def _text(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _fingerprint(plain: Plain) -> str:
    digits = plain_hash(plain)[:32].upper()
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


def _values(text: str, kind: str, kinds: Mapping[str, type], where: str) -> dict[str, Any]:
    """Give the card's members but type and format, the short texts checked for being such."""
    if len(text) > MAX_CARD:
        raise _bad_card(
            say("{where} is too long to be one.", where=where),
            say("{count} characters.", count=len(text)),
        )
    try:
        plain = json.loads(text)
        canonical_json(plain)  # so that whatever is kept of it can be signed and hashed
    except (ValueError, TypeError, RecursionError) as wrong:
        raise _bad_card(say("{where} cannot be read.", where=where), str(wrong)) from wrong
    if not isinstance(plain, dict) or plain.get("type") != kind:
        raise _bad_card(
            say("This is another kind of file."), say("Expected a card of type {kind}.", kind=kind)
        )
    if plain.get("format") != _FORMAT:
        raise BundleRefused(
            say("{where} was made by another version of the application.", where=where),
            say(
                "Its format is {other}; this version reads {known}.",
                other=f"{plain.get('format')!r:.20}",
                known=_FORMAT,
            ),
            say("Update the application here, then open the card again."),
        )
    values = members(plain, {"type": str, "format": int, **kinds}, where)
    for name in ("name", "role", "agency", "made_at"):
        if name in values and not _short(values[name]):
            raise _bad_card(
                say("{where} has an odd {name}.", where=where, name=name), f"{values[name][:40]!r}"
            )
    if not values["name"].strip():
        raise _bad_card(say("{where} has no name.", where=where), "name")
    return {name: values[name] for name in kinds}


def _short(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and text.isprintable()


def _check_certificate(pem: str) -> None:
    try:
        x509.load_pem_x509_certificate(pem.encode()).public_key()
    except (ValueError, UnsupportedAlgorithm) as wrong:
        raise _bad_card(
            say("The card's signing certificate cannot be read."), str(wrong)
        ) from wrong


def _bad_card(what: str, where: str) -> BundleRefused:
    return BundleRefused(what, printable(where), say(_REMEDY))

"""The cards that people carry: read back, checked, and compared over the telephone."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.exchange.cards import MAX_CARD, CentreCard, EnrolmentCard
from eh_desktop.exchange.device import create_device_key
from tests.exchange_fixtures import AT, device, post

GROUPS = re.compile(r"([0-9A-F]{4} ){7}[0-9A-F]{4}")


@cache
def certificate() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ines Łukowska")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    built = x509.CertificateBuilder(
        name, name, key.public_key(), x509.random_serial_number(), start, start + timedelta(9999)
    )
    return built.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


@cache
def enrolment() -> EnrolmentCard:
    return EnrolmentCard.create(
        device(),
        name="Ines Łukowska",
        role="auditor",
        agency="Marrow Lane Service",
        certificate_pem=certificate(),
        made_at=AT,
    )


def _changed(text: str, **changes: Any) -> str:
    return json.dumps({**json.loads(text), **changes})


def test_cards_round_trip_through_their_text() -> None:
    assert CentreCard.from_text(post().card.to_text()) == post().card
    assert EnrolmentCard.from_text(enrolment().to_text()) == enrolment()


def test_an_enrolment_card_says_whose_device_it_is() -> None:
    card = enrolment()
    assert card.device_id == device().id
    assert card.public_key == device().public_hex
    assert device().private_hex not in card.to_text()


def test_fingerprints_are_eight_groups_and_change_with_any_key() -> None:
    centre, card = post().card, enrolment()
    found = {
        centre.fingerprint(),
        replace(centre, recipient=centre.recovery_recipients[0]).fingerprint(),
        replace(centre, recovery_recipients=()).fingerprint(),
        card.fingerprint(),
        replace(card, public_key="0" * 64).fingerprint(),
        replace(card, certificate_pem="").fingerprint(),
    }
    assert len(found) == 6
    assert all(GROUPS.fullmatch(text) for text in found)


def test_a_card_made_again_has_the_same_fingerprint() -> None:
    later = "2027-01-01T00:00:00+00:00"
    centre, card = post().card, enrolment()
    assert replace(centre, made_at=later, name="Another").fingerprint() == centre.fingerprint()
    again = EnrolmentCard.create(
        device(),
        name="Ines Łukowska",
        role="champion",
        agency="Elsewhere",
        certificate_pem=certificate(),
        made_at=later,
    )
    assert again.fingerprint() == card.fingerprint()


def test_a_hostile_address_in_a_card_is_shown_harmlessly() -> None:
    with pytest.raises(BundleRefused) as refused:
        CentreCard.from_text(_changed(post().card.to_text(), recipient="\x1b[2J\u202e" + "a" * 999))
    assert "‹U+001B›[2J‹U+202E›aaa" in refused.value.where
    assert len(refused.value.where) < 200


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "eh-desktop-device"}, "another kind of file"),
        ({"format": 2}, "another version"),
        ({"format": 1.0}, "cannot be read"),
        ({"name": 5}, "expected shape"),
        ({"name": "a" * 201}, "odd name"),
        ({"name": " "}, "no name"),
        ({"name": "two\nlines"}, "odd name"),
        ({"made_at": "\ud800"}, "cannot be read"),
        ({"extra": ""}, "expected shape"),
        ({"recipient": "age1nonsense"}, "address"),
        ({"recipient": post().card.recipient.upper()}, "address"),
        ({"recovery_recipients": ["x"]}, "address"),
        ({"recovery_recipients": [5]}, "expected shape"),
        ({"recovery_recipients": [post().card.recipient] * 11}, "too many"),
    ],
)
def test_a_bad_centre_card_says_what_is_wrong(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(BundleRefused, match=said) as refused:
        CentreCard.from_text(_changed(post().card.to_text(), **changes))
    assert refused.value.remedy


@pytest.mark.parametrize("text", ["", "[]", "{", "null", "[" * 60_000, " " * (MAX_CARD + 1)])
def test_another_file_is_no_card(text: str) -> None:
    for kind in (CentreCard, EnrolmentCard):
        with pytest.raises(BundleRefused):
            kind.from_text(text)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Somebody Else"},
        {"agency": "Elsewhere"},
        {"role": "champion"},
        {"made_at": "2026-11-23T00:00:00+00:00"},
        {"certificate_pem": "x"},
        {"device_id": "0" * 32},
        {"public_key": create_device_key().public_hex},
        {"signature": "AA=="},
    ],
)
def test_any_change_to_an_enrolment_card_breaks_its_own_signature(changes: dict[str, str]) -> None:
    with pytest.raises(BundleRefused, match="signature does not fit"):
        EnrolmentCard.from_text(_changed(enrolment().to_text(), **changes))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"signature": "???"}, "cannot be read"),
        ({"public_key": "??"}, "not a key"),
        ({"certificate_pem": "\ud800"}, "cannot be read"),
    ],
)
def test_an_unreadable_enrolment_card_is_refused(changes: dict[str, str], said: str) -> None:
    with pytest.raises(BundleRefused, match=said):
        EnrolmentCard.from_text(_changed(enrolment().to_text(), **changes))


def test_a_card_whose_certificate_is_none_is_refused() -> None:
    card = EnrolmentCard.create(
        device(), name="A", role="auditor", agency="B", certificate_pem="no", made_at=AT
    )
    with pytest.raises(BundleRefused, match="certificate"):
        EnrolmentCard.from_text(card.to_text())

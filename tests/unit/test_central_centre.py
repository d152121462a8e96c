"""The centre's vault: made, opened, its keys, and the laptops it enrols."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eh_desktop.central.centre import Centre, init
from eh_desktop.domain.errors import (
    BundleRefused,
    RuleTrouble,
    VaultExists,
    VaultInUse,
    VaultTrouble,
    WrongPassphrase,
)
from eh_desktop.exchange.cards import CentreCard, EnrolmentCard
from eh_desktop.exchange.sealing import recipient_of
from eh_desktop.storage.database import open_store
from eh_desktop.storage.vault import create_keys, open_keys, open_with_recovery
from tests.central_fixtures import AT, PASSPHRASE, House, Laptop, cheap, house

__all__ = ["cheap", "house"]


def test_a_new_centre_keeps_its_card_and_identity(house: House) -> None:
    assert house.centre.card() == house.card == CentreCard.from_text(house.card.to_text())
    assert house.card.name == "Harrowdale quality team"
    assert house.card.made_at == AT
    assert house.centre.export_identity() == house.made.identity
    assert recipient_of(house.made.identity) == house.card.recipient
    assert (recipient_of(house.made.recovery_identity),) == house.card.recovery_recipients


def test_the_recovery_identity_is_kept_nowhere_but_opens_the_vault(house: House) -> None:
    secret = house.made.recovery_identity
    assert secret not in repr(house.made)
    assert house.made.identity not in repr(house.made)
    assert secret not in json.dumps(house.centre.settings.all())
    data_key = open_with_recovery(house.folder, secret)
    assert data_key == open_keys(house.folder, PASSPHRASE)
    for path in house.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert secret.encode() not in content
            assert house.made.identity.encode() not in content


def test_a_centre_is_locked_while_it_is_open(house: House) -> None:
    with pytest.raises(VaultInUse), Centre.open(house.folder, PASSPHRASE):
        raise AssertionError("a second one opened")


def test_a_wrong_passphrase_opens_nothing_and_frees_the_lock(tmp_path: Path, cheap: None) -> None:
    init(tmp_path / "c", "Team", PASSPHRASE)
    with pytest.raises(WrongPassphrase), Centre.open(tmp_path / "c", "another"):
        raise AssertionError("it opened")
    with Centre.open(tmp_path / "c", PASSPHRASE) as centre:
        assert centre.card().name == "Team"


def test_a_second_centre_in_one_folder_is_refused(house: House, tmp_path: Path) -> None:
    init(tmp_path / "c", "Team", PASSPHRASE)
    with pytest.raises(VaultExists):
        init(tmp_path / "c", "Team", PASSPHRASE)


@pytest.mark.parametrize("name", ["", " ", "two\nlines", "n" * 201])
def test_a_name_that_no_card_can_carry_makes_nothing(name: str, tmp_path: Path) -> None:
    with pytest.raises(BundleRefused, match="name"):
        init(tmp_path / "c", name, PASSPHRASE)
    assert not (tmp_path / "c").exists()


def test_a_laptops_vault_is_no_centre(tmp_path: Path, cheap: None) -> None:
    open_store(
        tmp_path / "v", create_keys(tmp_path / "v", PASSPHRASE).data_key, create=True
    ).close()
    with pytest.raises(VaultTrouble, match="not a centre"), Centre.open(tmp_path / "v", PASSPHRASE):
        raise AssertionError("it opened")


def test_enrolling_keeps_what_the_card_says(house: House) -> None:
    laptop = Laptop("Zoë Ọlá")
    device = house.centre.enrol(laptop.card().to_text(), at=AT)
    assert device == house.device(laptop)
    assert (device.id, device.public_key) == (laptop.device.id, laptop.device.public_hex)
    assert (device.name, device.agency) == ("Zoë Ọlá", "Marrow Lane Service")
    assert device.certificate == laptop.identity.certificate_pem
    assert (device.last_sequence, device.last_hash, device.active) == (0, "", True)
    assert [entry.what for entry in house.centre.journal.entries()] == ["device enrolled"]


def test_enrolling_twice_says_so_without_harm(house: House) -> None:
    laptop = house.enrolled()
    before = house.device(laptop)
    with pytest.raises(RuleTrouble, match=r"enrolled already\. Nothing"):
        house.centre.enrol(laptop.card().to_text())
    renamed = EnrolmentCard.create(
        laptop.device,
        name="Somebody Else",
        role="",
        agency="",
        certificate_pem=laptop.identity.certificate_pem,
        made_at=AT,
    )
    with pytest.raises(RuleTrouble, match="another name"):
        house.centre.enrol(renamed.to_text())
    assert house.centre.devices.all() == (before,)


def test_a_certificate_or_key_of_another_device_is_refused(house: House) -> None:
    known, other = house.enrolled(), Laptop("Zoë Ọlá")
    card = EnrolmentCard.create(
        other.device,
        name=other.name,
        role="",
        agency="",
        certificate_pem=known.identity.certificate_pem,
        made_at=AT,
    )
    with pytest.raises(RuleTrouble, match="certificate or key") as refused:
        house.centre.enrol(card.to_text())
    assert known.device.id in refused.value.where
    assert house.centre.devices.all() == (house.device(known),)


def test_a_card_with_a_bad_self_signature_is_refused(house: House) -> None:
    card = replace(Laptop("Ines Łukowska").card(), name="Somebody Else")
    with pytest.raises(BundleRefused, match="signature does not fit"):
        house.centre.enrol(card.to_text())
    assert house.centre.devices.all() == ()

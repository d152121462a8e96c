"""Damage on the way: whatever was changed in a sealed bundle, it is refused in plain words."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.exchange.bundle import open_bundle, pack
from eh_desktop.exchange.cards import MAX_RECOVERY_RECIPIENTS
from eh_desktop.exchange.sealing import recipient_of, seal, unseal
from tests.exchange_fixtures import device, more, packed, post, resealed_archive


@cache
def sealed() -> bytes:
    return packed().data


@cache
def archive() -> bytes:
    return unseal(sealed(), post().identity)


@cache
def archive_with_more() -> bytes:
    """Give the archive of a bundle that carries returns and tombstones, too."""
    return unseal(pack(more(), device(), post().card).data, post().identity)


def refused(data: bytes) -> BundleRefused:
    with pytest.raises(BundleRefused) as found:
        open_bundle(data, post().identity)
    assert all((found.value.what, found.value.where, found.value.remedy))
    return found.value


@settings(max_examples=400)
@given(st.data())
def test_any_changed_byte_of_a_sealed_bundle_is_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(sealed()) - 1))
    flip = data.draw(st.integers(1, 255))
    changed = bytearray(sealed())
    changed[place] ^= flip
    refused(bytes(changed))


def test_every_byte_of_the_header_counts() -> None:
    end = sealed().index(b"\n---") + 60
    for place in range(end):
        changed = bytearray(sealed())
        changed[place] ^= 4
        refused(bytes(changed))


@settings(max_examples=150)
@given(st.data())
def test_bytes_cut_out_put_in_or_swapped_are_refused(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sealed()) - 1))
    end = data.draw(st.integers(start, len(sealed())))
    other = data.draw(st.binary(max_size=40))
    changed = sealed()[:start] + other + sealed()[end:]
    if changed != sealed():
        refused(changed)


@settings(max_examples=150)
@given(st.data())
def test_a_changed_archive_sealed_again_is_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(archive()) - 1))
    changed = bytearray(archive())
    changed[place] ^= data.draw(st.integers(1, 255))
    refused(resealed_archive(bytes(changed)))


@settings(max_examples=300)
@given(st.data())
def test_a_changed_cut_or_doubled_archive_with_returns_is_refused(data: st.DataObject) -> None:
    whole = archive_with_more()
    start = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(start, len(whole)))
    other = data.draw(st.one_of(st.binary(max_size=40), st.just(whole[start:end] * 2)))
    changed = whole[:start] + other + whole[end:]
    if changed != whole:
        refused(resealed_archive(changed))


@given(st.binary(max_size=500))
def test_random_bytes_are_refused(data: bytes) -> None:
    refused(data)
    refused(b"age-encryption.org/v1\n" + data)
    refused(resealed_archive(data))


def test_damage_is_told_apart_from_another_centre() -> None:
    changed = bytearray(sealed())
    changed[-1] ^= 1
    assert "damaged" in refused(bytes(changed)).what
    mac = sealed().index(b"\n--- ") + 10
    changed = bytearray(sealed())
    changed[mac] ^= 1
    assert "damaged" in refused(bytes(changed)).what
    with pytest.raises(BundleRefused, match="another centre"):
        # the recovery key of one centre is nobody at another
        open_bundle(sealed(), _stranger())


def _stranger() -> str:
    from eh_desktop.exchange.sealing import create_identity

    return create_identity()


@pytest.mark.parametrize("stanza", [b"-> a b\n\n" * 1500, b"-> X25519 " + b"A" * 5000 + b"\n"])
def test_a_long_header_is_refused_unread(stanza: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(*_: object) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr("pyrage.decrypt", unread)
    header = b"age-encryption.org/v1\n" + stanza + b"--- " + b"A" * 43 + b"\n"
    assert "far too long" in refused(header).what


def test_the_most_recipients_fit_the_header() -> None:
    keys = [_stranger() for _ in range(MAX_RECOVERY_RECIPIENTS + 1)]
    sealed_to_all = seal(b"some words", [recipient_of(key) for key in keys])
    assert unseal(sealed_to_all, keys[-1]) == b"some words"


def test_an_armoured_bundle_is_not_the_agreed_form() -> None:
    import pyrage

    key = pyrage.x25519.Recipient.from_str(post().card.recipient)
    armoured = pyrage.encrypt(archive(), [key], armored=True)
    assert "not a bundle" in refused(bytes(armoured)).what

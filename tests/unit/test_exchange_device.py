"""Device keys and the DSSE envelope."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from eh_desktop.domain.canonical import canonical_json, sha256_hex
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.exchange.device import DeviceKey, check_signature, create_device_key, device_id
from eh_desktop.exchange.dsse import (
    MANIFEST_TYPE,
    pre_authentication,
    read_envelope,
    sign_envelope,
    verify_envelope,
)

KEY = DeviceKey("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")


def test_a_device_key_follows_rfc_8032() -> None:
    # RFC 8032, section 7.1, test 1
    assert KEY.public_hex == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert (
        KEY.sign(b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065")
    )


def test_the_id_is_the_fingerprint_of_the_public_key() -> None:
    assert KEY.id == sha256_hex(bytes.fromhex(KEY.public_hex))[:32] == device_id(KEY.public_hex)


def test_new_keys_differ_and_never_print_themselves() -> None:
    one, other = create_device_key(), create_device_key()
    assert one != other
    assert one.private_hex not in repr(one)


@pytest.mark.parametrize("text", ["", "ab", "Z" * 64, "AB" * 32, "ab" * 33])
def test_a_bad_private_key_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ValueError, match="64 lower-case hex digits") as refused:
        DeviceKey(text)
    assert not text or text not in str(refused.value)


@pytest.mark.parametrize("text", ["", "AB" * 32, "zz" * 32, "ab" * 31])
def test_a_bad_public_key_is_refused(text: str) -> None:
    with pytest.raises(BundleRefused, match="not a key"):
        device_id(text)


@pytest.mark.parametrize("change", [b"", b"\x00" * 64, b"\x00" * 65])
def test_only_its_own_signature_is_accepted(change: bytes) -> None:
    assert check_signature(KEY.public_hex, KEY.sign(b"words"), b"words")
    assert not check_signature(KEY.public_hex, KEY.sign(b"words"), b"other words")
    assert not check_signature(KEY.public_hex, change, b"words")


def test_pre_authentication_follows_the_dsse_example() -> None:
    # DSSE protocol, version 1, the test vector of its specification
    assert (
        pre_authentication("http://example.com/HelloWorld", b"hello world")
        == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_an_envelope_round_trips_and_names_its_device() -> None:
    value = {"b": [1, True, None], "a": "Zoë"}
    envelope = sign_envelope(value, KEY)
    assert verify_envelope(envelope, KEY.public_hex) == value
    assert read_envelope(envelope) == (canonical_json(value), value)
    plain = json.loads(envelope)
    signature = base64.b64decode(plain["signatures"][0]["sig"])
    message = pre_authentication(MANIFEST_TYPE, canonical_json(value))
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(KEY.public_hex))
    public.verify(signature, message)
    assert plain["signatures"][0]["keyid"] == KEY.id


def test_another_devices_key_does_not_verify() -> None:
    with pytest.raises(BundleRefused, match="not the sender's"):
        verify_envelope(sign_envelope({}, KEY), create_device_key().public_hex)


def test_every_changed_byte_of_an_envelope_is_refused() -> None:
    envelope = sign_envelope({"a": 1}, KEY)
    for place in range(len(envelope)):
        for flip in (1, 2, 0x20, 0x80):
            changed = bytearray(envelope)
            changed[place] ^= flip
            with pytest.raises(BundleRefused):
                verify_envelope(bytes(changed), KEY.public_hex)


def _with(**changes: Any) -> bytes:
    return canonical_json({**json.loads(sign_envelope({"a": 1}, KEY)), **changes})


SIGNATURE = json.loads(sign_envelope({"a": 1}, KEY))["signatures"][0]


@pytest.mark.parametrize(
    "envelope",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b"\xff",
        b'{"a":1.5}',
        b'{"a":1,"a":1}',
        sign_envelope({"a": 1}, KEY) + b"\n",
        b" " + sign_envelope({"a": 1}, KEY),
        _with(extra=1),
        _with(payloadType="application/json"),
        _with(payload=5),
        _with(payload="é"),
        _with(payload="e30"),
        _with(payload="e30=\n"),
        _with(payload="e31="),
        _with(signatures=[]),
        _with(signatures=[SIGNATURE, SIGNATURE]),
        _with(signatures=["x"]),
        _with(signatures=[{**SIGNATURE, "more": ""}]),
        _with(signatures=[{**SIGNATURE, "sig": SIGNATURE["sig"][:-2]}]),
        _with(signatures=[{**SIGNATURE, "keyid": "0" * 32}]),
        _with(payload=base64.b64encode(b'{"a": 1}').decode()),
    ],
)
def test_an_envelope_spelt_another_way_is_refused(envelope: bytes) -> None:
    with pytest.raises(BundleRefused) as refused:
        verify_envelope(envelope, KEY.public_hex)
    assert refused.value.what
    assert refused.value.remedy


def test_a_signed_payload_in_another_spelling_is_refused() -> None:
    body = b'{"a": 1}'
    signature = base64.b64encode(KEY.sign(pre_authentication(MANIFEST_TYPE, body))).decode()
    envelope = _with(
        payload=base64.b64encode(body).decode(), signatures=[{"keyid": KEY.id, "sig": signature}]
    )
    with pytest.raises(BundleRefused, match="agreed way"):
        verify_envelope(envelope, KEY.public_hex)

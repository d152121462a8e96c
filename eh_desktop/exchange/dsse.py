"""DSSE version 1: an envelope that says what was signed, and by which device.

Source: Dead Simple Signing Envelope, protocol version 1. Stricter than it in three ways: exactly
one signature, one spelling (canonical JSON, padded standard base64), and one payload type.
"""

from __future__ import annotations

import base64

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import say
from eh_desktop.exchange.device import DeviceKey, check_signature, device_id
from eh_desktop.exchange.strict import damaged, members, read_base64, read_canonical

MANIFEST_TYPE = "application/vnd.eh-desktop.manifest+json"


def pre_authentication(payload_type: str, payload: bytes) -> bytes:
    """Give the bytes that are signed: DSSEv1, then type and payload, each with its length."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def sign_envelope(payload: Plain, device: DeviceKey, payload_type: str = MANIFEST_TYPE) -> bytes:
    """Give the envelope of a value as canonical JSON, signed by the device."""
    body = canonical_json(payload)
    signature = device.sign(pre_authentication(payload_type, body))
    return canonical_json(
        {
            "payload": base64.b64encode(body).decode(),
            "payloadType": payload_type,
            "signatures": [{"keyid": device.id, "sig": base64.b64encode(signature).decode()}],
        }
    )


def read_envelope(envelope: bytes, payload_type: str = MANIFEST_TYPE) -> tuple[bytes, Plain]:
    """Give the payload's bytes and value, its signature not yet checked; BundleRefused."""
    body, _, _ = _parts(envelope, payload_type)
    return body, read_canonical(body, "The signed payload")


def verify_envelope(envelope: bytes, public_hex: str, payload_type: str = MANIFEST_TYPE) -> Plain:
    """Give the payload once the key is known to have signed it; BundleRefused otherwise."""
    body, key_id, signature = _parts(envelope, payload_type)
    signed = check_signature(public_hex, signature, pre_authentication(payload_type, body))
    if key_id != device_id(public_hex) or not signed:
        raise BundleRefused(
            say("The signature is not the sender's."),
            say("Signed as device {device}.", device=f"{key_id!r:.40}"),
            say("Ask the sender to enrol this device, or to send the bundle again."),
        )
    return read_canonical(body, "The signed payload")


def _parts(envelope: bytes, payload_type: str) -> tuple[bytes, str, bytes]:
    where = say("The signed envelope")
    kinds = {"payload": str, "payloadType": str, "signatures": list}
    plain = members(read_canonical(envelope, where), kinds, where)
    if plain["payloadType"] != payload_type:
        raise damaged(
            say("{where} holds something else.", where=where),
            say("Its type is {type}.", type=f"{plain['payloadType']!r:.80}"),
        )
    if len(plain["signatures"]) != 1:
        raise damaged(
            say("{where} has to carry one signature.", where=where),
            say("{count} found.", count=len(plain["signatures"])),
        )
    seal = members(plain["signatures"][0], {"keyid": str, "sig": str}, "The signature")
    return (
        read_base64(plain["payload"], "The payload"),
        seal["keyid"],
        read_base64(seal["sig"], "The signature"),
    )

"""Sign a tombstone with the device's key, and check that a device signed it."""

from __future__ import annotations

import base64
from dataclasses import replace

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.tombstone import TOMBSTONE_TYPE, Tombstone, signed_part
from eh_desktop.exchange.device import DeviceKey, check_signature, device_id
from eh_desktop.exchange.dsse import pre_authentication
from eh_desktop.exchange.strict import read_base64


def sign_tombstone(tombstone: Tombstone, device: DeviceKey) -> Tombstone:
    """Give the tombstone signed by the device, in place of any signature it had."""
    named = replace(tombstone, device_id=device.id, signature="")
    return replace(named, signature=base64.b64encode(device.sign(_message(named))).decode())


def signed_by(tombstone: Tombstone, public_hex: str) -> bool:
    """Tell whether the device of this public key signed exactly this; BundleRefused for no key."""
    if tombstone.device_id != device_id(public_hex):
        return False
    try:
        signature = read_base64(tombstone.signature, "The signature of a tombstone")
    except BundleRefused:
        return False
    return check_signature(public_hex, signature, _message(tombstone))


def _message(tombstone: Tombstone) -> bytes:
    return pre_authentication(TOMBSTONE_TYPE, canonical_json(signed_part(tombstone)))

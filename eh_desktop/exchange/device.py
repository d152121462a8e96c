"""The key that a laptop signs its bundles with: Ed25519, one per device."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import say

_KEY = re.compile(r"[0-9a-f]{64}")
_SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """A device's signing key; ValueError if it is not 64 lower-case hex digits."""

    private_hex: str = field(repr=False)

    def __post_init__(self) -> None:
        """Refuse anything that is not a key, without repeating it."""
        if not _KEY.fullmatch(self.private_hex):
            raise ValueError("a device key is 64 lower-case hex digits")

    @property
    def public_hex(self) -> str:
        """The public key, 32 bytes as hex."""
        return self._key().public_key().public_bytes_raw().hex()

    @property
    def id(self) -> str:
        """The device's id: the fingerprint of its public key."""
        return device_id(self.public_hex)

    def sign(self, message: bytes) -> bytes:
        """Give the Ed25519 signature of the message, 64 bytes."""
        return self._key().sign(message)

    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(self.private_hex))


def create_device_key() -> DeviceKey:
    """Make a new random key for this laptop."""
    return DeviceKey(Ed25519PrivateKey.generate().private_bytes_raw().hex())


def device_id(public_hex: str) -> str:
    """Give a device's id: the first 32 hex digits of the SHA-256 of its public key."""
    return sha256_hex(_public_bytes(public_hex))[:32]


def check_signature(public_hex: str, signature: bytes, message: bytes) -> bool:
    """Tell whether the key signed exactly this message; BundleRefused if it is no key."""
    key = Ed25519PublicKey.from_public_bytes(_public_bytes(public_hex))
    if len(signature) != _SIGNATURE_SIZE:
        return False
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _public_bytes(public_hex: str) -> bytes:
    if not _KEY.fullmatch(public_hex):
        raise BundleRefused(
            say("The device's public key is not a key."),
            say("It has to be 64 lower-case hex digits."),
            say("Ask the sender for a new enrolment card."),
        )
    return bytes.fromhex(public_hex)

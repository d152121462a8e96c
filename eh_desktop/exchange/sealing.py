"""age: what is sealed to a centre can be opened by it and its recovery keys, and no one else.

Source: the age file format, version 1, with X25519 recipients and in its binary form.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyrage

from eh_desktop.domain.errors import BundleRefused
from eh_desktop.domain.language import say
from eh_desktop.exchange.archive import MAX_ARCHIVE
from eh_desktop.exchange.strict import damaged, printable

_FIRST_LINE = b"age-encryption.org/v1\n"
MAX_SEALED = MAX_ARCHIVE + (1 << 24)
"""Bytes of a sealed bundle at most."""
_MOST_HEADER = 4096
"""Bytes of the header at most, its last line begun: eleven recipients need half of them."""
_NOT_OURS = "No matching keys found"
"""How pyrage says that no recipient in an intact-looking header is this identity's."""


def create_identity() -> str:
    """Make a new age identity, `AGE-SECRET-KEY-1…`."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Give the identity's public half, `age1…`; BundleRefused if it is not an identity."""
    return str(_identity(identity).to_public())


def check_recipient(recipient: str) -> str:
    """Give the recipient back if it is one, in its one spelling; BundleRefused otherwise."""
    try:
        known = str(pyrage.x25519.Recipient.from_str(recipient))
    except pyrage.RecipientError as wrong:
        raise _bad_recipient(recipient) from wrong
    if known != recipient:
        raise _bad_recipient(recipient)
    return known


def seal(data: bytes, recipients: Iterable[str]) -> bytes:
    """Give the data encrypted to every recipient; BundleRefused if one is not a recipient."""
    keys = [pyrage.x25519.Recipient.from_str(check_recipient(text)) for text in recipients]
    return bytes(pyrage.encrypt(data, keys))


def seal_with_passphrase(data: bytes, passphrase: str) -> bytes:
    """Give the data encrypted so that whoever has the passphrase opens it, as `age -d` does.

    It takes about a second, as age's scrypt is meant to. ValueError for an empty passphrase.
    """
    if not passphrase:
        raise ValueError("a passphrase is not empty")
    return bytes(pyrage.passphrase.encrypt(data, passphrase))


def unseal(data: bytes, identity: str) -> bytes:
    """Give what was sealed; BundleRefused tells damage from a bundle for another centre.

    A bundle whose line for this very centre was damaged looks like one for another centre.
    """
    key = _identity(identity)
    if not data.startswith(_FIRST_LINE):
        raise damaged(say("This is not a bundle, or its beginning is damaged."), say("At byte 0."))
    if len(data) > MAX_SEALED:
        raise BundleRefused(
            say("The bundle is too large."),
            say("{count} bytes.", count=len(data)),
            say("Send fewer records in one bundle."),
        )
    if data.find(b"\n--- ", 0, _MOST_HEADER) < 0:
        # Reading a long header takes time that grows with the square of its length.
        raise damaged(
            say("The bundle's header is damaged or far too long."), say("At its beginning.")
        )
    try:
        return bytes(pyrage.decrypt(data, [key]))
    except pyrage.DecryptError as wrong:
        if str(wrong) == _NOT_OURS:
            raise not_for_us() from wrong
        raise damaged(
            say("The bundle is damaged: it is not what was sent."),
            say("Decryption said: {wrong}.", wrong=wrong),
        ) from wrong


def not_for_us() -> BundleRefused:
    """Give the refusal of a bundle that was made for another centre."""
    return BundleRefused(
        say("The bundle was made for another centre."),
        say("This centre's key does not open it."),
        say("Send it to the centre it was made for, or give the sender this centre's card."),
    )


def _identity(identity: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(identity)
    except pyrage.IdentityError as wrong:
        # The text itself is a secret and is not repeated.
        raise BundleRefused(
            say("This is not a key that opens bundles."),
            say("It has to begin with AGE-SECRET-KEY-1."),
            say("Use the key of the centre, or its recovery key."),
        ) from wrong


def _bad_recipient(recipient: str) -> BundleRefused:
    return BundleRefused(
        say("The centre's address for bundles is not one."),
        say(
            "“{printable}” has to begin with age1 and be complete.",
            printable=printable(recipient, 80),
        ),
        say("Ask the centre for its card again."),
    )

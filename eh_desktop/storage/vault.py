"""The keys of the vault: made once, opened by a passphrase or by the recovery key.

The data key is 32 random bytes and never stands in a file. `vault.json` holds it twice: under the
passphrase (Argon2id, then AES-256-GCM) and as an age file to the recovery recipients. A seal under
the data key tells whether anyone without it has changed the file since.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pyrage

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.errors import RuleTrouble, VaultExists, VaultTrouble, WrongPassphrase
from eh_desktop.domain.language import say
from eh_desktop.storage.files import STORE_FILE as STORE_FILE
from eh_desktop.storage.files import VAULT_FILE as VAULT_FILE
from eh_desktop.storage.files import make_private_folder
from eh_desktop.storage.keyfile import (
    Cost,
    KeyFile,
    Sealed,
    bound_data,
    damaged,
    read_key_file,
    refuse_forged,
    write_key_file,
)

KEY_LENGTH = 32
COST = Cost(memory_kib=128 * 1024, passes=3, lanes=2)
"""About half a second on a laptop; kept in the key file, so it can grow later."""
_PREFIX = "AGE-SECRET-KEY-1"
_GROUP = 5
_MISREAD = str.maketrans({"O": "0", "I": "L", "1": "L", "B": "8"})
"""Letters that the alphabet of a recovery key leaves out, and what was meant."""


@dataclass(frozen=True, slots=True, repr=False)
class NewKeys:
    """What making a vault gives: the data key, and the recovery key to print and keep."""

    data_key: bytes
    recovery_key: str
    """In groups of five letters and digits; shown once, kept nowhere."""


def vault_exists(folder: Path) -> bool:
    """Tell whether the folder holds a key file."""
    return (folder / VAULT_FILE).exists()


def create_keys(folder: Path, passphrase: str) -> NewKeys:
    """Make the keys of a new vault and its folder; VaultExists where there is one already."""
    if vault_exists(folder):
        raise VaultExists(
            say("There is a vault in this folder already."),
            str(folder),
            say("Open it, or choose another data folder."),
        )
    make_private_folder(folder)
    data_key = os.urandom(KEY_LENGTH)
    identity = pyrage.x25519.Identity.generate()
    check = _key_check(data_key)
    recipient = str(identity.to_public())
    recovery = _age_file(data_key, [recipient])
    keys = KeyFile(_seal(data_key, passphrase, check), recipient, (), recovery, check)
    write_key_file(folder, keys, data_key)
    return NewKeys(data_key, _grouped(str(identity)))


def open_keys(folder: Path, passphrase: str) -> bytes:
    """Give the data key.

    Raises WrongPassphrase, VaultMissing, VaultDamaged, VaultFromNewerVersion or VaultTrouble.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    keys = read_key_file(folder)
    sealed = keys.sealed
    bound = bound_data(sealed.cost, sealed.salt, keys.key_check)
    key = _stretched(passphrase, sealed.salt, sealed.cost)
    try:
        data_key = AESGCM(key).decrypt(sealed.nonce, sealed.ciphertext, bound)
    except InvalidTag:
        raise WrongPassphrase(
            say("The passphrase does not open this vault."),
            remedy=say(
                "Check capital letters and the keyboard's language, or use the recovery key."
            ),
        ) from None
    refuse_forged(folder, keys, data_key)
    return data_key


def open_with_recovery(folder: Path, recovery_key: str) -> bytes:
    """Give the data key for the recovery key, however it was typed: case, dashes and spaces.

    Raises WrongPassphrase (one message for a mistyped key, another for another vault's key), and
    what `open_keys` raises besides.
    """
    keys = read_key_file(folder)
    identity = _identity(recovery_key)
    try:
        data_key: bytes = pyrage.decrypt(keys.recovery, [identity])
    except pyrage.DecryptError:
        raise WrongPassphrase(
            say("The recovery key is well typed, but it is not the key of this vault."),
            remedy=say("Look for the newest recovery sheet: a new one replaces the one before."),
        ) from None
    if len(data_key) != KEY_LENGTH or _key_check(data_key) != keys.key_check:
        raise damaged(folder / VAULT_FILE)
    refuse_forged(folder, keys, data_key)
    return data_key


def change_passphrase(folder: Path, data_key: bytes, new_passphrase: str) -> None:
    """Put the data key under a new passphrase; the recovery key stays as it is."""
    keys = _keys_of(folder, data_key)
    sealed = _seal(data_key, new_passphrase, keys.key_check)
    write_key_file(folder, replace(keys, sealed=sealed), data_key)


def new_recovery_key(
    folder: Path, data_key: bytes, print_first: Callable[[str], object] | None = None
) -> str:
    """Make a new recovery key and give it in groups; the one before opens nothing any more.

    `print_first` is called with the key before it counts: where that fails, the old one stays.
    """
    keys = _keys_of(folder, data_key)
    identity = pyrage.x25519.Identity.generate()
    recipient = str(identity.to_public())
    recovery = _age_file(data_key, [recipient, *keys.other_recipients])
    shown = _grouped(str(identity))
    if print_first is not None:
        print_first(shown)
    keys = replace(keys, recovery_recipient=recipient, recovery=recovery)
    write_key_file(folder, keys, data_key)
    return shown


def add_recovery_recipient(folder: Path, data_key: bytes, recipient: str) -> None:
    """Let one more age recipient (`age1…`), such as the centre, open the vault.

    Raises RuleTrouble where the text is not an age recipient. One that is there already stays once.
    """
    keys = _keys_of(folder, data_key)
    recipient = recipient.strip()
    if recipient in (keys.recovery_recipient, *keys.other_recipients):
        return
    others = (*keys.other_recipients, recipient)
    recovery = _age_file(data_key, [keys.recovery_recipient, *others])
    keys = replace(keys, other_recipients=others, recovery=recovery)
    write_key_file(folder, keys, data_key)


def _keys_of(folder: Path, data_key: bytes) -> KeyFile:
    keys = read_key_file(folder)
    if _key_check(data_key) != keys.key_check:
        raise WrongPassphrase(
            say("The key does not belong to this vault."),
            str(folder / VAULT_FILE),
            say("Open the vault again, then repeat the change."),
        )
    refuse_forged(folder, keys, data_key)
    return keys


def _seal(data_key: bytes, passphrase: str, check: str) -> Sealed:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not passphrase:
        raise RuleTrouble(
            say("The passphrase is empty."), remedy=say("Choose one of several words.")
        )
    salt, nonce = os.urandom(16), os.urandom(12)
    key = _stretched(passphrase, salt, COST)
    sealed = AESGCM(key).encrypt(nonce, data_key, bound_data(COST, salt, check))
    return Sealed(COST, salt, nonce, sealed)


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    # macOS and Linux keyboards compose accents differently; the same word must stay the same
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_LENGTH, Type.ID
        )
    except HashingError as error:
        raise VaultTrouble(
            say("The passphrase could not be checked: {error}.", error=error),
            remedy=say(
                "Close other programs; {memory_kib} MB of memory are needed.",
                memory_kib=cost.memory_kib // 1024,
            ),
        ) from error


def _key_check(data_key: bytes) -> str:
    return sha256_hex(b"eh-desktop data key " + data_key)


def _age_file(data_key: bytes, recipients: Iterable[str]) -> bytes:
    try:
        known = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except pyrage.RecipientError as error:
        raise RuleTrouble(
            say("This is not an age recipient."),
            remedy=say("Copy the whole line that begins with age1."),
        ) from error
    sealed: bytes = pyrage.encrypt(data_key, known)
    return sealed


def _grouped(identity: str) -> str:
    letters = identity.removeprefix(_PREFIX)
    starts = range(0, len(letters), _GROUP)
    return "-".join(letters[start : start + _GROUP] for start in starts)


def _identity(recovery_key: str) -> pyrage.x25519.Identity:
    typed = "".join(letter for letter in recovery_key.upper() if letter.isalnum())
    letters = typed.removeprefix(_PREFIX.replace("-", "")).translate(_MISREAD)
    try:
        return pyrage.x25519.Identity.from_str(_PREFIX + letters)
    except pyrage.IdentityError:
        raise WrongPassphrase(
            say("The recovery key is mistyped: its letters do not fit together."),
            remedy=say("Compare it with the recovery sheet, group by group."),
        ) from None

"""The key file `vault.json`: its shape, its checksum, and what a damaged one is told apart by."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eh_desktop.domain.canonical import canonical_json, plain_hash
from eh_desktop.domain.errors import VaultDamaged, VaultFromNewerVersion, VaultMissing
from eh_desktop.domain.language import say
from eh_desktop.storage.files import VAULT_FILE, disk_trouble, write_private

FORMAT = 1
_KIND = "eh-desktop vault"
_LARGEST = 1 << 20
_SEAL_LABEL = b"eh-desktop vault key file 1"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs: Argon2id memory (KiB), passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int


LEAST = Cost(8 * 1024, 1, 1)
MOST = Cost(512 * 1024, 8, 4)
"""The bounds of what a key file may ask for, so that a hostile one cannot hold the laptop up."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """The data key under the passphrase: Argon2id, then AES-256-GCM."""

    cost: Cost
    salt: bytes
    nonce: bytes
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Everything `vault.json` holds. None of it is secret, and none of it opens anything alone."""

    sealed: Sealed
    recovery_recipient: str
    """The age recipient whose key stands on the recovery sheet."""
    other_recipients: tuple[str, ...]
    recovery: bytes
    """The data key as an age file to all recipients."""
    key_check: str
    """A hash of the data key (random, so it gives nothing away) that tells keys apart."""
    seal: bytes = b""
    """HMAC-SHA256 over all else under a key from the data key, as read; writing makes it anew."""


def read_key_file(folder: Path) -> KeyFile:
    """Read the folder's key file.

    Raises VaultMissing, VaultDamaged, VaultFromNewerVersion; VaultTrouble if it is unreadable.
    """
    path = folder / VAULT_FILE
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise VaultMissing(
            say("There is no vault here."),
            str(path),
            say("Make a new one, or choose its data folder."),
        ) from error
    except OSError as error:
        raise disk_trouble(error, path) from error
    plain = _checked(raw, path)
    if not isinstance(plain.get("format"), int) or plain["format"] > FORMAT:
        raise VaultFromNewerVersion(
            say("The vault was made by a newer version of the application."),
            str(path),
            say("Install the newest version, then open it again."),
        )
    try:
        return _from_plain(plain)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path) from error


def write_key_file(folder: Path, keys: KeyFile, data_key: bytes) -> None:
    """Seal the key file under the data key and put it in place, whole or not at all."""
    plain = _to_plain(keys)
    plain["seal"] = _seal_of(plain, data_key).hex()
    plain["checksum"] = plain_hash(plain)
    write_private(folder / VAULT_FILE, canonical_json(plain) + b"\n")


def bound_data(cost: Cost, salt: bytes, key_check: str) -> bytes:
    """Give what the seal is bound to, so that no parameter can be swapped for another."""
    return canonical_json([_KIND, FORMAT, _cost_to_plain(cost), salt.hex(), key_check])


def refuse_forged(folder: Path, keys: KeyFile, data_key: bytes) -> None:
    """Raise VaultDamaged unless whoever wrote the key file had the data key.

    The checksum finds accidents only: anyone can make one that fits, and so could add a recovery
    recipient of their own, to whom the next recovery sheet would give the data key.
    """
    if not hmac.compare_digest(keys.seal, _seal_of(_to_plain(keys), data_key)):
        raise VaultDamaged(
            say(
                "The key file was changed by something other than this application, so it is not "
                "known who could recover the vault. This is not about the passphrase."
            ),
            str(folder / VAULT_FILE),
            say(
                "Put a copy of this file from your own backup in its place, and tell the person "
                "who looks after this laptop."
            ),
        )


def damaged(path: Path) -> VaultDamaged:
    """Say that the key file is not what was written."""
    return VaultDamaged(
        say("The key file is damaged. This is not about the passphrase."),
        str(path),
        say("Put a copy of this file from your own backup in its place."),
    )


def _checked(raw: bytes, path: Path) -> dict[str, Any]:
    try:
        plain = json.loads(raw[: _LARGEST + 1])
        whole = isinstance(plain, dict) and canonical_json(plain) + b"\n" == raw
    except (ValueError, TypeError, RecursionError) as error:
        raise damaged(path) from error
    if not whole or plain.pop("checksum", None) != plain_hash(plain):
        raise damaged(path)
    checked: dict[str, Any] = plain
    return checked


def _seal_of(plain: dict[str, Any], data_key: bytes) -> bytes:
    key = hmac.digest(data_key, _SEAL_LABEL, "sha256")
    return hmac.digest(key, canonical_json(plain), "sha256")


def _to_plain(keys: KeyFile) -> dict[str, Any]:
    return {
        "kind": _KIND,
        "format": FORMAT,
        "key_check": keys.key_check,
        "passphrase": {
            "kdf": "argon2id",
            "cost": _cost_to_plain(keys.sealed.cost),
            "salt": keys.sealed.salt.hex(),
            "cipher": "aes-256-gcm",
            "nonce": keys.sealed.nonce.hex(),
            "ciphertext": keys.sealed.ciphertext.hex(),
        },
        "recovery": {
            "recipient": keys.recovery_recipient,
            "others": list(keys.other_recipients),
            "age": keys.recovery.hex(),
        },
    }


def _from_plain(plain: dict[str, Any]) -> KeyFile:
    secret, recovery = plain["passphrase"], plain["recovery"]
    if (plain["kind"], secret["kdf"], secret["cipher"]) != (_KIND, "argon2id", "aes-256-gcm"):
        raise ValueError("not a key file that this version knows")
    return KeyFile(
        Sealed(
            _cost_from_plain(secret["cost"]),
            _bytes(secret["salt"], 16),
            _bytes(secret["nonce"], 12),
            _bytes(secret["ciphertext"], 48),
        ),
        _text(recovery["recipient"]),
        tuple(_text(recipient) for recipient in recovery["others"]),
        bytes.fromhex(recovery["age"]),
        _text(plain["key_check"]),
        _bytes(plain["seal"], 32),
    )


def _cost_to_plain(cost: Cost) -> dict[str, int]:
    return {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}


def _cost_from_plain(plain: dict[str, Any]) -> Cost:
    return Cost(
        _between(plain["memory_kib"], LEAST.memory_kib, MOST.memory_kib),
        _between(plain["passes"], LEAST.passes, MOST.passes),
        _between(plain["lanes"], LEAST.lanes, MOST.lanes),
    )


def _between(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"{value!r:.40} is not between {low} and {high}")
    return value


def _bytes(text: str, length: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != length:
        raise ValueError(f"{length} bytes expected, not {len(data)}")
    return data


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is not a text")
    return value

"""What the way in does in worker threads: plain functions of plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.preload import load_later_parts

if TYPE_CHECKING:
    from eh_desktop.domain.people import Profile


def derive_and_load(vault: VaultService, passphrase: str) -> bytes:
    """Give the data key; by then the parts that open the store are loaded too."""
    data_key = vault.derive(passphrase)
    load_later_parts()
    return data_key


def set_and_load(vault: VaultService, data_key: bytes, passphrase: str) -> bytes:
    """Replace the passphrase and give the data key back; the later parts are loaded too."""
    vault.set_passphrase(data_key, passphrase)
    load_later_parts()
    return data_key


def make_keys_and_sheet(
    vault: VaultService, passphrase: str, profile: Profile
) -> tuple[Any, bytes]:
    """Give a new vault's keys and the recovery sheet as a PDF; the later parts are loaded too."""
    from eh_desktop.services.account import recovery_sheet

    keys = vault.make_keys(passphrase)
    sheet = recovery_sheet(vault.folder, profile, keys.recovery_key)
    load_later_parts()
    return keys, sheet


def as_trouble(error: Exception) -> Trouble:
    """Give a Trouble as it is, and a calm one for anything else."""
    if isinstance(error, Trouble):
        return error
    return Trouble(
        say("It did not work, because of a fault in the application."), remedy=say("Try again.")
    )

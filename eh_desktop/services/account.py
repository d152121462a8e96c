"""The owner's own keys: passphrase and recovery sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from eh_desktop.domain.dates import utc_now
from eh_desktop.domain.people import Profile
from eh_desktop.services.vaults import VaultService
from eh_desktop.storage import vault


@dataclass(frozen=True, slots=True)
class PassphraseJob:
    """Plain values for a worker thread."""

    folder: Path

    def run(self, old: str, new: str) -> None:
        """Replace the passphrase; WrongPassphrase if the old one is wrong, RuleTrouble if weak."""
        service = VaultService(self.folder)
        service.set_passphrase(service.derive(old), new)


@dataclass(frozen=True, slots=True)
class RecoveryJob:
    """Plain values for a worker thread."""

    folder: Path
    profile: Profile

    def run(self, passphrase: str) -> tuple[str, bytes]:
        """Replace the recovery key; give it with its sheet. The old sheet stops working."""
        data_key = vault.open_keys(self.folder, passphrase)
        sheets: list[bytes] = []
        key = vault.new_recovery_key(self.folder, data_key, partial(self._print, sheets))
        return key, sheets[0]

    def _print(self, sheets: list[bytes], key: str) -> None:
        sheets.append(recovery_sheet(self.folder, self.profile, key))


class AccountService:
    """What the owner does with their own vault."""

    def __init__(self, folder: Path, profile: Profile) -> None:
        """Name the vault and its owner."""
        self._folder = folder
        self.profile = profile

    def change_passphrase_job(self) -> PassphraseJob:
        """Give the job that replaces the passphrase."""
        return PassphraseJob(self._folder)

    def new_recovery_job(self) -> RecoveryJob:
        """Give the job that makes a new recovery key and sheet."""
        return RecoveryJob(self._folder, self.profile)

    def recovery_sheet(self, recovery_key: str) -> bytes:
        """Give the recovery sheet as a PDF (any thread)."""
        return recovery_sheet(self._folder, self.profile, recovery_key)


def recovery_sheet(folder: Path, profile: Profile, recovery_key: str) -> bytes:
    """Give the PDF page that carries a recovery key."""
    from eh_desktop.documents.recovery_sheet import build_recovery_sheet

    return build_recovery_sheet(
        name=profile.name,
        agency=profile.agency,
        vault_folder_name=folder.name,
        recovery_key_groups=recovery_key,
        made_at=utc_now(),
    )

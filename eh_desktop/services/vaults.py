"""Open the vault: make keys, unlock, recover.

Light to import, as the unlock window waits for it: keys come with their first use, the store with
`open`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from eh_desktop.domain.errors import RuleTrouble, VaultExists
from eh_desktop.domain.language import say
from eh_desktop.domain.people import Profile
from eh_desktop.storage.files import STORE_FILE, VAULT_FILE
from eh_desktop.storage.lock import VaultLock

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.storage.vault import NewKeys

LEAST_LENGTH = 10
LEAST_SCORE = 2


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess."""

    score: int
    """0 (at once) to 4 (not in a lifetime), by zxcvbn."""
    label: str
    advice: str
    enough: bool


class VaultService:
    """One vault folder. What derives keys is slow on purpose and safe in any thread."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is read or made yet."""
        self.folder = folder
        self._lock = VaultLock(folder)

    def exists(self) -> bool:
        """Tell whether there is a vault here, whole or not: unlocking says what it lacks.

        A key file alone, with no store and no backup, is a first start that was broken off.
        """
        has_backup = any((self.folder / "backups").glob("*.db"))
        return self._store_file.exists() or (self._key_file.exists() and has_backup)

    def hold(self) -> None:
        """Keep every other instance out; VaultInUse if one is here already."""
        self._lock.acquire()

    def release(self) -> None:
        """Let others in again."""
        self._lock.release()

    def make_keys(self, passphrase: str) -> NewKeys:
        """Make a new vault's keys (about 0.5 s); RuleTrouble if the passphrase is too weak."""
        from eh_desktop.storage import vault

        self._refuse_weak(passphrase)
        if self.exists():
            raise _there_already(self.folder)
        if self._key_file.exists():
            self._put_aside(self._key_file)
        return vault.create_keys(self.folder, passphrase)

    def derive(self, passphrase: str) -> bytes:
        """Give the data key (about 0.5 s); WrongPassphrase if it does not open the vault."""
        from eh_desktop.storage import vault

        return vault.open_keys(self.folder, passphrase)

    def derive_from_recovery(self, recovery_key: str) -> bytes:
        """Give the data key from the recovery sheet's key; WrongPassphrase if it is another's."""
        from eh_desktop.storage import vault

        return vault.open_with_recovery(self.folder, recovery_key)

    def set_passphrase(self, data_key: bytes, passphrase: str) -> None:
        """Replace the passphrase (about 0.5 s); the data key and the store stay."""
        from eh_desktop.storage import vault

        self._refuse_weak(passphrase)
        vault.change_passphrase(self.folder, data_key, passphrase)

    def begin(self, data_key: bytes, profile: Profile) -> Workspace:
        """Make the store of a new vault, with its owner's identity; VaultExists if there is one."""
        from eh_desktop.services.workspace import Workspace

        if self._store_file.exists():
            raise _there_already(self.folder)
        return Workspace.begin(self.folder, data_key, profile)

    def open(self, data_key: bytes) -> Workspace:
        """Open the store. Each thing that can be wrong with it is a VaultTrouble of its own."""
        from eh_desktop.services.workspace import Workspace

        return Workspace.open(self.folder, data_key)

    def strength(self, passphrase: str, words: Sequence[str] = ()) -> Strength:
        """Rate a passphrase; `words` are what a guesser would know (name, agency)."""
        return strength(passphrase, words)

    @property
    def _store_file(self) -> Path:
        return self.folder / STORE_FILE

    @property
    def _key_file(self) -> Path:
        return self.folder / VAULT_FILE

    def _put_aside(self, unused: Path) -> None:
        """Keep the keys of a first start that was broken off: they open nothing, but who knows."""
        number = 1
        while (aside := unused.with_name(f"{unused.name}.unused-{number}")).exists():
            number += 1
        unused.replace(aside)

    def _refuse_weak(self, passphrase: str) -> None:
        rated = strength(passphrase)
        if not rated.enough:
            raise RuleTrouble(
                say("This passphrase is too easy to guess."),
                remedy=rated.advice or say("Use four words."),
            )


def _there_already(folder: Path) -> VaultExists:
    return VaultExists(
        say("There is a vault here already."),
        str(folder),
        say("Unlock it, or choose another data folder."),
    )


def strength(passphrase: str, words: Sequence[str] = ()) -> Strength:
    """Rate a passphrase from 0 to 4, with one sentence of advice where it is weak."""
    from zxcvbn import zxcvbn

    if not passphrase:
        return Strength(
            0, "", say("Four or more words that do not belong together work well."), enough=False
        )
    result = zxcvbn(passphrase[:72], user_inputs=[part for word in words for part in word.split()])
    score = int(result["score"])
    label = (say("Very weak"), say("Weak"), say("Fair"), say("Strong"), say("Very strong"))[score]
    if len(passphrase) < LEAST_LENGTH:
        advice = say(
            "Use at least {least_length} characters; four unrelated words work well.",
            least_length=LEAST_LENGTH,
        )
        return Strength(min(score, 1), label if score < 2 else say("Weak"), advice, enough=False)
    feedback = result["feedback"]
    advice = "" if score >= LEAST_SCORE else str(feedback["warning"] or "")
    if score < LEAST_SCORE and not advice:
        advice = say("Add another word or two that do not belong together.")
    return Strength(score, label, advice, score >= LEAST_SCORE)

"""What was erased: its tombstones, whether they are sound, and by what it is known again."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence

from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.erased_marks import ErasedMarks, marks_of
from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.journal import digest_of, erased_detail
from eh_desktop.domain.language import say
from eh_desktop.domain.tombstone import Tombstone, tombstone_hash
from eh_desktop.exchange.device import DeviceKey
from eh_desktop.exchange.tombstones import signed_by
from eh_desktop.services.context import Context
from eh_desktop.services.transfers import DEVICE_SETTING

ERASED = "erased"
"""What the journal calls an erasure; its detail pins the tombstones."""
SECRET_SETTING = "retention.secret"  # noqa: S105  the name of a setting


def device_of(context: Context) -> DeviceKey:
    """Give the key that this laptop signs with."""
    return DeviceKey(str(context.settings.get(DEVICE_SETTING, "")))


def secret_of(context: Context) -> bytes:
    """Give what this vault's marks are keyed with; made when it is first needed."""
    kept = context.settings.get(SECRET_SETTING)
    if not isinstance(kept, str):
        kept = secrets.token_hex(32)
        context.settings.set(SECRET_SETTING, kept)
    return bytes.fromhex(kept)


def erased_marks(context: Context) -> ErasedMarks:
    """Give what was erased here, to be known again."""
    stones = context.tombstones.all()
    return marks_of(stones, secret_of(context)) if stones else ErasedMarks()


class ErasedService:
    """Look at what was erased; nothing here changes anything."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def all(self) -> tuple[Tombstone, ...]:
        """Give every tombstone, the latest first."""
        return self._context.tombstones.all()

    def erasures(self) -> tuple[tuple[Tombstone, ...], ...]:
        """Give the tombstones by what was erased in one go, the latest first."""
        found: dict[str, list[Tombstone]] = {}
        for one in self.all():
            found.setdefault(one.erasure, []).append(one)
        return tuple(map(tuple, found.values()))

    def case_erased_at(self, ref: str) -> str:
        """Give when the case of a reference was erased here; empty where none was."""
        return erased_marks(self._context).case(ref)

    def covered(self) -> dict[str, tuple[int, str]]:
        """Give what sound tombstones of this laptop cover of the journal."""
        return {
            one.subject_id: (one.entries, one.entries_digest)
            for one in self._sound()
            if one.entries
        }

    def first_break(self) -> int | None:
        """Give the number of the first journal entry that does not follow, or None.

        An entry that lost its detail follows only where a sound tombstone covers it.
        """
        try:
            covered = self.covered()
        except VaultDamaged:
            covered = {}
        return self._context.journal.first_break(covered)

    def faults(self) -> tuple[str, ...]:
        """Say what is wrong with the tombstones, one sentence each; () for nothing."""
        try:
            stones = self.all()
        except VaultDamaged as damaged:
            return (f"{damaged.what} {damaged.where}",)
        return tuple(self._faults(stones))

    def _fault(self, tombstone: Tombstone, pinned: Mapping[str, str]) -> str:
        context = self._context
        device = device_of(context)
        if tombstone.device_id != device.id and tombstone.subject_id not in pinned:
            return ""
        if not signed_by(tombstone, device.public_hex):
            return say("Its signature is not this laptop's.")
        if pinned.get(tombstone.subject_id) != tombstone_hash(tombstone):
            return say("It is not the one that the journal tells of.")
        marker = erased_detail(tombstone.subject_id)
        about = context.journal.entries(tombstone.subject_id)
        erased = [one for one in about if one.detail == marker]
        if (len(erased), digest_of(erased)) != (tombstone.entries, tombstone.entries_digest):
            return say("The journal is not as it left it.")
        return ""

    def _faults(self, stones: Sequence[Tombstone]) -> Iterator[str]:
        pinned = self._pinned()
        for one in stones:
            fault = self._fault(one, pinned)
            if fault:
                yield say(
                    "The tombstone of {moment} for {subject} {id}: {fault}",
                    moment=british_moment(one.at),
                    subject=one.subject.replace("_", " "),
                    id=one.subject_id,
                    fault=fault,
                )
        there = {one.subject_id for one in stones}
        for missing in sorted(set(pinned) - there):
            yield say("The tombstone of {id} is missing.", id=missing)

    def _sound(self) -> Iterator[Tombstone]:
        """Give the tombstones of this laptop whose signature holds."""
        device = device_of(self._context)
        for one in self.all():
            if one.device_id == device.id and signed_by(one, device.public_hex):
                yield one

    def _pinned(self) -> dict[str, str]:
        """Give the hash of each tombstone that the journal tells of, by what it stands for."""
        found: dict[str, str] = {}
        for detail in self._context.journal.details_of(ERASED):
            found |= detail["tombstones"]
        return found

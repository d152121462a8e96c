"""Erase what is due, or what is asked for: one transaction, signed tombstones, fresh copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.codec import record_to_plain
from eh_desktop.domain.duplicating import names_service
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.erased_marks import case_words, entry_words, paper_words
from eh_desktop.domain.errors import RuleTrouble, Trouble
from eh_desktop.domain.journal import digest_of
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LOG_KINDS, LogEntry
from eh_desktop.domain.name_check import Typed, named, names_of
from eh_desktop.domain.record import Record, State
from eh_desktop.domain.retention_units import Member, Unit
from eh_desktop.domain.settling import item_plain
from eh_desktop.domain.tombstone import Basis, Subject, Tombstone, marked, tombstone_hash
from eh_desktop.exchange.tombstones import sign_tombstone
from eh_desktop.services.brought import forget_origins, origins
from eh_desktop.services.context import Context
from eh_desktop.services.erased import ERASED, device_of, secret_of
from eh_desktop.services.retention import RetentionService
from eh_desktop.services.unsaved import drop_unsaved
from eh_desktop.storage import vault
from eh_desktop.storage.backups import BACKUPS
from eh_desktop.storage.repositories.erasure import ErasureRepository

Key = tuple[Subject, str]
"""What a unit is chosen by: subject and id of its first member."""
_NOT_FINISHED = (State.DRAFT, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Going:
    """Everything that goes with some units, counted by what it is."""

    units: tuple[Unit, ...]
    parts: tuple[tuple[str, int], ...]
    """`case`, `people`, `days`, `record`, `documents` …; what there is none of is left out."""
    samples: int
    """How many samples keep a reference in their list."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did."""

    tombstones: tuple[Tombstone, ...]
    copy: str
    """The name of the fresh copy; empty where none could be made."""
    copies_gone: int
    """How many older copies it took the place of."""
    trouble: Trouble | None = None
    """Why the older copies are still there, where they are."""


@dataclass(frozen=True, slots=True)
class PassphraseCheck:
    """Plain values for a worker thread."""

    folder: Path

    def run(self, passphrase: str) -> None:
        """Check that it opens this vault (about 0.5 s); WrongPassphrase where it does not."""
        vault.open_keys(self.folder, passphrase)


@dataclass(frozen=True, slots=True)
class _Content:
    """What is erased, as it was read last."""

    plain: Plain
    names: tuple[str, ...]
    """By what a person would know it; none of them may stand in the reason, which is kept."""
    marks: tuple[tuple[str, ...], ...]
    finished: bool = False
    people: frozenset[str] = frozenset()
    """Names of people and each part of them, as `name_check.names_of` gives them."""


class ErasingService:
    """Erase for good. Whoever asks has checked the passphrase with `check`."""

    def __init__(self, context: Context, retention: RetentionService) -> None:
        """Work on an open vault."""
        self._context = context
        self._retention = retention
        self._erasure = ErasureRepository(context.store)

    def check(self) -> PassphraseCheck:
        """Give the job that checks the passphrase."""
        return PassphraseCheck(self._context.folder)

    def going(self, keys: Sequence[Key]) -> Going:
        """Count what goes with the units of these keys; KeyError for one that is not kept."""
        found = tuple(self._retention.unit_of(*key) for key in keys)
        counts: dict[str, int] = {}
        for member in (one for unit in found for one in unit.members):
            parts = self._erasure.parts(member.subject, member.id)
            for name, many in {member.subject: 1, **parts}.items():
                counts[name] = counts.get(name, 0) + many
        cases = {unit.id: unit.name for unit in found if unit.subject == "case"}
        samples = self._context.samples.holding(list(cases), cases.values())
        return Going(found, tuple(counts.items()), samples)

    def refuse(self, unit: Unit, *, early: bool) -> None:
        """Raise RuleTrouble for what is not due, or with `early` is under a legal hold."""
        _refuse(unit, early=early)

    def look_over(self, keys: Sequence[Key], reason: str, *, early: bool = False) -> None:
        """Raise what `erase` would, and erase nothing."""
        found, said = self._looked_over(keys, reason, early=early)
        _refuse_names(said, (self._content(one) for unit in found for one in unit.members))

    def stale_copies(self) -> int:
        """Give how many copies were made before the last erasure here, and still hold all of it."""
        last = max((one.at for one in self._context.tombstones.all()), default="")
        if not last:
            return 0
        since = datetime.fromisoformat(last).timestamp()
        copies = (self._context.folder / BACKUPS).glob("*.db")
        return sum(1 for copy in copies if copy.stat().st_mtime < since)

    def erase(self, keys: Sequence[Key], reason: str, *, early: bool = False) -> Erased:
        """Erase the units of these keys with all that goes with them, or nothing at all.

        RuleTrouble says which is not due, or with `early` which is under a legal hold, and where
        the reason would name somebody.
        """
        found, said = self._looked_over(keys, reason, early=early)
        basis: Basis = "due" if all(unit.due for unit in found) else "asked"
        made = self._erase(found, said, basis)
        return self._renew_copies(made)

    def renew_copies(self) -> Erased:
        """Try again to put one fresh copy in the place of those that hold what was erased."""
        return self._renew_copies(())

    def _looked_over(
        self, keys: Sequence[Key], reason: str, *, early: bool
    ) -> tuple[tuple[Unit, ...], str]:
        found = tuple({unit.id: unit for unit in map(self._unit, keys)}.values())
        said = " ".join(reason.split())
        if not said:
            raise RuleTrouble(say("Erasing needs a reason."), remedy=say("Write why."))
        if not found:
            raise RuleTrouble(say("Nothing is chosen."), remedy=say("Tick what is to be erased."))
        for unit in found:
            _refuse(unit, early=early)
        return found, said

    def _unit(self, key: Key) -> Unit:
        try:
            return self._retention.unit_of(*key)
        except KeyError:
            what = say("Something that was chosen is not kept here any more.")
            raise RuleTrouble(what, remedy=say("Look at the list again.")) from None

    def _erase(self, found: Sequence[Unit], reason: str, basis: Basis) -> tuple[Tombstone, ...]:
        context = self._context
        members = [(unit, member) for unit in found for member in unit.members]
        contents = [self._content(member) for _, member in members]
        _refuse_names(reason, contents)
        ids = [member.id for _, member in members]
        refs = [unit.name for unit in found if unit.subject == "case"]
        erasure, at, device = context.new_id(), context.now(), device_of(context)
        made = []
        with self._erasure.erasing(ids):
            secret = secret_of(context)
            for (unit, member), content in zip(members, contents, strict=True):
                bare = self._tombstone(unit, member, content, secret)
                told = replace(
                    bare, at=at, reason=reason, basis=basis, erasure=erasure, who=context.who
                )
                made.append(sign_tombstone(told, device))
                self._erasure.erase(made[-1], finished=content.finished)
            self._erasure.silence_samples(refs)
            forget_origins(context, ids)
            drop_unsaved(context, ids, frozenset(map(ref_key, refs)), partial(_names, contents))
            pins = {one.subject_id: tombstone_hash(one) for one in made}
            detail = {"basis": basis, "tombstones": pins}
            context.journal.append(
                who=context.who, at=at, what=ERASED, record_id=erasure, detail=detail
            )
        return tuple(made)

    def _tombstone(self, unit: Unit, member: Member, content: _Content, secret: bytes) -> Tombstone:
        """Give the tombstone of one thing, without what it shares with all of its erasure."""
        told = self._erasure.told(member.id)
        due_on = unit.standing.due_on if unit.standing.phase == "due" else None
        return Tombstone(
            member.subject,
            member.id,
            marked(secret, canonical_json(content.plain).decode()),
            at="",
            who="",
            reason="",
            basis="due",
            erasure="",
            kind=member.kind,
            due_on=due_on.isoformat() if due_on is not None else "",
            parts=self._erasure.parts(member.subject, member.id),
            marks=tuple(marked(secret, *words) for words in content.marks),
            entries=len(told),
            entries_digest=digest_of(told),
        )

    def _renew_copies(self, made: tuple[Tombstone, ...]) -> Erased:
        try:
            copy, gone = self._context.store.renew_backups(self._context.now())
        except Trouble as trouble:
            return Erased(made, "", 0, trouble)
        return Erased(made, copy.name, gone)

    def _content(self, member: Member) -> _Content:
        context = self._context
        if member.subject == "case":
            return _case_content(context.cases.get(member.id))
        if member.subject == "log_entry":
            return _entry_content(context.logs.get(member.id))
        record = context.records.get(member.id)
        form = context.form(record.form_hash)
        naming = {one.id for _, one in form.fields() if one.personal}
        if form.case_field and not names_service(form):
            naming.add(form.case_field)
        return self._record_content(record, sorted(naming))

    def _record_content(self, record: Record, personal: Sequence[str]) -> _Content:
        origin = origins(self._context).get(record.id)
        names = tuple(name for key in personal for name in _names_in(record.fields.get(key, "")))
        marks = (paper_words(origin.sha256),) if origin is not None and origin.sha256 else ()
        finished = record.state not in _NOT_FINISHED
        return _Content(record_to_plain(record), names, marks, finished)


def _case_content(case: Case) -> _Content:
    names = (case.ref, case.family, *(person.name for person in case.people))
    people = names_of((case,))
    return _Content(item_plain(case), names, (case_words(case.ref),), people=people)


def _entry_content(entry: LogEntry) -> _Content:
    personal = (one.id for one in LOG_KINDS[entry.kind].fields if one.personal)
    names = tuple(name for key in personal for name in _names_in(entry.values.get(key, "")))
    return _Content(item_plain(entry), names, (entry_words(entry),))


def _names_in(value: str) -> tuple[str, ...]:
    """Give the names that a personal field holds: of a table its cells, else a line each."""
    cells = (text for row in written_rows(value) for key, text in row.items() if key != "id")
    return tuple(cells) or tuple(value.splitlines())


def _refuse(unit: Unit, *, early: bool) -> None:
    """Let through what is due, or with `early` all that is under no legal hold."""
    where = " · ".join(part for part in (unit.name, unit.about) if part)
    if unit.held:
        what = say("This is under a legal hold, so it cannot be erased.")
        said = "\n".join((where, *(stop.because for stop in unit.held)))
        raise RuleTrouble(what, said, say("Lift the hold first, if it has ended."))
    if not early and not unit.due:
        said = " ".join((unit.standing.because, *(stop.because for stop in unit.stops)))
        what = say("This is not due for erasure.")
        raise RuleTrouble(what, f"{where}\n{said}", say("Look at the list again."))


def _refuse_names(reason: str, contents: Iterable[_Content]) -> None:
    """Refuse a reason that names what it is about: it stays when all else is gone."""
    for name in _named_in(reason, contents):
        what = say("The reason says “{name}”, which is to be erased.", name=name.strip())
        rest = say("The reason stays when all else is gone, so it must not name anybody.")
        raise RuleTrouble(what, rest, say("Write it without the name or reference."))


def _names(contents: Iterable[_Content], text: str) -> bool:
    return any(True for _ in _named_in(text, contents))


def _named_in(text: str, contents: Iterable[_Content]) -> Iterator[str]:
    """Give the names of what is erased that stand in a text."""
    said = f" {_words(text)} "
    for one in contents:
        yield from (name for name in one.names if (words := _words(name)) and f" {words} " in said)
        yield from (found.name for found in named((Typed(text, "", ""),), one.people))


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))

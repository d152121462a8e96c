"""What is kept and goes together: a case with all that names it, a form with its amendments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LOG_KINDS, LogEntry, on_day
from eh_desktop.domain.record import State
from eh_desktop.domain.retention import (
    Event,
    Hold,
    Standing,
    Term,
    case_standing,
    counted,
)
from eh_desktop.domain.tombstone import Subject

_UNSENT = (State.FINAL, State.SIGNED)
_NOT_STANDING = (State.DRAFT, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """What keeping asks of a record."""

    id: str
    title: str
    """Its form's."""
    form_id: str
    case_ref: str
    state: State
    on: date | None
    """The local day on which it was finished, or withdrawn."""
    amends: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing of a unit."""

    subject: Subject
    id: str
    name: str
    kind: str = ""
    """The id of its form or log; empty for a case."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Why something is not erased although its time is up, or before."""

    kind: Literal["hold", "draft", "unsent"]
    because: str
    member_id: str
    """The id of the part that it is on."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is erased in one piece; the first member names it."""

    members: tuple[Member, ...]
    about: str
    """More by which a person knows it: the family, the case that is named."""
    standing: Standing
    stops: tuple[Stop, ...] = ()

    @property
    def subject(self) -> Subject:
        """What it is."""
        return self.members[0].subject

    @property
    def id(self) -> str:
        """The id of the case, of the first form of a chain of amendments, or of the entry."""
        return self.members[0].id

    @property
    def name(self) -> str:
        """What it is called: a reference, a form's title, what an entry tells."""
        return self.members[0].name

    @property
    def due(self) -> bool:
        """Whether it can be erased since its time is up."""
        return self.standing.phase == "due" and not self.stops

    @property
    def held(self) -> tuple[Stop, ...]:
        """The legal holds on it, which nothing goes round."""
        return tuple(stop for stop in self.stops if stop.kind == "hold")


@dataclass(slots=True)
class _Gathering:
    """Records and entries, by the key of the case that is kept; the rest apart."""

    cases: Mapping[str, Case]
    chains: dict[str, list[tuple[KeptRecord, ...]]] = field(default_factory=dict)
    entries: dict[str, list[LogEntry]] = field(default_factory=dict)

    def key_of(self, *refs: str) -> str:
        """Give the key of the first of these references whose case is kept; empty for none."""
        return next((key for ref in refs if (key := ref_key(ref)) in self.cases), "")


def units(
    cases: Iterable[Case],
    records: Sequence[KeptRecord],
    entries: Iterable[LogEntry],
    holds: Iterable[Hold],
    terms: Mapping[Subject, Term],
    today: date,
) -> tuple[Unit, ...]:
    """Give all that is kept, as what goes together; cases first.

    What names a case that is kept here stays and goes with it, whatever its own period: without
    it the case would live on, and an open case needs all of it.
    """
    found = _Gathering({ref_key(case.ref): case for case in cases})
    for chain in _chains(records):
        key = found.key_of(*_refs_of(chain))
        found.chains.setdefault(key, []).append(chain)
    for entry in entries:
        field_id = LOG_KINDS[entry.kind].case
        key = found.key_of(entry.values.get(field_id, "")) if field_id else ""
        found.entries.setdefault(key, []).append(entry)
    by_subject = {(hold.subject, hold.subject_id): hold for hold in holds}
    made = [
        _case_unit(case, found, key, by_subject, case_standing(case, terms["case"], today))
        for key, case in found.cases.items()
    ]
    made.extend(
        _chain_unit(chain, by_subject, terms["record"], today) for chain in found.chains.get("", ())
    )
    made.extend(
        _entry_unit(entry, by_subject, terms["log_entry"], today)
        for entry in found.entries.get("", ())
    )
    return tuple(made)


def _chains(records: Sequence[KeptRecord]) -> list[tuple[KeptRecord, ...]]:
    """Put amendments behind what they amend."""
    by_id = {one.id: one for one in records}
    chains: dict[str, list[KeptRecord]] = {}
    for one in records:
        first = one
        while first.amends in by_id:
            first = by_id[first.amends]
        chains.setdefault(first.id, []).append(one)
    order = {key: at for at, key in enumerate(sorted(by_id))}
    return [
        (
            by_id[first],
            *sorted((one for one in chain if one.id != first), key=lambda r: order[r.id]),
        )
        for first, chain in chains.items()
    ]


def _refs_of(chain: Sequence[KeptRecord]) -> list[str]:
    """Give what a form with its amendments is about: as the last says that stands, then others.

    An amendment that was withdrawn, or is not finished, moves no form to another case.
    """
    newest = chain[::-1]
    return [one.case_ref for one in sorted(newest, key=lambda one: one.state in _NOT_STANDING)]


def _case_unit(
    case: Case,
    found: _Gathering,
    key: str,
    holds: Mapping[tuple[Subject, str], Hold],
    standing: Standing,
) -> Unit:
    records = [one for chain in found.chains.get(key, ()) for one in chain]
    members = [
        Member("case", case.id, case.ref),
        *map(_record_member, records),
        *map(_entry_member, found.entries.get(key, ())),
    ]
    return _unit(members, records, holds, case.family, standing)


def _chain_unit(
    chain: tuple[KeptRecord, ...],
    holds: Mapping[tuple[Subject, str], Hold],
    term: Term,
    today: date,
) -> Unit:
    """Give a form with its amendments: counted from the day on which the last was finished."""
    ended = [one for one in chain if one.state is not State.DRAFT]
    days = [one.on for one in ended if one.on is not None]
    if days:
        withdrawn = all(one.state is State.WITHDRAWN for one in ended)
        event: Event = "withdrawn" if withdrawn else "finished"
        standing = counted(event, max(days), term, today)
    else:
        standing = Standing("running", say("It is not finished, so nothing is counted yet."))
    about = next(filter(None, _refs_of(chain)), "")
    return _unit([*map(_record_member, chain)], chain, holds, about, standing)


def _entry_unit(
    entry: LogEntry, holds: Mapping[tuple[Subject, str], Hold], term: Term, today: date
) -> Unit:
    day = parse_iso_date(on_day(entry))
    if day is None:
        standing = Standing("running", say("It has no day, so nothing is counted."))
    else:
        standing = counted("logged", day, term, today)
    return _unit([_entry_member(entry)], [], holds, _about(entry), standing)


def _unit(
    members: Sequence[Member],
    records: Iterable[KeptRecord],
    holds: Mapping[tuple[Subject, str], Hold],
    about: str,
    standing: Standing,
) -> Unit:
    stops = [
        _held(holds[member.subject, member.id], member, own=member is members[0])
        for member in members
        if (member.subject, member.id) in holds
    ]
    for one in records:
        if one.state is State.DRAFT:
            stops.append(Stop("draft", say("“{form}” is a draft.", form=one.title), one.id))
        elif one.state in _UNSENT:
            stops.append(Stop("unsent", say("“{form}” waits to be sent.", form=one.title), one.id))
    return Unit(tuple(members), about, standing, tuple(stops))


def _held(hold: Hold, member: Member, *, own: bool) -> Stop:
    values = {"day": british_date(hold.at[:10]), "reason": hold.reason}
    if own:
        return Stop("hold", say("On legal hold since {day}: {reason}", **values), member.id)
    said = say("“{name}” is on legal hold since {day}: {reason}", name=member.name, **values)
    return Stop("hold", said, member.id)


def _record_member(one: KeptRecord) -> Member:
    return Member("record", one.id, one.title, one.form_id)


def _entry_member(entry: LogEntry) -> Member:
    kind = LOG_KINDS[entry.kind]
    what = entry.values.get(kind.what, "")
    name = f"{kind.one.capitalize()}: {what}" if what else kind.one.capitalize()
    return Member("log_entry", entry.id, name, entry.kind)


def _about(entry: LogEntry) -> str:
    kind = LOG_KINDS[entry.kind]
    return entry.values.get(kind.case, "") if kind.case else ""

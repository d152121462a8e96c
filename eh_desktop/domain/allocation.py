"""Who audits which case of a sample: as evenly as can be, and nobody their own work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.language import say
from eh_desktop.domain.sampling import SampleCase, agency_key
from eh_desktop.domain.sentences import both, listed

AllocationState = Literal["drawn", "allocated", "started", "done", "handed_back"]
MOVABLE: frozenset[AllocationState] = frozenset({"drawn", "allocated"})
"""The states in which a case can still go to somebody else."""


@dataclass(frozen=True, slots=True)
class Auditor:
    """One person who audits."""

    name: str
    agency: str = ""
    team: tuple[str, ...] = ()
    """Names of those whom they supervise, or with whom they share a team."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """One case of a kept sample, and how far it is; `number` counts them from 1."""

    sample_id: str
    number: int
    case_id: str
    case_ref: str
    auditor: str = ""
    partner: str = ""
    state: AllocationState = "drawn"
    reason: str = ""
    """Why it was handed back."""
    record_id: str = ""
    replaces: int = 0
    """The number that this one stands in for; 0 for none."""
    changed_at: str = ""


@dataclass(frozen=True, slots=True)
class Allotted:
    """One case and who audits it; `partner` is the other of a buddy pair."""

    ref: str
    auditor: str
    partner: str = ""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A case that nobody can audit, or an auditor who has no buddy, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Allotment:
    """What allocating gives."""

    allotted: tuple[Allotted, ...] = ()
    cases_left: tuple[LeftOver, ...] = ()
    auditors_left: tuple[LeftOver, ...] = ()


def conflict(auditor: Auditor, case: SampleCase) -> str:
    """Say why this person must not audit this case: `leads this case`; empty where they may."""
    me = ref_key(auditor.name)
    if me == ref_key(case.lead):
        return say("leads this case")
    if me in {ref_key(name) for name in case.past_leads}:
        return say("led this case before")
    if me in {ref_key(name) for name in case.involved}:
        return say("is named in this case")
    team = {ref_key(name) for name in auditor.team}
    if case.lead and ref_key(case.lead) in team:
        return say("supervises or shares a team with {lead}, who leads this case", lead=case.lead)
    for name in case.past_leads:
        if ref_key(name) in team:
            return say(
                "supervises or shares a team with {name}, who led this case before", name=name
            )
    return ""


def conflicts(auditors: Iterable[Auditor], case: SampleCase) -> str:
    """Say why none of these can audit a case; empty where one of them may, or there are none."""
    said = [f"{one.name} {why}" if (why := conflict(one, case)) else "" for one in auditors]
    return f"{listed(said)}." if said and all(said) else ""


def buddies(
    auditors: Sequence[Auditor],
) -> tuple[tuple[tuple[Auditor, Auditor], ...], tuple[LeftOver, ...]]:
    """Pair auditors of different agencies, as many as can be; give those left alone, and why.

    Always the next of the two agencies with most people left, which leaves the fewest alone;
    of agencies with as many, those whose auditor was named first.
    """
    waiting: dict[str, deque[tuple[int, Auditor]]] = {}
    for at, one in enumerate(auditors):
        waiting.setdefault(agency_key(one.agency), deque()).append((at, one))
    pairs = []
    while True:
        left = [people for people in waiting.values() if people]
        left.sort(key=lambda people: (-len(people), people[0][0]))
        if len(left) < 2:
            break
        pairs.append((left[0].popleft()[1], left[1].popleft()[1]))
    alone = [one for people in left for _, one in people]
    why = say("No auditor of another agency is left to pair with.")
    return tuple(pairs), tuple(LeftOver(one.name, why) for one in alone)


def allocate(
    cases: Sequence[SampleCase],
    auditors: Sequence[Auditor],
    *,
    pairs: bool = False,
    most: int = 0,
    loads: Mapping[str, int] | None = None,
) -> Allotment:
    """Share cases out so that no sharing is more even; the same every time.

    `pairs` gives each case an auditor and a buddy of another agency; `most` is how many one
    auditor takes, 0 for any number; `loads` are cases that auditors have already, by name.
    """
    found, alone = buddies(auditors) if pairs else ((), ())
    partners = {one.name: other for pair in found for one, other in (pair, pair[::-1])}
    able = [one for one in auditors if not pairs or one.name in partners]

    def refusal(auditor: Auditor, case: SampleCase) -> str:
        pair = [auditor, *([partners[auditor.name]] if pairs else [])]
        said = [f"{one.name} {why}" for one in pair if (why := conflict(one, case))]
        return both(said)

    given = _share_out(cases, able, refusal, most, loads or {})
    allotted, left = [], []
    for case in cases:
        name = given.get(case.ref)
        if name is not None:
            buddy = partners[name].name if pairs else ""
            allotted.append(Allotted(case.ref, name, buddy))
        else:
            left.append(LeftOver(case.ref, _why(case, able, refusal)))
    return Allotment(tuple(allotted), tuple(left), alone)


@dataclass(slots=True)
class _Table:
    """Who has which case by now."""

    free: dict[str, list[str]]
    """Who may audit each case, in the order of the auditors."""
    loads: dict[str, int]
    has: dict[str, list[str]]
    given: dict[str, str] = field(default_factory=dict)


def _share_out(
    cases: Sequence[SampleCase],
    auditors: Sequence[Auditor],
    refusal: Callable[[Auditor, SampleCase], str],
    most: int,
    loads: Mapping[str, int],
) -> dict[str, str]:
    """Give each case to an auditor by name, where one can take it.

    Each case in turn goes to the least loaded auditor who can be reached by passing cases on.
    That leaves no passing on by which loads would be more even (Harvey, Ladner, Lovász and Tamir,
    “Semi-matchings for bipartite graphs and load balancing”).
    """
    names = [one.name for one in auditors]
    table = _Table(
        {case.ref: [one.name for one in auditors if not refusal(one, case)] for case in cases},
        {name: loads.get(name, 0) for name in names},
        {name: [] for name in names},
    )
    for case in cases:
        _place(case.ref, table, most)
    return table.given


def _place(ref: str, table: _Table, most: int) -> None:
    came: dict[str, str] = {}
    """By which case each auditor was reached."""
    queue = deque([ref])
    while queue:
        case = queue.popleft()
        for name in table.free[case]:
            if name not in came:
                came[name] = case
                queue.extend(table.has[name])
    open_ = [name for name in came if not most or table.loads[name] < most]
    if not open_:
        return
    target = min(open_, key=lambda name: table.loads[name])  # the first reached of the least
    table.loads[target] += 1
    while True:
        case = came[target]
        before = table.given.get(case)
        table.given[case] = target
        table.has[target].append(case)
        if before is None:
            return
        table.has[before].remove(case)
        target = before


def _why(
    case: SampleCase,
    auditors: Sequence[Auditor],
    refusal: Callable[[Auditor, SampleCase], str],
) -> str:
    """Say why a case was left over."""
    if not auditors:
        return say("There is nobody to audit it.")
    said = [refusal(one, case) for one in auditors]
    if all(said):
        return say("Conflict of interest: {reasons}.", reasons=listed(list(dict.fromkeys(said))))
    return say("Everybody who may audit it has as many cases as they take.")

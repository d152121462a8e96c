"""Dip samples: what could be drawn, a preview, the kept sample, and its file for checking."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from eh_desktop.domain.allocation import Allocation, Auditor, conflicts
from eh_desktop.domain.case import Case, ref_key
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.periods import Span, before, span_of
from eh_desktop.domain.programme import Stream
from eh_desktop.domain.record import State
from eh_desktop.domain.sample_file import Replacement, SampleFile, to_bytes
from eh_desktop.domain.sample_list import case_of_row, list_csv, list_hash, list_rows
from eh_desktop.domain.sampling import (
    Asked,
    Drawn,
    Exclusion,
    Sample,
    SampleCase,
    draw,
    fits,
    lately,
    working,
)
from eh_desktop.services.context import Context

OWN_STREAM = "own.sample"
TEAM_SETTING = "sampling.team"
PERIODS_BACK = 6
CONFLICTED = "Conflict of interest for everybody who audits"
"""Why a case is left out; names stay off the file that leaves the laptop."""
_ENDED = frozenset({State.FINAL, State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED})


@dataclass(frozen=True, slots=True)
class Board:
    """All cases as a draw sees them, read once for a sitting."""

    cases: tuple[SampleCase, ...]
    list_hash: str
    lately: Mapping[str, str]
    """By `ref_key`: which sample of the last twelve months a case was in."""
    drawn: frozenset[tuple[str, str]]
    """The streams and periods for which a sample is kept already."""
    conflicted: frozenset[str]
    """The references of cases that nobody of those who audit may take."""
    agencies: tuple[str, ...]
    priorities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be drawn; nothing is kept yet."""

    asked: Asked
    """With the exclusions that the rules added."""
    drawn: Drawn
    working: str
    """How the number came about, in a sentence."""
    cases: tuple[SampleCase, ...]
    """The cases drawn, by rank."""
    warnings: tuple[Exclusion, ...]


@dataclass(frozen=True, slots=True)
class SampleStanding:
    """One kept sample and how far it is."""

    sample: Sample
    allocations: tuple[Allocation, ...]

    @property
    def standing(self) -> tuple[Allocation, ...]:
        """The allocations that were not handed back."""
        return tuple(one for one in self.allocations if one.state != "handed_back")


class SampleService:
    """Draw samples and keep them. Days are ISO dates; every change is journaled."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def streams(self) -> tuple[Stream, ...]:
        """Give the duties for which samples are drawn, and a sample beside all duties."""
        own = self._context.profile.framework_id
        forms = [form for form in self._context.library.forms if form.framework.id == own]
        audit = next((form.id for form in forms if form.kind == "audit" and form.fillable), "")
        says = mark("Cases for a question of your own; it counts towards no duty.")
        beside = Stream(
            OWN_STREAM, mark("A sample beside the duties"), says, "sample", "month", form_id=audit
        )
        duties = [
            one for one in self._context.library.programme(own).streams if one.duty == "sample"
        ]
        return (*duties, replace(beside, count=5))

    def stream(self, stream_id: str) -> Stream | None:
        """Give a stream; None where the programme has it no more."""
        return next((one for one in self.streams() if one.id == stream_id), None)

    def periods(self, stream: Stream) -> tuple[Span, ...]:
        """Give the periods that a stream can be drawn for, the present one first."""
        found = [span_of(stream.per, date.fromisoformat(self.today()))]
        while len(found) < PERIODS_BACK:
            found.append(before(found[-1]))
        return tuple(found)

    def today(self) -> str:
        """Give today's date, ISO."""
        return self._context.today()

    def new_seed(self) -> str:
        """Let the machine draw a seed: eight letters and digits."""
        return "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(8))

    def team(self) -> tuple[Auditor, ...]:
        """Give those who audit; the owner alone where nobody was named."""
        plain = self._context.settings.get(TEAM_SETTING, [])
        found = tuple(Auditor(one["name"], one["agency"], tuple(one["team"])) for one in plain)
        profile = self._context.profile
        return found or (Auditor(profile.name, profile.agency),)

    def set_team(self, team: Sequence[Auditor]) -> None:
        """Remember those who audit; RuleTrouble for one without a name, or named twice."""
        keys = [ref_key(one.name) for one in team]
        if not all(keys):
            raise RuleTrouble(
                say("An auditor has no name."), say("Auditors"), say("Write the name.")
            )
        twice = next((one.name for one in team if keys.count(ref_key(one.name)) > 1), "")
        if twice:
            raise RuleTrouble(
                say("This auditor is named twice."), twice, say("Leave one of them out.")
            )
        plain = [
            {"name": one.name.strip(), "agency": one.agency.strip(), "team": list(one.team)}
            for one in team
        ]
        context = self._context
        with context.store.transaction():
            context.settings.set(TEAM_SETTING, plain)
            detail = {"auditors": len(plain)}
            context.journal.append(
                who=context.who, at=context.now(), what="auditors changed", detail=detail
            )

    def has_cases(self) -> bool:
        """Tell whether there is any case to draw from."""
        return self._context.cases.count() > 0

    def board(self) -> Board:
        """Read all cases for a sitting."""
        found = map(sample_case, self._context.cases.for_sampling())
        cases = tuple(sorted(found, key=lambda one: ref_key(one.ref)))
        team = self.team()
        agencies = {one.agency.casefold(): one.agency for one in cases if one.agency}
        priorities = {one.priority.casefold(): one.priority for one in cases if one.priority}
        return Board(
            cases,
            list_hash(cases),
            self._lately(),
            frozenset((one.asked.stream, one.asked.period) for one in self._context.samples.all()),
            frozenset(case.ref for case in cases if conflicts(team, case)),
            tuple(agencies[key] for key in sorted(agencies)),
            tuple(priorities[key] for key in sorted(priorities)),
        )

    def preview(self, board: Board, asked: Asked, *, leave_out_lately: bool = False) -> Preview:
        """Draw without keeping; RuleTrouble names what cannot be asked."""
        full = _with_rules(board, asked, leave_out_lately)
        drawn = draw(full, board.cases, board.list_hash)
        by_ref = {case.ref: case for case in board.cases}
        warnings = tuple(
            Exclusion(ref, said) for ref in drawn.refs if (said := board.lately.get(ref_key(ref)))
        )
        said = working(asked.share, asked.least, drawn.population)
        return Preview(full, drawn, said, tuple(by_ref[ref] for ref in drawn.refs), warnings)

    def keep(self, board: Board, preview: Preview) -> Sample:
        """Keep a sample; its cases wait to be allocated. RuleTrouble where none was drawn."""
        if not preview.drawn.refs:
            what = say("No case was drawn, so there is nothing to keep.")
            raise RuleTrouble(what, "", say("Choose other cases, or take an exclusion away."))
        context = self._context
        stream = self.stream(preview.asked.stream)
        at = context.now()
        title = preview.asked.stream if stream is None else stream.title
        sample = Sample(
            context.new_id(),
            title,
            at,
            context.who,
            preview.asked,
            preview.drawn,
            preview.warnings,
        )
        waiting = [
            Allocation(sample.id, number, case.id, case.ref)
            for number, case in enumerate(preview.cases, 1)
        ]
        context.samples.add(sample, board.cases, waiting, who=context.who)
        return sample

    def all(self) -> tuple[SampleStanding, ...]:
        """Give every sample with its allocations, the latest first."""
        by_sample: dict[str, list[Allocation]] = {}
        for one in self._followed(self._context.samples.allocations()):
            by_sample.setdefault(one.sample_id, []).append(one)
        return tuple(
            SampleStanding(sample, tuple(by_sample.get(sample.id, ())))
            for sample in self._context.samples.all()
        )

    def get(self, sample_id: str) -> SampleStanding:
        """Give one sample with its allocations; KeyError for an unknown id."""
        sample = self._context.samples.get(sample_id)
        return SampleStanding(sample, self._followed(self._context.samples.allocations(sample_id)))

    def file(self, sample_id: str) -> SampleFile:
        """Give a sample with its list and its replacements, as they stand."""
        found = self.get(sample_id)
        stands_in = {one.replaces: one for one in found.allocations if one.replaces}
        back = [one for one in found.allocations if one.state == "handed_back"]
        # In the order in which they were drawn; those for whom none was left come last.
        back.sort(key=lambda one: (one.number not in stands_in, _number(stands_in.get(one.number))))
        made = tuple(
            Replacement(one.case_ref, one.reason, into.case_ref if into is not None else "")
            for one in back
            for into in (stands_in.get(one.number),)
        )
        cases = self._context.samples.listed(sample_id)
        return SampleFile(found.sample, cases, made)

    def export(self, sample_id: str) -> bytes:
        """Give the file `*.ehsample`, from which anyone can draw the sample again."""
        return to_bytes(self.file(sample_id))

    def export_list(self, sample_id: str) -> bytes:
        """Give the list as CSV; its SHA-256 is the one that the sample names."""
        return list_csv(self._context.samples.listed(sample_id))

    def _lately(self) -> dict[str, str]:
        """Say of each case in which sample of the last twelve months it was, the latest."""
        samples = {sample.id: sample for sample in self._context.samples.all()}
        today, said = self.today(), {}
        for one in self._context.samples.allocations():
            sample = samples[one.sample_id]
            if one.state != "handed_back" and lately(sample.drawn_at, today):
                on = british_date(sample.drawn_at[:10])
                said[ref_key(one.case_ref)] = f"In the sample “{sample.title}” of {on}"
        return said

    def _followed(self, allocations: Sequence[Allocation]) -> tuple[Allocation, ...]:
        """Let each state follow its record: done when it is finished, open again if withdrawn."""
        if not any(one.record_id for one in allocations):
            return tuple(allocations)
        states = {one.id: one.state for one in self._context.records.summaries()}
        return tuple(_follow(one, states) for one in allocations)


def sample_case(case: Case) -> SampleCase:
    """Give what sampling knows of a case, its texts as the list writes them."""
    told = SampleCase(
        case.ref,
        case.agency,
        case.status,
        case.opened_on,
        case.closed_on,
        case.step_down,
        case.priority,
    )
    listed = case_of_row(list_rows((told,))[0], case.ref)
    others = tuple(person.name for person in case.people if person.role == "other")
    return replace(listed, id=case.id, lead=case.lead, past_leads=case.past_leads, involved=others)


def _with_rules(board: Board, asked: Asked, leave_out_lately: bool) -> Asked:
    """Add what the rules exclude: cases that nobody may audit, and if asked those drawn lately."""
    named = {ref_key(entry.ref) for entry in asked.exclusions}
    more = []
    for case in board.cases:
        key = ref_key(case.ref)
        if key in named or not fits(case, asked.themes, asked.as_at):
            continue
        if case.ref in board.conflicted:
            more.append(Exclusion(case.ref, CONFLICTED))
        elif leave_out_lately and key in board.lately:
            more.append(Exclusion(case.ref, board.lately[key]))
    return replace(asked, exclusions=(*asked.exclusions, *more))


def _follow(one: Allocation, states: Mapping[str, State]) -> Allocation:
    if one.state != "started":
        return one
    state = states.get(one.record_id)
    if state is None or state is State.WITHDRAWN:
        return replace(one, state="allocated", record_id="")
    ended = state in _ENDED or state is State.SUPERSEDED
    return replace(one, state="done") if ended else one


def _number(one: Allocation | None) -> int:
    return 0 if one is None else one.number

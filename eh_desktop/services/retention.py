"""What is kept how long on this laptop: the schedule, legal holds, and what is due for erasure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.case import Case
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.domain.record import State
from eh_desktop.domain.retention import (
    Hold,
    OwnTerm,
    Term,
    framework_terms,
    in_use_since,
    term_problem,
)
from eh_desktop.domain.retention_units import KeptRecord, Unit, units
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.domain.tombstone import SUBJECTS, Subject
from eh_desktop.services.context import Context
from eh_desktop.services.duty_rows import local_day

TERMS_SETTING = "retention.terms"


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """The period of one kind of thing: the framework's, and the one set here over it."""

    subject: Subject
    framework: Term
    own: OwnTerm | None = None

    @property
    def term(self) -> Term:
        """The one that counts."""
        return self.own.term if self.own is not None else self.framework


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A legal hold, and what the thing under it is called."""

    hold: Hold
    name: str
    about: str


class RetentionService:
    """Everything about keeping; what goes is erased by `ErasingService`."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context
        self._known: tuple[object, tuple[Unit, ...]] | None = None
        self._kept: dict[str, tuple[RecordSummary, KeptRecord]] = {}
        """By record, what was made of which summary."""
        self._of: dict[tuple[Subject, str], Unit] = {}
        """Of what is known, the unit of each part."""

    def schedule(self) -> tuple[ScheduleRow, ...]:
        """Give the period of each kind of thing."""
        context = self._context
        programme = context.library.programme(context.profile.framework_id)
        theirs, own = framework_terms(programme.retention), self._own()
        return tuple(ScheduleRow(one, theirs[one], own.get(one)) for one in SUBJECTS)

    def set_term(
        self, subject: Subject, in_use_months: int, archived_months: int, why: str
    ) -> None:
        """Lay a period over the framework's; RuleTrouble where it is none, or without a reason."""
        problem = term_problem(in_use_months, archived_months)
        if problem:
            raise RuleTrouble(problem, remedy=say("Write other numbers."))
        if not why.strip():
            raise RuleTrouble(say("Another period needs a reason."), remedy=say("Write why."))
        context = self._context
        at, who = context.now(), context.who
        own = OwnTerm(Term(in_use_months, archived_months), at, who, why.strip())
        self._keep({**self._own(), subject: own}, subject, "period of keeping set", own)

    def restore_term(self, subject: Subject) -> None:
        """Let the framework's own period count again; nothing where it does."""
        own = self._own()
        if own.pop(subject, None) is not None:
            self._keep(own, subject, "period of keeping restored", None)

    def holds(self) -> tuple[HeldRow, ...]:
        """Give every legal hold that stands, the latest first, with what it is on."""
        named = {
            (member.subject, member.id): (member.name, unit.about)
            for unit in self.units()
            for member in unit.members
        }
        return tuple(
            HeldRow(hold, *named.get((hold.subject, hold.subject_id), (hold.subject_id, "")))
            for hold in self._context.holds.all()
        )

    def hold_on(self, subject: Subject, subject_id: str) -> Hold | None:
        """Give the hold on this very thing; None where there is none."""
        mine = (subject, subject_id)
        found = (one for one in self._context.holds.all() if (one.subject, one.subject_id) == mine)
        return next(found, None)

    def covering(self, subject: Subject, subject_id: str, case_ref: str = "") -> tuple[Hold, ...]:
        """Give the holds on a thing and on the case that it names; () for none."""
        holds = self._context.holds.all()
        if not holds:
            return ()
        case = self._context.cases.by_ref(case_ref)
        mine = {(subject, subject_id), ("case", case.id if case is not None else "")}
        return tuple(one for one in holds if (one.subject, one.subject_id) in mine)

    def hold(self, subject: Subject, subject_id: str, reason: str) -> None:
        """Put something under a legal hold; RuleTrouble without a reason, KeyError for nothing."""
        if not reason.strip():
            raise RuleTrouble(say("A legal hold needs a reason."), remedy=say("Write why."))
        self.unit_of(subject, subject_id)
        context = self._context
        context.holds.put(Hold(subject, subject_id, reason.strip(), context.now(), context.who))

    def lift(self, subject: Subject, subject_id: str, reason: str) -> None:
        """Lift a legal hold; RuleTrouble without a reason, KeyError where none stands."""
        if not reason.strip():
            raise RuleTrouble(say("Lifting a hold needs a reason."), remedy=say("Write why."))
        context = self._context
        context.holds.lift(
            subject, subject_id, reason=reason.strip(), who=context.who, at=context.now()
        )

    def units(self) -> tuple[Unit, ...]:
        """Give all that is kept, as what goes together; read once until something changes."""
        context = self._context
        records, holds, terms = self._kept_records(), context.holds.all(), self._terms()
        as_of = (context.cases.written(), records, holds, terms, context.today())
        if self._known is None or self._known[0] != as_of:
            cases = sorted(context.cases.outlines(), key=_when_changed, reverse=True)
            today = date.fromisoformat(context.today())
            found = units(cases, records, context.logs.all(), holds, terms, today)
            self._known = (as_of, found)
            self._of = {(part.subject, part.id): one for one in found for part in one.members}
        return self._known[1]

    def unit_of(self, subject: Subject, subject_id: str) -> Unit:
        """Give what something is erased with; KeyError for what is not kept."""
        self.units()
        return self._of[subject, subject_id]

    def due(self) -> tuple[Unit, ...]:
        """Give what is due for erasure, the longest due first."""
        found = [unit for unit in self.units() if unit.due]
        return tuple(sorted(found, key=_longest_due))

    def stopped(self) -> tuple[Unit, ...]:
        """Give what would be due but for a hold, a draft or what waits to be sent."""
        found = [unit for unit in self.units() if unit.standing.phase == "due" and unit.stops]
        return tuple(sorted(found, key=_longest_due))

    def used_since(self) -> str:
        """Give the first day, ISO, on which a case may have been closed that is still in use.

        Those closed before it are archived: they leave the ordinary lists.
        """
        today = date.fromisoformat(self._context.today())
        return in_use_since(self._terms()["case"], today).isoformat()

    def _kept_records(self) -> list[KeptRecord]:
        """Give what keeping asks of all records, made anew of those alone that changed."""
        before, self._kept = self._kept, {}
        for one in self._context.records.summaries():
            known = before.get(one.id)
            kept = known[1] if known and known[0] is one else self._kept_record(one)
            self._kept[one.id] = (one, kept)
        return [kept for _, kept in self._kept.values()]

    def _kept_record(self, summary: RecordSummary) -> KeptRecord:
        form = self._context.form(summary.form_hash)
        changed = summary.state is State.WITHDRAWN
        moment = summary.changed_at if changed else summary.signed_at or summary.changed_at
        day = local_day(moment)
        return KeptRecord(
            summary.id,
            form.title,
            form.id,
            summary.fields.get(form.case_field, ""),
            summary.state,
            None if summary.state is State.DRAFT or day == date.min else day,
            summary.amends,
        )

    def _terms(self) -> dict[Subject, Term]:
        return {row.subject: row.term for row in self.schedule()}

    def _own(self) -> dict[Subject, OwnTerm]:
        plain = self._context.settings.get(TERMS_SETTING, {})
        return {one: _own_term(plain[one]) for one in SUBJECTS if one in plain}

    def _keep(
        self, own: Mapping[Subject, OwnTerm], subject: Subject, what: str, now: OwnTerm | None
    ) -> None:
        context = self._context
        detail: dict[str, Plain] = {"subject": subject}
        if now is not None:
            detail |= _plain_term(now)
        with context.store.transaction():
            context.settings.set(TERMS_SETTING, {key: _plain_term(one) for key, one in own.items()})
            context.journal.append(who=context.who, at=context.now(), what=what, detail=detail)


def _when_changed(case: Case) -> tuple[str, str]:
    return case.changed_at, case.id


def _longest_due(unit: Unit) -> tuple[date, str]:
    return unit.standing.kept_to or date.max, unit.name


def _plain_term(own: OwnTerm) -> dict[str, Plain]:
    return {
        "in_use_months": own.term.in_use_months,
        "archived_months": own.term.archived_months,
        "at": own.at,
        "who": own.who,
        "why": own.why,
    }


def _own_term(plain: Mapping[str, Plain]) -> OwnTerm:
    term = Term(plain["in_use_months"], plain["archived_months"])
    return OwnTerm(term, plain["at"], plain["who"], plain["why"])

"""How long something is kept: in use, then archived, then due for erasure, with the arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.programme import RetentionRule
from eh_desktop.domain.tombstone import SUBJECTS, Subject
from eh_desktop.domain.working_days import add_months

Phase = Literal["running", "in_use", "archived", "due"]
"""`running`: nothing is counted yet, as of an open case."""
MOST_MONTHS = 1200
"""The longest that anything is in use, and that it is archived."""
_USUAL = (12, 72)
"""Where a framework says nothing: as for a closed case in the one that does."""
_EVENTS: Mapping[str, str] = {
    "closed": mark("Closed {day}."),
    "finished": mark("Finished {day}."),
    "withdrawn": mark("Withdrawn {day}."),
    "logged": mark("Logged for {day}."),
}
Event = Literal["closed", "finished", "withdrawn", "logged"]


@dataclass(frozen=True, slots=True)
class Term:
    """How many whole months something is in use, and archived after that."""

    in_use_months: int
    archived_months: int
    source: str = ""
    """Where the framework has it from; empty where it was set here."""


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A period that was set here, over the framework's."""

    term: Term
    at: str
    """UTC, ISO 8601."""
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Hold:
    """A legal hold: what it stands on is not erased while it stands."""

    subject: Subject
    subject_id: str
    reason: str
    at: str
    who: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How something stands on a day."""

    phase: Phase
    because: str
    """The arithmetic in one or two sentences, or why nothing is counted."""
    in_use_to: date | None = None
    """The last day in use."""
    kept_to: date | None = None
    """The last day on which it is kept."""

    @property
    def due_on(self) -> date | None:
        """The first day on which it is due for erasure."""
        if self.kept_to is None or self.kept_to == date.max:
            return None
        return self.kept_to + timedelta(days=1)


def framework_terms(rules: Iterable[RetentionRule]) -> dict[Subject, Term]:
    """Give the periods of a framework, of every subject; the usual ones where it says nothing."""
    found: dict[Subject, Term] = {one: Term(*_USUAL) for one in SUBJECTS}
    for rule in rules:
        found[rule.subject] = Term(rule.accessible_months, rule.archived_months, rule.source)
    return found


def term_problem(in_use_months: int, archived_months: int) -> str:
    """Say what is wrong with a period; empty for nothing."""
    if not 0 <= in_use_months <= MOST_MONTHS or not 0 <= archived_months <= MOST_MONTHS:
        return say("A period has 0 to {most} whole months.", most=f"{MOST_MONTHS:,}")
    if not in_use_months + archived_months:
        return say("Everything has to be kept for at least one month.")
    return ""


def counted(event: Event, on: date, term: Term, today: date) -> Standing:
    """Hold a period against today, counted from the day of an event.

    The day of the month stays the same; where a month is shorter, its last day counts. Both last
    days are kept in full.
    """
    in_use_to = add_months(on, term.in_use_months)
    kept_to = add_months(on, term.in_use_months + term.archived_months)
    began = say(_EVENTS[event], day=_said(on))
    if term.archived_months:
        rest = say(
            "In use to {used}, archived to {kept}.", used=_said(in_use_to), kept=_said(kept_to)
        )
    else:
        rest = say("In use to {used}, and not archived after that.", used=_said(in_use_to))
    phase: Phase = "due"
    if today <= in_use_to:
        phase = "in_use"
    elif today <= kept_to:
        phase = "archived"
    return Standing(phase, f"{began} {rest}", in_use_to, kept_to)


def case_standing(case: Case, term: Term, today: date) -> Standing:
    """Give how a case stands: counted from its closure, never while it is open."""
    if case.status != "closed":
        return Standing("running", say("The case is open."))
    closed = parse_iso_date(case.closed_on)
    if closed is None:
        said = say("The day of closure is not known, so nothing is counted.")
        return Standing("running", said)
    return counted("closed", closed, term, today)


def in_use_since(term: Term, today: date) -> date:
    """Give the first day of an event of which something is still in use today."""
    day = date.fromordinal(max(1, today.toordinal() - 31 * term.in_use_months))
    while add_months(day, term.in_use_months) < today:
        day += timedelta(days=1)
    return day


def _said(day: date) -> str:
    return british_date(day.isoformat())

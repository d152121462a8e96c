"""A case: a family that early help works with, who leads it, and the days that matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

CaseStatus = Literal["open", "closed"]
STATUSES: tuple[CaseStatus, ...] = ("open", "closed")
PersonRole = Literal["child", "parent", "other"]
PERSON_ROLES: tuple[PersonRole, ...] = ("child", "parent", "other")
DateKind = Literal["meeting", "review", "feedback", "other"]
DATE_KINDS: tuple[DateKind, ...] = ("meeting", "review", "feedback", "other")
"""`meeting` is the team's (TAF, TAC); `feedback` the day on which the family was asked."""


@dataclass(frozen=True, slots=True)
class CasePerson:
    """One member of the family."""

    id: str
    name: str
    role: PersonRole = "child"
    born: str = ""
    """ISO date; empty where not known."""


@dataclass(frozen=True, slots=True)
class CaseDate:
    """One day on which something happened that may happen again."""

    id: str
    kind: DateKind
    on: str
    """ISO date."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Days are ISO dates, empty where not known; texts are empty where not given."""

    id: str
    ref: str
    family: str = ""
    """What cases of siblings share: the same words, letter case and spaces aside."""
    agency: str = ""
    lead: str = ""
    """Who leads now."""
    past_leads: tuple[str, ...] = ()
    status: CaseStatus = "open"
    step_down: bool = False
    """Whether it came down from statutory social care."""
    priority: str = ""
    """A theme by which samples are drawn, in the authority's words."""
    opened_on: str = ""
    consent_on: str = ""
    assessed_on: str = ""
    plan_on: str = ""
    closed_on: str = ""
    closing_reason: str = ""
    note: str = ""
    people: tuple[CasePerson, ...] = ()
    dates: tuple[CaseDate, ...] = ()
    batch: str = ""
    """The id of the import that brought it; empty where it was typed."""
    created_at: str = ""
    changed_at: str = ""

    @property
    def children(self) -> tuple[CasePerson, ...]:
        """The children of the family."""
        return tuple(person for person in self.people if person.role == "child")

    def days(self, *kinds: DateKind) -> tuple[str, ...]:
        """Give the days of these kinds, the earliest first."""
        return tuple(sorted(one.on for one in self.dates if one.kind in kinds))


@dataclass(frozen=True, slots=True)
class CaseHeading:
    """One case as it is found by its name: no day, no note."""

    id: str
    ref: str
    family: str
    status: str
    opened_on: str
    closed_on: str
    changed_at: str
    people: str
    """The names of its people, with commas between them."""


def ref_key(ref: str) -> str:
    """Give what two spellings of one reference share: letter case and spaces aside."""
    return "".join(ref.split()).casefold()


def siblings_of(case: Case, cases: Iterable[Case]) -> tuple[Case, ...]:
    """Give the other cases of the same family; () where the family is not named."""
    family = ref_key(case.family)
    if not family:
        return ()
    return tuple(one for one in cases if one.id != case.id and ref_key(one.family) == family)

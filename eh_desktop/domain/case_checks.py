"""What a case must have before it is kept, and what a change of it takes along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from eh_desktop.domain.case import DATE_KINDS, PERSON_ROLES, STATUSES, Case, ref_key
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import mark, say

DAY_LABELS = {
    "opened_on": mark("Opened on"),
    "consent_on": mark("Consent on"),
    "assessed_on": mark("Assessed on"),
    "plan_on": mark("Plan dated"),
    "closed_on": mark("Closed on"),
}
"""The single days of a case, in the order in which they come."""
_ONE_LINE = ("ref", "family", "agency", "lead", "priority")


@dataclass(frozen=True, slots=True)
class CaseProblem:
    """What is wrong at one field of a case."""

    field: str
    """A field of `Case`; for one entry of a list with its id, as `dates.<id>`."""
    what: str
    remedy: str
    other: str = ""
    """The id of the case that it clashes with; empty for none."""


class CaseTrouble(RuleTrouble):
    """A case that cannot be kept. `problems` has all that is wrong with it, the first as text."""

    def __init__(self, problems: tuple[CaseProblem, ...]) -> None:
        """Say the first of the problems, of which there is at least one."""
        first = problems[0]
        where = DAY_LABELS.get(first.field, "")
        super().__init__(first.what, where, first.remedy)
        self.problems = problems


def case_problems(case: Case, same_ref: Iterable[Case], today: str) -> tuple[CaseProblem, ...]:
    """Give everything that keeps a case from being kept; () for nothing.

    `same_ref` are the cases that bear its reference, itself left out by its id; no day may lie
    after `today`, an ISO date.
    """
    return (
        *_name_problems(case, same_ref),
        *_day_problems(case, today),
        *_part_problems(case, today),
        *_closing_problems(case),
    )


def with_past_lead(before: Case | None, case: Case) -> Case:
    """Give a case whose past leads hold who led before, where the lead changed.

    Who leads now is no past lead, however often the case came back to them.
    """
    past = [name.strip() for name in case.past_leads if name.strip()]
    now = ref_key(case.lead)
    if before is not None and before.lead.strip() and ref_key(before.lead) != now:
        past.append(before.lead.strip())
    kept: dict[str, str] = {}
    for name in past:
        if ref_key(name) != now:
            kept.setdefault(ref_key(name), name)
    return replace(case, past_leads=tuple(kept.values()))


def _name_problems(case: Case, same_ref: Iterable[Case]) -> Iterator[CaseProblem]:
    if not case.ref.strip():
        yield CaseProblem(
            "ref", say("The case has no reference."), say("Write the reference of its file.")
        )
    for name in _ONE_LINE:
        if len(getattr(case, name).splitlines()) > 1:
            yield CaseProblem(
                name, say("This takes one line only."), say("Put the rest into the note.")
            )
    for other in same_ref:
        if other.id != case.id and ref_key(case.ref):
            what = say("There is a case {ref} already.", ref=other.ref)
            yield CaseProblem(
                "ref", what, say("Open that case, or write another reference."), other.id
            )
            return


def _day_problems(case: Case, today: str) -> Iterator[CaseProblem]:
    for name in DAY_LABELS:
        yield from _of_day(name, getattr(case, name), today)


def _part_problems(case: Case, today: str) -> Iterator[CaseProblem]:
    if case.status not in STATUSES:
        yield CaseProblem("status", say("A case is open or closed."), say("Choose one of the two."))
    for person in case.people:
        place = f"people.{person.id}"
        if not person.name.strip():
            yield CaseProblem(
                place, say("A person has no name."), say("Write it, or remove the person.")
            )
        if person.role not in PERSON_ROLES:
            yield CaseProblem(
                place, say("A person has an unknown role."), say("Choose one of the list.")
            )
        yield from _of_day(place, person.born, today)
    for day in case.dates:
        place = f"dates.{day.id}"
        if day.kind not in DATE_KINDS:
            yield CaseProblem(
                place, say("A day has an unknown kind."), say("Choose one of the list.")
            )
        if not day.on:
            yield CaseProblem(place, say("A day is missing."), say("Write it, or remove the line."))
        yield from _of_day(place, day.on, today)


def _of_day(place: str, value: str, today: str) -> Iterator[CaseProblem]:
    if not value:
        return
    if not is_day(value):
        what = say("“{value:.40}” is not a date.", value=value)
        yield CaseProblem(place, what, say("Write day, month and year, like 22/11/2026."))
    elif value > today:
        what = say("{date} is in the future.", date=british_date(value))
        yield CaseProblem(place, what, say("Write the day once it has come."))


def _closing_problems(case: Case) -> Iterator[CaseProblem]:
    closed, opened = case.closed_on, case.opened_on
    if case.status == "closed" and not closed:
        what = say("A closed case needs the day on which it was closed.")
        yield CaseProblem("closed_on", what, say("Write the day, or leave the case open."))
    if case.status == "open" and closed:
        what = say("The case is open and yet has a day on which it was closed.")
        yield CaseProblem("closed_on", what, say("Close the case, or empty the day."))
    if is_day(closed) and is_day(opened) and closed < opened:
        what = say("It was closed before it was opened, on {date}.", date=british_date(opened))
        yield CaseProblem("closed_on", what, say("Look at both days."))


def is_day(value: str) -> bool:
    """Tell whether a text is an ISO date."""
    return len(value) == 10 and parse_iso_date(value) is not None

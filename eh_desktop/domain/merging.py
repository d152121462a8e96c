"""Put what a spreadsheet says to what is there already, and lose nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from eh_desktop.domain.case import Case, CaseDate, CasePerson, ref_key
from eh_desktop.domain.case_checks import with_past_lead
from eh_desktop.domain.importing import Item
from eh_desktop.domain.log import LogEntry

_LATEST = (
    *("family", "agency", "lead", "priority", "opened_on", "consent_on", "assessed_on", "plan_on"),
    *("closed_on", "closing_reason"),
)
"""What a spreadsheet replaces where it says something."""


def merged(there: Item, new: Item, given: frozenset[str], new_id: Callable[[], str]) -> Item:
    """Give what is there with what a row says besides; the same value where that is nothing new.

    A row closes a case and never opens it again; people, days and notes are added, never removed.
    """
    if isinstance(there, Case) and isinstance(new, Case):
        return _merged_case(there, new, given, new_id)
    if isinstance(there, LogEntry) and isinstance(new, LogEntry):
        values = {**there.values, **new.values}
        return there if values == there.values else replace(there, values=values)
    raise TypeError("a case and an entry of a log cannot be one")


def _merged_case(there: Case, new: Case, given: frozenset[str], new_id: Callable[[], str]) -> Case:
    said = {name: getattr(new, name) for name in _LATEST if getattr(new, name)}
    made = replace(
        there,
        **said,
        status="closed" if new.status == "closed" else there.status,
        step_down=new.step_down if "step_down" in given else there.step_down,
        past_leads=(*there.past_leads, *new.past_leads),
        note=_note(there.note, new.note),
        people=_people(there.people, new.people, new_id),
        dates=_dates(there.dates, new.dates, new_id),
    )
    return with_past_lead(there, made)


def _note(there: str, new: str) -> str:
    return there if new in there else "\n".join(part for part in (there, new) if part)


def _people(
    there: tuple[CasePerson, ...], new: tuple[CasePerson, ...], new_id: Callable[[], str]
) -> tuple[CasePerson, ...]:
    people = {(person.role, ref_key(person.name)): person for person in there}
    for person in new:
        key = (person.role, ref_key(person.name))
        known = people.get(key)
        if known is None:
            people[key] = replace(person, id=new_id())
        elif person.born and not known.born:
            people[key] = replace(known, born=person.born)
    return tuple(people.values())


def _dates(
    there: tuple[CaseDate, ...], new: tuple[CaseDate, ...], new_id: Callable[[], str]
) -> tuple[CaseDate, ...]:
    known = {(day.kind, day.on) for day in there}
    added = [replace(day, id=new_id()) for day in new if (day.kind, day.on) not in known]
    return (*there, *added)

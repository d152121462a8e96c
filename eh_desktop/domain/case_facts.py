"""What a case knows that a form asks: named facts, and which field of which form holds which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_checks import is_day
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Field, Form

LOOK, UNTIL = "look", "until"
"""The day of the look, which only bounds a limit, and the day up to which a case is open."""


@dataclass(frozen=True, slots=True)
class FieldFact:
    """What one field of a form holds of a case."""

    fact: str
    """One of `FACTS`, or `LOOK`."""
    yes: str = ""
    """The choice that says yes, for a fact that is yes or no; empty to leave the field open."""
    no: str = ""


@dataclass(frozen=True, slots=True)
class FormFields:
    """What the fields of one form hold of a case."""

    form_id: str
    fields: Mapping[str, FieldFact] = field(default_factory=dict)
    fills: bool = True
    """Whether they are filled when a form is started for a case; else only its limits hold."""


def _texts(value: str) -> Callable[[Case, date], tuple[str, ...]]:
    def given(case: Case, _today: date) -> tuple[str, ...]:
        text = str(getattr(case, value)).strip()
        return (text,) if text else ()

    return given


def _first(days: tuple[str, ...]) -> tuple[str, ...]:
    return days[:1]


def _meetings(case: Case, _today: date) -> tuple[str, ...]:
    return _of_kind(case, "meeting")


def _reviews(case: Case, _today: date) -> tuple[str, ...]:
    return _of_kind(case, "review")


def _of_kind(case: Case, kind: str) -> tuple[str, ...]:
    return tuple(sorted({one.on for one in case.dates if one.kind == kind and is_day(one.on)}))


def _until(case: Case, today: date) -> tuple[str, ...]:
    return (case.closed_on if is_day(case.closed_on) else today.isoformat(),)


FACTS: Mapping[str, Callable[[Case, date], tuple[str, ...]]] = {
    "ref": _texts("ref"),
    "family": _texts("family"),
    "agency": _texts("agency"),
    "lead": _texts("lead"),
    "priority": _texts("priority"),
    "past_leads": lambda case, _today: tuple(one for one in case.past_leads if one.strip()),
    "children": lambda case, _today: tuple(one.name for one in case.children),
    "step_down": lambda case, _today: ("yes",) if case.step_down else (),
    "opened": _texts("opened_on"),
    "consent": _texts("consent_on"),
    "assessed": _texts("assessed_on"),
    "plan": _texts("plan_on"),
    "closed": _texts("closed_on"),
    "meetings": _meetings,
    "first_meeting": lambda case, today: _first(_meetings(case, today)),
    "last_meeting": lambda case, today: _meetings(case, today)[-1:],
    "reviews": _reviews,
    "first_review": lambda case, today: _first(_reviews(case, today)),
    "later_reviews": lambda case, today: _reviews(case, today)[1:],
    UNTIL: _until,
    LOOK: _until,
}
"""Every fact by name: what the case has of it, as texts or ISO days in order; () for nothing."""
DAY_FACTS = frozenset(FACTS) - {
    *("ref", "family", "agency", "lead", "priority", "past_leads", "children", "step_down"),
}
"""The facts that are days."""


def filled_from(
    case: Case, form: Form, about: FormFields, today: date, new_id: Callable[[], str]
) -> dict[str, str]:
    """Give the values of a form's fields as far as a case knows them, by field id.

    What the case does not know is left out, so that nothing filled otherwise is emptied. `new_id`
    gives the ids of a table's rows.
    """
    filled = {}
    for _, entry in form.fields():
        named = about.fields.get(entry.id)
        if named is None or named.fact == LOOK:
            continue
        value = _value(entry, named, FACTS[named.fact](case, today), new_id)
        if value:
            filled[entry.id] = value
    return filled


def _value(
    entry: Field, named: FieldFact, given: tuple[str, ...], new_id: Callable[[], str]
) -> str:
    if named.yes or named.no:
        return named.yes if given else named.no
    if not given:
        return ""
    if entry.kind == "table":
        first = entry.columns[0].id
        return table_text({"id": new_id(), first: text} for text in given)
    if entry.kind in ("names", "dates", "long_text"):
        return "\n".join(given)
    return ", ".join(given) if entry.kind == "short_text" else given[0]

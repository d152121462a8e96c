"""Conditions that name what is not there, can never hold, or go round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from eh_desktop.domain.form import Condition, Field, Form, Section
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem

CHOICE = "choice"
"""The kind of field that a condition may hang on."""

_NEVER_THERE = "which stands in a section that never applies"

Needs = dict[str, set[str]]
"""The values that let something apply, by field, the nearest one first; "" for an empty field."""


def condition_problems(form: Form) -> Iterator[Problem]:
    """Give what is wrong with the conditions of sections and criteria."""
    fields = {entry.id: entry for _, entry in form.fields()}
    for path, condition in _placed(form):
        yield from _one(condition, path, fields)
    yield from _never_asked(form, fields)
    yield from _circles(form)


def _placed(form: Form) -> Iterator[tuple[KeyPath, Condition]]:
    for at, section in enumerate(form.sections):
        if section.condition is not None:
            yield ("section", at, "condition"), section.condition
        for place, criterion in enumerate(section.criteria):
            if criterion.condition is not None:
                yield ("section", at, "criterion", place, "condition"), criterion.condition


def _one(condition: Condition, path: KeyPath, fields: dict[str, Field]) -> Iterator[Problem]:
    entry = fields.get(condition.field)
    if entry is None:
        what = f"The condition names the field “{condition.field}”, and there is no such field."
        remedy = nearest(condition.field, fields) if fields else "Add the field."
        yield Problem((*path, "field"), what, remedy)
        return
    if bool(condition.unless) == bool(condition.only_if):
        what = "The condition needs one of unless and only_if, not both and not neither."
        yield Problem(path, what, "Keep the one that is easier to say.")
    if entry.kind != CHOICE:
        what = f"“{entry.id}” is of kind {entry.kind}; a condition needs one of kind {CHOICE}."
        yield Problem((*path, "field"), what, f"Name a field of kind {CHOICE}.")
        return
    choices = [choice.id for choice in entry.choices]
    for key, values in (("unless", condition.unless), ("only_if", condition.only_if)):
        for at, value in enumerate(values):
            if value not in choices:
                what = f"The condition names “{value}”, which “{entry.id}” does not offer."
                remedy = nearest(value, choices) if choices else "Add its choices."
                yield Problem((*path, key, at), what, remedy)
    if choices and entry.required and set(choices) <= set(condition.unless):
        what = f"It can never apply: every choice of “{entry.id}” leaves it out."
        yield Problem((*path, "unless"), what, "Leave at least one choice free.")


def _never_asked(form: Form, fields: dict[str, Field]) -> Iterator[Problem]:
    """Give sections and criteria that no values of the fields let apply, over any number of steps.

    A condition that an empty field fails needs the field, and so the section in which it stands.
    """
    home = {entry.id: section for section, entry in form.fields()}
    remedy = "Let the two conditions meet, or take one out."
    for at, section in enumerate(form.sections):
        outer = _needs(section.condition, fields, home)
        if not all(outer.values()):
            if outer[next(iter(outer))]:
                what = f"It can never apply: it needs “{next(iter(outer))}”, {_NEVER_THERE}."
                yield Problem(("section", at, "condition"), what, remedy)
            continue
        for place, criterion in enumerate(section.criteria):
            inner = _needs(criterion.condition, fields, home)
            said = _excluded(outer, inner)
            if said:
                what = f"Criterion “{criterion.id}” is never asked: {said}."
                yield Problem(("section", at, "criterion", place, "condition"), what, remedy)


def _excluded(outer: Needs, inner: Needs) -> str:
    """Say why what a criterion needs can never go with what its section needs; empty if it can."""
    if not inner or not inner[next(iter(inner))]:
        return ""
    first = next(iter(inner))
    if not all(inner.values()):
        return f"it needs “{first}”, {_NEVER_THERE}"
    apart = next((one for one in inner if one in outer and not inner[one] & outer[one]), "")
    if not apart:
        return ""
    if apart == first == next(iter(outer)):
        return "its section applies otherwise"
    return f"what it needs of “{apart}” does not go with what its section needs"


def _needs(
    condition: Condition | None, fields: dict[str, Field], home: Mapping[str, Section | None]
) -> Needs:
    """Give what a condition needs of its field, of that one's section's field, and so on."""
    needs: Needs = {}
    while condition is not None and condition.field not in needs:
        entry = fields.get(condition.field)
        if entry is None or not _sound(condition, entry):
            break
        where = home[entry.id]
        values = {choice.id for choice in entry.choices}
        if where is not None or not entry.required:
            values.add("")
        needs[entry.id] = {value for value in values if condition.holds({entry.id: value})}
        if "" in needs[entry.id]:
            break
        condition = where.condition if where is not None else None
    return needs


def _sound(condition: Condition, entry: Field) -> bool:
    """Whether nothing is wrong with a condition for itself, so that it can be followed."""
    named = {*condition.unless, *condition.only_if}
    known = {choice.id for choice in entry.choices}
    one_way = bool(condition.unless) != bool(condition.only_if)
    return entry.kind == CHOICE and one_way and named <= known


def _circles(form: Form) -> Iterator[Problem]:
    """Give sections whose condition hangs, over other sections' fields, on themselves."""
    home = {entry.id: section.id if section is not None else "" for section, entry in form.fields()}
    needs = {
        section.id: home.get(section.condition.field, "")
        for section in form.sections
        if section.condition is not None
    }
    beside: set[str] = set()  # sections known to stand on no circle: each is walked from once
    for at, section in enumerate(form.sections):
        way, following = {section.id: None}, needs.get(section.id, "")
        while following and following not in way and following not in beside:
            way[following] = None
            following = needs.get(following, "")
        beside.update(takewhile(following.__ne__, way))
        if following == section.id:
            round_trip = " → ".join((*way, section.id))
            what = f"The conditions go round in a circle: {round_trip}."
            remedy = "Let the condition name a field of the header."
            yield Problem(("section", at, "condition", "field"), what, remedy)

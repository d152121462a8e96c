"""Conditions that name what is not there, can never hold, or go round in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from eh_desktop.domain.form import Condition, Field, Form
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem


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
    choices = [choice.id for choice in entry.choices]
    for key, values in (("unless", condition.unless), ("only_if", condition.only_if)):
        for at, value in enumerate(values):
            if value not in choices:
                what = f"The condition names “{value}”, which “{entry.id}” does not offer."
                remedy = nearest(value, choices) if choices else "Use a field of kind “choice”."
                yield Problem((*path, key, at), what, remedy)
    if choices and entry.required and set(choices) <= set(condition.unless):
        what = f"It can never apply: every choice of “{entry.id}” leaves it out."
        yield Problem((*path, "unless"), what, "Leave at least one choice free.")


def _never_asked(form: Form, fields: dict[str, Field]) -> Iterator[Problem]:
    """Give criteria that are left out whenever their section applies, by the same field."""
    for at, section in enumerate(form.sections):
        for place, criterion in enumerate(section.criteria):
            outer, inner = section.condition, criterion.condition
            if outer is None or inner is None or outer.field != inner.field:
                continue
            if inner.field not in fields:
                continue
            values = ["", *(choice.id for choice in fields[inner.field].choices)]
            named = {*outer.unless, *outer.only_if, *inner.unless, *inner.only_if}
            if named <= set(values) and not any(
                outer.holds({outer.field: value}) and inner.holds({inner.field: value})
                for value in values
            ):
                what = f"Criterion “{criterion.id}” is never asked: its section applies otherwise."
                path = ("section", at, "criterion", place, "condition")
                yield Problem(path, what, "Let the two conditions meet, or take one out.")


def _circles(form: Form) -> Iterator[Problem]:
    """Give sections whose condition hangs, over other sections' fields, on themselves."""
    home = {entry.id: section.id if section is not None else "" for section, entry in form.fields()}
    needs = {
        section.id: home.get(section.condition.field, "")
        for section in form.sections
        if section.condition is not None
    }
    for at, section in enumerate(form.sections):
        way = [section.id]
        while (following := needs.get(way[-1], "")) and following not in way:
            way.append(following)
        if needs.get(way[-1], "") == section.id:
            round_trip = " → ".join((*way, section.id))
            what = f"The conditions go round in a circle: {round_trip}."
            remedy = "Let the condition name a field of the header."
            yield Problem(("section", at, "condition", "field"), what, remedy)

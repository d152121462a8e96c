"""Read `programme.toml`: the duties, returns and retention of a framework."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from eh_desktop.domain.form import Form, Framework
from eh_desktop.domain.log import LOG_KINDS, LogKind
from eh_desktop.domain.programme import (
    Programme,
    RetentionRule,
    ReturnFigure,
    ReturnRule,
    Stream,
)
from eh_desktop.formpacks.building import Parsed, spoken
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem
from eh_desktop.formpacks.programme_schema import CASE_DAYS, CASE_FACTS

PROGRAMME_FILE = "programme.toml"
"""The file of duties beside a framework's forms; a framework without one has none."""

_NEEDS: Mapping[str, str] = {
    "sample": "form_id",
    "form": "form_id",
    "feedback": "form_id",
    "return": "return_id",
    "log": "log",
}
"""What each duty cannot do without."""
_BELONGS: Mapping[str, tuple[str, ...]] = {
    "form_id": ("sample", "form", "feedback"),
    "also": ("sample", "form", "feedback"),
    "at": ("feedback",),
    "return_id": ("return",),
    "log": ("log",),
    "entries": ("log",),
    "pair": ("sample",),
    "share": ("sample",),
    "population": ("sample",),
}
"""To which duties a key belongs; the rest belong to all."""


def build_programme(plain: Parsed, framework: Framework) -> Programme:
    """Give the programme of a table that the schema accepted, in the framework's own words."""
    said = spoken(plain, framework.vocabulary)
    return Programme(
        framework.id,
        tuple(Stream(**_fixed(one)) for one in said.get("stream", ())),
        tuple(_return(one) for one in said.get("return", ())),
        tuple(RetentionRule(**one) for one in said.get("retention", ())),
    )


def _return(plain: Parsed) -> ReturnRule:
    figures = tuple(ReturnFigure(**_fixed(one)) for one in plain["figure"])
    return ReturnRule(**{**{k: v for k, v in plain.items() if k != "figure"}, "figures": figures})


def _fixed(plain: Parsed) -> Parsed:
    return {key: tuple(one) if isinstance(one, list) else one for key, one in plain.items()}


def programme_problems(
    plain: Parsed, framework_id: str, forms: Mapping[str, Form] | None
) -> Iterator[Problem]:
    """Give what does not fit together in a table that the schema accepted.

    `forms` are those of the framework by id; None where not all could be read, so that naming
    one that is not among them is no fault.
    """
    returns = {one["id"]: one["per"] for one in plain.get("return", ())}
    yield from _ids(plain, framework_id)
    for at, stream in enumerate(plain["stream"]):
        path: KeyPath = ("stream", at)
        yield from _duty(stream, path)
        yield from _numbers(stream, path)
        yield from _entries(stream, path)
        yield from _form_links(stream, path, forms)
        yield from _return_link(stream, path, returns)
    for at, rule in enumerate(plain.get("return", ())):
        for place, figure in enumerate(rule["figure"]):
            yield from _figure(figure, ("return", at, "figure", place), forms)


def _ids(plain: Parsed, framework_id: str) -> Iterator[Problem]:
    for name in ("stream", "return"):
        for at, one in enumerate(plain.get(name, ())):
            if not one["id"].startswith(f"{framework_id}."):
                what = f"“{one['id']}” does not begin with the framework's id."
                yield Problem((name, at, "id"), what, f"Begin it with “{framework_id}.”.")
        yield from _twice(plain.get(name, ()), (name,), "id")
    yield from _twice(plain.get("retention", ()), ("retention",), "subject")
    for at, rule in enumerate(plain.get("return", ())):
        yield from _twice(rule["figure"], ("return", at, "figure"), "id")


def _twice(listed: Any, path: KeyPath, key: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, one in enumerate(listed):
        if one[key] in seen:
            what = f"“{one[key]}” stands here a second time."
            yield Problem((*path, at, key), what, "Give each its own, or take one out.")
        seen.add(one[key])


def _duty(stream: Parsed, path: KeyPath) -> Iterator[Problem]:
    duty = stream["duty"]
    needed = [_NEEDS[duty], *(["at"] if duty == "feedback" else [])]
    for key in needed:
        if key not in stream:
            what = f"The duty “{duty}” needs “{key}”."
            yield Problem(path, what, f"Add “{key}” to this stream.")
    for key, duties in _BELONGS.items():
        if key in stream and duty not in duties:
            what = f"“{key}” means nothing for the duty “{duty}”."
            yield Problem((*path, key), what, "Take it out, or change the duty.")


def _numbers(stream: Parsed, path: KeyPath) -> Iterator[Problem]:
    if "share" in stream and "population" not in stream:
        what = "A share is of a population, and none is named."
        yield Problem((*path, "share"), what, "Add “population”: open, closed or all.")
    if "most" in stream and stream["most"] < stream.get("count", 0):
        what = f"“most” is {stream['most']}, less than “count”."
        yield Problem((*path, "most"), what, "Raise it, or take it out.")
    numbered = stream.get("count", 0) or stream.get("share", 0) or stream["duty"] == "feedback"
    if numbered and "when" in stream:
        what = "“when” is for a duty without a number, and one is set here."
        yield Problem((*path, "when"), what, "Take one of the two out.")
    if not numbered and not stream.get("because"):
        what = "Neither “count” nor “share” says how many are due."
        yield Problem(path, what, "Add one, or say in “because” why there is no number.")


def _entries(stream: Parsed, path: KeyPath) -> Iterator[Problem]:
    kind = LOG_KINDS.get(stream.get("log", ""))
    if kind is None:
        return
    known = counted_by(kind)
    for at, value in enumerate(stream.get("entries", ())):
        if value not in known:
            what = f"“{value}” is not an entry of the log “{kind.id}”."
            remedy = nearest(value, known) if known else "Take it out: its entries are of one kind."
            yield Problem((*path, "entries", at), what, remedy)


def counted_by(kind: LogKind) -> tuple[str, ...]:
    """Give the values by which a log's entries are told apart: of its first choice field."""
    chosen = next((one for one in kind.fields if one.kind == "choice"), None)
    return tuple(choice.id for choice in chosen.choices) if chosen is not None else ()


def _form_links(
    stream: Parsed, path: KeyPath, forms: Mapping[str, Form] | None
) -> Iterator[Problem]:
    if forms is None:
        return
    named = [((*path, "form_id"), stream["form_id"])] if "form_id" in stream else []
    named += [((*path, "also", at), one) for at, one in enumerate(stream.get("also", ()))]
    for place, form_id in named:
        yield from _form_faults(form_id, place, forms)
        form = forms.get(form_id)
        if form is not None and (form.kind == "feedback") != (stream["duty"] == "feedback"):
            what = f"“{form_id}” is of the kind “{form.kind}”."
            remedy = "Name a feedback sheet for the duty “feedback”, and for no other."
            yield Problem(place, what, remedy)


def _form_faults(form_id: str, place: KeyPath, forms: Mapping[str, Form]) -> Iterator[Problem]:
    if form_id not in forms:
        what = f"“{form_id}” is no form of this framework."
        yield Problem(place, what, nearest(form_id, forms))
    elif not forms[form_id].fillable:
        what = f"“{form_id}” is only read, so nobody can be due to fill it in."
        yield Problem(place, what, "Name a form that is filled in.")


def _return_link(stream: Parsed, path: KeyPath, returns: Mapping[str, str]) -> Iterator[Problem]:
    wanted = stream.get("return_id")
    if wanted is None:
        return
    if wanted not in returns:
        what = f"“{wanted}” is no return of this file."
        remedy = nearest(wanted, returns) if returns else "Add it as a [[return]]."
        yield Problem((*path, "return_id"), what, remedy)
    elif returns[wanted] != stream["per"]:
        what = f"The return is per {returns[wanted]} and this stream per {stream['per']}."
        yield Problem((*path, "per"), what, "Give both the same period.")


def _figure(figure: Parsed, path: KeyPath, forms: Mapping[str, Form] | None) -> Iterator[Problem]:
    of, name = figure["of"], figure.get("kind", "")
    if of == "case":
        yield from _case_figure(figure, path)
        return
    if of == "record":
        if forms is not None:
            yield from _form_faults(name, (*path, "kind"), forms)
        for key in ("field", "values"):
            if key in figure:
                yield Problem((*path, key), f"“{key}” narrows no records.", "Take it out.")
    elif name not in LOG_KINDS:
        yield Problem((*path, "kind"), f"“{name}” is not a known log.", nearest(name, LOG_KINDS))
    else:
        yield from _log_figure(figure, path, LOG_KINDS[name])
    if of == "record" and figure.get("measure", "count") != "count":
        yield Problem((*path, "measure"), "Records are only counted.", "Take it out.")


def _case_figure(figure: Parsed, path: KeyPath) -> Iterator[Problem]:
    known = (*CASE_DAYS, *CASE_FACTS)
    wanted = figure.get("field", "")
    if wanted and wanted not in known:
        yield Problem(
            (*path, "field"), f"“{wanted}” is nothing that a case has.", nearest(wanted, known)
        )
    if wanted in CASE_FACTS and not figure.get("values"):
        yield Problem(path, f"“{wanted}” narrows only with “values”.", "Add “values”.")
    if figure.get("kind"):
        yield Problem((*path, "kind"), "Cases are of one kind.", "Take it out.")
    if figure.get("measure", "count") not in ("count", "share"):
        yield Problem((*path, "measure"), "Cases are counted, or given as a share.", "Change it.")


def _log_figure(figure: Parsed, path: KeyPath, kind: LogKind) -> Iterator[Problem]:
    fields = {one.id: one for one in kind.fields}
    wanted, measure = figure.get("field", ""), figure.get("measure", "count")
    if wanted and wanted not in fields:
        what = f"“{wanted}” is not a field of the log “{kind.id}”."
        yield Problem((*path, "field"), what, nearest(wanted, fields))
        return
    choices = [choice.id for choice in fields[wanted].choices] if wanted else []
    for at, value in enumerate(figure.get("values", ())):
        if value not in choices:
            what = f"“{value}” is not a choice of “{wanted}”."
            remedy = nearest(value, choices) if choices else "Take it out."
            yield Problem((*path, "values", at), what, remedy)
    if measure == "median_days" and not kind.answered:
        what = f"The log “{kind.id}” notes no day of an answer."
        yield Problem((*path, "measure"), what, "Count its entries instead.")
    if measure == "sum" and (not wanted or fields[wanted].kind != "number"):
        yield Problem((*path, "measure"), "Only a number adds up.", "Name a field of numbers.")
    if measure == "share" and not figure.get("values"):
        yield Problem((*path, "measure"), "A share needs “values”.", "Say of which values.")

"""What a form is called on the screen, by its kind: an audit is audited, a checklist completed."""

from __future__ import annotations

from eh_desktop.domain.form import Condition, Form
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part
from eh_desktop.domain.sentences import either

_NOUNS = {
    "audit": mark("audit"),
    "checklist": mark("checklist"),
    "self_assessment": mark("self-assessment"),
    "feedback": mark("feedback sheet"),
    "case_study": mark("case study"),
}

APART = ("audit", "feedback")
"""Kinds of form that are filled in without a look at the last one: each stands for itself."""


def noun(form: Form) -> str:
    """Give what to call a filled form: `audit`, `checklist`; `form` for any other kind."""
    return say(_NOUNS.get(form.kind, mark("form")))


def details_title(form: Form) -> str:
    """Give the title of the tab that asks the form's header."""
    return say("Case details") if form.kind in ("audit", "case_study") else say("Details")


def done_by(form: Form) -> str:
    """Give the words before the name of who filled the form in."""
    return say("audited by") if form.kind == "audit" else say("completed by")


def field_place(form: Form, field_id: str) -> Place:
    """Give the place of a field, in the header or in a section."""
    homes = (section for section, entry in form.fields() if entry.id == field_id)
    home = next(homes, None)
    return Place(home.id if home is not None else "", Part.FIELD, field_id)


def field_link(form: Form, field_id: str) -> str:
    """Give the words of a link to a field: `Show this in the case details`."""
    section_id = field_place(form, field_id).section_id
    if section_id:
        return say("Show this in “{short_title}”", short_title=form.section(section_id).short_title)
    return say("Show this in the {details_title}", details_title=details_title(form).lower())


def condition_words(form: Form, condition: Condition) -> str:
    """Say when something applies: `It applies only where “Occasion” is Closure.`; or nothing."""
    labels = {entry.id: entry for _, entry in form.fields()}
    entry = labels.get(condition.field)
    if entry is None:
        return ""
    wanted = condition.only_if or condition.unless
    said = either([entry.label_of(value) for value in wanted])
    if not said:
        return ""
    if condition.only_if:
        return say("It applies only where “{label}” is {said}.", label=entry.label, said=said)
    return say("It applies unless “{label}” is {said}.", label=entry.label, said=said)

"""A local authority's own words, laid over a form's texts by id; ids and results stay.

The hash and the kept content of a form stay its own: a record does not know which words were
shown. An overlay made for one version serves every other as far as the ids are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from eh_desktop.domain.form import Choice, Column, Criterion, Field, Form, Framework, Section

TextKey = tuple[str, ...]
"""Where a text stands in a form: `("criterion", "s1.1", "text")`, `("title",)`."""

FORM_TEXTS = ("title", "short_title", "intro")
SECTION_TEXTS = ("title", "short_title", "intro", "comments_label", "total_label")
GUIDANCE_TEXTS = ("look_for", "met", "not_met")
FIELD_TEXTS = ("label", "hint")

_Say = Callable[[TextKey, str], str]
"""Gives the text that stands at a key, from the key and the form's own text."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that an authority lays over the forms of one framework."""

    name: str
    """Whose words they are, as shown and printed."""
    framework_id: str
    forms: Mapping[str, Mapping[TextKey, str]] = field(default_factory=dict)
    """By form id: the text for each key; what is not there keeps the form's own."""
    grades: Mapping[str, str] = field(default_factory=dict)
    """What the grades mean, by grade id."""


def apply_wording(form: Form, wording: Wording) -> Form:
    """Give the form with the wording's texts; the same form where the wording is another's."""
    if wording.framework_id != form.framework.id:
        return form
    texts = wording.forms.get(form.id, {})
    if not texts and not wording.grades:
        return form
    worded = _worded(form, lambda key, own: texts.get(key, own))
    framework = word_framework(form.framework, wording)
    return replace(worded, framework=framework, wording=wording.name)


def word_framework(framework: Framework, wording: Wording) -> Framework:
    """Give the framework with the wording's meanings of the grades it has."""
    if wording.framework_id != framework.id:
        return framework
    grades = {grade: wording.grades.get(grade, own) for grade, own in framework.grades.items()}
    return replace(framework, grades=grades)


def texts_of(form: Form) -> dict[TextKey, str]:
    """Give every text that a wording may replace, by key; empty where the form has none."""
    found: dict[TextKey, str] = {}

    def note(key: TextKey, own: str) -> str:
        found[key] = own
        return own

    _worded(form, note)
    return found


def uncovered(form: Form, wording: Wording) -> Iterator[TextKey]:
    """Give the keys of the form's texts that the wording leaves as they are."""
    texts = wording.forms.get(form.id, {})
    return (key for key, own in texts_of(form).items() if own and key not in texts)


def _worded(form: Form, say: _Say) -> Form:
    return replace(
        form,
        **_texts(form, FORM_TEXTS, (), say),
        header=tuple(_field(entry, say) for entry in form.header),
        sections=tuple(_section(section, say) for section in form.sections),
        action_tables=tuple(
            replace(table, **_texts(table, ("title",), ("action_table", table.id), say))
            if table.id  # the one that every graded form has is not the form's own text
            else table
            for table in form.action_tables
        ),
        descriptors={
            kind: {value: say(("scale", kind, value), own) for value, own in words.items()}
            for kind, words in form.descriptors.items()
        },
    )


def _texts(holder: object, names: Iterable[str], place: TextKey, say: _Say) -> dict[str, Any]:
    return {name: say((*place, name), getattr(holder, name)) for name in names}


def _section(section: Section, say: _Say) -> Section:
    headings: dict[str, str] = {}
    criteria = []
    for criterion in section.criteria:
        key = ("criterion", criterion.id, "group")
        if criterion.group not in headings:  # a heading is worded once, where it stands
            headings[criterion.group] = say(key, criterion.group) if criterion.group else ""
        criteria.append(replace(_criterion(criterion, say), group=headings[criterion.group]))
    return replace(
        section,
        **_texts(section, SECTION_TEXTS, ("section", section.id), say),
        fields=tuple(_field(entry, say) for entry in section.fields),
        criteria=tuple(criteria),
    )


def _criterion(criterion: Criterion, say: _Say) -> Criterion:
    place, guidance = ("criterion", criterion.id), criterion.guidance
    return replace(
        criterion,
        text=say((*place, "text"), criterion.text),
        guidance=replace(guidance, **_texts(guidance, GUIDANCE_TEXTS, place, say)),
    )


def _field(entry: Field, say: _Say) -> Field:
    place = ("field", entry.id)
    columns = ((column, (*place, "column", column.id)) for column in entry.columns)
    return replace(
        entry,
        **_texts(entry, FIELD_TEXTS, place, say),
        choices=_choices(entry.choices, place, say),
        columns=tuple(_column(column, inner, say) for column, inner in columns),
    )


def _column(column: Column, place: TextKey, say: _Say) -> Column:
    return replace(
        column,
        label=say((*place, "label"), column.label),
        choices=_choices(column.choices, place, say),
    )


def _choices(choices: tuple[Choice, ...], place: TextKey, say: _Say) -> tuple[Choice, ...]:
    return tuple(
        replace(choice, label=say((*place, "choice", choice.id), choice.label))
        for choice in choices
    )

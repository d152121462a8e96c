"""What a change of a record is to a person: a note that is typed, an answer that is given."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass

from eh_desktop.domain.form import Form, criterion_name
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import OVERALL, Answer, Change, Part, PartValue, Record
from eh_desktop.domain.siblings import split_key

_TYPED_FIELDS = frozenset({"short_text", "long_text", "names", "number", "table"})
_TYPED = frozenset(
    {
        "note",
        "evidence",
        "verified_where",
        "verified_by",
        "action",
        "reason",
        "text",
        "what",
        "who",
        "how_known",
        "told_whom",
        "outcome",
        "owner",
    }
)
"""What is written in a person's own words, in whatever part of a record it stands."""
_AT_CRITERION = {
    "value": mark("the answer to {place}"),
    "note": mark("the note on {place}"),
    "evidence": mark("where {place} was seen"),
    "practice": mark("the kind of practice at {place}"),
    "verified_where": mark("where {place} was verified"),
    "verified_by": mark("who verified {place}"),
    "action": mark("the action at {place}"),
    "": mark("what stands at {place}"),
}
_ROWS = {
    Part.LEARNING_POINT: mark("learning point {number}"),
    Part.ACTION: mark("action {number}"),
    Part.CONCERN: mark("concern {number}"),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Which text or choice a change touches."""

    part: Part
    key: str
    attribute: str
    """Of the entry, such as `note`; empty for several at once, or for the entry as a whole."""
    typed: bool
    """Whether it is written in own words, letter by letter."""


def edit_of(form: Form, record: Record, change: Change) -> Edit:
    """Give what a change touches in a record as it is before the change."""
    before = record.entries(change.part).get(change.key)
    attribute = _attribute(change.part, before, change.value)
    return Edit(change.part, change.key, attribute, _is_typed(form, change, attribute))


def edit_words(form: Form, record: Record, edit: Edit) -> str:
    """Give what a sentence calls an edit: `the answer to Assessment, 3`.

    The record is one in which the entry is there, if it ever is: rows are called by their number.
    """
    if edit.part is Part.FIELD:
        labels = (entry.label for _, entry in form.fields() if entry.id == edit.key)
        return say("“{label}”", label=next(labels, edit.key))
    if edit.part in _ROWS:
        keys = list(record.entries(edit.part))
        number = keys.index(edit.key) + 1 if edit.key in keys else len(keys) + 1
        return say(_ROWS[edit.part], number=number)
    if edit.part in (Part.AWARD, Part.COMMENT):
        return _of_section(form, edit)
    place = _place(form, split_key(edit.key)[0])
    if edit.part is Part.QUESTION:
        return say("the question at {place}", place=place)
    if edit.part is Part.VERIFICATION:
        return say("the second rating of {place}", place=place)
    return say(_AT_CRITERION.get(edit.attribute, _AT_CRITERION[""]), place=place)


def _of_section(form: Form, edit: Edit) -> str:
    if edit.key == OVERALL:
        return say("the overall grade")
    titles = (section.short_title for section in form.sections if section.id == edit.key)
    title = next(titles, edit.key)
    if edit.part is Part.COMMENT:
        return say("the comments on {section}", section=title)
    return say("the grade of {section}", section=title)


def _place(form: Form, criterion_id: str) -> str:
    for section, criterion in form.criteria():
        if criterion.id == criterion_id:
            return criterion_name(section, criterion)
    return criterion_id


def _attribute(part: Part, before: PartValue | None, after: PartValue | None) -> str:
    """Give the one attribute in which two values of an entry differ; empty for none or several."""
    if part is Part.ANSWER:
        before, after = before or Answer(), after or Answer()
    if before is None or after is None or not is_dataclass(after):
        return ""
    names = [one.name for one in fields(after)]
    differing = [name for name in names if getattr(before, name) != getattr(after, name)]
    return differing[0] if len(differing) == 1 else ""


def _is_typed(form: Form, change: Change, attribute: str) -> bool:
    if change.part is Part.COMMENT:
        return True
    if change.part is Part.FIELD:
        kinds = {entry.id: entry.kind for _, entry in form.fields()}
        return kinds.get(change.key, "") in _TYPED_FIELDS
    if change.part is Part.ANSWER and attribute == "value":
        kinds = {criterion.id: criterion.kind for _, criterion in form.criteria()}
        kind = CRITERION_KINDS.get(kinds.get(split_key(change.key)[0], ""))
        return kind is not None and kind.written
    return attribute in _TYPED

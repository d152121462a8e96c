"""Find in a form: every text of a form and of what was written in it, in the order of its tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from eh_desktop.domain.dates import short_date
from eh_desktop.domain.entries import written_rows
from eh_desktop.domain.form import (
    DETAIL_WORDS,
    Criterion,
    Field,
    Form,
    Section,
    criterion_applies,
    criterion_name,
    section_applies,
)
from eh_desktop.domain.gaps import Place
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import OVERALL, Action, Answer, Part, Record
from eh_desktop.domain.siblings import split_key
from eh_desktop.domain.text_search import Found, occurrences

GUIDANCE = "guidance"
"""What says that a text stands in the guidance of a criterion."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: where it stands, what it is called, and whether a person typed it here."""

    place: Place
    text: str
    name: str
    """What a sentence calls it: `Assessment, 3: note`."""
    typed: bool = False
    kind: str = ""
    """`guidance` for what stands in the guidance; empty for all else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence of the words that are looked for."""

    passage: Passage
    found: Found


def find(form: Form, record: Record, words: str, *, typed_only: bool = False) -> tuple[Hit, ...]:
    """Give every occurrence of some words, in the order of the form.

    Case and marks on letters do not matter. What does not apply to the record and is not shown
    is not searched.
    """
    return tuple(
        Hit(passage, found)
        for passage in passages(form, record)
        if passage.typed or not typed_only
        for found in occurrences(passage.text, words)
    )


def passages(form: Form, record: Record) -> Iterator[Passage]:
    """Give every text that the tabs of a record show, in their order; no empty one."""
    for passage in _passages(form, record):
        if passage.text.strip():
            yield passage


def _passages(form: Form, record: Record) -> Iterator[Passage]:
    top = Place("", Part.FIELD, "")
    for paragraph in form.intro.splitlines():
        yield Passage(top, paragraph.strip(), say("what the form is for"))
    for entry in form.header:
        yield from _of_field(entry, "", record)
    for section in form.sections:
        yield from _of_section(section, record)
    last = form.sections[-1].id if form.sections else ""
    award = record.awards.get(OVERALL)
    if award is not None:
        place = Place(last, Part.AWARD, OVERALL)
        yield Passage(place, award.reason, say("reason for the overall grade"), typed=True)
    for number, point in enumerate(record.learning_points.values(), 1):
        place = Place(last, Part.LEARNING_POINT, point.id)
        yield Passage(place, point.text, say("learning point {number}", number=number), typed=True)
    for number, action in enumerate(record.actions.values(), 1):
        yield from _of_action(number, action, Place(last, Part.ACTION, action.id))


def _of_field(entry: Field, section_id: str, record: Record) -> Iterator[Passage]:
    place = Place(section_id, Part.FIELD, entry.id)
    label = entry.label if entry.required else f"{entry.label} (optional)"
    yield Passage(place, label, say("a question"))
    yield Passage(place, entry.hint, say("hint for “{label}”", label=entry.label))
    name = say("“{label}”", label=entry.label)
    value = record.fields.get(entry.id, "")
    for choice in entry.choices:
        chosen = choice.id in value.split("\n")
        yield Passage(place, choice.label, name, typed=chosen)
    for text in () if entry.choices else _values(entry, value):
        yield Passage(place, text, name, typed=True)


def _values(entry: Field, value: str) -> Iterator[str]:
    """Give what was entered, as the fields show it."""
    if entry.kind == "table":
        labels = [(column.id, column.kind, column.choices) for column in entry.columns]
        for row in written_rows(value):
            for column_id, kind, choices in labels:
                cell = row.get(column_id, "")
                named = {choice.id: choice.label for choice in choices}
                yield short_date(cell) if kind == "date" else named.get(cell, cell)
    elif entry.kind in ("date", "dates"):
        yield from map(short_date, value.split("\n"))
    else:
        yield value


def _of_section(section: Section, record: Record) -> Iterator[Passage]:
    applies = section_applies(section, record.fields)
    if applies:
        yield Passage(
            Place(section.id, Part.ANSWER, ""),
            section.intro,
            say("introduction of {section}", section=section.short_title),
        )
    fields = [
        passage
        for entry in section.fields
        if applies
        for passage in _of_field(entry, section.id, record)
    ]
    if not section.after:
        yield from fields
    group = ""
    for criterion in section.criteria:
        if not _shown(section, criterion, record):
            continue
        place = Place(section.id, Part.ANSWER, criterion.id)
        if criterion.group != group:
            group = criterion.group
            yield Passage(place, group, say("a heading"))
        yield from _of_criterion(section, criterion, record)
    if section.after:
        yield from fields
    if applies:
        yield from _at_the_foot(section, record)


def _at_the_foot(section: Section, record: Record) -> Iterator[Passage]:
    title = section.short_title
    award = record.awards.get(section.id)
    if award is not None:
        place = Place(section.id, Part.AWARD, section.id)
        yield Passage(place, award.reason, say("reason for the grade of {s}", s=title), typed=True)
    if section.comments_label:
        place = Place(section.id, Part.COMMENT, section.id)
        yield Passage(place, section.comments_label, say("a question"))
        comments = record.comments.get(section.id, "")
        yield Passage(place, comments, say("comments on {section}", section=title), typed=True)


def _shown(section: Section, criterion: Criterion, record: Record) -> bool:
    """Tell whether a criterion stands on its tab: asked, or something was said at it."""
    if any(concern.criterion_id == criterion.id for concern in record.concerns.values()):
        return True
    if not section_applies(section, record.fields):
        return False
    said = (key for key, one in record.answers.items() if one != Answer())
    return criterion_applies(criterion, record.fields) or any(
        split_key(key)[0] == criterion.id for key in said
    )


def _of_criterion(section: Section, criterion: Criterion, record: Record) -> Iterator[Passage]:
    place = Place(section.id, Part.ANSWER, criterion.id)
    name = criterion_name(section, criterion)
    yield Passage(place, criterion.text, name)
    guidance = criterion.guidance
    for text in (guidance.look_for, guidance.met, guidance.not_met):
        yield Passage(place, text, say("{place}: guidance", place=name), kind=GUIDANCE)
    for key, answer in record.answers.items():
        if split_key(key)[0] == criterion.id:
            at = Place(section.id, Part.ANSWER, key)
            yield from _of_answer(criterion, answer, at, name)
    yield from _beside(criterion.id, section.id, record, name)


def _of_answer(criterion: Criterion, answer: Answer, at: Place, name: str) -> Iterator[Passage]:
    if scale_of(criterion).written and answer.value is not None:
        yield Passage(at, answer.value, say("{place}: answer", place=name), typed=True)
    yield Passage(at, answer.note, say("{place}: note", place=name), typed=True)
    for attribute, words in DETAIL_WORDS.items():
        said = say("{place}: {what}", place=name, what=words.lower())
        yield Passage(at, getattr(answer, attribute), said, typed=True)


_CONCERN = (
    ("what", mark("{place}: concern")),
    ("told_whom", mark("{place}: who was told of the concern")),
    ("outcome", mark("{place}: outcome of the concern")),
)
_QUESTION = (
    ("what", mark("{place}: question")),
    ("owner", mark("{place}: who finds out")),
    ("outcome", mark("{place}: what was found")),
)


def _beside(criterion_id: str, section_id: str, record: Record, name: str) -> Iterator[Passage]:
    question = record.questions.get(criterion_id)
    if question is not None:
        place = Place(section_id, Part.QUESTION, criterion_id)
        for attribute, words in _QUESTION:
            yield Passage(place, getattr(question, attribute), say(words, place=name), typed=True)
    second = record.verifications.get(criterion_id)
    if second is not None:
        place = Place(section_id, Part.VERIFICATION, criterion_id)
        said = say("{place}: note on the second rating", place=name)
        yield Passage(place, second.note, said, typed=True)
    for concern in record.concerns.values():
        if concern.criterion_id == criterion_id:
            place = Place(section_id, Part.CONCERN, concern.id)
            for attribute, words in _CONCERN:
                text = getattr(concern, attribute)
                yield Passage(place, text, say(words, place=name), typed=True)


def _of_action(number: int, action: Action, place: Place) -> Iterator[Passage]:
    name = say("action {number}", number=number)
    for text in (action.what, action.who, short_date(action.by_when), action.how_known):
        yield Passage(place, text, name, typed=True)

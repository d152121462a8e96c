"""A criterion in a fillable form: its answer, and all that can be said beside it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blank_entries import only_where
from eh_desktop.documents.blocks import Look, Row
from eh_desktop.documents.fillable_blocks import Beside, Mark, Marks, Pictured
from eh_desktop.documents.fillable_room import Room
from eh_desktop.documents.friendly import descriptor
from eh_desktop.documents.paper_fields import (
    QUESTION_WORDS,
    children_of,
    details_of,
    noted,
)
from eh_desktop.documents.pictures import Face, Target
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.form import DETAIL_WORDS, Criterion, Form, Section
from eh_desktop.domain.kinds import UNSURE, scale_of

_FACE, _TARGET = 58.0, 118.0


def criterion_row(form: Form, section: Section, criterion: Criterion, room: Room) -> Row:
    """Give a criterion's row with its fields."""
    look = Look(above=7, below=7)
    number: list[Flowable] = [room.words(criterion.number, "number")]
    body = [*_statement(form, criterion, room), *_beside(form, section, criterion, room)]
    return Row([number, body], (room.number, WIDTH - room.number - look.gap), look, "LI")


def _statement(form: Form, criterion: Criterion, room: Room) -> Iterator[Flowable]:
    """Give the statement, when it is asked at all, and what can be answered."""
    name = f"answer.{criterion.id}"
    if criterion.kind == "tick":
        yield Marks([Mark(room.field(name), "ticked", criterion.text)], room.print)
    else:
        yield room.words(criterion.text)
    if criterion.condition is not None:
        yield room.words(only_where(form, criterion.condition, "this"), "label")
    if criterion.kind == "text":
        yield Spacer(1, 3)
        yield room.entry(name, 4)
    elif scale_of(criterion).options and criterion.kind != "tick":
        yield Spacer(1, 5)
        yield _answer(form, criterion, room)


def _answer(form: Form, criterion: Criterion, room: Room) -> Flowable:
    """Give the marks of a scale, with its pictures where it has any."""
    field = room.field(f"answer.{criterion.id}")
    marks = []
    for value, words in field.options:
        said = descriptor(form, criterion, value) if room.friendly else words
        marks.append(Mark(field, value, "? Not sure" if value == UNSURE else said))
    if criterion.kind == "faces" and len(marks) == len(scale_of(criterion).ranked()):
        pictures = [Face(value, _FACE) for value, _ in field.options]
        return Pictured(pictures, marks, room.print)
    if criterion.kind == "target":
        return Beside(Target(_TARGET), Marks(marks, room.print, each_below=True), 24)
    return Marks(marks, room.print)


def _beside(form: Form, section: Section, criterion: Criterion, room: Room) -> Iterator[Flowable]:
    """Give children's answers, note, details, practice, question and second rating."""
    at = criterion.id
    if not scale_of(criterion).answered:
        return
    children = range(1, children_of(form, criterion) + 1)
    if children:
        yield room.captioned(*((f"Child {row}, if apart", f"child.{row}.{at}") for row in children))
    if noted(form, criterion):
        ample = form.kind == "audit" or section.notes_required
        yield room.captioned(("Note", f"note.{at}"), lines=2 if ample else 1)
    details = details_of(form, section, criterion)
    names = {"action": "answer_action"}
    if details:
        boxes = [(DETAIL_WORDS[member], f"{names.get(member, member)}.{at}") for member in details]
        yield room.captioned(*boxes, lines=1 if details == ("evidence",) else 3)
    if room.asks(f"practice_good.{at}"):
        yield Spacer(1, 2)
        yield room.marks(f"practice_good.{at}", f"practice_exceptional.{at}")
    if any(option.value == UNSURE for option in scale_of(criterion).options):
        captions = {**QUESTION_WORDS, "what": "If “?”: what is to be found out"}
        captions["by_when"] += " (dd/mm/yyyy)"
        boxes = [(words, f"question_{member}.{at}") for member, words in captions.items()]
        yield room.captioned(*boxes)
    if form.verification is not None and scale_of(criterion).options:
        title = form.verification.title
        yield room.captioned((title, f"rating.{at}"), (f"{title}: note", f"rating_note.{at}"))

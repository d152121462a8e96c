"""What a fillable PDF asks: its fields by name, and what in a record each one stands for.

Both ways use this one list: `fillable` draws the fields, `reading_filled` reads them back. A name
is made of stable ids, so that it means the same in every version of a form: `answer.s1.6`,
`note.s1.6`, `field.case_ref`, `table.children.2.name`, `action.manager_actions.1.what`.

Grades are not asked: they answer a suggestion with its working, which the application shows. A
safeguarding concern is not asked either: it must not wait in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import (
    DETAIL_WORDS,
    DETAILS,
    ActionTable,
    Column,
    Criterion,
    Field,
    Form,
    Section,
)
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.record import Part

MARK = "form"
"""The name of the hidden field that says which form it is: id, version and hash."""
SHORT, LONG = 300, 8000
"""The most characters of a line and of a longer text."""
TABLE_ROWS, ACTION_ROWS, LEARNING_POINTS = 4, 4, 3
"""How many rows are offered where the form does not say."""
MANY_CHOICES = 5
"""More choices than these are offered in a list that opens."""

Kind = Literal["text", "lines", "date", "dates", "number", "one", "list", "tick"]
"""What is typed or chosen; `one` are radio buttons, `list` is a list that opens."""

ACTION_WORDS = {
    "what": "What",
    "who": "Who",
    "by_when": "By when",
    "how_known": "How we will know",
}
QUESTION_WORDS = {
    "what": "What is to be found out",
    "owner": "Who finds out",
    "by_when": "By when",
}
_NO_PRACTICE = frozenset({"text", "tick", "standard"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """Where in a record a value goes."""

    part: Part
    key: str
    """The entry's key; of a row, the table's id; empty for what only its row tells apart."""
    member: str = ""
    """Which member of the entry, or which column of the table."""
    row: int = 0
    """From 1; of an answer, the number of the child that it is about; 0 for neither."""


@dataclass(frozen=True, slots=True)
class PaperField:
    """One field of a fillable PDF."""

    name: str
    place: str
    """Where it stands in the form, in words: `Plan 3, note`."""
    kind: Kind
    meaning: Meaning
    about: str = ""
    """What else is said to who cannot see the page, such as the statement that is judged."""
    options: tuple[tuple[str, str], ...] = ()
    """Values and their words; of a tick its one value."""

    @property
    def most(self) -> int:
        """Give the most characters it takes."""
        return LONG if self.kind in ("lines", "dates") else SHORT

    @property
    def tip(self) -> str:
        """Give its name for a screen reader."""
        hint = {"date": "Day, month, year", "dates": "One day on each line"}.get(self.kind)
        said = (self.place, self.about, hint or "")
        return " ".join(f"{part.rstrip('.')}." for part in said if part)


def paper_fields(form: Form) -> dict[str, PaperField]:
    """Give every field of a form by name, in the order of the form."""
    made = {field.name: field for field in _every(form)}
    ends = {name for name in made if any(other.startswith(f"{name}.") for other in made)}
    renamed = (replace(f, name=_leaf(f.name)) if f.name in ends else f for f in made.values())
    return {field.name: field for field in renamed}


def plain_name(name: str) -> str:
    """Give a field's name without what sets it apart from a group of the same name."""
    return name.removesuffix(_leaf(""))


def _leaf(name: str) -> str:
    """Give the name of a field that a group of fields is called after: it cannot be both."""
    return f"{name}._"


def _every(form: Form) -> Iterator[PaperField]:
    for entry in form.header:
        yield from field_fields(entry)
    for section in form.sections:
        if not section.after:
            yield from _section_fields(section)
        for criterion in section.criteria:
            yield from criterion_fields(form, section, criterion)
        if section.after:
            yield from _section_fields(section)
        if section.comments_label:
            yield comment_field(section)
    if form.learning_points:
        for row in range(1, LEARNING_POINTS + 1):
            yield learning_field(row)
    for table in form.action_tables:
        for row in range(1, ACTION_ROWS + 1):
            for member in table.asks:
                yield action_field(table, row, member)


def _section_fields(section: Section) -> Iterator[PaperField]:
    for entry in section.fields:
        yield from field_fields(entry)


def field_fields(entry: Field) -> Iterator[PaperField]:
    """Give the fields of one entry: one, one for each choice, or one for each cell."""
    if FIELD_KINDS[entry.kind].takes_columns:
        for row in range(1, table_rows_of(entry) + 1):
            for column in entry.columns:
                yield cell_field(entry, row, column)
        return
    meaning = Meaning(Part.FIELD, entry.id)
    name = f"field.{entry.id}"
    if entry.kind == "choices":
        for choice in entry.choices:
            place = f"{entry.label}: {choice.label}"
            option = ((choice.id, choice.label),)
            member = Meaning(Part.FIELD, entry.id, choice.id)
            yield PaperField(f"{name}.{choice.id}", place, "tick", member, options=option)
        return
    yield PaperField(
        name, entry.label, _kind_of(entry), meaning, about=entry.hint, options=_choices(entry)
    )


def table_rows_of(entry: Field) -> int:
    """Give how many rows of a table are offered."""
    return entry.rows or TABLE_ROWS


def cell_field(entry: Field, row: int, column: Column) -> PaperField:
    """Give the field of one cell of a table."""
    kind = _kind_of(column)
    return PaperField(
        f"table.{entry.id}.{row}.{column.id}",
        f"{entry.label}, row {row}, {column.label}",
        "list" if kind == "one" else kind,
        Meaning(Part.FIELD, entry.id, column.id, row),
        options=_choices(column),
    )


def _kind_of(entry: Field | Column) -> Kind:
    kinds: dict[str, Kind] = {
        "long_text": "lines",
        "names": "lines",
        "date": "date",
        "dates": "dates",
        "number": "number",
        "choice": "list" if len(entry.choices) > MANY_CHOICES else "one",
    }
    return kinds.get(entry.kind, "text")


def _choices(entry: Field | Column) -> tuple[tuple[str, str], ...]:
    return tuple((choice.id, choice.label) for choice in entry.choices)


def criterion_fields(form: Form, section: Section, criterion: Criterion) -> Iterator[PaperField]:
    """Give the fields of one criterion: answer, children's, note, details, question, rating."""
    if not scale_of(criterion).answered:
        return
    place = f"{section.short_title} {criterion.number}"
    yield answer_field(place, criterion)
    for row in range(1, children_of(form, criterion) + 1):
        yield child_field(place, criterion, row)
    if noted(form, criterion):
        yield _detail(place, criterion, "note", "note", "lines")
    for member in details_of(form, section, criterion):
        kind: Kind = "lines" if member in ("evidence", "action") else "text"
        yield _detail(place, criterion, member, DETAIL_WORDS[member].lower(), kind)
    if form.rule is not None and section.graded and criterion.kind not in _NO_PRACTICE:
        yield practice_field(place, criterion, "good")
        yield practice_field(place, criterion, "exceptional")
    if any(option.value == UNSURE for option in scale_of(criterion).options):
        for member, words in QUESTION_WORDS.items():
            yield PaperField(
                f"question_{member}.{criterion.id}",
                f"{place}, question: {words.lower()}",
                "date" if member == "by_when" else "text",
                Meaning(Part.QUESTION, criterion.id, member),
            )
    if form.verification is not None and scale_of(criterion).options:
        said = f"{place}, {form.verification.title}"
        rating = Meaning(Part.VERIFICATION, criterion.id, "value")
        note = Meaning(Part.VERIFICATION, criterion.id, "note")
        yield PaperField(f"rating.{criterion.id}", said, "list", rating, options=scale(criterion))
        yield PaperField(f"rating_note.{criterion.id}", f"{said}: note", "text", note)


def scale(criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """Give the values and words of a criterion's scale."""
    return tuple((option.value, option.label) for option in scale_of(criterion).options)


def answer_field(place: str, criterion: Criterion) -> PaperField:
    """Give the field of a criterion's own answer."""
    kinds: dict[str, Kind] = {"text": "lines", "tick": "tick"}
    return PaperField(
        f"answer.{criterion.id}",
        place,
        kinds.get(criterion.kind, "one"),
        Meaning(Part.ANSWER, criterion.id, "value"),
        about=criterion.text,
        options=scale(criterion),
    )


def children_of(form: Form, criterion: Criterion) -> int:
    """Give for how many children a criterion can be answered apart; 0 where it cannot."""
    if form.siblings is None or not criterion.per_child or criterion.kind == "text":
        return 0
    return table_rows_of(form.field(form.siblings.children))


def child_field(place: str, criterion: Criterion, row: int) -> PaperField:
    """Give the field of the answer for the child in one row of the children's table."""
    return PaperField(
        f"child.{row}.{criterion.id}",
        f"{place}, child {row}",
        "list",
        Meaning(Part.ANSWER, criterion.id, "value", row),
        about="Only where each child is judged apart",
        options=scale(criterion),
    )


def noted(form: Form, criterion: Criterion) -> bool:
    """Tell whether a criterion's answer has room for a note; families write at the end."""
    return criterion.kind != "text" and form.kind != "feedback"


def details_of(form: Form, section: Section, criterion: Criterion) -> tuple[str, ...]:
    """Give what is asked beside a criterion's answer and note; an audit always asks where seen."""
    asked = section.details
    if form.kind == "audit" and section.criteria and criterion.kind not in _NO_PRACTICE:
        asked = (*asked, "evidence")
    return tuple(member for member in DETAILS if member in asked)


def _detail(place: str, criterion: Criterion, member: str, words: str, kind: Kind) -> PaperField:
    meaning = Meaning(Part.ANSWER, criterion.id, member)
    name = "answer_action" if member == "action" else member
    return PaperField(f"{name}.{criterion.id}", f"{place}, {words}", kind, meaning)


def practice_field(place: str, criterion: Criterion, grade: str) -> PaperField:
    """Give the tick box for practice that stands out: `good` or `exceptional`."""
    words = f"{grade.capitalize()} practice"
    return PaperField(
        f"practice_{grade}.{criterion.id}",
        f"{place}, {words.lower()}",
        "tick",
        Meaning(Part.ANSWER, criterion.id, "practice"),
        options=((grade, words),),
    )


def comment_field(section: Section) -> PaperField:
    """Give the field of a section's comments."""
    return PaperField(
        f"comment.{section.id}",
        f"{section.short_title}, {section.comments_label}",
        "lines",
        Meaning(Part.COMMENT, section.id),
    )


def learning_field(row: int) -> PaperField:
    """Give the field of one learning point."""
    meaning = Meaning(Part.LEARNING_POINT, "", "text", row)
    return PaperField(f"learning.{row}", f"Learning point {row}", "lines", meaning)


def action_field(table: ActionTable, row: int, member: str) -> PaperField:
    """Give the field of one part of one agreed action."""
    kinds: dict[str, Kind] = {"what": "lines", "how_known": "lines", "by_when": "date"}
    return PaperField(
        ".".join(part for part in ("action", table.id, str(row), member) if part),
        f"{table.title}, row {row}, {ACTION_WORDS[member].lower()}",
        kinds.get(member, "text"),
        Meaning(Part.ACTION, table.id, member, row),
    )

"""What stands between a draft and its end, and where to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.entries import FIELD_KINDS, cell_allows, written_rows
from eh_desktop.domain.form import (
    ActionTable,
    Criterion,
    Field,
    Form,
    Section,
    asked,
    criterion_name,
    section_applies,
)
from eh_desktop.domain.grading import Suggestions, needs_reason, suggest
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import OVERALL, Action, Answer, Part, Question, Record
from eh_desktop.domain.sentences import listed

_NEVER_OPEN = "tick"
"""A tick that is left is an answer."""
_CONFLICT = mark("nobody looks at their own work. Withdraw this and ask for another case.")
_ACTION_WORDS = {
    "what": mark("what is to be done"),
    "who": mark("who does it"),
    "by_when": mark("by when"),
    "how_known": mark("how we will know"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a record something stands: a part, its key, and the tab that shows it."""

    section_id: str
    """A section's id; empty for the header."""
    part: Part
    key: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that stands between a draft and its end, and the place to mend it."""

    place: Place
    text: str


def missing(form: Form, record: Record, today: date) -> tuple[Gap, ...]:
    """List what is missing before the record can become final, in the order of the form."""
    suggestions = suggest(form, record) if form.rule is not None else None
    gaps = [gap for entry in form.header for gap in _field_gaps(form, entry, "", record, today)]
    for section in form.sections:
        if section_applies(section, record.fields):
            gaps.extend(_section_gaps(form, section, record, today))
            gaps.extend(_grade_gaps(section, record, suggestions))
    if suggestions is not None:
        last = form.sections[-1].id
        gaps.extend(_award_gaps(last, OVERALL, say("Overall grade"), record, suggestions))
    gaps.extend(_row_gaps(form, record))
    gaps.extend(_concern_gaps(form.sections[-1].id, record, today))
    return tuple(gaps)


def is_open(criterion: Criterion, record: Record) -> bool:
    """Tell whether a criterion that applies still waits for its answer."""
    kind = scale_of(criterion)
    if not kind.answered or criterion.optional or criterion.kind == _NEVER_OPEN:
        return False
    value = record.answer(criterion.id).value
    return value is None or not kind.allows(value)


def needs_note(section: Section, criterion: Criterion, answer: Answer) -> bool:
    """Tell whether a judgement was made where the form wants it explained, and is not yet."""
    judged = answer.value is not None and len(scale_of(criterion).options) > 1
    return section.notes_required and judged and not answer.note.strip()


def _field_gaps(
    form: Form, entry: Field, section_id: str, record: Record, today: date
) -> Iterator[Gap]:
    value = record.fields.get(entry.id, "").strip()
    place = Place(section_id, Part.FIELD, entry.id)
    if not value:
        if entry.required:
            yield Gap(place, say("“{label}” is empty.", label=entry.label))
        elif _names_second_rating(form, entry, record):
            yield Gap(
                place,
                say("“{label}” is empty, though a second rating is given.", label=entry.label),
            )
    elif not FIELD_KINDS[entry.kind].allows(entry, value):
        yield Gap(place, f"“{entry.label}”: {_wrong(entry.kind, value)}")
    elif not entry.future and _in_the_future(entry, value, today):
        yield Gap(place, say("“{label}” is in the future.", label=entry.label))
    elif entry.kind == "table":
        yield from _table_gaps(entry, place, value)
    elif entry.differs_from and _names(value) & _names(record.fields.get(entry.differs_from, "")):
        other = form.field(entry.differs_from).label
        yield Gap(
            place,
            say(
                "“{label}” names the same person as “{other}”: {conflict}",
                label=entry.label,
                other=other,
                conflict=say(_CONFLICT),
            ),
        )


def _names_second_rating(form: Form, entry: Field, record: Record) -> bool:
    """Tell whether a field has to name or date a second rating that is there."""
    rule = form.verification
    if rule is None or entry.id not in (rule.by, rule.on):
        return False
    return any(one.value is not None or one.note.strip() for one in record.verifications.values())


def _in_the_future(entry: Field, value: str, today: date) -> bool:
    if entry.kind not in ("date", "dates"):
        return False
    return any(date.fromisoformat(line) > today for line in value.split("\n"))


def _table_gaps(entry: Field, place: Place, value: str) -> Iterator[Gap]:
    rows = written_rows(value)
    if not rows and entry.required:
        yield Gap(place, say("“{label}” is empty.", label=entry.label))
    for number, row in enumerate(rows, 1):
        for column in entry.columns:
            cell = row.get(column.id, "").strip()
            said = say(
                "“{label}”, row {number}: “{column}”",
                label=entry.label,
                number=number,
                column=column.label,
            )
            if not cell:
                if column.required:
                    yield Gap(place, say("{said} is empty.", said=said))
            elif not cell_allows(column, cell):
                yield Gap(place, f"{said}, {_wrong(column.kind, cell)}")


def _names(text: str) -> set[str]:
    return {" ".join(line.split()).casefold() for line in text.splitlines() if line.strip()}


def _wrong(kind: str, value: str) -> str:
    words = {
        "date": say("“{value:.40}” is not a date.", value=value),
        "dates": say("“{value:.40}” is not a list of dates.", value=value),
        "number": say("“{value:.40}” is not a number.", value=value),
        "choice": say("choose one of the answers."),
        "choices": say("choose among the answers."),
        "table": say("the rows cannot be read; enter them again."),
    }
    return words.get(kind, say("write it on one line."))


def _section_gaps(form: Form, section: Section, record: Record, today: date) -> Iterator[Gap]:
    fields = [
        gap
        for entry in section.fields
        for gap in _field_gaps(form, entry, section.id, record, today)
    ]
    if not section.after:
        yield from fields
    for criterion in asked(section, record.fields):
        yield from _criterion_gaps(section, criterion, record)
    if section.after:
        yield from fields
    if section.comments_required and not record.comments.get(section.id, "").strip():
        place = Place(section.id, Part.COMMENT, section.id)
        yield Gap(place, say("{section}: the comments are empty.", section=section.short_title))


def _criterion_gaps(section: Section, criterion: Criterion, record: Record) -> Iterator[Gap]:
    place = Place(section.id, Part.ANSWER, criterion.id)
    name = criterion_name(section, criterion)
    answer = record.answer(criterion.id)
    if is_open(criterion, record):
        yield Gap(place, say("{name}, is not answered.", name=name))
    elif needs_note(section, criterion, answer):
        yield Gap(place, say("{name}, needs a comment.", name=name))
    if answer.value == UNSURE:
        yield from _question_gaps(section, criterion, record)


def _question_gaps(section: Section, criterion: Criterion, record: Record) -> Iterator[Gap]:
    question = record.questions.get(criterion.id)
    place = Place(section.id, Part.QUESTION, criterion.id)
    name = say("{criterion}: the question", criterion=criterion_name(section, criterion))
    lacking = _lacking(question or Question(criterion.id))
    if lacking:
        yield Gap(place, say("{name} needs {lacking}.", name=name, lacking=lacking))
    elif question is not None and parse_iso_date(question.by_when) is None:
        yield Gap(
            place,
            say("{name}: “{by_when:.40}” is not a date.", name=name, by_when=question.by_when),
        )


def _lacking(question: Question) -> str:
    parts = ((say("an owner"), question.owner), (say("a date"), question.by_when))
    return listed([words for words, text in parts if not text.strip()])


def _grade_gaps(section: Section, record: Record, suggestions: Suggestions | None) -> Iterator[Gap]:
    if section.graded and suggestions is not None:
        title = say("{section}: the grade", section=section.short_title)
        yield from _award_gaps(section.id, section.id, title, record, suggestions)


def _award_gaps(
    section_id: str, key: str, title: str, record: Record, suggestions: Suggestions
) -> Iterator[Gap]:
    suggestion, award = suggestions.of(key), record.awards.get(key)
    place = Place(section_id, Part.AWARD, key)
    if award is None:
        if suggestion.applies:
            yield Gap(place, say("{title} is not awarded.", title=title))
    elif needs_reason(suggestion.grade, award.grade) and not award.reason.strip():
        yield Gap(
            place, say("{title} differs from the suggestion and needs a reason.", title=title)
        )


def action_table(form: Form, action: Action) -> ActionTable:
    """Give the table of the form that an action stands in: the first where it names none."""
    tables = form.action_tables or (ActionTable("", say("Actions")),)
    return next((table for table in tables if table.id == action.table), tables[0])


def _row_gaps(form: Form, record: Record) -> Iterator[Gap]:
    last = form.sections[-1].id
    for number, point in enumerate(record.learning_points.values(), 1):
        if not point.text.strip():
            yield Gap(
                Place(last, Part.LEARNING_POINT, point.id),
                say("Learning point {number} is empty.", number=number),
            )
    numbers: Counter[str] = Counter()
    for action in record.actions.values():
        table = action_table(form, action)
        numbers[table.id] += 1
        place, name = (
            Place(last, Part.ACTION, action.id),
            say("Action {number}", number=numbers[table.id]),
        )
        if len(form.action_tables) > 1:
            name = say("{title}, action {number}", title=table.title, number=numbers[table.id])
        absent = [
            say(_ACTION_WORDS[part]) for part in table.asks if not getattr(action, part).strip()
        ]
        if absent:
            yield Gap(
                place, say("{name} does not say {parts}.", name=name, parts=", ".join(absent))
            )
        elif action.by_when.strip() and parse_iso_date(action.by_when) is None:
            yield Gap(
                place, say("{name}: “{by_when}” is not a date.", name=name, by_when=action.by_when)
            )


def _concern_gaps(section_id: str, record: Record, today: date) -> Iterator[Gap]:
    for number, concern in enumerate(record.concerns.values(), 1):
        place = Place(section_id, Part.CONCERN, concern.id)
        told = parse_iso_date(concern.told_at)
        if not concern.settled:
            words = say("record what it is, who was told, when, and the outcome.")
            yield Gap(place, say("Concern {number}: {words}", number=number, words=words))
        elif told is None:
            yield Gap(
                place,
                say(
                    "Concern {number}: “{told_at}” is not a date.",
                    number=number,
                    told_at=concern.told_at,
                ),
            )
        elif told > today:
            yield Gap(
                place, say("Concern {number}: who was told is dated in the future.", number=number)
            )

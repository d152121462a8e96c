"""Records of every form with every entry of every kind filled in, each word one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from eh_desktop.documents.audit_document import build_audit_pdf
from eh_desktop.domain.dates import british_date, british_moment
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Column, Criterion, Field, Form
from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.kinds import UNSURE, scale_of
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Concern,
    LearningPoint,
    Question,
    Record,
    State,
    Verification,
)
from eh_desktop.domain.siblings import ROLL_UPS, child_key, children
from eh_desktop.formpacks.reader import load_library
from eh_desktop.services.calendar import bank_holidays
from tests.documents_fixtures import (
    APPLICATION,
    PRINTED_AT,
    ROOT,
    applying,
    replace_suggested,
    squeezed,
)

CHILDREN = ("Alder", "Birch", "Čedar")
_DAY = date(2026, 3, 2)


@cache
def every_form() -> tuple[Form, ...]:
    """Give the real forms."""
    return load_library(ROOT / "forms").forms


def paper(form: Form, record: Record, previous: Record | None = None) -> bytes:
    """Give the PDF of a record of any form."""
    return build_audit_pdf(
        form,
        record,
        printed_at=PRINTED_AT,
        application=APPLICATION,
        previous=previous,
        calendar=bank_holidays(),
    )


def full(form: Form, turn: int = 0) -> Record:
    """Give a final record in which everything is filled in; `turn` shifts the answers' values."""
    record = Record(
        f"01939f3e-1234-7abc-8def-0000000000{turn:02d}",
        form.id,
        form.version,
        form.hash,
        state=State.FINAL,
        created_at="2026-11-20T08:00:00+00:00",
        changed_at="2026-11-22T09:00:00+00:00",
        revision=1,
        fields=fields(form),
    )
    answers = {c.id: answer(c, at + turn) for at, (_, c) in enumerate(form.criteria())}
    for child in children(form, record):
        for at, (_, criterion) in enumerate(form.criteria()):
            if criterion.per_child and scale_of(criterion).answered:
                key = child_key(criterion.id, child.id)
                answers[key] = answer(replace(criterion, id=key), at + len(child.name))
    unsure = [key for key, one in answers.items() if one.value == UNSURE]
    record = replace(
        record,
        answers=answers,
        comments={s.id: f"Comment on {s.id} with Zoë." for s in form.sections if s.comments_label},
        questions={
            key: Question(key, f"Asked at {key}", f"Owner of {key}", "2026-12-01", f"Told {key}")
            for key in unsure
        },
        verifications={
            c.id: Verification(value(c, at + turn + 1), f"Second view of {c.id}")
            for at, (_, c) in enumerate(form.criteria())
            if form.verification is not None and scale_of(c).options
        },
        awards=_awards(form),
        learning_points=_points(form),
        actions=_actions(form),
        concerns=_concerns(form),
    )
    return replace_suggested(form, record) if form.rule is not None else record


def answer(criterion: Criterion, at: int) -> Answer:
    """Give an answer with everything that may stand beside it."""
    if not scale_of(criterion).answered:
        return Answer()
    key = criterion.id
    practice = (Practice.NONE, Practice.GOOD, Practice.EXCEPTIONAL)[at % 3]
    return Answer(
        value(criterion, at),
        note=f"Note at {key}: seen & heard, <b>twice</b>.",
        evidence=f"Evidence of {key}",
        practice=practice if criterion.kind == "met" else Practice.NONE,
        verified_where=f"Where {key} was checked",
        verified_by=f"Checker of {key}",
        action=f"Action after {key}",
    )


def value(criterion: Criterion, at: int) -> str | None:
    """Give one of a criterion's values, in turn; None for what is not answered."""
    kind = scale_of(criterion)
    if kind.written:
        return f"In my words at {criterion.id}, Ωραία."
    options = kind.options
    return options[at % len(options)].value if options else None


def fields(form: Form) -> dict[str, str]:
    """Give every field filled in, children judged apart where the form has them."""
    made = {entry.id: field_value(entry, at) for at, (_, entry) in enumerate(form.fields())}
    if form.siblings is not None:
        entry = form.field(form.siblings.children)
        first = entry.columns[0]
        rows = [
            {"id": f"k{at}", **cells(entry.columns, at), first.id: name}
            for at, name in enumerate(CHILDREN)
        ]
        made[entry.id] = table_text(rows)
        made[form.siblings.roll_up] = ROLL_UPS[0]
    return made | applying(form)


def _criteria(form: Form) -> list[Criterion]:
    return [criterion for _, criterion in form.criteria()]


def field_value(entry: Field, at: int) -> str:
    """Give a valid value of a field."""
    if entry.kind == "choice":
        return entry.choices[at % len(entry.choices)].id
    if entry.kind == "choices":
        return "\n".join(choice.id for choice in entry.choices)
    if entry.kind == "table":
        return table_text([{"id": f"r{n}", **cells(entry.columns, n)} for n in range(3)])
    return cell(entry.kind, entry.id, at)


def cells(columns: tuple[Column, ...], at: int) -> dict[str, str]:
    """Give a row of a table."""
    return {
        column.id: column.choices[at % len(column.choices)].id
        if column.kind == "choice"
        else cell(column.kind, f"{column.id}{at}", at)
        for column in columns
    }


def cell(kind: str, name: str, at: int) -> str:
    """Give a valid value of a kind without choices."""
    day = (_DAY + timedelta(days=7 * at)).isoformat()
    later = (_DAY + timedelta(days=7 * at + 29)).isoformat()
    return {
        "short_text": f"Entry {name}",
        "long_text": f"A longer text of {name}, which goes on.\nSecond line of {name}.",
        "names": f"Nell {name}\nÅsa {name}",
        "date": day,
        "dates": f"{day}\n{later}",
        "number": str(3 + at),
    }[kind]


def _awards(form: Form) -> dict[str, Award]:
    if form.rule is None:
        return {}
    made = {s.id: Award(Grade.GOOD, f"Reason at {s.id}") for s in form.graded_sections()}
    return made | {OVERALL: Award(Grade.OUTSTANDING, "Reason for the whole")}


def _points(form: Form) -> dict[str, LearningPoint]:
    if not form.learning_points:
        return {}
    return {str(n): LearningPoint(str(n), f"Lesson {n} about asking first") for n in (1, 2)}


def _actions(form: Form) -> dict[str, Action]:
    made = {}
    first = _criteria(form)[0].id if _criteria(form) else ""
    for table in form.action_tables:
        for n in (1, 2):
            key = f"{table.id}-{n}"
            parts = {
                "what": f"Do {key}", "who": f"Doer {key}",
                "by_when": "2026-12-18", "how_known": f"Known by {key}",
            }  # fmt: skip
            asked = {name: parts[name] for name in table.asks}
            made[key] = Action(key, **asked, criterion_id=first if n == 1 else "", table=table.id)
    return made


def _concerns(form: Form) -> dict[str, Concern]:
    if not form.concerns or not form.fillable:
        return {}
    first = _criteria(form)[0].id
    moment = "2026-11-20T10:15:00+00:00"
    return {"1": Concern("1", first, "A worry was missed", moment, "Duty desk", moment, "Safe")}


def stretched(record: Record, form: Form, long: str) -> Record:
    """Give a record with a long text wherever a person may type one that is printed."""
    made = dict(record.fields)
    for _, entry in form.fields():
        if entry.kind in ("short_text", "long_text"):
            made[entry.id] = long
        elif entry.kind == "table":
            typed = [c.id for c in entry.columns if c.kind in ("short_text", "long_text")]
            made[entry.id] = table_text([{"id": "k0", **dict.fromkeys(typed, long)}])
    beside = {"note": long, "evidence": long, "action": long}
    return replace(
        record,
        fields=made,
        answers={
            key: replace(one, **beside) for key, one in record.answers.items() if "@" not in key
        },
        comments=dict.fromkeys(record.comments, long),
        awards={key: replace(one, reason=long) for key, one in record.awards.items()},
        questions={
            key: replace(one, what=long, owner=long, outcome=long)
            for key, one in record.questions.items()
        },
        verifications={key: replace(one, note=long) for key, one in record.verifications.items()},
        actions={key: replace(one, what=long) for key, one in record.actions.items()},
    )


def said_beside(record: Record) -> Iterator[str]:
    """Give every word of a record beside its fields and answers."""
    for question in record.questions.values():
        yield from (question.what, question.owner, question.outcome)
        yield british_date(question.by_when)
    yield from (second.note for second in record.verifications.values())
    for award in record.awards.values():
        yield from (award.grade.label, award.reason)
    for suggestion in record.suggested.values():
        yield suggestion.because
    yield from (point.text for point in record.learning_points.values())
    for action in record.actions.values():
        yield from (action.what, action.who, british_date(action.by_when), action.how_known)
    for concern in record.concerns.values():
        yield from (concern.what, concern.told_whom, concern.outcome)
        yield from (british_moment(concern.raised_at), british_moment(concern.told_at))


def lost(words: Iterable[str], found: str) -> list[str]:
    """Give the words that are not in squeezed text."""
    return [said for said in words if squeezed(said) not in found]

"""One audit of a family: each child's own answers, and how they become the criterion's one answer.

A child's answer lives in the record under `<criterion id>@<the child's row id>`; the criterion's
own answer holds what they come to. The conventions stand in `docs/date-rules.md`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eh_desktop.domain.entries import Rows, table_rows, written_rows
from eh_desktop.domain.form import Criterion, Form
from eh_desktop.domain.form_rules import ROLL_UPS
from eh_desktop.domain.kinds import NOT_APPLICABLE, CriterionKind, scale_of
from eh_desktop.domain.record import Answer, Change, Part, Record, apply

AT = "@"
"""What parts a criterion's id from a child's in the key of an answer."""


@dataclass(frozen=True, slots=True)
class Child:
    """One child of the family: its row in the table of children, and its name."""

    id: str
    name: str


def children(form: Form, record: Record) -> tuple[Child, ...]:
    """Give the children that are named in the record, in the order of the table."""
    table = next(
        (e for _, e in form.fields() if form.siblings and e.id == form.siblings.children), None
    )
    if table is None or not table.columns:
        return ()
    first = table.columns[0].id
    rows = written_rows(record.fields.get(table.id, ""))
    named = ((row["id"], row.get(first, "").strip()) for row in rows)
    return tuple(Child(row_id, name) for row_id, name in named if name)


def separate(form: Form, record: Record) -> bool:
    """Tell whether children are judged apart: two or more are named and a roll-up is chosen."""
    return bool(_how(form, record)) and len(children(form, record)) > 1


def child_key(criterion_id: str, child_id: str) -> str:
    """Give the key that a child's answer to a criterion lives under."""
    return f"{criterion_id}{AT}{child_id}"


def split_key(key: str) -> tuple[str, str]:
    """Give criterion id and child id of an answer's key; the child's is empty for a plain one."""
    criterion_id, at, child_id = key.partition(AT)
    return criterion_id, child_id if at else ""


def roll_up(kind: CriterionKind, values: Sequence[str | None], how: str) -> str | None:
    """Give what the children's values come to by one of `ROLL_UPS`; None while one is open.

    Not applicable counts only where it holds for all. Of values that are equally common the lower
    is taken. Answers in words are put one after the other. ValueError for another `how`.
    """
    if how not in ROLL_UPS:
        raise ValueError(f"{how!r} is not a roll-up; use one of {', '.join(ROLL_UPS)}")
    given = [value for value in values if value is not None and kind.allows(value)]
    if not given or len(given) < len(values):
        return None
    if kind.written:
        return "\n".join(dict.fromkeys(given))
    order = _worst_first(kind)
    counted = [value for value in given if value in order]
    if not counted:
        return NOT_APPLICABLE.value
    often = Counter(counted)
    most = max(often.values())
    picked = [
        value for value in order if often[value] and (how == "lowest" or often[value] == most)
    ]
    return picked[0]


def changes_for(form: Form, record: Record, change: Change) -> tuple[Change, ...]:
    """Give what else has to change so that the criteria's own answers hold the roll-up.

    The record is the one before the change. Only values move: a criterion's note, evidence and
    practice are its own. Once children are judged together again, the last roll-up stays. What was
    answered for a child goes with the child's row.
    """
    if form.siblings is None or change.part not in (Part.FIELD, Part.ANSWER):
        return ()
    after = apply(record, change)
    gone = tuple(_orphans(form, after)) if change.key == form.siblings.children else ()
    if not separate(form, after):
        return gone
    touched = _touched(form, change)
    rolled = ((criterion, _rolled(form, after, criterion)) for criterion in touched)
    return gone + tuple(
        Change(Part.ANSWER, criterion.id, replace(after.answer(criterion.id), value=value))
        for criterion, value in rolled
        if after.answer(criterion.id).value != value
    )


def rolled_values(form: Form, record: Record) -> dict[str, str | None]:
    """Give what the children's answers come to, by criterion id; none where not judged apart."""
    if not separate(form, record):
        return {}
    apart = (c for _, c in form.criteria() if c.per_child and scale_of(c).answered)
    return {criterion.id: _rolled(form, record, criterion) for criterion in apart}


def with_rolled_values(form: Form, record: Record) -> Record:
    """Give the record with each criterion's value as its children's answers have it."""
    rolled = rolled_values(form, record)
    wrong = {
        key: replace(record.answer(key), value=value)
        for key, value in rolled.items()
        if record.answer(key).value != value
    }
    return replace(record, answers={**record.answers, **wrong}) if wrong else record


def child_answers(form: Form, record: Record, criterion_id: str) -> Iterator[Answer]:
    """Give the answers for each child that is judged apart; none where they are not."""
    if separate(form, record):
        for child in children(form, record):
            yield record.answer(child_key(criterion_id, child.id))


def _orphans(form: Form, record: Record) -> Iterator[Change]:
    """Give the removals of answers for children whose row is no longer there."""
    rows = form.siblings and record.fields.get(form.siblings.children, "")
    there = {row["id"] for row in _rows(rows or "")}
    for key in record.answers:
        child_id = split_key(key)[1]
        if child_id and child_id not in there:
            yield Change(Part.ANSWER, key, None)


def _rows(value: str) -> Rows:
    try:
        return table_rows(value)
    except ValueError:
        return ()


def _how(form: Form, record: Record) -> str:
    chosen = record.fields.get(form.siblings.roll_up, "") if form.siblings else ""
    return chosen if chosen in ROLL_UPS else ""


def _touched(form: Form, change: Change) -> list[Criterion]:
    apart = [c for _, c in form.criteria() if c.per_child and scale_of(c).answered]
    if change.part is Part.ANSWER:
        return [c for c in apart if c.id == split_key(change.key)[0]]
    ours = form.siblings is not None and change.key in (
        form.siblings.children,
        form.siblings.roll_up,
    )
    return apart if ours else []


def _rolled(form: Form, record: Record, criterion: Criterion) -> str | None:
    values = [answer.value for answer in child_answers(form, record, criterion.id)]
    return roll_up(scale_of(criterion), values, _how(form, record))


def _worst_first(kind: CriterionKind) -> tuple[str, ...]:
    """Give a scale's values, worst first: in its own order, where “?” stands in between."""
    values = [option.value for option in kind.options if option.value != NOT_APPLICABLE.value]
    points = [option.points for option in kind.options if option.points is not None]
    return tuple(values if points == sorted(points) else reversed(values))

"""The questions that a “?” opens: which still wait for an answer, and what each still lacks."""

from __future__ import annotations

from typing import Literal

from eh_desktop.domain.form import Form, asked
from eh_desktop.domain.kinds import UNSURE
from eh_desktop.domain.record import Question, Record
from eh_desktop.domain.summary import RecordSummary

QuestionState = Literal["open", "answered"]


def question_state(record: Record | RecordSummary, criterion_id: str) -> QuestionState:
    """Tell whether the question at a criterion is open.

    It is answered once its outcome is written, or once the criterion is no longer answered “?”.
    """
    question = _kept(record).get(criterion_id)
    found = question is not None and question.outcome.strip()
    return "open" if criterion_id in _unsure(record) and not found else "answered"


def open_questions(form: Form, record: Record | RecordSummary) -> tuple[Question, ...]:
    """List the open questions of what is asked, in the order of the form.

    A “?” for which nothing is written yet gives an empty question.
    """
    kept = _kept(record)
    return tuple(
        kept.get(criterion.id, Question(criterion.id))
        for section in form.sections
        for criterion in asked(section, record.fields)
        if question_state(record, criterion.id) == "open"
    )


def _kept(record: Record | RecordSummary) -> dict[str, Question]:
    if isinstance(record, Record):
        return dict(record.questions)
    return {question.criterion_id: question for question in record.questions}


def _unsure(record: Record | RecordSummary) -> set[str]:
    if isinstance(record, Record):
        return {key for key, answer in record.answers.items() if answer.value == UNSURE}
    return set(record.unsure)

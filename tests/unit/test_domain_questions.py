"""Which questions that a “?” opened are still open, in a record and in its summary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eh_desktop.domain.form import Condition, Criterion, Section
from eh_desktop.domain.questions import open_questions, question_state
from eh_desktop.domain.record import Answer, Question, Record, State
from eh_desktop.domain.summary import RecordSummary
from tests.domain_fixtures import small_form

CRITERIA = tuple(Criterion(f"q{at}", str(at), "Done", "yes_unsure_no") for at in range(1, 5))
LATER = Section(
    "later",
    "Later",
    "Later",
    (Criterion("z1", "1", "Closed", "yes_unsure_no"),),
    graded=False,
    condition=Condition("stage", only_if=("final",)),
)
FORM = small_form(Section("q", "Checks", "Checks", CRITERIA, graded=False), LATER, rule=None)
ASKED = Question("q1", "Who holds it?", "Lee", "2027-01-08")
FOUND = Question("q3", "Where?", "Lee", "2027-01-08", "In the file.")
CHANGED = Question("q4", "Since when?", "Lee", "2027-01-08")
RECORD = Record(
    "r1",
    FORM.id,
    1,
    FORM.hash,
    answers={
        "z1": Answer("unsure"),
        "q4": Answer("yes"),
        "q3": Answer("unsure"),
        "q2": Answer("unsure"),
        "q1": Answer("unsure"),
    },
    questions={"q4": CHANGED, "q3": FOUND, "q1": ASKED},
)


def _summary(record: Record) -> RecordSummary:
    return RecordSummary(
        record.id,
        record.form_id,
        1,
        record.form_hash,
        State.DRAFT,
        "",
        "",
        fields=record.fields,
        questions=tuple(record.questions.values()),
        unsure=tuple(key for key, one in record.answers.items() if one.value == "unsure"),
    )


@pytest.mark.parametrize("of", [RECORD, _summary(RECORD)])
def test_what_is_no_longer_unsure_or_has_an_outcome_is_answered(
    of: Record | RecordSummary,
) -> None:
    assert open_questions(FORM, of) == (ASKED, Question("q2"))
    states = {key: question_state(of, key) for key in ("q1", "q2", "q3", "q4")}
    assert states == {"q1": "open", "q2": "open", "q3": "answered", "q4": "answered"}
    closing = replace(of, fields={"stage": "final"})
    assert [one.criterion_id for one in open_questions(FORM, closing)] == ["q1", "q2", "z1"]

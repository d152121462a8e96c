"""Open questions of every record stand on Home, until they are answered."""

from __future__ import annotations

from eh_desktop.domain.record import Answer, Change, Part, Question
from eh_desktop.services.workspace import Workspace

FORM_ID = "tameside.service_checklist"


def test_open_questions_are_listed_with_owner_and_day_until_answered(
    workspace: Workspace,
) -> None:
    session = workspace.records.open(workspace.records.start(FORM_ID))
    record_id = session.record.id
    session.apply(Change(Part.FIELD, session.form.case_field, "Marrow Lane School"))
    for key in ("q1", "q2"):
        session.apply(Change(Part.ANSWER, key, Answer("unsure")))
    asked = Question("q2", "Who holds the list?", "Head of year", "2020-03-01")
    session.apply(Change(Part.QUESTION, "q2", asked))
    late, undated = workspace.home.summary().questions
    assert (late.record_id, late.case_ref, late.criterion_id) == (
        record_id,
        "Marrow Lane School",
        "q2",
    )
    assert (late.what, late.owner, late.by_when, late.status) == (
        "Who holds the list?",
        "Head of year",
        "2020-03-01",
        "late",
    )
    assert (undated.criterion_id, undated.owner, undated.status) == ("q1", "", "undated")
    begun = session.record.created_at[:10]
    assert (late.form_title, late.day) == (session.form.title, begun)
    assert undated.what == session.form.criterion("q1").text
    assert workspace.home.questions() == (late, undated)
    assert [row.open_questions for row in workspace.records.rows()] == [2]

    session.apply(Change(Part.ANSWER, "q2", Answer("yes")))
    assert [row.criterion_id for row in workspace.home.questions()] == ["q1"]
    assert [row.open_questions for row in workspace.records.rows()] == [1]
    assert session.record.questions == {"q2": asked}, "the question stays, for history"
    workspace.records.withdraw(record_id, "Begun by mistake")
    assert workspace.home.questions() == ()

"""Duplicate as new: what goes along, what does not, and where it is said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.duplicating import Take
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Action, Answer, Change, Part, Question, State
from eh_desktop.formpacks.reader import form_from_plain
from eh_desktop.services.context import Context
from eh_desktop.services.duplicating import STARTED
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.follow_rows import row_id
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, PROFILE, filled, signed

EVERYTHING = Take(case=True, answers=True, notes=True, actions=True)
CHECKLIST = "tameside.service_checklist"


def context_of(workspace: Workspace) -> Context:
    """Give the vault from the inside."""
    return workspace._context


def checked(workspace: Workspace) -> RecordSession:
    """Give a checklist with something of everything."""
    session = workspace.records.open(workspace.records.start(CHECKLIST))
    session.apply(Change(Part.FIELD, "service", "Harbour School"))
    for number, (_, criterion) in enumerate(session.form.criteria()):
        value = "unsure" if number == 2 else "no" if number == 1 else "yes"
        session.apply(Change(Part.ANSWER, criterion.id, Answer(value, f"Note {number}")))
        if number == 2:
            asked = Question(criterion.id, "Who keeps it?", "Lee", "2027-01-10", "Found")
            session.apply(Change(Part.QUESTION, criterion.id, asked))
    session.apply(Change(Part.COMMENT, "s1", "A good year."))
    new = session.new_id()
    agreed = Action(new, "Name a lead", "Head", "2027-02-01", "It is on the site")
    session.apply(Change(Part.ACTION, new, agreed))
    return session


def test_an_audit_takes_the_case_where_it_is_ticked_and_never_a_judgement(
    workspace: Workspace,
) -> None:
    record_id = signed(workspace)
    before = workspace.records.open(record_id).record
    offer = workspace.duplicates.offer(record_id)
    assert (offer.about, offer.case, offer.takes) == ("Case reference", "C-0147", False)
    made = workspace.records.open(workspace.duplicates.make(record_id, EVERYTHING)).record
    for key in ("case_ref", "children", "lead_current"):
        assert made.fields[key] == before.fields[key]
    assert made.fields["auditor"] == PROFILE.name
    assert "stage" not in made.fields
    for part in Part:
        if part is not Part.FIELD:
            assert not made.entries(part), part
    assert (made.state, made.amends, made.revision) == (State.DRAFT, "", 0)
    assert workspace.records.open(record_id).record == before


def test_without_a_tick_an_audit_begins_with_its_owner_alone(workspace: Workspace) -> None:
    record_id = signed(workspace)
    made = workspace.records.open(workspace.duplicates.make(record_id, Take())).record
    assert set(made.fields) == {"auditor", "auditor_role", "auditor_agency", "audit_date"}
    origin = workspace.duplicates.origin(made.id)
    assert origin is not None
    assert origin.taken == ("“Auditor's agency”",)


def test_a_checklist_takes_what_is_ticked(workspace: Workspace) -> None:
    session = checked(workspace)
    source = session.record
    offer = workspace.duplicates.offer(source.id)
    count = len(source.answers)
    assert (offer.takes, offer.about) == (True, "")
    assert (offer.answers, offer.notes, offer.actions) == (count, count + 1, 1)

    plain = workspace.records.open(workspace.duplicates.make(source.id, Take())).record
    assert plain.fields["service"] == "Harbour School"
    assert not plain.answers
    assert not plain.actions

    answers = Take(answers=True)
    made = workspace.records.open(workspace.duplicates.make(source.id, answers)).record
    assert {key: one.value for key, one in made.answers.items()} == {
        key: one.value for key, one in source.answers.items()
    }
    assert not any(one.note for one in made.answers.values())
    assert not made.comments
    (question,) = made.questions.values()
    assert (question.owner, question.outcome) == ("Lee", "")

    made = workspace.records.open(workspace.duplicates.make(source.id, EVERYTHING)).record
    assert made.answers == source.answers
    assert made.comments == source.comments
    (action,) = made.actions.values()
    assert action.what == "Name a lead"
    assert action.id not in source.actions


def test_open_actions_of_a_finished_checklist_are_carried_over(workspace: Workspace) -> None:
    session = checked(workspace)
    second = session.new_id()
    session.apply(Change(Part.ACTION, second, Action(second, "Old one", "Head", "2027-02-01", "x")))
    assert session.missing() == ()
    workspace.signing.keep(workspace.signing.prepare(session).run(PASSPHRASE))
    first = next(iter(session.record.actions))
    row = row_id(session.record.id, "action", second)
    workspace.follow_up.take(row, "done", "Written down")
    made_id = workspace.duplicates.make(session.record.id, Take(actions=True))
    made = workspace.records.open(made_id).record
    assert set(made.actions) == {first}
    steps = context_of(workspace).follow_up.all()
    assert [(s.step, s.item_id, s.note) for s in steps if s.step == "carried"] == [
        ("carried", first, made_id)
    ]
    origin = workspace.duplicates.origin(made_id)
    assert origin is not None
    assert "1 action" in origin.taken
    assert origin.left == ("1 action is done, or about another case",)
    copied = context_of(workspace).journal.first_called(made_id, STARTED)
    assert copied is not None
    assert "Old one" not in copied.detail  # it would outlast the record, were that erased


def test_what_was_carried_stands_in_the_journal(workspace: Workspace) -> None:
    source = checked(workspace).record
    made_id = workspace.duplicates.make(source.id, Take(answers=True))
    entries = context_of(workspace).journal.entries(made_id)
    assert [entry.what for entry in entries] == ["started", "started as a copy"]
    detail = json.loads(entries[1].detail)
    count = len(source.answers)
    assert detail["from"] == source.id
    assert detail["taken"] == ["“Service, school or organisation”", f"{count} answers"]
    assert detail["left"] == []
    assert workspace.first_broken_entry() is None
    assert workspace.duplicates.origin(source.id) is None


@pytest.mark.parametrize("state", ["withdrawn", "draft", "superseded"])
def test_records_in_every_state_can_be_duplicated(workspace: Workspace, state: str) -> None:
    if state == "superseded":
        record_id = signed(workspace)
        again = workspace.records.open(workspace.records.amend(record_id, "A date"))
        workspace.signing.keep(workspace.signing.prepare(again).run(PASSPHRASE))
    else:
        record_id = filled(workspace).record.id
        if state == "withdrawn":
            workspace.records.withdraw(record_id, "Not ours")
    assert workspace.records.open(record_id).record.state == state
    made = workspace.records.open(workspace.duplicates.make(record_id, Take(case=True)))
    assert made.record.fields["case_ref"] == "C-0147"
    assert made.record.editable


@pytest.fixture
def older(workspace: Workspace) -> Iterator[tuple[Workspace, str]]:
    """Give a checklist of version 1, while the form in use is a version 2 with less in it."""
    source = checked(workspace).record
    context = context_of(workspace)
    library = context.library
    newer = _newer(library.form(CHECKLIST))
    forms = tuple(newer if form.id == CHECKLIST else form for form in library.forms)
    context.library = replace(library, forms=forms)
    context._forms[newer.hash] = newer
    yield workspace, source.id
    context.library = library


def _newer(form: Form) -> Form:
    """Give the next version: its first question is gone, its second is answered otherwise."""
    plain = json.loads(form.plain)
    body = plain["form"]
    body["version"] = form.version + 1
    criteria = body["section"][0]["criterion"]
    body["section"][0]["criterion"] = [{**criteria[1], "kind": "rag"}, *criteria[2:]]
    body["section"][0].pop("comments_label", None)
    return form_from_plain(canonical_json(plain).decode())


def test_what_an_older_version_had_is_listed(older: tuple[Workspace, str]) -> None:
    workspace, record_id = older
    offer = workspace.duplicates.offer(record_id)
    assert offer.newer == offer.version + 1
    made_id = workspace.duplicates.make(record_id, EVERYTHING)
    made = workspace.records.open(made_id)
    assert made.record.form_version == offer.newer
    ids = [criterion.id for _, criterion in made.form.criteria()]
    gone, changed = "q1", "q2"
    assert gone not in made.record.answers
    assert made.record.answers[changed].value is None
    assert made.record.answers[changed].note == "Note 1"
    assert set(made.record.answers) == set(ids)
    origin = workspace.duplicates.origin(made_id)
    assert origin is not None
    assert len(origin.left) == 3
    assert "is not in this version of the form" in origin.left[0]
    assert "answered in another way" in origin.left[1]
    assert "have no place in this version" in origin.left[2]


def test_a_form_that_is_no_longer_there_is_refused_in_words(workspace: Workspace) -> None:
    source = checked(workspace).record
    context = context_of(workspace)
    library = context.library
    context.library = replace(
        library, forms=tuple(form for form in library.forms if form.id != CHECKLIST)
    )
    with pytest.raises(RuleTrouble, match="no longer in use") as refused:
        workspace.duplicates.offer(source.id)
    assert refused.value.remedy
    context.library = library

"""Undo and redo over a whole session: any order of doing and taking back equals a model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.record import (
    Answer,
    Award,
    Change,
    Concern,
    LearningPoint,
    Part,
    Record,
    apply,
)
from eh_desktop.services.editing import RecordSession
from eh_desktop.services.history import MOST_STEPS
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from tests.journey_fixtures import PASSPHRASE, PROFILE, signed, started

WORDS = st.sampled_from(["", "a", "ab", "abc", "other words"])


def note(session: RecordSession, text: str, key: str = "s1.1") -> None:
    """Put a note, as typing does."""
    before = session.record.answer(key)
    after = replace(before, note=text)
    session.apply(Change(Part.ANSWER, key, None if after == Answer() else after))


def test_typing_on_is_one_step(workspace: Workspace) -> None:
    session = started(workspace)
    for text in ("T", "Th", "The", "The plan"):
        note(session, text)
    assert session.history.back_words == "the note on Assessment, 1"
    assert len(session.history.back) == 1
    undone = session.undo()
    assert undone is not None
    assert undone.words == "the note on Assessment, 1"
    assert session.record.answer("s1.1").note == ""
    assert session.undo() is None
    session.redo()
    assert session.record.answer("s1.1").note == "The plan"


def test_a_text_that_is_left_and_taken_up_again_is_two_steps(workspace: Workspace) -> None:
    session = started(workspace)
    note(session, "one")
    session.history.rest()
    note(session, "one two")
    session.undo()
    assert session.record.answer("s1.1").note == "one"


def test_another_place_or_an_answer_begins_a_new_step(workspace: Workspace) -> None:
    session = started(workspace)
    note(session, "one")
    note(session, "two", "s1.2")
    note(session, "one more")
    for value in ("met", "not_met"):
        answer = replace(session.record.answer("s1.1"), value=value)
        session.apply(Change(Part.ANSWER, "s1.1", answer))
    assert [move.words for move in session.history.back] == [
        "the note on Assessment, 1",
        "the note on Assessment, 2",
        "the note on Assessment, 1",
        "the answer to Assessment, 1",
        "the answer to Assessment, 1",
    ]


def test_typing_that_comes_back_to_the_start_is_no_step(workspace: Workspace) -> None:
    session = started(workspace)
    session.apply(Change(Part.ANSWER, "s1.2", Answer("met")))
    note(session, "wrong")
    note(session, "")
    assert session.history.back_words == "the answer to Assessment, 2"


def test_what_is_undone_is_called_by_what_it_was(workspace: Workspace) -> None:
    session = started(workspace)
    changes = (
        Change(Part.FIELD, "case_ref", "C-1"),
        Change(Part.COMMENT, "s1", "Clear."),
        Change(Part.AWARD, "s1", Award(Grade.GOOD)),
        Change(Part.AWARD, "overall", Award(Grade.GOOD)),
        Change(Part.LEARNING_POINT, "l1", LearningPoint("l1", "One")),
        Change(Part.LEARNING_POINT, "l2", LearningPoint("l2", "Two")),
        Change(Part.LEARNING_POINT, "l1", None),
        Change(Part.CONCERN, "k1", Concern("k1", "s1.1", "What")),
        Change(Part.ANSWER, "s1.3", Answer("met", "Seen", practice=Practice.GOOD)),
    )
    said = [session.apply(change).words for change in changes]
    assert said == [
        "“Case reference”",
        "the comments on Assessment",
        "the grade of Assessment",
        "the overall grade",
        "learning point 1",
        "learning point 2",
        "learning point 1",
        "concern 1",
        "what stands at Assessment, 3",
    ]


def test_the_history_goes_on_when_a_record_is_opened_again(workspace: Workspace) -> None:
    session = started(workspace)
    note(session, "one")
    session.apply(Change(Part.ANSWER, "s1.2", Answer("met")))
    session.undo()
    again = workspace.records.open(session.record.id)
    assert (again.can_undo, again.can_redo) == (True, True)
    again.redo()
    again.undo()
    again.undo()
    assert again.record.answers == {}
    other = workspace.records.open(workspace.records.start("tameside.service_checklist"))
    assert not other.can_undo


def test_nothing_is_undone_that_somebody_else_did(workspace: Workspace) -> None:
    session = started(workspace)
    note(session, "one")
    apart = workspace.records.open_apart(session.record.id)
    assert not apart.can_undo
    note(apart, "two")
    again = workspace.records.open(session.record.id)
    assert (again.can_undo, again.can_redo) == (False, False)
    assert again.record.answer("s1.1").note == "two"


def test_it_ends_with_the_signature(workspace: Workspace) -> None:
    record_id = signed(workspace)
    session = workspace.records.open(record_id)
    assert not session.can_undo
    assert session.undo() is None
    amended = workspace.records.open(workspace.records.amend(record_id, "A date was wrong"))
    assert not amended.can_undo


def test_the_oldest_steps_are_forgotten(workspace: Workspace) -> None:
    session = started(workspace)
    values = ("met", "not_met")
    for number in range(MOST_STEPS + 20):
        session.apply(Change(Part.ANSWER, "s1.1", Answer(values[number % 2])))
    assert len(session.history.back) == MOST_STEPS


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Give one vault for all runs of the machine."""
    service = VaultService(Path(tmp_path_factory.mktemp("laptop")))
    opened = service.begin(service.make_keys(PASSPHRASE).data_key, PROFILE)
    yield opened
    opened.close()
    service.release()


def _content(record: Record) -> Record:
    return replace(record, changed_at="")


class Sessions(RuleBasedStateMachine):
    """Does, undoes, redoes, leaves and comes back; a list of records is the model."""

    workspace: Workspace

    @initialize()
    def begin(self) -> None:
        records = self.workspace.records
        record_id = records.start("tameside.audit")
        self.session = records.open(record_id)
        self.session.apply(Change(Part.FIELD, "case_ref", record_id))
        self.states = [_content(self.session.record)]
        self.session.history.back.clear()
        self.at = 0
        self.typing = ""
        """At which text typing goes on in the same step; empty for none."""

    def _do(self, change: Change, typing: str = "") -> None:
        before = self.states[self.at]
        after = apply(before, change)
        self.session.apply(change)
        if after == before:
            return
        merged = bool(typing) and typing == self.typing
        keep = self.at if merged else self.at + 1
        self.states = [*self.states[:keep], after]
        self.typing = typing
        if merged and self.states[-1] == self.states[-2]:
            self.states.pop()
            self.typing = ""
        self.at = len(self.states) - 1

    @rule(key=st.sampled_from(["s1.1", "s1.2"]), value=st.sampled_from(["met", "not_met", None]))
    def answer(self, key: str, value: str | None) -> None:
        answer = replace(self.session.record.answer(key), value=value)
        self._do(Change(Part.ANSWER, key, None if answer == Answer() else answer))

    @rule(key=st.sampled_from(["s1.1", "s2.1"]), text=WORDS)
    def write_a_note(self, key: str, text: str) -> None:
        answer = replace(self.session.record.answer(key), note=text)
        value = None if answer == Answer() else answer
        self._do(Change(Part.ANSWER, key, value), f"note {key}")

    @rule(text=WORDS)
    def comment(self, text: str) -> None:
        self._do(Change(Part.COMMENT, "s1", text or None), "comment")

    @rule(key=st.sampled_from(["l1", "l2"]), there=st.booleans())
    def point(self, key: str, there: bool) -> None:
        self._do(Change(Part.LEARNING_POINT, key, LearningPoint(key) if there else None))

    @rule()
    def undo(self) -> None:
        undone = self.session.undo()
        assert (undone is None) == (self.at == 0)
        self.at = max(self.at - 1, 0)
        self.typing = "" if undone else self.typing

    @rule()
    def redo(self) -> None:
        done = self.session.redo()
        assert (done is None) == (self.at == len(self.states) - 1)
        self.at = min(self.at + 1, len(self.states) - 1)
        self.typing = "" if done else self.typing

    @rule()
    def leave_the_text(self) -> None:
        self.session.history.rest()
        self.typing = ""

    @precondition(lambda self: self.at > 0)
    @rule()
    def come_back(self) -> None:
        self.session = self.workspace.records.open(self.session.record.id)
        self.typing = ""

    @invariant()
    def equals_the_model(self) -> None:
        if not hasattr(self, "session"):
            return
        assert _content(self.session.record) == self.states[self.at]
        assert self.session.can_undo == (self.at > 0)
        assert self.session.can_redo == (self.at < len(self.states) - 1)

    def teardown(self) -> None:
        if hasattr(self, "session"):
            kept = self.workspace.records.open_apart(self.session.record.id)
            assert _content(kept.record) == self.states[self.at]


def test_any_order_equals_a_model(laptop: Workspace) -> None:
    machine = type("OnThisLaptop", (Sessions,), {"workspace": laptop})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=30, stateful_step_count=25, deadline=None)
    )

"""Records in and out of the store, and the journal beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.codec import record_hash, record_to_plain
from eh_desktop.domain.errors import RuleTrouble, VaultTrouble
from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.lifecycle import NEXT
from eh_desktop.domain.record import (
    Action,
    Answer,
    Award,
    Change,
    Concern,
    FrozenSuggestion,
    LearningPoint,
    Part,
    PartValue,
    Question,
    Record,
    State,
    Verification,
    apply,
)
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import CHANGED, RecordRepository
from tests.storage_fixtures import AT, FORM_HASH, LATER, WHO, draft, folder, new_store, store

__all__ = ["folder", "store"]

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
GRADE = st.sampled_from(Grade)


def _listed(kind: type, key: str = "id") -> st.SearchStrategy[dict[str, PartValue]]:
    parts = [TEXT] * len(kind.__dataclass_fields__)
    rows = st.lists(st.builds(kind, *parts), max_size=3)
    return rows.map(lambda made: {getattr(row, key): row for row in made})


ANSWER = st.builds(
    Answer, st.none() | TEXT, TEXT, TEXT, st.sampled_from(Practice), TEXT, TEXT, TEXT
)
VERIFICATION = st.builds(Verification, st.none() | TEXT, TEXT)
RECORD = st.builds(
    Record,
    id=TEXT,
    form_id=TEXT,
    form_version=st.integers(0, 2**31 - 1),
    form_hash=st.just(FORM_HASH),
    state=st.sampled_from(State),
    created_at=TEXT,
    changed_at=TEXT,
    revision=st.integers(0, 9),
    previous_hash=TEXT,
    amends=TEXT,
    amendment=st.integers(0, 9),
    amendment_reason=TEXT,
    fields=st.dictionaries(TEXT, TEXT, max_size=3),
    answers=st.dictionaries(TEXT, ANSWER, max_size=4),
    comments=st.dictionaries(TEXT, TEXT, max_size=3),
    awards=st.dictionaries(TEXT, st.builds(Award, GRADE, TEXT), max_size=3),
    learning_points=_listed(LearningPoint),
    actions=_listed(Action),
    concerns=_listed(Concern),
    suggested=st.dictionaries(
        TEXT, st.builds(FrozenSuggestion, st.none() | GRADE, TEXT), max_size=3
    ),
    questions=_listed(Question, "criterion_id"),
    verifications=st.dictionaries(TEXT, VERIFICATION, max_size=3),
)
CHANGES: tuple[Change, ...] = (
    Change(Part.FIELD, "case", "Case 7"),
    Change(Part.ANSWER, "s1.1", Answer("met", "a note", "page 3", Practice.EXCEPTIONAL)),
    Change(
        Part.ANSWER, "s1.1@child2", Answer("not_met", "", "", Practice.NONE, "file", WHO, "ask")
    ),
    Change(Part.COMMENT, "s1", "a comment"),
    Change(Part.AWARD, "s1", Award(Grade.GOOD, "a reason")),
    Change(Part.LEARNING_POINT, "l1", LearningPoint("l1", "learned")),
    Change(Part.ACTION, "a1", Action("a1", "what", "who", "2026-12-01", "how", "s1.1", "service")),
    Change(Part.CONCERN, "c1", Concern("c1", "s1.1", "what", AT, "whom", AT, "outcome")),
    Change(Part.QUESTION, "s1.2", Question("s1.2", "what", "owner", "2026-12-01", "found")),
    Change(Part.VERIFICATION, "s1.1", Verification("partially_met", "seen otherwise")),
)


@settings(max_examples=40)
@given(records=st.lists(RECORD, min_size=1, max_size=3, unique_by=lambda record: record.id))
def test_a_record_comes_back_as_it_was(records: list[Record]) -> None:
    with TemporaryDirectory() as place:
        store = new_store(Path(place) / "vault")
        kept = RecordRepository(store)
        for record in records:
            kept.add(record, who=WHO, at=AT, what="started")
        for record in records:
            assert kept.get(record.id) == record
        assert JournalRepository(store).first_break() is None
        store.close()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.booleans(), TEXT), max_size=12))
def test_changes_one_by_one_are_the_same_as_in_memory(
    steps: list[tuple[Change, bool, str]],
) -> None:
    with TemporaryDirectory() as place:
        store = new_store(Path(place) / "vault")
        kept, record = RecordRepository(store), draft()
        kept.add(record, who=WHO, at=AT, what="started")
        for change, removed, words in steps:
            done = replace(change, value=None) if removed else _worded(change, words)
            kept.change("r1", done, who=WHO, at=LATER)
            record = replace(apply(record, done), changed_at=LATER)
        assert kept.get("r1") == record
        assert len(JournalRepository(store).entries("r1")) == len(steps) + 1
        assert JournalRepository(store).first_break() is None
        store.close()


def _worded(change: Change, words: str) -> Change:
    if isinstance(change.value, str):
        return replace(change, value=words)
    if isinstance(change.value, Answer):
        return replace(change, value=replace(change.value, note=words))
    return change


def test_nul_and_odd_letters_are_kept(store: Store) -> None:
    kept = RecordRepository(store)
    odd = "a\x00b\u202e\ufeffŁőşọ\U0001f468\u200d\U0001f469\r\n\u2028"
    kept.add(draft(comments={"s1": odd}), who=WHO, at=AT, what="started")
    assert kept.get("r1").comments["s1"] == odd


@pytest.mark.parametrize("state", [state for state in State if state is not State.DRAFT])
def test_nothing_but_a_draft_changes(store: Store, state: State) -> None:
    kept = RecordRepository(store)
    record = draft(state=state, comments={"s1": "as signed"})
    kept.add(record, who=WHO, at=AT, what="kept")
    for change in (Change(Part.COMMENT, "s1", "forged"), Change(Part.COMMENT, "s1", None)):
        with pytest.raises(RuleTrouble, match=str(state)) as raised:
            kept.change("r1", change, who=WHO, at=LATER)
        assert "Amend" in raised.value.remedy
    with pytest.raises(RuleTrouble):
        kept.put(replace(record, comments={}), who=WHO, at=LATER, what="forged")
    assert kept.get("r1") == record
    assert len(JournalRepository(store).entries()) == 1


def test_an_unknown_record_is_a_key_error(store: Store) -> None:
    kept = RecordRepository(store)
    for ask in (
        lambda: kept.get("nobody"),
        lambda: kept.change("nobody", CHANGES[0], who=WHO, at=AT),
        lambda: kept.put(draft("nobody"), who=WHO, at=AT, what="moved"),
    ):
        with pytest.raises(KeyError, match="nobody"):
            ask()
    assert JournalRepository(store).entries() == ()


@pytest.mark.parametrize(
    "change",
    [
        Change(Part.LEARNING_POINT, "l1", LearningPoint("l2")),
        Change(Part.ACTION, "a1", Action("a2")),
        Change(Part.CONCERN, "c1", Concern("c2", "s1.1")),
        Change(Part.QUESTION, "s1.1", Question("s1.2")),
    ],
    ids=lambda change: str(change.part),
)
def test_an_entry_under_another_key_is_a_mistake(store: Store, change: Change) -> None:
    kept = RecordRepository(store)
    kept.add(draft(), who=WHO, at=AT, what="started")
    with pytest.raises(ValueError, match="stands under the key"):
        kept.change("r1", change, who=WHO, at=AT)
    assert kept.get("r1") == draft()


def test_an_id_is_taken_once_and_a_form_is_kept_first(store: Store) -> None:
    kept = RecordRepository(store)
    kept.add(draft(), who=WHO, at=AT, what="started")
    for record in (draft(), draft("r2", form_hash="0" * 64)):
        with pytest.raises(VaultTrouble, match="does not fit"):
            kept.add(record, who=WHO, at=AT, what="again")
    assert len(JournalRepository(store).entries()) == 1


def test_a_draft_is_put_whole_and_then_only_its_state_moves(store: Store) -> None:
    kept = RecordRepository(store)
    record = draft(comments={"s1": "one", "s2": "two"})
    for change in CHANGES:
        record = apply(record, change)
    kept.add(record, who=WHO, at=AT, what="started")
    suggested = {
        "s1": FrozenSuggestion(Grade.GOOD, "because"),
        "s2": FrozenSuggestion(None, "open"),
    }
    signed = draft(state=State.SIGNED, revision=1, comments={"s1": "one"}, suggested=suggested)
    kept.put(signed, who=WHO, at=LATER, what="signed", detail={"pdf": "0"})
    assert kept.get("r1") == signed
    sent = replace(signed, state=State.SENT, changed_at=LATER)
    kept.put(sent, who=WHO, at=LATER, what="sent")
    assert kept.get("r1") == sent
    assert [entry.what for entry in JournalRepository(store).entries("r1")] == [
        "started",
        "signed",
        "sent",
    ]


ALLOWED = {(before, to) for before, after in NEXT.items() for to in (before, *after)}
ALLOWED.add((State.DRAFT, State.SIGNED))


@pytest.mark.parametrize("before", State)
def test_a_state_takes_only_the_steps_of_the_lifecycle(store: Store, before: State) -> None:
    kept, journal = RecordRepository(store), JournalRepository(store)
    for to in State:
        record = draft(f"to {to}", state=before)
        kept.add(record, who=WHO, at=AT, what="kept")
        moved = replace(record, state=to, changed_at=LATER)
        if (before, to) in ALLOWED:
            kept.put(moved, who=WHO, at=LATER, what="moved")
            assert kept.get(record.id) == moved
            continue
        with pytest.raises(RuleTrouble, match=f"{before} by now and cannot become {to}") as raised:
            kept.put(moved, who=WHO, at=LATER, what="moved")
        assert raised.value.remedy
        assert kept.get(record.id) == record
        assert len(journal.entries(record.id)) == 1


def test_a_withdrawn_audit_does_not_come_back_as_sent(store: Store) -> None:
    kept, signed = RecordRepository(store), draft(state=State.SIGNED, revision=1)
    kept.add(signed, who=WHO, at=AT, what="kept")
    prepared_earlier = replace(signed, state=State.SENT)
    kept.put(replace(signed, state=State.WITHDRAWN), who=WHO, at=LATER, what="withdrawn")
    with pytest.raises(RuleTrouble):
        kept.put(prepared_earlier, who=WHO, at=LATER, what="sent")
    assert kept.get("r1").state is State.WITHDRAWN


def test_summaries_tell_what_lists_need_newest_first(store: Store) -> None:
    kept = RecordRepository(store)
    record = draft("old")
    for change in CHANGES:
        record = apply(record, change)
    unsettled = Concern("c2", "s1.1")
    record = apply(record, Change(Part.CONCERN, "c2", unsettled))
    record = apply(record, Change(Part.ANSWER, "s1.2", Answer(None, "only a note")))
    kept.add(record, who=WHO, at=AT, what="started")
    signed = draft("new", changed_at=LATER, state=State.SIGNED, revision=1, amends="x", amendment=2)
    kept.add(signed, who=WHO, at=AT, what="kept")
    kept.add_revision(signed)
    newest, oldest = kept.summaries()
    assert (newest.id, newest.state, newest.signed_at) == ("new", State.SIGNED, LATER)
    assert (newest.amends, newest.amendment, newest.answered) == ("x", 2, ())
    assert oldest.answered == ("s1.1",)
    assert oldest.case_ref("case") == "Case 7"
    assert oldest.awards == {"s1": Grade.GOOD}
    assert oldest.actions == (record.actions["a1"],)
    assert oldest.actions[0].table == "service"
    assert oldest.concerns == (record.concerns["c1"], unsettled)
    assert (oldest.questions, newest.questions) == ((record.questions["s1.2"],), ())
    unsure = apply(record, Change(Part.ANSWER, "s1.2", Answer("unsure")))
    assert (oldest.unsure, newest.unsure) == ((), ())
    kept.put(unsure, who=WHO, at=AT, what="changed")
    assert kept.summaries(State.DRAFT)[0].unsure == ("s1.2",)
    kept.put(record, who=WHO, at=AT, what="changed")
    assert (oldest.open_concerns, oldest.signed_at) == (1, "")
    assert kept.summaries(State.SIGNED, State.SENT) == (newest,)
    assert kept.summaries(State.MODERATED) == ()


def test_what_is_answered_for_one_child_is_no_answer_of_the_record(store: Store) -> None:
    kept = RecordRepository(store)
    answers = {key: Answer("met") for key in ("s1.6@b", "s1.6@a", "s1.7", "s1.6", "s1.5\x00@c")}
    kept.add(draft(answers=answers), who=WHO, at=AT, what="started")
    assert kept.get("r1").answers == answers
    assert kept.summaries()[0].answered == ("s1.6", "s1.7")


def test_the_number_of_queries_is_that_of_the_tables(store: Store) -> None:
    kept, asked = RecordRepository(store), []
    event.listen(store.connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
    counts = []
    for number in range(3):
        record = draft(f"r{number}")
        for change in CHANGES:
            record = apply(record, change)
        kept.add(record, who=WHO, at=AT, what="started")
        asked.clear()
        assert len(kept.summaries()) == number + 1
        counts.append(len(asked))
    assert counts == [8, 10, 10]  # then also: what was written since, and how many there are


def test_revisions_are_kept_for_ever(store: Store) -> None:
    kept = RecordRepository(store)
    record = draft(state=State.SIGNED, revision=1, changed_at=LATER)
    kept.add(record, who=WHO, at=AT, what="kept")
    digest = kept.add_revision(record)
    (revision,) = kept.revisions("r1")
    assert (revision.number, revision.hash, revision.at) == (1, digest, LATER)
    assert digest == record_hash(record)
    assert revision.plain.encode() == canonical_json(record_to_plain(record))
    with pytest.raises(VaultTrouble):
        kept.add_revision(record)
    for table in ("revision", "journal"):
        for statement in (
            f"UPDATE {table} SET number = 9",
            f"DELETE FROM {table}",
            f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        ):
            with pytest.raises(VaultTrouble):
                store.write(text(statement))
    assert kept.revisions("r1") == (revision,)


def test_the_journal_is_chained_and_tells_who_did_what(store: Store) -> None:
    kept, journal = RecordRepository(store), JournalRepository(store)
    first = journal.append(who=WHO, at=AT, what="vault made")
    kept.add(draft(), who=WHO, at=AT, what="started", detail={"form": "made.up"})
    kept.change("r1", CHANGES[0], who=WHO, at=LATER)
    made, started, changed = journal.entries()
    assert made == first
    assert (changed.number, changed.what, changed.record_id) == (3, CHANGED, "r1")
    assert changed.detail == '{"key":"case","part":"field","value":"Case 7"}'
    assert (started.previous, changed.previous) == (made.hash, started.hash)
    assert journal.entries("r1") == (started, changed)
    assert journal.count() == 3
    assert journal.first_break() is None


def test_the_chain_goes_on_after_a_failure_and_after_reopening(store: Store) -> None:
    journal = JournalRepository(store)

    def stop() -> None:
        with store.transaction():
            journal.append(who=WHO, at=AT, what="undone")
            raise KeyError("stop")

    with pytest.raises(KeyError):
        stop()
    journal.append(who=WHO, at=AT, what="one")
    store.journal_head = None
    journal.append(who=WHO, at=AT, what="two")
    assert [entry.what for entry in journal.entries()] == ["one", "two"]
    assert journal.first_break() is None


@pytest.mark.parametrize("forged", [1, 5, 1200])
def test_a_forged_entry_breaks_the_chain_there(store: Store, forged: int) -> None:
    journal = JournalRepository(store)
    with store.transaction():
        for number in range(1201):
            journal.append(who=WHO, at=AT, what=f"deed {number}")
    assert journal.first_break() is None
    store.write(text("DROP TRIGGER journal_no_update"))
    store.write(text(f"UPDATE journal SET who = 'Nobody' WHERE number = {forged}"))
    assert journal.first_break() == forged

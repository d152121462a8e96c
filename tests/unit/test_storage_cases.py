"""Cases, logs and batches in the store: whole round trips, bulk, and a journal without content."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eh_desktop.domain.batch import Batch
from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.domain.log import LogEntry
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.batches import BatchRepository
from eh_desktop.storage.repositories.cases import CaseRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.logs import LogRepository
from tests.storage_fixtures import AT, LATER, WHO, folder, store

__all__ = ["folder", "store"]
CASE = Case(
    "c1",
    "C-0147",
    family="Lind family",
    agency="Housing",
    lead="Rowan Achterberg",
    past_leads=("Ines Marlowe", "Ileana Ștefănescu"),
    status="closed",
    step_down=True,
    priority="Attendance",
    opened_on="2026-01-05",
    consent_on="2026-01-06",
    assessed_on="2026-01-20",
    plan_on="2026-02-02",
    closed_on="2026-11-02",
    closing_reason="The plan was met.",
    note="Zzyzx-marker\x00 two\nlines",
    people=(CasePerson("p1", "Ada Lind", "child", "2018-03-01"), CasePerson("p2", "Bo", "parent")),
    dates=(CaseDate("d1", "meeting", "2026-02-02"), CaseDate("d2", "review", "2026-03-10", "By ☎")),
    created_at=AT,
    changed_at=AT,
)
ENTRY = LogEntry(
    "e1",
    "sharing_request",
    {"asked_on": "2026-11-02", "who": "Ngọc Ánh", "consent": "given", "case_ref": "c - 0147"},
    created_at=AT,
    changed_at=AT,
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def _put(cases: CaseRepository, case: Case, what: str = "case added") -> None:
    cases.put(case, who=WHO, at=AT, what=what, detail={"fields": ["ref"]})


def test_a_case_comes_back_whole(store: Store) -> None:
    cases = CaseRepository(store)
    _put(cases, CASE)
    assert cases.get("c1") == CASE
    assert cases.all() == (CASE,)
    assert cases.by_ref(" c-01 47") == CASE
    assert cases.by_ref("") is None
    assert cases.by_ref("C-9") is None
    with pytest.raises(KeyError):
        cases.get("c2")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(texts, st.lists(texts, max_size=3), st.lists(texts, max_size=3))
def test_any_text_comes_back(store: Store, text: str, past: list[str], people: list[str]) -> None:
    cases = CaseRepository(store)
    case = Case(
        "any",
        text,
        family=text,
        past_leads=tuple(past),
        people=tuple(CasePerson(f"p{at}", name) for at, name in enumerate(people)),
    )
    _put(cases, case)
    assert cases.get("any") == case


def test_a_change_replaces_people_and_days(store: Store) -> None:
    cases = CaseRepository(store)
    _put(cases, CASE)
    changed = replace(CASE, people=CASE.people[:1], dates=(), note="", changed_at=LATER)
    _put(cases, changed, "case changed")
    assert cases.get("c1") == changed
    assert cases.count() == 1


def test_the_latest_changed_comes_first(store: Store) -> None:
    cases = CaseRepository(store)
    _put(cases, replace(CASE, id="old"))
    _put(cases, replace(CASE, id="new", changed_at=LATER))
    assert [case.id for case in cases.all()] == ["new", "old"]


def test_the_journal_names_the_case_and_nothing_that_stood_in_it(store: Store) -> None:
    cases, logs, journal = CaseRepository(store), LogRepository(store), JournalRepository(store)
    _put(cases, CASE)
    cases.remove("c1", who=WHO, at=LATER)
    logs.put(ENTRY, who=WHO, at=AT, what="log entry added")
    logs.remove("e1", who=WHO, at=LATER)
    entries = journal.entries()
    assert [(one.what, one.record_id) for one in entries] == [
        ("case added", "c1"),
        ("case removed", "c1"),
        ("log entry added", "e1"),
        ("log entry removed", "e1"),
    ]
    said = "".join(one.detail for one in entries)
    assert not any(word in said for word in ("Lind", "Zzyzx", "0147", "Ngọc"))
    assert journal.first_break() is None


def test_a_batch_comes_in_whole_or_not_at_all_with_one_journal_entry(store: Store) -> None:
    cases, journal = CaseRepository(store), JournalRepository(store)
    many = [replace(CASE, id=f"c{at}", ref=f"C-{at}") for at in range(300)]
    assert cases.add_many(many, batch="b1", who=WHO, at=AT) == 300
    assert cases.count() == 300
    assert cases.get("c7") == replace(many[7], batch="b1")
    (entry,) = journal.entries()
    assert (entry.what, entry.record_id) == ("cases brought in", "b1")
    assert json.loads(entry.detail) == {"cases": 300}
    again = [replace(CASE, id="fresh"), replace(CASE, id="c0")]
    with pytest.raises(VaultTrouble):
        cases.add_many(again, batch="b2", who=WHO, at=AT)
    assert cases.count() == 300
    assert cases.add_many([], batch="b3", who=WHO, at=AT) == 0


def test_a_batch_is_taken_back_and_nothing_else(store: Store) -> None:
    cases, logs = CaseRepository(store), LogRepository(store)
    _put(cases, CASE)
    cases.add_many([replace(CASE, id="c2")], batch="b1", who=WHO, at=AT)
    assert cases.remove_batch("b1", who=WHO, at=LATER) == 1
    assert cases.all() == (CASE,)
    logs.put(ENTRY, who=WHO, at=AT, what="log entry added")
    logs.add_many([replace(ENTRY, id="e2")], batch="b2", who=WHO, at=AT)
    assert logs.get("e2").batch == "b2"
    assert logs.remove_batch("b2", who=WHO, at=LATER) == 1
    assert logs.all() == (ENTRY,)
    assert store.integrity() == ()


def test_entries_come_back_by_log_by_day_and_by_case(store: Store) -> None:
    logs = LogRepository(store)
    later = replace(ENTRY, id="e2", values={**ENTRY.values, "asked_on": "2026-11-09"})
    other = LogEntry("e3", "training", {"on": "2026-11-05", "person": "Bo", "course": "Plans"})
    for entry in (ENTRY, later, other):
        logs.put(entry, who=WHO, at=AT, what="log entry added")
    assert logs.all("sharing_request") == (later, ENTRY)
    assert [one.id for one in logs.all()] == ["e2", "e3", "e1"]
    assert logs.of_case("C-0147") == (later, ENTRY)
    assert logs.of_case(" ") == ()
    assert logs.counts() == {"sharing_request": 2, "training": 1}
    assert logs.get("e3") == other


def test_what_is_not_there_cannot_be_removed_or_given(store: Store) -> None:
    cases, logs, batches = CaseRepository(store), LogRepository(store), BatchRepository(store)
    for call in (
        lambda: cases.remove("c9", who=WHO, at=AT),
        lambda: logs.remove("e9", who=WHO, at=AT),
        lambda: logs.get("e9"),
        lambda: batches.get("b9"),
        lambda: batches.mark_undone("b9", who=WHO, at=AT),
    ):
        with pytest.raises(KeyError):
            call()
    assert JournalRepository(store).count() == 0


def test_a_batch_says_what_came_and_when_it_was_taken_back(store: Store) -> None:
    batches = BatchRepository(store)
    first = Batch("b1", AT, WHO, "case", "cases.xlsx", "0" * 64, 40, 2)
    second = replace(first, id="b2", at=LATER, target="training")
    batches.add(first)
    batches.add(second)
    assert batches.all() == (second, first)
    batches.mark_undone("b1", who=WHO, at=LATER)
    assert batches.get("b1") == replace(first, undone_at=LATER)

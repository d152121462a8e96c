"""Steps that follow a record: added in order, each with its entry in the journal."""

from __future__ import annotations

import pytest

from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.domain.follow_up import Step
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.follow_up import FollowUpRepository
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.records import RecordRepository
from tests.storage_fixtures import AT, WHO, draft, folder, store

__all__ = ["folder", "store"]


def test_steps_are_added_and_read_in_order(store: Store) -> None:
    records, follow_up = RecordRepository(store), FollowUpRepository(store)
    for record_id in ("r1", "r2"):
        records.add(draft(record_id), who=WHO, at=AT, what="started")
    second = Step("s2", "r1", "action", "a1", "done", "Łódź\x00 done", "", AT, WHO)
    first = Step("s1", "r1", "concern", "c1", "told", "Duty desk", "2026-11-20", AT, WHO)
    other = Step("s3", "r2", "criterion", "s1.2", "re_audit", "", "2027-02-01", AT, WHO)
    for step in (second, first, other):
        follow_up.add(step)
    assert follow_up.all() == (first, second, other)
    assert follow_up.of("r1") == (first, second)
    assert follow_up.of("nobody") == ()
    journal = JournalRepository(store)
    assert [entry.what for entry in journal.entries("r1")][1:] == [
        "follow-up: action done",
        "follow-up: concern told",
    ]
    assert journal.first_break() is None


def test_a_step_needs_its_record_and_an_id_of_its_own(store: Store) -> None:
    follow_up = FollowUpRepository(store)
    step = Step("s1", "r1", "action", "a1", "done", "Done", "", AT, WHO)
    with pytest.raises(VaultTrouble):
        follow_up.add(step)
    RecordRepository(store).add(draft("r1"), who=WHO, at=AT, what="started")
    follow_up.add(step)
    with pytest.raises(VaultTrouble):
        follow_up.add(step)
    assert follow_up.all() == (step,)
    assert JournalRepository(store).count() == 2

"""Summaries that are followed through the journal are those that reading everything would give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import event

from eh_desktop.domain.record import Answer, Change, Part, State
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories import known_summaries
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.reading import read_summaries
from eh_desktop.storage.repositories.records import RecordRepository
from tests.storage_fixtures import AT, LATER, WHO, draft, folder, store

__all__ = ["folder", "store"]


@pytest.fixture
def kept(store: Store) -> RecordRepository:
    records = RecordRepository(store)
    for number in range(5):
        records.add(draft(f"r{number}"), who=WHO, at=AT, what="started")
    assert len(records.summaries()) == 5
    return records


def _change(kept: RecordRepository) -> None:
    kept.change("r1", Change(Part.ANSWER, "s1.1", Answer("met")), who=WHO, at=LATER)


def _sign(kept: RecordRepository) -> None:
    signed = replace(kept.get("r2"), state=State.SIGNED, revision=1, changed_at=LATER)
    kept.put(signed, who=WHO, at=LATER, what="signed")
    kept.summaries()
    kept.add_revision(signed)


def _add(kept: RecordRepository) -> None:
    kept.add(draft("a new one"), who=WHO, at=LATER, what="started")


def _withdraw(kept: RecordRepository) -> None:
    gone = replace(kept.get("r3"), state=State.WITHDRAWN, changed_at=LATER)
    kept.put(gone, who=WHO, at=LATER, what="withdrawn")


def _nothing(_kept: RecordRepository) -> None:
    """Write nothing."""


@pytest.mark.parametrize("work", [_change, _sign, _add, _withdraw, _nothing])
def test_what_is_written_is_followed(
    store: Store, kept: RecordRepository, work: Callable[[RecordRepository], None]
) -> None:
    work(kept)
    assert kept.summaries() == read_summaries(store)
    assert kept.summaries() == read_summaries(store)


def test_only_what_was_written_is_read_again(store: Store, kept: RecordRepository) -> None:
    before = {one.id: one for one in kept.summaries()}
    _change(kept)
    after = {one.id: one for one in kept.summaries()}
    assert [key for key, one in after.items() if one is not before[key]] == ["r1"]
    asked: list[str] = []
    event.listen(store.connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
    assert kept.summaries() == tuple(after.values())
    assert asked == []


def test_what_is_taken_back_is_never_believed(store: Store, kept: RecordRepository) -> None:
    def write_and_fail() -> None:
        with store.transaction():
            _add(kept)
            assert len(kept.summaries()) == 6
            raise ArithmeticError

    before = kept.summaries()
    with pytest.raises(ArithmeticError):
        write_and_fail()
    assert kept.summaries() == before
    JournalRepository(store).append(who=WHO, at=LATER, what="something else")
    assert kept.summaries() == before == read_summaries(store)


def test_what_goes_is_gone_though_the_journal_does_not_name_it(
    store: Store, kept: RecordRepository
) -> None:
    driver = store.connection.connection.driver_connection
    assert driver is not None
    driver.execute("DELETE FROM record WHERE id = 'r4'")
    JournalRepository(store).append(who=WHO, at=LATER, what="something else")
    assert kept.summaries() == read_summaries(store)
    assert len(kept.summaries()) == 4


def test_after_very_many_changes_all_are_read_anew(
    store: Store, kept: RecordRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_summaries, "FEW", 1)
    _change(kept)
    _withdraw(kept)
    assert kept.summaries() == read_summaries(store)

"""Samples in the store: whole or not at all, and damage is named."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from eh_desktop.domain.allocation import Allocation
from eh_desktop.domain.errors import VaultDamaged, VaultTrouble
from eh_desktop.domain.sample_list import list_hash
from eh_desktop.domain.sampling import Asked, Sample, SampleCase, draw
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.samples import SampleRepository
from tests.storage_fixtures import AT, LATER, WHO, folder, store

__all__ = ["folder", "store"]
CASES = tuple(SampleCase(f"C-{number}", "Fell School") for number in range(1, 9))
ASKED = Asked("made.up", "2026-11", "2026-11-24", "heron 7", share=25)
SAMPLE = Sample("s1", "Made up", AT, WHO, ASKED, draw(ASKED, CASES, list_hash(CASES)))
WAITING = tuple(
    Allocation("s1", number, f"case-{number}", ref, changed_at=AT)
    for number, ref in enumerate(SAMPLE.drawn.refs, 1)
)


def test_a_sample_its_list_and_its_allocations_come_back(store: Store) -> None:
    samples = SampleRepository(store)
    samples.add(SAMPLE, reversed(CASES), WAITING, who=WHO)
    later = replace(SAMPLE, id="s2", drawn_at=LATER)
    samples.add(later, CASES, [replace(WAITING[0], sample_id="s2")], who=WHO)
    assert samples.all() == (later, SAMPLE)
    assert samples.get("s1") == SAMPLE
    assert samples.listed("s1") == CASES
    assert samples.allocations("s1") == WAITING
    assert len(samples.allocations()) == 3
    for ask in (samples.get, samples.listed):
        with pytest.raises(KeyError):
            ask("unknown")


def test_an_allocation_changes_and_the_journal_names_no_one(store: Store) -> None:
    samples = SampleRepository(store)
    samples.add(SAMPLE, CASES, WAITING, who=WHO)
    given = replace(WAITING[1], auditor="Nia Sorrel", state="allocated")
    samples.put([given], who=WHO, at=LATER, what="case allocated")
    samples.put([], who=WHO, at=LATER, what="nothing")
    assert samples.allocations("s1") == (WAITING[0], replace(given, changed_at=LATER))
    entries = JournalRepository(store).entries("s1")
    assert [entry.what for entry in entries] == ["sample drawn", "case allocated"]
    assert entries[1].detail == '{"numbers":[2]}'
    assert SAMPLE.drawn.list_hash in entries[0].detail


def test_a_taken_id_keeps_nothing(store: Store) -> None:
    samples = SampleRepository(store)
    samples.add(SAMPLE, CASES, WAITING, who=WHO)
    with pytest.raises(VaultTrouble):
        samples.add(replace(SAMPLE, title="Other"), CASES, WAITING, who=WHO)
    assert samples.get("s1").title == "Made up"
    assert JournalRepository(store).count() == 1


def test_damage_is_named(store: Store) -> None:
    samples = SampleRepository(store)
    samples.add(SAMPLE, CASES, WAITING, who=WHO)
    store.write(text("UPDATE sample SET plain = '{}'"))
    with pytest.raises(VaultDamaged) as told:
        samples.all()
    assert told.value.where.startswith("sample s1: sample does not have the members")

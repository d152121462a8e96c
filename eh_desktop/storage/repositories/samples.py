"""Samples as they were drawn, the lists they were drawn from, and who audits which case."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, insert, select

from eh_desktop.domain.allocation import Allocation
from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.case import ref_key
from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.domain.language import say
from eh_desktop.domain.sample_file import from_plain, to_plain
from eh_desktop.domain.sample_list import case_of_row, list_rows
from eh_desktop.domain.sampling import Sample, SampleCase
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import upsert
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.tables import table

_SAMPLE, _ALLOCATION = table("sample"), table("allocation")
_PUT = upsert("allocation")
_HEAD = (_SAMPLE.c.id, _SAMPLE.c.plain)


class SampleRepository:
    """Keep and give samples; a sample never changes, its allocations do.

    Each writing also writes the journal: numbers and hashes, never a name or a reason, for an
    entry about a sample stays when one of its cases is erased.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)

    def add(
        self,
        sample: Sample,
        cases: Iterable[SampleCase],
        allocations: Sequence[Allocation],
        *,
        who: str,
    ) -> None:
        """Keep a new sample, its list and its allocations; VaultTrouble where its id is taken."""
        values = {
            "id": sample.id,
            "stream": sample.asked.stream,
            "period": sample.asked.period,
            "drawn_at": sample.drawn_at,
            "plain": canonical_json(to_plain(sample)).decode(),
            "listed": canonical_json([list(row) for row in list_rows(cases)]).decode(),
        }
        detail = {
            "stream": sample.asked.stream,
            "period": sample.asked.period,
            "seed": sample.asked.seed,
            "list": sample.drawn.list_hash,
            "drawn": len(sample.drawn.refs),
        }
        with self._store.transaction():
            self._store.write(insert(_SAMPLE), values)
            self.put(allocations, who=who, at=sample.drawn_at, what="sample drawn", detail=detail)

    def all(self) -> tuple[Sample, ...]:
        """Give every sample, the latest first."""
        query = select(*_HEAD).order_by(_SAMPLE.c.drawn_at.desc(), _SAMPLE.c.id.desc())
        return tuple(_sample(row) for row in self._store.rows(query))

    def get(self, sample_id: str) -> Sample:
        """Give a sample; KeyError for an unknown id."""
        rows = self._store.rows(select(*_HEAD).where(_SAMPLE.c.id == sample_id))
        if not rows:
            raise KeyError(sample_id)
        return _sample(rows[0])

    def listed(self, sample_id: str) -> tuple[SampleCase, ...]:
        """Give the list that a sample was drawn from; KeyError for an unknown id."""
        rows = self._store.rows(select(_SAMPLE.c.listed).where(_SAMPLE.c.id == sample_id))
        if not rows:
            raise KeyError(sample_id)
        lines = json.loads(rows[0]["listed"])
        return tuple(case_of_row(line, f"sample {sample_id}") for line in lines)

    def holding(self, case_ids: Sequence[str], refs: Collection[str]) -> int:
        """Give how many samples drew one of these cases, or have its reference in their list."""
        mine = select(_ALLOCATION.c.sample_id).where(_ALLOCATION.c.case_id.in_(case_ids))
        found = {row["sample_id"] for row in self._store.rows(mine.distinct())}
        keys = set(map(ref_key, refs))
        lists = self._store.tuples(select(_SAMPLE.c.id, _SAMPLE.c.listed)) if keys else ()
        for sample_id, listed in lists:
            if any(ref_key(line[0]) in keys for line in json.loads(listed)):
                found.add(sample_id)
        return len(found)

    def allocations(self, sample_id: str = "") -> tuple[Allocation, ...]:
        """Give the allocations of one sample by number, or those of all."""
        where: list[ColumnElement[bool]] = []
        if sample_id:
            where.append(_ALLOCATION.c.sample_id == sample_id)
        order = (_ALLOCATION.c.sample_id, _ALLOCATION.c.number)
        rows = self._store.rows(select(_ALLOCATION).where(*where).order_by(*order))
        return tuple(Allocation(**row) for row in rows)

    def put(
        self,
        allocations: Sequence[Allocation],
        *,
        who: str,
        at: str,
        what: str,
        detail: Plain = None,
    ) -> None:
        """Keep allocations, new or in place of what stood under their numbers."""
        if not allocations:
            return
        with self._store.transaction():
            for one in allocations:
                values = {name: getattr(one, name) for name in Allocation.__slots__}
                self._store.write(_PUT, values | {"changed_at": at})
            said = {"numbers": [one.number for one in allocations]} if detail is None else detail
            mine = allocations[0].sample_id
            self._journal.append(who=who, at=at, what=what, record_id=mine, detail=said)


def _sample(row: dict[str, Any]) -> Sample:
    try:
        return from_plain(json.loads(row["plain"]))
    except ValueError as wrong:
        raise VaultDamaged(
            say("A sample in the store is not what was drawn."),
            say("sample {row}: {wrong}", row=row["id"], wrong=wrong),
            say("Restore the latest copy from the folder “backups”."),
        ) from wrong

"""Erase for good: every row that tells of a thing, in the transaction that keeps its tombstone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import TextClause, delete, insert, select, text

from eh_desktop.domain.canonical import canonical_json
from eh_desktop.domain.case import ref_key
from eh_desktop.domain.journal import NO_DETAIL, Entry, erased_detail
from eh_desktop.domain.sample_file import to_plain
from eh_desktop.domain.sampling import Exclusion
from eh_desktop.domain.tombstone import Subject, Tombstone
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import PLACES
from eh_desktop.storage.repositories.items import ItemIndex
from eh_desktop.storage.repositories.samples import SampleRepository
from eh_desktop.storage.repositories.search import SearchRepository
from eh_desktop.storage.repositories.tombstones import TombstoneRepository
from eh_desktop.storage.tables import table

_JOURNAL, _ERASING = table("journal"), table("erasing")
ERASED_REASON = "The case was erased"
"""What stands in a sample in place of a reason that a person wrote about an erased case."""
_BEGIN = insert(_ERASING)
_END = delete(_ERASING)
_SILENCE = text("UPDATE journal SET detail = :marker WHERE record_id = :mine AND detail <> 'null'")


def _gone(name: str, column: str) -> TextClause:
    return text(f"DELETE FROM {name} WHERE {column} = :mine")  # noqa: S608  our own names


_ROWS: Mapping[Subject, tuple[TextClause, ...]] = {
    "case": (
        _gone("case_person", "case_id"),
        _gone("case_date", "case_id"),
        _gone("case_file", "id"),
        _gone("batch_change", "item_id"),
        text(
            f"UPDATE allocation SET reason = '{ERASED_REASON}' "  # noqa: S608  our own words
            "WHERE case_id = :mine AND reason <> ''"
        ),
        text("UPDATE allocation SET case_id = '' WHERE case_id = :mine"),
    ),
    "record": (
        *(_gone(place.table, "record_id") for place in PLACES.values()),
        *(_gone(name, "record_id") for name in ("follow_up", "document", "revision")),
        _gone("record", "id"),
    ),
    "log_entry": (_gone("log_entry", "id"), _gone("batch_change", "item_id")),
}
"""By what is erased, the rows of it; those that refer to others first."""
_COUNTED: Mapping[Subject, Mapping[str, str]] = {
    "case": {"people": "case_person", "days": "case_date"},
    "record": {"revisions": "revision", "documents": "document", "steps": "follow_up"},
    "log_entry": {},
}
_OF = {"case": "case_id", "record": "record_id"}
_TELL = text("UPDATE sample SET plain = :plain WHERE id = :mine")
_FOLLOWING = {
    True: text(
        "UPDATE allocation SET state = 'done', record_id = '' "
        "WHERE record_id = :mine AND state IN ('started', 'done')"
    ),
    False: text(
        "UPDATE allocation SET state = 'allocated', record_id = '' "
        "WHERE record_id = :mine AND state = 'started'"
    ),
}
"""A sample's allocation, by whether its audit was finished: it stays done without it."""


class ErasureRepository:
    """Everything here runs inside `erasing`, which opens the one transaction of an erasure."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._search = SearchRepository(store)
        self._items = ItemIndex(store)
        self._samples = SampleRepository(store)
        self._tombstones = TombstoneRepository(store)

    @contextmanager
    def erasing(self, subject_ids: Sequence[str]) -> Iterator[None]:
        """Let these be erased until the end of the transaction, whole or not at all."""
        with self._store.transaction():
            self._store.write(_BEGIN, [{"subject_id": one, "ended": ""} for one in subject_ids])
            yield
            self._store.write(_END)

    def told(self, subject_id: str) -> tuple[Entry, ...]:
        """Give the journal entries about something whose detail goes with it."""
        query = (
            select(_JOURNAL)
            .where(_JOURNAL.c.record_id == subject_id, _JOURNAL.c.detail != NO_DETAIL)
            .order_by(_JOURNAL.c.number)
        )
        return tuple(Entry(**row) for row in self._store.rows(query))

    def parts(self, subject: Subject, subject_id: str) -> dict[str, int]:
        """Give how much goes with something, by what it is; what there is none of is left out."""
        found = {}
        for name, kept in _COUNTED[subject].items():
            mine = text(f"SELECT count(*) AS many FROM {kept} WHERE {_OF[subject]} = :mine")  # noqa: S608
            many = int(self._store.rows(mine, {"mine": subject_id})[0]["many"])
            if many:
                found[name] = many
        return found

    def erase(self, tombstone: Tombstone, *, finished: bool = False) -> None:
        """Keep the tombstone and erase what it stands for.

        `finished` tells of a record whether it was: its allocation then stays done.
        """
        store, mine = self._store, {"mine": tombstone.subject_id}
        self._tombstones.add(tombstone)
        # words first: the triggers then note that it is gone, for whoever lists
        if tombstone.subject == "record":
            store.write(_FOLLOWING[finished], mine)
            self._search.forget([tombstone.subject_id])
        else:
            self._items.put((), gone=[tombstone.subject_id])
        for statement in _ROWS[tombstone.subject]:
            store.write(statement, mine)
        store.write(_SILENCE, {**mine, "marker": erased_detail(tombstone.subject_id)})

    def silence_samples(self, refs: Collection[str]) -> None:
        """Take out of the samples what a person wrote about cases; the draw stays as it was."""
        keys = {ref_key(ref) for ref in refs}
        for sample in self._samples.all():
            kept = tuple(
                Exclusion(one.ref, ERASED_REASON) if ref_key(one.ref) in keys else one
                for one in sample.asked.exclusions
            )
            if kept != sample.asked.exclusions:
                told = replace(sample, asked=replace(sample.asked, exclusions=kept))
                plain = canonical_json(to_plain(told)).decode()
                self._store.write(_TELL, {"mine": sample.id, "plain": plain})

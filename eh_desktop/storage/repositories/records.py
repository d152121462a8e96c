"""Records: kept whole when made or moved on, one entry at a time while a person answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, text, update

from eh_desktop.domain.canonical import Plain, canonical_json
from eh_desktop.domain.codec import change_to_plain, record_hash, record_to_plain
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import NEXT, state_word
from eh_desktop.domain.record import Change, PartValue, Record, State
from eh_desktop.domain.summary import RecordSummary, Revision
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.entries import PLACES, columns_of
from eh_desktop.storage.repositories.journal import JournalRepository
from eh_desktop.storage.repositories.known_summaries import KnownSummaries
from eh_desktop.storage.repositories.reading import (
    RECORD,
    read_records,
    read_summaries,
    record_columns,
)
from eh_desktop.storage.tables import table

# its row count tells a draft from all else, without a query of its own
_TOUCH = text("UPDATE record SET changed_at = :at WHERE id = :id AND state = 'draft'")
_CLEAR = tuple(
    delete(kept).where(kept.c.record_id == bindparam("mine"))
    for kept in (table(place.table) for place in PLACES.values())
)
_REVISION = table("revision")
CHANGED = "changed"
"""What the journal says of a change of one entry."""


class RecordRepository:
    """Keep and give records. Each writing also writes the journal, in the same transaction.

    Text is kept exactly, NUL characters included; half a surrogate pair raises RuleTrouble.
    """

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store
        self._journal = JournalRepository(store)
        self._summaries = KnownSummaries(store)

    def add(self, record: Record, *, who: str, at: str, what: str, detail: Plain = None) -> None:
        """Keep a new record, its form being kept already; VaultTrouble where its id is taken."""
        with self._store.transaction():
            self._store.write(insert(RECORD), record_columns(record))
            self._put_entries(record)
            self._journal.append(who=who, at=at, what=what, record_id=record.id, detail=detail)

    def get(self, record_id: str) -> Record:
        """Give a record; KeyError for an unknown id."""
        found = read_records(self._store, RECORD.c.id == record_id)
        if not found:
            raise KeyError(record_id)
        return found[0]

    def put(self, record: Record, *, who: str, at: str, what: str, detail: Plain = None) -> None:
        """Keep a record as a whole in place of what was there, as when its state moves on.

        Raises KeyError for an unknown id, and RuleTrouble where the content of a record that is
        no draft would change, or its state would take a step that the lifecycle does not have.
        """
        with self._store.transaction():
            before = self.get(record.id)
            _refuse_step(before.state, record.state)
            if before.editable:
                self._remove_entries(record.id)
                self._put_entries(record)
            elif record_hash(before) != record_hash(record):
                raise _locked(before.state)
            mine = update(RECORD).where(RECORD.c.id == record.id)
            self._store.write(mine.values(record_columns(record)))
            self._journal.append(who=who, at=at, what=what, record_id=record.id, detail=detail)

    def change(self, record_id: str, change: Change, *, who: str, at: str) -> None:
        """Put or remove one entry of a draft, durably when this returns.

        Raises RuleTrouble where the record is no draft, KeyError for an unknown id, ValueError
        where an entry's own id is not its key.
        """
        place, store = PLACES[change.part], self._store
        with store.transaction():
            if store.write(_TOUCH, {"at": at, "id": record_id}) == 0:
                raise _locked(self._state(record_id))
            if change.value is None:
                store.write(place.remove, {"record_id": record_id, "entry_key": change.key})
            else:
                store.write(place.put, columns_of(record_id, change))
            detail = change_to_plain(change)
            self._journal.append(who=who, at=at, what=CHANGED, record_id=record_id, detail=detail)

    def summaries(self, *states: State) -> tuple[RecordSummary, ...]:
        """Give a summary of every record, or of those in some states, the latest changed first."""
        return read_summaries(self._store, _in(states)) if states else self._summaries.all()

    def add_revision(self, record: Record) -> str:
        """Keep a final version of a record for ever, at its `changed_at`; give its hash.

        Raises VaultTrouble where the record has a revision of this number already.
        """
        digest = record_hash(record)
        values: dict[str, Any] = {
            "record_id": record.id,
            "number": record.revision,
            "hash": digest,
            "previous_hash": record.previous_hash,
            "plain": canonical_json(record_to_plain(record)).decode(),
            "at": record.changed_at,
        }
        with self._store.transaction():
            self._store.write(insert(_REVISION), values)
        if not self._store.in_transaction:  # else what it belongs to is journaled
            self._summaries.forget()
        return digest

    def revisions(self, record_id: str) -> tuple[Revision, ...]:
        """Give the final versions of a record, the first one first."""
        mine = select(_REVISION).where(_REVISION.c.record_id == record_id)
        rows = self._store.rows(mine.order_by(_REVISION.c.number))
        return tuple(Revision(**row) for row in rows)

    def _state(self, record_id: str) -> State:
        rows = self._store.rows(select(RECORD.c.state).where(RECORD.c.id == record_id))
        if not rows:
            raise KeyError(record_id)
        return State(rows[0]["state"])

    def _put_entries(self, record: Record) -> None:
        for part, place in PLACES.items():
            entries: Mapping[str, PartValue] = record.entries(part)
            rows = [columns_of(record.id, Change(part, *entry)) for entry in entries.items()]
            if rows:
                self._store.write(place.put, rows)

    def _remove_entries(self, record_id: str) -> None:
        for clear in _CLEAR:
            self._store.write(clear, {"mine": record_id})


def _in(states: tuple[State, ...]) -> ColumnElement[bool]:
    return RECORD.c.state.in_([state.value for state in states])


def _refuse_step(before: State, to: State) -> None:
    """Let a record stay or move on, never back: what was prepared earlier may be out of date."""
    signs_at_once = before is State.DRAFT and to is State.SIGNED  # final in the same breath
    if to is before or signs_at_once or to in NEXT[before]:
        return
    raise RuleTrouble(
        say(
            "This form is {before} by now and cannot become {to}, so nothing was changed.",
            before=state_word(before),
            to=state_word(to),
        ),
        remedy=say("Look at it again, then decide anew."),
    )


def _locked(state: State) -> RuleTrouble:
    return RuleTrouble(
        say("This record is {state} and cannot be changed.", state=state_word(state)),
        remedy=say("Amend it with a reason instead."),
    )

"""The words of every record, found in the encrypted store itself (SQLite's FTS5).

Only the store of a laptop is searched; at a centre on PostgreSQL there is no such table.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text

from eh_desktop.domain.listed import ListedRecord, RecordQuery
from eh_desktop.domain.record import Record, State
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.reading import RECORD, read_records, read_summaries
from eh_desktop.storage.tables import table

SLOTS = 1 << 17
"""Places for records that were changed in the same second."""
END_OF_TEXT = " ꙮ "
"""A letter nobody types, between texts: a phrase never reaches from one into the next."""
YEAR_WORD = "xyear"
VOCABULARY = text(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search, row)"
)
"""Makes `temp.words`: every word of the index, in order."""
_LISTED, _DUE = table("listed"), table("search_due")
_FORGET = tuple(
    text(statement)
    for statement in (
        "DELETE FROM search WHERE rowid IN (SELECT seq FROM listed WHERE record_id = :id)",
        "DELETE FROM listed WHERE record_id = :id",
        "DELETE FROM search_due WHERE record_id = :id",
    )
)
_FILL = text("INSERT INTO search (rowid, texts, facts) VALUES (:seq, :texts, :facts)")
_LATEST = text("SELECT max(seq) AS seq FROM listed WHERE seq >= :first AND seq < :first + :slots")
_TAKEN = text("SELECT 1 FROM listed WHERE seq = :seq")
_ALL_DUE = text("INSERT OR IGNORE INTO search_due SELECT id FROM record")
_DUE_NOW = (
    select(_DUE.c.record_id, RECORD.c.changed_at)
    .select_from(_DUE.outerjoin(RECORD, RECORD.c.id == _DUE.c.record_id))
    .order_by(RECORD.c.changed_at, _DUE.c.record_id)
)


@dataclass(frozen=True, slots=True)
class DueRecords:
    """What has to be listed anew."""

    records: tuple[Record, ...] = ()
    summaries: tuple[RecordSummary, ...] = ()
    """Of the same records, in the same order: the earliest changed first."""
    gone: tuple[str, ...] = ()
    """Ids of records that are no more."""


class SearchRepository:
    """Bring the lists and the search up to date with what was written."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def due(self, most: int = 200) -> DueRecords:
        """Give records that were written since they were last listed, the earliest first."""
        rows = self._store.rows(_DUE_NOW.limit(most))
        if not rows:
            return DueRecords()
        ids = [row["record_id"] for row in rows if row["changed_at"] is not None]
        which = RECORD.c.id.in_(ids)
        # newest first with ids descending is how both are read, so that turning them round does
        records = read_records(self._store, which)[::-1] if ids else ()
        summaries = read_summaries(self._store, which)[::-1] if ids else ()
        gone = tuple(row["record_id"] for row in rows if row["changed_at"] is None)
        return DueRecords(records, summaries, gone)

    def put(self, entries: Iterable[tuple[ListedRecord, Sequence[str]]]) -> None:
        """List records with their texts, in place of what was listed; all or none."""
        with self._store.transaction():
            for record, texts in entries:
                self._put(record, texts)

    def forget(self, record_ids: Iterable[str]) -> None:
        """Leave records out of every list, with all their words."""
        with self._store.transaction():
            for record_id in record_ids:
                for statement in _FORGET:
                    self._store.write(statement, {"id": record_id})

    def list_all_anew(self) -> None:
        """Have every record listed anew, as when the way of listing has changed."""
        self._store.write(_ALL_DUE)

    def _put(self, record: ListedRecord, texts: Sequence[str]) -> None:
        for statement in _FORGET:
            self._store.write(statement, {"id": record.record_id})
        seq = self._seq(record.changed_at)
        self._store.write(_LISTED.insert(), {"seq": seq, **listed_columns(record)})
        said = END_OF_TEXT.join(texts)
        self._store.write(_FILL, {"seq": seq, "texts": said, "facts": " ".join(facts_of(record))})

    def _seq(self, changed_at: str) -> int:
        """Give a free place after all that was changed in the same second, or before."""
        first = seconds_of(changed_at) * SLOTS
        latest = self._store.rows(_LATEST, {"first": first, "slots": SLOTS})[0]["seq"]
        seq = first if latest is None else int(latest) + 1
        while self._store.rows(_TAKEN, {"seq": seq}):
            seq += 1
        return seq


def listed_columns(record: ListedRecord) -> dict[str, str | int]:
    """Give the row of a listed record, without its place."""
    rest = {
        "about": record.about,
        "changed_at": record.changed_at,
        "amendment": record.amendment,
        "amends": record.amends,
        "signed": record.signed,
        "concerns_open": record.concerns_open,
        "open_questions": record.open_questions,
        "progress": record.progress,
        "day": record.day,
    }
    return {
        "record_id": record.record_id,
        "form_hash": record.form_hash,
        "form_id": record.form_id,
        "kind": record.kind,
        "title": record.title,
        "state": record.state.value,
        "about_key": " ".join(record.about.split()).casefold(),
        "title_key": record.title.casefold(),
        "state_rank": list(State).index(record.state),
        "done": record.done,
        "grade": record.grade.id if record.grade is not None else "",
        "grade_rank": int(record.grade) if record.grade is not None else -1,
        "plain": json.dumps(rest, ensure_ascii=False),
    }


def facts_of(record: ListedRecord) -> list[str]:
    """Give what filters look for, as words of the index: far faster there than in a join."""
    facts = ["xany", f"xkind{_hex(record.kind)}", f"xstate{record.state}"]
    facts += [f"xform{_hex(record.form_id)}", f"xgrade{_grade_word(record)}"]
    facts += [f"{YEAR_WORD}{record.year}"]
    facts += ["xconcern"] if record.concerns_open else []
    return facts + (["xquestion"] if record.open_questions else [])


def match_of(query: RecordQuery, words: Iterable[str]) -> str:
    """Give the FTS5 expression of a query whose text has these words and phrases.

    Every word is quoted and is a beginning, so that nothing a person types is an operator.
    """
    facts = [
        [f"xkind{_hex(kind)}" for kind in query.kinds],
        [f"xstate{state}" for state in query.states],
        [f"xform{_hex(query.form_id)}"] if query.form_id else [],
        [f"xgrade{query.grade.replace('_', '')}"] if query.grade else [],
        [f"x{query.waiting}"] if query.waiting else [],
        [f"{YEAR_WORD}{query.year}"] if query.year else [],
    ]
    found = [f"facts : ({' OR '.join(choices)})" for choices in facts if choices]
    found += [f'texts : ("{word}" *)' for word in map(searchable, words) if word]
    return " AND ".join(found) or "facts : xany"


def seconds_of(moment: str) -> int:
    """Give a moment as seconds since 1970; 0 for what is none."""
    try:
        return max(0, int(datetime.fromisoformat(moment).timestamp()))
    except (ValueError, OverflowError):
        return 0


def searchable(word: str) -> str:
    """Give a word without what the index does not hold; empty where nothing is left."""
    kept = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in word)
    has_letter = any(unicodedata.category(letter)[0] in "LN" for letter in kept)
    return " ".join(kept.split()) if has_letter else ""


def _grade_word(record: ListedRecord) -> str:
    return record.grade.id.replace("_", "") if record.grade is not None else "none"


def _hex(name: str) -> str:
    return name.encode().hex()

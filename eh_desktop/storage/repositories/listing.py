"""Pages of listed records, found by filters and words, however many records there are."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, select, text

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.listed import NO_YEAR, ListedRecord, RecordQuery, is_year
from eh_desktop.domain.record import State
from eh_desktop.storage.database import Store
from eh_desktop.storage.repositories.search import VOCABULARY, YEAR_WORD, match_of
from eh_desktop.storage.tables import table

_LISTED = table("listed")
_KEYS = {
    "about": "about_key",
    "form": "title_key",
    "state": "state_rank",
    "progress": "done",
    "grade": "grade_rank",
    "day": "json_extract(plain, '$.day')",
}
_COUNT = text("SELECT count(*) AS found FROM search WHERE search MATCH :match")
_BEFORE = {
    True: text("SELECT count(*) AS found FROM search WHERE search MATCH :match AND rowid > :seq"),
    False: text("SELECT count(*) AS found FROM search WHERE search MATCH :match AND rowid < :seq"),
}
_IS_IN = text("SELECT 1 FROM search WHERE search MATCH :match AND rowid = :seq")
_SEQ = text("SELECT seq FROM listed WHERE record_id = :id")
_FOUND = "FROM search WHERE search MATCH :match"
# first the places alone, out of the index in its own order; their rows afterwards
_PAGE = {
    descending: text(
        f"SELECT listed.* FROM (SELECT rowid AS place {_FOUND} ORDER BY rowid {order} "  # noqa: S608
        f"LIMIT :most OFFSET :first) JOIN listed ON listed.seq = place ORDER BY place {order}"
    )
    for descending, order in ((True, "DESC"), (False, "ASC"))
}
_SORTED = {
    (sort, descending): text(
        f"SELECT seq FROM listed WHERE seq IN (SELECT rowid {_FOUND}) "  # noqa: S608
        f"ORDER BY {key} {order}, seq DESC"
    )
    for sort, key in _KEYS.items()
    for descending, order in ((True, "DESC"), (False, "ASC"))
}
_THESE = select(_LISTED).where(_LISTED.c.seq.in_(bindparam("places", expanding=True)))
_ABOUT = text("SELECT * FROM listed WHERE replace(about_key, ' ', '') = :key ORDER BY seq DESC")
_THIS = select(_LISTED).where(_LISTED.c.record_id == bindparam("id"))
_NEXT_FORM = text(
    "SELECT form_hash FROM listed WHERE form_hash > :after ORDER BY form_hash LIMIT 1"
)

_YEARS = text("SELECT term FROM temp.words WHERE term >= :first AND term < :after")
_OF_YEARS = {"first": f"{YEAR_WORD}0", "after": f"{YEAR_WORD}{NO_YEAR}~"}
_ANY = text("SELECT 1 FROM search WHERE search MATCH :match LIMIT 1")


class FoundRecords:
    """What one query finds: counted, read by pages, until something is listed anew."""

    def __init__(self, store: Store, query: RecordQuery, words: Iterable[str]) -> None:
        """Ask nothing yet; `words` are those of the query's text."""
        self._store = store
        self._match = match_of(query, words)
        self._sort, self._descending = query.sort, query.descending
        self._count: int | None = None
        self._order: array[int] | None = None

    def count(self) -> int:
        """Give how many there are."""
        if self._count is None:
            rows = self._store.rows(_COUNT, {"match": self._match})
            self._count = int(rows[0]["found"])
        return self._count

    def page(self, first: int, most: int) -> tuple[ListedRecord, ...]:
        """Give some of them from a place on, in the query's order."""
        if self._sort in _KEYS:
            return self._of_order(first, most)
        asked = {"match": self._match, "first": first, "most": most}
        return tuple(_listed(row) for row in self._store.rows(_PAGE[self._descending], asked))

    def position(self, record_id: str) -> int | None:
        """Give where a record stands among them, from 0; None where it does not."""
        rows = self._store.rows(_SEQ, {"id": record_id})
        if not rows:
            return None
        asked = {"match": self._match, "seq": rows[0]["seq"]}
        if not self._store.rows(_IS_IN, asked):
            return None
        if self._sort in _KEYS:
            return self._places().index(asked["seq"])
        return int(self._store.rows(_BEFORE[self._descending], asked)[0]["found"])

    def _places(self) -> array[int]:
        """Give the places of all in the query's order: eight bytes each, sorted once."""
        if self._order is None:
            sort = _SORTED[self._sort, self._descending]
            self._order = array("q", self._store.numbers(sort, {"match": self._match}))
        return self._order

    def _of_order(self, first: int, most: int) -> tuple[ListedRecord, ...]:
        places = self._places()[first : first + most]
        rows = self._store.rows(_THESE, {"places": list(places)})
        by_place = {row["seq"]: row for row in rows}
        return tuple(_listed(by_place[place]) for place in places if place in by_place)


class ListingRepository:
    """Ask for listed records; `SearchRepository` brings them up to date."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def find(self, query: RecordQuery, words: Iterable[str]) -> FoundRecords:
        """Give what a query finds; `words` are the words and phrases of its text."""
        return FoundRecords(self._store, query, words)

    def about(self, key: str) -> tuple[ListedRecord, ...]:
        """Give the records about a case, the latest changed first; `key` is its `ref_key`."""
        return tuple(_listed(row) for row in self._store.rows(_ABOUT, {"key": key}))

    def get(self, record_id: str) -> ListedRecord | None:
        """Give one listed record; None where it is not listed."""
        rows = self._store.rows(_THIS, {"id": record_id})
        return _listed(rows[0]) if rows else None

    def forms(self) -> tuple[str, ...]:
        """Give the hash of every form that a listed record has, by leaps through the index."""
        found = [""]
        while rows := self._store.rows(_NEXT_FORM, {"after": found[-1]}):
            found.append(rows[0]["form_hash"])
        return tuple(found[1:])

    def years(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Give the years of the own days of forms of some kinds, or of all; `none` is the last."""
        self._store.write(VOCABULARY)
        words = [row["term"] for row in self._store.rows(_YEARS, _OF_YEARS)]
        years = (word.removeprefix(YEAR_WORD) for word in words)
        asked = (RecordQuery(kinds, year=year) for year in years if is_year(year))
        found = (one for one in asked if self._store.rows(_ANY, {"match": match_of(one, ())}))
        return tuple(one.year for one in found)


def _listed(row: dict[str, Any]) -> ListedRecord:
    rest = json.loads(row["plain"])
    return ListedRecord(
        row["record_id"],
        row["form_hash"],
        row["form_id"],
        row["kind"],
        row["title"],
        rest["about"],
        State(row["state"]),
        rest["changed_at"],
        Grade.from_id(row["grade"]) if row["grade"] else None,
        rest["amendment"],
        rest["amends"],
        rest["signed"],
        rest["concerns_open"],
        rest["open_questions"],
        tuple((section, done, asked) for section, done, asked in rest["progress"]),
        rest["day"],
    )

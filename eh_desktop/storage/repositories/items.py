"""Cases and log entries as their lists find and order them, a page at a time."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from itertools import count

from sqlalchemy import bindparam, text

from eh_desktop.domain.listed_item import PHASE, ItemQuery, ListedItem
from eh_desktop.storage.database import Store
from eh_desktop.storage.item_tables import WORDS
from eh_desktop.storage.repositories.search import END_OF_TEXT, searchable
from eh_desktop.storage.repositories.slices import Insert
from eh_desktop.storage.search_tables import index_of_words

_DUE = text("SELECT item_id FROM item_due ORDER BY number LIMIT :most")
_DUE_COUNT = text("SELECT count(*) AS many FROM item_due")
_ALL_DUE = tuple(
    text(statement)
    for statement in (
        # taking the words out one by one takes far longer than putting all of them in again
        "DROP TABLE item_search",
        *index_of_words(WORDS, merged_by_itself=False),
        "DELETE FROM item_due",
        (
            "INSERT INTO item_due (item_id) SELECT id FROM (SELECT id, changed_at FROM case_file "
            "UNION ALL SELECT id, changed_at FROM log_entry UNION ALL SELECT item_id, '' "
            "FROM item_listed WHERE NOT EXISTS (SELECT 1 FROM case_file WHERE id = item_id) "
            "AND NOT EXISTS (SELECT 1 FROM log_entry WHERE id = item_id)) ORDER BY changed_at, id"
        ),
    )
)
_FORGET = tuple(
    text(statement)
    for statement in (
        "DELETE FROM item_search WHERE rowid IN (SELECT seq FROM item_listed WHERE item_id = :id)",
        "DELETE FROM item_listed WHERE item_id = :id",
        "DELETE FROM item_due WHERE item_id = :id",
    )
)
_LAST = text("SELECT max(seq) AS seq FROM item_listed")
_ADD = Insert(
    "item_listed", ("item_id", "seq", "list_id", "known", "soon_on", "late_on", "sort_keys")
)
_MERGE = text("INSERT INTO item_search (item_search, rank) VALUES ('merge', :pages)")
_MERGED = 10
"""Pages of the index merged with each writing, and as many as items are written.

Left to itself the index merges thousands at once, now and then, which held the window.
"""
_FILL = text("INSERT INTO item_search (rowid, texts, facts) VALUES (:seq, :texts, :facts)")
_COUNT = "SELECT count(*) AS found FROM item_search WHERE item_search MATCH :match"
_LATEST_FIRST = "ORDER BY words.rowid DESC"
_SEQ = text("SELECT seq FROM item_listed WHERE item_id = :id")
_IDS = text("SELECT item_id, seq FROM item_listed WHERE seq IN :places").bindparams(
    bindparam("places", expanding=True)
)
_STANDS = (
    "CASE WHEN known = 'ended' THEN 'ended' WHEN known = 'none' THEN 'none' "
    "WHEN late_on <> '' AND late_on <= :today THEN 'late' "
    "WHEN soon_on <> '' AND soon_on <= :today THEN 'soon' ELSE 'later' END"
)
_RANK = (
    f"CASE {_STANDS} WHEN 'late' THEN 0 WHEN 'soon' THEN 1 WHEN 'later' THEN 2 "
    "WHEN 'none' THEN 3 ELSE 4 END"
)
_PHASE = f" AND {_STANDS} = :phase"
_ARCHIVED = "(known = 'ended' AND late_on <> '' AND late_on < :used_since)"
_LISTED = "FROM item_listed WHERE list_id = :list_id"
_HOW_MANY = text(
    f"SELECT (SELECT count(*) {_LISTED} AND {_ARCHIVED}) AS archived, "
    f"(SELECT count(*) {_LISTED}) AS all_of_it"
)
_KEPT = {"": "", "in_use": f" AND NOT {_ARCHIVED}", "archived": f" AND {_ARCHIVED}"}
_FOUND = (
    "FROM item_search AS words CROSS JOIN item_listed ON seq = words.rowid "
    "WHERE item_search MATCH :match"
)

_LAST_WRITTEN = text(
    "SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'item_due'"
)


def last_written(store: Store) -> int:
    """Give a number that grows with every case and log entry that is written, changed or goes."""
    return int(store.rows(_LAST_WRITTEN)[0]["last"])


class FoundItems:
    """What one query finds on one day: counted, read by pages, until something is listed anew."""

    def __init__(self, store: Store, query: ItemQuery, words: Iterable[str], today: str) -> None:
        """Ask nothing yet; `words` are those of the query's text."""
        self._store, self._query, words = store, query, tuple(words)
        # by how things stand and nothing else: an index has it, and no word is looked up
        plain = query.sort == PHASE and not query.facts and not words
        found = _LISTED if plain else _FOUND
        self._where = f"{found}{_PHASE if query.phase else ''}{_KEPT[query.kept]}"
        self._asked: dict[str, str | int] = {"match": match_of(query, words), "today": today}
        self._asked |= {"list_id": query.list_id}
        self._asked |= {"phase": query.phase, "path": f'$."{query.sort}"'}
        self._asked |= {"used_since": query.used_since}
        self._count: int | None = None
        self._order: array[int] | None = None

    def count(self) -> int:
        """Give how many there are."""
        if self._count is None:
            if self._query.sort:
                self._count = len(self._places())
            elif self._query.phase or self._query.kept:
                self._count = self._number(f"SELECT count(*) AS found {self._where}")
            else:
                self._count = self._number(_COUNT)
        return self._count

    def page(self, first: int, most: int) -> tuple[str, ...]:
        """Give the ids of some of them from a place on, in the query's order."""
        if self._query.sort:
            places = self._places()[first : first + most]
            rows = self._store.rows(_IDS, {"places": list(places)})
            ids = {row["seq"]: str(row["item_id"]) for row in rows}
            return tuple(ids[place] for place in places if place in ids)
        page = f"SELECT item_id {self._where} {_LATEST_FIRST} LIMIT :most OFFSET :first"
        asked = {**self._asked, "first": first, "most": most}
        return tuple(row["item_id"] for row in self._store.rows(text(page), asked))

    def position(self, item_id: str) -> int | None:
        """Give where one stands among them, from 0; None where it does not."""
        rows = self._store.rows(_SEQ, {"id": item_id})
        if not rows:
            return None
        seq = int(rows[0]["seq"])
        if self._query.sort:
            places = self._places()
            return places.index(seq) if seq in places else None
        if not self._number(f"SELECT count(*) AS found {self._where} AND seq = :seq", seq=seq):
            return None
        return self._number(f"SELECT count(*) AS found {self._where} AND seq > :seq", seq=seq)

    def _places(self) -> array[int]:
        """Give the places of all in the query's order: eight bytes each, sorted once."""
        if self._order is None:
            way = "DESC" if self._query.descending else "ASC"
            by = _RANK if self._query.sort == PHASE else "json_extract(sort_keys, :path)"
            sort = text(f"SELECT seq {self._where} ORDER BY {by} {way}, seq DESC")
            self._order = array("q", self._store.numbers(sort, self._asked))
        return self._order

    def _number(self, statement: str, **more: int) -> int:
        rows = self._store.rows(text(statement), {**self._asked, **more})
        return int(rows[0]["found"])


class ItemIndex:
    """Bring lists of cases and entries up to date, and ask them."""

    def __init__(self, store: Store) -> None:
        """Work on an open store."""
        self._store = store

    def due_count(self) -> int:
        """Give how many were written since they were last listed."""
        return int(self._store.rows(_DUE_COUNT)[0]["many"])

    def due(self, most: int) -> tuple[str, ...]:
        """Give ids that were written since they were last listed, as they were written."""
        return tuple(row["item_id"] for row in self._store.rows(_DUE, {"most": most}))

    def put(self, items: Iterable[ListedItem], gone: Iterable[str] = ()) -> None:
        """List items in place of what was listed, and leave out those that are gone; all or none.

        Later ones count as changed later.
        """
        items = tuple(items)
        ids = [{"id": item_id} for item_id in (*(one.item_id for one in items), *gone)]
        if not ids:
            return
        with self._store.transaction():
            for statement in _FORGET:
                self._store.write(statement, ids)
            placed = list(zip(items, self._free(), strict=False))
            _ADD.write(self._store, [_row(one, seq) for one, seq in placed])
            if placed:
                self._store.write(_FILL, [_words(one, seq) for one, seq in placed])
            self._store.write(_MERGE, {"pages": _MERGED + len(ids)})

    def list_all_anew(self) -> None:
        """Have everything listed anew, as when the way of listing has changed.

        What was listed stays until it is listed anew; by its words it is found again only then.
        """
        with self._store.transaction():
            for statement in _ALL_DUE:
                self._store.write(statement)

    def archived(self, list_id: str, used_since: str) -> tuple[int, int]:
        """Give how many of a list ended before a day, ISO, and how many there are at all."""
        asked = {"list_id": list_id, "used_since": used_since}
        row = self._store.rows(_HOW_MANY, asked)[0]
        return int(row["archived"]), int(row["all_of_it"])

    def find(self, query: ItemQuery, words: Iterable[str], today: str) -> FoundItems:
        """Give what a query finds on a day, ISO; `words` are those of its text."""
        return FoundItems(self._store, query, words, today)

    def _free(self) -> Iterator[int]:
        last = self._store.rows(_LAST)[0]["seq"]
        return count(1 if last is None else int(last) + 1)


def match_of(query: ItemQuery, words: Iterable[str]) -> str:
    """Give the FTS5 expression of a query; nothing that a person types is an operator."""
    facts = [_fact("list", query.list_id), *(_fact(*fact) for fact in query.facts)]
    found = [f"facts : ({' AND '.join(facts)})"]
    found += [f'texts : ("{word}" *)' for word in map(searchable, words) if word]
    return " AND ".join(found)


def _row(one: ListedItem, seq: int) -> tuple[str | int, ...]:
    turning = one.turning
    keys = json.dumps(dict(one.keys), ensure_ascii=False)
    return (one.item_id, seq, one.list_id, turning.known, turning.soon_on, turning.late_on, keys)


def _words(one: ListedItem, seq: int) -> dict[str, str | int]:
    facts = (_fact("list", one.list_id), *(_fact(*fact) for fact in one.facts.items()))
    return {"seq": seq, "texts": END_OF_TEXT.join(one.texts), "facts": " ".join(facts)}


def _fact(name: str, choice: str) -> str:
    return f"x{name.encode().hex()}q{choice.encode().hex()}"

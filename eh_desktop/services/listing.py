"""Lists as plain values: columns, rows, what is asked of them, and a list held in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

ColumnKind = Literal["text", "date", "number", "choice"]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: what stands over it, what it holds, whether it is shown at first."""

    id: str
    title: str
    kind: ColumnKind = "text"
    hidden: bool = False
    """Whether it is left out until a person asks for it."""
    wide: bool = False
    """Whether it takes the room that is left; one column of a list does."""
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class ListCell:
    """One cell: its words, what it is sorted by (its words where nothing is said), a chip's look.

    A date says `29 November 2026` and sorts by `2026-11-29`; exports write what it sorts by.
    """

    text: str = ""
    sort: str | int | float = ""
    look: str = ""

    @property
    def order(self) -> tuple[int, float, str]:
        """What it is sorted by: numbers before words, words without regard to capitals."""
        if isinstance(self.sort, int | float):
            return (0, float(self.sort), "")
        return (1, 0.0, (self.sort or self.text).casefold())


EMPTY_CELL = ListCell()


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: the id of what it stands for, and its cells by column."""

    id: str
    cells: Mapping[str, ListCell]
    facts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By filter, the choices that let it through; else its cell of the filter's id decides."""
    notes: str = ""
    """Text that is searched but not shown in a column."""

    def cell(self, column_id: str) -> ListCell:
        """Give the cell of a column; an empty one where the row has none."""
        return self.cells.get(column_id, EMPTY_CELL)


@dataclass(frozen=True, slots=True)
class ListFilter:
    """One filter: its title, and its choices as id and words; the panel adds “All” before them."""

    id: str
    title: str
    choices: tuple[tuple[str, str], ...]
    every: str = ""
    """What stands for no choice: `All states`; empty makes it of the title."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What is asked of a list. `filters` is choice id by filter id, without the unset ones."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = ""
    """A column's id; empty keeps the source's own order."""
    descending: bool = False


class ListSource(Protocol):
    """What a list panel shows: it asks for pages of rows and never for all of them."""

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """The columns, in their order."""

    @property
    def filters(self) -> tuple[ListFilter, ...]:
        """The filters, in their order."""

    def count(self, query: ListQuery) -> int:
        """Give how many rows a query finds."""

    def rows(self, query: ListQuery, offset: int, limit: int) -> Sequence[ListRow]:
        """Give a part of the rows that a query finds, in its order."""

    def position(self, row_id: str, query: ListQuery) -> int | None:
        """Give where a row stands among those a query finds, from 0; None where it does not."""


class MemorySource:
    """A list of rows that are at hand: filters, sorts and searches them here."""

    def __init__(
        self,
        columns: Sequence[ListColumn],
        rows: Sequence[ListRow] = (),
        filters: Sequence[ListFilter] = (),
    ) -> None:
        """Take the rows in the order that an unsorted list shows."""
        self.columns = tuple(columns)
        self.filters = tuple(filters)
        self._rows = tuple(rows)
        self._said = tuple(self._searched(row) for row in self._rows)
        self._asked: ListQuery | None = None
        self._found: tuple[ListRow, ...] = ()

    def count(self, query: ListQuery) -> int:
        """Give how many rows a query finds."""
        return len(self._answer(query))

    def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
        """Give a part of the rows that a query finds, in its order."""
        return self._answer(query)[offset : offset + limit]

    def position(self, row_id: str, query: ListQuery) -> int | None:
        """Give where a row stands among those a query finds, from 0; None where it does not."""
        found = self._answer(query)
        return next((at for at, row in enumerate(found) if row.id == row_id), None)

    def _searched(self, row: ListRow) -> str:
        words = (row.cell(column.id).text for column in self.columns)
        return "\n".join((*words, row.notes)).casefold()

    def _answer(self, query: ListQuery) -> tuple[ListRow, ...]:
        """Find and sort once for each query; a panel asks the same one for every page."""
        if query != self._asked:
            words = search_words(query.text.casefold())
            found = [
                row
                for row, said in zip(self._rows, self._said, strict=True)
                if all(word in said for word in words)
                and all(passes(row, *chosen) for chosen in query.filters.items())
            ]
            if query.sort:
                found.sort(key=lambda row: row.cell(query.sort).order, reverse=query.descending)
            self._asked, self._found = query, tuple(found)
        return self._found


def passes(row: ListRow, filter_id: str, choice: str) -> bool:
    """Tell whether a filter's choice lets a row through; no choice lets every row through."""
    if not choice:
        return True
    if filter_id in row.facts:
        return choice in row.facts[filter_id]
    cell = row.cell(filter_id)
    return choice in (cell.sort, cell.text)


def search_words(text: str) -> tuple[str, ...]:
    """Give what has to stand in a row: words, and what is in quotes as one.

    A quote that is never closed counts as closed at the end, so that no typing is wrong.
    """
    parts = text.replace("“", '"').replace("”", '"').split('"')
    found: list[str] = []
    for number, part in enumerate(parts):
        pieces = [" ".join(part.split())] if number % 2 else part.split()
        found += [piece for piece in pieces if piece]
    return tuple(found)

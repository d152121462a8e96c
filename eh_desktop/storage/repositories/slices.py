"""Many rows at a time, as fast as the driver takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from eh_desktop.storage.database import Store
from eh_desktop.storage.tables import table

_T = TypeVar("_T")
SLICE = 1000
"""Rows that one statement writes."""


def sliced(things: Iterable[_T]) -> Iterator[list[_T]]:
    """Give things by the thousand, taken from the iterable only as they are needed."""
    left = iter(things)
    while some := list(islice(left, SLICE)):
        yield some


class Insert:
    """Put new rows in a table, as tuples: laying out dicts costs more than writing them."""

    def __init__(self, name: str, columns: Sequence[str]) -> None:
        """Name the table and its columns in the order of the rows; ValueError for another set."""
        kept = {column.name for column in table(name).columns}
        if kept != set(columns) or len(kept) != len(columns):
            raise ValueError(f"{name} has other columns: {sorted(kept ^ set(columns))}")
        marks = ", ".join("?" * len(columns))
        # no word of a person's is in it: the names were held against the table's own
        self._statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608

    def write(self, store: Store, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write rows inside an open transaction, which tells of what the store refuses."""
        if rows:
            store.connection.exec_driver_sql(self._statement, list(rows))

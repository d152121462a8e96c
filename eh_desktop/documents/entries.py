"""What is recorded and not judged: the fields of a form's header and of its sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from eh_desktop.documents.blocks import Cell, Grid, Look, Row, grid, said, subheading, text
from eh_desktop.documents.filled import Filled
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.entries import cell_text, written_rows
from eh_desktop.domain.form import Column, Field

LABEL = 150.0
PAIR = Look(above=3.5, below=4.5)
_SHARES = {"short_text": 3.0, "long_text": 5.0, "date": 2.4, "number": 1.4, "choice": 2.6}
_LEAST = 1.0


def entry_rows(page: Filled, entries: Sequence[Field]) -> Iterator[Flowable]:
    """Give fields with their labels, one under the other; tables in full width."""
    for entry in entries:
        yield from _entry(page, entry)


def shares(columns: Sequence[Column]) -> tuple[float, ...]:
    """Give the relative widths of a table's columns, by what they hold and are called."""
    return tuple(
        max(_SHARES.get(column.kind, _LEAST), 0.13 * max(map(len, column.label.split())))
        for column in columns
    )


def _entry(page: Filled, entry: Field) -> Iterator[Flowable]:
    table = _table(page, entry)
    if table is not None:
        yield from under_subheading(entry.label, table)
        return
    value = page.value(entry)
    if entry.kind == "choices":
        value = lined_choices(entry, page.record.fields.get(entry.id, ""))
    if entry.kind == "long_text":
        yield Row([[subheading(entry.label), *said(value)]], [WIDTH])
        return
    widths = (LABEL, WIDTH - LABEL - PAIR.gap)
    yield Row([[text(entry.label, "label")], said(value)], widths, PAIR, "Pair")


def under_subheading(title: str, table: Grid) -> Iterator[Flowable]:
    """Give a table under a small heading that stays with it."""
    words = Row([[subheading(title)]], [WIDTH], Look(above=8, below=3))
    yield CondPageBreak(words.wrap(WIDTH, 0)[1] + table.least())
    yield words
    yield table
    yield Spacer(1, 4)


def lined_choices(entry: Field, value: str) -> str:
    """Give several choices one on each line: their labels hold commas of their own."""
    return "\n".join(entry.label_of(chosen) for chosen in value.split("\n"))


def _table(page: Filled, entry: Field) -> Grid | None:
    rows = written_rows(page.record.fields.get(entry.id, "")) if entry.kind == "table" else ()
    if not rows or not entry.columns:
        return None
    cells: list[list[Cell]] = [
        [_cell(column, row.get(column.id, "")) for column in entry.columns] for row in rows
    ]
    heads = [column.label for column in entry.columns]
    return grid(heads, cells, shares(entry.columns), 0)


def _cell(column: Column, value: str) -> Cell:
    return said(cell_text(column, value)) if value.strip() else [text("–", "absent")]

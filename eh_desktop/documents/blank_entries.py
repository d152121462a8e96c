"""Room on paper for what is recorded and not judged: lines, boxes and empty tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from eh_desktop.documents.blocks import Cell, Grid, Look, Row, grid, text
from eh_desktop.documents.entries import LABEL, shares, under_subheading
from eh_desktop.documents.handwriting import Lines, TickBox
from eh_desktop.documents.styles import WIDTH
from eh_desktop.domain.form import Column, Condition, Field, Form
from eh_desktop.domain.sentences import listed

_LOOK = Look(above=5, below=4)
_LINED = Look(above=5, below=10)
_LINES = {"names": 3, "long_text": 4, "dates": 3}
_ROWS, _ROW_HEIGHT = 3, 22.0


def entry_rows(entries: Sequence[Field]) -> Iterator[Flowable]:
    """Give fields with their labels and room for the answers."""
    for entry in entries:
        if entry.kind == "table":
            heads = [_head(column) for column in entry.columns]
            table = empty_table(heads, shares(entry.columns), entry.rows or _ROWS)
            yield from under_subheading(entry.label, table)
        else:
            yield _entry(entry)
    if entries and entries[-1].kind != "long_text":
        yield closing_rule()


def closing_rule() -> Row:
    """Give the line under the last row, where there is room to write."""
    return Row([[]], [WIDTH], Look(above=0, below=0))


def empty_table(heads: Sequence[str], widths: Sequence[float], count: int) -> Grid:
    """Give a table with so many empty rows."""
    rows: list[list[Cell]] = [[[Spacer(1, _ROW_HEIGHT)] for _ in heads] for _ in range(count)]
    return grid(heads, rows, widths)


def only_where(form: Form, condition: Condition, what: str) -> str:
    """Say on paper when a part of the form is to be left out."""
    entry = form.field(condition.field)
    said = []
    if condition.unless:
        values = listed([f"“{entry.label_of(value)}”" for value in condition.unless])
        said.append(f"Leave {what} out where “{entry.label}” is {values}.")
    if condition.only_if:
        values = listed([f"“{entry.label_of(value)}”" for value in condition.only_if])
        said.append(f"Fill {what} in only where “{entry.label}” is {values}.")
    return " ".join(said).replace(" and “", " or “")


def _head(column: Column) -> str:
    if column.choices:
        return f"{column.label} ({', '.join(choice.label for choice in column.choices)})"
    return column.label


def _entry(entry: Field) -> Row:
    label: list[Flowable] = [text(entry.label, "label")]
    if entry.kind == "choices":
        label.append(text("Tick all that apply", "small"))
    answer: list[Flowable] = [TickBox(choice.label) for choice in entry.choices]
    if not answer:
        lines = (entry.rows or _LINES[entry.kind]) if entry.kind in _LINES else 0
        answer = [Lines(lines)] if lines else [Spacer(1, 15)]
    if entry.kind == "long_text":
        return Row([[text(entry.label, "strong"), *answer]], [WIDTH], _LINED)
    widths = (LABEL, WIDTH - LABEL - _LOOK.gap)
    look = _LINED if entry.kind in _LINES else _LOOK
    return Row([label, answer], widths, look, "Pair")

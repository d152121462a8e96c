"""A list as a file or as text for the clipboard; what a person typed is never a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from eh_desktop.services.listing import ListCell, ListColumn, ListRow
from eh_desktop.sheets.writing import Value, csv_bytes, xlsx_bytes

LONG_HEADINGS = ("Id", "Row", "Column", "Value")


def wide_csv(columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> bytes:
    """Give a list as CSV, one line a row, one column a column; with a byte-order mark."""
    return csv_bytes([column.title for column in columns], _wide(columns, rows))


def long_csv(columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> bytes:
    """Give a list as CSV, one line for each value that is there: id, row, column, value."""
    return csv_bytes(LONG_HEADINGS, _long(columns, rows))


def workbook(title: str, columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> bytes:
    """Give a list as an XLSX workbook of one sheet; dates as dates."""
    return xlsx_bytes(title, [column.title for column in columns], _wide(columns, rows))


def clipboard_text(columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> str:
    """Give rows under their headings, with tabs between the columns, as spreadsheets take them."""
    lines = [[column.title for column in columns]]
    lines += [[row.cell(column.id).text for column in columns] for row in rows]
    return "\n".join("\t".join(_in_line(text) for text in line) for line in lines)


def value_of(column: ListColumn, cell: ListCell) -> Value:
    """Give a cell as a file holds it: a date or a number as such, else its words."""
    if column.kind == "number" and isinstance(cell.sort, int | float):
        return cell.sort if cell.text else None
    if column.kind == "date" and isinstance(cell.sort, str):
        try:
            return date.fromisoformat(cell.sort[:10])
        except ValueError:
            return cell.text or None
    return cell.text or None


def _wide(columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> Iterator[list[Value]]:
    for row in rows:
        yield [value_of(column, row.cell(column.id)) for column in columns]


def _long(columns: Sequence[ListColumn], rows: Iterable[ListRow]) -> Iterator[list[Value]]:
    for number, row in enumerate(rows, 1):
        for column in columns:
            value = value_of(column, row.cell(column.id))
            if value is not None:
                yield [row.id, number, column.title, value]


def _in_line(text: str) -> str:
    return " ".join(text.replace("\t", " ").splitlines())

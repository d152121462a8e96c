"""Write a table as CSV or XLSX, for people and the programs they use.

What a person typed stays text in every program that opens the file: never a formula.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import StringIO
from itertools import chain, islice
from typing import Any

Value = str | int | float | date | None
"""One cell; a bool is written as yes or no."""

_SIGNS = "=+\\-@\t\r\n＝＋－＠"
_FORMULA_LIKE = re.compile(f"'*[{_SIGNS}]")
_GUARDED = re.compile(f"'+[{_SIGNS}]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f']+")
_MOST_IN_CELL = 32_767
"""Letters in one cell, as spreadsheet programs have it."""
_LOOKED_AT = 200
"""Rows from which the widths of columns are taken."""
_WIDEST = 60


def csv_bytes(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Give a table as CSV: UTF-8 with a byte-order mark, CRLF, dates as 2026-11-24.

    A text that a program could take for a formula gets an apostrophe in front; -3 does not.
    """
    return b"".join(csv_pieces(headings, rows))


def csv_pieces(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """Give what `csv_bytes` gives, some thousand rows at a time."""
    yield b"\xef\xbb\xbf"
    lines = chain((headings,), rows)
    while some := list(islice(lines, 2000)):
        piece = StringIO(newline="")
        csv.writer(piece, lineterminator="\r\n").writerows([_plain(v) for v in row] for row in some)
        yield piece.getvalue().encode("utf-8", "replace")


def xlsx_bytes(title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Give a table as a workbook of one sheet: texts as texts, dates as dates, the header fixed."""
    from openpyxl import Workbook  # a sixth of a second, which only workbooks need
    from openpyxl.utils import get_column_letter

    from eh_desktop.sheets.in_memory import begin_rows, packed

    book = Workbook(write_only=True)
    book.properties.creator = ""
    sheet = book.create_sheet(_sheet_title(title))
    lines = iter(rows)
    first = list(islice(lines, _LOOKED_AT))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_widths(headings, first), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    begin_rows(sheet)
    sheet.append([_heading(sheet, text) for text in headings])
    for row in chain(first, lines):
        sheet.append([_cell(sheet, value) for value in row])
    return packed(book)


def guarded(text: str) -> str:
    """Give a text as it may stand in a CSV file: with an apostrophe if it looks like a formula."""
    if _FORMULA_LIKE.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """Give the text that `guarded` made harmless."""
    return text[1:] if _GUARDED.match(text) else text


def _plain(value: Value) -> str:
    if isinstance(value, str):
        return guarded(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _heading(sheet: Any, text: str) -> Any:
    from openpyxl.styles import Alignment, Font

    cell = _text(sheet, text)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(sheet: Any, value: Value) -> Any:
    """Give what openpyxl appends: plain values, cells for texts that look like formulas."""
    if isinstance(value, str):
        odd = value[:1] == "#" or _FORMULA_LIKE.match(value)  # “#N/A” would become an error
        return _text(sheet, value) if odd else _clean(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        cell = _empty(sheet)
        cell.value = value
        cell.number_format = "dd/mm/yyyy hh:mm" if isinstance(value, datetime) else "dd/mm/yyyy"
        return cell
    return value


def _text(sheet: Any, text: str) -> Any:
    """Give a cell that stays a text, also after a person edits it."""
    cell = _empty(sheet)
    cell._value = _clean(text)  # noqa: SLF001  the public setter would make a formula of it
    cell.data_type = "s"
    cell.quotePrefix = bool(_FORMULA_LIKE.match(text))
    return cell


def _empty(sheet: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell

    return WriteOnlyCell(sheet)


def _clean(text: str) -> str:
    """Give a text that XML can hold, as long as a cell can be."""
    plain = _NOT_IN_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= _MOST_IN_CELL else plain[: _MOST_IN_CELL - 1] + "…"


def _sheet_title(title: str) -> str:
    return " ".join(_NOT_IN_TITLES.sub(" ", title).split())[:31].strip() or "Table"


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Value]]) -> Iterator[float]:
    """Give a width for each column: that of its longest text, within reason."""
    for number, heading in enumerate(headings):
        longest = max((len(_plain(row[number])) for row in rows if number < len(row)), default=0)
        yield float(min(max(longest, min(len(heading), 24), 8) + 2, _WIDEST))

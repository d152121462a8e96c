"""Read one sheet of an .xlsx workbook as rows of texts."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from eh_desktop.domain.language import say, say_count
from eh_desktop.sheets.table import MOST_COLUMNS, MOST_ROWS, Lines, SheetRefused, gathered
from eh_desktop.sheets.xlsx_parts import damaged, examine

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What the library raises for files that are not what they should be."""


def read_xlsx(
    data: bytes, file: str, sheet: str, cancelled: Callable[[], bool]
) -> tuple[Lines, tuple[str, ...], str, tuple[str, ...]]:
    """Give the rows, the names of the sheets, that of the one read, and warnings.

    Without a name, the first sheet is read that holds anything. SheetRefused says why a file is
    no workbook, or is refused.
    """
    from openpyxl import load_workbook  # a sixth of a second, which only workbooks need

    unsaved = examine(data, file)
    said = () if not unsaved else (_unsaved(unsaved),)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts that a table does not use
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            with closing(book):
                shown = [one for one in book.worksheets if one.sheet_state == "visible"]
                sheets = shown or list(book.worksheets)
                names = tuple(str(one.title) for one in sheets)
                for one in sheets:
                    if sheet in ("", one.title):
                        lines = gathered(_rows(one, file, cancelled), file)
                        if lines or sheet:
                            return lines, names, str(one.title), said
    except _DAMAGED as error:
        raise damaged(file) from error
    if sheet:
        raise SheetRefused(
            say("There is no sheet “{sheet}”.", sheet=sheet), file, say("Choose another sheet.")
        )
    return [], names, names[0] if names else "", said


def _unsaved(many: int) -> str:
    return say_count(
        "{number} formula was saved without its result, and its cell reads as empty: open the "
        "file in a spreadsheet program, save it, and choose it again.",
        "{number} formulas were saved without their results, and their cells read as empty: open "
        "the file in a spreadsheet program, save it, and choose it again.",
        many,
        number=f"{many:,}",
    )


def _rows(sheet: Any, file: str, cancelled: Callable[[], bool]) -> Iterator[Sequence[str]]:
    """Give the texts of each row; the size that the sheet claims for itself is not believed."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if len(row) > 4 * MOST_COLUMNS and any(v is not None for v in row[4 * MOST_COLUMNS :]):
            what = say(
                "Row {number} reaches far beyond the {most_columns} columns allowed.",
                number=number,
                most_columns=MOST_COLUMNS,
            )
            raise SheetRefused(
                what, file, say("Delete the columns after the last one that is needed.")
            )
        if number % 1000 == 0 and cancelled():
            return
        if number > 5 * MOST_ROWS + 100_000:
            return  # no spreadsheet program has more rows
        yield [_text(value) for value in row[: 4 * MOST_COLUMNS]]


def _text(value: Any) -> str:
    """Give what a cell holds as text: 2 for 2.0, a day in ISO, yes for TRUE."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else _span(value)


def _span(value: time | timedelta | object) -> str:
    return value.isoformat("minutes") if isinstance(value, time) else str(value)

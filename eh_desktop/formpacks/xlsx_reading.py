"""Read an .xlsx file as sheets of texts."""

from __future__ import annotations

import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from xml.parsers.expat import ExpatError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import (
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
)

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.pack_file import MOST_BYTES
from eh_desktop.formpacks.workbook_rows import Cell, Sheet, letter_of
from eh_desktop.formpacks.xlsx_parts import (
    ANEW,
    HOW_TO_SAVE,
    MOST_COLUMNS,
    MOST_ROWS,
    Outline,
    examine,
)

_MOST_LETTERS = 4 * MOST_BYTES
"""In all cells together: many cells can hold one long text, which the file has once."""
_MOST_IN_CELL = 32_767
"""In one cell, as spreadsheet programs have it."""
_DECIMALS = re.compile(r"\.(0+)")
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ExpatError,
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
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
"""What the libraries raise for files that are not what they should be."""


def read_xlsx(data: bytes, file: str) -> tuple[Sheet, ...]:
    """Give the sheets of a workbook; FormTrouble says why a file is none, or is refused."""
    if len(data) > MOST_BYTES:
        raise FormTrouble("The workbook is over 1 MB, which no form is.", file, "Check the file.")
    try:
        outlines = examine(data, file)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about parts that a form does not use
            # read-only, the library touches no picture, link, comment or merged area
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            with closing(book):
                sheets = tuple(_sheet(sheet, outlines, file) for sheet in book.worksheets)
    except _DAMAGED as error:
        what = "The file is not a workbook, or is damaged."
        raise FormTrouble(what, file, HOW_TO_SAVE) from error
    texts = [len(cell.text) for sheet in sheets for row in sheet.rows for cell in row]
    if sum(texts) > _MOST_LETTERS or max(texts, default=0) > _MOST_IN_CELL:
        raise FormTrouble("The workbook unpacks to far more than a form is.", file, ANEW)
    return sheets


def _sheet(sheet: Any, outlines: dict[str, Outline], file: str) -> Sheet:
    outline = outlines[sheet._worksheet_path]  # noqa: SLF001  it says nowhere else which part it is
    if outline.rows > MOST_ROWS or outline.columns > MOST_COLUMNS:
        last = f"{letter_of(outline.columns - 1)}{outline.rows}"
        what = f"The sheet “{sheet.title}” reaches {last}, far beyond any form."
        remedy = "Delete the rows and columns after the last one that is needed."
        raise FormTrouble(what, file, remedy)
    if not outline.rows:
        return Sheet(str(sheet.title), ())
    rows = sheet.iter_rows(max_row=outline.rows, max_col=outline.columns)
    return Sheet(
        str(sheet.title), [[*_row(row, number, outline)] for number, row in enumerate(rows, 1)]
    )


def _row(row: Sequence[Any], number: int, outline: Outline) -> Iterator[Cell]:
    for column, cell in enumerate(row, 1):
        at = (number, column)
        if at in outline.merged:
            what = f"The cells {outline.merged[at]} are merged; only the first row has the value."
            yield Cell(_shown(cell).text, what, "Unmerge them, and write the value in each row.")
        elif at in outline.unsaved:
            what = "The formula in this cell was saved without its result."
            yield Cell("", what, "Write the text itself, or open the file, save it and try again.")
        else:
            yield _shown(cell)


def _shown(cell: Any) -> Cell:
    """Give a cell as text: numbers as they are shown, dates in ISO and marked as such."""
    value = cell.value
    if value is None:
        return Cell()
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return Cell(_number(value, str(cell.number_format)))
    if isinstance(value, datetime | date):
        day = (value.date() if isinstance(value, datetime) else value).isoformat()
        return Cell(
            day, f"The spreadsheet has made a date of this: {british_date(day)}.", date=True
        )
    if isinstance(value, time | timedelta):
        return Cell(str(value), f"The spreadsheet has made a time of this: {value}.")
    if cell.data_type == "e":
        return Cell(str(value), f"The cell shows the error {value}.")
    return Cell(str(value))


def _number(value: float, number_format: str) -> str:
    """Give a number as the cell shows it: 2 for 2.0, 1.10 where two places are shown."""
    if "%" in number_format:
        return f"{round(value * 100, 9):.15g}"
    places = _DECIMALS.search(number_format)
    return f"{value:.{len(places[1])}f}" if places else f"{round(value, 9):.15g}"

"""Write the sheets of a form as an .xlsx file that a person can read and go on with."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.errors import FormTrouble
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.workbook_layout import EMPTY, GROUP, HEADINGS, SURVEY, Heading
from eh_desktop.formpacks.workbook_writing import Written, lay_out

_AUTHOR = "EH Desktop"
_LISTS = "_lists"
_TYPES = (
    f"begin {GROUP}",
    f"end {GROUP}",
    *FIELD_KINDS,
    "begin table",
    "end table",
    *CRITERION_KINDS,
)
_SPARE_ROWS = 200
_MOST_IN_CELL = 32_767
_AS_TEXT = "@"
_LOOKS_LIKE_FORMULA = ("=", "+", "-", "@")

_HEAD_FONT = Font(bold=True, color="FFFFFF")
_HEAD_FILL = PatternFill("solid", fgColor="1F4E5F")
_GROUP_FONT, _GROUP_FILL = Font(bold=True), PatternFill("solid", fgColor="E3EEF1")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_LINE = Border(bottom=Side(style="hair", color="B8C4C8"))


def write_xlsx(plain: Parsed) -> bytes:
    """Give the workbook of a form that the schema has accepted.

    FormTrouble where one cell would have to hold more than a spreadsheet can.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = _AUTHOR
    book.properties.title = str(plain["id"])
    for name, rows in lay_out(plain).items():
        headings = HEADINGS[name]
        if any(EMPTY in row for row in rows):
            headings = (*headings, Heading(EMPTY, "Keys that are there with nothing in them."))
        _write_sheet(book.create_sheet(name), headings, rows)
    lists = book.create_sheet(_LISTS)
    lists.sheet_state = "hidden"
    for word in _TYPES:
        lists.append([word])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_sheet(sheet: Any, headings: Sequence[Heading], rows: Sequence[Written]) -> None:
    sheet.freeze_panes = "C2" if sheet.title == SURVEY else "A2"
    for at, heading in enumerate(headings, 1):
        column = sheet.column_dimensions[get_column_letter(at)]
        column.width, column.alignment = heading.width, _WRAPPED
        column.number_format = _AS_TEXT  # so that what is typed later, as 1.10, stays as typed
        cell = sheet.cell(1, at, heading.name)
        cell.font, cell.fill, cell.alignment = _HEAD_FONT, _HEAD_FILL, _WRAPPED
        cell.comment = Comment(heading.about, _AUTHOR, height=90, width=260)
    for number, row in enumerate(rows, 2):
        for at, heading in enumerate(headings, 1):
            if heading.name in row:
                _write_cell(sheet.cell(number, at), row[heading.name])
        if str(row.get("type", "")).startswith("begin "):
            for at in range(1, len(headings) + 1):
                cell = sheet.cell(number, at)
                cell.font, cell.fill = _GROUP_FONT, _GROUP_FILL
    _offer(sheet, headings, len(rows) + 1 + _SPARE_ROWS)


def _write_cell(cell: Any, value: str | int) -> None:
    """Put a value into a cell; text stays text, whatever it looks like."""
    cell.alignment, cell.border = _WRAPPED, _LINE
    if isinstance(value, int):
        cell.value = value
        return
    if len(value) > _MOST_IN_CELL:
        what = f"A text of {len(value)} characters does not fit into a cell."
        raise FormTrouble(what, f"{cell.parent.title}!{cell.coordinate}", "Keep the form as TOML.")
    cell.value = value
    cell.data_type = "s"
    cell.number_format = _AS_TEXT
    cell.quotePrefix = value.startswith(_LOOKS_LIKE_FORMULA)


def _offer(sheet: Any, headings: Sequence[Heading], last: int) -> None:
    """Offer yes and no, and the types, as lists to choose from; other words can still be typed."""
    for at, heading in enumerate(headings, 1):
        if heading.name == "type":
            choice = f"{_LISTS}!$A$1:$A${len(_TYPES)}"
        elif heading.yes_no:
            choice = '"yes,no"'
        else:
            continue
        offered = DataValidation(type="list", formula1=choice, allow_blank=True)
        offered.showErrorMessage = heading.yes_no
        offered.error, offered.errorTitle = "Write yes or no, or leave it empty.", heading.name
        letter = get_column_letter(at)
        offered.add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(offered)

"""Workbooks that are written in memory alone.

openpyxl writes each sheet in the clear into a temporary file before it packs it. What stands in
ours may name a child, and nothing of that is written but where a person asked for it.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def begin_rows(sheet: Any) -> None:
    """Let the rows of a write-only sheet be kept in memory; its widths and panes are set before."""
    writer: Any = WorksheetWriter(sheet, out=BytesIO())
    writer.write_top()
    sheet._writer = writer  # noqa: SLF001  else it makes one with a temporary file


def packed(book: Workbook) -> bytes:
    """Give a write-only workbook, whose sheets were begun with `begin_rows`, as a file's bytes."""
    content = BytesIO()
    _Packing(book, ZipFile(content, "w", ZIP_DEFLATED)).save()
    return content.getvalue()


class _Packing(ExcelWriter):
    """Packs the sheets from memory."""

    def __init__(self, book: Workbook, archive: ZipFile) -> None:
        """Name the archive, which is closed once all of it is saved."""
        super().__init__(book, archive)
        self._into = archive

    def write_worksheet(self, ws: Any) -> None:
        """Close a sheet and put it into the archive."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
        ws.close()
        writer = ws._writer  # noqa: SLF001
        ws._rels = writer._rels  # noqa: SLF001
        self._into.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)

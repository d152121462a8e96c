"""Read a table that people keep, CSV or XLSX, as headings and rows of texts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from eh_desktop.domain.direction import turns, unturned
from eh_desktop.domain.language import say, say_count
from eh_desktop.sheets.csv_reading import read_csv
from eh_desktop.sheets.table import MOST_BYTES, Lines, SheetRefused, Table, gathered, laid_out
from eh_desktop.sheets.xlsx_parts import refuse_other_kinds
from eh_desktop.sheets.xlsx_reading import read_xlsx

__all__ = ["SheetRefused", "Table", "sheet_bytes", "table_of"]


def _never() -> bool:
    return False


def sheet_bytes(path: Path) -> bytes:
    """Read a file of at most 50 MB whole; SheetRefused where it is larger or cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            what = say("The file has more than {most_bytes} MB.", most_bytes=MOST_BYTES // 1000000)
            raise SheetRefused(what, str(path), say("Split it into smaller files."))
        return path.read_bytes()
    except OSError as error:
        what = say("The file could not be read.")
        remedy = say(
            "Check that it is still there, close it in other programs, and choose it again."
        )
        raise SheetRefused(what, f"{path} ({error.strerror})", remedy) from error


def table_of(
    data: bytes,
    file: str,
    sheet: str = "",
    header: int = 0,
    cancelled: Callable[[], bool] = _never,
) -> Table:
    """Give the table in a file's bytes; the kind is told by the content, not by the name."""
    refuse_other_kinds(data, file)
    sheets: tuple[str, ...] = ()
    encoding = delimiter = ""
    said: tuple[str, ...] = ()
    if data.startswith(b"PK"):
        lines, sheets, sheet, said = read_xlsx(data, file, sheet, cancelled)
    else:
        rows, encoding, delimiter = read_csv(data, file)
        lines, sheet = gathered(rows, file), ""
    said = (*said, *_unturn(lines))
    number, headings, below = laid_out(lines, file, header)
    return Table(
        headings,
        [texts for _, texts in below],
        [number for number, _ in below],
        sheets,
        sheet,
        number,
        encoding,
        delimiter,
        said,
    )


def _unturn(lines: Lines) -> Iterator[str]:
    """Leave signs that turn text round out of the cells, and say so where there were any."""
    many = 0
    for _, texts in lines:
        for at, text in enumerate(texts):
            if turns(text):
                texts[at] = unturned(text).strip()
                many += 1
    if many:
        yield say_count(
            "A sign that cannot be seen and turns text round was left out of {count:,} cell.",
            "Signs that cannot be seen and turn text round were left out of {count:,} cells.",
            many,
        )


def fingerprint(data: bytes) -> str:
    """Give the SHA-256 of a file's bytes, hex."""
    return hashlib.sha256(data).hexdigest()

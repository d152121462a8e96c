"""Read a CSV file of whatever program: its encoding, its delimiter and its rows."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from eh_desktop.domain.language import mark, say
from eh_desktop.sheets.table import SheetRefused
from eh_desktop.sheets.writing import unguarded

DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 40
"""Rows by which a delimiter is judged."""
_SAYS = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_NO_TEXT = mark("Choose a CSV file, or an .xlsx workbook.")
_AS_UTF8 = mark("Save it as “CSV UTF-8” in the spreadsheet program, and choose it again.")
_MOST_IN_CELL = 1_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(data: bytes, file: str) -> tuple[list[list[str]], str, str]:
    """Give the rows, the encoding and the delimiter; SheetRefused for what is no such text."""
    text, encoding = decoded(data, file)
    said = _SAYS.match(text)
    if said is not None:
        text, delimiter = text[said.end() :], said[1]
    else:
        delimiter = _delimiter(text)
    csv.field_size_limit(_MOST_IN_CELL)
    rows = _rows(text, delimiter, file)
    if said is not None:
        rows.insert(0, [])  # so that rows are numbered as in the file
    return (
        [[unguarded(cell) if cell[:1] == "'" else cell for cell in row] for row in rows],
        (encoding),
        delimiter,
    )


def decoded(data: bytes, file: str) -> tuple[str, str]:
    """Give a file's text and its encoding: UTF-8, UTF-16 or Windows-1252."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            what = say("The file is damaged: it says which letters it is written in, but is not.")
            raise SheetRefused(what, file, say(_AS_UTF8)) from None
        text, encoding = _western(data, file), "cp1252"
    if "\0" in text:
        raise SheetRefused(say("This file is no text."), file, say(_NO_TEXT))
    return text, encoding


def _encoding(data: bytes) -> str:
    for signature, encoding in _BOMS:
        if data.startswith(signature):
            return encoding
    start = data[:4000]
    if len(start) >= 4 and start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    if len(start) >= 4 and start[::2].count(0) > len(start) // 4:
        return "utf-16-be"
    return "utf-8"


def _western(data: bytes, file: str) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        what = say("The letters of this file are written in a way that is not known here.")
        raise SheetRefused(what, file, say(_AS_UTF8)) from None


def _delimiter(text: str) -> str:
    """Give the delimiter by which the first rows have the most columns, alike in most rows."""
    best, most = ",", 0.0
    for delimiter in DELIMITERS:
        widths = [len(row) for row in _some(text, delimiter) if row]
        if not widths:
            continue
        width, times = Counter(widths).most_common(1)[0]
        score = (width - 1) * times / len(widths) + (max(widths) - 1) / 1000
        if score > most:
            best, most = delimiter, score
    return best


def _some(text: str, delimiter: str) -> Iterator[Sequence[str]]:
    reader = csv.reader(StringIO(text[:200_000], newline=""), delimiter=delimiter)
    try:
        for _, row in zip(range(_LOOKED_AT), reader, strict=False):
            yield row
    except csv.Error:
        return  # what is wrong is said when all of it is read


def _rows(text: str, delimiter: str, file: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        if "unexpected end" in str(error):
            what = say(
                "A quotation mark opens and never closes, so the rows after it cannot be told."
            )
            raise SheetRefused(
                what, file, say('Look for a lone " in the file and delete it.')
            ) from None
    try:  # marks inside a text, as programs write them that know no better
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        what = say("The file is not CSV as it should be ({error}).", error=error)
        raise SheetRefused(what, file, say(_AS_UTF8)) from error

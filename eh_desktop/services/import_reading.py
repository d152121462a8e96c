"""The part of an import that runs in a worker thread, on plain values alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

import uuid6

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.erased_marks import ErasedMarks, erased_rows
from eh_desktop.domain.import_targets import Target, TargetField
from eh_desktop.domain.importing import (
    ColumnCheck,
    Item,
    Matched,
    Reading,
    RowReader,
    Stamp,
    check_column,
    read_rows,
)
from eh_desktop.domain.near_duplicates import Match, near_duplicates
from eh_desktop.sheets.reading import Table, fingerprint, sheet_bytes, table_of

_T = TypeVar("_T")
PREVIEWED = 50
"""Rows that a preview shows."""
_SAMPLED = 200
"""Rows among which the samples of a column are looked for."""


class ImportStopped(Exception):  # noqa: N818  it is what a person asked for
    """The person cancelled; nothing was written."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A spreadsheet as it was read, and which file it is."""

    path: Path
    sha256: str
    table: Table


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """Everything that is needed to read a spreadsheet to its end."""

    target: Target
    looked: Looked
    matched: Matched
    stamp: Stamp
    known: Sequence[Item] = ()
    """What is kept already, the earliest first."""
    erased: ErasedMarks = field(default_factory=ErasedMarks)
    """What was erased, which no row brings back without a decision."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A spreadsheet read to its end, for the person to decide; nothing is written yet."""

    job: ReadingJob
    reading: Reading
    matches: tuple[Match, ...]
    like: Mapping[str, Item] = field(default_factory=dict)
    """What is kept and like a row, by id."""


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """One cell of a preview."""

    text: str
    wrong: str = ""
    """Why it cannot be read."""


def look(path: Path, sheet: str, header: int, cancelled: Callable[[], bool]) -> Looked:
    """Read a file: one sheet of it, with the headings in row `header` (0: found)."""
    data = sheet_bytes(path)
    return Looked(path, fingerprint(data), table_of(data, path.name, sheet, header, cancelled))


def read_whole(job: ReadingJob, cancelled: Callable[[], bool]) -> Draft:
    """Read every row, and find what is there already; ImportStopped where it is cancelled."""
    table = job.looked.table
    rows = _until(zip(table.numbers, table.rows, strict=True), cancelled)
    reading = read_rows(job.target, table.headings, rows, job.matched, job.stamp, new_id)
    alike = near_duplicates(_until(reading.taken, cancelled), job.known)
    # a reference names one case, so that a second row of one goes to the first, erased or not
    same = {match.item_id for match in alike if match.why == "same_ref"}
    erased = [
        match
        for match in erased_rows(_until(reading.taken, cancelled), job.erased)
        if match.item_id not in same
    ]
    back = {match.item_id for match in erased}
    matches = (*erased, *(match for match in alike if match.item_id not in back))
    wanted = {match.other_id for match in matches if not match.in_file}
    like = {item.id: item for item in job.known if item.id in wanted}
    return Draft(job, reading, matches, like)


def _until(things: Iterable[_T], cancelled: Callable[[], bool]) -> Iterator[_T]:
    for number, thing in enumerate(things):
        if number % 1000 == 0 and cancelled():
            raise ImportStopped
        yield thing


def new_id() -> str:
    """Give a new time-ordered id (UUIDv7)."""
    return str(uuid6.uuid7())


def samples(table: Table, column: int, most: int = 3) -> tuple[str, ...]:
    """Give the first different texts of a column; days of a workbook are said as people do."""
    texts = (row[column] for row in table.rows[:_SAMPLED] if row[column])
    first = islice(dict.fromkeys(texts), most)
    return tuple(british_date(text) if len(text) == 10 else text for text in first)


def column_check(
    table: Table, column: int, one: TargetField, stamp: Stamp, matched: Matched
) -> ColumnCheck:
    """Give how a whole column can be read into a field."""
    order = matched.orders.get(column, "day")
    return check_column(one, (row[column] for row in table.rows), stamp.today, order)


def preview(job: ReadingJob) -> tuple[tuple[str, ...], list[tuple[int, list[PreviewCell]]]]:
    """Give the labels of the fields, and the first rows by their number as they would be read."""
    table = job.looked.table
    fields = [one for one in job.target.fields if one.id in job.matched.fields]
    reader = RowReader(job.target, table.headings, job.matched, job.stamp.today)
    by_heading = dict(zip(table.headings, job.matched.fields, strict=True))
    lines = []
    for number, row in islice(zip(table.numbers, table.rows, strict=True), PREVIEWED):
        given, wrong = reader.read(number, row)
        bad = {by_heading.get(one.column, ""): one for one in wrong}
        cells = [
            PreviewCell(bad[one.id].value, bad[one.id].reason)
            if one.id in bad
            else PreviewCell(_shown(one, given.get(one.id, "")))
            for one in fields
        ]
        lines.append((number, cells))
    return tuple(one.label for one in fields), lines


def _shown(one: TargetField, value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(british_date(text) if one.kind == "days" else text for text in value)
    if one.kind == "day":
        return british_date(value)
    if one.kind == "choice":
        return next((choice.label for choice in one.choices if choice.id == value), value)
    if one.kind == "yes_no":
        return value.capitalize()
    return " ".join(value.split())

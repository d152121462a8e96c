"""Rows of a spreadsheet read into cases or entries of a log, and what of them cannot be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import cast

from eh_desktop.domain.batch import CASES
from eh_desktop.domain.case import Case, CaseDate, CasePerson, DateKind
from eh_desktop.domain.case_checks import case_problems
from eh_desktop.domain.cell_reading import (
    DayOrder,
    Seen,
    Unreadable,
    choice_reader,
    day_order,
    is_error,
    read_day,
    read_line,
    read_names,
    read_number,
    read_yes_no,
    split_days,
)
from eh_desktop.domain.import_targets import Target, TargetField
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LogEntry

Item = Case | LogEntry
Given = Mapping[str, str | tuple[str, ...]]
"""What a row says, by the id of a field; several texts where the field takes them."""
_Cell = str | tuple[str, ...] | Unreadable
_PARTS: Mapping[str, DateKind] = {
    "meetings": "meeting",
    "reviews": "review",
    "feedback": "feedback",
}
_DAYS = ("day", "days")
_ANYTHING = ("line", "text", "names")
"""Kinds that every text can be read into, unless it is an error."""
_MOST_KEPT = 100_000
"""Different texts of a column that are remembered while it is read."""


@dataclass(frozen=True, slots=True)
class Unread:
    """One cell, or a whole row, that could not be read."""

    row: int
    """As spreadsheet programs count."""
    column: str
    """The heading; empty for what concerns the row as a whole."""
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class Taken:
    """One row that was read."""

    row: int
    item: Item
    given: frozenset[str]
    """The ids of the fields that the row says something about."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every item of one import has in common."""

    batch: str
    at: str
    """UTC, ISO 8601."""
    today: date


@dataclass(slots=True)
class Reading:
    """All rows as they were read, in the order of the file."""

    taken: list[Taken] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)
    """The rows that could not be taken, each once."""

    def refuse(self, row: int, found: Iterable[Unread]) -> None:
        """Leave a row out, with all that is wrong in it."""
        self.unread.extend(found)
        self.left_out.add(row)


@dataclass(frozen=True, slots=True)
class Matched:
    """Which column is read into which field, and in which order each column writes its days."""

    fields: tuple[str, ...]
    """A field's id by column; empty for a column that is left out."""
    orders: Mapping[int, DayOrder] = field(default_factory=dict)
    """By column; without an entry, the day comes first."""


@dataclass(frozen=True, slots=True)
class ColumnCheck:
    """How the texts of one column can be read into its field."""

    unread: int = 0
    """How many rows hold a text that cannot be read."""
    example: str = ""
    reason: str = ""
    order: Seen = ""
    """In which order the column writes its days, as far as that shows."""


def check_column(
    target_field: TargetField, texts: Iterable[str], today: date, order: DayOrder = "day"
) -> ColumnCheck:
    """Read a whole column and give how many rows cannot be read, with the first of them."""
    counted = Counter(texts)
    del counted[""]
    seen = _seen(counted) if target_field.kind in _DAYS else ""
    read = _cell_reader(target_field, today, order)
    unread, example, reason = 0, "", ""
    for text, times in counted.items():
        if target_field.kind in _ANYTHING and text[0] != "#":
            continue
        cell = _tried(read, text)
        if isinstance(cell, Unreadable):
            unread += times
            if not reason:
                example, reason = text, str(cell)
    return ColumnCheck(unread, example, reason, seen)


def _seen(counted: Iterable[str]) -> Seen:
    return day_order(part for text in counted for part in (split_days(text) or [text]))


def needed(target: Target, matched: Matched) -> tuple[TargetField, ...]:
    """Give the fields that every row must have and that no column is read into."""
    return tuple(one for one in target.fields if one.required and one.id not in matched.fields)


@dataclass(slots=True)
class _Column:
    """One column that is read, and what its texts were read as before."""

    at: int
    heading: str
    field_id: str
    read: Callable[[str], str | tuple[str, ...]]
    known: dict[str, _Cell] = field(default_factory=dict)

    def cell(self, text: str) -> _Cell:
        found = _tried(self.read, text)
        if len(self.known) < _MOST_KEPT:
            self.known[text] = found
        return found


class RowReader:
    """Read rows, one after the other, into what they say by field."""

    def __init__(
        self, target: Target, headings: Sequence[str], matched: Matched, today: date
    ) -> None:
        """Choose what reads each column."""
        self._target = target
        self._required = tuple(one for one in target.fields if one.required)
        columns = (
            _Column(
                at,
                headings[at],
                field_id,
                _cell_reader(target.field(field_id), today, matched.orders.get(at, "day")),
            )
            for at, field_id in enumerate(matched.fields)
            if field_id
        )
        self._columns = [(one.at, one.field_id, one.known, one) for one in columns]

    def read(self, number: int, row: Sequence[str]) -> tuple[Given, list[Unread]]:
        """Give what a row says, and what of it cannot be read."""
        given: dict[str, str | tuple[str, ...]] = {}
        wrong: list[Unread] = []
        for at, field_id, known, column in self._columns:
            text = row[at]
            if not text:
                continue
            cell = known.get(text) or column.cell(text)
            if isinstance(cell, Unreadable):
                wrong.append(Unread(number, column.heading, str(cell), text))
            elif isinstance(cell, tuple):
                given[field_id] = (*given[field_id], *cell) if field_id in given else cell
            elif field_id in given:
                given[field_id] = f"{given[field_id]}\n{cell}"
            else:
                given[field_id] = cell
        for one in self._required:
            if one.id not in given and not any(bad.value for bad in wrong):
                wrong.append(Unread(number, "", say("“{label}” is empty.", label=one.label), ""))
        return given, wrong


def _tried(read: Callable[[str], str | tuple[str, ...]], text: str) -> _Cell:
    if is_error(text):
        return Unreadable(say("The cell shows the error {text}.", text=text))
    try:
        return read(text)
    except Unreadable as why:
        return why


def _cell_reader(
    target_field: TargetField, today: date, order: DayOrder
) -> Callable[[str], str | tuple[str, ...]]:
    def day(text: str) -> str:
        return read_day(text, today, order, future=target_field.future)

    def days(text: str) -> tuple[str, ...]:
        return tuple(day(part) for part in split_days(text))

    kinds: Mapping[str, Callable[[str], str | tuple[str, ...]]] = {
        "line": read_line,
        "text": str,
        "names": read_names,
        "number": read_number,
        "yes_no": read_yes_no,
        "day": day,
        "days": days,
    }
    if target_field.kind == "choice":
        return choice_reader(target_field)
    return kinds[target_field.kind]


def read_rows(
    target: Target,
    headings: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    matched: Matched,
    stamp: Stamp,
    new_id: Callable[[], str],
) -> Reading:
    """Read every row; each is taken whole, or left out with all that is wrong in it."""
    reader = RowReader(target, headings, matched, stamp.today)
    reading = Reading()
    for number, row in rows:
        given, wrong = reader.read(number, row)
        if not given and not any(one.value for one in wrong):
            continue  # nothing stands in the columns that are read
        if not wrong:
            item, reason = _made(target, given, stamp, new_id)
            if item is not None:
                reading.taken.append(Taken(number, item, frozenset(given)))
                continue
            wrong = [Unread(number, "", reason, "")]
        reading.refuse(number, wrong)
    return reading


def _made(
    target: Target, given: Given, stamp: Stamp, new_id: Callable[[], str]
) -> tuple[Item | None, str]:
    """Give the item of a row, or the reason why it cannot be one."""
    if target.id == CASES:
        case = _case(given, stamp, new_id())
        closed = case.closed_on
        odd = (case.status == "closed") != bool(closed) or (closed and closed < case.opened_on)
        problems = case_problems(case, (), stamp.today.isoformat()) if odd else ()
        return (None, problems[0].what) if problems else (case, "")
    values = {
        key: text if isinstance(text, str) else "\n".join(text) for key, text in given.items()
    }
    return LogEntry(new_id(), target.id, values, stamp.batch, stamp.at, stamp.at), ""


def _case(given: Given, stamp: Stamp, case_id: str) -> Case:
    text = cast("Callable[[str, str], str]", given.get)  # of fields that take one text each
    closed_on = text("closed_on", "")
    return Case(
        case_id,
        text("ref", ""),
        text("family", ""),
        text("agency", ""),
        text("lead", ""),
        cast("tuple[str, ...]", given.get("past_leads", ())),
        "closed" if text("status", "closed" if closed_on else "open") == "closed" else "open",
        text("step_down", "") == "yes",
        text("priority", ""),
        text("opened_on", ""),
        text("consent_on", ""),
        text("assessed_on", ""),
        text("plan_on", ""),
        closed_on,
        text("closing_reason", ""),
        text("note", ""),
        _people(given),
        _dates(given),
        stamp.batch,
        stamp.at,
        stamp.at,
    )


def _people(given: Given) -> tuple[CasePerson, ...]:
    children, parents = given.get("children", ()), given.get("parents", ())
    born = given.get("born", ())
    made: list[CasePerson] = []
    for name in children:
        at = len(made)
        made.append(CasePerson(_numbered(at), name, "child", born[at] if at < len(born) else ""))
    for name in parents:
        made.append(CasePerson(_numbered(len(made)), name, "parent"))
    return tuple(made)


def _dates(given: Given) -> tuple[CaseDate, ...]:
    made: list[CaseDate] = []
    for key, kind in _PARTS.items():
        if key in given:
            made += [
                CaseDate(_numbered(at), kind, on) for at, on in enumerate(given[key], len(made))
            ]
    return tuple(made)


@cache
def _numbered(at: int) -> str:
    """Give the id of a part within its case: in the order of the row, before ids made later."""
    return f"00{at + 1:02}"

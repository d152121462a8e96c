"""The kinds of field a form may use, in one registry: what is recorded and not judged."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from fractions import Fraction

from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.form import Column, Field

_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?", re.ASCII)
COLUMN_KINDS: tuple[str, ...] = ("short_text", "long_text", "date", "number", "choice")
"""What a column of a table may hold."""


@dataclass(frozen=True, slots=True)
class FieldTally:
    """What a pile of values of one field says together."""

    given: int
    """How many values are valid; what is empty or of another kind is left out."""
    counts: Mapping[str, int] = dataclass_field(default_factory=dict)
    """By choice, in the order of the field; empty where the kind has no choices."""
    mean: Fraction | None = None
    """Of the numbers; None without any."""
    earliest: str | None = None
    """The first of the days, ISO; None without any."""
    latest: str | None = None


def _only_given(_entry: Field, values: Sequence[str]) -> FieldTally:
    return FieldTally(len(values))


@dataclass(frozen=True, slots=True)
class FieldKind:
    """A kind of field. An empty value is never asked: it means nothing was entered."""

    id: str
    meaning: str
    """What the kind is for, in one sentence."""
    accepts: Callable[[Field, str], bool]
    shows: Callable[[Field, str], str]
    many_lines: bool = False
    takes_choices: bool = False
    takes_columns: bool = False
    tallies: Callable[[Field, Sequence[str]], FieldTally] = _only_given

    def allows(self, entry: Field, value: str) -> bool:
        """Tell whether a value, not empty, is valid at this entry."""
        return self.accepts(entry, value)

    def text(self, entry: Field, value: str) -> str:
        """Give a value in words, on paper and in lists; what is not valid is given as it stands."""
        return self.shows(entry, value)

    def points(self, _entry: Field, _value: str) -> int | None:
        """Give None, whatever the value: what is recorded and not judged carries no points."""
        return None

    def tally(self, entry: Field, values: Iterable[str]) -> FieldTally:
        """Give what a pile of values says: counts, mean or first and last day, as the kind has."""
        return self.tallies(entry, [one for one in values if one and self.allows(entry, one)])


def _one_line(_entry: Field, value: str) -> bool:
    return bool(value.strip()) and len(value.splitlines()) == 1


def _any_text(_entry: Field, value: str) -> bool:
    return bool(value.strip())


def _iso_date(_entry: Field, value: str) -> bool:
    return len(value) == 10 and parse_iso_date(value) is not None


def _chosen(entry: Field, value: str) -> bool:
    return any(choice.id == value for choice in entry.choices)


def _as_it_stands(_entry: Field, value: str) -> str:
    return value


def _names_in_a_row(_entry: Field, value: str) -> str:
    return ", ".join(name.strip() for name in value.splitlines() if name.strip())


def _date_in_words(entry: Field, value: str) -> str:
    return british_date(value) if _iso_date(entry, value) else value


def _choice_in_words(entry: Field, value: str) -> str:
    return entry.label_of(value)


def _number(_entry: Field, value: str) -> bool:
    return _NUMBER.fullmatch(value) is not None


def _several_chosen(entry: Field, value: str) -> bool:
    known = {choice.id for choice in entry.choices}
    lines = value.split("\n")
    return set(lines) <= known and len(set(lines)) == len(lines)


def _iso_dates(_entry: Field, value: str) -> bool:
    lines = value.split("\n")
    return all(len(line) == 10 and parse_iso_date(line) is not None for line in lines)


def _choices_in_words(entry: Field, value: str) -> str:
    return ", ".join(entry.label_of(chosen) for chosen in value.split("\n"))


def _dates_in_words(_entry: Field, value: str) -> str:
    return ", ".join(british_date(line) for line in value.split("\n") if line.strip())


def _rows_fit(entry: Field, value: str) -> bool:
    try:
        rows = table_rows(value)
    except ValueError:
        return False
    known = {"id", *(column.id for column in entry.columns)}
    return all(row.keys() <= known for row in rows) and value == table_text(rows)


def _rows_in_words(entry: Field, value: str) -> str:
    try:
        rows = table_rows(value)
    except ValueError:
        return value
    said = (
        ", ".join(
            cell_text(column, row[column.id]) for column in entry.columns if row.get(column.id)
        )
        for row in rows
    )
    return "; ".join(line for line in said if line)


def _count_choices(entry: Field, values: Sequence[str]) -> FieldTally:
    chosen = Counter(line for value in values for line in value.split("\n"))
    return FieldTally(len(values), {choice.id: chosen[choice.id] for choice in entry.choices})


def _mean(_entry: Field, values: Sequence[str]) -> FieldTally:
    total = sum((Fraction(value) for value in values), Fraction())
    return FieldTally(len(values), mean=total / len(values) if values else None)


def _first_and_last(_entry: Field, values: Sequence[str]) -> FieldTally:
    days = [line for value in values for line in value.split("\n")]
    return FieldTally(len(values), earliest=min(days, default=None), latest=max(days, default=None))


FIELD_KINDS: Mapping[str, FieldKind] = {
    kind.id: kind
    for kind in (
        FieldKind("short_text", "A text on one line.", _one_line, _as_it_stands),
        FieldKind("long_text", "A text of any length.", _any_text, _as_it_stands, many_lines=True),
        FieldKind("names", "Names, one on each line.", _any_text, _names_in_a_row, many_lines=True),
        FieldKind(
            "date",
            "A day, kept as an ISO date.",
            _iso_date,
            _date_in_words,
            tallies=_first_and_last,
        ),
        FieldKind(
            "choice",
            "One of the field's choices.",
            _chosen,
            _choice_in_words,
            takes_choices=True,
            tallies=_count_choices,
        ),
        FieldKind(
            "choices",
            "Several of the field's choices, one id on each line.",
            _several_chosen,
            _choices_in_words,
            takes_choices=True,
            tallies=_count_choices,
        ),
        FieldKind("number", "A number, whole or decimal.", _number, _as_it_stands, tallies=_mean),
        FieldKind(
            "dates",
            "Several days, one ISO date on each line.",
            _iso_dates,
            _dates_in_words,
            tallies=_first_and_last,
        ),
        FieldKind(
            "table",
            "Rows of the field's columns, kept as canonical JSON.",
            _rows_fit,
            _rows_in_words,
            takes_columns=True,
        ),
    )
}
"""The kinds of field, by id."""

Rows = tuple[Mapping[str, str], ...]
"""A table's rows: `id` and the columns' texts; a column that is empty may be left out."""


def table_rows(value: str) -> Rows:
    """Read a table's value; () for an empty one, ValueError for what is not a list of rows."""
    if not value:
        return ()
    try:
        read = json.loads(value)
    except RecursionError as error:
        raise ValueError("nested too deeply for rows") from error
    if not isinstance(read, list) or not all(_is_row(row) for row in read):
        raise ValueError("not a list of rows")
    if len({row["id"] for row in read}) != len(read):
        raise ValueError("two rows share an id")
    return tuple(read)


def table_text(rows: Iterable[Mapping[str, str]]) -> str:
    """Give the value that holds these rows; empty for none. Empty cells are left out."""
    kept = [{key: text for key, text in row.items() if text or key == "id"} for row in rows]
    if not kept:
        return ""
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def written_rows(value: str) -> Rows:
    """Give the rows in which anything is written; () for a value that is no table."""
    try:
        rows = table_rows(value)
    except ValueError:
        return ()
    return tuple(row for row in rows if any(v.strip() for k, v in row.items() if k != "id"))


def cell_allows(column: Column, value: str) -> bool:
    """Tell whether a cell's value, not empty, is valid in its column."""
    return FIELD_KINDS[column.kind].allows(_as_field(column), value)


def cell_text(column: Column, value: str) -> str:
    """Give a cell's value in words."""
    return FIELD_KINDS[column.kind].text(_as_field(column), value)


def _as_field(column: Column) -> Field:
    return Field(column.id, column.label, column.kind, choices=column.choices)


def _is_row(row: object) -> bool:
    return (
        isinstance(row, dict)
        and all(isinstance(cell, str) for cell in row.values())
        and bool(row.get("id"))
    )

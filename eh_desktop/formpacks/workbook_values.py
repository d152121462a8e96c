"""Put the cells of a row into the table of a form, and remember where each key stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.entries import Entry, Table, Tables, Words, nearest
from eh_desktop.formpacks.finding import KeyPath
from eh_desktop.formpacks.workbook_cells import (
    UnreadableError,
    read_code,
    read_condition,
    read_list,
    read_value,
)
from eh_desktop.formpacks.workbook_layout import EMPTY, FIELD_ROW, SCALE, SETTINGS_ROW, Row
from eh_desktop.formpacks.workbook_rows import Cell, Findings, Line

_UNUSED = ("type", "list_name", EMPTY)


@dataclass(slots=True)
class Reading:
    """One workbook while it is read: the form so far, and where its keys stand."""

    findings: Findings
    plain: Parsed = field(default_factory=dict)
    places: dict[KeyPath, str] = field(default_factory=dict)
    columns: dict[KeyPath, str] = field(default_factory=dict)

    def fill(self, row: Row, line: Line, plain: Parsed, path: KeyPath) -> None:
        """Put what a line holds into the table at a path; what it cannot hold is a finding."""
        self.places.setdefault(path, line.place("type" if "type" in line.letters else "id"))
        for column, keys in row.keys.items():
            if column in line.letters:
                self.places[(*path, *keys)] = line.place(column)
                self.columns[(*path, *keys)] = column
        for column, cell in line.cells.items():
            if column in row.keys:
                self._put(row, column, cell, line.place(column), plain)
            elif column not in _UNUSED:
                what = f"“{column}” is no part of {row.noun}."
                self.findings.add(line.place(column), what, "Clear the cell.")
        if EMPTY in line.cells:
            self._empties(row, line, plain)

    def value(self, entry: Entry, cell: Cell, place: str) -> Any:
        """Give the value of a cell for a key, or None and a finding where it has none."""
        if cell.wrong:
            self.findings.add(place, cell.wrong, cell.remedy)
            return None
        try:
            if isinstance(entry, Table):
                return read_condition(cell.text)
            return read_value(entry, cell.text)
        except UnreadableError as wrong:
            self.findings.add(place, wrong.what, wrong.remedy)
            return None

    def _put(self, row: Row, column: str, cell: Cell, place: str, plain: Parsed) -> None:
        if cell.date and (row, column) == (FIELD_ROW, "default"):
            cell = Cell(cell.text)
        value = self.value(row.entry(column), cell, place)
        if value is None:
            return
        *outer, key = (str(name) for name in row.keys[column])
        for name in outer:
            plain = plain.setdefault(name, {})
        if isinstance(value, dict):
            plain.setdefault(key, {}).update(value)
        else:
            plain[key] = value

    def _empties(self, row: Row, line: Line, plain: Parsed) -> None:
        """Put in the keys that stand there with nothing in them."""
        known: dict[str, Any] = {
            name: [] if isinstance(entry, Tables) else {}
            for name, entry in row.table.entries.items()
            if isinstance(entry, Tables | Table | Words)
        }
        for name in read_list(read_code(line.text(EMPTY))):
            outer, _, kind = name.partition(".")
            if row is SETTINGS_ROW and outer == SCALE and kind:
                plain.setdefault(SCALE, {}).setdefault(kind, {})
            elif name in known:
                plain.setdefault(name, known[name])
            else:
                what = f"“{name:.60}” is no key that {row.noun} can have."
                self.findings.add(line.place(EMPTY), what, nearest(name, known) if known else "")

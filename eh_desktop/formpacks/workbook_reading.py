"""Read the sheets of a workbook into a form's TOML table, and know where each key came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.entries import Table, Tables, nearest
from eh_desktop.formpacks.finding import Finding, KeyPath
from eh_desktop.formpacks.workbook_cells import read_code, tidy
from eh_desktop.formpacks.workbook_layout import (
    CHOICES,
    HEADINGS,
    SETTINGS,
    SETTINGS_ROW,
    SURVEY,
)
from eh_desktop.formpacks.workbook_rows import Cell, Findings, Line, Sheet, lines
from eh_desktop.formpacks.workbook_rules import read_rules
from eh_desktop.formpacks.workbook_survey import Listed, Lists, Survey
from eh_desktop.formpacks.workbook_values import Reading

_IGNORED = ("_", "note", "help", "read")
"""How the names of sheets begin that a person may add for themselves."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """A form read from a workbook."""

    plain: Parsed
    """The form's TOML table as far as it could be read; not yet held against the schema."""
    places: Mapping[KeyPath, str]
    """Where keys stand: `("section", 0, "title")` is at `survey!D2`."""
    columns: Mapping[KeyPath, str]
    """What the column is called that a key stands in."""
    findings: tuple[Finding, ...]


def read_sheets(sheets: Sequence[Sheet], file: str) -> Workbook:
    """Give the form that the sheets of a workbook hold, and what of them cannot be read."""
    findings = Findings(file)
    reading = Reading(findings)
    rows = _rows_of(sheets, findings)
    if not findings.found:
        _settings(rows[SETTINGS], reading)
        lists = _lists(rows[CHOICES], reading)
        Survey(reading, lists).read(rows[SURVEY])
        for listed in lists.values():
            if not listed.used:
                what = f"No row of the sheet {SURVEY} uses the list “{listed.name:.60}”."
                remedy = f"Name it there as “choice {listed.name:.60}”, or take its rows out."
                findings.add(listed.place, what, remedy)
        read_rules(rows, reading)
    plain = in_order(reading.plain, SETTINGS_ROW.table)
    return Workbook(plain, reading.places, reading.columns, tuple(findings.found))


def in_order(plain: Parsed, table: Table) -> Parsed:
    """Give a table with its keys in the order of the schema, which is the order of the packs."""
    ordered: Parsed = {}
    for name, entry in table.entries.items():
        if name not in plain:
            continue
        value: Any = plain[name]
        if isinstance(entry, Tables):
            value = [in_order(inner, entry.of) for inner in value]
        elif isinstance(entry, Table):
            value = in_order(value, entry)
        ordered[name] = value
    return ordered | {name: value for name, value in plain.items() if name not in ordered}


def _rows_of(sheets: Sequence[Sheet], findings: Findings) -> dict[str, list[Line]]:
    """Give the filled rows of each known sheet; sheets that are missing have none."""
    rows: dict[str, list[Line]] = {}
    for sheet in sheets:
        name = read_code(sheet.name).lower()
        if name in rows:
            findings.add(f"{sheet.name}!A1", f"The sheet {name} is here twice.", "Keep one.")
        elif name in HEADINGS:
            rows[name] = [*lines(sheet, name, findings)]
        elif not name.startswith(_IGNORED) and _holds_anything(sheet):
            what = f"“{sheet.name:.40}” is no sheet of a form."
            remedy = f"{nearest(name, HEADINGS)} A sheet of your own begins with “notes”."
            findings.add(f"{sheet.name}!A1", what, remedy)
    for name in (SURVEY, SETTINGS):
        if name not in rows:
            there = ", ".join(f"“{sheet.name:.40}”" for sheet in sheets)
            what = f"The workbook has no sheet “{name}”."
            findings.add(name, what, f"It has {there or 'none'}. Name the right one “{name}”.")
    return {name: rows.get(name, []) for name in HEADINGS}


def _holds_anything(sheet: Sheet) -> bool:
    return any(tidy(cell.text) for row in sheet.rows for cell in row)


def _settings(rows: Sequence[Line], reading: Reading) -> None:
    if not rows:
        what = f"The sheet {SETTINGS} has no row below its headings."
        reading.findings.add(
            f"{SETTINGS}!A2", what, "Write the form's id, version and title there."
        )
        return
    for row in rows[1:]:
        what = "A form has one row of settings, and this is another."
        reading.findings.add(f"{SETTINGS}!A{row.number}", what, "Take it out.")
    reading.fill(SETTINGS_ROW, rows[0], reading.plain, ())


def _lists(rows: Sequence[Line], reading: Reading) -> Lists:
    lists: Lists = {}
    for row in rows:
        name = read_code(row.text("list_name"))
        if not name:
            what = "The choice belongs to no list."
            reading.findings.add(row.place("list_name"), what, "Write the list's name.")
            continue
        listed = lists.setdefault(name, Listed(name, row.place("list_name")))
        cells: dict[str, Cell] = {
            column: cell for column, cell in row.cells.items() if column != "list_name"
        }
        listed.rows.append(Line(row.sheet, row.number, cells, row.letters))
    return lists

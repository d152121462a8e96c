"""Read the sheets beyond XLSForm's: rules, actions, dates and contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.entries import Words, nearest
from eh_desktop.formpacks.workbook_cells import read_code, read_text
from eh_desktop.formpacks.workbook_layout import (
    ACTION_ROW,
    ACTIONS,
    CLAUSE_ROW,
    CONTRADICTION_ROW,
    CONTRADICTIONS,
    DATE_ROW,
    DATES,
    ONE_ROW_RULES,
    RULES,
    SCALE,
    Row,
    table_of,
)
from eh_desktop.formpacks.workbook_rows import Line
from eh_desktop.formpacks.workbook_values import Reading


def read_rules(rows: Mapping[str, Sequence[Line]], reading: Reading) -> None:
    """Put what the sheets say into the form."""
    for row in rows[RULES]:
        _rule(row, reading)
    for sheet, kind, key in ((ACTIONS, ACTION_ROW, "action_table"), (DATES, DATE_ROW, "date_rule")):
        for row in rows[sheet]:
            _listed(row, kind, key, reading)
    _contradictions(rows[CONTRADICTIONS], reading)


def _rule(row: Line, reading: Reading) -> None:
    """Put one part of a one-table rule, or one value's words of a scale, into the form."""
    rule, key = read_code(row.text("rule")).lower(), read_text(row.text("key"))
    outer, _, kind = rule.partition(".")
    scales = table_of(SCALE).entries
    if outer == SCALE and kind in scales:
        entry = scales[kind]
        known = entry.of if isinstance(entry, Words) else entry
        path: tuple[str, ...] = (SCALE, kind)
    elif rule in ONE_ROW_RULES:
        table = table_of(rule)
        key = read_code(key)
        if key not in table.entries:
            what = f"“{key:.60}” is no part of {rule}."
            reading.findings.add(row.place("key"), what, nearest(key, table.entries))
            return
        known, path = table.entries[key], (rule,)
    else:
        what = f"“{rule:.60}” is no rule that is known."
        names = (*ONE_ROW_RULES, *(f"{SCALE}.{name}" for name in scales))
        reading.findings.add(row.place("rule"), what, nearest(rule, names))
        return
    plain = reading.plain
    for name in path:
        reading.places.setdefault((name,) if name == path[0] else path, row.place("rule"))
        plain = plain.setdefault(name, {})
    reading.places[(*path, key)] = row.place("value")
    reading.columns[(*path, key)] = "value"
    if "value" not in row.cells:
        reading.findings.add(
            row.place("value"), "There is no value.", "Write it, or clear the row."
        )
        return
    if key in plain:
        what = f"“{key:.60}” of {rule} stands here a second time."
        reading.findings.add(row.place("key"), what, "Take one out.")
        return
    value = reading.value(known, row.cells["value"], row.place("value"))
    if value is not None:
        plain[key] = value


def _listed(row: Line, kind: Row, key: str, reading: Reading) -> None:
    entries = reading.plain.setdefault(key, [])
    inner: Parsed = {}
    entries.append(inner)
    reading.fill(kind, row, inner, (key, len(entries) - 1))


def _contradictions(rows: Iterable[Line], reading: Reading) -> None:
    """Read contradictions: one begins where `says` is written, and the rows below add to it."""
    entries: list[Parsed] = reading.plain.get("contradiction", [])
    for row in rows:
        named = read_code(row.text("id"))
        before = entries[-1].get("id") if entries else None
        goes_on = bool(entries) and "says" not in row.cells and named in ("", before)
        if not goes_on:
            reading.plain["contradiction"] = entries
            entries.append({"when": []})
        path = ("contradiction", len(entries) - 1)
        if not goes_on:
            reading.fill(CONTRADICTION_ROW, _part(row, CONTRADICTION_ROW), entries[-1], path)
        clause: Parsed = {}
        entries[-1]["when"].append(clause)
        when = (*path, "when", len(entries[-1]["when"]) - 1)
        reading.fill(CLAUSE_ROW, _part(row, CLAUSE_ROW), clause, when)


def _part(row: Line, kind: Row) -> Line:
    """Give the row with those of its cells alone that a kind of row uses."""
    cells = {column: cell for column, cell in row.cells.items() if column in kind.keys}
    return Line(row.sheet, row.number, cells, row.letters)

"""Lay a parsed form out as the rows of its workbook's sheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.entries import Table, Tables, Words
from eh_desktop.formpacks.workbook_cells import write_condition, write_text, write_value
from eh_desktop.formpacks.workbook_layout import (
    ACTION_ROW,
    ACTIONS,
    CHOICES,
    CLAUSE_ROW,
    COLUMN,
    COLUMN_ROW,
    CONTRADICTION_ROW,
    CONTRADICTIONS,
    CRITERION,
    CRITERION_ROW,
    DATE_ROW,
    DATES,
    EMPTY,
    FIELD_ROW,
    GROUP,
    ONE_ROW_RULES,
    RULES,
    SCALE,
    SECTION_ROW,
    SETTINGS,
    SETTINGS_ROW,
    SURVEY,
    Row,
)

Written = dict[str, str | int]
"""What stands in a row, by the names of the columns; columns with nothing are left out."""


def lay_out(plain: Parsed) -> dict[str, list[Written]]:
    """Give the rows of every sheet for a form that the schema accepted, headings left out."""
    return _Layout().sheets(plain)


class _Layout:
    """The sheets of one form while they fill."""

    def __init__(self) -> None:
        self._survey: list[Written] = []
        self._choices: list[Written] = []
        self._lists: set[str] = set()

    def sheets(self, plain: Parsed) -> dict[str, list[Written]]:
        settings = _line(SETTINGS_ROW, plain) | _empties(FORM_TABLE, plain)
        for field in plain.get("field", ()):
            self._field(field)
        for section in plain["section"]:
            self._section(section)
        return {
            SURVEY: self._survey,
            CHOICES: self._choices,
            SETTINGS: [settings],
            RULES: [*_rules(plain)],
            ACTIONS: [_line(ACTION_ROW, one) for one in plain.get("action_table", ())],
            DATES: [_line(DATE_ROW, one) for one in plain.get("date_rule", ())],
            CONTRADICTIONS: [
                line for one in plain.get("contradiction", ()) for line in _contradiction(one)
            ],
        }

    def _section(self, section: Parsed) -> None:
        begin = {"type": f"begin {GROUP}", **_line(SECTION_ROW, section)}
        self._survey.append(begin | _empties(SECTION_ROW.table, section))
        if section.get("after"):
            self._criteria(section)
        for field in section.get("field", ()):
            self._field(field)
        if not section.get("after"):
            self._criteria(section)
        self._survey.append({"type": f"end {GROUP}"})

    def _criteria(self, section: Parsed) -> None:
        for criterion in section.get("criterion", ()):
            line: Written = {"type": criterion.get("kind", CRITERION)}
            line |= _line(CRITERION_ROW, criterion)
            self._survey.append(line | _empties(CRITERION_ROW.table, criterion))

    def _field(self, field: Parsed) -> None:
        kind = field["kind"] + self._list(field, field["id"])
        line = _line(FIELD_ROW, field) | _empties(FIELD_ROW.table, field)
        if not field.get("column"):
            self._survey.append({"type": kind, **line})
            return
        self._survey.append({"type": f"begin {kind}", **line})
        for column in field["column"]:
            kind = column.get("kind", COLUMN) + self._list(column, f"{field['id']}_{column['id']}")
            self._survey.append(
                {"type": kind, **_line(COLUMN_ROW, column)} | _empties(COLUMN_ROW.table, column)
            )
        self._survey.append({"type": f"end {field['kind']}"})

    def _list(self, parent: Parsed, name: str) -> str:
        """Give what follows the kind for a list of choices: its name, unlike any other's."""
        if not parent.get("choice"):
            return ""
        unlike, count = name, 1
        while unlike in self._lists:
            count += 1
            unlike = f"{name}_{count}"
        self._lists.add(unlike)
        for choice in parent["choice"]:
            named = {"name": write_value(choice["id"]), "label": write_value(choice["label"])}
            self._choices.append({"list_name": unlike, **named})
        return f" {unlike}"


FORM_TABLE = SETTINGS_ROW.table


def _line(row: Row, plain: Parsed) -> Written:
    line: Written = {}
    for column, keys in row.keys.items():
        value: Any = plain
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, dict):
            line[column] = write_condition(value)
        elif value is not None:
            line[column] = write_value(value)
    return line


def _empties(table: Table, plain: Parsed) -> Written:
    """Give the keys that are there with nothing in them, which no row of their own can show."""
    names = [
        name
        for name, entry in table.entries.items()
        if isinstance(entry, Tables | Table | Words) and name in plain and not plain[name]
    ]
    if table is FORM_TABLE:
        names += [f"{SCALE}.{kind}" for kind, words in plain.get(SCALE, {}).items() if not words]
    return {EMPTY: ", ".join(names)} if names else {}


def _rules(plain: Parsed) -> Iterator[Written]:
    for rule in ONE_ROW_RULES:
        yield from _pairs(rule, plain.get(rule, {}))
    for kind, words in plain.get(SCALE, {}).items():
        yield from _pairs(f"{SCALE}.{kind}", words)


def _pairs(rule: str, table: Parsed) -> Iterator[Written]:
    for key, value in table.items():
        yield {"rule": rule, "key": write_text(key), "value": write_value(value)}


def _contradiction(plain: Parsed) -> Iterator[Written]:
    for at, clause in enumerate(plain["when"]):
        head = _line(CONTRADICTION_ROW, plain)
        yield (head if at == 0 else {"id": head["id"]}) | _line(CLAUSE_ROW, clause)

"""A workbook that people have been at: forgiven where it is clear, else told by sheet and cell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from eh_desktop.formpacks.workbook import check_workbook, from_workbook, to_workbook
from tests.formpacks_fixtures import AUDIT
from tests.workbook_fixtures import changed, with_part

EXTRA = """
[scale.met]
met = "All of it."

[[action_table]]
id = "manager"
title = "Manager's actions"
asks = ["what", "by_when"]

[[date_rule]]
id = "late"
title = "The first review"
start = "day"
end = "today"
limit = 6
unit = "weeks"

[[contradiction]]
id = "odd"
says = "The two do not go together."

[[contradiction.when]]
criterion = "s1.1"
values = ["met"]

[[contradiction.when]]
criterion = "s1.2"
values = ["not_met"]

[[field]]
id = "day"
label = "A day"
kind = "date"
default = "2026-01-02"

[[field]]
id = "children"
label = "Children"
kind = "table"
required = false

[[field.column]]
id = "name"
label = "Name"

[[field.column]]
id = "sex"
label = "Sex"
kind = "choice"

[[field.column.choice]]
id = "girl"
label = "Girl"

[[field.column.choice]]
id = "boy"
label = "Boy"
"""
PLAIN = tomllib.loads(AUDIT.replace("\n[[section]]", EXTRA + "\n[[section]]", 1))
BOOK = to_workbook(PLAIN)
Change = Callable[[Any], object]


def _cell(book: Any, sheet: str, column: str, says: str) -> Any:
    """Give the cell of a column in the first row that says something, the headings last."""
    rows = [*book[sheet].iter_rows()]
    at = [cell.value for cell in rows[0]].index(column)
    row = next(row for row in (*rows[1:], rows[0]) if says in [cell.value for cell in row])
    return row[at]


def _set(sheet: str, column: str, says: str, value: object, **also: object) -> Change:
    def change(book: Any) -> None:
        cell = _cell(book, sheet, column, says)
        cell.value = value
        for name, given in also.items():
            setattr(cell, name, given)

    return change


def _found(change: Change) -> list[str]:
    read = from_workbook(changed(BOOK, change), "moor.xlsx")
    assert all(found.file == "moor.xlsx" and found.line is None for found in read.findings)
    return [f"{found.key}: {found.what} {found.remedy}" for found in read.findings]


def _plain(change: Change) -> dict[str, Any]:
    read = from_workbook(changed(BOOK, change))
    assert read.findings == ()
    return read.plain


def test_the_workbook_of_these_tests_is_in_order() -> None:
    assert from_workbook(BOOK).plain == PLAIN


def _shuffled(book: Any) -> None:
    """Turn the columns of every sheet round, and put empty rows and columns between."""
    for sheet in book.worksheets:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        sheet.delete_rows(1, sheet.max_row)
        for at, row in enumerate(rows):
            for column, value in enumerate(reversed(row)):
                sheet.cell(2 * at + 3, 2 * column + 2, value)


FORGIVEN: dict[str, Change] = {
    "spaces at the ends": _set("survey", "name", "case_ref", " case_ref \u00a0"),
    "a heading in capitals": _set("survey", "label", "label", "  Label "),
    "a sheet in capitals": lambda book: setattr(book["survey"], "title", "Survey "),
    "a number as a number": _set("survey", "number", "s1.1", 1),
    "a version of 3.0": _set("settings", "version", "moor.audit", 3.0),
    "a version as text": _set("settings", "version", "moor.audit", " 3 "),
    "yes as TRUE": _set("survey", "limiting", "s1.2", True),
    "yes as a cross": _set("survey", "limiting", "s1.2", "x"),
    "a kind in capitals": _set("survey", "type", "case_ref", "Short-Text"),
    "XLSForm's own kind": _set("survey", "type", "opened", "select_one opened"),
    "XLSForm's own table": _set("survey", "type", "children", "begin repeat"),
    "a begin_group with spaces": _set("survey", "type", "s1", "Begin  Group"),
    "a list with line ends": _set("actions", "asks", "manager", "what\nby_when"),
    "a curly condition": _set("survey", "relevant", "s1", "opened unless [“step_down”]"),
    "a share shown as a percentage": _set("rules", "value", "good_from", 0.75, number_format="0%"),
    "a default that became a date": _set("survey", "default", "day", date(2026, 1, 2)),
    "rich text": _set(
        "survey",
        "label",
        "s1.1",
        CellRichText("Needs ", TextBlock(InlineFont(b=True), "are"), " named"),
    ),
    "columns and rows in another order": _shuffled,
    "a sheet of notes": lambda book: book.create_sheet("Notes").append(["Ask the board."]),
    "an empty sheet": lambda book: book.create_sheet("Sheet1"),
    "a contradiction's id said once": _set("contradictions", "id", "s1.2", None),
}


@pytest.mark.parametrize("change", FORGIVEN.values(), ids=FORGIVEN)
def test_what_is_clear_is_forgiven(change: Change) -> None:
    assert _plain(change) == PLAIN


def test_keys_with_nothing_in_them_are_kept_and_looked_at() -> None:
    plain = {**PLAIN, "date_rule": [], "scale": {"rag": {}}}
    data = to_workbook(plain)
    assert from_workbook(data).plain == plain
    wrong = changed(data, _set("settings", "empty", "moor.audit", "date_rules"))
    found = from_workbook(wrong).findings
    assert "“date_rules” is no key that the form can have" in found[0].what
    assert "Did you mean “date_rule”" in found[0].remedy


def test_lists_of_one_name_are_kept_apart() -> None:
    field = {"id": "a", "label": "A", "kind": "choice"}
    fields = [
        {**field, "choice": [{"id": word, "label": word}, {"id": "b", "label": "B"}]}
        for word in ("first", "second")
    ]
    plain = {**PLAIN, "field": fields}
    assert from_workbook(to_workbook(plain)).plain == plain


def test_a_number_is_read_as_it_is_shown() -> None:
    change = _set("survey", "number", "s1.1", 1.1, number_format="0.00")
    assert _plain(change)["section"][0]["criterion"][0]["number"] == "1.10"


def test_a_result_of_a_formula_is_taken() -> None:
    name = "xl/worksheets/sheet1.xml"
    said = re.compile(
        rb'(<c r="([A-Z]+\d+)"[^>]*?) t="inlineStr">(<is>\s*<t[^>]*>Needs are named.*?</is>)'
    )
    data = with_part(
        BOOK,
        name,
        lambda xml: said.sub(rb'\1 t="str"><f>CONCAT("Needs ","are")</f><v>Needs are</v>', xml),
    )
    assert data != BOOK
    read = from_workbook(data)
    assert read.findings == ()
    assert read.plain["section"][0]["criterion"][0]["text"] == "Needs are"


def _merged(book: Any) -> None:
    first = _cell(book, "survey", "source", "s1.1")
    first.value = "The audit"
    book["survey"].merge_cells(f"{first.coordinate}:{first.column_letter}{first.row + 1}")


def _without_end(book: Any) -> None:
    book["survey"].delete_rows(_cell(book, "survey", "type", "end table").row)


WRONG: dict[str, tuple[Change, str]] = {
    "a missing label": (_set("survey", "label", "s1.1", None), r"survey!D\d+: “label” is empty"),
    "a long text": (
        _set("survey", "label", "s1.1", "x" * 301),
        r"survey!D\d+: “label” has 301 characters; at most 300 fit",
    ),
    "two lines": (_set("survey", "label", "s1.1", "a\nb"), r"survey!D\d+: .*more than one line"),
    "neither yes nor no": (
        _set("survey", "limiting", "s1.2", "perhaps"),
        r"survey!N\d+: “perhaps” is neither yes nor no",
    ),
    "no number": (
        _set("settings", "version", "moor.audit", "three"),
        r"settings!B2: “three” is not a whole number",
    ),
    "half a number": (
        _set("settings", "version", "moor.audit", 2.5),
        r"settings!B2: “2.5” is not a whole number",
    ),
    "a number too large": (
        _set("rules", "value", "good_from", 175),
        r"rules!C\d+: “value” is outside 0 to 100",
    ),
    "an unknown kind of form": (
        _set("settings", "kind", "moor.audit", "adit"),
        r"settings!E2: “adit” is not a known kind. Did you mean “audit”",
    ),
    "an id that is none": (
        _set("survey", "name", "case_ref", "Case ref"),
        r"survey!B2: “Case ref” cannot be used as “name”",
    ),
    "a date": (
        _set("survey", "number", "s1.1", datetime(2026, 3, 1)),  # noqa: DTZ001  as in a cell
        r"survey!C\d+: The spreadsheet has made a date of this: 1 March 2026",
    ),
    "a time": (_set("survey", "number", "s1.1", time(1, 10)), r"survey!C\d+: .*made a time of"),
    "an error": (
        _set("survey", "label", "s1.1", "#REF!"),
        r"survey!D\d+: The cell shows the error",
    ),
    "a formula without result": (
        _set("survey", "label", "s1.1", "=A1"),
        r"survey!D\d+: The formula in this cell was saved without its result",
    ),
    "merged rows": (_merged, r"survey!AE\d+: The cells AE\d+:AE\d+ are merged.*Unmerge"),
    "no type": (_set("survey", "type", "s1.1", None), r"survey!A\d+: The row has no type"),
    "an unknown type": (
        _set("survey", "type", "case_ref", "shorttext"),
        r"survey!A2: “shorttext” is no kind.*Did you mean “short_text”",
    ),
    "an unknown begin": (
        _set("survey", "type", "s1", "begin grp"),
        r"survey!A\d+: “begin grp” begins nothing",
    ),
    "an end too many": (
        _set("survey", "type", "s1.1", "end group"),
        r"survey!A\d+: “end group” ends nothing",
    ),
    "a table without end": (
        _without_end,
        r"survey!A\d+: A section begins inside .* a table",
    ),
    "an unknown kind of column": (
        _set("survey", "type", "sex", "rag"),
        r"survey!A\d+: “rag” is no kind of a table's column",
    ),
    "a section in a section": (
        lambda book: book["survey"].delete_rows(_cell(book, "survey", "type", "end group").row),
        r"survey!A\d+: A section begins inside another",
    ),
    "a section without end": (
        lambda book: book["survey"].delete_rows(book["survey"].max_row),
        r"survey!A\d+: What begins here has no end",
    ),
    "a criterion outside": (
        _set("survey", "type", "case_ref", "met"),
        r"survey!A2: The criterion stands outside any section",
    ),
    "a criterion with a list": (
        _set("survey", "type", "s1.1", "met opened"),
        r"survey!A\d+: A criterion takes no list",
    ),
    "a list that is not there": (
        _set("survey", "type", "opened", "choice opend"),
        r"survey!A3: There is no list “opend”.*Did you mean “opened”",
    ),
    "a list that nobody uses": (
        lambda book: book["choices"].append(["spare", "a", "A"]),
        r"choices!A\d+: No row of the sheet survey uses the list “spare”",
    ),
    "a choice without list": (
        lambda book: book["choices"].append([None, "a", "A"]),
        r"choices!A\d+: The choice belongs to no list",
    ),
    "a choice without label": (
        _set("choices", "label", "step_down", None),
        r"choices!C\d+: “label” is empty",
    ),
    "a cell of another row": (
        _set("survey", "limiting", "case_ref", "yes"),
        r"survey!N2: “limiting” is no part of a field",
    ),
    "a condition that is none": (
        _set("survey", "relevant", "s1", "opened = 'step_down'"),
        r"survey!G\d+: .*cannot be read as a condition",
    ),
    "an unknown column": (
        _set("survey", "hint", "hint", "hnt"),
        r"survey!E1: The sheet survey has no column “hnt”. Did you mean “hint”",
    ),
    "a column twice": (_set("survey", "hint", "hint", "label"), r"survey!E1: .*is here twice"),
    "a column that is needed": (
        _set("survey", "label", "label", None),
        r"survey!A1: The sheet survey lacks the column “label”",
    ),
    "a cell without heading": (
        lambda book: book["settings"].cell(2, 30, "stray"),
        r"settings!AD2: “stray” stands in a column without a heading",
    ),
    "an unknown sheet": (
        lambda book: book.create_sheet("choises").append(["a"]),
        r"choises!A1: “choises” is no sheet of a form. Did you mean “choices”",
    ),
    "a sheet twice": (
        lambda book: book.create_sheet("SURVEY ").append(["type"]),
        r"SURVEY !A1: The sheet survey is here twice",
    ),
    "no survey": (
        lambda book: book.remove(book["survey"]),
        r"survey: The workbook has no sheet “survey”",
    ),
    "no settings row": (
        lambda book: book["settings"].delete_rows(2),
        r"settings!A2: The sheet settings has no row",
    ),
    "two settings rows": (
        lambda book: book["settings"].append(["moor.other"]),
        r"settings!A3: A form has one row of settings",
    ),
    "an unknown rule": (
        _set("rules", "rule", "met", "scl.met"),
        r"rules!A\d+: “scl.met” is no rule",
    ),
    "an unknown part of a rule": (
        _set("rules", "key", "good_from", "good_frm"),
        r"rules!B\d+: “good_frm” is no part of grading. Did you mean “good_from”",
    ),
    "a rule without value": (_set("rules", "value", "good_from", None), r"rules!C\d+: There is no"),
    "a part twice": (
        _set("rules", "key", "good_from", "outstanding_from"),
        r"rules!B\d+: “outstanding_from” of grading stands here a second time",
    ),
    "a contradiction without words": (
        _set("contradictions", "says", "s1.1", None),
        r"contradictions!B2: “says” is empty",
    ),
    "an unknown unit": (
        _set("dates", "unit", "late", "wekes"),
        r"dates!F2: “wekes” is not a known unit. Did you mean “weeks”",
    ),
    "an unknown part of an action": (
        _set("actions", "asks", "manager", "what, wen"),
        r"actions!C2: “wen” is not a known part of an action",
    ),
    "no section": (
        lambda book: book["survey"].delete_rows(_cell(book, "survey", "type", "s1").row, 100),
        r"survey: The key “section” is missing. Begin one with the type “begin group”",
    ),
}


@pytest.mark.parametrize(("change", "says"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_sheet_and_cell(change: Change, says: str) -> None:
    found = _found(change)
    assert any(re.match(says, one) for one in found), found
    assert not [one for one in found if "[[" in one or "quotation marks" in one]


def test_rules_between_keys_are_told_by_sheet_and_cell(tmp_path: Path) -> None:
    changes: dict[str, tuple[Change, str]] = {
        "twice": (_set("survey", "name", "s1.2", "s1.1"), r"survey!B\d+: The criterion “s1.1”"),
        "an only choice": (
            lambda book: book["choices"].delete_rows(2),
            r"survey!A3: The field “opened” offers fewer than two choices. Name a list",
        ),
        "a choice of a condition": (
            _set("survey", "relevant", "s1", "opened unless gone"),
            r"survey!G\d+: The condition names “gone”",
        ),
        "an absent criterion": (
            _set("contradictions", "criterion", "odd", "s9.9"),
            r"contradictions!C2: .*“s9.9”",
        ),
        "not ascending": (
            _set("rules", "value", "good_from", 20),
            r"rules!C\d+: The thresholds do not ascend",
        ),
        "no grading": (
            lambda book: book["rules"].delete_rows(2, 8),
            r"survey!\w+: .*graded, but the form has no “grading” on the sheet rules. Write “no”",
        ),
    }
    for name, (change, says) in changes.items():
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(changed(BOOK, change))
        found = [f"{one.key}: {one.what} {one.remedy}" for one in check_workbook(path)]
        assert any(re.match(says, one) for one in found), (name, found)
        assert not [one for one in found if re.search(r"\[|= (true|false)", one)], found


def test_findings_keep_to_an_order_and_a_number() -> None:
    def change(book: Any) -> None:
        for row in book["survey"].iter_rows(min_row=2):
            for cell in row:
                cell.value = "?" if cell.column > 1 else cell.value

    found = from_workbook(changed(BOOK, change)).findings
    assert 10 < len(found) <= 200
    assert len(set(found)) == len(found)

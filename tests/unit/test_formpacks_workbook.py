"""A form goes to a workbook and comes back the same."""

from __future__ import annotations

import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.building import build_form
from eh_desktop.formpacks.entries import Entry, Table, Tables, Words
from eh_desktop.formpacks.schema import FORM
from eh_desktop.formpacks.workbook import check_workbook, from_workbook, to_workbook
from eh_desktop.formpacks.workbook_cells import write_condition
from eh_desktop.formpacks.workbook_layout import (
    ACTION_ROW,
    CHOICE_ROW,
    CLAUSE_ROW,
    COLUMN_ROW,
    CONTRADICTION_ROW,
    CRITERION_ROW,
    DATE_ROW,
    FIELD_ROW,
    HEADINGS,
    SECTION_ROW,
    SETTINGS_ROW,
    Row,
    table_of,
)
from tests.formpacks_fixtures import AUDIT, FORMS, FRAMEWORK
from tests.workbook_fixtures import changed, plain_forms

BESIDE = ("framework.toml", "programme.toml")
FILES = sorted(path for path in FORMS.glob("*/*.toml") if path.name not in BESIDE)
ROWS = (
    *(SECTION_ROW, FIELD_ROW, COLUMN_ROW, CRITERION_ROW, CHOICE_ROW, SETTINGS_ROW),
    *(ACTION_ROW, DATE_ROW, CONTRADICTION_ROW, CLAUSE_ROW),
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_form_comes_back_the_same(path: Path) -> None:
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    framework = tomllib.loads(path.with_name("framework.toml").read_text(encoding="utf-8"))
    read = from_workbook(to_workbook(plain))
    assert read.findings == ()
    assert read.plain == plain
    assert build_form(read.plain, framework) == build_form(plain, framework)


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(plain_forms())
def test_every_form_of_the_schema_comes_back_the_same(plain: dict[str, Any]) -> None:
    assert [*FORM.problems(plain, ())] == []
    read = from_workbook(to_workbook(plain))
    assert read.findings == ()
    assert read.plain == plain


def test_a_spreadsheet_program_may_save_it_in_between() -> None:
    for path in FILES:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
        again = changed(to_workbook(plain), lambda book: book.create_sheet("Notes of ours"))
        assert from_workbook(again).plain == plain


def test_every_form_passes_the_check_beside_its_framework(tmp_path: Path) -> None:
    for path in (one for one in FILES if one.parent.name == "tameside"):
        folder = tmp_path / path.stem
        folder.mkdir()
        for other in path.parent.glob("*.toml"):
            (folder / other.name).write_bytes(other.read_bytes())
        book = folder / "form.xlsx"
        book.write_bytes(to_workbook(tomllib.loads(path.read_text(encoding="utf-8"))))
        assert check_workbook(book) == ()


def test_a_form_that_the_schema_refuses_is_not_written() -> None:
    with pytest.raises(FormTrouble, match="version"):
        to_workbook({"id": "moor.audit"})


def test_a_condition_without_a_spelling_is_not_written() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        write_condition({"field": "two words"})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.noun)
def test_every_key_of_the_schema_has_a_column(row: Row) -> None:
    """A key that is added to the schema has to find its place in the workbook."""
    elsewhere = {"kind"} if row is not SETTINGS_ROW else set()  # the column `type`
    columns = {keys[0] for keys in row.keys.values()} | elsewhere
    for name, entry in row.table.entries.items():
        if not isinstance(entry, Tables | Words) and entry not in _own_sheet(row):
            assert name in columns, f"{row.noun}: {name}"
    for heading in row.keys:
        assert any(heading in {one.name for one in sheet} for sheet in HEADINGS.values())
        assert row.entry(heading) is not None


def _own_sheet(row: Row) -> list[Entry]:
    if row is not SETTINGS_ROW:
        return []
    return [entry for entry in row.table.entries.values() if isinstance(entry, Table)]


def test_a_table_of_the_schema_is_found_by_its_path() -> None:
    assert "look_for" in table_of("section", "criterion", "guidance").entries
    with pytest.raises(TypeError, match="no table"):
        table_of("section", "title")


def test_text_stays_text_and_headings_help() -> None:
    plain = tomllib.loads(AUDIT)
    plain["section"][0]["criterion"][0]["text"] = '=HYPERLINK("x")'
    book = load_workbook(BytesIO(to_workbook(plain)))
    survey = book["survey"]
    heads: dict[Any, Any] = {cell.value: cell for cell in survey[1]}
    assert survey.freeze_panes == "C2"
    assert all(cell.font.bold and cell.comment.text for cell in heads.values())
    texts = {row[heads["label"].column - 1].value: row for row in survey.iter_rows(min_row=2)}
    formula = texts['=HYPERLINK("x")'][heads["label"].column - 1]
    assert (formula.data_type, formula.quotePrefix, formula.alignment.wrap_text) == (
        "s",
        True,
        True,
    )
    offered = survey.data_validations.dataValidation
    assert {rule.formula1 for rule in offered} >= {'"yes,no"'}
    assert book["_lists"].sheet_state == "hidden"
    assert from_workbook(to_workbook(plain)).plain == plain


def test_a_text_beyond_a_cell_is_refused() -> None:
    plain = tomllib.loads(AUDIT)
    links = [f"moor.standards:s{number}" for number in range(2_000)]
    plain["section"][0]["criterion"][0]["guidance"]["standards"] = links
    with pytest.raises(FormTrouble, match="does not fit into a cell") as trouble:
        to_workbook(plain)
    assert str(trouble.value.where).startswith("survey!")


def test_the_framework_beside_is_checked_too(tmp_path: Path) -> None:
    (tmp_path / "framework.toml").write_text(FRAMEWORK + "\nmotto = 1\n", encoding="utf-8")
    book = tmp_path / "audit.xlsx"
    book.write_bytes(to_workbook(tomllib.loads(AUDIT)))
    assert any(found.file.endswith("framework.toml") for found in check_workbook(book))
    (tmp_path / "framework.toml").write_text(FRAMEWORK, encoding="utf-8")
    found = check_workbook(book)
    assert [one.key for one in found] == ["survey!M5"]
    assert "moor.standards" in found[0].what

"""The guide to writing a form is true: its files pass, and its commands say what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from eh_desktop.formpacks.checker import check, read_pack
from eh_desktop.formpacks.entries import Table, Tables, Words
from eh_desktop.formpacks.pack_file import read_pack_file
from eh_desktop.formpacks.schema import FORM, FRAMEWORK
from eh_desktop.formpacks.workbook import check_workbook, to_workbook
from eh_desktop.formpacks.workbook_layout import HEADINGS
from eh_desktop.services import formdesk
from tests.formpacks_fixtures import FORMS, edited

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "writing-a-form.md").read_text(encoding="utf-8")
README = (FORMS / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the files that the guide shows."""
    shown = re.findall(r"`([\w./]+)`:\n\n```\w+\n(.*?)```", GUIDE, re.DOTALL)
    for name, text in shown:
        path: Path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert len(shown) == 4
    return tmp_path


def test_the_files_of_the_guide_pass(folder: Path) -> None:
    assert check(folder / "forms" / "moorland") == ()


def test_the_fault_of_the_guide_is_found_where_it_says(folder: Path) -> None:
    path = folder / "forms" / "moorland" / "audit.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(edited(text, 'kind = "short_text"', 'kind = "shrot_text"'), encoding="utf-8")
    said = re.search(r"forms/moorland/audit\.toml, (line \d+, .*)", GUIDE)
    assert said is not None
    assert str(check(path)[0]).endswith(said[1])


def test_the_grades_of_the_guide_are_suggested(folder: Path) -> None:
    form = read_pack(folder / "forms" / "moorland").forms[0]
    answers = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    suggested = formdesk.grade_answers(form, answers)
    for suggestion in (*suggested.sections.values(), suggested.overall):
        assert suggestion.because in GUIDE


def test_the_workbook_of_the_guide_passes(folder: Path) -> None:
    pack = folder / "forms" / "moorland"
    (pack / "audit.xlsx").write_bytes(to_workbook(read_pack_file(pack / "audit.toml").plain))
    assert check_workbook(pack / "audit.xlsx") == ()


def test_the_survey_that_the_guide_prints_can_be_typed_in(tmp_path: Path) -> None:
    """Someone who types the guide's table into an empty workbook has a form that passes."""
    table = GUIDE[GUIDE.index("| type | name |") :].split("\n\n", 1)[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    heads, *typed = [row for row in rows if not row[0].startswith("---")]
    book = Workbook()
    book.remove(book.worksheets[0])
    survey = book.create_sheet("survey")
    survey.append([*heads, "graded", "relevant_because"])
    for row in typed:
        row[heads.index("limiting")] = ""  # without a grade, nothing limits it
        graded = "no" if row[0] == "begin group" else None
        survey.append([*row, graded, "It is still open." if row[1] == "s2.3" else None])
    choices, settings = book.create_sheet("choices"), book.create_sheet("settings")
    choices.append(["list_name", "name", "label"])
    choices.append(["stage", "open", "Open"])
    choices.append(["stage", "closed", "Closed"])
    settings.append(["form_id", "version", "title", "short_title", "kind", "audience", "source"])
    settings.append(["moorland.visit", 1, "Visit", "Visit", "checklist", "auditor", "Made up"])
    book.save(tmp_path / "visit.xlsx")
    assert check_workbook(tmp_path / "visit.xlsx") == ()


@pytest.mark.parametrize("name", HEADINGS)
def test_the_guide_names_every_sheet(name: str) -> None:
    assert f"| `{name}` |" in GUIDE


def _keys(table: Table) -> set[str]:
    names = set(table.entries)
    for entry in table.entries.values():
        inner = entry.of if isinstance(entry, Tables) else entry
        if isinstance(inner, Table):
            names |= _keys(inner)
    return names


def test_the_reference_names_every_key() -> None:
    words = set(re.findall(r"[a-z0-9_]+", README))
    assert _keys(FORM) | _keys(FRAMEWORK) <= words
    assert isinstance(FRAMEWORK.entries["vocabulary"], Words)

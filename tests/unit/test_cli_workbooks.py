"""The commands that turn a form into a workbook and back, as a person gives them."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from openpyxl import load_workbook

from eh_desktop.cli import main
from tests.formpacks_fixtures import AUDIT, FORMS, write_pack


def test_a_form_goes_out_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book, pack = tmp_path / "audit.xlsx", tmp_path / "audit.toml"
    assert main(["forms", "to-xlsx", "tameside.audit", str(book)]) == 0
    assert "Written" in capsys.readouterr().out
    assert main(["forms", "from-xlsx", str(book), str(pack), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["bytes"] == pack.stat().st_size
    assert tomllib.loads(pack.read_text(encoding="utf-8")) == tomllib.loads(
        (FORMS / "tameside" / "audit.toml").read_text(encoding="utf-8")
    )


def test_a_form_of_ones_own_goes_out_by_its_path(tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    assert main(["forms", "to-xlsx", str(pack / "audit.toml"), str(pack / "audit.xlsx")]) == 0
    assert main(["forms", "check", str(pack / "audit.xlsx")]) == 0
    assert main(["forms", "from-xlsx", str(pack / "audit.xlsx"), str(tmp_path / "new.toml")]) == 0
    assert tomllib.loads((tmp_path / "new.toml").read_text(encoding="utf-8")) == tomllib.loads(
        AUDIT
    )


def test_work_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "audit.xlsx"
    book.write_bytes(b"mine")
    given = ["forms", "to-xlsx", "tameside.audit", str(book)]
    assert main(given) == 1
    assert "--replace" in capsys.readouterr().err
    assert book.read_bytes() == b"mine"
    assert main([*given, "--replace"]) == 0
    assert load_workbook(book).sheetnames[0] == "survey"


def test_what_is_wrong_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "audit.xlsx", tmp_path / "audit.toml"
    assert main(["forms", "to-xlsx", "tameside.audit", str(path)]) == 0
    book = load_workbook(path)
    book["survey"]["D2"] = None
    book.save(path)
    capsys.readouterr()
    assert main(["forms", "check", str(path)]) == 1
    assert "survey!D2: “label” is empty. Fill it in." in capsys.readouterr().out
    assert main(["forms", "check", str(path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(one["file"], one["key"]) for one in found] == [(str(path), "survey!D2")]
    assert main(["forms", "from-xlsx", str(path), str(out)]) == 1
    assert "survey!D2" in capsys.readouterr().err
    assert not out.exists()


def test_a_check_without_a_framework_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "audit.xlsx"
    assert main(["forms", "to-xlsx", "tameside.audit", str(path)]) == 0
    assert main(["forms", "check", str(path)]) == 0
    assert "were not checked" in capsys.readouterr().out
    assert main(["forms", "check", str(path), "--json"]) == 0


def test_files_that_are_not_there_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    absent, out = str(tmp_path / "none.xlsx"), str(tmp_path / "out")
    assert main(["forms", "from-xlsx", absent, out]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert main(["forms", "to-xlsx", str(tmp_path / "none.toml"), out]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert main(["forms", "to-xlsx", "tameside.adit", out]) == 1
    assert "tameside.audit" in capsys.readouterr().err
    broken = tmp_path / "broken.toml"
    broken.write_text('id = "moor.audit"\n', encoding="utf-8")
    assert main(["forms", "to-xlsx", str(broken), out]) == 1
    assert "is missing" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["form.csv", "form.ods", "form.XLS"])
def test_other_spreadsheets_are_told_how_to_be_saved(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("type,name,label\n", encoding="utf-8")
    assert main(["forms", "check", str(tmp_path / name)]) == 1
    assert "save it as .xlsx" in capsys.readouterr().out


def test_the_library_loads_only_when_it_is_used() -> None:
    code = (
        "import sys; from eh_desktop.cli import main; main(['forms', 'list']);"
        "sys.exit('openpyxl' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0

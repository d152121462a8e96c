"""The commands about forms: for a person, as JSON, and with a clear word where input is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eh_desktop.cli import main
from eh_desktop.paths import forms_folder

ALL_MET = {
    **{f"s1.{n}": "met" for n in range(1, 11)},
    **{f"s2.{n}": "met" for n in range(1, 6)},
    **{f"s3.{n}": "met" for n in range(1, 7)},
}


def _answers(folder: Path, answers: object) -> str:
    path = folder / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    return str(path)


def _grade(
    folder: Path, answers: object, capsys: pytest.CaptureFixture[str]
) -> dict[str, dict[str, dict[str, str | None]]]:
    assert main(["grade", "tameside.audit", _answers(folder, answers), "--json"]) == 0
    graded: dict[str, dict[str, dict[str, str | None]]] = json.loads(capsys.readouterr().out)
    return graded


def test_forms_list_gives_counts_and_scales(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "list", "--json"]) == 0
    listed = {form["id"]: form for form in json.loads(capsys.readouterr().out)}
    audit = listed["tameside.audit"]
    assert (audit["kind"], audit["audience"], audit["version"]) == ("audit", "auditor", 1)
    assert [section["criteria"] for section in audit["sections"]] == [10, 5, 6, 0]
    assert audit["sections"][0]["scale"] == "met"
    standards = listed["tameside.standards"]
    assert [section["criteria"] for section in standards["sections"]] == [11, 4, 7]
    assert main(["forms", "list"]) == 0
    assert "10 + 5 + 6" in capsys.readouterr().out


def test_forms_show_prints_ids_and_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "show", "tameside.audit"]) == 0
    shown = capsys.readouterr().out
    assert "s1.10" in shown
    assert "(limits the grade)" in shown
    assert "Grading rule points-1" in shown
    assert main(["forms", "show", "tameside.audit", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["form"]["id"] == "tameside.audit"


def test_an_unknown_form_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "show", "tameside.audits"]) == 1
    said = capsys.readouterr().err
    assert "tameside.audit" in said
    assert "Traceback" not in said


def test_forms_check_passes_ours_and_names_a_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forms", "check", str(forms_folder())]) == 0
    capsys.readouterr()
    pack = tmp_path / "tameside"
    pack.mkdir()
    for path in (forms_folder() / "tameside").glob("*.toml"):
        (pack / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    audit = pack / "audit.toml"
    text = audit.read_text(encoding="utf-8")
    audit.write_text(text.replace('id = "s1.2"', 'id = "s1.1"'), encoding="utf-8")
    assert main(["forms", "check", str(tmp_path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert any("s1.1" in entry["key"] + entry["what"] and entry["line"] for entry in found)


def test_grade_follows_the_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = _grade(tmp_path, ALL_MET, capsys)
    assert {section["grade"] for section in good["sections"].values()} == {"good"}
    assert good["overall"]["grade"] == "good"
    better = _grade(tmp_path, {**ALL_MET, "exceptional": ["s1.1", "s2.1", "s3.1"]}, capsys)
    assert better["overall"]["grade"] == "outstanding"
    capped = _grade(tmp_path, {**ALL_MET, "s1.10": "not_met"}, capsys)
    assert capped["sections"]["s1"]["grade"] == "requires_improvement"
    assert "safeguarding (10)" in str(capped["sections"]["s1"]["because"])
    partial = _grade(tmp_path, {"s1.1": "met"}, capsys)
    assert partial["sections"]["s1"]["grade"] is None
    assert partial["overall"]["grade"] is None
    stepped = {key: value for key, value in ALL_MET.items() if not key.startswith("s1.")}
    left_out = _grade(tmp_path, {**stepped, "opened_after": "step_down"}, capsys)
    assert left_out["sections"]["s1"]["grade"] is None
    assert left_out["overall"]["grade"] == "good"


def test_grade_prints_the_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", "tameside.audit", _answers(tmp_path, ALL_MET)]) == 0
    assert "10 met gives 20 of 20 points (100 %)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"s1.1": "yes"}, "“yes” is not an answer"),
        ({"s9.1": "met"}, "no criterion “s9.1”"),
        ({"exceptional": "s1.1"}, "“exceptional” must be a list"),
        ({"exceptional": ["s9.9"]}, "“exceptional” must be a list"),
        ({"exceptional": [["s1.1"]]}, "“exceptional” must be a list"),
        (["met"], "not a JSON object"),
    ],
)
def test_wrong_answers_are_named(
    answers: object, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["grade", "tameside.audit", _answers(tmp_path, answers)]) == 1
    assert said in capsys.readouterr().err


def test_a_file_that_is_not_json_is_named_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "answers.json"
    path.write_text('{"s1.1": "met",\n "s1.2" "met"}', encoding="utf-8")
    assert main(["grade", "tameside.audit", str(path)]) == 1
    assert "line 2" in capsys.readouterr().err
    assert main(["grade", "tameside.audit", str(tmp_path / "none.json")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_form_without_grades_cannot_be_graded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["grade", "tameside.standards", _answers(tmp_path, {})]) == 1
    assert "carries no grades" in capsys.readouterr().err

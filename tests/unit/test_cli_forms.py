"""The commands about forms: for a person, as JSON, and with a clear word where input is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from string import ascii_lowercase

import pytest

from eh_desktop.cli import main
from eh_desktop.paths import forms_folder
from eh_desktop.services.form_text import show_text
from eh_desktop.services.formdesk import library
from tests.formpacks_fixtures import AUDIT, edited, write_pack

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
    assert (audit["kind"], audit["audience"], audit["version"]) == ("audit", "auditor", 2)
    assert [section["criteria"] for section in audit["sections"]] == [10, 5, 6, 0]
    assert audit["sections"][0]["scale"] == "met"
    assert audit["fields"] == 16
    assert len(listed) == 24
    tier2 = {section["id"]: section for section in listed["blackburn.tier2"]["sections"]}
    assert (tier2["s3"]["scale"], tier2["s3"]["scales"]) == ("grade", ["grade", "text"])
    assert (tier2["s3"]["criteria"], tier2["s3"]["fields"]) == (13, 1)
    assert (tier2["s6"]["scale"], tier2["s6"]["scales"]) == (None, [])
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


def _shown(form_id: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["forms", "show", form_id]) == 0
    return capsys.readouterr().out


def test_show_prints_fields_conditions_and_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    audit = _shown("tameside.audit", capsys)
    for said in (
        "  Children and young people [children, table]",
        "      age (number): ",
        "applies unless opened_after is single_assessment (A single assessment by",
        "applies only if stage is final_review (At its final review",
        "(for each child)",
        "Requires improvement from 40 %, Good from 75 %, Outstanding from 100 %",
        "from taf_first to review_first, within 6 weeks; suggests s3.5",
        "when s2.1 is met and an action has no date",
        "when the overall grade is Good or better and a limiting criterion is not met",
        "Children are listed in children; roll_up says how their answers join",
    ):
        assert said in audit, said
    tier1 = _shown("blackburn.tier1", capsys)
    assert "Outcome rule standard-1: " in tier1
    assert "  outcome is meets from 75 %" in tier1
    tier2 = _shown("blackburn.tier2", capsys)
    assert "to taf_dates, each step, within 6 weeks, 8 tolerated; suggests 4.a" in tier2
    assert "a note is required at every criterion" in tier2
    assert "when 4.c is good or outstanding and by_when in plan_rows is empty" in tier2
    standards = _shown("bathnes.standards", capsys)
    assert "asked beside each answer: evidence, verified_where, verified_by, action" in standards
    assert "Second rating: Commissioner's rating (by verifier_name, on verified_on)" in standards
    assert "improvement: Improvement plan (what, who, by_when)" in standards
    assert "within 1 year" in standards
    assert "impact has 4 points or fewer" in _shown("cumbria.audit", capsys)
    assert "      self: " in _shown("tameside.child_feedback", capsys)


def test_show_prints_every_form_with_all_its_ids(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "ids", "--json"]) == 0
    ids = json.loads(capsys.readouterr().out)
    assert len(ids) == 24
    for form in library().forms:
        shown = show_text(form)
        assert all(f"\n  {one:6} " in shown for one in ids[form.id]["criteria"])


def test_ids_are_written_once_and_guarded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pack(tmp_path)
    assert main(["forms", "ids", str(tmp_path)]) == 0
    assert "moor.audit version 3: s1.1 s1.2" in capsys.readouterr().out
    assert not (tmp_path / "ids.lock.json").exists()
    assert main(["forms", "ids", str(tmp_path), "--write"]) == 0
    assert "ids.lock.json" in capsys.readouterr().out
    audit = tmp_path / "moor" / "audit.toml"
    audit.write_text(edited(AUDIT, 'id = "s1.2"', 'id = "s1.3"'), encoding="utf-8")
    assert main(["forms", "ids", str(tmp_path), "--write"]) == 1
    assert "was published and is gone" in capsys.readouterr().err
    assert main(["forms", "check", str(tmp_path)]) == 1
    assert "raise the form's version above 3" in capsys.readouterr().out


def _tier2() -> dict[str, str]:
    """Give Good at everything of the Tier 2 audit that counts after a first request."""
    counts = {"3": ascii_lowercase[:12], "4": ascii_lowercase[:8], "5": "ab"}
    answers = {f"{at}.{letter}": "good" for at, letters in counts.items() for letter in letters}
    return {"1.a": "met", **answers}


def test_grade_takes_the_four_grades_as_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stepped = {f"2.{letter}": "met" for letter in "abcde"}
    given = {**_tier2(), **stepped}
    path = _answers(tmp_path, {**given, "3.f": "inadequate"})
    assert main(["grade", "blackburn.tier2", path, "--json"]) == 0
    graded = json.loads(capsys.readouterr().out)
    assert graded["sections"]["s4"]["grade"] == "good"
    capped = graded["sections"]["s3"]
    assert capped["grade"] == "requires_improvement"
    assert "(3.f) is judged inadequate" in capped["because"]
    assert main(["grade", "blackburn.tier2", _answers(tmp_path, {**given, "3.f": "met"})]) == 1
    said = capsys.readouterr().err
    assert "“met” is not an answer" in said
    assert "Use one of inadequate, requires_improvement, good, outstanding" in said


def test_grade_takes_not_applicable_where_a_criterion_adds_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _answers(tmp_path, {**_tier2(), "4.d": "not_applicable"})
    assert main(["grade", "blackburn.tier2", path, "--json"]) == 0
    section = json.loads(capsys.readouterr().out)["sections"]["s4"]
    assert section["grade"] == "good"
    assert "14 of" in section["because"]


def test_grade_takes_texts_and_fields_of_sections(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {**_tier2(), "3.m": "A careful assessment.", "child_view": "Noted on page 4."}
    assert main(["grade", "blackburn.tier2", _answers(tmp_path, given)]) == 0
    capsys.readouterr()
    assert main(["grade", "blackburn.tier2", _answers(tmp_path, {**given, "3.m": " "})]) == 1
    assert "Write a text in words." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form_id", "said"),
    [
        ("blackburn.tier1", "this form ends in an outcome, not a grade"),
        ("bathnes.standards", "this form has no grades"),
        ("tameside.child_feedback", "this form has no grades"),
    ],
)
def test_a_form_without_grades_says_so_plainly(
    form_id: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["grade", form_id, _answers(tmp_path, {})]) == 1
    told = capsys.readouterr().err
    assert f"{form_id} carries no grades: {said}" in told
    assert "forms show prints it" in told

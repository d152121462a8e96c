"""Every fault of a form pack is told with its file, line or key, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.checker import Finding, check
from eh_desktop.formpacks.reader import load_library
from tests.formpacks_fixtures import AUDIT, FRAMEWORK, STANDARDS, edited, line_with, write_pack

SOUND = {"framework": FRAMEWORK, "audit": AUDIT, "standards": STANDARDS}


@dataclass(frozen=True)
class Broken:
    """One fault put into one file, and how it has to be told."""

    name: str
    file: str
    old: str
    new: str
    what: str
    remedy: str
    key: str
    at: str
    """A part of the line, in the broken text, that the finding has to name."""


BROKEN = (
    Broken("a person compared with nobody", "audit", 'label = "Case reference"',
           'label = "Case reference"\ndiffers_from = "opend"',
           "differs_from names “opend”, and there is no other field of that id.",
           "Did you mean “opened”?", "field[case_ref].differs_from", "differs_from"),
    Broken("unknown key", "audit", 'short_title = "Audit"', 'short_title = "Audit"\nauthour = "x"',
           "The key “authour” is not known.", "Use one of: id, version,", "authour", "authour"),
    Broken("misspelled key", "audit", 'text = "Needs are named"',
           'text = "Needs are named"\nlimitting = true',
           "The key “limitting” is not known.", "Did you mean “limiting”?",
           "section[s1].criterion[s1.1].limitting", "limitting"),
    Broken("missing key", "audit", 'number = "1"\n', "",
           "The key “number” is missing.", "Add “number” to this criterion.",
           "section[s1].criterion[s1.1].number", "[[section.criterion]]"),
    Broken("missing at the top", "audit", 'audience = "auditor"\n', "",
           "The key “audience” is missing.", "Add “audience” above the first table.",
           "audience", ""),
    Broken("no section", "standards", STANDARDS[STANDARDS.index("[[section]]"):], "",
           "The key “section” is missing.", "Begin each with [[section]].", "section", ""),
    Broken("section as a table", "standards",
           STANDARDS[STANDARDS.index("[[section]]"):], "[section]\n",
           "“section” is a table, not a list of tables.", "Begin each with [[section]].",
           "section", "[section]"),
    Broken("empty list of sections", "standards",
           STANDARDS[STANDARDS.index("[[section]]"):], "section = []\n",
           "There is no “section”.", "Begin each with [[section]].", "section", "section = []"),
    Broken("text as a number", "audit", 'number = "2"', "number = 2",
           "“number” is a whole number, not a text.", "Write it in quotation marks.",
           "section[s1].criterion[s1.2].number", "number = 2"),
    Broken("number as a text", "audit", "version = 3", 'version = "3"',
           "“version” is a text, not a whole number.", "Write it in digits, without marks.",
           "version", "version"),
    Broken("true as a number", "audit", "good_from = 75", "good_from = true",
           "“good_from” is true or false, not a whole number.", "Write it in digits",
           "grading.good_from", "good_from"),
    Broken("decimal", "audit", "good_from = 75", "good_from = 75.5",
           "“good_from” is a decimal number, not a whole number.", "Write it in digits",
           "grading.good_from", "good_from"),
    Broken("text as true", "audit", "limiting = true", 'limiting = "yes"',
           "“limiting” is a text, not true or false.", "Write true or false, without marks.",
           "section[s1].criterion[s1.2].limiting", "limiting"),
    Broken("text as a date", "audit", 'title = "Moorland audit"', "title = 2026-11-22",
           "“title” is a date or a time, not a text.", "Write it in quotation marks.",
           "title", "title = 2026"),
    Broken("list as a text", "audit", 'unless = ["step_down"]', 'unless = "step_down"',
           "“unless” is a text, not a list of texts.", 'Write it as ["one", "two"].',
           "section[s1].condition.unless", "unless"),
    Broken("table as a text", "audit", "[section.condition]",
           'condition = "step_down"\n[section.x]',
           "“condition” is a text, not a table.", "Begin it with [condition].",
           "section[s1].condition", "condition ="),
    Broken("number in a list", "audit", 'unless = ["step_down"]', "unless = [1]",
           "“unless” is a whole number, not a text.", "Write it in quotation marks.",
           "section[s1].condition.unless[#1]", "unless"),
    Broken("words as a text", "framework", '[vocabulary]\nassessment = "EHA"', 'vocabulary = "EHA"',
           "“vocabulary” is a text, not a table.", "Begin it with [vocabulary].",
           "vocabulary", "vocabulary"),
    Broken("empty list", "audit", 'unless = ["step_down"]', "unless = []",
           "“unless” is empty.", "Name at least one.", "section[s1].condition.unless", "unless"),
    Broken("doubled entry", "audit", 'unless = ["step_down"]', 'unless = ["request", "request"]',
           "“request” stands here twice.", "Take one out.",
           "section[s1].condition.unless[#2]", "unless"),
    Broken("empty text", "audit", 'text = "Needs are named"', 'text = "  "',
           "“text” is empty.", "Write the text.",
           "section[s1].criterion[s1.1].text", 'text = "  "'),
    Broken("long criterion", "audit", '"Needs are named"', f'"{"n" * 301}"',
           "“text” has 301 characters; at most 300 fit.", "Shorten it.",
           "section[s1].criterion[s1.1].text", "nnn"),
    Broken("long guidance", "audit", '"Look at the first page."', f'"{"n" * 1001}"',
           "“look_for” has 1001 characters; at most 1000 fit.", "Shorten it.",
           "section[s1].criterion[s1.1].guidance.look_for", "nnn"),
    Broken("two lines", "audit", '"Needs are named"', '"Needs\\nare named"',
           "“text” has more than one line.", "Write it on one line.",
           "section[s1].criterion[s1.1].text", "Needs\\nare"),
    Broken("invisible character", "audit", '"Needs are named"', '"Needs \\u202Eare named"',
           "“text” holds the invisible character U+202E.", "Take it out",
           "section[s1].criterion[s1.1].text", "202E"),
    Broken("unusable id", "audit", 'id = "s1"', 'id = "S 1"',
           "“S 1” cannot be used as “id”.", "Use small letters, digits and _",
           "section[S 1].id", "S 1"),
    Broken("unknown form kind", "audit", 'kind = "audit"', 'kind = "audits"',
           "“audits” is not a known kind.", "Did you mean “audit”?", "kind", "audits"),
    Broken("unknown field kind", "audit", 'kind = "short_text"', 'kind = "line"',
           "“line” is not a known kind.", "Use one of: short_text, long_text,",
           "field[case_ref].kind", 'kind = "line"'),
    Broken("unknown criterion kind", "standards", 'kind = "standard"', 'kind = "standards"',
           "“standards” is not a known kind.", "Did you mean “standard”?",
           "section[s1].criterion[s1.1].kind", 'kind = "standards"'),
    Broken("unknown audience", "audit", 'audience = "auditor"', 'audience = "auditors"',
           "“auditors” is not a known audience.", "Did you mean “auditor”?",
           "audience", "auditors"),
    Broken("unknown grade", "audit", 'limit_partially_met = "good"', 'limit_partially_met = "godo"',
           "“godo” is not a known grade.", "Did you mean “good”?",
           "grading.limit_partially_met", "godo"),
    Broken("unknown grade defined", "framework", "outstanding =", "excellent =",
           "The key “excellent” is not known.", "Use one of: inadequate,",
           "grades.excellent", "excellent"),
    Broken("grade not defined", "framework", 'good = "It is done well."\n', "",
           "The key “good” is missing.", "Add “good” to [grades].", "grades.good", "[grades]"),
    Broken("threshold outside", "audit", "outstanding_from = 100", "outstanding_from = 101",
           "“outstanding_from” is outside 0 to 100: 101.", "Use a number from 0 to 100.",
           "grading.outstanding_from", "outstanding_from"),
    Broken("thresholds not ascending", "audit", "good_from = 75", "good_from = 40",
           "The thresholds do not ascend: good_from (40) is not above requires_improvement_from"
           " (40).", "Put them in ascending order.", "grading.good_from", "good_from"),
    Broken("limits crossed", "audit", 'limit_not_met = "requires_improvement"',
           'limit_not_met = "outstanding"',
           "limit_not_met is a better grade than limit_partially_met.",
           "Choose the same grade for it, or a lower one.",
           "grading.limit_not_met", "limit_not_met"),
    Broken("criterion twice", "audit", 'id = "s1.2"', 'id = "s1.1"',
           "The criterion “s1.1” stands here a second time.", "Give each criterion one of its own.",
           "section[s1].criterion[s1.1].id", 'id = "s1.1"'),
    Broken("number twice", "audit", 'number = "2"', 'number = "1"',
           "The number “1” stands here a second time.", "Give each number",
           "section[s1].criterion[s1.2].number", 'number = "1"'),
    Broken("section twice", "audit", 'id = "s2"', 'id = "s1"',
           "The section “s1” stands here a second time.", "Give each section one of its own.",
           "section[s1].id", 'id = "s1"'),
    Broken("field twice", "audit", 'id = "opened"', 'id = "case_ref"',
           "The field “case_ref” stands here a second time.", "Give each field one of its own.",
           "field[case_ref].id", 'id = "case_ref"'),
    Broken("choice twice", "audit", 'id = "request"', 'id = "step_down"',
           "The choice “step_down” stands here a second time.", "Give each choice one of its own.",
           "field[opened].choice[step_down].id", 'id = "step_down"'),
    Broken("form twice", "standards", 'id = "moor.standards"', 'id = "moor.audit"',
           "The form “moor.audit” stands in another file of this folder too.",
           "Give each form an id of its own.", "id", "moor.audit"),
    Broken("another framework's id", "standards", 'id = "moor.standards"', 'id = "fen.standards"',
           "The form's id “fen.standards” does not begin with its framework's, “moor.”.",
           "Name it “moor.standards”.", "id", "fen.standards"),
    Broken("condition without field", "audit", 'field = "opened"', 'field = "openned"',
           "The condition names the field “openned”, and there is no such field.",
           "Did you mean “opened”?", "section[s1].condition.field", "openned"),
    Broken("condition without choice", "audit", 'unless = ["step_down"]', 'unless = ["stepdown"]',
           "The condition names “stepdown”, which “opened” does not offer.",
           "Did you mean “step_down”?", "section[s1].condition.unless[#1]", "unless"),
    Broken("condition on a text", "audit", 'field = "opened"', 'field = "case_ref"',
           "“case_ref” is of kind short_text; a condition needs one of kind choice.",
           "Name a field of kind choice.", "section[s1].condition.field", 'field = "case_ref"'),
    Broken("absent case field", "audit", 'case_field = "case_ref"', 'case_field = "case"',
           "case_field names “case”, and there is no such field.", "Did you mean “case_ref”?",
           "case_field", "case_field"),
    Broken("no case field", "audit", 'case_field = "case_ref"\n', "",
           "An audit needs a case_field: the field that names the case in lists.",
           "Add case_field with the id of a field.", "case_field", ""),
    Broken("link to an absent form", "audit", '"moor.standards:s1.1"', '"moor.standard:s1.1"',
           "The link “moor.standard:s1.1” names a form that is not in this framework.",
           "Did you mean “moor.standards”?",
           "section[s1].criterion[s1.1].guidance.standards[#1]", "standards ="),
    Broken("link to an absent criterion", "audit", '"moor.standards:s1.1"', '"moor.standards:s1.9"',
           "The link “moor.standards:s1.9” names a criterion that moor.standards does not have.",
           "Did you mean “s1.1”?",
           "section[s1].criterion[s1.1].guidance.standards[#1]", "standards ="),
    Broken("link that is none", "audit", '"moor.standards:s1.1"', '"s1.1"',
           "“s1.1” cannot be used as “standards”.", "Use a form's id, a colon",
           "section[s1].criterion[s1.1].guidance.standards[#1]", "standards ="),
    Broken("choices of a text", "audit", 'kind = "choice"', 'kind = "date"',
           "The field “opened” has choices, but its kind is date.", "Take the choices out",
           "field[opened].kind", 'kind = "date"'),
    Broken("one choice", "audit", '[[field.choice]]\nid = "request"\nlabel = "A request"\n', "",
           "The field “opened” offers fewer than two choices.", "Add [[field.choice]]",
           "field[opened]", "[[field]]"),
    Broken("default of another kind", "audit", "required = false", 'default = "now"',
           "The default “now” is not a value of kind choice.", "Use a valid value or one of {name}",
           "field[opened].default", "default"),
    Broken("overall as a section", "audit", 'id = "s2"', 'id = "overall"',
           "“overall” is the name of the overall grade and cannot be a section's id.",
           "Choose another id.", "section[overall].id", "overall\""),
    Broken("comments without a label", "audit", 'comments_label = "Comments"',
           "comments_required = true", "Section “s1” asks for comments but has no comments_label.",
           "Add a comments_label.", "section[s1].comments_required", "comments_required"),
    Broken("graded without criteria", "standards", "graded = false", "graded = true",
           "Section “s1” is graded but has no criterion that counts.",
           "Add criteria, or write graded = false.", "section[s1]", "[[section]]"),
    Broken("a rule without grades", "audit", 'comments_label = "Comments"', "graded = false",
           "There is a [grading] but no graded section.", "Take [grading] out.",
           "grading", "[grading]"),
    Broken("graded without a rule", "standards", STANDARDS[STANDARDS.index("graded"):],
           '[[section.criterion]]\nid = "s1.1"\nnumber = "1"\ntext = "Needs are named"\n',
           "Section “s1” is graded, but the form has no [grading].",
           "Write graded = false, or add [grading].", "section[s1].graded", "[[section]]"),
    Broken("limiting, not graded", "standards", 'kind = "standard"', "limiting = true",
           "Criterion “s1.1” is limiting, but nothing here is graded by it.",
           "Take limiting out, or grade the section.",
           "section[s1].criterion[s1.1].limiting", "limiting"),
    Broken("no summary", "audit", AUDIT[AUDIT.rindex("[[section]]"):], "",
           "A graded form ends with its feedback summary, and this one does not.",
           "Add a last section with graded = false and no criteria.", "section[s1]", "[[section]]"),
)  # fmt: skip


def _only(found: tuple[Finding, ...]) -> Finding:
    assert len(found) == 1, [str(one) for one in found]
    return found[0]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_each_fault_is_told_with_its_place_and_remedy(tmp_path: Path, broken: Broken) -> None:
    text = edited(SOUND[broken.file], broken.old, broken.new)
    pack = write_pack(tmp_path, **{broken.file: text})
    found = [one for one in check(tmp_path) if broken.what == one.what]
    finding = _only(tuple(found))
    assert finding.file == str(pack / f"{broken.file}.toml")
    assert finding.key == broken.key
    assert finding.remedy.startswith(broken.remedy)
    if broken.at:
        assert finding.line is not None
        assert broken.at in text.split("\n")[finding.line - 1]
    else:
        assert finding.line is None
    with pytest.raises(FormTrouble):
        load_library(tmp_path)


@pytest.mark.parametrize(
    "name",
    ["text as a number", "empty text", "unknown grade", "condition without field",
     "criterion twice", "link to an absent criterion", "absent case field",
     "thresholds not ascending"],
)  # fmt: skip
def test_one_fault_gives_one_finding(tmp_path: Path, name: str) -> None:
    broken = next(one for one in BROKEN if one.name == name)
    write_pack(tmp_path, **{broken.file: edited(SOUND[broken.file], broken.old, broken.new)})
    assert _only(check(tmp_path)).what == broken.what


def test_a_graded_form_needs_the_meaning_of_the_grades(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, framework=FRAMEWORK[: FRAMEWORK.index("[grades]")])
    finding = _only(check(tmp_path))
    assert finding.what.startswith("The form is graded, but framework.toml does not say")
    assert finding.where == f"{pack / 'audit.toml'}, line {line_with(AUDIT, '[grading]')}, grading"
    assert finding.remedy == "Add [grades] to framework.toml."


def test_a_sound_pack_has_no_findings(tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    for path in (tmp_path, pack, pack / "audit.toml", pack / "framework.toml"):
        assert check(path) == ()


def test_a_finding_reads_as_one_line(tmp_path: Path) -> None:
    text = edited(AUDIT, 'limit_partially_met = "good"', 'limit_partially_met = "great"')
    pack = write_pack(tmp_path, audit=text)
    finding = _only(check(pack))
    line = line_with(text, "great")
    assert str(finding) == (
        f"{pack / 'audit.toml'}, line {line}, grading.limit_partially_met: “great” is not a known"
        " grade. Use one of: inadequate, requires_improvement, good, outstanding."
    )


def test_the_second_of_two_is_the_one_named(tmp_path: Path) -> None:
    text = edited(AUDIT, 'id = "s1.2"', 'id = "s1.1"')
    write_pack(tmp_path, audit=text)
    first = line_with(text, 'id = "s1.1"')
    line = _only(check(tmp_path)).line
    assert line is not None
    assert line > first


def test_findings_come_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    text = edited(AUDIT, 'number = "2"', "number = 2")
    text = edited(text, "version = 3", 'version = "3"')
    write_pack(tmp_path, audit=text, standards=edited(STANDARDS, "version = 1", "version = 0"))
    found = check(tmp_path)
    assert [(Path(one.file).name, one.key) for one in found] == [
        ("audit.toml", "version"),
        ("audit.toml", "section[s1].criterion[s1.2].number"),
        ("standards.toml", "version"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ('title = "Moorland audit"', 'title = "Moorland audit', 24),
        ('title = "Moorland audit"', "title 5", 7),
        ('title = "Moorland audit"', "title = ", 9),
        ('title = "Moorland audit"', 'kind = "audit"', 15),
    ],
)
def test_a_slip_of_syntax_names_line_and_column(
    tmp_path: Path, old: str, new: str, column: int
) -> None:
    write_pack(tmp_path, audit=edited(AUDIT, old, new))
    finding = _only(check(tmp_path))
    assert finding.line == 5
    assert finding.what.startswith(f"This is not TOML at column {column}: ")
    assert "quotation mark" in finding.remedy


def test_a_slip_at_the_end_of_the_file_names_the_last_line(tmp_path: Path) -> None:
    write_pack(tmp_path, audit='id = "moor.audit"\nversion = [1,\n')
    finding = _only(check(tmp_path))
    assert finding.line == 3
    assert finding.what.startswith("This is not TOML at the end of the file: ")


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000])
def test_what_stuns_the_parser_is_a_finding_too(tmp_path: Path, value: str) -> None:
    write_pack(tmp_path, audit=f"version = {value}")
    finding = _only(check(tmp_path))
    assert "TOML" in finding.what or "nests too deeply" in finding.what


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    text = edited(AUDIT, "Moorland audit", "Moorländ audit").encode("latin-1")
    write_pack(tmp_path, audit=text)
    finding = _only(check(tmp_path))
    assert (finding.line, finding.what) == (5, "The file is not UTF-8 text.")
    assert finding.remedy == "Save it again as UTF-8."


def test_a_file_over_a_megabyte_is_refused_unread(tmp_path: Path) -> None:
    write_pack(tmp_path, audit=AUDIT + "#" * 1_000_000)
    finding = _only(check(tmp_path))
    assert finding.what == "The file is over 1 MB, which no form is."
    assert finding.line is None


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, audit=None)
    (pack / "audit.toml").mkdir()
    finding = _only(check(pack))
    assert finding.what == "The file cannot be read: Is a directory."


def test_a_pack_needs_its_framework_file(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, framework=None)
    for path in (tmp_path, pack, pack / "audit.toml"):
        finding = _only(check(path))
        assert finding.file == str(pack / "framework.toml")
        assert finding.what.startswith("framework.toml is missing")


def test_a_pack_needs_a_form(tmp_path: Path) -> None:
    write_pack(tmp_path, audit=None, standards=None)
    assert _only(check(tmp_path)).what == "There is no form beside framework.toml."


def test_two_folders_cannot_hold_one_framework(tmp_path: Path) -> None:
    write_pack(tmp_path / "a")
    (tmp_path / "a" / "moor").rename(tmp_path / "marsh")
    pack = write_pack(tmp_path)
    finding = _only(check(tmp_path))
    assert finding.file == str(pack / "framework.toml")
    assert finding.what == "The framework “moor” is in marsh already."


def test_a_form_outside_a_folder_is_told(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "stray.toml").write_text("", encoding="utf-8")
    finding = _only(check(tmp_path))
    assert finding.file == str(tmp_path / "stray.toml")
    assert finding.what == "This file stands outside any framework's folder."


def test_one_file_is_judged_alone(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, standards=edited(STANDARDS, "version = 1", "version = 0"))
    assert check(pack / "audit.toml") == ()
    assert _only(check(pack / "standards.toml")).key == "version"


def test_links_wait_until_every_form_can_be_read(tmp_path: Path) -> None:
    write_pack(tmp_path, standards="id = ")
    assert _only(check(tmp_path)).file.endswith("standards.toml")


def test_what_is_not_there_or_no_pack_is_told(tmp_path: Path) -> None:
    assert _only(check(tmp_path / "no")).what == "There is no such file or folder."
    assert _only(check(tmp_path)).what == "There is no form pack here."
    note = tmp_path / "note.txt"
    note.write_text("", encoding="utf-8")
    assert _only(check(note)).what == "A form pack is made of .toml files."

"""Forms as XLSX workbooks: written, read back without loss, and checked by sheet and cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.building import Parsed, build_form
from eh_desktop.formpacks.checker import FRAMEWORK_FILE, read_pack
from eh_desktop.formpacks.finding import Finding, KeyPath, Problem
from eh_desktop.formpacks.pack_file import MOST_BYTES, read_pack_file
from eh_desktop.formpacks.placeholders import placeholder_problems
from eh_desktop.formpacks.plain_file import read_plain
from eh_desktop.formpacks.rules import form_problems, link_problems
from eh_desktop.formpacks.schema import FORM, FRAMEWORK, GRADE_IDS
from eh_desktop.formpacks.workbook_layout import RULES, SETTINGS, SURVEY
from eh_desktop.formpacks.workbook_reading import Workbook, read_sheets
from eh_desktop.formpacks.xlsx_reading import read_xlsx
from eh_desktop.formpacks.xlsx_writing import write_xlsx

__all__ = ["WorkbookForm", "check_workbook", "from_workbook", "to_workbook"]

_MISSING = re.compile(r"The key “[^”]*” is missing\.")
_IN_SHEETS = (
    (re.compile(r"Add \[\[\w+\.choice\]\] tables below it\."), "Name a list of the sheet choices."),
    (re.compile(r"Add \[\[field\.column\]\] tables below it\."), "Put “begin table” around them."),
    (re.compile(r"Begin each with \[\[section\]\]\."), "Begin one with the type “begin group”."),
    (re.compile(r"Begin (?:each|it) with \[+\w+\]+\."), "Write it on its sheet."),
    (re.compile(r"[Ww]rite graded = false"), "Write “no” under graded"),
    (re.compile(r"with graded = false"), "with “no” under graded"),
    (re.compile(r"\[(grading|outcome|scale|verification|siblings)\]"), r"“\1” on the sheet rules"),
    (re.compile(r"Write it in quotation marks\."), "Write it as text."),
)
"""How a remedy for TOML reads for a workbook."""


@dataclass(frozen=True, slots=True)
class WorkbookForm:
    """What a workbook holds: the form's table, and what is wrong with it."""

    plain: Parsed
    """Accepted by the schema where there are no findings; of no use otherwise."""
    findings: tuple[Finding, ...]


def to_workbook(plain: Parsed) -> bytes:
    """Give the workbook of a parsed form; FormTrouble if the schema does not accept it."""
    for problem in FORM.problems(plain, ()):
        raise FormTrouble(problem.what, ".".join(map(str, problem.path)), problem.remedy)
    return write_xlsx(plain)


def from_workbook(data: bytes, file: str = "the workbook") -> WorkbookForm:
    """Give the form of a workbook, held against the schema; findings name sheet and cell."""
    read = _read(data, file)
    return WorkbookForm(read.plain, read.findings or _schema_findings(read, file))


def check_workbook(path: Path) -> tuple[Finding, ...]:
    """Give all that is wrong with a form's workbook, in the order of its sheets; () if nothing.

    Where framework.toml stands beside it, it is checked as a form of that folder, links included;
    else by itself.
    """
    try:
        data = read_plain(path, MOST_BYTES)
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or type(error).__name__}."
        return (Finding(str(path), None, "", what, "Check that it is there."),)
    read = _read(data, str(path))
    found = read.findings or _schema_findings(read, str(path))
    head = path.with_name(FRAMEWORK_FILE)
    if not head.is_file():
        return found or _rule_findings(read, path, _stand_in(read.plain["id"]))
    framework = read_pack_file(head)
    wrong = framework.faults or framework.findings(FRAMEWORK.problems(framework.plain, ()))
    if found or wrong:
        return (*wrong, *found)
    return _rule_findings(read, path, framework.plain, linked=True)


def _read(data: bytes, file: str) -> Workbook:
    try:
        return read_sheets(read_xlsx(data, file), file)
    except FormTrouble as trouble:
        finding = Finding(file, None, "", trouble.what, trouble.remedy)
        return Workbook({}, {}, {}, (finding,))


def _schema_findings(read: Workbook, file: str) -> tuple[Finding, ...]:
    return _findings(read, FORM.problems(read.plain, ()), file)


def _rule_findings(
    read: Workbook, path: Path, framework: Parsed, *, linked: bool = False
) -> tuple[Finding, ...]:
    form = build_form(read.plain, framework)
    problems = [*form_problems(form)]
    if linked:
        problems += placeholder_problems(read.plain, form.framework.vocabulary)
        others = {other.id: other for other in read_pack(path.parent).forms}
        problems += link_problems(form, others | {form.id: form})
    return _findings(read, problems, str(path))


def _stand_in(form_id: str) -> Parsed:
    """Give a framework that says nothing, for a form that stands alone."""
    name = form_id.partition(".")[0]
    grades = dict.fromkeys(GRADE_IDS, "—")
    return {"id": name, "title": name, "authority": name, "source": name, "grades": grades}


def _findings(read: Workbook, problems: Iterable[Problem], file: str) -> tuple[Finding, ...]:
    """Give problems of the form's keys as findings at cells, each once."""
    found: dict[Finding, None] = {}
    for problem in problems:
        place = _place(read.places, problem.path)
        what, remedy = _in_sheets(problem, read.columns)
        found.setdefault(Finding(file, None, place, what, remedy))
    return tuple(sorted(found, key=_in_order))


def _place(places: Mapping[KeyPath, str], path: KeyPath) -> str:
    """Give the cell of a key, or of the nearest table around it, or the sheet it belongs on."""
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            return places[path[:end]]
    return _sheet_of(path)


def _sheet_of(path: KeyPath) -> str:
    if path[:1] in (("section",), ("field",)):
        return SURVEY
    return RULES if path[:1] == ("grading",) else SETTINGS


def _in_sheets(problem: Problem, columns: Mapping[KeyPath, str]) -> tuple[str, str]:
    """Give what is wrong, and what to do, in a workbook's words."""
    what, remedy = problem.what, problem.remedy
    names = [step for step in problem.path if isinstance(step, str)]
    column = columns.get(problem.path)
    if column is not None and _MISSING.fullmatch(what):
        return f"“{column}” is empty.", "Fill it in."
    if column is not None and names:
        what = what.replace(f"“{names[-1]}”", f"“{column}”", 1)
    for pattern, words in _IN_SHEETS:
        what, remedy = pattern.sub(words, what), pattern.sub(words, remedy)
    return what, remedy


def _in_order(finding: Finding) -> tuple[str, int, int, str]:
    """Give what findings of one workbook are sorted by: the sheet, the row, the column."""
    sheet, _, cell = finding.key.partition("!")
    letters = cell.rstrip("0123456789")
    return sheet, int(cell[len(letters) :] or 0), len(letters), letters

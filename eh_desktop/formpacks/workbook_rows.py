"""The sheets of a workbook as they were read: rows of texts, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import Finding
from eh_desktop.formpacks.workbook_cells import read_code, tidy
from eh_desktop.formpacks.workbook_layout import EMPTY, HEADINGS

_MOST_FINDINGS = 200  # what a stranger sent may hold any number of them


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, as text; empty where it shows nothing."""

    text: str = ""
    wrong: str = ""
    """Why the text cannot be taken as it stands: one sentence."""
    remedy: str = "Mark the cell as text and write it again."
    date: bool = False
    """Whether the spreadsheet holds a date; `text` is then ISO."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the rows from its first, each cell in its column."""

    name: str
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Line:
    """One row below the headings: the cells that hold something, by their column's name."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    letters: Mapping[str, str]
    """The letter of each column, those included that are empty here."""

    def place(self, column: str) -> str:
        """Give where a column stands in this row, as `survey!C14`; the row's start if nowhere."""
        return f"{self.sheet}!{self.letters.get(column, 'A')}{self.number}"

    def text(self, column: str) -> str:
        """Give a cell's text, empty where there is none."""
        cell = self.cells.get(column)
        return cell.text if cell is not None else ""


@dataclass(slots=True)
class Findings:
    """What is wrong with one workbook, collected as it is read."""

    file: str
    found: list[Finding] = field(default_factory=list)

    def add(self, place: str, what: str, remedy: str) -> None:
        """Add a finding at a place such as `survey!C14`, the same one once."""
        finding = Finding(self.file, None, place, what, remedy)
        if len(self.found) < _MOST_FINDINGS and finding not in self.found:
            self.found.append(finding)

    def at(self, place: str) -> bool:
        """Tell whether something is wrong at a place already."""
        return any(finding.key == place for finding in self.found)


def lines(sheet: Sheet, name: str, findings: Findings) -> Iterator[Line]:
    """Give the rows below the headings that hold anything; headings that are wrong are findings.

    The headings are the first row that holds anything, in any order and any case.
    """
    filled = [
        (number, row)
        for number, row in enumerate(sheet.rows, 1)
        if any(tidy(cell.text) or cell.wrong for cell in row)
    ]
    if not filled:
        return
    (top, heads), *rest = filled
    columns = _headings(heads, top, name, findings)
    letters = {column: letter_of(at) for at, column in columns.items()}
    for number, row in rest:
        cells = {}
        for at, cell in enumerate(row):
            if not (tidy(cell.text) or cell.wrong):
                continue
            if at in columns:
                cells[columns[at]] = cell
            elif at >= len(heads) or not tidy(heads[at].text):
                what = f"“{tidy(cell.text):.40}” stands in a column without a heading."
                remedy = "Give the column one of the known headings, or clear the cell."
                findings.add(f"{name}!{letter_of(at)}{number}", what, remedy)
        if cells:
            yield Line(name, number, cells, letters)


def letter_of(at: int) -> str:
    """Give a column's letters, counted from 0: A, B, … Z, AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _headings(heads: Sequence[Cell], top: int, name: str, findings: Findings) -> dict[int, str]:
    """Give the known headings by their column, counted from 0."""
    known = [heading.name for heading in HEADINGS[name]]
    columns: dict[int, str] = {}
    for at, cell in enumerate(heads):
        said = read_code(cell.text).lower().replace(" ", "_").replace("-", "_")
        place = f"{name}!{letter_of(at)}{top}"
        if not said:
            continue
        if said not in known and said != EMPTY:
            what = f"The sheet {name} has no column “{said:.60}”."
            findings.add(place, what, nearest(said, known))
        elif said in columns.values():
            findings.add(place, f"The column “{said}” is here twice.", "Keep one of the two.")
        else:
            columns[at] = said
    for heading in HEADINGS[name]:
        if heading.needed and heading.name not in columns.values():
            what = f"The sheet {name} lacks the column “{heading.name}”."
            findings.add(f"{name}!A{top}", what, "Add it to the row of headings.")
    return columns

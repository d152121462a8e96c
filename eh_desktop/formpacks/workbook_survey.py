"""Read the sheet `survey`: groups, fields, tables and criteria, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from eh_desktop.domain.entries import COLUMN_KINDS, FIELD_KINDS
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath
from eh_desktop.formpacks.workbook_cells import read_code
from eh_desktop.formpacks.workbook_layout import (
    CHOICE_ROW,
    CHOICES,
    COLUMN,
    COLUMN_ROW,
    CRITERION,
    CRITERION_ROW,
    FIELD_ROW,
    GROUP,
    SECTION_ROW,
    Row,
)
from eh_desktop.formpacks.workbook_rows import Line
from eh_desktop.formpacks.workbook_values import Reading

_XLSFORM = {"select_one": "choice", "select_multiple": "choices", "repeat": "table"}
"""XLSForm's own names of kinds that are called otherwise here."""
_SECTION_WORDS = (GROUP, "section")
_END_GROUP = f"“end {GROUP}”"


@dataclass(slots=True)
class Listed:
    """A list of choices, and where it begins."""

    name: str
    place: str
    rows: list[Line] = field(default_factory=list)
    used: bool = False


Lists = dict[str, Listed]


@dataclass(slots=True)
class _Open:
    """A group or table that has begun: its table in the form, its path, and where it began."""

    plain: Parsed
    path: KeyPath
    place: str


class Survey:
    """The rows of the survey while they are read into a form."""

    def __init__(self, reading: Reading, lists: Lists) -> None:
        self._reading = reading
        self._findings = reading.findings
        self._lists = lists
        self._group: _Open | None = None
        self._table: _Open | None = None

    def read(self, rows: Iterable[Line]) -> None:
        """Read every row; a group or table without an end is a finding where it begins."""
        for row in rows:
            word, _, rest = read_code(row.text("type")).partition(" ")
            word, second = _kind(word), _kind(rest.partition(" ")[0])
            if row.text("type") == "":
                what = "The row has no type."
                remedy = "Write its kind, or clear the whole row."
                self._findings.add(row.place("type"), what, remedy)
            elif word == "begin" and second in _SECTION_WORDS:
                self._begin_group(row)
            elif word == "begin":
                self._begin_table(row, second, rest.partition(" ")[2])
            elif word == "end":
                self._end(row, second)
            else:
                self._one(row, word, rest)
        for opened in (self._table, self._group):
            if opened is not None:
                what = "What begins here has no end."
                self._findings.add(opened.place, what, "Add a row “end …” below its last row.")

    def _begin_group(self, row: Line) -> None:
        if self._group is not None or self._table is not None:
            what = "A section begins inside another, or inside a table."
            remedy = f"Put {_END_GROUP} above it, or “end table” first."
            self._findings.add(row.place("type"), what, remedy)
        self._table = None
        self._group = self._add(SECTION_ROW, row, self._reading.plain, (), "section")

    def _begin_table(self, row: Line, kind: str, list_name: str) -> None:
        if kind not in FIELD_KINDS:
            what = f"“begin {kind:.60}” begins nothing that is known."
            self._findings.add(row.place("type"), what, f"Write “begin {GROUP}” or “begin table”.")
            return
        self._table = None
        self._table = self._field(row, kind, list_name)
        self._table.plain["column"] = []

    def _end(self, row: Line, word: str) -> None:
        if word in _SECTION_WORDS and self._group is not None and self._table is None:
            self._group = None
        elif word not in _SECTION_WORDS and self._table is not None:
            self._table = None
        else:
            what = f"“end {word:.60}” ends nothing that has begun."
            self._findings.add(row.place("type"), what, "Put it right below what it ends.")

    def _one(self, row: Line, kind: str, list_name: str) -> None:
        if self._table is not None:
            self._column(self._table, row, kind, list_name)
        elif kind in FIELD_KINDS:
            self._field(row, kind, list_name)
        elif kind not in CRITERION_KINDS and kind != CRITERION:
            what = f"“{kind:.60}” is no kind of field or criterion."
            known = (*FIELD_KINDS, *CRITERION_KINDS, f"begin {GROUP}", f"end {GROUP}")
            self._findings.add(row.place("type"), what, nearest(kind, known))
        elif list_name:
            what = f"A criterion takes no list of choices, and this one names “{list_name:.60}”."
            self._findings.add(row.place("type"), what, f"Write “{kind}” alone.")
        elif self._group is None:
            what = "The criterion stands outside any section."
            self._findings.add(row.place("type"), what, f"Move it below a “begin {GROUP}”.")
        else:
            group = self._group
            made = self._add(CRITERION_ROW, row, group.plain, group.path, "criterion")
            if kind != CRITERION:
                made.plain["kind"] = kind

    def _field(self, row: Line, kind: str, list_name: str) -> _Open:
        plain, path = self._reading.plain, ()
        made = self._add(
            FIELD_ROW,
            row,
            plain if self._group is None else self._group.plain,
            path if self._group is None else self._group.path,
            "field",
        )
        made.plain["kind"] = kind
        self._choices(made, row, list_name)
        return made

    def _column(self, table: _Open, row: Line, kind: str, list_name: str) -> None:
        if kind not in COLUMN_KINDS and kind != COLUMN:
            what = f"“{kind:.60}” is no kind of a table's column."
            remedy = f"{nearest(kind, COLUMN_KINDS)} The table ends with “end table”."
            self._findings.add(row.place("type"), what, remedy)
            return
        made = self._add(COLUMN_ROW, row, table.plain, table.path, "column")
        if kind != COLUMN:
            made.plain["kind"] = kind
        self._choices(made, row, list_name)

    def _choices(self, made: _Open, row: Line, list_name: str) -> None:
        if not list_name:
            return
        listed = self._lists.get(list_name)
        if listed is None:
            what = f"There is no list “{list_name:.60}” on the sheet {CHOICES}."
            known = nearest(list_name, self._lists) if self._lists else ""
            self._findings.add(row.place("type"), what, known or "Write its choices there.")
            return
        listed.used = True
        for line in listed.rows:
            self._add(CHOICE_ROW, line, made.plain, made.path, "choice")
        self._reading.places[(*made.path, "choice")] = listed.place

    def _add(self, row: Row, line: Line, plain: Parsed, path: KeyPath, key: str) -> _Open:
        """Add a row to a list of the form, and give its table there."""
        entries = plain.setdefault(key, [])
        inner: Parsed = {}
        place = (*path, key, len(entries))
        entries.append(inner)
        self._reading.fill(row, line, inner, place)
        self._reading.places[(*place, "kind")] = line.place("type")
        self._reading.columns[(*place, "kind")] = "type"
        return _Open(inner, place, line.place("type"))


def _kind(word: str) -> str:
    """Give the word of a kind as the packs spell it."""
    lower = word.lower().replace("-", "_")
    return _XLSFORM.get(lower, lower)

"""Look through an .xlsx file before any library reads it, and refuse what no form's workbook is.

Nothing of a file is trusted: its size, what it unpacks to, document types in its XML, macros, and
links to other files.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers.expat import ParserCreate

from eh_desktop.domain.errors import FormTrouble

MOST_ROWS, MOST_COLUMNS = 5_000, 100
"""How far a sheet may reach."""

HOW_TO_SAVE = "Open it in a spreadsheet program and save it as .xlsx, without a password."
ANEW = "Copy its sheets into a new workbook and save that."

_MOST_UNPACKED, _MOST_PARTS = 12_000_000, 300
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACROS = "The workbook holds macros.", "Save it as a workbook without macros (.xlsx)."
_FORBIDDEN = (
    ("vbaproject", *_MACROS),
    ("externallinks/", "The workbook is linked to other files.", "Break its links and save it."),
    ("connections.xml", "The workbook fetches data from elsewhere.", "Remove its connections."),
    ("querytables/", "The workbook fetches data from elsewhere.", "Remove its queries."),
    ("embeddings/", "The workbook has other files inside it.", "Take them out and save it."),
    ("activex/", "The workbook holds active controls.", "Take them out and save it."),
)
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_HOLDS = frozenset({"v", "is", "f"})

Spot = tuple[int, int]
"""Row and column of a cell, counted from 1."""


@dataclass(slots=True)
class Outline:
    """What a sheet's XML says of its cells, besides their values."""

    rows: int = 0
    columns: int = 0
    """The last row and the last column that hold anything."""
    merged: dict[Spot, str] = field(default_factory=dict)
    """Areas merged over several rows, by their first cell: `B3:B5`."""
    unsaved: set[Spot] = field(default_factory=set)
    """Formulas that were saved without a result."""


def examine(data: bytes, file: str) -> dict[str, Outline]:
    """Give the outline of each worksheet by the name of its part; FormTrouble refuses the file.

    A file that is no archive, or whose XML cannot be parsed, raises what zipfile or expat raise.
    """
    if data.startswith(_OLD_OFFICE):
        what = "The workbook is locked with a password, or of Excel's old kind."
        raise FormTrouble(what, file, HOW_TO_SAVE)
    outlines = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise FormTrouble("The workbook unpacks to far more than a form is.", file, ANEW)
        for part in parts:
            name = part.filename.lower()
            for sign, what, remedy in _FORBIDDEN:
                if sign in name:
                    raise FormTrouble(what, file, remedy)
            if name.endswith((".xml", ".rels")):
                outlines[part.filename] = _Scan(file).outline(archive.read(part))
    return outlines


class _Scan:
    """One part's XML while it is looked through."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found = Outline()
        self._at: Spot = (0, 0)
        self._inside: set[str] = set()
        self._result = False

    def outline(self, content: bytes) -> Outline:
        parser = ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(content, True)  # noqa: FBT003  the parser's own last argument
        return self._found

    def _doctype(self, *_said: object) -> None:
        what = "The workbook holds XML that no spreadsheet program writes."
        raise FormTrouble(what, self._file, ANEW)

    def _begin(self, name: str, given: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        row, column = self._at
        if tag == "row":
            number = given.get("r", "")
            self._at = (int(number) if number.isdecimal() else row + 1, 0)
        elif tag == "c":
            self._at = _spot(given.get("r", "")) or (row, column + 1)
            self._inside = set()
            self._result = given.get("t") == "str"  # a formula may well give an empty text
        elif tag in _HOLDS:
            self._inside.add(tag)
        elif tag == "mergeCell":
            self._merge(given.get("ref", ""))
        elif tag == "Override" and "macroenabled" in given.get("ContentType", "").lower():
            raise FormTrouble(_MACROS[0], self._file, _MACROS[1])

    def _text(self, said: str) -> None:
        self._result = self._result or ("v" in self._inside and bool(said.strip()))

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] != "c" or not self._inside:
            return
        self._found.rows = max(self._found.rows, self._at[0])
        self._found.columns = max(self._found.columns, self._at[1])
        if "f" in self._inside and not self._result:
            self._found.unsaved.add(self._at)

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        begin, end = _spot(first), _spot(last)
        if begin is not None and end is not None and end[0] > begin[0]:
            self._found.merged[begin] = area


def _spot(reference: str) -> Spot | None:
    """Give row and column of `C14`; None where it is no such reference."""
    found = _PLACE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column

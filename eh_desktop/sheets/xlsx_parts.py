"""Look at a workbook's archive before any library reads it, and refuse what is none.

Nothing of a file is trusted: its size, what it unpacks to, document types in its XML. Macros and
links to other files are never followed; only what the cells show is read.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.parsers.expat import ExpatError, ParserCreate

from eh_desktop.domain.language import mark, say
from eh_desktop.sheets.table import SheetRefused

AS_XLSX = mark(
    "Open it in a spreadsheet program, and save it as “Excel workbook (.xlsx)” or as CSV."
)
UNLOCK = mark("Open it, take its password away (File, Info, Protect), and save it again.")
_MOST_UNPACKED, _MOST_PARTS, _MOST_SHARED = 500_000_000, 3000, 150_000_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_FORMULA_ENDS = (b"</f></c>", b"</f><v></v>", b"</f><v/>", b"</f><v />")
_OTHERS = (
    (b"%PDF", mark("This is a PDF, not a table."), mark("Ask for the table as .xlsx or CSV.")),
    (
        b"{\\rtf",
        mark("This is a text document, not a table."),
        mark("Copy the table into a spreadsheet."),
    ),
)


def refuse_other_kinds(data: bytes, file: str) -> None:
    """Name what a file is that is neither a workbook of today nor CSV; SheetRefused."""
    if data.startswith(_OLD_OFFICE):
        if _LOCKED in data:
            raise SheetRefused(say("The workbook is locked with a password."), file, say(UNLOCK))
        raise SheetRefused(say("This is a file of old Office, such as .xls."), file, say(AS_XLSX))
    for sign, what, remedy in _OTHERS:
        if data.startswith(sign):
            raise SheetRefused(say(what), file, say(remedy))
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        what = say("This is a web page or XML, whatever its name says.")
        raise SheetRefused(what, file, say(AS_XLSX))


def examine(data: bytes, file: str) -> int:
    """Give how many formulas were saved without a result; SheetRefused for what is no workbook."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_other_archives(archive, file)
            parts = archive.infolist()
            shared = max(
                (p.file_size for p in parts if "sharedstrings" in p.filename.lower()), default=0
            )
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED or shared > _MOST_SHARED:
                what = say("The workbook unpacks to far more than a table of people's work is.")
                raise SheetRefused(
                    what, file, say("Copy the rows into a new workbook and save that.")
                )
            return sum(_look(archive, part, file) for part in parts)
    except (zipfile.BadZipFile, ExpatError, OSError, ValueError, RuntimeError, EOFError) as error:
        raise damaged(file) from error


def damaged(file: str) -> SheetRefused:
    """Give what to say about an archive that cannot be read."""
    return SheetRefused(say("The workbook is damaged, or is not one."), file, say(AS_XLSX))


def _refuse_other_archives(archive: zipfile.ZipFile, file: str) -> None:
    names = {name.lower() for name in archive.namelist()}
    if any(part.flag_bits & 1 for part in archive.infolist()):
        raise SheetRefused(say("The file is locked with a password."), file, say(UNLOCK))
    if "xl/workbook.bin" in names:
        raise SheetRefused(say("This is a binary workbook (.xlsb)."), file, say(AS_XLSX))
    if "content.xml" in names and "mimetype" in names:
        raise SheetRefused(say("This is an OpenDocument file, such as .ods."), file, say(AS_XLSX))
    if any(name.startswith("word/") for name in names):
        raise SheetRefused(
            say("This is a Word document."), file, say("Copy its table into a spreadsheet.")
        )
    if not any(name.endswith("workbook.xml") for name in names):
        raise SheetRefused(say("This archive holds no workbook."), file, say(AS_XLSX))


def _look(archive: zipfile.ZipFile, part: zipfile.ZipInfo, file: str) -> int:
    """Refuse a part that declares a document type; give its formulas without a result."""
    name = part.filename.lower()
    if not name.endswith((".xml", ".rels", ".vml")):
        return 0
    with archive.open(part) as stream:
        piece = stream.read(1 << 16)
        _Prologue(file).read(piece)
        if "worksheets/" not in name:
            return 0
        found, kept = 0, b""
        while piece:
            kept += piece
            found += sum(kept.count(end) for end in _FORMULA_ENDS)
            kept = kept[-16:] if not kept[-16:].endswith(_FORMULA_ENDS) else b""
            piece = stream.read(1 << 20)
        return found


class _Prologue:
    """What stands before a part's first element."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._begun = False

    def read(self, piece: bytes) -> None:
        parser = ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._begin
        parser.Parse(piece, False)  # noqa: FBT003  the parser's own last argument
        if not self._begun:
            self._refuse()

    def _begin(self, *_said: object) -> None:
        self._begun = True

    def _doctype(self, *_said: object) -> None:
        self._refuse()

    def _refuse(self) -> None:
        what = say("The workbook holds XML that no spreadsheet program writes.")
        raise SheetRefused(what, self._file, say(AS_XLSX))

"""Files that are no plain workbook are refused in a sentence, soon and without harm."""

from __future__ import annotations

import random
import re
import tomllib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from eh_desktop.domain.errors import FormTrouble
from eh_desktop.formpacks.workbook import check_workbook, from_workbook, to_workbook
from eh_desktop.formpacks.xlsx_parts import examine
from eh_desktop.formpacks.xlsx_reading import read_xlsx
from tests.formpacks_fixtures import AUDIT
from tests.workbook_fixtures import changed, with_part

BOOK = to_workbook(tomllib.loads(AUDIT))
SHEET = "xl/worksheets/sheet1.xml"


def _entity(xml: bytes) -> bytes:
    head, _, rest = xml.partition(b"<worksheet")
    return head + b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet' + rest


def _bomb() -> bytes:
    return with_part(BOOK, "xl/media/long.bin", b"\0" * 13_000_000)


def _many_parts() -> bytes:
    stream = BytesIO(BOOK)
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(400):
            archive.writestr(f"part{number}", b"")
    return stream.getvalue()


def _far(row: int, column: int) -> bytes:
    return changed(BOOK, lambda book: book["survey"].cell(row, column, "x"))


def _macro_type(xml: bytes) -> bytes:
    plain = b"spreadsheetml.sheet.main+xml"
    assert plain in xml
    return xml.replace(
        b"application/vnd.openxmlformats-officedocument." + plain,
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )


REFUSED = {
    "over 1 MB": (b"PK" + b"\0" * 1_000_000, "over 1 MB"),
    "an old or locked one": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "password"),
    "nothing": (b"", "not a workbook"),
    "text": (b"id,version\n", "not a workbook"),
    "another archive": (with_part(BOOK, "xl/workbook.xml", b"<a/>"), "no sheet “survey”"),
    "half of one": (BOOK[: len(BOOK) // 2], "not a workbook"),
    "a bomb": (_bomb(), "unpacks to far more"),
    "very many parts": (_many_parts(), "unpacks to far more"),
    "macros": (with_part(BOOK, "xl/vbaProject.bin", b"x"), "holds macros"),
    "a type with macros": (with_part(BOOK, "[Content_Types].xml", _macro_type), "holds macros"),
    "links": (with_part(BOOK, "xl/externalLinks/externalLink1.xml", b"<a/>"), "linked to other"),
    "connections": (with_part(BOOK, "xl/connections.xml", b"<a/>"), "fetches data"),
    "other files": (with_part(BOOK, "xl/embeddings/one.bin", b"x"), "other files inside"),
    "controls": (with_part(BOOK, "xl/activeX/activeX1.xml", b"<a/>"), "active controls"),
    "entities": (with_part(BOOK, SHEET, _entity), "no spreadsheet program writes"),
    "broken XML": (with_part(BOOK, SHEET, b"<worksheet>"), "not a workbook"),
    "a row far down": (_far(1_048_576, 1), "reaches AE1048576"),
    "a column far out": (_far(1, 16_384), r"reaches XFD\d+"),
}


@pytest.mark.parametrize(("data", "says"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_in_a_sentence(data: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(data)
    found = check_workbook(path)
    assert re.search(says, found[0].what), found
    assert found[0].file == str(path)
    assert found[0].remedy


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in check_workbook(tmp_path / "none.xlsx")[0].what


def test_huge_merged_areas_and_links_cost_nothing() -> None:
    """A library that fills every cell of A1:XFD1048576 would never come back."""

    def widen(xml: bytes) -> bytes:
        area = b'<mergeCells count="1"><mergeCell ref="A900:XFD1048576"/></mergeCells>'
        link = b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>'
        return xml.replace(b"</sheetData>", b"</sheetData>" + area + link)

    data = with_part(BOOK, SHEET, widen)
    assert from_workbook(data).plain == from_workbook(BOOK).plain


def test_deeply_nested_xml_ends_in_findings() -> None:
    deep = b"<worksheet>" + b"<a>" * 200_000 + b"</a>" * 200_000 + b"</worksheet>"
    assert from_workbook(with_part(BOOK, SHEET, deep)).findings


def test_rows_that_say_they_stand_far_down_cost_nothing() -> None:
    data = with_part(
        BOOK, SHEET, lambda xml: xml.replace(b"</sheetData>", b'<row r="99999999999"/></sheetData>')
    )
    assert from_workbook(data).plain == from_workbook(BOOK).plain


def test_a_formula_that_gives_nothing_is_an_empty_cell() -> None:
    outline = examine(
        with_part(
            BOOK,
            SHEET,
            b'<worksheet><sheetData><row><c t="str"><f>""</f><v></v></c><c><f>A1</f></c></row>'
            b"</sheetData></worksheet>",
        ),
        "form.xlsx",
    )[SHEET]
    assert (outline.rows, outline.columns, outline.unsaved) == (1, 2, {(1, 2)})


def test_a_workbook_of_something_else_names_the_sheets_that_are_missing() -> None:
    book = Workbook()
    book.worksheets[0].append(["Budget", 3])
    stream = BytesIO()
    book.save(stream)
    said = [finding.what for finding in from_workbook(stream.getvalue()).findings]
    assert any("no sheet “survey”" in what for what in said)
    assert any("“Sheet” is no sheet of a form" in what for what in said)


def test_any_damage_ends_in_findings_or_a_form() -> None:
    chance = random.Random(7)
    with zipfile.ZipFile(BytesIO(BOOK)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    ended = 0
    for _ in range(150):
        name = chance.choice(names)

        def spoil(xml: bytes) -> bytes:
            spoiled = bytearray(xml)
            for _ in range(chance.randint(1, 4)):
                at = chance.randrange(len(spoiled))
                spoiled[at : at + chance.randint(0, 30)] = chance.randbytes(chance.randint(0, 4))
            return bytes(spoiled)

        read = from_workbook(with_part(BOOK, name, spoil))
        ended += bool(read.findings or read.plain)
    for _ in range(100):
        cut = bytearray(BOOK)
        for _ in range(3):
            cut[chance.randrange(len(cut))] = chance.randrange(256)
        read = from_workbook(bytes(cut))
        ended += bool(read.findings or read.plain)
    assert ended == 250


def test_the_trouble_names_the_file() -> None:
    with pytest.raises(FormTrouble) as trouble:
        read_xlsx(b"", "moor.xlsx")
    assert trouble.value.where == "moor.xlsx"


def test_one_long_text_in_many_cells_is_refused() -> None:
    """A file of some kilobytes would be gigabytes of text, each looked through."""

    def repeat(xml: bytes) -> bytes:
        long = b'<c t="inlineStr"><is><t>' + b"a " * 15_000 + b"</t></is></c>"
        return xml.replace(
            b"</sheetData>", (b"<row>" + long * 50 + b"</row>") * 6 + b"</sheetData>"
        )

    with pytest.raises(FormTrouble, match="far more than a form"):
        read_xlsx(with_part(BOOK, SHEET, repeat), "form.xlsx")


def test_a_text_longer_than_a_cell_can_be_is_refused() -> None:
    def lengthen(xml: bytes) -> bytes:
        long = b'<row><c t="inlineStr"><is><t>' + b" a" * 20_000 + b"</t></is></c></row>"
        return xml.replace(b"</sheetData>", long + b"</sheetData>")

    with pytest.raises(FormTrouble, match="far more than a form"):
        read_xlsx(with_part(BOOK, SHEET, lengthen), "form.xlsx")

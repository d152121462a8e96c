"""Tables that people keep, read from real files: letters, signs, titles, hostile ones."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from eh_desktop.sheets import table as limits
from eh_desktop.sheets import xlsx_parts
from eh_desktop.sheets.reading import SheetRefused, Table, sheet_bytes, table_of

TEXT = "Reference;Family;Born\nC-0147;Łękowski;1/2/2015\nC-0148;O’Hara;2/3/2016\n"


def _book(fill: Callable[[Workbook], None]) -> bytes:
    book = Workbook()
    fill(book)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _rows(table: Table) -> list[list[str]]:
    return [list(row) for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_letters(encoding: str) -> None:
    table = table_of(TEXT.encode(encoding), "t.csv")
    assert table.headings == ("Reference", "Family", "Born")
    assert _rows(table)[0] == ["C-0147", "Łękowski", "1/2/2015"]
    assert table.delimiter == ";"


def test_windows_letters_are_read() -> None:
    table = table_of("Ref,Name\n1,Renée O’Hara – £5\n".encode("cp1252"), "t.csv")
    assert _rows(table) == [["1", "Renée O’Hara – £5"]]
    assert table.encoding == "cp1252"


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(sign: str) -> None:
    lines = [["Reference", "Note, long", "Day"], ["C-1", "a, b; c", "1.2.2026"], ["C-2", "", ""]]
    text = "\r\n".join(sign.join(f'"{cell}"' for cell in line) for line in lines)
    table = table_of(text.encode(), "t.csv")
    assert table.delimiter == sign
    assert _rows(table) == [["C-1", "a, b; c", "1.2.2026"], ["C-2", "", ""]]


def test_a_line_that_names_the_delimiter_is_believed_and_counted() -> None:
    table = table_of(b"sep=;\nRef;Name\nC-1;Lind\n", "t.csv")
    assert (table.headings, _rows(table), list(table.numbers)) == (
        ("Ref", "Name"),
        [["C-1", "Lind"]],
        [3],
    )


def test_quoted_line_ends_stay_inside_their_cell() -> None:
    table = table_of(b'Ref,Note\nC-1,"one\r\ntwo ""three"""\nC-2,x\n', "t.csv")
    assert _rows(table) == [["C-1", 'one\r\ntwo "three"'], ["C-2", "x"]]
    assert list(table.numbers) == [2, 3]


def test_a_lone_quotation_mark_is_refused_and_a_sloppy_one_is_not() -> None:
    with pytest.raises(SheetRefused, match="never closes"):
        table_of(b'Ref,Note\nC-1,"one\nC-2,two\n', "t.csv")
    assert _rows(table_of(b'Ref,Note\nC-1,"Bo" Lind\n', "t.csv")) == [["C-1", "Bo Lind"]]


def test_headings_are_found_under_titles_and_empty_columns_go() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet["A1"] = "Early help cases of the cluster"
        sheet.merge_cells("A1:F1")
        sheet["A3"] = "As of"
        sheet["B3"] = date(2026, 11, 1)
        for column, text in {1: "Ref", 3: "Family", 4: "Family", 6: "Opened"}.items():
            sheet.cell(5, column, text)
        sheet.cell(7, 1, "C-1")
        sheet.cell(7, 3, "Lind")
        sheet.cell(7, 5, "loose")
        sheet.cell(7, 6, datetime(2026, 2, 1))  # noqa: DTZ001
        sheet.cell(9, 1, 147)
        sheet.cell(9, 6, 46054.0)

    table = table_of(_book(fill), "t.xlsx")
    assert table.header == 5
    assert table.headings == ("Ref", "Family", "Family (2)", "Column E", "Opened")
    assert _rows(table) == [
        ["C-1", "Lind", "", "loose", "2026-02-01"],
        ["147", "", "", "", "46054"],
    ]
    assert list(table.numbers) == [7, 9]


def test_a_person_can_say_where_the_headings_are() -> None:
    content = b"a,b\nRef,Name\nC-1,Lind\n"
    assert table_of(content, "t.csv").headings == ("a", "b")
    assert table_of(content, "t.csv", header=2).headings == ("Ref", "Name")


def test_sheets_are_chosen_by_name_and_hidden_ones_are_left() -> None:
    def fill(book: Workbook) -> None:
        book.remove(book.worksheets[0])
        book.create_sheet("Empty")
        book.create_sheet("Cases").append(("Ref", "Name"))
        book["Cases"].append(("C-1", "Lind"))
        book.create_sheet("Logs").append(("Day", "Who"))
        book["Logs"].append(("1/2/2026", "Ada"))
        book.create_sheet("Secret").append(("x", "y"))
        book["Secret"].sheet_state = "hidden"

    content = _book(fill)
    assert table_of(content, "t.xlsx").sheet == "Cases"
    assert table_of(content, "t.xlsx").sheets == ("Empty", "Cases", "Logs")
    assert table_of(content, "t.xlsx", "Logs").headings == ("Day", "Who")
    with pytest.raises(SheetRefused, match="no sheet"):
        table_of(content, "t.xlsx", "Nowhere")
    with pytest.raises(SheetRefused, match="nothing in this table"):
        table_of(content, "t.xlsx", "Empty")


def test_errors_times_and_truths_read_as_texts() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.append(("Ref", "A", "B", "C", "D"))
        sheet.append(("C-1", "#N/A", True, 1.50, datetime(2026, 2, 1, 9, 30)))  # noqa: DTZ001

    assert _rows(table_of(_book(fill), "t.xlsx")) == [
        ["C-1", "#N/A", "yes", "1.5", "2026-02-01 09:30"]
    ]


def test_formulas_without_results_are_told_of() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.append(("Ref", "Sum"))
        sheet.append(("C-1", "=1+1"))

    table = table_of(_book(fill), "t.xlsx")
    assert "1 formula was saved" in table.warnings[0]
    assert _rows(table)[0][0] == "C-1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><table><tr><td>Ref</td></tr></table></html>", "web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "web page or XML"),
        (b"PK\x03\x04 broken", "damaged"),
        (bytes(range(1, 9)) + b"\0\0\0\0" + bytes(range(128)), "no text"),
        (b"Ref,Name\n\x81\x8d\n", "not known"),
        (b"\xff\xfeA", "damaged"),
        (b"", "nothing in this table"),
        (b" \r\n , , \r\n", "nothing in this table"),
    ],
)
def test_what_is_no_table_is_named_with_a_remedy(content: bytes, said: str) -> None:
    with pytest.raises(SheetRefused, match=said) as refused:
        table_of(content, "t.xlsx")
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("mimetype", "content.xml"), "OpenDocument"),
        (("xl/workbook.bin",), "xlsb"),
        (("word/document.xml",), "Word"),
        (("a.txt",), "no workbook"),
    ],
)
def test_other_archives_are_named(names: tuple[str, ...], said: str) -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    with pytest.raises(SheetRefused, match=said):
        table_of(content.getvalue(), "t")


def _with_part(name: str, text: str) -> bytes:
    content = _book(lambda book: book.worksheets[0].append(("Ref", "Name")))
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part.filename, old.read(part))
        new.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused_before_any_library_sees_them(encoding: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE l [<!ENTITY a "aaaaaaaa">'
        '<!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>'
    )
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/sharedStrings.xml", bomb.encode(encoding))
    with pytest.raises(SheetRefused, match="no spreadsheet program writes"):
        table_of(content.getvalue(), "t.xlsx")


def test_a_part_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_parts, "_MOST_UNPACKED", 100_000)
    content = _with_part("xl/media/zeros.bin", "0" * 200_000)
    with pytest.raises(SheetRefused, match="unpacks to far more"):
        table_of(content, "t.xlsx")


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.append(("Ref", "Name"))
        sheet.append(("C-1", "Lind"))

    content = _book(fill)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    lied = text.replace('<dimension ref="A1:B2"', '<dimension ref="A1:XFD1048576"')
    assert lied != text
    assert _rows(table_of(_with_part("xl/worksheets/sheet1.xml", lied), "t")) == [["C-1", "Lind"]]


@pytest.mark.parametrize("broken", ["<worksheet><sheetData>", "no xml at all", "<a/>"])
def test_damaged_sheets_never_raise_anything_else(broken: str) -> None:
    with pytest.raises(SheetRefused):
        table_of(_with_part("xl/worksheets/sheet1.xml", broken), "t.xlsx")


def test_limits_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wide = b",".join(b"h%d" % at for at in range(limits.MOST_COLUMNS + 1))
    with pytest.raises(SheetRefused, match="columns"):
        table_of(wide + b"\n", "t.csv")
    monkeypatch.setattr(limits, "MOST_ROWS", 50)
    long = b"Ref,Name\n" + b"C-1,x\n" * 200
    with pytest.raises(SheetRefused, match="more than 50 rows"):
        table_of(long, "t.csv")
    big = tmp_path / "big.csv"
    with big.open("wb") as file:
        file.truncate(limits.MOST_BYTES + 1)
    with pytest.raises(SheetRefused, match="50 MB"):
        sheet_bytes(big)
    with pytest.raises(SheetRefused, match="could not be read"):
        sheet_bytes(tmp_path / "gone.csv")


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_bytes(TEXT.encode())
    assert table_of(sheet_bytes(path), path.name).headings == ("Reference", "Family", "Born")

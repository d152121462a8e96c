"""Tables written for other programs: texts stay texts, and come back as they were."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from eh_desktop.sheets.reading import table_of
from eh_desktop.sheets.writing import Value, csv_bytes, csv_pieces, guarded, unguarded, xlsx_bytes

FORMULAS = ("=1+1", "+44 7", "@SUM(A1)", "-1+2", "\t=1", "\r=1", "＝1", "'=1", "=cmd|' /C calc'!A0")


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_is_guarded_in_csv_and_comes_back(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["-3", "+4.5", "-0,5", "it's", "'quoted'", "C-0147", ""])
def test_numbers_and_plain_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@given(st.text())
def test_guarding_is_undone_for_every_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_csv_has_a_mark_crlf_and_plain_days() -> None:
    row: tuple[Value, ...] = (date(2026, 11, 24), -3, None, True, "two\nlines")
    content = csv_bytes(("A", "=B", "C", "D", "E"), [row])
    assert content == b'\xef\xbb\xbfA,\'=B,C,D,E\r\n2026-11-24,-3,,yes,"two\nlines"\r\n'


def test_csv_comes_in_pieces_and_not_at_once() -> None:
    drawn = 0

    def rows() -> Iterator[tuple[int]]:
        nonlocal drawn
        for number in range(10_000):
            drawn += 1
            yield (number,)

    pieces = csv_pieces(("A",), rows())
    next(pieces), next(pieces)
    assert drawn < 5_000
    assert b"".join(pieces).endswith(b"9999\r\n")


@pytest.mark.parametrize("text", [*FORMULAS, "#N/A", "#REF!", "12:30", "1/2/2026"])
def test_workbook_cells_stay_texts(text: str) -> None:
    book = load_workbook(BytesIO(xlsx_bytes("Cases: all", ("A",), [(text,)])))
    cell = book.worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert cell.value == text.replace("\r", "\n")
    assert cell.quotePrefix == (text in FORMULAS)


def test_workbook_has_days_numbers_a_fixed_header_and_a_fair_title() -> None:
    rows = [(date(2026, 11, 24), datetime(2026, 11, 24, 9, 5), 1.5, True, "a\x01b")]  # noqa: DTZ001
    book = load_workbook(BytesIO(xlsx_bytes("a/b:[c]*" * 9, ("Day", "At", "N", "B", "T"), rows)))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold
    assert len(sheet.title) <= 31
    assert [cell.value for cell in sheet[2]][2:] == [1.5, "yes", "a\ufffdb"]
    assert sheet["A2"].is_date
    assert sheet["A2"].number_format == "dd/mm/yyyy"


def test_a_text_longer_than_a_cell_says_that_it_was_cut() -> None:
    book = load_workbook(BytesIO(xlsx_bytes("T", ("A",), [("x" * 40_000,)])))
    assert book.worksheets[0]["A2"].value.endswith("x…")


_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
).map(str.strip)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS), min_size=1, max_size=6))
def test_our_reader_reads_what_our_writer_wrote(rows: list[tuple[str, str, str]]) -> None:
    rows = [(f"r{at}", *row[1:]) for at, row in enumerate(rows)]
    headings = ("Reference", "Family", "Note")
    for content in (csv_bytes(headings, rows), xlsx_bytes("T", headings, rows)):
        table = table_of(content, "t", header=1)
        used = [at for at, name in enumerate(headings) if name in table.headings]
        assert used == [0, 1, 2]
        assert [tuple(row) for row in table.rows] == rows


def test_a_workbook_leaves_nothing_in_the_open_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[Path] = []

    def rows() -> Iterator[list[Value]]:
        for number in range(500):
            yield [f"Mina Vale {number}"]
            seen.extend(tmp_path.iterdir())

    book = load_workbook(BytesIO(xlsx_bytes("Cases", ("Child",), rows())))
    assert seen == []
    assert book.active is not None
    assert (book.active.max_row, book.active.cell(501, 1).value) == (501, "Mina Vale 499")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert xlsx_bytes("Cases", ("Child",), [["Mina Vale"]])  # it has no need of a place for them

"""Lists as plain values: what is found, in which order, and what a file of them holds."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.services import exports
from eh_desktop.services.list_views import ListHabits, SavedView, to_plain
from eh_desktop.services.listing import (
    ListCell,
    ListColumn,
    ListFilter,
    ListQuery,
    ListRow,
    MemorySource,
    search_words,
)

COLUMNS = (
    ListColumn("ref", "Case"),
    ListColumn("opened", "Opened", "date"),
    ListColumn("meetings", "Meetings", "number"),
    ListColumn("status", "Status", "choice"),
)
STATUS = ListFilter("status", "Status", (("open", "Open"), ("closed", "Closed")), "All cases")


def _row(ref: str, opened: str, meetings: int, status: str, notes: str = "") -> ListRow:
    cells = {
        "ref": ListCell(ref),
        "opened": ListCell(f"the day {opened}", opened),
        "meetings": ListCell(str(meetings), meetings),
        "status": ListCell(status.capitalize(), status),
    }
    return ListRow(ref.casefold(), cells, notes=notes)


ROWS = (
    _row("EH-1", "2026-05-01", 10, "open", "Moved from another school"),
    _row("eh-2", "2026-11-20", 9, "closed"),
    _row("EH-3", "2025-02-03", 0, "open", "=HYPERLINK(1)"),
)
SOURCE = MemorySource(COLUMNS, ROWS, (STATUS,))


def _found(query: ListQuery) -> list[str]:
    return [row.id for row in SOURCE.rows(query, 0, 10)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ListQuery(), ["eh-1", "eh-2", "eh-3"]),
        (ListQuery("EH clo"), ["eh-2"]),
        (ListQuery("SCHOOL moved"), ["eh-1"]),
        (ListQuery('"another school"'), ["eh-1"]),
        (ListQuery('"school another"'), []),
        (ListQuery(filters={"status": "open"}), ["eh-1", "eh-3"]),
        (ListQuery(filters={"status": ""}), ["eh-1", "eh-2", "eh-3"]),
        (ListQuery(sort="opened"), ["eh-3", "eh-1", "eh-2"]),
        (ListQuery(sort="meetings", descending=True), ["eh-1", "eh-2", "eh-3"]),
        (ListQuery(sort="ref", descending=True), ["eh-3", "eh-2", "eh-1"]),
    ],
)
def test_a_list_is_searched_filtered_and_sorted(query: ListQuery, found: list[str]) -> None:
    assert _found(query) == found
    assert SOURCE.count(query) == len(found)
    for at, row_id in enumerate(found):
        assert SOURCE.position(row_id, query) == at
    assert SOURCE.position("no such row", query) is None


def test_facts_decide_before_the_cell() -> None:
    row = ListRow("r", {"state": ListCell("Sent")}, {"state": frozenset({"sent", "finished"})})
    source = MemorySource((ListColumn("state", "State"),), (row,))
    assert source.count(ListQuery(filters={"state": "finished"})) == 1
    assert source.count(ListQuery(filters={"state": "Sent"})) == 0


@given(st.text())
def test_any_typing_is_a_search(text: str) -> None:
    words = search_words(text)
    assert all(word and word == " ".join(word.split()) for word in words)
    assert SOURCE.count(ListQuery(text)) <= len(ROWS)


def test_an_open_quote_is_a_phrase_to_its_end() -> None:
    assert search_words('plan “team around the child” "open  end') == (
        "plan",
        "team around the child",
        "open end",
    )


def test_files_hold_values_and_never_formulas() -> None:
    rows = (*ROWS, _row("=1+1", "", 3, "open"))
    wide = exports.wide_csv(COLUMNS, rows)
    assert wide.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(wide.decode("utf-8-sig"))))
    assert lines[0] == ["Case", "Opened", "Meetings", "Status"]
    assert lines[1] == ["EH-1", "2026-05-01", "10", "Open"]
    assert lines[4][0] == "'=1+1"
    sheet = load_workbook(io.BytesIO(exports.workbook("Cases", COLUMNS, rows))).active
    assert sheet is not None
    assert sheet["B2"].value.isoformat() == "2026-05-01T00:00:00"
    assert sheet["C2"].value == 10
    assert (sheet["A5"].value, sheet["A5"].data_type) == ("=1+1", "s")


def test_long_file_has_a_line_for_each_value_that_is_there() -> None:
    row = ListRow("r1", {"ref": ListCell("EH-9"), "status": ListCell("")})
    lines = list(csv.reader(io.StringIO(exports.long_csv(COLUMNS, (row,)).decode("utf-8-sig"))))
    assert lines == [["Id", "Row", "Column", "Value"], ["r1", "1", "Case", "EH-9"]]


def test_clipboard_keeps_a_row_on_one_line() -> None:
    row = ListRow("r1", {"ref": ListCell("a\tb\nc"), "status": ListCell("Open")})
    said = exports.clipboard_text((COLUMNS[0], COLUMNS[3]), (row,))
    assert said == "Case\tStatus\na b c\tOpen"


def test_views_are_kept_renamed_and_removed() -> None:
    habits = ListHabits().with_view(SavedView("  Mine  to do ", "EH", {"status": "open"}))
    assert habits.view("Mine to do").text == "EH"
    habits = habits.with_view(SavedView("mine to DO", "other")).with_view(SavedView("A"))
    assert [view.name for view in habits.views] == ["A", "mine to DO"]
    with pytest.raises(RuleTrouble):
        habits.renamed("A", "Mine to do")
    with pytest.raises(RuleTrouble):
        habits.with_view(SavedView("   "))
    with pytest.raises(KeyError):
        habits.view("no such view")
    habits = habits.renamed("A", "B").without_view("mine to DO")
    assert [view.name for view in habits.views] == ["B"]
    assert isinstance(to_plain(habits), dict)

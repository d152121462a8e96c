"""A list by keys and clicks: searched, sorted, arranged, kept as views, copied, exported."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from eh_desktop.services.list_views import ListHabits, SavedView
from eh_desktop.services.listing import (
    ListCell,
    ListColumn,
    ListFilter,
    ListQuery,
    ListRow,
    MemorySource,
)
from eh_desktop.ui.lists import export_menu
from eh_desktop.ui.lists.list_model import KEPT_PAGES, PAGE, ListModel
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.lists.memory import LISTS
from tests.shell_fixtures import settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
COLUMNS = (
    ListColumn("ref", "Case"),
    ListColumn("lead", "Lead & deputy", wide=True),
    ListColumn("opened", "Opened", "date"),
    ListColumn("status", "Status", "choice"),
    ListColumn("agency", "Agency", hidden=True),
)
STATUS = ListFilter("status", "Status", (("open", "Open"), ("closed", "Closed")), "All cases")


def _row(number: int) -> ListRow:
    status, look = ("open", "chip-met") if number % 3 else ("closed", "chip-na")
    cells = {
        "ref": ListCell(f"EH-{number:05d}"),
        "lead": ListCell(f"Sample Person {number % 7}"),
        "opened": ListCell(f"{number % 28 + 1} May 2026", f"2026-05-{number % 28 + 1:02d}"),
        "status": ListCell(status.capitalize(), status, look),
        "agency": ListCell("Northmoor Council"),
    }
    return ListRow(f"c{number}", cells, notes=f"note{number}")


def _source(count: int = 30) -> MemorySource:
    return MemorySource(COLUMNS, [_row(number) for number in range(count)], (STATUS,))


@pytest.fixture
def panel(qtbot: QtBot, dressed: QApplication) -> Iterator[ListPanel]:
    LISTS.use(None)
    made = ListPanel("cases", "case", "cases", "No cases yet", "Cases are…", "Add a case")
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_source(_source())
    yield made
    LISTS.use(None)


def _shown(panel: ListPanel, column: int = 0) -> list[str]:
    return [panel.model.index(at, column).data() for at in range(panel.model.rowCount())]


def _pick(menu: QMenu, *words: str) -> None:
    """Choose an entry of a menu, or of one under it, as a click does."""
    menu.aboutToShow.emit()
    for number, text in enumerate(words):
        action = next(
            one for one in menu.actions() if one.text().replace("&&", "&").startswith(text)
        )
        if number == len(words) - 1:
            assert action.isEnabled()
            action.trigger()
        else:
            under = action.menu()
            assert isinstance(under, QMenu)
            menu = under


def _entries(menu: QMenu) -> dict[str, QAction]:
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_typing_finds_and_the_note_counts(qtbot: QtBot, panel: ListPanel) -> None:
    assert panel.note.text() == "30 cases"
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_F, CONTROL)
    assert panel.bar.search.hasFocus()
    qtbot.keyClicks(panel.bar.search, '"person 3" open')
    assert panel.note.text() == "2 of 30 cases"
    assert _shown(panel) == ["EH-00010", "EH-00017"]
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Escape)
    qtbot.keyClicks(panel.bar.search, "note7")
    assert _shown(panel) == ["EH-00007"]
    assert panel.bar.search.accessibleName() == "Find cases"


def test_keys_go_from_the_search_into_the_table_and_open(qtbot: QtBot, panel: ListPanel) -> None:
    panel.bar.search.setFocus()
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_End)
    assert panel.chosen_id() == "c29"
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert opened.args == ["c29"]
    qtbot.keyClick(panel.table, Qt.Key.Key_Home)
    assert panel.chosen_id() == "c0"
    qtbot.keyClick(panel.table, Qt.Key.Key_End, SHIFT)
    assert len(panel.chosen_ids()) == 30
    qtbot.keyClick(panel.table, Qt.Key.Key_E)
    assert panel.bar.search.hasFocus()
    assert panel.bar.search.text() == "e"
    qtbot.keyClicks(panel.bar.search, "h-00004")
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.bar.search, Qt.Key.Key_Return)
    assert opened.args == ["c4"]


def test_filters_and_what_is_not_found(qtbot: QtBot, panel: ListPanel) -> None:
    combo = panel.bar.combos["status"]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_C)
    assert combo.currentText() == "Closed"
    assert panel.note.text() == "10 of 30 cases"
    panel.look_for("nobody at all")
    assert combo.currentText() == "All cases"
    assert panel.model.rowCount() == 0
    assert panel.chosen_id() == ""
    assert panel.table.nothing.startswith("No case is like this")
    panel.look_for(status="no such choice")
    assert panel.model.rowCount() == 30


def test_headings_sort_and_the_choice_stays(qtbot: QtBot, panel: ListPanel) -> None:
    assert panel.choose("c5")
    heading = panel.table.horizontalHeader()
    where = QPoint(heading.sectionViewportPosition(2) + 20, heading.height() // 2)
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.query().sort == "opened"
    first = panel.query().descending
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.query().descending is not first
    assert panel.chosen_id() == "c5"
    _pick(panel.columns_menu.button.menu(), "Sort by, last first", "Case")
    assert _shown(panel)[0] == "EH-00029"
    panel.sort_by("ref")
    assert _shown(panel)[0] == "EH-00029", "the person's own order wins"
    panel.show_source(_source(12))
    assert panel.chosen_id() == "c5"
    assert _shown(panel)[0] == "EH-00011"


def test_pages_order_holds_until_a_person_chooses(panel: ListPanel) -> None:
    panel.sort_by("ref", descending=True)
    assert _shown(panel)[0] == "EH-00029"
    assert LISTS.habits("cases").sort is None


def test_columns_are_chosen_and_remembered(qtbot: QtBot, panel: ListPanel) -> None:
    menu = panel.columns_menu.button.menu()
    assert panel.table.isColumnHidden(4)
    assert not panel.table.isColumnHidden(1)
    _pick(menu, "Agency")
    _pick(menu, "Lead & deputy")
    assert not panel.table.isColumnHidden(4)
    assert panel.table.isColumnHidden(1)
    again = ListPanel("cases", "case", "cases", "", "")
    qtbot.addWidget(again)
    again.show_source(_source())
    assert again.table.isColumnHidden(1)
    for title in ("Case", "Opened", "Status"):
        _pick(menu, title)
    last = _entries(menu)["Agency"]
    assert last.isChecked()
    assert not last.isEnabled(), "one column stays"
    _pick(menu, "Usual columns")
    assert panel.table.isColumnHidden(4)
    assert not panel.table.isColumnHidden(0)


def test_widths_that_were_dragged_are_remembered(qtbot: QtBot, panel: ListPanel) -> None:
    heading = panel.table.horizontalHeader()
    edge = heading.sectionViewportPosition(0) + heading.sectionSize(0) - 1
    middle = heading.height() // 2
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(heading.viewport(), left, pos=QPoint(edge, middle))
    qtbot.mouseMove(heading.viewport(), QPoint(edge + 30, middle))
    qtbot.mouseMove(heading.viewport(), QPoint(edge + 60, middle))
    qtbot.mouseRelease(heading.viewport(), left, pos=QPoint(edge + 60, middle))
    wide = heading.sectionSize(0)
    assert LISTS.habits("cases").widths == {"ref": wide}
    panel.show_source(_source(12))
    panel.resize(1000, 500)
    assert heading.sectionSize(0) == wide


def test_a_view_is_kept_shown_renamed_and_removed(qtbot: QtBot, panel: ListPanel) -> None:
    menu = panel.views.button.menu()
    qtbot.keyClicks(panel.bar.search, "person 3")
    panel.order.choose("ref", descending=True)
    _pick(menu, "Keep what is shown")
    dialog = panel.views.dialog
    assert dialog is not None
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert "needs a name" in dialog.question.error.text()
    qtbot.keyClicks(dialog.edit, "Person 3 & co")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    settle()
    _pick(menu, "All cases")
    assert panel.note.text() == "30 cases"
    entry = _entries(menu)["Person 3 && co"]
    assert not entry.isChecked()
    _pick(menu, "Person 3 & co")
    assert panel.bar.search.text() == "person 3"
    assert _shown(panel)[0] == "EH-00024"
    assert _entries(menu)["Person 3 && co"].isChecked()
    _pick(menu, "Rename", "Person 3")
    dialog = panel.views.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.edit, "Mine")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [view.name for view in LISTS.habits("cases").views] == ["Mine"]
    _pick(menu, "Remove", "Mine")
    assert LISTS.habits("cases").views == ()
    assert "Remove" not in _entries(menu)


def test_chosen_rows_are_copied_as_a_table(qtbot: QtBot, panel: ListPanel) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Home)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, CONTROL)
    said = QGuiApplication.clipboard().text().split("\n")
    assert said[0] == "Case\tLead & deputy\tOpened\tStatus"
    assert [line.split("\t")[0] for line in said[1:]] == ["EH-00000", "EH-00001"]
    panel.look_for("nobody at all")
    assert not _entries(panel.export.button.menu())["Copy 0 chosen rows\tCtrl+C"].isEnabled()


def test_what_is_shown_or_all_is_exported(
    panel: ListPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.csv"
    monkeypatch.setattr(export_menu, "ask_save", lambda *_asked: target)
    panel.look_for('"person 3"')
    menu = panel.export.button.menu()
    _pick(menu, "CSV, a line for each case")
    lines = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert lines[0] == ["Case", "Lead & deputy", "Opened", "Status"]
    assert len(lines) == 1 + 4
    assert "Exported." in panel.message.accessibleName()
    _pick(menu, "All 30 cases", "CSV, a line for each value")
    lines = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert len(lines) == 1 + 30 * 5
    _pick(menu, "Workbook")
    assert target.read_bytes().startswith(b"PK")
    monkeypatch.setattr(export_menu, "ask_save", lambda *_asked: tmp_path / "no" / "folder.csv")
    _pick(menu, "CSV, a line for each case")
    assert "could not be saved" in panel.message.accessibleName()
    target.unlink()
    monkeypatch.setattr(export_menu, "ask_save", lambda *_asked: None)
    _pick(menu, "CSV, a line for each case")
    assert not target.exists()


def test_an_empty_list_says_what_it_is_for(qtbot: QtBot, panel: ListPanel) -> None:
    panel.show_source(_source(0))
    assert not panel.table.isVisible()
    assert not panel.bar.isVisible()
    start = next(one for one in panel.findChildren(QPushButton) if one.text() == "Add a case")
    assert start.isVisible()
    with qtbot.waitSignal(panel.emptyActionRequested):
        qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    start.setFocus()
    panel.show_source(_source())
    assert panel.table.hasFocus(), "the keys go along"


def test_rows_are_tall_enough_and_each_cell_is_named(panel: ListPanel) -> None:
    assert panel.table.rowHeight(0) >= 24
    role = Qt.ItemDataRole.AccessibleTextRole
    assert panel.model.index(1, 3).data(role) == "Status: Open"
    names = [menu.button.accessibleName() for menu in (panel.views, panel.export)]
    assert names == ["Views of the cases", "Copy or export cases"]


class _Counting(MemorySource):
    """Counts what is asked of it."""

    asked = 0

    def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
        self.asked += 1
        return super().rows(query, offset, limit)


def test_only_pages_that_are_seen_are_fetched_and_few_are_kept(
    qtbot: QtBot, dressed: QApplication
) -> None:
    source = _Counting(COLUMNS, [_row(number) for number in range(50 * PAGE)])
    model = ListModel()
    model.ask(source, ListQuery())
    assert model.rowCount() == 50 * PAGE
    assert source.asked == 1
    for at in range(0, 50 * PAGE, PAGE):
        assert model.row(at).id == f"c{at}"
    assert source.asked == 50
    assert len(model._pages) == KEPT_PAGES
    model.row(49 * PAGE + 1)
    assert source.asked == 50
    model.row(0)
    assert source.asked == 51


def test_a_slow_count_comes_after_the_first_page(qtbot: QtBot, panel: ListPanel) -> None:
    class Slow(MemorySource):
        slow_count = True

    rows = [_row(number) for number in range(3 * PAGE)]
    source = Slow(COLUMNS, rows, (STATUS,))
    panel.show_source(source)
    qtbot.waitUntil(lambda: panel.note.text() == "150 cases")
    qtbot.keyClick(panel.bar.search, Qt.Key.Key_E)
    assert panel.model.rowCount() == PAGE
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3 * PAGE)
    panel.look_for("eh-0000")
    assert panel.note.text() == "10 of 150 cases", "less than a page needs no counting"
    panel.look_for("eh")
    assert panel.choose("c149"), "what is looked for is counted first"
    assert panel.chosen_id() == "c149"


def test_a_list_that_became_shorter_shows_empty_rows(qtbot: QtBot, dressed: QApplication) -> None:
    class Shrunk(MemorySource):
        def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
            return () if offset else super().rows(query, offset, limit)

    model = ListModel()
    model.ask(Shrunk(COLUMNS, [_row(number) for number in range(2 * PAGE)]), ListQuery())
    assert model.row(PAGE).id == ""
    assert model.index(PAGE, 0).data() == ""


def test_habits_go_to_whatever_keeps_them(panel: ListPanel) -> None:
    kept: dict[str, ListHabits] = {"cases": ListHabits(views=(SavedView("Old"),))}

    class Keeper:
        def habits(self, list_id: str) -> ListHabits:
            return kept[list_id]

        def keep(self, list_id: str, habits: ListHabits) -> None:
            kept[list_id] = habits

    LISTS.use(Keeper())
    assert "Old" in _entries(panel.views.button.menu())
    panel.order.choose("ref", descending=True)
    assert (kept["cases"].sort, kept["cases"].descending) == ("ref", True)
    LISTS.use(None)
    assert LISTS.habits("cases") == ListHabits()

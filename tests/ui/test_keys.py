"""The sheet of keys says what there is: no shortcut without a line, and no line without one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.keys import SECTIONS, section, sections_for
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.shortcuts import ShortcutSheet
from tests.journey_fixtures import filled, signed, started
from tests.shell_fixtures import settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
UI = Path(__file__).parents[2] / "eh_desktop" / "ui"


def _sequences(*ids: str) -> set[str]:
    lines = [line for one in ids for line in section(one).lines]
    return {QKeySequence(keys).toString() for line in lines for keys in line.sequences}


def _real(widget: QWidget) -> set[str]:
    """Give the shortcuts of a widget and of all in it."""
    shortcuts = {
        keys
        for one in widget.findChildren(QShortcut)
        for keys in one.keys()  # noqa: SIM118  a shortcut's own
    }
    actions = {
        one.shortcut() for one in widget.findChildren(QAction) if not one.shortcut().isEmpty()
    }
    return {keys.toString() for keys in shortcuts | actions}


def _page(desk: Desk, page_id: str) -> QWidget:
    page = desk.window.built(page_id)
    assert page is not None
    return page


def test_the_window_has_the_keys_that_hold_anywhere(qtbot: QtBot, dressed: QApplication) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert _real(window) == _sequences("anywhere")


def test_lists_have_the_keys_of_lists(desk: Desk) -> None:
    for page_id in (
        "audits",
        "checklists",
        "feedback",
        "everything",
        "actions",
        "samples",
        "returns",
    ):
        desk.go(page_id)
        assert _real(_page(desk, page_id)) == _sequences("list"), page_id
    desk.go("cases")
    assert _real(_page(desk, "cases")) == _sequences("list", "cases")


def test_the_page_of_a_case_has_its_keys(desk: Desk) -> None:
    cases = desk.workspace.cases
    desk.cases.case.open(cases.save(replace(cases.blank(), ref="C-1")).id)
    assert _real(_page(desk, "case")) == _sequences("case")


def test_the_editor_has_its_keys(desk: Desk) -> None:
    desk.open_audit(started(desk.workspace).record.id)
    assert desk.editor is not None
    assert _real(desk.editor) == _sequences("form")


def test_keeping_reading_and_what_was_found_have_their_keys(desk: Desk) -> None:
    desk.retention.show()
    assert _real(_page(desk, "retention")) == _sequences("tabs")
    desk.forms.read("tameside.standards")
    assert _real(_page(desk, "form")) == _sequences("reading")
    found = desk.window.page("subject_access_found")
    assert _real(found) == _sequences("found", "list")
    assert _real(desk.window.page("service_plan")) == set()
    assert _real(desk.window.page("compare")) == set()


def test_a_document_has_its_keys(desk: Desk) -> None:
    desk.show_document(signed(desk.workspace, "C-0147"))
    page = _page(desk, "document")
    assert isinstance(page, PdfPage)
    assert _real(page) == _sequences("document")


def test_dialogs_have_no_others(desk: Desk) -> None:
    cases = desk.workspace.cases
    cases.save(replace(cases.blank(), ref="C-1"))
    found: set[str] = set()
    desk.samples.draw()
    desk.cases.add("training")
    desk.imports.begin("case")
    for dialog in (desk.samples.dialog, desk.cases.dialog, desk.imports.dialog):
        assert dialog is not None
        found |= _real(dialog)
        dialog.reject()
    settle()
    assert found == _sequences("dialog")


@pytest.mark.parametrize("page_id", ["home", "forms", "exchange", "settings", "programme"])
def test_other_pages_have_none(desk: Desk, page_id: str) -> None:
    desk.go(page_id)
    assert _real(_page(desk, page_id)) == set()


def test_every_place_that_makes_a_shortcut_is_looked_at_here() -> None:
    makers = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if "QShortcut(" in path.read_text(encoding="utf-8")
        or "setShortcut" in path.read_text(encoding="utf-8")
    }
    assert makers == {
        "main_window.py",
        "pdf_page.py",
        "text_find.py",
        "access/found_page.py",
        "cases/case_page.py",
        "cases/cases_page.py",
        "cases/fields_dialog.py",
        "editor/audit_editor.py",
        "editor/find.py",
        "editor/templates_offer.py",
        "lists/list_keys.py",
        "retention/retention_page.py",
        "samples/draw_dialog.py",
        "widgets/sheet.py",
    }


def test_keys_of_a_list_do_what_is_said(qtbot: QtBot, desk: Desk) -> None:
    for number in range(3):
        filled(desk.workspace, f"C-030{number}")
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    desk.window.activateWindow()
    page.table.setFocus()
    qtbot.keyClick(page.table, KEY.Key_End)
    assert page.table.chosen_row() == 2
    qtbot.keyClick(page.table, KEY.Key_Home)
    assert page.table.chosen_row() == 0
    qtbot.keyClick(page.table, KEY.Key_End, SHIFT)
    assert len(page.panel.chosen_ids()) == 3
    qtbot.keyClick(page.table, KEY.Key_Home)
    qtbot.keyClick(page.table, KEY.Key_A, CONTROL)
    assert len(page.panel.chosen_ids()) == 3
    qtbot.keyClick(page.table, KEY.Key_C, CONTROL)
    assert "C-0301" in QApplication.clipboard().text()
    qtbot.keyClick(page.table, KEY.Key_F, CONTROL)
    qtbot.waitUntil(page.text_filter.hasFocus)
    qtbot.keyClicks(page.text_filter, "C-0301")
    qtbot.keyClick(page.text_filter, KEY.Key_Down)
    qtbot.waitUntil(page.table.hasFocus)
    page.text_filter.setFocus()
    qtbot.keyClick(page.text_filter, KEY.Key_Escape)
    assert page.text_filter.text() == ""


def test_ctrl_tab_turns_the_lists_of_cases(qtbot: QtBot, desk: Desk) -> None:
    desk.go("cases")
    page = desk.window.page("cases")
    assert isinstance(page, CasesPage)
    desk.window.activateWindow()
    page.bar.setFocus()
    qtbot.keyClick(page.bar, KEY.Key_Tab, CONTROL)
    assert page.tab == "sharing_request"
    qtbot.keyClick(page.bar, KEY.Key_Backtab, CONTROL | SHIFT)
    assert page.tab == "case"


def test_the_place_in_front_comes_first(qtbot: QtBot, desk: Desk) -> None:
    desk.go("cases")
    qtbot.keyClick(desk.window, KEY.Key_F1)
    sheet = desk.window.findChild(ShortcutSheet)
    assert sheet is not None
    assert sheet.shown()[:2] == [section("list").lines[0].keys, "Down"]
    assert [one.id for one in sections_for("cases")][:3] == ["list", "cases", "anywhere"]
    assert {one.id for one in sections_for("home")} == {one.id for one in SECTIONS}
    assert sections_for("home")[0].id == "anywhere"
    sheet.reject()


def test_the_sheet_is_searched_by_key_or_meaning(qtbot: QtBot, desk: Desk) -> None:
    desk.window.show_shortcuts()
    sheet = desk.window.findChild(ShortcutSheet)
    assert sheet is not None
    assert len(sheet.shown()) == sum(len(one.lines) for one in SECTIONS)
    qtbot.keyClicks(sheet.search, "undo")
    assert sheet.shown() == ["Ctrl+Z"]
    sheet.search.clear()
    qtbot.keyClicks(sheet.search, "ctrl+k")
    assert set(sheet.shown()) > {"Ctrl+K"}  # its own keys stand under a heading that names it
    sheet.search.clear()
    qtbot.keyClicks(sheet.search, "no such thing")
    assert sheet.shown() == []
    assert sheet.nothing.isVisible()
    qtbot.keyClick(sheet.search, KEY.Key_Escape)
    assert sheet.shown()
    qtbot.keyClick(sheet.search, KEY.Key_Escape)
    assert not sheet.isVisible()

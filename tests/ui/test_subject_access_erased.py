"""What was found about a person, and is erased or removed while it is still on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.ui.access.found_page import FoundPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.retention.dialogs import EraseSheet
from tests.erasing_fixtures import MARK, entry_about, full_case, old_case
from tests.journey_fixtures import PASSPHRASE, service, workspace
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
WHO, FOUND = "subject_access", "subject_access_found"


def _search(qtbot: QtBot, desk: Desk, case_id: str) -> FoundPage:
    person = desk.workspace.cases.get(case_id).people[0]
    desk.access.begin_for(case_id, person.id)
    desk.access.search(desk.access._asked)
    qtbot.waitUntil(lambda: not desk.access.slices.busy, timeout=20_000)
    page = desk.window.built(FOUND)
    assert isinstance(page, FoundPage)
    return page


def _erase_case(qtbot: QtBot, desk: Desk, case_id: str) -> None:
    desk.retention.ask_erasing("case", case_id)
    sheet = desk.retention.flow.dialog
    assert isinstance(sheet, EraseSheet)
    sheet.passphrase.edit.setFocus()
    qtbot.keyClicks(sheet.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(sheet.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.retention.flow.dialog is None, timeout=WAIT_MS)
    settle()


def test_what_was_found_is_forgotten_with_what_is_erased(qtbot: QtBot, desk: Desk) -> None:
    case, _, _ = full_case(desk.workspace)
    page = _search(qtbot, desk, case.id)
    assert any(MARK in one.text() for one in page.findChildren(QLabel))
    _erase_case(qtbot, desk, case.id)
    assert desk.access.found.found is None
    assert desk.window.built(FOUND) is None
    desk.access.show()
    assert desk.window.current_page_id == WHO, "there is nothing of it to give out"


def test_what_was_found_stays_where_something_else_is_erased(qtbot: QtBot, desk: Desk) -> None:
    other = old_case(desk.workspace, ref="EH-0999", mark="Otherfolk", people=())
    case, _, _ = full_case(desk.workspace)
    page = _search(qtbot, desk, case.id)
    desk.access.found.left_out["case:x"] = "decided"
    _erase_case(qtbot, desk, other.id)
    assert desk.window.built(FOUND) is page
    assert desk.access.found.left_out["case:x"] == "decided"


def test_a_search_that_runs_finds_nothing_of_what_is_erased(qtbot: QtBot, desk: Desk) -> None:
    case, _, _ = full_case(desk.workspace)
    desk.access.begin_for(case.id, case.people[0].id)
    desk.access.search(desk.access._asked)
    assert desk.access.slices.busy
    desk.access.let_go({case.id})
    assert not desk.access.slices.busy
    assert desk.access.found.found is None


def test_what_was_removed_since_is_told_where_it_would_be_opened(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    entry = entry_about(desk.workspace)
    page = _search(qtbot, desk, case.id)
    desk.workspace.logs.remove(entry.id)
    page.panel.choose(f"log:{entry.id}")
    qtbot.keyClick(page.panel.table, Qt.Key.Key_Return)
    assert "removed since" in page.message.accessibleName()
    assert desk.cases.dialog is None

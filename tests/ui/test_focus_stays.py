"""Where the keys go on when the button that was pressed is of no use any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.ui.actions.actions_page import ActionsPage
from eh_desktop.ui.actions.step_dialog import StepDialog
from eh_desktop.ui.cases.case_page import CasePage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.retention.dialogs import EraseSheet
from eh_desktop.ui.retention.retention_page import RetentionPage
from eh_desktop.ui.samples.sample_page import SamplePage
from eh_desktop.ui.widgets.help_button import HelpButton
from tests.erasing_fixtures import full_case, old_case
from tests.journey_fixtures import PASSPHRASE, filled, service, signed, workspace
from tests.samples_fixtures import TEAM, add_cases
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
LEFT = Qt.MouseButton.LeftButton


def _front(desk: Desk) -> None:
    """Bring the window to the front, as a system does when a dialog of it has closed."""
    settle()
    desk.window.activateWindow()
    settle()


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _give(qtbot: QtBot, dialog: QWidget | None) -> None:
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.reason, "I supervise the worker.")
    qtbot.mouseClick(dialog.accept_button, LEFT)


def test_a_case_handed_back_leaves_the_keys_in_the_list(qtbot: QtBot, desk: Desk) -> None:
    add_cases(desk.workspace)
    desk.workspace.samples.set_team(TEAM)
    _front(desk)
    desk.samples.draw()
    draw = desk.samples.dialog
    assert draw is not None
    qtbot.waitUntil(draw.accept_button.isEnabled)
    qtbot.mouseClick(draw.accept_button, LEFT)
    _front(desk)
    page = desk.window.built("sample")
    assert isinstance(page, SamplePage)
    qtbot.mouseClick(page.hand_back_button, LEFT)
    _give(qtbot, desk.samples.sample.allocation.dialog)
    _front(desk)
    assert not page.hand_back_button.isEnabled()
    assert _focus() is page.panel.table


def test_the_last_action_done_leaves_the_keys_in_the_page(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    _front(desk)
    desk.go("actions")
    page = desk.window.built("actions")
    assert isinstance(page, ActionsPage)
    qtbot.mouseClick(page.step_buttons["done"], LEFT)
    dialog = desk.actions.asking
    assert isinstance(dialog, StepDialog)
    qtbot.keyClicks(dialog.note, "It is done.")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    _front(desk)
    assert page.isAncestorOf(_focus())
    assert not isinstance(_focus(), HelpButton)


def test_a_withdrawn_audit_leaves_the_keys_in_the_page(qtbot: QtBot, desk: Desk) -> None:
    filled(desk.workspace, "C-77")
    _front(desk)
    desk.go("audits")
    page = desk.window.built("audits")
    assert isinstance(page, RecordsPage)
    qtbot.mouseClick(page.withdraw_button, LEFT)
    _give(qtbot, desk.reasons.dialog)
    _front(desk)
    assert page.isAncestorOf(_focus()), "not in the rail"
    assert _focus().isEnabled()


def test_a_reopened_case_does_not_lead_to_its_removal(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    _front(desk)
    desk.cases.case.open(case.id)
    page = desk.window.built("case")
    assert isinstance(page, CasePage)
    qtbot.mouseClick(page.reopen_button, LEFT)
    settle()
    assert page.isAncestorOf(_focus())
    assert _focus().property("look") != "danger"


def test_an_erasure_leaves_the_keys_in_the_page(qtbot: QtBot, desk: Desk) -> None:
    full_case(desk.workspace)
    _front(desk)
    desk.go("retention")
    page = desk.window.built("retention")
    assert isinstance(page, RetentionPage)
    page.due.rows[0].box.setChecked(True)
    qtbot.mouseClick(page.due.erase_button, LEFT)
    dialog = desk.retention.flow.dialog
    assert isinstance(dialog, EraseSheet)
    qtbot.keyClicks(dialog.passphrase.edit, PASSPHRASE)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    qtbot.waitUntil(lambda: desk.retention.flow.dialog is None, timeout=WAIT_MS)
    _front(desk)
    assert page.isAncestorOf(_focus()), "not in the rail"
    assert not isinstance(_focus(), HelpButton)


def test_who_goes_to_another_page_is_not_held_back(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    _front(desk)
    desk.cases.case.open(case.id)
    page = desk.window.built("case")
    assert isinstance(page, CasePage)
    page.reopen_button.setFocus()
    page.reopen_button.hide()
    qtbot.mouseClick(desk.window.rail.button("settings"), LEFT)
    settle()
    assert desk.window.current_page_id == "settings"
    assert not page.isAncestorOf(_focus())

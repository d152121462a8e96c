"""Words in a dialog that asks why: Esc alone does not throw them away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from eh_desktop.ui.desk import Desk
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.retention.dialogs import EraseSheet, TermDialog
from eh_desktop.ui.widgets.sheet import Sheet
from tests.erasing_fixtures import old_case
from tests.journey_fixtures import service, signed, workspace
from tests.shell_fixtures import settle
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
ESCAPE = Qt.Key.Key_Escape
Asked = tuple[Sheet, QPlainTextEdit]


def _amend(desk: Desk) -> Asked:
    desk.reasons.amend(signed(desk.workspace))
    dialog = desk.reasons.dialog
    assert isinstance(dialog, ReasonDialog)
    return dialog, dialog.reason


def _term(desk: Desk) -> Asked:
    desk.retention.keeping.ask_term("case")
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, TermDialog)
    return dialog, dialog.reason


def _erase_early(desk: Desk) -> Asked:
    case = old_case(desk.workspace, closed_on=desk.workspace.cases.today())
    desk.retention.ask_erasing("case", case.id)
    dialog = desk.retention.flow.dialog
    assert isinstance(dialog, EraseSheet)
    return dialog, dialog.reason


def _template(desk: Desk) -> Asked:
    desk.audits.templates.keep("Good practice.")
    dialog = desk.audits.templates.keeping
    assert dialog is not None
    return dialog, dialog.text


@pytest.mark.parametrize("ask", [_amend, _term, _erase_early, _template])
def test_words_are_thrown_away_only_when_it_is_asked_for_twice(
    qtbot: QtBot, desk: Desk, ask: Callable[[Desk], Asked]
) -> None:
    dialog, text = ask(desk)
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    qtbot.keyClicks(text, "A long reason")
    qtbot.keyClick(dialog, ESCAPE)
    assert not gone
    assert "not kept yet" in dialog.message.accessibleName()
    qtbot.keyClicks(text, ", and more")
    qtbot.keyClick(dialog, ESCAPE)
    assert not gone, "these words were not asked about"
    assert "more" in text.toPlainText()
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert gone
    settle()


@pytest.mark.parametrize("ask", [_amend, _term, _erase_early, _template])
def test_a_dialog_without_own_words_closes_at_once(
    qtbot: QtBot, desk: Desk, ask: Callable[[Desk], Asked]
) -> None:
    dialog, _ = ask(desk)
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    qtbot.keyClick(dialog, ESCAPE)
    assert gone
    settle()


def test_the_reason_that_is_offered_is_nobodys_own(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    desk.retention.ask_erasing("case", case.id)
    dialog = desk.retention.flow.dialog
    assert isinstance(dialog, EraseSheet)
    assert dialog.why()
    qtbot.keyClick(dialog, ESCAPE)
    assert desk.retention.flow.dialog is None

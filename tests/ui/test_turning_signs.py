"""A sign that turns text round, pasted unseen: it is left out, and turns nothing on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui import desk_import
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.importing.dialog import Step
from eh_desktop.ui.retention.erased_tab import ErasureCard
from eh_desktop.ui.retention.retention_page import ERASED
from eh_desktop.ui.widgets import typed
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine
from tests.erasing_fixtures import old_case
from tests.journey_fixtures import service, started, workspace
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
CONTROL = Qt.KeyboardModifier.ControlModifier
PASTED = "😀 Ada\u202e rang\u202c"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what screen readers hear."""
    heard: list[str] = []
    monkeypatch.setattr(typed, "announce", lambda _widget, words: heard.append(words))
    return heard


def test_a_note_takes_what_is_pasted_without_the_sign_and_says_so(
    qtbot: QtBot, said: list[str]
) -> None:
    note = GrowingText("Note")
    qtbot.addWidget(note)
    qtbot.keyClicks(note, "She: ")
    QApplication.clipboard().setText(PASTED)
    with qtbot.waitSignal(note.edited) as heard:
        qtbot.keyClick(note, Qt.Key.Key_V, CONTROL)
    qtbot.keyClicks(note, " twice")
    assert heard.args == ["She: 😀 Ada rang"]
    assert note.toPlainText() == "She: 😀 Ada rang twice"
    assert said == ["A sign that cannot be seen and turns text round was left out."]
    note.undo()
    note.undo()
    assert note.toPlainText() == "She: "


def test_a_line_takes_what_is_pasted_without_the_sign_and_says_so(
    qtbot: QtBot, said: list[str]
) -> None:
    line = TypedLine("Family")
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "()")
    line.setCursorPosition(1)
    QApplication.clipboard().setText(PASTED)
    qtbot.keyClick(line, Qt.Key.Key_V, CONTROL)
    qtbot.keyClicks(line, "!")
    assert line.text() == "(😀 Ada rang!)"
    assert len(said) == 1


def test_what_is_kept_with_the_sign_is_shown_by_its_code_and_not_changed(
    qtbot: QtBot, desk: Desk
) -> None:
    session = started(desk.workspace)
    session.apply(Change(Part.ANSWER, "s1.1", Answer("met", "Ada\u202e rang")))
    desk.audits.open(session.record.id, "s1.1")
    settle()
    assert desk.editor is not None
    shown = [one.toPlainText() for one in desk.editor.findChildren(GrowingText)]
    assert "Ada‹U+202E› rang" in shown
    desk.go("audits")
    kept = desk.workspace.records.open(session.record.id).record
    assert kept.answer("s1.1").note == "Ada\u202e rang"


def test_lists_are_not_turned(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.cases.save(Case("k", "C-1\u202e", "Lind\u2067"))
    desk.go("cases")
    page = desk.window.page("cases")
    assert isinstance(page, CasesPage)
    model = page.panel().table.model()
    cells = [model.index(0, at).data() for at in range(model.columnCount())]
    assert {"C-1‹U+202E›", "Lind‹U+2067›"} <= set(cells)


def test_the_list_of_what_was_erased_is_not_turned(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    desk.workspace.erasing.erase([("case", case.id)], "Asked\u202e for.")
    desk.retention.show_tab(ERASED)
    settle()
    (card,) = desk.window.page("retention").findChildren(ErasureCard)
    said = [one.text() for one in card.findChildren(QLabel)]
    assert "Morgan Hartley-Vale: Asked‹U+202E› for." in said


def test_a_spreadsheet_is_read_without_the_signs_and_says_so(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "cases.csv"
    path.write_text("Reference,Family\nC-1,Lind\u202e\nC-2,\u2066Vale\n", encoding="utf-8")
    monkeypatch.setattr(desk_import, "ask_open", lambda *_asked: path)
    desk.imports.begin("case")
    dialog = desk.imports.dialog
    assert dialog is not None
    qtbot.mouseClick(dialog.file.choose_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=WAIT_MS)
    assert "were left out of 2 cells" in dialog.file.warning.accessibleName()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=WAIT_MS)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.step is Step.DECIDE, timeout=WAIT_MS)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert {case.family for case in desk.workspace.cases.all()} == {"Lind", "Vale"}
    dialog.accept()

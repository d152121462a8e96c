"""Undo and redo by keys on the desk: over leaving, coming back and a new look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.section_page import SectionPage
from tests.journey_fixtures import PASSPHRASE, filled
from tests.shell_fixtures import settle

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot: QtBot, desk: Desk) -> AuditEditor:
    """Give the editor with a new audit open."""
    desk.open_audit(desk.workspace.records.start("tameside.audit"))
    assert desk.editor is not None
    desk.editor.tabs.show_tab(1)
    return desk.editor


def at(desk: Desk, criterion_id: str) -> CriterionCard:
    """Give a criterion's card on the tab that its id names."""
    page = desk.editor.tabs.page(int(criterion_id[1]))
    assert isinstance(page, SectionPage)
    return page.cards[criterion_id]


def answer(qtbot: QtBot, desk: Desk, criterion_id: str, key: Key) -> None:
    """Answer a criterion with a digit."""
    desk.editor.tabs.show_tab(int(criterion_id[1]))
    at(desk, criterion_id).group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), key)


def press(qtbot: QtBot, key: Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    """Press a key with Ctrl, wherever the focus is."""
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def value(desk: Desk, criterion_id: str) -> str | None:
    """Give the answer as it is stored."""
    session = desk.audits.session
    assert session is not None
    stored = desk.workspace.records.open_apart(session.record.id).record
    return stored.answer(criterion_id).value


def test_undo_says_what_it_takes_back_and_goes_there(
    qtbot: QtBot, desk: Desk, editor: AuditEditor
) -> None:
    answer(qtbot, desk, "s1.2", Key.Key_3)
    answer(qtbot, desk, "s2.1", Key.Key_1)
    undo, redo = editor.tabs.undo, editor.tabs.redo
    assert undo.accessibleDescription() == "Undo: the answer to Plan, 1"
    assert "Undo: the answer to Plan, 1 (Ctrl+Z)" in undo.toolTip()
    assert not redo.isEnabled()
    editor.tabs.show_tab(4)
    editor.tabs.bar.setFocus()
    press(qtbot, Key.Key_Z)
    assert value(desk, "s2.1") is None
    assert editor.tabs.bar.currentIndex() == 2
    assert at(desk, "s2.1").isAncestorOf(QApplication.focusWidget())
    assert editor.header.sub.text().endswith("undone: the answer to Plan, 1")
    assert redo.accessibleDescription() == "Redo: the answer to Plan, 1"
    press(qtbot, Key.Key_Z)
    assert editor.tabs.bar.currentIndex() == 1
    press(qtbot, Key.Key_Y)
    assert value(desk, "s1.2") == "met"
    assert editor.header.sub.text().endswith("done again: the answer to Assessment, 2")


def test_it_goes_on_after_leaving_and_after_a_new_look(
    qtbot: QtBot, desk: Desk, editor: AuditEditor
) -> None:
    answer(qtbot, desk, "s1.1", Key.Key_3)
    answer(qtbot, desk, "s1.2", Key.Key_1)
    record_id = desk.audits.record_id
    desk.go("home")
    desk.open_audit(record_id)
    assert desk.editor.tabs.undo.isEnabled()
    press(qtbot, Key.Key_Z)
    assert value(desk, "s1.2") is None
    desk.preferences.change(scheme="dark", text_scale=125)
    desk.change_look()
    settle()
    assert desk.editor is not editor
    assert desk.editor.tabs.redo.accessibleDescription() == "Redo: the answer to Assessment, 2"
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    assert value(desk, "s1.2") == "not_met"
    press(qtbot, Key.Key_Z)
    press(qtbot, Key.Key_Z)
    assert (value(desk, "s1.1"), value(desk, "s1.2")) == (None, None)
    assert not desk.editor.tabs.undo.isEnabled()
    desk.preferences.change(scheme="light", text_scale=100)
    desk.change_look()
    settle()


def test_another_record_has_its_own(qtbot: QtBot, desk: Desk, editor: AuditEditor) -> None:
    answer(qtbot, desk, "s1.1", Key.Key_3)
    first = desk.audits.record_id
    desk.open_audit(desk.workspace.records.start("tameside.service_checklist"))
    assert not desk.editor.tabs.undo.isEnabled()
    press(qtbot, Key.Key_Z)
    desk.open_audit(first)
    assert desk.editor.tabs.undo.isEnabled()


def test_a_note_is_one_step_until_it_is_left(qtbot: QtBot, desk: Desk, editor: AuditEditor) -> None:
    card = at(desk, "s1.1")
    card.notes.open_note()
    note = card.notes.note
    for words in ("The plan ", "names no ", "dates."):
        qtbot.keyClicks(note, words)
        note.typing.flush()  # as a rest of typing does
    card.group.tab_stop().setFocus()
    note.setFocus()
    qtbot.keyClick(note, Key.Key_End, CONTROL)
    qtbot.keyClicks(note, " At all.")
    card.group.tab_stop().setFocus()
    press(qtbot, Key.Key_Z)
    assert note.toPlainText() == "The plan names no dates."
    card.group.tab_stop().setFocus()
    press(qtbot, Key.Key_Z)
    assert note.toPlainText() == ""
    assert not editor.tabs.undo.isEnabled()


def test_something_new_ends_what_could_be_made_again(
    qtbot: QtBot, desk: Desk, editor: AuditEditor
) -> None:
    answer(qtbot, desk, "s1.1", Key.Key_3)
    press(qtbot, Key.Key_Z)
    assert editor.tabs.redo.isEnabled()
    answer(qtbot, desk, "s1.2", Key.Key_3)
    assert not editor.tabs.redo.isEnabled()
    press(qtbot, Key.Key_Y)
    assert value(desk, "s1.1") is None


def test_history_ends_with_the_signature(qtbot: QtBot, desk: Desk) -> None:
    session = filled(desk.workspace)
    desk.open_audit(session.record.id)
    answer(qtbot, desk, "s1.1", Key.Key_1)
    answer(qtbot, desk, "s1.1", Key.Key_3)
    signing = desk.workspace.signing
    signing.keep(signing.prepare(desk.audits.session).run(PASSPHRASE))
    desk.audits.reload(session.record.id)
    assert desk.editor.tabs.undo.isHidden()
    press(qtbot, Key.Key_Z)
    assert value(desk, "s1.1") == "met"

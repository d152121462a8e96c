"""Answering: mouse, keyboard, one Tab stop, digits, clearing, and going from one to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import criterion_applies
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import Answer, Award, Change, Part, apply
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.widgets.segments import Choosable, SegmentGroup
from tests.editor_fixtures import FIELDS, Owner, blank, card, opened, section, tameside, typical

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def fresh(qtbot: QtBot) -> Owner:
    """Open an audit with its case details filled and nothing answered."""
    record = blank()
    for key, value in FIELDS.items():
        record = apply(record, Change(Part.FIELD, key, value))
    return opened(qtbot, record)


def test_a_click_answers_and_the_same_click_says_nothing_more(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    segment = card(owner, "s1.2").group.segments[1]
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert owner.changes == [Change(Part.ANSWER, "s1.2", Answer("partially_met"))]
    assert segment.isChecked()
    assert owner.editor.tabs.bar.tabText(1) == "Assessment  1/10"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Key.Key_1, "not_met"),
        (Key.Key_2, "partially_met"),
        (Key.Key_3, "met"),
        (Key.Key_0, "not_applicable"),
    ],
)
def test_digits_answer_and_the_focus_stays(qtbot: QtBot, key: Key, value: str) -> None:
    owner = fresh(qtbot)
    group = card(owner, "s1.3").group
    group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), key)
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert owner.changes == [Change(Part.ANSWER, "s1.3", Answer(value))]
    assert QApplication.focusWidget() is group.tab_stop()
    assert group.isAncestorOf(QApplication.focusWidget())


def test_digits_answer_from_a_link_of_the_row_which_keeps_the_focus(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    link = card(owner, "s1.1").links.where
    link.setFocus()
    qtbot.keyClick(link, Key.Key_3)
    assert owner.record.answer("s1.1").value == "met"
    assert link.hasFocus()


def test_digits_in_a_note_are_text(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    qtbot.mouseClick(card(owner, "s1.1").links.note, Qt.MouseButton.LeftButton)
    note = QApplication.focusWidget()
    qtbot.keyClicks(note, "3 times in 2026")
    qtbot.keyClick(note, Key.Key_Backspace)
    owner.editor.flush()
    assert owner.record.answer("s1.1") == Answer(None, "3 times in 202")


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_an_answer_can_be_cleared(qtbot: QtBot, key: Key) -> None:
    owner = fresh(qtbot)
    group = card(owner, "s1.1").group
    group.tab_stop().setFocus()
    qtbot.keyClick(group.tab_stop(), Key.Key_1)
    qtbot.keyClick(group.tab_stop(), key)
    assert owner.changes[-1] == Change(Part.ANSWER, "s1.1", None)
    assert "s1.1" not in owner.record.answers
    assert not any(segment.isChecked() for segment in group.segments)


def test_arrow_keys_move_and_choose_around_the_ends(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    group = card(owner, "s1.1").group
    group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert owner.record.answer("s1.1").value == "partially_met"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert owner.record.answer("s1.1").value == "not_applicable"
    assert QApplication.focusWidget() is group.segments[3]


def test_a_group_is_one_tab_stop_open_and_answered(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    first = card(owner, "s1.1")
    for value in (None, "partially_met"):
        first.group.choose(value)
        first.group.tab_stop().setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert first.links.note.hasFocus()
        qtbot.keyClick(first.links.note, Key.Key_Tab, Modifier.ShiftModifier)
        assert first.group.tab_stop().hasFocus()


def test_tab_goes_through_a_row_in_reading_order(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    row = card(owner, "s1.2")
    row.group.tab_stop().setFocus()
    order = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        order.append(QApplication.focusWidget())
    links = row.links
    expected = [links.note, links.where, links.good, links.concern, row.notes.note]
    assert order == [*expected, card(owner, "s1.3").group.tab_stop()]


def test_every_control_of_a_row_is_named(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    row = card(owner, "s1.2")
    assert row.group.accessibleName().startswith("Answer to 2: Facts")
    names = [segment.accessibleName() for segment in row.group.segments]
    assert names == ["Not met", "Partially met", "Met", "Not applicable"]
    assert row.links.concern.accessibleName() == "Concern, criterion 2"


def test_f8_goes_to_the_next_open_criterion_and_on_to_the_next_tab(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    editor = owner.editor
    card(owner, "s1.6").group.tab_stop().setFocus()
    qtbot.keyClick(editor, Key.Key_F8)
    assert card(owner, "s1.7").group.tab_stop().hasFocus()
    card(owner, "s1.9").group.tab_stop().setFocus()
    qtbot.keyClick(editor, Key.Key_Down, Modifier.ControlModifier)
    assert editor.tabs.bar.currentIndex() == 2
    assert card(owner, "s2.1").group.tab_stop().hasFocus()


def test_f8_skips_nothing_open_and_goes_around(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    editor = owner.editor
    card(owner, "s1.3").group.tab_stop().setFocus()
    editor.tabs.bar.setFocus()
    visited = []
    fields = owner.record.fields
    ids = [c.id for _, c in tameside().criteria() if criterion_applies(c, fields)]
    for _ in range(len(ids) + 1):
        qtbot.keyClick(editor, Key.Key_F8)
        visited.append(editor.tabs.current().current.criterion.id)
    assert visited == [*ids, ids[0]]


def beside_a_rail(qtbot: QtBot) -> tuple[QWidget, Owner, QPushButton, QStackedWidget]:
    """Open an audit on one of two pages beside a button that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    rail, pages, editor = QPushButton("Audits"), QStackedWidget(), AuditEditor()
    row = QHBoxLayout(window)
    row.addWidget(rail)
    row.addWidget(pages, 1)
    pages.addWidget(editor)
    pages.addWidget(QWidget())
    window.resize(1200, 700)
    owner = Owner(editor, typical(), tameside())
    owner.open()
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    rail.setFocus()
    return window, owner, rail, pages


def test_shortcuts_work_from_beside_the_editor(qtbot: QtBot) -> None:
    _window, owner, rail, _ = beside_a_rail(qtbot)
    bar = owner.editor.tabs.bar
    control = Modifier.ControlModifier
    for key, held, asked in (
        (Key.Key_Z, control, "undo"),
        (Key.Key_Z, control | Modifier.ShiftModifier, "redo"),
        (Key.Key_Y, control, "redo"),
        (Key.Key_Return, control, "finish"),
    ):
        rail.setFocus()
        owner.asked.clear()
        qtbot.keyClick(rail, key, held)
        assert owner.asked == [asked]
    owner.editor.tabs.show_tab(1)
    for key, held, tab in (
        (Key.Key_Tab, control, 2),
        (Key.Key_Backtab, control | Modifier.ShiftModifier, 1),
    ):
        rail.setFocus()
        qtbot.keyClick(rail, key, held)
        assert bar.currentIndex() == tab
    for key, held in ((Key.Key_F8, Modifier.NoModifier), (Key.Key_Down, control)):
        rail.setFocus()
        qtbot.keyClick(rail, key, held)
        assert card(owner, "s1.5").group.tab_stop().hasFocus()


def test_shortcuts_rest_while_another_page_is_shown(qtbot: QtBot) -> None:
    _window, owner, rail, pages = beside_a_rail(qtbot)
    pages.setCurrentIndex(1)
    rail.setFocus()
    qtbot.keyClick(rail, Key.Key_Z, Modifier.ControlModifier)
    qtbot.keyClick(rail, Key.Key_Return, Modifier.ControlModifier)
    qtbot.keyClick(rail, Key.Key_F8)
    assert owner.asked == []
    assert rail.hasFocus()


def test_a_tip_is_never_markup(qtbot: QtBot) -> None:
    group = SegmentGroup("Answer", (Choosable("x", "X", "<img src='x'> & <b>more</b>"),))
    qtbot.addWidget(group)
    document = QTextDocument()
    document.setHtml(group.segments[0].toolTip())
    assert document.toPlainText() == "<img src='x'> & <b>more</b>"


def test_ctrl_tab_goes_round_the_tabs(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    bar = owner.editor.tabs.bar
    for expected in (2, 3, 4, 0, 1):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab, Modifier.ControlModifier)
        assert bar.currentIndex() == expected
    both = Modifier.ControlModifier | Modifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backtab, both)
    assert bar.currentIndex() == 0


def test_a_section_gets_a_tick_once_answered_and_awarded_with_its_reason(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    bar = owner.editor.tabs.bar
    owner.editor.tabs.show_tab(2)
    page = section(owner, 2)
    for criterion in tameside().section("s2").criteria:
        page.cards[criterion.id].group.choose("met")
    owner.store(Change(Part.COMMENT, "s2", "Clear."))
    assert bar.tabIcon(2).isNull()
    assert bar.accessibleTabName(2) == "Plan, 5 of 5 answered"
    page.foot.panel.group.choose("requires_improvement")
    assert bar.tabIcon(2).isNull()
    owner.store(Change(Part.AWARD, "s2", Award(Grade.REQUIRES_IMPROVEMENT, "It came late.")))
    assert not bar.tabIcon(2).isNull()
    assert bar.accessibleTabName(2) == "Plan, 5 of 5 answered, complete"


def test_the_case_details_tab_says_whether_it_is_complete_or_wrong(qtbot: QtBot) -> None:
    owner = opened(qtbot, blank())
    bar = owner.editor.tabs.bar
    assert bar.tabIcon(0).isNull()
    assert bar.accessibleTabName(0) == "Case details, not complete"
    for key, value in FIELDS.items():
        owner.store(Change(Part.FIELD, key, value))
    assert not bar.tabIcon(0).isNull()
    assert bar.accessibleTabName(0) == "Case details, complete"
    tick = bar.tabIcon(0).cacheKey()
    owner.store(Change(Part.FIELD, "audit_date", "31/02/2026"))
    assert bar.tabIcon(0).cacheKey() != tick
    assert bar.accessibleTabName(0) == "Case details, something is wrong"


def test_pages_are_built_only_when_shown(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    assert len(owner.editor.tabs.built()) == 1
    assert isinstance(owner.editor.tabs.built()[0], SectionPage)


def test_undo_and_redo_by_key_take_the_answer_back_and_go_there(qtbot: QtBot) -> None:
    owner = fresh(qtbot)
    editor = owner.editor
    card(owner, "s1.4").group.choose("not_met")
    editor.tabs.show_tab(4)
    qtbot.keyClick(editor, Key.Key_Z, Modifier.ControlModifier)
    assert owner.record.answer("s1.4").value is None
    assert editor.tabs.bar.currentIndex() == 1
    assert card(owner, "s1.4").group.value() is None
    qtbot.keyClick(editor, Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert card(owner, "s1.4").group.value() == "not_met"
    assert not editor.tabs.redo.isEnabled()
    assert editor.tabs.undo.isEnabled()

"""What the walk found once stays mended, each cause by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.record import Change, Part, State
from eh_desktop.ui.actions.step_dialog import RatingDialog
from eh_desktop.ui.editor.guidance import GuidancePane
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.table_field import TableField
from eh_desktop.ui.lists.search_bar import SearchBar
from eh_desktop.ui.retention.erased_tab import ErasedTab, ErasureCard
from eh_desktop.ui.retention.retention_page import ERASED, RetentionPage
from eh_desktop.ui.samples.dialogs import team_field
from eh_desktop.ui.shortcuts import ShortcutSheet
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.date_field import CalendarPopup, DateField
from eh_desktop.ui.widgets.focus_sight import FocusSight
from eh_desktop.ui.widgets.keyed_scroll import KeyedScroll
from eh_desktop.ui.widgets.number_box import NumberBox
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.tab_bar import TabBar
from tests.editor_fixtures import blank, full
from tests.editor_fixtures import opened as opened_form
from tests.exchange_fixtures import tombstone
from tests.reach.clipping import check_clipping
from tests.reach.colours import Picture, ink_contrast
from tests.reach.contrast import Contrast
from tests.reach.controls import controls, name_of
from tests.reach.rings import Rings
from tests.reach.targets import check_targets
from tests.reach.walk import Walk

TAB = Qt.Key.Key_Tab


def opened(qtbot: QtBot, *widgets: QWidget, size: tuple[int, int] = (600, 400)) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    window.resize(*size)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def test_a_page_scrolls_to_its_first_control_when_tab_comes_from_outside(
    qtbot: QtBot, dressed: QApplication
) -> None:
    before, page, first = button("Before"), Page("Long"), button("First")
    page.column.addWidget(first)
    for _ in range(40):
        page.column.addWidget(label("A line"))
    page.column.addWidget(button("Last"))
    window = opened(qtbot, before, page)
    FocusSight(window)
    before.setFocus()
    area = page.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert first.visibleRegion().isEmpty()
    qtbot.keyClick(before, TAB)
    assert QApplication.focusWidget() is first
    assert not first.visibleRegion().isEmpty()


def test_guidance_takes_the_keys_only_while_it_scrolls(qtbot: QtBot, dressed: QApplication) -> None:
    pane = GuidancePane()
    _window = opened(qtbot, pane, size=(320, 900))
    area = pane.findChild(KeyedScroll)
    assert area is not None
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    area.widget().layout().insertWidget(0, label("Look for this.\n" * 60))
    qtbot.waitUntil(lambda: area.focusPolicy() is Qt.FocusPolicy.StrongFocus)
    qtbot.keyClick(pane.close_link, TAB)
    assert area.hasFocus()
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_a_card_that_grows_after_it_was_dealt_has_its_room(
    qtbot: QtBot, dressed: QApplication
) -> None:
    first, second = Card("First"), Card("Second")
    columns = Columns([first, second], 400, most=2)
    window = opened(qtbot, columns)
    made = [label(f"Line {at}") for at in range(8)]
    content = QWidget()
    column = QVBoxLayout(content)
    for line in made:
        column.addWidget(line)
    second.body.addWidget(content)
    window.resize(600, 900)
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in made))


def test_a_spin_box_shows_its_number(qtbot: QtBot, dressed: QApplication) -> None:
    box = NumberBox(1, 50)
    box.setValue(7)
    _window = opened(qtbot, button("Before"), box)
    edit = box.findChild(QLineEdit)
    assert edit is not None
    picture = Picture(box)
    assert ink_contrast(picture.rows(edit.geometry())) > 4.5


def test_rows_of_a_table_come_before_its_button(qtbot: QtBot, dressed: QApplication) -> None:
    table = TableField(team_field(), lambda: "new")
    table.put(table_text([{"id": "a", "name": "Isolde Brandreth", "agency": "", "people": ""}]))
    first = QLineEdit()
    _window = opened(qtbot, first, table)
    qtbot.keyClick(first, TAB)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Name, row 1"


def test_the_cross_empties_the_search(qtbot: QtBot, dressed: QApplication) -> None:
    bar = SearchBar("cases")
    _window = opened(qtbot, bar)
    cross = bar.search.clear_button
    assert not cross.isVisible()
    qtbot.keyClicks(bar.search, "lind")
    assert cross.isVisible()
    assert cross.width() >= 24
    with qtbot.waitSignal(bar.changed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert bar.search.text() == ""


def test_arrow_keys_choose_within_a_group_of_one_stop(qtbot: QtBot, dressed: QApplication) -> None:
    parent = opened(qtbot, QTextEdit())
    dialog = RatingDialog("Date the facts", "amber", parent)
    dialog.open()
    dialog.activateWindow()
    amber, green = dialog.choices["amber"], dialog.choices["green"]
    qtbot.waitUntil(amber.hasFocus)
    qtbot.keyClick(amber, Qt.Key.Key_Down)
    assert green.isChecked()
    assert green.hasFocus()
    qtbot.keyClick(green, TAB)
    assert not any(one.hasFocus() for one in dialog.choices.values())
    dialog.reject()


@pytest.mark.parametrize("look", ["primary", "danger"])
def test_a_filled_button_changes_visibly_with_the_focus(
    qtbot: QtBot, dressed: QApplication, look: str
) -> None:
    one, other = button("One", look), button("Other")
    _window = opened(qtbot, one, other)
    other.setFocus()
    without = one.grab().toImage()
    one.setFocus()
    assert one.grab().toImage() != without


def test_criteria_that_come_late_stand_before_the_foot_for_tab_too(
    qtbot: QtBot, dressed: QApplication
) -> None:
    owner = opened_form(qtbot, blank())
    tabs = owner.editor.tabs
    owner.store(Change(Part.FIELD, "opened_after", "step_down"))
    tabs.show_tab(1)
    owner.store(Change(Part.FIELD, "opened_after", "request"))
    page = tabs.show_tab(1)
    assert isinstance(page, SectionPage)
    qtbot.waitUntil(lambda: not page.growth.going_on)
    cards = list(page.cards.values())
    last = cards[-1].links.controls()[-1]
    last.setFocus()
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), TAB)
        focus = QApplication.focusWidget()
        if focus is not None and not any(card.isAncestorOf(focus) for card in cards):
            break
    assert page.foot.panel is not None
    assert page.foot.panel.isAncestorOf(QApplication.focusWidget())


def test_the_days_of_a_calendar_are_whole_and_large_enough(
    qtbot: QtBot, dressed: QApplication
) -> None:
    field = DateField("Date of the audit")
    _window = opened(qtbot, field)
    qtbot.mouseClick(field.picker, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    assert list(Contrast().check(popup)) == []
    assert list(check_targets(popup)) == []
    assert all(name_of(one) for one in controls(popup))
    popup.close()


def test_the_sheet_of_keys_can_be_used_by_everybody(qtbot: QtBot, dressed: QApplication) -> None:
    parent = opened(qtbot, button("Keys"))
    sheet = ShortcutSheet(parent)
    sheet.open()
    sheet.activateWindow()
    walk = Walk(whole=True)
    walk.go("keys", sheet)
    assert walk.told() == ""
    sheet.reject()


def test_a_hash_stands_whole_once_the_proof_is_shown(qtbot: QtBot, dressed: QApplication) -> None:
    tab, stone = ErasedTab(), tombstone()
    tab.show_erased([[stone]], {})
    window = opened(qtbot, tab, size=(900, 400))
    (card,) = tab.findChildren(ErasureCard)
    card.proof_button.click()
    QApplication.processEvents()
    said = [one.text() for one in tab.findChildren(QLabel) if one.isVisible()]
    assert [text for text in said if stone.subject_hash in text.replace(" ", "")]
    assert list(check_clipping(window)) == []


def test_the_tabs_of_keep_and_erase_come_before_what_they_show(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = RetentionPage()
    _window = opened(qtbot, page, size=(900, 400))
    page.erased.show_erased([[tombstone()]], {})
    page.show_tab(ERASED)
    page.bar.setFocus()
    qtbot.keyClick(page.bar, TAB)
    assert page.erased.check_button.hasFocus()


def test_the_arrows_of_a_tab_bar_stand_out(qtbot: QtBot, dressed: QApplication) -> None:
    bar = TabBar("Logs")
    bar.setUsesScrollButtons(True)
    for at in range(12):
        bar.addTab(f"Log number {at}")
    window = opened(qtbot, bar, size=(400, 120))
    assert any(one.isEnabled() and one.isVisible() for one in bar.findChildren(QToolButton))
    assert list(Contrast().check(window)) == []


def test_a_signed_statement_taller_than_its_page_is_ringed_from_its_top(
    qtbot: QtBot, dressed: QApplication
) -> None:
    signed = replace(full(), state=State.SIGNED)
    owner = opened_form(qtbot, signed, size=(700, 330))
    page = owner.editor.tabs.show_tab(1)
    assert isinstance(page, SectionPage)
    qtbot.waitUntil(lambda: not page.growth.going_on)
    first, second = list(page.cards.values())[:2]
    first.setFocus()
    for _ in range(3):  # its note can be read with the keys, too
        if not second.hasFocus():
            qtbot.keyClick(QApplication.focusWidget(), TAB)
    assert second.hasFocus()
    assert second.height() > page.viewport().height()
    assert second.mapTo(page.viewport(), QPoint(0, 0)).y() == 0
    assert list(Rings().check(second, owner.editor, owner.editor.tabs.bar)) == []

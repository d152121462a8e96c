"""Each check of the walk finds the fault that is planted for it, and passes what is right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eh_desktop.ui.application import dress
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.named_group import NamedGroup
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.tips import set_plain_tip
from tests.reach.clipping import check_clipping
from tests.reach.colours import contrast
from tests.reach.contrast import Contrast
from tests.reach.finding import Finding
from tests.reach.names import check_names
from tests.reach.tabbing import _other_way, check_scrolling
from tests.reach.targets import check_targets
from tests.reach.walk import Walk


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> Iterator[QWidget]:
    """Give a window on the page's ground; the test fills its layout."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(640, 480)
    yield made
    made.close()


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    QApplication.processEvents()


def walked(window: QWidget) -> list[Finding]:
    walk = Walk(whole=True)
    walk.go("it", window)
    return walk.found.get("it", [])


def checks(found: object) -> set[str]:
    assert isinstance(found, list)
    return {one.check for one in found}


def good_form() -> list[QWidget]:
    group = NamedGroup("How often?")
    row = QHBoxLayout(group)
    for text in ("Often", "Seldom"):
        row.addWidget(QRadioButton(text))
    chosen = group.findChild(QRadioButton)
    assert chosen is not None
    chosen.setChecked(True)
    fruit = QComboBox()
    fruit.addItems(["Pear", "Plum"])
    return [
        label("A form", "title"),
        Labelled("Name", QLineEdit(), "As it stands on the file."),
        Labelled("Fruit", fruit),
        group,
        QCheckBox("With a stone"),
        button("Save", "primary"),
        button("Cancel"),
    ]


@pytest.mark.parametrize(
    ("scheme", "scale"), [("light", 100), ("dark", 200), ("high_contrast", 100)]
)
def test_nothing_is_found_in_a_good_form(
    window: QWidget, qapp: QApplication, scheme: str, scale: int
) -> None:
    dress(qapp, scheme, scale)
    window.resize(900, 900)
    put(window, *good_form())
    assert walked(window) == []
    dress(qapp, "light", 100)


@pytest.mark.parametrize("text", ["", "…", "×"])
def test_a_button_needs_a_name_in_words(window: QWidget, text: str) -> None:
    put(window, QPushButton(text))
    assert "names" in checks(list(check_names(window)))


def test_a_field_is_named_by_its_label(window: QWidget) -> None:
    alone, named = QLineEdit(), QLineEdit()
    said = label("Agency")
    said.setBuddy(named)
    put(window, alone, said, named)
    assert [one.where for one in check_names(window)] == ["QLineEdit “”"]


def test_a_choice_needs_a_name_besides_its_value(window: QWidget) -> None:
    choice = QComboBox()
    choice.addItem("Pear")
    put(window, choice)
    assert checks(list(check_names(window))) == {"names"}
    choice.setAccessibleName("Fruit")
    assert list(check_names(window)) == []


def test_a_frame_that_takes_the_keys_has_no_role(window: QWidget) -> None:
    frame = QFrame()
    frame.setMinimumHeight(30)
    frame.setAccessibleName("What was found")
    frame.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    put(window, frame)
    assert checks(list(check_names(window))) == {"roles"}


def test_radio_buttons_stand_in_a_named_group(window: QWidget) -> None:
    group = NamedGroup("")
    QVBoxLayout(group).addWidget(QRadioButton("In"))
    put(window, QRadioButton("Out"), group)
    assert [one.what for one in check_names(window)] == [
        "stands in no group",
        "its group has no name",
    ]
    group.setAccessibleName("Where?")
    assert [one.what for one in check_names(window)] == ["stands in no group"]


def test_two_of_one_name_are_told_apart_by_description_or_group(window: QWidget) -> None:
    first, second = button("Remove"), button("Remove")
    put(window, first, second)
    assert checks(list(check_names(window))) == {"alike"}
    second.setAccessibleDescription("Row 2")
    assert list(check_names(window)) == []


def test_tables_say_their_headings_and_cells(window: QWidget) -> None:
    table = QTableView()
    table.setAccessibleName("Cases")
    model = QStandardItemModel(1, 2, table)
    model.setItem(0, 0, QStandardItem("C-0147"))
    model.setHorizontalHeaderLabels(["Case", ""])
    table.setModel(model)
    table.verticalHeader().hide()
    put(window, table)
    assert [one.what for one in check_names(window)] == [
        "column 1 has no heading",
        "the cell 0, 1 says nothing",
    ]
    model.setHorizontalHeaderLabels(["Case", "State"])
    empty = QStandardItem()
    empty.setData("State: none", Qt.ItemDataRole.AccessibleTextRole)
    model.setItem(0, 1, empty)
    assert list(check_names(window)) == []


def small_ones(window: QWidget, apart: int) -> None:
    for at in range(2):
        made = QPushButton("x", window)
        made.setStyleSheet("min-height: 0; padding: 0;")
        made.setGeometry(QRect(QPoint(20 + at * apart, 20), QPoint(39 + at * apart, 39)))
    window.show()


def test_small_targets_close_to_each_other_are_found(window: QWidget) -> None:
    small_ones(window, apart=21)
    assert len(list(check_targets(window))) == 2


def test_small_targets_far_from_each_other_pass(window: QWidget) -> None:
    small_ones(window, apart=40)
    assert list(check_targets(window)) == []


def test_a_small_target_beside_a_large_one_is_found(window: QWidget) -> None:
    small_ones(window, apart=200)
    large = QPushButton("Large", window)
    large.setGeometry(40, 10, 100, 40)
    large.show()
    assert len(list(check_targets(window))) == 1


def test_contrast_of_two_colours() -> None:
    assert contrast(0, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.01)
    assert contrast(0x767676, 0xFFFFFF) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("ink", "found"), [("#767676", False), ("#7b7b7b", True)])
def test_contrast_is_measured_in_the_picture(window: QWidget, ink: str, found: bool) -> None:
    words = label("Some words on a white ground")
    words.setStyleSheet(f"background: #ffffff; color: {ink};")
    put(window, words)
    assert bool(list(Contrast().check(window))) is found


def test_large_words_need_less(window: QWidget) -> None:
    words = label("Large words", "figure")
    words.setStyleSheet("background: #ffffff; color: #8a8a8a; font-size: 20pt;")
    put(window, words)
    assert list(Contrast().check(window)) == []


def test_words_on_a_chip_are_measured_against_the_chip(window: QWidget) -> None:
    words = label("Late", wrap=False)
    words.setStyleSheet("background: #333333; color: #6a6a6a; margin: 4px 200px;")
    put(window, words)
    found = list(Contrast().check(window))
    assert [one.check for one in found] == ["contrast"]


def test_hints_are_measured_and_what_is_off_is_not(window: QWidget) -> None:
    hint, off = QLineEdit(), QLineEdit()
    for edit in (hint, off):
        edit.setPlaceholderText("Name or role")
        edit.setStyleSheet("QLineEdit { placeholder-text-color: #bbbbbb; }")
    off.setEnabled(False)
    put(window, hint, off)
    hint.clearFocus()
    found = [one for one in Contrast().check(window) if one.check == "contrast"]
    assert len(found) == 1


def test_words_that_are_scrolled_out_of_sight_are_measured(window: QWidget) -> None:
    area, ground = QScrollArea(), QWidget()
    column = QVBoxLayout(ground)
    column.addSpacing(2000)
    faint = label("Down here")
    faint.setStyleSheet("color: #dddddd;")
    column.addWidget(faint)
    area.setWidget(ground)
    put(window, area)
    assert checks(list(Contrast().check(window))) == {"contrast"}


def test_the_border_of_a_field_is_a_mark(window: QWidget) -> None:
    edit = QLineEdit("C-0147")
    edit.setStyleSheet("border: 1px solid #eeeeee;")
    put(window, edit)
    assert checks(list(Contrast().check(window))) == {"marks"}


def test_words_without_room_need_a_tip(window: QWidget) -> None:
    words = label("Far more words than there is room for in so narrow a place", wrap=False)
    words.setFixedWidth(80)
    put(window, words)
    assert checks(list(check_clipping(window))) == {"clipping"}
    set_plain_tip(words, words.text())
    assert list(check_clipping(window)) == []


def test_wrapped_words_without_height_are_found(window: QWidget) -> None:
    words = label("More words than fit on one line of a label that is two hundred wide")
    words.setFixedSize(200, 16)
    put(window, words)
    assert checks(list(check_clipping(window))) == {"clipping"}


def test_what_reaches_out_of_its_ground_is_found(window: QWidget) -> None:
    ground = QFrame()
    ground.setFixedSize(100, 60)
    out = button("Out", "")
    out.setParent(ground)
    out.setGeometry(70, 10, 80, 36)
    put(window, ground)
    assert checks(list(check_clipping(window))) == {"clipping"}


@pytest.mark.parametrize(("wide", "found"), [(1300, True), (1100, False)])
def test_a_page_wider_than_a_screen_is_found(window: QWidget, wide: int, found: bool) -> None:
    page, held = Page("Wide"), label("Held apart")
    held.setMinimumWidth(wide)
    page.put_under_head(held)
    put(window, page)
    assert (checks(list(check_clipping(window))) == {"clipping"}) is found


class Trap(QPlainTextEdit):
    """A text that keeps Tab to itself, as Qt's do."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Words")


def test_a_text_that_keeps_tab_is_a_trap(window: QWidget) -> None:
    put(window, button("One"), Trap(), button("Two"))
    found = [one for one in walked(window) if one.check == "tab"]
    assert len(found) == 1
    assert "holds the focus" in found[0].what


class Skipped(QWidget):
    """A window whose Tab leaves one control out."""

    def focusNextPrevChild(self, forth: bool) -> bool:
        done = super().focusNextPrevChild(forth)
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == "Two":
            return super().focusNextPrevChild(forth)
        return done


def test_what_tab_does_not_reach_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    made = Skipped()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    put(made, button("One"), button("Two"), button("Three"))
    assert [one.what for one in walked(made)] == ["is never reached"]


def test_an_order_that_nobody_reads_in_is_found(window: QWidget) -> None:
    parts = [button(text) for text in ("One", "Two", "Three", "Four")]
    put(window, *parts)
    assert walked(window) == []
    QWidget.setTabOrder(parts[2], parts[1])
    assert checks(walked(window)) == {"order"}


class OneWay(QPushButton):
    """A button that Shift+Tab leaves as Tab does."""

    def event(self, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) else None
        if key == Qt.Key.Key_Backtab and event.type() is QEvent.Type.KeyPress:
            return self.focusNextChild()
        return super().event(event)


def test_another_way_back_is_found(window: QWidget) -> None:
    put(window, button("One"), OneWay("Two"), button("Three"))
    assert "tab" in checks(walked(window))


def test_what_no_key_scrolls_is_found(window: QWidget) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    text = QLabel("Words\n" * 200)
    area.setWidget(text)
    put(window, area)
    assert checks(list(check_scrolling(window))) == {"scrolling"}
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert list(check_scrolling(window)) == []


class Plain(QPushButton):
    """A button that draws itself, the same with the focus as without."""

    ring = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), THEME.colour("card"))
        painter.setPen(THEME.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            for inset in range(self.ring):
                painter.setPen(THEME.colour(self.tone))
                painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()

    tone = "focus"


@pytest.mark.parametrize(
    ("ring", "tone", "found"),
    [(0, "focus", True), (1, "focus", True), (2, "line", True), (2, "focus", False)],
)
def test_a_ring_is_two_pixels_and_stands_out(
    window: QWidget, ring: int, tone: str, found: bool
) -> None:
    odd = Plain("Press")
    odd.ring, odd.tone = ring, tone
    put(window, button("One"), odd)
    assert ("focus" in checks(walked(window))) is found


def test_the_window_is_left_as_it_was(window: QWidget) -> None:
    parts = good_form()
    put(window, *parts)
    edit = parts[1].findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    walked(window)
    assert QApplication.focusWidget() is edit


def test_a_round_that_begins_at_an_area_is_the_same_round() -> None:
    one, other, last = button("One"), button("Other"), button("Last")
    forth = [one, other, last]
    assert list(_other_way(forth, [last, other, one])) == []
    assert list(_other_way(forth, [one, last, other])) == []
    assert checks(list(_other_way(forth, [one, other, last]))) == {"tab"}

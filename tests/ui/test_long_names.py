"""Long names: lists go on in a second line, the editor's head puts the case apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import Answer, Change, Part, State, apply
from eh_desktop.ui.lists.memory import LISTS
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.widgets.basic import Card
from eh_desktop.ui.widgets.rows import RowLink, rows_of
from eh_desktop.ui.widgets.table import in_two
from tests.editor_fixtures import opened, shipped, started
from tests.shell_fixtures import row

LONG = "Northmoor and Upper Fenwick Federation of Primary Schools, Nurseries and Centres"


def test_text_is_broken_at_its_last_dot_else_between_words(dressed: QApplication) -> None:
    metrics = QFontMetrics(dressed.font())
    wide = metrics.horizontalAdvance
    assert in_two("Draft", metrics, wide("Draft")) == ("Draft",)
    both = "Tier 2 case file audit · Blackburn with Darwen"
    assert in_two(both, metrics, max(map(wide, both.split(" · ")))) == (
        "Tier 2 case file audit",
        "Blackburn with Darwen",
    )
    first, second = in_two(LONG, metrics, wide("Northmoor and Upper"))
    assert first == "Northmoor and Upper"
    assert second.startswith("Fenwick")
    assert second.endswith("…")
    (cut,) = in_two("Featherstonehaugh", metrics, wide("Feather"))
    assert cut.startswith("Fea")
    assert cut.endswith("…")


@pytest.mark.parametrize("width", [800, 1000, 1280])
def test_long_rows_need_no_scrolling_sideways(
    qtbot: QtBot, dressed: QApplication, width: int
) -> None:
    page = RecordsPage()
    qtbot.addWidget(page)
    page.resize(width, 600)
    long = replace(row("r1", LONG, State.SIGNED, Grade.REQUIRES_IMPROVEMENT), framework="Tameside")
    page.show_rows((long, replace(row("r2", "C-1", State.DRAFT), framework="Cumbria")))
    with qtbot.waitExposed(page):
        page.show()
    table = page.table
    assert table.horizontalScrollBar().maximum() == 0
    assert ("changed" in page.panel.hidden) is (width == 800)
    metrics = table.fontMetrics()
    assert table.rowHeight(0) >= 2 * metrics.height()
    page.show_rows((row("r3", "C-1", State.DRAFT),))
    assert table.rowHeight(0) < 2.6 * metrics.height()


def test_a_narrow_list_shows_what_a_person_chose(qtbot: QtBot, dressed: QApplication) -> None:
    page = RecordsPage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show_rows((row("r1", "C-0147", State.DRAFT),))
    with qtbot.waitExposed(page):
        page.show()
    assert page.panel.hidden == {"form", "changed"}
    try:
        menu = page.panel.columns_menu.button.menu()
        page.panel.columns_menu.fill()
        next(one for one in menu.actions() if one.text() == "Changed").trigger()
        assert page.panel.hidden == {"form"}
        page.resize(1280, 600)
        qtbot.waitUntil(lambda: not page.panel.hidden)
    finally:
        LISTS.use(None)


def test_list_says_that_nothing_was_found(qtbot: QtBot, dressed: QApplication) -> None:
    page = RecordsPage()
    qtbot.addWidget(page)
    page.show_rows((row("r1", "C-0147", State.DRAFT),))
    with qtbot.waitExposed(page):
        page.show()
    full = page.table.viewport().grab().toImage()
    page.text_filter.setText("C-99")
    empty = page.table.viewport().grab().toImage()
    said, page.table.nothing = page.table.nothing, ""
    assert said.startswith("No audit")
    assert page.table.viewport().grab().toImage() != empty != full


def test_rows_of_a_card_stand_in_line_with_its_title(qtbot: QtBot, dressed: QApplication) -> None:
    card = Card("To finish")
    qtbot.addWidget(card)
    link = RowLink("r1", "C-0147", "Case quality audit")
    rows_of(card).addWidget(link)
    card.resize(400, 200)
    with qtbot.waitExposed(card):
        card.show()
    title = next(one for one in card.findChildren(QLabel) if one.text() == "To finish")
    words = next(one for one in link.findChildren(QLabel) if one.text() == "C-0147")
    assert words.mapTo(card, QPoint(0, 0)).x() == title.mapTo(card, QPoint(0, 0)).x()


def test_long_case_stands_under_the_title(qtbot: QtBot, dressed: QApplication) -> None:
    form = shipped("bathnes.standards")
    record = apply(started(form), Change(Part.FIELD, "service", LONG))
    owner = opened(qtbot, record, form=form)
    header = owner.editor.header
    assert header.title.text() == form.title
    assert header.about.text() == LONG
    assert header.about.isVisible()
    assert header.about.geometry().top() >= header.title.geometry().bottom()
    owner.store(Change(Part.FIELD, "service", "Northmoor"))
    assert header.title.text() == f"{form.title}  Northmoor"
    assert not header.about.isVisible()


def test_section_that_may_be_left_has_no_tick_before_an_answer(
    qtbot: QtBot, dressed: QApplication
) -> None:
    form = shipped("tameside.child_feedback")
    owner = opened(qtbot, started(form), form=form)
    assert owner.editor.tabs is not None
    bar = owner.editor.tabs.bar
    assert bar.tabIcon(1).isNull()
    assert "complete" not in bar.accessibleTabName(1)
    owner.store(Change(Part.ANSWER, "f1", Answer("2")))
    assert not bar.tabIcon(1).isNull()
    assert bar.accessibleTabName(1).endswith("complete")

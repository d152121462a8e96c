"""The head of a page: beside each other where there is room, under each other where not."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.screen import CLEAR, FittingScroll
from tests.reach.clipping import check_clipping
from tests.shell_fixtures import dressed

__all__ = ["dressed"]
BUTTONS = ("More", "Bring in a spreadsheet…", "Log meeting or surgery")


def page_of(qtbot: QtBot, width: int, cards: int = 0) -> Page:
    page = Page("Cases and logs")
    qtbot.addWidget(page)
    for text in BUTTONS:
        page.head_actions.addWidget(button(text))
    for _ in range(cards):
        page.column.addWidget(Card("A card"))
    page.resize(width, 400)
    page.show()
    QApplication.processEvents()
    return page


def buttons_of(page: Page) -> list[QPushButton]:
    return [one for one in page.findChildren(QPushButton) if one.text() in BUTTONS]


def edges(widget: QWidget, page: Page) -> tuple[int, int]:
    left = widget.mapTo(page, QPoint(0, 0)).x()
    return left, left + widget.width()


def test_the_buttons_go_under_a_title_that_would_wrap(qtbot: QtBot, dressed: QApplication) -> None:
    page = page_of(qtbot, 1000)
    title, first = page.title, buttons_of(page)[0]
    assert first.mapTo(page, QPoint(0, 0)).y() < title.mapTo(page, QPoint(0, 0)).y() + 40
    page.resize(page.minimumSizeHint().width(), 400)
    qtbot.waitUntil(lambda: first.mapTo(page, QPoint(0, 0)).x() == THEME.px(24))
    assert first.mapTo(page, QPoint(0, 0)).y() > title.mapTo(page, QPoint(0, title.height())).y()
    assert title.height() < 2 * title.fontMetrics().height()
    page.resize(1000, 400)
    qtbot.waitUntil(lambda: first.mapTo(page, QPoint(0, 0)).x() > THEME.px(24))


def test_words_of_buttons_are_whole_at_the_least_width(qtbot: QtBot, dressed: QApplication) -> None:
    page = page_of(qtbot, 300)
    qtbot.waitUntil(lambda: page.width() >= page.minimumSizeHint().width())
    assert list(check_clipping(page)) == []
    assert page.width() < sum(one.width() for one in buttons_of(page)) + 4 * THEME.px(24)


def test_the_least_width_is_the_same_however_the_head_is_dealt(
    qtbot: QtBot, dressed: QApplication
) -> None:
    page = page_of(qtbot, 1200)
    beside = page.minimumSizeHint().width()
    page.resize(beside, 400)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() == beside


def test_what_scrolls_in_a_dialog_stands_clear_of_its_bar(
    qtbot: QtBot, dressed: QApplication
) -> None:
    content, window = QWidget(), QWidget()
    qtbot.addWidget(window)
    area = FittingScroll(content, window)
    for column, widget in ((QVBoxLayout(content), Card("A card")), (QVBoxLayout(window), area)):
        column.addWidget(widget)
    window.resize(400, 300)
    window.show()
    QApplication.processEvents()
    bar = area.verticalScrollBar()
    assert (bar.maximum(), content.width()) == (0, area.width())
    content.setMinimumHeight(900)
    qtbot.waitUntil(lambda: 0 < content.width() <= area.width() - bar.width() - CLEAR)
    content.setMinimumHeight(0)
    qtbot.waitUntil(lambda: content.width() == area.width())


def test_a_row_of_unlike_heights_has_one_middle(qtbot: QtBot, dressed: QApplication) -> None:
    flow, low, high = Flow(8), label("Page 1 of 2", wrap=False), button("Next page")
    qtbot.addWidget(flow)
    for widget in (high, low):
        flow.add(widget)
    flow.resize(400, flow.heightForWidth(400))
    flow.show()
    QApplication.processEvents()
    assert low.height() < high.height()
    assert abs(low.geometry().center().y() - high.geometry().center().y()) <= 1
    assert flow.heightForWidth(400) == high.height()
    assert flow.heightForWidth(high.width() + 1) == high.height() + 8 + low.sizeHint().height()


def test_a_scroll_bar_takes_no_room_from_the_cards(qtbot: QtBot, dressed: QApplication) -> None:
    page = page_of(qtbot, 900, cards=3)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    card = page.findChild(Card)
    assert page.help_button is not None
    before = edges(card, page)
    assert before == (THEME.px(24), edges(page.help_button, page)[1])
    for _ in range(20):
        page.column.addWidget(Card("Another"))
    qtbot.waitUntil(lambda: bar.maximum() > 0 and edges(card, page) == before)
    assert edges(bar, page)[0] > before[1]
    page.resize(900, 4000)
    qtbot.waitUntil(lambda: bar.maximum() == 0 and edges(card, page) == before)


def test_a_flow_keeps_what_has_a_least_size_within_its_rows(
    qtbot: QtBot, dressed: QApplication
) -> None:
    flow, wide, high = Flow(8), label("A line of words", wrap=False), label("Low", wrap=False)
    qtbot.addWidget(flow)
    high.setMinimumHeight(60)
    flow.add(wide)
    flow.add(high)
    width = wide.sizeHint().width() + 2
    flow.resize(width, flow.heightForWidth(width))
    with qtbot.waitExposed(flow):
        flow.show()
    assert high.y() > wide.y()
    assert flow.rect().contains(high.geometry())

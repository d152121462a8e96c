"""Home tells what is wrong with local wording, above everything else, as plain text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.services.home import HomeSummary
from eh_desktop.ui.home_page import HomePage
from tests.shell_fixtures import dressed

__all__ = ["dressed"]
TODAY = date(2026, 11, 23)
NOTICE = "Local wording board.toml, line 7: “<b>” is not known. The rest of it is used."


def _summary(*notices: str) -> HomeSummary:
    return HomeSummary((), (), (), 0, 0, 0, "", notices)


def _labels(page: HomePage) -> list[QLabel]:
    return [label for label in page.findChildren(QLabel) if label.text() == NOTICE]


def test_a_notice_stands_on_an_empty_home_and_goes_when_it_is_mended(
    dressed: QApplication, qtbot: QtBot
) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_summary(_summary(NOTICE), TODAY)
    page.show()
    (label,) = _labels(page)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.isVisible()
    assert "Something needs mending" in {one.text() for one in page.findChildren(QLabel)}
    page.show_summary(_summary(), TODAY)
    qtbot.waitUntil(lambda: not _labels(page))


def test_every_notice_has_its_line(dressed: QApplication, qtbot: QtBot) -> None:
    page = HomePage()
    qtbot.addWidget(page)
    page.show_summary(_summary(NOTICE, "Another."), TODAY)
    texts = {label.text() for label in page.findChildren(QLabel)}
    assert {NOTICE, "Another."} <= texts

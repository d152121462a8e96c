"""The order of Tab is read, and nothing that it passes dies with the page that was asked."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.ui.widgets.focus_chain import in_tab_order


def test_what_tab_passes_outlives_the_page_that_was_asked(qtbot: QtBot) -> None:
    window, page, table = QWidget(), QWidget(), QTableView()
    qtbot.addWidget(window)
    column, inside = QVBoxLayout(window), QVBoxLayout(page)
    column.addWidget(page)
    first, last = QLineEdit(), QLineEdit()
    inside.addWidget(first)
    column.addWidget(table)
    inside.addWidget(last)
    heading = table.horizontalHeader()
    assert in_tab_order(page) == [first, last]
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(page)
    assert not shiboken6.isValid(first)
    assert shiboken6.isValid(heading)
    assert shiboken6.isValid(table)
    assert heading.count() == 0

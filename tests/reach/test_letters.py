"""The check of letters finds the faults that are planted for it, and passes what is right."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.reach.letters import check_letters
from tests.reach.walk import Walk


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> QWidget:
    """Give a window with a button that Alt+C calls."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QPushButton("&Columns"))
    made.show()
    return made


def _add(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


def test_two_buttons_of_one_letter_are_found_also_while_one_is_of_no_use(window: QWidget) -> None:
    other = QPushButton("&Compare")
    _add(window, other)
    other.setEnabled(False)
    (found,) = check_letters(window)
    assert (found.check, "“&Columns”" in found.what) == ("letters", True)
    walk = Walk(whole=True)
    walk.go("it", window)
    assert found in walk.found["it"]


def test_a_tab_and_a_key_of_the_page_count(window: QWidget) -> None:
    bar = QTabBar()
    bar.addTab("&Comments")
    _add(window, bar)
    QShortcut(QKeySequence("Alt+C"), window)
    (found,) = check_letters(window)
    assert "QTabBar" in found.what


def test_what_is_not_shown_and_other_letters_are_right(window: QWidget) -> None:
    hidden = QPushButton("&Close")
    _add(window, hidden)
    hidden.hide()
    _add(window, QPushButton("C&ompare"))
    assert list(check_letters(window)) == []

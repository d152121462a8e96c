"""Find in a form that is only read, by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.ui.desk import Desk

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_words_are_found_in_the_text_of_a_form(qtbot: QtBot, desk: Desk) -> None:
    desk.forms.read("tameside.standards")
    page = desk.forms.page
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F, CONTROL)
    bar = page.finder.bar
    assert bar.words.hasFocus()
    assert not bar.typed_box.isVisible()
    qtbot.keyClicks(bar.words, "FAMILY")
    count = len(page.finder.hits)
    assert count > 2
    assert bar.count.text() == f"1 of {count}"
    seen = []
    for number in range(2, count + 1):
        qtbot.keyClick(bar.words, Key.Key_Return)
        assert bar.count.text() == f"{number} of {count}"
        text = page.finder._mark.target
        assert isinstance(text, QLabel)
        assert text.selectedText().casefold() == "family"
        assert not text.visibleRegion().isEmpty()
        seen.append(text)
    qtbot.keyClick(bar.words, Key.Key_F3)
    assert bar.count.text() == f"1 of {count}"
    qtbot.keyClick(bar.words, Key.Key_Return, SHIFT)
    assert bar.count.text() == f"{count} of {count}"
    qtbot.keyClick(bar.words, Key.Key_Escape)
    assert bar.isHidden()
    assert seen[-1].selectedText() == ""


def test_another_form_begins_without_the_bar(qtbot: QtBot, desk: Desk) -> None:
    desk.forms.read("tameside.standards")
    page = desk.forms.page
    page.finder.open()
    qtbot.keyClicks(page.finder.bar.words, "family")
    desk.forms.read("tameside.audit")
    assert page.finder.bar.isHidden()
    assert page.finder.hits == []

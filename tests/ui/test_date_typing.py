"""A day typed into a field, by real keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.ui.widgets.date_field import DateField


@pytest.fixture
def field(qtbot: QtBot, dressed: QApplication) -> Iterator[DateField]:
    ground = QWidget()
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    made = DateField("Date of birth", ground)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    ground.show()
    made.line.setFocus()
    yield made
    ground.close()


@pytest.mark.parametrize(
    "typed", ["1/2/26", "1.2.26", "1 Feb 2026", "01/02/2026", "1st february 2026"]
)
def test_what_is_typed_is_kept_as_a_day_and_shown_in_one_way(
    qtbot: QtBot, field: DateField, typed: str
) -> None:
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.value() == "2026-02-01"
    assert field.line.text() == "01/02/2026"
    assert not field.wrong.isVisible()


def test_today_is_today(qtbot: QtBot, field: DateField) -> None:
    before = date.today()  # noqa: DTZ011  the wall calendar
    with qtbot.waitSignal(field.edited) as said:
        qtbot.keyClicks(field.line, "today")
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    days = {before, date.today()}  # noqa: DTZ011  it may be midnight
    assert date.fromisoformat(said.args[0]) in days
    assert field.line.text() in {f"{day:%d/%m/%Y}" for day in days}


def test_what_is_no_day_stays_and_is_said(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClicks(field.line, "30 Feb 2026")
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.value() == "30 Feb 2026"
    assert field.line.text() == "30 Feb 2026"
    assert field.wrong.isVisible()
    assert "like 22/11/2026" in field.wrong.text()

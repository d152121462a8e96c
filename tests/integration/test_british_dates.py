"""No screen of the galleries writes a day as a computer does: 2026-11-22."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from eh_desktop.demo import gallery
from eh_desktop.demo.player import Player
from eh_desktop.services.preferences import Preferences
from eh_desktop.ui.application import dress
from tests.shell_fixtures import settle

ISO = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")
ROWS = 200


class Reader(Player):
    """Reads every screen that would be pictured."""

    def __init__(self) -> None:
        super().__init__(None)
        self.read: dict[str, list[str]] = {}

    def picture(self, name: str, window: QWidget) -> None:
        self.settle()
        self.read[name] = list(_texts(window))


def _texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(at) for at in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(min(model.rowCount(top), ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")


def test_every_day_on_every_screen_is_british(qapp: QApplication, tmp_path: Path) -> None:
    dress(qapp, "light", 100)
    preferences = Preferences(tmp_path / "look")
    preferences.change(lock_after_minutes=0)
    reader = Reader()
    made = gallery.Gallery(reader, preferences)
    empty, full, busy = gallery.make_cupboards(tmp_path)
    with reader.alert():
        made.show_all(empty, full, tmp_path)
        made.show_desk(busy, tmp_path)
    settle()
    assert len(reader.read) > 60
    read = [text for texts in reader.read.values() for text in texts]
    assert any("November 2026" in text or re.search(r"\d{2}/\d{2}/\d{4}", text) for text in read)
    found = {
        name: sorted({text for text in texts if ISO.search(text)})
        for name, texts in reader.read.items()
    }
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_search_would_find_one(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("Due by 2026-11-22", window)
    window.show()
    assert label.isVisible()
    assert [text for text in _texts(window) if ISO.search(text)] == ["Due by 2026-11-22"]
    window.close()
    window.deleteLater()
    settle()

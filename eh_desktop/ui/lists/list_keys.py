"""The way between a list's search and its table, by keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eh_desktop.ui.lists.list_view import ListView
from eh_desktop.ui.lists.search_bar import SearchBar


class ListKeys(QObject):
    """Ctrl+F goes to the search, Down into the table; letters typed there go to the search."""

    def __init__(self, bar: SearchBar, table: ListView, panel: QWidget) -> None:
        """Connect the two; the keys work while the panel is seen."""
        super().__init__(panel)
        self._bar, self._table = bar, table
        bar.downPressed.connect(self._enter_table)
        table.typed.connect(self._type)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), panel)
        find.activated.connect(self._find)

    def _enter_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self) -> None:
        self._bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.search.selectAll()

    def _type(self, letters: str) -> None:
        self._bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.search.setText(letters)

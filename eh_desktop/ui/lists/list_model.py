"""A list as Qt asks for it: pages of rows fetched when they come into view, few of them kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from eh_desktop.domain.direction import seen
from eh_desktop.domain.language import say
from eh_desktop.services.listing import ListCell, ListColumn, ListQuery, ListRow, ListSource
from eh_desktop.ui.widgets.list_table import LOOK_ROLE
from eh_desktop.ui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
PAGE = 50
"""Rows fetched at once: more than a screen shows, few enough to come within a frame."""
KEPT_PAGES = 8
COUNTED_AFTER = 20
"""Ms from the first page to the count, where it waits: enough to paint, and to type on."""
NO_ROW = ListRow("", {})


class ListModel(QAbstractTableModel):
    """The rows that a query finds in a source."""

    counted = Signal(int)
    """How many rows were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without columns and rows; `ask` brings them."""
        super().__init__(parent)
        self._source: ListSource | None = None
        self._columns: tuple[ListColumn, ...] = ()
        self._query = ListQuery()
        self._found = 0
        self._pages: OrderedDict[int, Sequence[ListRow]] = OrderedDict()
        self._waits = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(COUNTED_AFTER)
        self._later.timeout.connect(self.count_now)

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """The columns, those left out as well."""
        return self._columns

    def ask(self, source: ListSource, query: ListQuery) -> None:
        """Show what a query finds; the first page is fetched, all others when they are seen.

        Where counting is slow, the first page is shown before the rest is counted.
        """
        first = source.rows(query, 0, PAGE)
        self._waits = len(first) == PAGE and getattr(source, "slow_count", False)
        at_once = len(first) < PAGE or self._waits
        found = len(first) if at_once else source.count(query)
        self.beginResetModel()
        self._source, self._query, self._columns = source, query, source.columns
        self._found = found
        self._pages = OrderedDict({0: first})
        self.endResetModel()
        if self._waits:
            self._later.start()
        else:
            self._later.stop()
            self.counted.emit(found)

    def count_now(self) -> None:
        """Count what waits to be counted."""
        if not self._waits or self._source is None:
            return
        self._later.stop()
        self._waits = False
        found = self._source.count(self._query)
        if found > self._found:
            self.beginInsertRows(QModelIndex(), self._found, found - 1)
            self._found = found
            self.endInsertRows()
        self.counted.emit(self._found)

    def row(self, at: int) -> ListRow:
        """Give a row; an empty one where the list has become shorter since it was counted."""
        number, place = divmod(at, PAGE)
        if number not in self._pages and self._source is not None:
            self._pages[number] = self._source.rows(self._query, number * PAGE, PAGE)
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        page = self._pages.get(number, ())
        if number in self._pages:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else NO_ROW

    def position(self, row_id: str) -> int:
        """Give where a row stands, or -1."""
        self.count_now()
        if self._source is None or not row_id:
            return -1
        found = self._source.position(row_id, self._query)
        return -1 if found is None else found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Give how many rows were found."""
        return 0 if parent.isValid() else self._found

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Give a column's heading, and as a tip too: a narrow column cuts it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        said = say(self._columns[section].title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(said)
        return said if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give a cell's words or the look of its chip."""
        if role == Qt.ItemDataRole.DisplayRole:
            return seen(self._cell(index).text)
        if role == LOOK_ROLE:
            return self._cell(index).look or None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._cell(index).text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = say(self._columns[index.column()].title)
            return f"{title}: {self._cell(index).text or say('none')}"
        return None

    def _cell(self, index: Index) -> ListCell:
        return self.row(index.row()).cell(self._columns[index.column()].id)

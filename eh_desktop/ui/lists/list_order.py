"""The order of a list, and the arrow over the column that it is sorted by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from eh_desktop.services.listing import ListColumn


class ListOrder(QObject):
    """Follows clicks on the headings."""

    chosen = Signal()
    """A person sorts by another column, or the other way round."""

    def __init__(self, heading: QHeaderView) -> None:
        """Start in the source's own order."""
        super().__init__(heading)
        self.sort, self.descending = "", False
        self._heading = heading
        self._columns: tuple[ListColumn, ...] = ()
        heading.sortIndicatorChanged.connect(self._click)

    def show_columns(self, columns: Sequence[ListColumn]) -> None:
        """Take other columns; a sort by one that is no more ends."""
        self._columns = tuple(columns)
        self.put(self.sort, descending=self.descending)

    def put(self, sort: str, *, descending: bool) -> None:
        """Show an order without saying anything."""
        ids = [column.id for column in self._columns]
        self.sort, self.descending = (sort, descending) if sort in ids else ("", False)
        at = ids.index(self.sort) if self.sort else -1
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        with QSignalBlocker(self._heading):
            self._heading.setSortIndicator(at, down if self.descending else up)
        self._heading.viewport().update()

    def choose(self, sort: str, *, descending: bool) -> None:
        """Sort as a person asks."""
        self.put(sort, descending=descending)
        self.chosen.emit()

    def _click(self, at: int, order: Qt.SortOrder) -> None:
        if 0 <= at < len(self._columns) and self._columns[at].sortable:
            self.choose(self._columns[at].id, descending=order is Qt.SortOrder.DescendingOrder)
        else:
            self.put(self.sort, descending=self.descending)

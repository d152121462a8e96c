"""The rows of the palette for its list: what is shown, said and chosen of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eh_desktop.ui.palette.answering import Row

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The Row itself."""


class RowModel(QAbstractListModel):
    """A few rows; headings among them cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but headings be chosen."""
        if not index.isValid() or not self.rows[index.row()].chosen:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give a row's words, what is said of it, or the Row."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said
        return row if role == ROW_ROLE else None

    def step(self, at: int, by: int) -> int:
        """Give the row that can be chosen so many from a place on, around the ends; -1 for none."""
        choices = [number for number, row in enumerate(self.rows) if row.chosen]
        if not choices:
            return -1
        if at not in choices:
            return choices[0]
        place = choices.index(at) + by
        if abs(by) > 1:  # a page stops at the ends
            return choices[min(max(place, 0), len(choices) - 1)]
        return choices[place % len(choices)]

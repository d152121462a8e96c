"""A table of plain cells, for lists that are only read, sorted and opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eh_desktop.domain.direction import seen
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The look of a cell's chip; empty for plain cells."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, and a chip's look where it is one."""

    text: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the key of what it stands for, and its cells."""

    key: str
    cells: tuple[Cell, ...]


class ListTable(QAbstractTableModel):
    """Lines under headings."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._headings = tuple(headings)
        self._lines: tuple[Line, ...] = ()

    def replace(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def key(self, row: int) -> str:
        """Give the key of a row."""
        return self._lines[row].key

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Give a column's heading, and as a tip too: a narrow column cuts it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._headings[section])
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give a cell's words or the look of its chip."""
        cell = self._lines[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return seen(cell.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {cell.text or say('none')}"
        return (cell.look or None) if role == LOOK_ROLE else None

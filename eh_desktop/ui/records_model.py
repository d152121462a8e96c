"""Records as a table: what each column says, and what the filters let through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from eh_desktop.domain.record import State
from eh_desktop.ui.listings import AUDITS, Listing
from eh_desktop.ui.said import GRADE_LOOKS, STATE_LOOKS, STATE_WORDS, counted, when
from eh_desktop.ui.widgets.tips import tip

if TYPE_CHECKING:
    from eh_desktop.services.records import RecordRow

Index = QModelIndex | QPersistentModelIndex
CASE, FORM, STATE, PROGRESS, GRADE, CHANGED = range(6)
HEADINGS = ("Case", "Form", "State", "Progress", "Overall grade", "Changed")
LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The look of a cell's chip; None for plain cells."""
SORT_ROLE = LOOK_ROLE + 1


class RecordTable(QAbstractTableModel):
    """One row for each record."""

    def __init__(self, listing: Listing = AUDITS, parent: QObject | None = None) -> None:
        """Start empty; the listing has the words."""
        super().__init__(parent)
        self._listing = listing
        self._rows: tuple[RecordRow, ...] = ()
        self._many_frameworks = False

    def replace(self, rows: Sequence[RecordRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._many_frameworks = len({row.framework for row in rows}) > 1
        self.endResetModel()

    def row(self, index: int) -> RecordRow:
        """Give the record of a row."""
        return self._rows[index]

    def forms(self) -> int:
        """Give how many forms the records are of."""
        return len({(row.title, row.framework) for row in self._rows})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Give the number of records."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Give a column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Give a cell's text, its chip's look, or what it is sorted by."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.text(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heading(column)}: {self.text(row, column) or 'none'}"
        if role == LOOK_ROLE:
            return _look(row, column)
        if role == SORT_ROLE:
            return self._order(row, column)
        return None

    def text(self, row: RecordRow, column: int) -> str:
        """Give what a column says of a record."""
        if column == CASE:
            about = row.case_ref or self._listing.nameless
            return f"{about} · amendment {row.amendment}" if row.amendment else about
        if column == FORM:
            return f"{row.title} · {row.framework}" if self._many_frameworks else row.title
        if column == STATE:
            return STATE_WORDS[row.state]
        if column == PROGRESS:
            return _progress(row)
        if column == GRADE:
            return row.overall.label if row.overall is not None else ""
        return when(row.changed_at)

    def _heading(self, column: int) -> str:
        return self._listing.about if column == CASE else HEADINGS[column]

    def _order(self, row: RecordRow, column: int) -> str | int:
        if column == STATE:
            return list(State).index(row.state)
        if column == GRADE:
            return int(row.overall) if row.overall is not None else -1
        return row.changed_at if column == CHANGED else self.text(row, column).casefold()


class RecordFilter(QSortFilterProxyModel):
    """Let through what matches a text and a state."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with everything."""
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._states: frozenset[State] = frozenset()
        self.setSortRole(SORT_ROLE)

    def look_for(self, text: str, states: frozenset[State]) -> None:
        """Every word has to stand somewhere in the row; no states means all of them."""
        self._words = tuple(text.casefold().split())
        self._states = states
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002
        """Decide on one record."""
        model = self.sourceModel()
        assert isinstance(model, RecordTable)  # noqa: S101  set by the page
        row = model.row(source_row)
        if self._states and row.state not in self._states:
            return False
        said = " ".join(model.text(row, column) for column in range(len(HEADINGS))).casefold()
        return all(word in said for word in self._words)


def _progress(row: RecordRow) -> str:
    waiting = [
        counted(count, words)
        for count, words in ((row.concerns_open, "open concern"), (row.open_questions, "question"))
        if count
    ]
    return " · ".join(part for part in (*waiting, row.answered) if part)


def _look(row: RecordRow, column: int) -> str | None:
    if column == STATE:
        return STATE_LOOKS[row.state]
    if column == GRADE and row.overall is not None:
        return GRADE_LOOKS[row.overall]
    return None

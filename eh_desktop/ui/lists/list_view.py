"""The table of a list: several rows may be chosen, copied and opened by keys alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from eh_desktop.ui.lists.list_model import ListModel
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.list_table import LOOK_ROLE
from eh_desktop.ui.widgets.table import TWO_LINES, ChipDelegate, RowTable

ROWS_IN_VIEW = 4
LINES_MEASURED = 0
"""Rows out of sight that Qt measures for a column's width: they would have to be fetched."""


class ListView(RowTable):
    """Rows of a `ListModel`. Column widths that a person chose stay theirs."""

    copyAsked = Signal()
    typed = Signal(str)
    """Letters typed on the table: they are meant for the search."""
    widthsChosen = Signal(dict)
    """What a person sized, in px at 100 %, by column."""

    def __init__(self, name: str, model: ListModel, parent: QWidget | None = None) -> None:
        """Show a model under a name for screen readers."""
        super().__init__(name, parent)
        self._held = self._sized = False
        self._widths: dict[str, int] = {}
        self._list = model
        self.setModel(model)
        self.setItemDelegate(ChipDelegate(LOOK_ROLE, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        heading = self.horizontalHeader()
        heading.setResizeContentsPrecision(LINES_MEASURED)
        heading.setSectionsClickable(True)
        heading.setSortIndicatorShown(True)
        heading.sectionResized.connect(self._note_width)
        heading.viewport().installEventFilter(self)

    def show_columns(self, hidden: Collection[str], widths: Mapping[str, int]) -> None:
        """Show all columns but some; `widths` are the person's, in px at 100 %, by column."""
        self._widths, self._sized = dict(widths), False
        columns = self._list.columns
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column.id in hidden)
        shown = [at for at, column in enumerate(columns) if column.id not in hidden]
        wide = [at for at in shown if columns[at].wide]
        if shown:
            self.fit((wide or shown)[0])

    def sizeHint(self) -> QSize:
        """Give the height of a few rows, so that a page with less room scrolls."""
        high = self.horizontalHeader().sizeHint().height() + ROWS_IN_VIEW * THEME.px(TWO_LINES)
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """Ask for as much height."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note widths while the mouse holds a column's edge, and say them once it lets go."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._held = True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._held = False
            if self._sized:
                self._sized = False
                self.widthsChosen.emit(dict(self._widths))
        return super().eventFilter(watched, event)

    def fit(self, stretched: int) -> None:
        """Size the columns to their content, but those that a person sized."""
        super().fit(stretched)
        for at, column in enumerate(self._list.columns):
            if column.id in self._widths and not self.isColumnHidden(at):
                self.setColumnWidth(at, THEME.px(self._widths[column.id]))

    def chosen_row(self) -> int:
        """Give the row that the keys are on, if chosen, else the first chosen; -1 for none."""
        selection = self.selectionModel()
        if selection is None or not selection.hasSelection():
            return -1
        at = self.currentIndex()
        if at.isValid() and selection.isRowSelected(at.row()):
            return at.row()
        return self.chosen_rows()[0]

    def chosen_rows(self) -> list[int]:
        """Give the chosen rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into view."""
        self.selectRow(row)
        self.scrollTo(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C; Home and End go to the first and the last row."""
        last = self.model().rowCount() - 1
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copyAsked.emit()
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        row = ends.get(Qt.Key(event.key()), -1)
        if row < 0 or last < 0:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend_to(row)
        else:
            self.go_to(row)

    def keyboardSearch(self, search: str) -> None:
        """Give typed letters to the search; Qt's own way would fetch every row."""
        if search.strip():
            self.typed.emit(search)

    def _extend_to(self, row: int) -> None:
        """Choose all rows from where the keys are to another."""
        flag, model = QItemSelectionModel.SelectionFlag, self.model()
        ends = sorted((max(0, self.currentIndex().row()), row))
        chosen = QItemSelection(model.index(ends[0], 0), model.index(ends[1], 0))
        selection = self.selectionModel()
        selection.setCurrentIndex(model.index(row, 0), flag.NoUpdate)
        selection.select(chosen, flag.ClearAndSelect | flag.Rows)

    def _note_width(self, column: int, _before: int, now: int) -> None:
        if self._held and now and column < len(self._list.columns):
            self._widths[self._list.columns[column].id] = round(now / THEME.scale)
            self._sized = True

"""A table: rows of a field's columns, one bordered entry for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.entries import Rows, table_rows, table_text
from eh_desktop.domain.form import Column, Field
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.editor.plain_controls import (
    PlainControl,
    lock,
    name_control,
    plain_control,
    stops_of,
    target_of,
)
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.focus_card import tab_before

COLUMN_PX = 210
"""The least width of a short cell beside others, at 100 %."""
MOST_COLUMNS = 3
UNREADABLE = mark("What is stored here cannot be read as rows. A row added now replaces it.")


class Cell(QObject):
    """One cell of a row: its column, its control under its label."""

    edited = Signal(str, str)
    """The column's id, and the text."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        """Make the empty cell of a column."""
        super().__init__(parent)
        self.column = column
        entry = Field(column.id, column.label, column.kind, choices=column.choices, future=True)
        self.control: PlainControl = plain_control(entry, "")
        title = column.label if column.required else say("{label} (optional)", label=column.label)
        self.box = Titled(title, self.control)
        self.box.label.setBuddy(target_of(self.control))
        self.control.edited.connect(self._edited)

    @property
    def long(self) -> bool:
        """Whether the cell takes a line of its own."""
        return self.column.kind == "long_text"

    def _edited(self, text: str) -> None:
        self.edited.emit(self.column.id, text)


class TableRow(QFrame):
    """One row of a table."""

    edited = Signal(str, str, str)
    """The row's id, the column's id, and the text."""
    removed = Signal(str)

    def __init__(self, row_id: str, columns: tuple[Column, ...], parent: QWidget) -> None:
        """Make an empty row."""
        super().__init__(parent)
        set_look(self, "entry")
        self.row_id = row_id
        self.title = label("", "strong")
        self.remove_link = button(say("Remove"), "link")
        self.cells = {column.id: Cell(column, self) for column in columns}
        self._count = 0
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove_link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(12), THEME.px(6), THEME.px(12), THEME.px(12))
        layout.setSpacing(THEME.px(2))
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(THEME.px(16))
        self._grid.setVerticalSpacing(THEME.px(8))
        layout.addLayout(self._grid)
        self._arrange(2)
        for cell in self.cells.values():
            cell.edited.connect(self._edited)
        self.remove_link.clicked.connect(self._remove)

    def show_row(self, row: Mapping[str, str]) -> None:
        """Show the row as stored, leaving alone what is being typed."""
        for key, cell in self.cells.items():
            cell.control.put(row.get(key, ""))

    def number(self, name: str, number: int) -> None:
        """Say which row of the table this is, from 1."""
        self.title.setText(str(number))
        self.title.setAccessibleName(say("{name}, row {number}", name=name, number=number))
        self.remove_link.setAccessibleName(
            say("Remove row {number} of {name}", number=number, name=name)
        )
        for cell in self.cells.values():
            name_control(
                cell.control, say("{label}, row {number}", label=cell.column.label, number=number)
            )

    def stops(self) -> list[QWidget]:
        """Give what Tab goes through: the cells, then the removal."""
        cells = [stop for cell in self.cells.values() for stop in stops_of(cell.control)]
        return [*cells, self.remove_link]

    def first_open(self, row: Mapping[str, str]) -> QWidget:
        """Give the first required cell that is empty in the stored row, else the first cell."""
        cells = list(self.cells.values())
        wanting = [c for c in cells if c.column.required and not row.get(c.column.id, "").strip()]
        return target_of((wanting or cells)[0].control)

    def set_locked(self) -> None:
        """Show the row without letting it change."""
        self.remove_link.hide()
        for cell in self.cells.values():
            lock(cell.control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many short cells beside each other as the width allows."""
        super().resizeEvent(event)
        room = event.size().width() - THEME.px(24)
        self._arrange(max(1, min(MOST_COLUMNS, room // THEME.px(COLUMN_PX))))

    def _arrange(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        line, spot = 0, 0
        for cell in self.cells.values():
            if spot and (cell.long or spot == count):
                line, spot = line + 1, 0
            span = count if cell.long else 1
            self._grid.addWidget(cell.box, line, spot, 1, span, Qt.AlignmentFlag.AlignTop)
            spot += span
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        self.updateGeometry()

    def _edited(self, column_id: str, text: str) -> None:
        self.edited.emit(self.row_id, column_id, text)

    def _remove(self) -> None:
        self.removed.emit(self.row_id)


class TableField(QFrame):
    """The rows under each other and a button that adds one. The value is canonical JSON."""

    edited = Signal(str)

    def __init__(self, entry: Field, new_id: Callable[[], str]) -> None:
        """Make a table without rows; `new_id` gives the ids of new ones."""
        super().__init__()
        set_look(self, "bare")
        self.setAccessibleName(entry.label)
        self._entry = entry
        self._new_id = new_id
        self._locked = False
        self._fresh = ""
        self._stored: Rows = ()
        self.rows: dict[str, TableRow] = {}
        self.empty = label(say("No rows yet."), "muted")
        self.add_button = button(say("Add a row"))
        self.add_button.setAccessibleName(say("Add a row to {label}", label=entry.label))
        self.add_button.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(8))
        self._column.addWidget(self.empty)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def put(self, value: str) -> None:
        """Show the stored rows, leaving alone what is being typed."""
        try:
            self._stored = table_rows(value)
            self.empty.setText(say("No rows yet."))
        except ValueError:
            self._stored = ()
            self.empty.setText(say(UNREADABLE))
        wanted = [row["id"] for row in self._stored]
        for key in [key for key in self.rows if key not in wanted]:
            self._drop(key)
        for index, row in enumerate(self._stored):
            key = row["id"]
            if key not in self.rows:
                self._insert(index, key)
            self.rows[key].show_row(row)
            self.rows[key].number(self._entry.label, index + 1)
        self.rows = {key: self.rows[key] for key in wanted}
        self.empty.setVisible(not wanted)
        self._order_tabs()
        if self._fresh in self.rows:
            self.rows[self._fresh].stops()[0].setFocus()
            self._fresh = ""

    def showEvent(self, event: QShowEvent) -> None:
        """Order Tab anew: Qt turns the order round when the table comes into a window."""
        super().showEvent(event)
        self._order_tabs()

    def tab_stop(self) -> QWidget:
        """Give the first cell that still needs something; without rows, the button or the table."""
        for row in self._stored:
            made = self.rows[row["id"]]
            cells = made.cells.values()
            if any(c.column.required and not row.get(c.column.id, "").strip() for c in cells):
                return made.first_open(row)
        if self._stored:
            return self.rows[self._stored[0]["id"]].first_open(self._stored[0])
        return self if self._locked else self.add_button

    def set_read_only(self, read_only: bool) -> None:
        """Show the rows for reading alone; a table that is locked stays so."""
        self._locked = self._locked or read_only
        self.add_button.setVisible(not self._locked)
        if self._locked:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for row in self.rows.values():
                row.set_locked()

    def _order_tabs(self) -> None:
        tab_before(self.add_button, [stop for made in self.rows.values() for stop in made.stops()])

    def _insert(self, index: int, key: str) -> None:
        made = TableRow(key, self._entry.columns, self)
        made.edited.connect(self._cell)
        made.removed.connect(self._remove)
        if self._locked:
            made.set_locked()
        self.rows[key] = made
        self._column.insertWidget(index, made)
        made.show()

    def _drop(self, key: str) -> None:
        row = self.rows.pop(key)
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            self.add_button.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self) -> None:
        self._fresh = self._new_id()
        self._say((*self._stored, {"id": self._fresh}))

    def _remove(self, key: str) -> None:
        self._say(tuple(row for row in self._stored if row["id"] != key))

    def _cell(self, key: str, column_id: str, text: str) -> None:
        if key in self.rows:  # and not gone while its last typing was still on its way
            rows = ({**r, column_id: text} if r["id"] == key else r for r in self._stored)
            self._say(tuple(rows))

    def _say(self, rows: Rows) -> None:
        self.edited.emit(table_text(rows))

"""Every agreed action of every audit, the most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.ui.said import DUE_LOOKS, DUE_WORDS, counted
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.list_table import LOOK_ROLE, Cell, Line, ListTable
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.table import ChipDelegate, RowTable

if TYPE_CHECKING:
    from eh_desktop.services.home import ActionRow

HEADINGS = ("Status", "What", "Who", "Case", "By when", "How we will know")
WHAT = 1
FILTERS = (
    ("all", "All actions", ("late", "due", "later", "undated")),
    ("urgent", "Late or due", ("late", "due")),
    ("late", "Late", ("late",)),
)


class ActionsPage(Page):
    """A table of actions; a row opens its audit."""

    openRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without rows; `show_rows` brings them."""
        super().__init__("Actions", scrolls=False, parent=parent)
        self._rows: tuple[ActionRow, ...] = ()
        self.filter = QComboBox()
        self.filter.setAccessibleName("Which actions")
        for key, words, _ in FILTERS:
            self.filter.addItem(words, key)
        self.filter.currentIndexChanged.connect(self._show)
        self.head_actions.addWidget(self.filter)
        self._model = ListTable(HEADINGS, self)
        self.table = self.begins_at = RowTable("Actions")
        self.table.setModel(self._model)
        self.table.setItemDelegate(ChipDelegate(LOOK_ROLE, self.table))
        self.table.opened.connect(self._open_row)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        self.open_button = button("&Open the audit")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._empty = Card("No actions yet")
        self._empty.body.addWidget(
            label("Actions are agreed in the feedback summary of an audit and gathered here.")
        )
        self.column.addWidget(self._empty)
        self.column.addStretch(0)
        self.show_rows(())

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """Show the actions in the order given."""
        self._rows = tuple(rows)
        there = bool(rows)
        for widget in (self.table, self.filter, self.open_button):
            widget.setVisible(there)
        self._empty.setVisible(not there)
        self.column.setStretch(self.column.count() - 1, 0 if there else 1)
        self._show()

    def _show(self) -> None:
        statuses = FILTERS[self.filter.currentIndex()][2]
        shown = [row for row in self._rows if row.status in statuses]
        self._model.replace([_line(row) for row in shown])
        self.table.fit(WHAT)
        self.table.choose_first()
        late = sum(1 for row in self._rows if row.status == "late")
        note = counted(len(self._rows), "action") + (f", {late} late" if late else "")
        self.set_note(note if self._rows else "")
        self._enable()

    def _enable(self) -> None:
        self.open_button.setEnabled(self.table.chosen_row() >= 0)

    def _open(self) -> None:
        if self.table.chosen_row() >= 0:
            self._open_row(self.table.chosen_row())

    def _open_row(self, row: int) -> None:
        self.openRequested.emit(self._model.key(row))


def _line(row: ActionRow) -> Line:
    return Line(
        row.record_id,
        (
            Cell(DUE_WORDS[row.status], DUE_LOOKS[row.status]),
            Cell(row.what),
            Cell(row.who),
            Cell(row.case_ref),
            Cell(british_date(row.due)),
            Cell(row.how_known),
        ),
    )

"""The records of this laptop by kind, to be found, opened, amended and shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from eh_desktop.domain.record import State
from eh_desktop.ui.listings import AUDITS, Listing
from eh_desktop.ui.records_model import (
    CHANGED,
    FORM,
    GRADE,
    LOOK_ROLE,
    PROGRESS,
    RecordFilter,
    RecordTable,
)
from eh_desktop.ui.said import STATE_WORDS, counted
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.table import ChipDelegate, RowTable

if TYPE_CHECKING:
    from eh_desktop.services.records import RecordRow

FINISHED_STATES = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED})
AMENDABLE = FINISHED_STATES
NARROW_BELOW = 860
"""Width in px at 100 % under which a form that is everywhere the same is not named."""
FILTERS: tuple[tuple[str, str, frozenset[State]], ...] = (
    ("all", "All states", frozenset()),
    ("finished", "All finished", FINISHED_STATES),
    *((str(state), STATE_WORDS[state], frozenset({state})) for state in State),
)


class RecordsPage(Page):
    """A table with a text filter and a state filter, and what can be done with a row."""

    startRequested = Signal(str)
    """The page id of a listing."""
    openRequested = Signal(str)
    documentRequested = Signal(str)
    amendRequested = Signal(str)
    withdrawRequested = Signal(str)

    def __init__(self, listing: Listing = AUDITS, parent: QWidget | None = None) -> None:
        """Start without rows; `show_rows` brings them."""
        super().__init__(listing.title, scrolls=False, parent=parent)
        self.listing = listing
        self.start_button = button(f"&{listing.start}", "primary", tip="Ctrl+N")
        self.start_button.clicked.connect(self._start)
        self.head_actions.addWidget(self.start_button)
        self.column.addLayout(self._filters())
        self._model = RecordTable(listing, self)
        self._found = RecordFilter(self)
        self._found.setSourceModel(self._model)
        self.table = self.begins_at = RowTable(listing.title)
        self.table.setModel(self._found)
        self.table.nothing = f"No {listing.one} is like this. Try other words, or all states."
        self.table.setItemDelegate(ChipDelegate(LOOK_ROLE, self.table))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(CHANGED, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self._found.modelReset.connect(self._enable)
        self._found.layoutChanged.connect(self._enable)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(self._buttons())
        self._empty = self._invitation()
        self.column.addWidget(self._empty)
        self.column.addStretch(0)
        self.show_rows(())

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show the records; the chosen one stays chosen."""
        kept = self.chosen_id()
        self._model.replace(rows)
        there = bool(rows)
        for widget in (self.table, self.text_filter, self.state_filter, *self._actions_of_row):
            widget.setVisible(there)
        self.start_button.setVisible(there and bool(self.listing.start))
        self._empty.setVisible(not there)
        self.column.setStretch(self.column.count() - 1, 0 if there else 1)
        self._leave_out()
        self.table.fit(PROGRESS if self.listing.graded else FORM)
        self._choose(kept)
        self._count()

    def chosen_id(self) -> str:
        """Give the chosen record's id; empty for none."""
        row = self._chosen()
        return row.record_id if row is not None else ""

    def filter_by(self, filter_id: str) -> None:
        """Set the state filter: `all`, `finished` or a state's id."""
        self.text_filter.clear()
        index = self.state_filter.findData(filter_id)
        self.state_filter.setCurrentIndex(max(index, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what says nothing where there is little room."""
        self._leave_out()
        super().resizeEvent(event)

    def _leave_out(self) -> None:
        narrow = self.width() < THEME.px(NARROW_BELOW)
        graded = self.listing.graded
        self.table.setColumnHidden(FORM, graded and narrow and self._model.forms() < 2)
        self.table.setColumnHidden(GRADE, not graded)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        self.text_filter = QLineEdit()
        self.text_filter.setPlaceholderText(self.listing.find)
        self.text_filter.setAccessibleName(f"Find {self.listing.many}")
        self.text_filter.setClearButtonEnabled(True)
        self.text_filter.textChanged.connect(self._filter)
        self.text_filter.returnPressed.connect(self._open)
        self.state_filter = QComboBox()
        self.state_filter.setAccessibleName("State")
        for key, words, _ in FILTERS:
            self.state_filter.addItem(words, key)
        self.state_filter.currentIndexChanged.connect(self._filter)
        row.addWidget(self.text_filter, 1)
        row.addWidget(self.state_filter)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        self.open_button = button("&Open")
        self.document_button = button("Show &PDF")
        self.amend_button = button("&Amend…")
        self.withdraw_button = button("&Withdraw…", "danger")
        self._actions_of_row = (
            self.open_button,
            self.document_button,
            self.amend_button,
            self.withdraw_button,
        )
        for made, slot in zip(
            self._actions_of_row,
            (self._open, self._show_document, self._amend, self._withdraw),
            strict=True,
        ):
            made.clicked.connect(slot)
        for made in self._actions_of_row[:3]:
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.withdraw_button)
        return row

    def _invitation(self) -> Card:
        card = Card(self.listing.empty_title)
        card.body.addWidget(label(self.listing.empty_text))
        if self.listing.start:
            start = button(self.listing.start, "primary")
            start.clicked.connect(self._start)
            card.body.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _filter(self) -> None:
        states = FILTERS[self.state_filter.currentIndex()][2]
        self._found.look_for(self.text_filter.text(), states)
        self.table.choose_first()
        self._count()
        self._enable()

    def _count(self) -> None:
        total, found = self._model.rowCount(), self._found.rowCount()
        if not total:
            self.set_note("")
        elif found == total:
            self.set_note(counted(total, self.listing.one, self.listing.many))
        else:
            self.set_note(f"{found} of {counted(total, self.listing.one, self.listing.many)}")

    def _choose(self, record_id: str) -> None:
        for index in range(self._found.rowCount()):
            source = self._found.mapToSource(self._found.index(index, 0))
            if self._model.row(source.row()).record_id == record_id:
                self.table.selectRow(index)
                return
        self.table.choose_first()
        self._enable()

    def _chosen(self) -> RecordRow | None:
        at = self.table.chosen_row()
        if at < 0:
            return None
        return self._model.row(self._found.mapToSource(self._found.index(at, 0)).row())

    def _enable(self) -> None:
        row = self._chosen()
        self.open_button.setEnabled(row is not None)
        self.document_button.setEnabled(row is not None and row.signed)
        self.amend_button.setEnabled(row is not None and row.state in AMENDABLE)
        ended = (State.SUPERSEDED, State.WITHDRAWN, State.MODERATED)
        self.withdraw_button.setEnabled(row is not None and row.state not in ended)

    def _start(self) -> None:
        self.startRequested.emit(self.listing.page_id)

    def _open(self, _row: int = -1) -> None:
        if self.chosen_id():
            self.openRequested.emit(self.chosen_id())

    def _show_document(self) -> None:
        self.documentRequested.emit(self.chosen_id())

    def _amend(self) -> None:
        self.amendRequested.emit(self.chosen_id())

    def _withdraw(self) -> None:
        self.withdrawRequested.emit(self.chosen_id())

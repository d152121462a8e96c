"""The second step: which column is read into which field, with how it would come out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from eh_desktop.domain.cell_reading import DayOrder
from eh_desktop.domain.import_targets import Target
from eh_desktop.domain.importing import ColumnCheck, Matched
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.import_reading import PREVIEWED, PreviewCell
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import Card, MessageBar, label
from eh_desktop.ui.widgets.list_table import LOOK_ROLE, Cell, Line, ListTable
from eh_desktop.ui.widgets.screen import room
from eh_desktop.ui.widgets.table import ONE_LINE, WIDEST, ChipDelegate, RowTable

_ORDERS: tuple[tuple[str, str], ...] = (
    ("", mark("Which comes first?")),
    ("day", mark("Day first: 1/2 is 1 February")),
    ("month", mark("Month first: 1/2 is 2 January")),
)
_LEFT_OUT = mark("Leave it out")


class ColumnRow:
    """The controls of one column."""

    def __init__(self, at: int, heading: str, samples: Sequence[str], target: Target) -> None:
        """Offer every field; nothing is chosen yet."""
        self.at = at
        self.heading = label(heading, "strong")
        shown = " · ".join(samples) or say("Nothing in it")
        self.samples = label(shown if len(shown) <= 90 else f"{shown[:89]}…", "muted")
        self.field = QComboBox()
        self.field.setAccessibleName(say("Read “{heading}” into", heading=heading))
        self.field.addItem(say(_LEFT_OUT), "")
        for one in target.fields:
            self.field.addItem(
                say("{label} (needed)", label=say(one.label)) if one.required else say(one.label),
                one.id,
            )
        self.order = QComboBox()
        self.order.setAccessibleName(
            say("What comes first in the days of “{heading}”", heading=heading)
        )
        for key, words in _ORDERS:
            self.order.addItem(say(words), key)
        self.order.hide()
        self.state = label("", "muted")
        self.waits = False
        """Whether a person has to say in which order the days are written."""

        self.widgets = (
            _stacked(self.heading, self.samples),
            _stacked(self.field, self.order),
            self.state,
        )

    def show_check(self, check: ColumnCheck | None) -> None:
        """Say how the column can be read; None for one that is left out."""
        self.waits = check is not None and self._undecided(check)
        asked = check is not None and check.order in ("month", "both")
        self.order.setVisible(asked or bool(self.order.currentData()))
        if check is None:
            self._say("", "muted")
        elif self.waits:
            self._say(
                say("Some of its days have the month first. Choose which comes first."), "error"
            )
        elif check.unread:
            said = say_count(
                "{count:,} row cannot be read, such as “{example}”: {reason}",
                "{count:,} rows cannot be read, such as “{example}”: {reason}",
                check.unread,
                example=check.example[:40],
                reason=check.reason,
            )
            self._say(said, "error")
        else:
            self._say(say("✓ All of it can be read"), "muted")

    def _undecided(self, check: ColumnCheck) -> bool:
        return check.order == "month" and not self.order.currentData()

    def _say(self, text: str, look: str) -> None:
        self.state.setText(text)
        set_look(self.state, look)


def is_narrow(widget: QWidget) -> bool:
    """Whether the screen has no room for three columns beside each other, as with large text."""
    return room(widget.window()).width() < THEME.px(700)


def _stacked(*widgets: QWidget) -> QWidget:
    """Put widgets under each other, close together."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(THEME.px(4))
    for widget in widgets:
        layout.addWidget(widget)
    return box


class MatchStep(QWidget):
    """One row for each column of the file; the preview follows every choice."""

    changed = Signal(int)
    """A column was given another field, or another order of days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without columns."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(12))
        layout.addWidget(
            label(
                say(
                    "Say what each column of the file holds. Your choices are kept for the next "
                    "one."
                )
            )
        )
        self.missing = MessageBar()
        layout.addWidget(self.missing)
        self.card = Card(say("Columns"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(THEME.px(16))
        self._grid.setVerticalSpacing(THEME.px(10))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(2, 2)
        self.card.body.addLayout(self._grid)
        layout.addWidget(self.card)
        self.preview_card = Card(
            say("The first {previewed} rows as they would be read", previewed=PREVIEWED)
        )
        layout.addWidget(self.preview_card)
        self.preview: RowTable | None = None
        self.columns: list[ColumnRow] = []

    def show_columns(
        self,
        target: Target,
        headings: Sequence[str],
        samples: Sequence[Sequence[str]],
        fields: Sequence[str],
    ) -> None:
        """Show the columns of a file with the fields that were found for them."""
        for row in self.columns:
            for widget in row.widgets:
                widget.deleteLater()
        self.columns = [
            ColumnRow(at, heading, samples[at], target) for at, heading in enumerate(headings)
        ]
        high = is_narrow(self)
        for row, field_id in zip(self.columns, fields, strict=True):
            for at, widget in enumerate(row.widgets):
                place = (3 * row.at + at, 0) if high else (row.at, at)
                self._grid.addWidget(widget, *place, Qt.AlignmentFlag.AlignTop)
            row.field.setCurrentIndex(max(row.field.findData(field_id), 0))
            row.field.activated.connect(self._changed)
            row.order.activated.connect(self._changed)

    def matched(self) -> Matched:
        """Give what is chosen."""
        fields = tuple(str(row.field.currentData()) for row in self.columns)
        orders: dict[int, DayOrder] = {}
        for row in self.columns:
            chosen = row.order.currentData()
            if chosen:
                orders[row.at] = "month" if chosen == "month" else "day"
        return Matched(fields, orders)

    def show_missing(self, text: str) -> None:
        """Say what keeps the file from being read, or nothing."""
        self.missing.say(text, "", "warning")

    def show_preview(
        self, labels: Sequence[str], lines: Sequence[tuple[int, list[PreviewCell]]]
    ) -> None:
        """Show the first rows as they would be read."""
        if self.preview is not None:
            self.preview_card.body.removeWidget(self.preview)
            self.preview.deleteLater()
        model = ListTable((say("Row"), *labels), self)
        model.replace(
            [
                Line(str(number), (Cell(str(number)), *(_preview_cell(one) for one in cells)))
                for number, cells in lines
            ]
        )
        self.preview = table_of(model, say("How the first rows would be read"), 9)
        self.preview_card.body.addWidget(self.preview)

    def _changed(self) -> None:
        sender = self.sender()
        for row in self.columns:
            if sender in (row.field, row.order):
                self.changed.emit(row.at)
                return


def _preview_cell(one: PreviewCell) -> Cell:
    return Cell(f"✗ {one.text}", "chip-not-met") if one.wrong else Cell(one.text)


def table_of(model: ListTable, name: str, lines: int) -> RowTable:
    """Give a table that is only read, at most so many lines high."""
    table = RowTable(name)
    table.setModel(model)
    table.setItemDelegate(ChipDelegate(LOOK_ROLE, table))
    table.resizeColumnsToContents()
    for column in range(model.columnCount()):
        table.setColumnWidth(column, min(table.columnWidth(column), THEME.px(WIDEST)))
    shown = min(max(model.rowCount(), 1), lines) + 1
    table.setFixedHeight(THEME.px(ONE_LINE) * shown + THEME.px(18))
    return table

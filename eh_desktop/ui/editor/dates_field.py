"""Several days: a list of day fields that people add to and take from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.editor.plain_controls import name_control
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.focus_card import tab_before

WIDE_PX = 300
"""A day never needs a wider field, at 100 %."""


class DayRow(QWidget):
    """One day with the link that removes it."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, latest: str, parent: QWidget) -> None:
        """Make an empty day; one after `latest`, an ISO date, is marked; empty takes any."""
        super().__init__(parent)
        self.day = DateField(say("Day"), self, latest=latest)
        self.day.setMaximumWidth(THEME.px(WIDE_PX))
        self.remove_link = button(say("Remove"), "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(8))
        layout.addWidget(self.day, 100)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, THEME.px(4), 0, 0)  # in line with the day
        beside.addWidget(self.remove_link)
        beside.addStretch(1)
        layout.addLayout(beside)
        layout.addStretch(1)
        self.day.edited.connect(self._edited)
        self.remove_link.clicked.connect(self._remove)

    def number(self, name: str, number: int) -> None:
        """Say which day of the field this is, from 1."""
        name_control(self.day, say("{name}, day {number}", name=name, number=number))
        self.remove_link.setAccessibleName(
            say("Remove day {number} of {name}", number=number, name=name)
        )

    def _edited(self, _value: str) -> None:
        self.edited.emit()

    def _remove(self) -> None:
        self.removed.emit(self)


class DatesField(QFrame):
    """Days under each other. The value is their ISO dates, one on each line; empty ones are not."""

    edited = Signal(str)

    def __init__(self, name: str, *, latest: str) -> None:
        """Make one empty day; `name` is the accessible name, `latest` as in `DayRow`."""
        super().__init__()
        set_look(self, "bare")
        self.setAccessibleName(name)
        self._name = name
        self._latest = latest
        self._locked = False
        self.rows: list[DayRow] = []
        self.add_button = button(say("Add a day"))
        self.add_button.setAccessibleName(say("Add a day to {name}", name=name))
        self.add_button.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(6))
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._resize(1)

    def value(self) -> str:
        """Give the days as they stand, one on each line, with what is no date as it was typed."""
        return "\n".join(text for row in self.rows if (text := row.day.value()))

    def put(self, value: str) -> None:
        """Show the stored days, leaving alone what is being typed and days not filled in yet."""
        if value == self.value():
            return
        lines = value.split("\n") if value else []
        self._resize(max(1, len(lines)))
        for row, line in zip(self.rows, lines or [""], strict=True):
            row.day.put(line)

    def showEvent(self, event: QShowEvent) -> None:
        """Order Tab anew: Qt turns the order round when the days come into a window."""
        super().showEvent(event)
        self._order_tabs()

    def tab_stop(self) -> QWidget:
        """Give the first day that is empty, else the first."""
        empty = [row for row in self.rows if not row.day.value()]
        return (empty or self.rows)[0].day.line

    def set_read_only(self, read_only: bool) -> None:
        """Show the days without letting them change."""
        self._locked = read_only
        self.add_button.setVisible(not read_only)
        for row in self.rows:
            self._lock(row)

    def _lock(self, row: DayRow) -> None:
        row.day.set_read_only(self._locked)
        row.remove_link.setVisible(not self._locked)

    def _resize(self, count: int) -> None:
        while len(self.rows) > count:
            self._drop(self.rows[-1])
        fresh = [DayRow(self._latest, self) for _ in range(count - len(self.rows))]
        for row in fresh:
            row.edited.connect(self._said)
            row.removed.connect(self._removed)
            self._lock(row)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        self._order_tabs()
        self._number()

    def _order_tabs(self) -> None:
        stops = [(row.day.line, row.day.picker, row.remove_link) for row in self.rows]
        tab_before(self.add_button, [stop for row in stops for stop in row])

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.number(self._name, number)

    def _drop(self, row: DayRow) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            self.add_button.setFocus()
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _add(self) -> None:
        self._resize(len(self.rows) + 1)
        self.rows[-1].show()
        self.rows[-1].day.line.setFocus()

    def _removed(self, row: DayRow) -> None:
        row.day.line.typing.flush()  # so that undo can bring it back as it was typed
        before = self.value()
        self._drop(row)
        self._resize(max(1, len(self.rows)))
        if self.value() != before:
            self._said()

    def _said(self) -> None:
        self.edited.emit(self.value())

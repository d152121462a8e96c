"""A card of rows that people add and remove: learning points, actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.record import Action, Change, LearningPoint, Part
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_before


class EntryRow(QFrame):
    """One row. Subclasses show their own kind of entry."""

    changed = Signal(object)
    removed = Signal(str)

    def __init__(self, key: str) -> None:
        """Make the row of an entry by its id, with the link that removes it."""
        super().__init__()
        self.key = key
        self.remove_link = button(say("Remove"), "link")
        self.remove_link.clicked.connect(self._remove)

    def number(self, number: int) -> None:
        """Say which row this is, from 1."""
        raise NotImplementedError

    def controls(self) -> tuple[QWidget, ...]:
        """Give the controls in the order Tab takes; the first takes the focus."""
        raise NotImplementedError

    def first_open(self) -> QWidget:
        """Give the first control that still needs something, else the first."""
        return self.controls()[0]

    def lock(self) -> None:
        """Show the row without letting it change."""
        self.remove_link.hide()

    def _remove(self) -> None:
        self.removed.emit(self.key)


class RowsCard(FocusCard):
    """Rows under each other and a button that adds one."""

    changed = Signal(object)
    part: Part

    def __init__(
        self, sitting: Sitting, parent: QWidget, *, title: str, empty: str, add: str
    ) -> None:
        """Show the rows of the record; `empty` is said where there is none."""
        super().__init__(parent)
        self._sitting = sitting
        self.setAccessibleName(title)
        self.rows: dict[str, EntryRow] = {}
        self._fresh = ""
        self.body.addWidget(label(title, "card-title"))
        self._empty = label(empty, "muted")
        self.body.addWidget(self._empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(THEME.px(10))
        self.body.addLayout(self._column)
        self.add_button = button(add)
        self.add_button.clicked.connect(self._add)
        self.body.addSpacing(THEME.px(2))
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.setVisible(sitting.editable)
        self.refresh()

    def refresh(self) -> None:
        """Show the rows as stored, leaving alone what is being typed."""
        entries = self._sitting.record.entries(self.part)
        stored = {key: entry for key, entry in entries.items() if self.holds(entry)}
        for key in [key for key in self.rows if key not in stored]:
            self._drop(key)
        for index, (key, entry) in enumerate(stored.items()):
            row = self.rows.get(key)
            if row is None and isinstance(entry, LearningPoint | Action):
                row = self._insert(index, entry)
            if row is not None:
                self._show(row, entry)
                row.number(index + 1)
        self.rows = {key: self.rows[key] for key in stored if key in self.rows}
        self._empty.setVisible(not self.rows)
        controls = [control for row in self.rows.values() for control in row.controls()]
        tab_before(self.add_button, controls)
        self._welcome(stored)

    def holds(self, _entry: object) -> bool:
        """Tell whether an entry of the part stands on this card."""
        return True

    def blank(self, key: str) -> LearningPoint | Action:
        """Give a new, empty entry."""
        raise NotImplementedError

    def make_row(self, entry: LearningPoint | Action) -> EntryRow:
        """Give the row of an entry."""
        raise NotImplementedError

    def _show(self, row: EntryRow, entry: object) -> None:
        raise NotImplementedError

    def _insert(self, index: int, entry: LearningPoint | Action) -> EntryRow:
        row = self.make_row(entry)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        if not self._sitting.editable:
            row.lock()
        self.rows[entry.id] = row
        self._column.insertWidget(index, row)
        row.show()
        return row

    def _drop(self, key: str) -> None:
        row = self.rows.pop(key)
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            self.add_button.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _welcome(self, stored: Mapping[str, object]) -> None:
        if self._fresh in stored and self._fresh in self.rows:
            self.rows[self._fresh].controls()[0].setFocus()
            self._fresh = ""

    def _add(self) -> None:
        self._fresh = self._sitting.new_id()
        self.changed.emit(Change(self.part, self._fresh, self.blank(self._fresh)))

    def _remove(self, key: str) -> None:
        self.changed.emit(Change(self.part, key, None))

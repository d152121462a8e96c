"""Agreed actions: what, who, by when, and how we will know."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.record import Action, Change, LearningPoint, Part
from eh_desktop.ui.editor.rows_card import EntryRow, RowsCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

TWO_COLUMNS_PX = 560
"""From this width on, at 100 %, a row has two columns."""


class ActionRow(EntryRow):
    """One action with its four parts."""

    def __init__(self, action: Action) -> None:
        """Show an action."""
        super().__init__(action.id)
        set_look(self, "entry")
        self._action = action
        self._title = label("", "strong")
        self.what = GrowingText("What is to be done")
        self.who = TypedLine("Who does it", "Name or role")
        self.by_when = DateField("By when")
        self.how_known = GrowingText("How we will know")
        self._boxes = (
            Titled("What is to be done?", self.what),
            Titled("How will we know?", self.how_known),
            Titled("Who does it?", self.who),
            Titled("By when?", self.by_when),
        )
        self._wide: bool | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(12), THEME.px(8), THEME.px(12), THEME.px(12))
        layout.setSpacing(THEME.px(4))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove_link)
        layout.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(THEME.px(16))
        self._grid.setVerticalSpacing(THEME.px(8))
        layout.addLayout(self._grid)
        self._arrange(wide=True)
        self.what.edited.connect(self._what)
        self.who.edited.connect(self._who)
        self.by_when.edited.connect(self._by_when)
        self.how_known.edited.connect(self._how_known)

    def show_action(self, action: Action) -> None:
        """Show the action as stored, leaving alone what is being typed."""
        self._action = action
        self.what.put(action.what)
        self.who.put(action.who)
        self.by_when.put(action.by_when)
        self.how_known.put(action.how_known)

    def number(self, number: int) -> None:
        """Say which action this is."""
        self._title.setText(f"Action {number}")
        self.remove_link.setAccessibleName(f"Remove action {number}")
        names = ("What is to be done", "Who does it", "By when", "How we will know")
        controls = (self.what, self.who, self.by_when.line, self.how_known)
        for name, control in zip(names, controls, strict=True):
            control.setAccessibleName(f"{name}, action {number}")

    def controls(self) -> tuple[QWidget, ...]:
        """Give the four parts in reading order, then the removal."""
        when = (self.by_when.line, self.by_when.picker)
        first, second = (self.how_known,), (self.who, *when)
        middle = (*first, *second) if self._wide else (*second, *first)
        return (self.what, *middle, self.remove_link)

    def first_open(self) -> QWidget:
        """Give the first part that is empty, or the date that is none."""
        action = self._action
        pairs = (
            (action.what, self.what),
            (action.who, self.who),
            (action.by_when, self.by_when.line),
            (action.how_known, self.how_known),
        )
        empty = [control for text, control in pairs if not text.strip()]
        return empty[0] if empty else self.by_when.line

    def lock(self) -> None:
        """Show the action without letting it change."""
        super().lock()
        for text in (self.what, self.who, self.how_known):
            text.setReadOnly(True)
        self.by_when.set_read_only(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns or one, as the width allows."""
        super().resizeEvent(event)
        self._arrange(wide=event.size().width() >= THEME.px(TWO_COLUMNS_PX))

    def _arrange(self, *, wide: bool) -> None:
        if wide is self._wide:
            return
        self._wide = wide
        what, how, who, when = self._boxes
        spots = (
            ((what, 0, 0), (how, 0, 1), (who, 1, 0), (when, 1, 1))
            if wide
            else ((what, 0, 0), (who, 1, 0), (when, 2, 0), (how, 3, 0))
        )
        for box, row, column in spots:
            self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)

    def _put(self, action: Action) -> None:
        self._action = action
        self.changed.emit(Change(Part.ACTION, action.id, action))

    def _what(self, text: str) -> None:
        self._put(replace(self._action, what=text))

    def _who(self, text: str) -> None:
        self._put(replace(self._action, who=text))

    def _by_when(self, text: str) -> None:
        self._put(replace(self._action, by_when=text))

    def _how_known(self, text: str) -> None:
        self._put(replace(self._action, how_known=text))


class ActionsCard(RowsCard):
    """All actions."""

    part = Part.ACTION

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's actions."""
        super().__init__(
            sitting,
            parent,
            title="Actions",
            empty="None yet. Agree what is to be done, by whom and by when.",
            add="Add an action",
        )

    def blank(self, key: str) -> Action:
        """Give an empty action."""
        return Action(key)

    def make_row(self, entry: LearningPoint | Action) -> EntryRow:
        """Give the row of an action."""
        return ActionRow(Action(entry.id))

    def _show(self, row: EntryRow, entry: object) -> None:
        if isinstance(row, ActionRow) and isinstance(entry, Action):
            row.show_action(entry)

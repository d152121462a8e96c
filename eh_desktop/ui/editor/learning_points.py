"""Learning points: what others can learn from the case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.record import Action, Change, LearningPoint, Part
from eh_desktop.ui.editor.rows_card import EntryRow, RowsCard
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.growing_text import GrowingText


class LearningPointRow(EntryRow):
    """One learning point: a number, its text, a way to remove it."""

    def __init__(self, point: LearningPoint) -> None:
        """Show a point."""
        super().__init__(point.id)
        self._number = label("", "number", wrap=False)
        self._number.setMinimumWidth(THEME.px(22))
        self._number.setContentsMargins(0, THEME.px(9), 0, 0)
        self.text = GrowingText(say("Learning point"), lines=1)
        self.text.edited.connect(self._edited)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._number, 0, top)
        layout.addWidget(self.text, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, THEME.px(6), 0, 0)  # in line with the text's first line
        beside.addWidget(self.remove_link)
        beside.addStretch(1)
        layout.addLayout(beside)

    def number(self, number: int) -> None:
        """Say which point this is."""
        self._number.setText(str(number))
        self.text.setAccessibleName(say("Learning point {number}", number=number))
        self.remove_link.setAccessibleName(say("Remove learning point {number}", number=number))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the text, then the removal."""
        return (self.text, self.remove_link)

    def lock(self) -> None:
        """Show the point without letting it change."""
        super().lock()
        self.text.setReadOnly(True)

    def _edited(self, text: str) -> None:
        self.changed.emit(Change(Part.LEARNING_POINT, self.key, LearningPoint(self.key, text)))


class LearningPointsCard(RowsCard):
    """All learning points."""

    part = Part.LEARNING_POINT

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show the record's learning points."""
        super().__init__(
            sitting,
            parent,
            title=say("Learning points"),
            empty=say("None yet. Write what others can learn from this case."),
            add=say("Add a learning point"),
        )

    def blank(self, key: str) -> LearningPoint:
        """Give an empty point."""
        return LearningPoint(key)

    def make_row(self, entry: LearningPoint | Action) -> EntryRow:
        """Give the row of a point."""
        return LearningPointRow(LearningPoint(entry.id))

    def _show(self, row: EntryRow, entry: object) -> None:
        if isinstance(row, LearningPointRow) and isinstance(entry, LearningPoint):
            row.text.put(entry.text)

"""Fields in one column or two: short ones side by side where the width allows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.theme import THEME

COLUMN_PX = 290
"""The least width of a field beside another, at 100 %."""
_WIDE = frozenset({"table", "long_text", "names", "choices", "dates"})


class FieldGrid(QWidget):
    """Holds questions in their order; one of a wide kind has a line of its own."""

    def __init__(self) -> None:
        """Make an empty grid."""
        super().__init__()
        self._questions: list[FieldQuestion] = []
        self._count = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(4))
        self._grid.setVerticalSpacing(0)

    def add(self, question: FieldQuestion) -> None:
        """Hold one more question."""
        self._questions.append(question)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on in one column where two are too narrow."""
        super().resizeEvent(event)
        count = 2 if event.size().width() >= 2 * THEME.px(COLUMN_PX) else 1
        if count != self._count:
            self._count = count
            self._arrange()

    def _arrange(self) -> None:
        row, spot = 0, 0
        top = Qt.AlignmentFlag.AlignTop
        for question in self._questions:
            wide = question.entry.kind in _WIDE
            if spot and (wide or spot == self._count):
                row, spot = row + 1, 0
            span = self._count if wide else 1
            if wide:
                self._grid.addWidget(question, row, 0, 1, span)
            else:
                self._grid.addWidget(question, row, spot, 1, 1, top)
            spot += span
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._count else 0)
        self.updateGeometry()

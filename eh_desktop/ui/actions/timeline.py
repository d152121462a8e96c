"""What happened, a line for each: when, what, and who wrote it down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import say
from eh_desktop.services.follow_history import HistoryLine
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label


class Timeline(QFrame):
    """The oldest first. Each line can be read on its own by a screen reader."""

    def __init__(self, lines: Sequence[HistoryLine], parent: QWidget | None = None) -> None:
        """Lay out the lines."""
        super().__init__(parent)
        set_look(self, "bare")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(THEME.px(16))
        grid.setVerticalSpacing(THEME.px(10))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at, line in enumerate(lines):
            day = british_date(line.at) or say("No day given")
            grid.addWidget(label(day, "muted", wrap=False), at, 0, top)
            grid.addWidget(_said(line, day), at, 1, top)


def _said(line: HistoryLine, day: str) -> QWidget:
    made = QFrame()
    set_look(made, "bare")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(THEME.px(2))
    column.addWidget(label(line.words, "strong"))
    if line.note.strip():
        column.addWidget(label(line.note))
    if line.who.strip():
        column.addWidget(label(say("Written down by {who}", who=line.who), "muted"))
    made.setAccessibleName(f"{day}: {line.words}. {line.note}")
    return made

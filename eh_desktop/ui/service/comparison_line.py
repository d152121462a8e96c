"""One criterion in two or more years: each answer with its note, what moved, what was agreed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.side_by_side import Agreed, Line, Said
from eh_desktop.ui.service.move_words import (
    MOVE_CHIPS,
    STATUS_WORDS,
    agreed_words,
    said_look,
    status_look,
)
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import chip, label
from eh_desktop.ui.widgets.rows import RowLink

YEAR_WIDE = 250
"""Width in px at 100 % that a year needs; with less, the years stand under each other."""


class ComparisonLine(QWidget):
    """The criterion with a chip of what moved; under it a column for each year."""

    historyRequested = Signal(str)
    """The row of the follow-up whose history is asked for."""

    def __init__(
        self, line: Line, years: Sequence[str], across: int, parent: QWidget | None = None
    ) -> None:
        """Lay a line out; `years` say which form each is, `across` how many stand side by side."""
        super().__init__(parent)
        self.line = line
        sign, words, look = MOVE_CHIPS[line.move]
        self.moved = chip(f"{sign} {say(words)}", look)
        self.moved.setAccessibleName(say(words))
        self.text = label(f"{line.criterion.number}  {line.criterion.text}".strip(), "strong")
        head = QHBoxLayout()
        head.setSpacing(THEME.px(12))
        head.addWidget(self.text, 1)
        head.addWidget(self.moved, 0, Qt.AlignmentFlag.AlignTop)
        self.years = [_Year(year, said) for year, said in zip(years, line.said, strict=True)]
        self.links: list[RowLink] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, THEME.px(4), 0, THEME.px(4))
        column.setSpacing(THEME.px(6))
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(THEME.px(12))
        grid.setVerticalSpacing(THEME.px(6))
        for at, year in enumerate(self.years):
            grid.addWidget(year, at // across, at % across, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at % across, 1)
        column.addLayout(grid)
        for agreed in line.agreed:
            link = agreed_link(agreed)
            link.chosen.connect(self.historyRequested)
            self.links.append(link)
            column.addWidget(link)


class _Year(QWidget):
    """What one form says: its year, its answer as a chip, its note."""

    def __init__(self, year: str, said: Said) -> None:
        super().__init__()
        self.when = label(year, "muted", wrap=False)
        self.answer: QLabel | None = None
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        row.addWidget(self.when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(2))
        if not said.asked:
            row.addWidget(label(say("Not asked"), "muted", wrap=False))
        elif said.words:
            self.answer = chip(said.words, said_look(said))
            row.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        if said.note:
            column.addWidget(label(said.note))


def agreed_link(agreed: Agreed) -> RowLink:
    """Give an action that was agreed then, with what became of it; it opens its history."""
    title = say("Agreed then: {what}", what=" ".join(agreed.what.split()) or "–")
    link = RowLink(
        agreed.row_id,
        title,
        agreed_words(agreed),
        say(STATUS_WORDS[agreed.status]),
        status_look(agreed.status),
    )
    link.setEnabled(bool(agreed.row_id))
    return link

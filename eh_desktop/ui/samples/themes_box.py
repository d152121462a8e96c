"""Which cases a sample is about: open or closed, for how long, whose, after what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.periods import Span
from eh_desktop.domain.sampling import Themes
from eh_desktop.ui.said import said_choices
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.labelled import Labelled

STATUSES = (
    ("open", mark("Open cases")),
    ("closed", mark("Closed in the period")),
    ("both", mark("Open, or closed in the period")),
    ("all", mark("All that are kept here")),
)
LENGTHS = (
    (0, mark("Any time")),
    (9, mark("Over nine months")),
    (12, mark("Over a year")),
    (24, mark("Over two years")),
)
STEP_DOWNS = (
    ("", mark("With or without")),
    ("yes", mark("After a step-down")),
    ("no", mark("Without a step-down")),
)


class ThemesBox(QWidget):
    """Five lists to choose from, two in a row."""

    changed = Signal()

    def __init__(
        self, agencies: Sequence[str], priorities: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Offer the agencies and priorities that cases have."""
        super().__init__(parent)
        self.status = _choices(said_choices(STATUSES))
        self.length = _choices([(months, say(words)) for months, words in LENGTHS])
        self.agency = _choices([("", say("All agencies")), *((one, one) for one in agencies)])
        self.priority = _choices([("", say("All priorities")), *((one, one) for one in priorities)])
        self.step_down = _choices(said_choices(STEP_DOWNS))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(THEME.px(12))
        grid.setVerticalSpacing(THEME.px(8))
        asked = [
            (say("Cases"), self.status),
            (say("Open for"), self.length),
            (say("Agency"), self.agency),
        ]
        asked += [(say("Step-down"), self.step_down)]
        if priorities:
            asked.append((say("Priority"), self.priority))
        for at, (words, control) in enumerate(asked):
            grid.addWidget(Labelled(words, control), at // 2, at % 2)
            control.currentIndexChanged.connect(self.changed)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def put_population(self, status: str) -> None:
        """Choose the cases that a duty is about, without saying so."""
        with QSignalBlocker(self.status):
            self.status.setCurrentIndex(self.status.findData(status))

    def value(self, span: Span) -> Themes:
        """Give the themes for a period."""
        status: Any = self.status.currentData()
        within = status in ("closed", "both")
        return Themes(
            status if status in ("open", "closed") else "",
            (self.agency.currentData(),) if self.agency.currentData() else (),
            (self.priority.currentData(),) if self.priority.currentData() else (),
            self.step_down.currentData(),
            self.length.currentData(),
            span.starts.isoformat() if within else "",
            span.ends.isoformat() if within else "",
        )


def _choices(choices: Sequence[tuple[Any, str]]) -> QComboBox:
    made = QComboBox()
    for key, words in choices:
        made.addItem(words, key)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made

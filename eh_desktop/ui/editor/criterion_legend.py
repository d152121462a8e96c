"""What the numbers of a scale mean, under the statement where they are chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.meanings import meaning_lines
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

_BARE = ("scale_0_10",)
"""Kinds whose values say nothing by themselves; elsewhere the words are in tips and guidance."""


class CriterionLegend(CriterionPart):
    """The numbers that a form describes, each with its words."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Write the words."""
        super().__init__(sitting, section, criterion, parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, THEME.px(2), 0, THEME.px(2))
        grid.setHorizontalSpacing(THEME.px(10))
        grid.setVerticalSpacing(THEME.px(2))
        grid.setColumnStretch(1, 1)
        for row, (value, words) in enumerate(meaning_lines(sitting.form, criterion)):
            grid.addWidget(label(value, "strong", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, "muted"), row, 1)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether the values are bare numbers and the form says what they mean."""
        return CriterionLegend.explains(criterion) and bool(meaning_lines(sitting.form, criterion))

    @staticmethod
    def explains(criterion: Criterion) -> bool:
        """Tell whether what the values mean stands at the criterion itself."""
        return criterion.kind in _BARE

    def refresh(self) -> None:
        """Stay: the words are the form's."""

    def controls(self) -> tuple[QWidget, ...]:
        """Give none."""
        return ()

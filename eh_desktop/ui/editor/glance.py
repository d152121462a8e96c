"""Grades at a glance: every section's suggested and awarded grade."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import chip, label
from eh_desktop.ui.widgets.focus_card import FocusCard

_LOOKS = {
    Grade.OUTSTANDING: "chip-met",
    Grade.GOOD: "chip-met",
    Grade.REQUIRES_IMPROVEMENT: "chip-partly",
    Grade.INADEQUATE: "chip-not-met",
}


class SectionLink(QPushButton):
    """A section's name; it goes to the section's grade."""

    followed = Signal(object)

    def __init__(self, section: Section, parent: QWidget) -> None:
        """Make the link of a section."""
        super().__init__(section.short_title.replace("&", "&&"), parent)
        self._place = Place(section.id, Part.AWARD, section.id)
        set_look(self, "link")
        self.setAutoDefault(False)
        self.setAccessibleName(f"Go to the grade of {section.short_title}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._follow)

    def _follow(self) -> None:
        self.followed.emit(self._place)


class Glance(FocusCard):
    """A small table of grades."""

    followed = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show a row for each graded section."""
        super().__init__(parent)
        self._sitting = sitting
        self.setAccessibleName("Grades at a glance")
        self.body.addWidget(label("Grades at a glance", "card-title"))
        table = QGridLayout()
        table.setHorizontalSpacing(THEME.px(24))
        table.setVerticalSpacing(THEME.px(6))
        table.setColumnStretch(3, 1)
        for column, words in enumerate(("Section", "Suggested", "Awarded")):
            head = label(words, "muted", wrap=False)
            if column == 0:
                head.setContentsMargins(THEME.px(6), 0, 0, 0)
            table.addWidget(head, 0, column)
        self.chips: dict[str, tuple[QLabel, QLabel]] = {}
        for row, section in enumerate(sitting.form.graded_sections(), 1):
            link = SectionLink(section, self)
            link.followed.connect(self.followed)
            pair = (chip(""), chip(""))
            self.chips[section.id] = pair
            left = Qt.AlignmentFlag.AlignLeft
            table.addWidget(link, row, 0, left)
            table.addWidget(pair[0], row, 1, left)
            table.addWidget(pair[1], row, 2, left)
        self.body.addLayout(table)
        self.refresh()

    def refresh(self) -> None:
        """Show the grades as they stand."""
        for section_id, (suggested, awarded) in self.chips.items():
            suggestion = self._sitting.suggestion(section_id)
            award = self._sitting.record.awards.get(section_id)
            if suggestion.applies:
                _show(suggested, suggestion.grade, "Not yet")
                _show(awarded, None if award is None else award.grade, "Not awarded")
            else:
                _show(suggested, None, "Not applicable")
                _show(awarded, None, "Not applicable")


def _show(target: QLabel, grade: Grade | None, otherwise: str) -> None:
    target.setText(otherwise if grade is None else grade.label)
    set_look(target, "chip-na" if grade is None else _LOOKS[grade])

"""Grades at a glance: each section's suggested and awarded grade, or what else it comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part
from eh_desktop.domain.totals import totals
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.totals_card import section_words
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
    """A section's name; it goes to the section's grade, or to its first criterion."""

    followed = Signal(object)

    def __init__(self, section: Section, parent: QWidget) -> None:
        """Make the link of a section."""
        super().__init__(section.short_title.replace("&", "&&"), parent)
        self._place = Place(section.id, Part.AWARD, section.id)
        if not section.graded:
            self._place = Place(section.id, Part.ANSWER, section.criteria[0].id)
        set_look(self, "link")
        self.setAutoDefault(False)
        title = section.short_title
        there = say("Go to the grade of {title}", title=title) if section.graded else ""
        self.setAccessibleName(there or say("Go to {title}", title=title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._follow)

    def _follow(self) -> None:
        self.followed.emit(self._place)


class Glance(FocusCard):
    """A small table of grades."""

    followed = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        """Show a row for each section that is graded, or asks anything."""
        super().__init__(parent)
        self._sitting = sitting
        self.setAccessibleName(say("Grades at a glance"))
        self.body.addWidget(label(say("Grades at a glance"), "card-title"))
        table = QGridLayout()
        table.setHorizontalSpacing(THEME.px(8))
        table.setVerticalSpacing(THEME.px(6))
        table.setColumnStretch(3, 1)
        for column, words in enumerate((say("Section"), say("Suggested"), say("Awarded"))):
            head = label(words, "muted", wrap=False)
            if column == 0:
                head.setContentsMargins(THEME.px(6), 0, 0, 0)
            table.addWidget(head, 0, column)
        self.chips: dict[str, tuple[QLabel, QLabel]] = {}
        self.totals: dict[str, QLabel] = {}
        """What the sections without a grade come to."""
        left = Qt.AlignmentFlag.AlignLeft
        for row, section in enumerate(sitting.form.sections, 1):
            if not (section.graded or section.criteria):
                continue
            link = SectionLink(section, self)
            link.followed.connect(self.followed)
            table.addWidget(link, row, 0, left)
            if section.graded:
                self.chips[section.id] = pair = (chip(""), chip(""))
                table.addWidget(pair[0], row, 1, left)
                table.addWidget(pair[1], row, 2, left)
            else:
                self.totals[section.id] = total = label("")
                table.addWidget(total, row, 1, 1, 3)
        self.body.addLayout(table)
        self.refresh()

    def refresh(self) -> None:
        """Show the grades as they stand."""
        for section_id, (suggested, awarded) in self.chips.items():
            suggestion = self._sitting.suggestion(section_id)
            award = self._sitting.record.awards.get(section_id)
            if suggestion.applies:
                _show(suggested, suggestion.grade, say("Not yet"))
                _show(awarded, None if award is None else award.grade, say("Not awarded"))
            else:
                _show(suggested, None, say("Not applicable"))
                _show(awarded, None, say("Not applicable"))
        self._show_totals()

    def _show_totals(self) -> None:
        form, record = self._sitting.form, self._sitting.record
        found = totals(form, record).sections
        for section_id, words in self.totals.items():
            section, total = form.section(section_id), found.get(section_id)
            asked = self._sitting.asked(section)
            if total is None or not asked:
                words.setText(say("Not applicable"))
            elif len(asked) == 1:
                value = record.answer(asked[0].id).value
                words.setText(scale_of(asked[0]).text(value))
            else:
                said = section_words(section, total)
                words.setText(f"{said[:1].upper()}{said[1:]}")


def _show(target: QLabel, grade: Grade | None, otherwise: str) -> None:
    target.setText(otherwise if grade is None else say(grade.label))
    set_look(target, "chip-na" if grade is None else _LOOKS[grade])

"""The strip above the pages: tabs with their progress, undo, redo, and guidance on or off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTabBar, QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.lifecycle import Gap
from eh_desktop.domain.record import Part
from eh_desktop.ui.editor.form_words import details_title, noun
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.tab_plan import FINISH, paged_sections, summary_section
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, line
from eh_desktop.ui.widgets.marks import mark_icon

_OF_A_SECTION = (Part.FIELD, Part.ANSWER, Part.QUESTION, Part.COMMENT, Part.AWARD)
"""What stands on a section's own tab."""
_SAID = {"cross": ", something is wrong", "tick": ", complete", "": ", not complete"}


class TabStrip(QWidget):
    """The header's details, one tab for each section, and the tab where the form is finished."""

    def __init__(self, sitting: Sitting) -> None:
        """Make the tabs of a form."""
        super().__init__()
        self._sitting = sitting
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(f"Parts of the {noun(sitting.form)}")
        self.undo = button("Undo", "link", tip="Ctrl+Z")
        self.redo = button("Redo", "link", tip="Ctrl+Shift+Z")
        self.guide = button("Guidance", "link")
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(THEME.px(2))
        for tool in (self.undo, self.redo, self.guide):
            row.addWidget(tool)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.bar, 0, 0)
        self._grid.addWidget(self._tools, 0, 1)
        self._grid.addWidget(line(), 1, 0, 1, 2)
        self._sections = paged_sections(sitting.form)
        for _ in range(len(self._sections) + 2):
            self.bar.addTab("")
        self._marks = [""] * self.bar.count()
        self.name_tabs()

    def name_tabs(self) -> None:
        """Show each tab's progress; what is complete has a tick, what is wrong a cross."""
        gaps = [gap for gap in self._sitting.gaps() if gap.place.part in _OF_A_SECTION]
        fields = [gap for gap in gaps if gap.place.part is Part.FIELD]
        title = details_title(self._sitting.form)
        self._name_fields(0, title, [gap for gap in fields if not gap.place.section_id])
        for index, section in enumerate(self._sections, 1):
            ours = [gap for gap in gaps if gap.place.section_id == section.id]
            self._name_section(index, section, ours)
        summary = summary_section(self._sitting.form)
        last = FINISH if summary is None else summary.short_title
        self._name(len(self._sections) + 1, last, last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools under the tabs where there is no room beside."""
        super().resizeEvent(event)
        beside = self.bar.sizeHint().width() + self._tools.sizeHint().width()
        spot = (0, 1) if beside <= event.size().width() else (2, 0)
        self._grid.addWidget(self._tools, *spot, Qt.AlignmentFlag.AlignRight)

    def _name_section(self, index: int, section: Section, gaps: list[Gap]) -> None:
        title = section.short_title
        given, count = self._sitting.answered(section)
        if not self._sitting.applies(section):
            self._name(index, f"{title}  not applicable", f"{title}, not applicable")
        elif count:
            said = f"{title}, {given} of {count} answered"
            said = said if gaps else f"{said}, complete"
            self._name(index, f"{title}  {given}/{count}", said, "" if gaps else "tick")
        elif section.fields:
            self._name_fields(index, title, gaps)
        else:
            self._name(index, title, title)

    def _name_fields(self, index: int, title: str, gaps: list[Gap]) -> None:
        fields = self._sitting.record.fields
        wrong = any(fields.get(gap.place.key, "").strip() for gap in gaps)
        mark = "cross" if wrong else "" if gaps else "tick"
        self._name(index, title, f"{title}{_SAID[mark]}", mark)

    def _name(self, index: int, text: str, said: str, mark: str = "") -> None:
        text = text.replace("&", "&&")
        if self.bar.tabText(index) != text:
            self.bar.setTabText(index, text)
        if self.bar.accessibleTabName(index) != said:
            self.bar.setAccessibleTabName(index, said)
        if self._marks[index] != mark:
            self._marks[index] = mark
            ink, ratio = "met" if mark == "tick" else "not_met", self.devicePixelRatioF()
            self.bar.setTabIcon(
                index, mark_icon(mark, ink, THEME.px(14), ratio) if mark else QIcon()
            )

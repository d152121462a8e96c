"""The strip above the pages: tabs with their progress, undo, redo, and guidance on or off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTabBar, QWidget

from eh_desktop.domain.lifecycle import Gap
from eh_desktop.domain.record import Part
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, line
from eh_desktop.ui.widgets.marks import mark_icon


class TabStrip(QWidget):
    """Case details, then one tab for each section."""

    def __init__(self, sitting: Sitting) -> None:
        """Make the tabs of a form."""
        super().__init__()
        self._sitting = sitting
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName("Parts of the audit")
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
        for _ in range(len(sitting.form.sections) + 1):
            self.bar.addTab("")
        self._marks = [""] * self.bar.count()
        self.name_tabs()

    def name_tabs(self) -> None:
        """Show each tab's progress; what is complete has a tick, what is wrong a cross."""
        gaps = self._sitting.gaps()
        self._name_case([gap for gap in gaps if gap.place.part is Part.FIELD])
        wanting = {gap.place.section_id for gap in gaps}
        for index, section in enumerate(self._sitting.form.sections, 1):
            title = section.short_title
            given, count = self._sitting.answered(section)
            if not count:
                self._name(index, title, title)
            elif not self._sitting.applies(section):
                self._name(index, f"{title}  not applicable", f"{title}, not applicable")
            else:
                said = f"{title}, {given} of {count} answered"
                done = section.id not in wanting
                said = f"{said}, complete" if done else said
                self._name(index, f"{title}  {given}/{count}", said, "tick" if done else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools under the tabs where there is no room beside."""
        super().resizeEvent(event)
        beside = self.bar.sizeHint().width() + self._tools.sizeHint().width()
        spot = (0, 1) if beside <= event.size().width() else (2, 0)
        self._grid.addWidget(self._tools, *spot, Qt.AlignmentFlag.AlignRight)

    def _name_case(self, gaps: list[Gap]) -> None:
        fields = self._sitting.record.fields
        wrong = any(fields.get(gap.place.key, "").strip() for gap in gaps)
        mark = "cross" if wrong else "" if gaps else "tick"
        said = {"cross": ", something is wrong", "tick": ", complete", "": ", not complete"}[mark]
        self._name(0, "Case details", f"Case details{said}", mark)

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

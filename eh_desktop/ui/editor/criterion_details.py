"""What a form asks for beside each answer: evidence, where and by whom it was verified, action."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.domain.form import DETAIL_WORDS, DETAILS, Criterion, Section
from eh_desktop.domain.kinds import scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

_LINES = ("verified_where", "verified_by")
TWO_COLUMNS_PX = 480
"""From this width on, at 100 %, details stand in two columns."""


class CriterionDetails(CriterionPart):
    """The details a section asks for, always open: they are half of the answer."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make a text for each of the section's details."""
        super().__init__(sitting, section, criterion, parent)
        self.texts: dict[str, GrowingText | TypedLine] = {}
        self._boxes: dict[str, Titled] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, THEME.px(2), 0, THEME.px(4))
        self._grid.setHorizontalSpacing(THEME.px(16))
        self._grid.setVerticalSpacing(THEME.px(8))
        for name in section.details:
            said = f"{say(DETAIL_WORDS[name])}, {criterion.number}"
            made = TypedLine(said) if name in _LINES else GrowingText(said, lines=1)
            made.setObjectName(name)
            made.edited.connect(self._edited)
            self.texts[name] = made
            self._boxes[name] = Titled(say(DETAIL_WORDS[name]), made)
        self.set_answerable(sitting.editable)
        self._arrange(1)

    @staticmethod
    def wanted(_sitting: Sitting, section: Section, criterion: Criterion) -> bool:
        """Tell whether the section asks for details of what is answered."""
        return bool(section.details) and scale_of(criterion).answered

    def refresh(self) -> None:
        """Show the texts; where nothing may change, those that say something."""
        answer = self._answer()
        for name, text in self.texts.items():
            stored = str(getattr(answer, name))
            text.put(stored)
            if not self.sitting.editable:
                self._boxes[name].setVisible(bool(stored))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the texts as they are read."""
        return tuple(self.texts.values())

    def set_answerable(self, answerable: bool) -> None:
        """Let the texts be written, or only be read."""
        for text in self.texts.values():
            text.setReadOnly(not answerable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns or one, as the width allows."""
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= THEME.px(TWO_COLUMNS_PX) else 1)

    def _arrange(self, columns: int) -> None:
        """Give lines half the width; texts all of it, unless there is nothing but two of them."""
        if columns == self._columns:
            return
        self._columns = columns
        pairs = not any(name in _LINES for name in self._boxes)
        row = column = 0
        for name, box in self._boxes.items():
            half = columns == 2 and (pairs or name in _LINES)
            if column and not half:
                row, column = row + 1, 0
            span = 1 if half else columns
            self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
            if column >= columns:
                row, column = row + 1, 0
        for index in (0, 1):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)

    def _answer(self) -> Answer:
        return self.sitting.record.answer(self.criterion.id)

    def _edited(self, text: str) -> None:
        before = self._answer()
        texts = {name: str(getattr(before, name)) for name in DETAILS}
        texts[self.sender().objectName()] = text
        answer = replace(
            before,
            evidence=texts["evidence"],
            verified_where=texts["verified_where"],
            verified_by=texts["verified_by"],
            action=texts["action"],
        )
        value = None if answer == Answer() else answer
        self.said(Change(Part.ANSWER, self.criterion.id, value))

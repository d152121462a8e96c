"""What a “?” opens: what is to be found out, by whom, by when, and later what was found."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.kinds import UNSURE
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Change, Part, Question
from eh_desktop.ui.editor.criterion_part import CriterionPart
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

OPEN_WORDS = mark("A question to settle")
KEPT_WORDS = mark("A question that was asked here")
NARROW_PX = 460
"""Below this width, at 100 %, owner and day stand under each other."""


class CriterionQuestion(CriterionPart):
    """One question, edited in place. Nothing is kept of one in which nothing is written."""

    def __init__(
        self, sitting: Sitting, section: Section, criterion: Criterion, parent: QWidget
    ) -> None:
        """Make the panel, empty."""
        super().__init__(sitting, section, criterion, parent)
        number = criterion.number
        self.title = label("", "strong")
        self.what = GrowingText(say("What is to be found out, {number}", number=number), lines=1)
        self.owner = TypedLine(say("Who finds out, {number}", number=number), say("Name or role"))
        self.by_when = DateField(say("By when, {number}", number=number))
        self.outcome = GrowingText(say("What was found, {number}", number=number), lines=1)
        self._found = Titled(say("What was found?"), self.outcome)
        self._who = Titled(say("Who finds out?"), self.owner)
        self._when = Titled(say("By when?"), self.by_when)
        self._narrow: bool | None = None
        frame = QFrame()
        set_look(frame, "entry")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, THEME.px(2), 0, THEME.px(4))
        outer.addWidget(frame)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(*(4 * (THEME.px(12),)))
        layout.setSpacing(THEME.px(8))
        layout.addWidget(self.title)
        layout.addWidget(Titled(say("What is to be found out?"), self.what))
        self._pair = QGridLayout()
        self._pair.setHorizontalSpacing(THEME.px(16))
        self._pair.setVerticalSpacing(THEME.px(8))
        layout.addLayout(self._pair)
        layout.addWidget(self._found)
        self._arrange(narrow=False)
        self.set_answerable(sitting.editable)
        self.what.edited.connect(self._what)
        self.owner.edited.connect(self._owner)
        self.by_when.edited.connect(self._by_when)
        self.outcome.edited.connect(self._outcome)

    @staticmethod
    def wanted(sitting: Sitting, _section: Section, criterion: Criterion) -> bool:
        """Tell whether the answer is “?”, or something was written while it was."""
        asked = sitting.record.answer(criterion.id).value == UNSURE
        return asked or criterion.id in sitting.record.questions

    def refresh(self) -> None:
        """Show the question; what was found is asked once somebody is to find out."""
        question = self._question()
        unsure = self.sitting.record.answer(self.criterion.id).value == UNSURE
        self.title.setText(say(OPEN_WORDS) if unsure else say(KEPT_WORDS))
        self.what.put(question.what)
        self.owner.put(question.owner)
        self.by_when.put(question.by_when)
        self.outcome.put(question.outcome)
        self._found.setVisible(question.placed or bool(question.outcome) or not unsure)

    def controls(self) -> tuple[QWidget, ...]:
        """Give the four parts, as they are read."""
        when = (self.by_when.line, self.by_when.picker)
        return (self.what, self.owner, *when, self.outcome)

    def first_open(self) -> QWidget:
        """Give the part that is wanting: the owner, or the day."""
        return self.by_when.line if self._question().owner.strip() else self.owner

    def set_answerable(self, answerable: bool) -> None:
        """Let the question be written, or only be read."""
        for text in (self.what, self.owner, self.outcome):
            text.setReadOnly(not answerable)
        self.by_when.set_read_only(not answerable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put owner and day beside or under each other, as the width allows."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < THEME.px(NARROW_PX))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop  # in line with each other, also under a day that is none
        self._pair.addWidget(self._who, 0, 0, top)
        self._pair.addWidget(self._when, *((1, 0) if narrow else (0, 1)), top)
        self._pair.setColumnStretch(0, 3)
        self._pair.setColumnStretch(1, 0 if narrow else 2)

    def _question(self) -> Question:
        stored = self.sitting.record.questions.get(self.criterion.id)
        return stored or Question(self.criterion.id)

    def _put(self, question: Question) -> None:
        empty = question == Question(self.criterion.id)
        value = None if empty else question
        self.said(Change(Part.QUESTION, self.criterion.id, value))

    def _what(self, text: str) -> None:
        self._put(replace(self._question(), what=text))

    def _owner(self, text: str) -> None:
        self._put(replace(self._question(), owner=text))

    def _by_when(self, text: str) -> None:
        self._put(replace(self._question(), by_when=text))

    def _outcome(self, text: str) -> None:
        self._put(replace(self._question(), outcome=text))

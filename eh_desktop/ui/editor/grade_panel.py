"""The grade of a section or of the whole: the suggestion with its sentence, and the award."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.grading import needs_reason
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Award, Change, Part
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_through
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.segments import Choosable, SegmentGroup
from eh_desktop.ui.widgets.tips import set_plain_tip

REASON_HINT = mark("Both grades and your reason are kept and printed.")


class GradePanel(FocusCard):
    """A grade's card. The reason appears when the award differs from the suggestion."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, key: str, title: str, parent: QWidget) -> None:
        """Show the grade of a section id or of `overall`."""
        super().__init__(parent)
        self._sitting = sitting
        self.key = key
        self.setAccessibleName(title)
        self.progress = label("", "muted", wrap=False)
        self.because = label("")
        self.group = SegmentGroup(say("{title}: awarded", title=title), _grades(), self)
        self.meaning = label("", "muted")
        self.meaning.hide()
        self.reason: GrowingText | None = None
        self._reason_box: Titled | None = None
        self.comments: GrowingText | None = None
        head = QHBoxLayout()
        head.addWidget(label(title, "card-title"), 1)
        head.addWidget(self.progress)
        self.body.addLayout(head)
        self.body.addWidget(self.because)
        self.body.addSpacing(THEME.px(2))
        self.body.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.meaning)
        self._below = QVBoxLayout()
        self._below.setSpacing(THEME.px(8))
        self.body.addLayout(self._below)
        self._describe()
        self.group.set_read_only(not sitting.editable)
        self.group.chosen.connect(self._awarded)

    def add_comments(self, title: str) -> None:
        """Add the section's comments box."""
        self.comments = GrowingText(title, lines=3)
        self.comments.setReadOnly(not self._sitting.editable)
        self.comments.edited.connect(self._commented)
        self.body.addSpacing(THEME.px(4))
        self.body.addWidget(Titled(title, self.comments, look="strong"))

    def refresh(self) -> None:
        """Show suggestion, award, reason and comments, leaving alone what is being typed."""
        suggestion = self._sitting.suggestion(self.key)
        award = self._sitting.record.awards.get(self.key)
        self.because.setText(suggestion.because)
        for segment, grade in zip(self.group.segments, Grade, strict=True):
            segment.set_suffix(say("(suggested)") if grade is suggestion.grade else "")
        self._fit(self.width())
        self.group.put(None if award is None else award.grade.id)
        self._show_meaning(suggestion.grade if award is None else award.grade)
        reason = "" if award is None else award.reason
        needed = award is not None and needs_reason(suggestion.grade, award.grade)
        self._show_reason(needed or bool(reason), needed=needed)
        if self.reason is not None:
            self.reason.put(reason)
        if self.comments is not None:
            self.comments.put(self._sitting.record.comments.get(self.key, ""))

    def control(self, part: Part) -> QWidget:
        """Give the control of a part: the comments, the reason if one is wanting, the award."""
        if part is Part.COMMENT and self.comments is not None:
            return self.comments
        award = self._sitting.record.awards.get(self.key)
        if award is not None and not award.reason.strip() and self.reason is not None:
            return self.reason
        return self.group.tab_stop() if self._sitting.editable else self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the grades as the width allows."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self.group.fit(width - 2 * THEME.px(16))

    def _describe(self) -> None:
        """Say at each grade what it means in this framework, to the eye and to screen readers."""
        for segment in self.group.segments:
            words = self._sitting.form.framework.grades.get(segment.choice.value, "")
            if words:
                set_plain_tip(segment, f"{segment.choice.name}: {words}")
                segment.setAccessibleDescription(words)

    def _show_meaning(self, grade: Grade | None) -> None:
        """Show what the awarded grade means, or the suggested one while none is awarded."""
        words = "" if grade is None else self._sitting.form.framework.grades.get(grade.id, "")
        self.meaning.setText(f"{say(grade.label)}: {words}" if grade is not None and words else "")
        self.meaning.setVisible(bool(words))

    def _show_reason(self, shown: bool, *, needed: bool) -> None:
        if shown and self._reason_box is None:
            self.reason = GrowingText(say("Reason for a different grade"))
            self.reason.setReadOnly(not self._sitting.editable)
            self.reason.edited.connect(self._reasoned)
            self._reason_box = Titled("", self.reason, say(REASON_HINT), look="strong")
            self._below.addWidget(self._reason_box)
            after = [] if self.comments is None else [self.comments]
            tab_through([*self.group.segments, self.reason, *after])
        if self._reason_box is not None:
            words = say("Why does your grade differ from the suggestion? (required)")
            kept = say("Your reason (not needed now: your grade is the suggested one)")
            self._reason_box.label.setText(words if needed else kept)
            typing = self.reason is not None and self.reason.hasFocus()
            self._reason_box.setVisible(shown or typing)

    def _awarded(self, grade_id: str | None) -> None:
        before = self._sitting.record.awards.get(self.key)
        if grade_id is None:
            self.changed.emit(Change(Part.AWARD, self.key, None))
            return
        award = Award(Grade.from_id(grade_id), "" if before is None else before.reason)
        self.changed.emit(Change(Part.AWARD, self.key, award))

    def _reasoned(self, text: str) -> None:
        award = self._sitting.record.awards.get(self.key)
        if award is not None:
            self.changed.emit(Change(Part.AWARD, self.key, Award(award.grade, text)))

    def _commented(self, text: str) -> None:
        self.changed.emit(Change(Part.COMMENT, self.key, text or None))


def _grades() -> tuple[Choosable, ...]:
    """Give the four grades as they are chosen."""
    return tuple(Choosable(grade.id, say(grade.label), say(grade.label)) for grade in Grade)

"""One criterion: its statement, its answer, its note, its flags and its concerns."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import CRITERION_KINDS
from eh_desktop.domain.record import Answer, Change, Concern, Part
from eh_desktop.ui.editor.concern_panel import ConcernPanel
from eh_desktop.ui.editor.criterion_links import CriterionLinks
from eh_desktop.ui.editor.criterion_notes import CriterionNotes
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answer_group import AnswerGroup
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_through


class CriterionCard(FocusCard):
    """A criterion's card. What is rarely needed is made when it is first asked for."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, criterion: Criterion, parent: QWidget) -> None:
        """Show a criterion with what the record says at it."""
        super().__init__(parent)
        self._sitting = sitting
        self.criterion = criterion
        self._answer = Answer()
        self._stacked: bool | None = None
        self.concerns: dict[str, ConcernPanel] = {}
        self._fresh_concern = ""
        self.body.setSpacing(THEME.px(4))
        name = f"{criterion.number}: {criterion.text}"
        self.setAccessibleName(name)
        self.group = AnswerGroup(f"Answer to {name}", CRITERION_KINDS[criterion.kind], self)
        self.links = CriterionLinks(f"criterion {criterion.number}", self)
        self.notes = CriterionNotes(criterion.number, self)
        self._head = QGridLayout()
        self._lay_out()
        self._connect()
        self.set_stacked(stacked=False)
        if not sitting.editable:
            self._lock()
        self.refresh()

    def refresh(self) -> None:
        """Show the record's answer and concerns, leaving alone what is being typed."""
        self._answer = self._sitting.record.answer(self.criterion.id)
        self.group.put(self._answer.value)
        self.links.show_practice(self._answer.practice)
        self.notes.show_answer(self._answer)
        self._show_concerns()
        if not self._sitting.editable:
            self.links.set_read_only()
        if self.notes.made or self.concerns or self.links.exceptional is not None:
            self._order_tabs()

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the answer under the statement, or at its right."""
        if stacked is self._stacked:
            return
        self._stacked = stacked
        top = Qt.AlignmentFlag.AlignTop
        left = Qt.AlignmentFlag.AlignLeft
        self._head.addWidget(self.group, *((1, 1) if stacked else (0, 2)), top | left)

    def set_answerable(self, answerable: bool) -> None:
        """Let the criterion be answered, or only be read."""
        self.group.set_read_only(not answerable)
        self.links.setVisible(answerable or not self._sitting.editable)

    def control(self, part: Part, key: str) -> QWidget:
        """Give the control of a place in this card."""
        panel = self.concerns.get(key)
        if part is Part.CONCERN and panel is not None:
            return panel.first_open()
        return self.group.tab_stop() if self._sitting.editable else self

    def set_inline(self, guidance: QWidget | None) -> None:
        """Show guidance under the statement, where the page has no room beside."""
        if guidance is not None:
            self._inside.addWidget(guidance)
            guidance.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with digits and clear with Backspace, unless a text takes them."""
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit | QPlainTextEdit)
        if typing or not self.group.take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the answer when the card is clicked beside its controls."""
        self.control(Part.ANSWER, self.criterion.id).setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _lay_out(self) -> None:
        head = self._head
        head.setHorizontalSpacing(THEME.px(12))
        head.setVerticalSpacing(THEME.px(8))
        head.setColumnMinimumWidth(0, THEME.px(22))
        head.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        number = label(self.criterion.number, "number", wrap=False)
        words = label(self.criterion.text, "criterion")
        number.setContentsMargins(0, THEME.px(4), 0, 0)
        words.setContentsMargins(0, THEME.px(4), 0, 0)
        head.addWidget(number, 0, 0, top)
        head.addWidget(words, 0, 1, top)
        self.body.addLayout(head)
        self._inside = QVBoxLayout()
        indent = THEME.px(22) + THEME.px(12)
        self._inside.setContentsMargins(indent, 0, 0, 0)
        self._inside.setSpacing(THEME.px(8))
        if self.criterion.limiting:
            limits = label("Safeguarding: not met or partially met here limits the grade.", "muted")
            limits.setContentsMargins(indent, 0, 0, 0)
            self.body.addWidget(limits)
        row = QHBoxLayout()
        row.setContentsMargins(indent - THEME.px(8), 0, 0, 0)
        row.addWidget(self.links)
        self.body.addLayout(row)
        self._inside.addWidget(self.notes)
        self.body.addLayout(self._inside)

    def _connect(self) -> None:
        self.group.chosen.connect(self._chosen)
        self.links.noteRequested.connect(self.notes.open_note)
        self.links.whereRequested.connect(self.notes.open_where)
        self.links.practiceChosen.connect(self._practice)
        self.links.concernRequested.connect(self._raise_concern)
        self.notes.opened.connect(self._order_tabs)
        self.notes.noteEdited.connect(self._noted)
        self.notes.whereEdited.connect(self._seen)

    def _lock(self) -> None:
        self.group.set_read_only(True)
        self.notes.set_read_only()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _put(self, answer: Answer) -> None:
        self._answer = answer
        value = None if answer == Answer() else answer
        self.changed.emit(Change(Part.ANSWER, self.criterion.id, value))

    def _chosen(self, value: str | None) -> None:
        self._put(replace(self._answer, value=value))

    def _noted(self, text: str) -> None:
        self._put(replace(self._answer, note=text))

    def _seen(self, text: str) -> None:
        self._put(replace(self._answer, evidence=text))

    def _practice(self, practice: Practice) -> None:
        self._put(replace(self._answer, practice=practice))

    def _raise_concern(self) -> None:
        made = Concern(self._sitting.new_id(), self.criterion.id, raised_at=self._sitting.now())
        self._fresh_concern = made.id
        self.changed.emit(Change(Part.CONCERN, made.id, made))

    def _show_concerns(self) -> None:
        stored = {concern.id: concern for concern in self._sitting.concerns_at(self.criterion.id)}
        for gone in [key for key in self.concerns if key not in stored]:
            panel = self.concerns.pop(gone)
            if panel.isAncestorOf(QApplication.focusWidget() or self):
                self.links.concern.setFocus()
            panel.hide()
            panel.deleteLater()
        for key, concern in stored.items():
            if key in self.concerns:
                self.concerns[key].show_concern(concern)
                continue
            editable, today = self._sitting.editable, self._sitting.today
            panel = ConcernPanel(concern, editable=editable, today=today, parent=self)
            panel.changed.connect(self.changed)
            self.concerns[key] = panel
            self._inside.addWidget(panel)
            if key == self._fresh_concern:
                panel.show()
                panel.what.setFocus()

    def _order_tabs(self) -> None:
        panels = (control for panel in self.concerns.values() for control in panel.controls())
        texts = self.notes.controls()
        tab_through([*self.group.segments, *self.links.controls(), *texts, *panels])

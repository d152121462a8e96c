"""One criterion: its statement, its answer, and all that is asked and said beside it."""

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

from eh_desktop.domain.form import Criterion, Form, Section
from eh_desktop.domain.grades import Practice
from eh_desktop.domain.kinds import UNSURE, CriterionKind, scale_of
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Answer, Change, Part, Question
from eh_desktop.ui.editor.concern_panel import ConcernPanel
from eh_desktop.ui.editor.criterion_children import CriterionChildren
from eh_desktop.ui.editor.criterion_concerns import CriterionConcerns
from eh_desktop.ui.editor.criterion_links import OFFERS, CriterionLinks
from eh_desktop.ui.editor.criterion_notes import CriterionNotes
from eh_desktop.ui.editor.criterion_parts import ABOVE, BELOW, CriterionParts
from eh_desktop.ui.editor.criterion_question import CriterionQuestion
from eh_desktop.ui.editor.criterion_verification import CriterionVerification
from eh_desktop.ui.editor.meanings import limit_words, meanings
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.answers import make_answer
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_through


class CriterionCard(FocusCard):
    """A criterion's card. What is rarely needed is made when it is first asked for."""

    changed = Signal(object)

    def __init__(self, sitting: Sitting, criterion: Criterion) -> None:
        """Show a criterion with what the record says at it; KeyError for one of another form.

        Whoever makes it puts it into a page: what is made inside a page that is shown is dressed
        twice.
        """
        super().__init__()
        section = sitting.section_of(criterion.id)
        if section is None:
            raise KeyError(criterion.id)
        self._sitting, self._section = sitting, section
        self.criterion = criterion
        self._kind = scale_of(criterion)
        self._answer = Answer()
        self._stacked: bool | None = None
        self._apart = False
        self.parts = CriterionParts(sitting, section, criterion, self)
        self.body.setSpacing(THEME.px(4))
        name = f"{criterion.number}: {criterion.text}"
        self.setAccessibleName(name)
        means = meanings(sitting.form, criterion)
        self.group = make_answer(say("Answer to {name}", name=name), self._kind, self, means=means)
        self.needs_note = section.notes_required and bool(self._kind.options)
        self.links = CriterionLinks(
            say("criterion {number}", number=criterion.number),
            self,
            without=_without(sitting.form, section, self._kind),
            best=criterion.kind == "met",
        )
        self.notes = CriterionNotes(
            criterion.number,
            self,
            evidence="evidence" not in section.details,
            hints=sitting.form.rule is not None,
        )
        self._head = QGridLayout()
        self._aside = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.set_stacked(stacked=False)
        if not sitting.editable:
            self._lock()
        elif self.needs_note:
            self.notes.require()
        self.refresh()

    @property
    def concerns(self) -> dict[str, ConcernPanel]:
        """The panels of the concerns raised here, by id."""
        part = self.parts.get(CriterionConcerns)
        return part.panels if part is not None else {}

    def refresh(self) -> None:
        """Show the record as stored, leaving alone what is being typed."""
        self._answer = self._sitting.record.answer(self.criterion.id)
        self.group.put(self._answer.value)
        self.links.show_practice(self._answer.practice)
        self.notes.show_answer(self._answer)
        self.parts.refresh()
        apart = self.parts.shown(CriterionChildren) is not None
        if apart is not self._apart and self._kind.answered:
            self._apart = apart
            self.group.setHidden(apart)
        if not self._sitting.editable:
            self.links.set_read_only()
        if self.notes.made or self.parts or self.links.exceptional is not None:
            self._order_tabs()

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the answer under the statement, or at its right; a text always stands under it."""
        stacked = stacked or self.group.spreads
        if stacked is self._stacked:
            return
        self._stacked = stacked
        if self.group.spreads:
            self._head.addWidget(self.group, 1, 1, 1, 2)
            return
        sides = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._head.addWidget(self.group, *((1, 1) if stacked else (0, 2)), sides)

    def set_answerable(self, answerable: bool) -> None:
        """Let the criterion be answered, or only be read."""
        self.group.set_read_only(not answerable)
        self.parts.set_answerable(answerable)
        shown = self.links.offers and (answerable or not self._sitting.editable)
        if not shown:
            self.links.hide()
        elif self.links.isHidden():
            self.links.show()

    def control(self, part: Part, key: str) -> QWidget:
        """Give the control of a place in this card."""
        if part is Part.CONCERN and key in self.concerns:
            return self.concerns[key].first_open()
        if not self._sitting.editable:
            return self
        question = self.parts.shown(CriterionQuestion)
        if part is Part.QUESTION and question is not None:
            return question.first_open()
        second = self.parts.shown(CriterionVerification)
        if part is Part.VERIFICATION and second is not None:
            return second.group.tab_stop()
        return self._own_control(key)

    def set_inline(self, guidance: QWidget | None) -> None:
        """Show guidance under the statement, where the page has no room beside."""
        if guidance is not None:
            self._aside.addWidget(guidance)
            guidance.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with digits and clear with Backspace, unless a text takes them."""
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit | QPlainTextEdit)
        if typing or self._apart or not self.group.take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the answer when the card is clicked beside its controls."""
        self.control(Part.ANSWER, self.criterion.id).setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def _own_control(self, key: str) -> QWidget:
        """Give the control of the answer: a child's, the comment that is wanting, or its own."""
        apart = self.parts.shown(CriterionChildren)
        if apart is not None:
            return apart.control(key) or self
        answered = self._answer.value is not None
        if self.needs_note and answered and not self._answer.note.strip() and self.notes.note:
            return self.notes.note
        return self.group.tab_stop() if self._kind.answered else self

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
        indent = THEME.px(22) + THEME.px(12)
        said = limit_words(self._sitting.form, self.criterion)
        if said:
            limits = label(said, "muted")
            limits.setContentsMargins(indent, 0, 0, 0)
            self.body.addWidget(limits)
        row = QHBoxLayout()
        row.setContentsMargins(indent - THEME.px(8), 0, 0, 0)
        row.addWidget(self.links)
        notes = QVBoxLayout()
        notes.addWidget(self.notes)
        for layout in (self.parts.above, row, notes, self.parts.below, self._aside):
            if layout is not row:
                layout.setContentsMargins(indent, 0, 0, 0)
                layout.setSpacing(THEME.px(8))
            self.body.addLayout(layout)

    def _connect(self) -> None:
        self.group.chosen.connect(self._chosen)
        self.parts.changed.connect(self.changed)
        self.parts.ordered.connect(self._order_tabs)
        self.parts.taken.connect(self.group.choose)
        self.parts.left.connect(self.links.concern.setFocus)
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

    def _raise_concern(self) -> None:
        self.parts.need(CriterionConcerns).raise_one()

    def _put(self, answer: Answer) -> None:
        self._answer = answer
        value = None if answer == Answer() else answer
        self.changed.emit(Change(Part.ANSWER, self.criterion.id, value))

    def _chosen(self, value: str | None) -> None:
        self._put(replace(self._answer, value=value))
        own = self.criterion.id
        if value != UNSURE and self._sitting.record.questions.get(own) == Question(own):
            self.changed.emit(Change(Part.QUESTION, own, None))

    def _noted(self, text: str) -> None:
        self._put(replace(self._answer, note=text))

    def _seen(self, text: str) -> None:
        self._put(replace(self._answer, evidence=text))

    def _practice(self, practice: Practice) -> None:
        self._put(replace(self._answer, practice=practice))

    def _order_tabs(self) -> None:
        own = self.group.segments if self._kind.answered else ()
        beside = (*self.links.controls(), *self.notes.controls())
        tab_through([*own, *self.parts.controls(ABOVE), *beside, *self.parts.controls(BELOW)])


def _without(form: Form, section: Section, kind: CriterionKind) -> set[str]:
    """Give the links that make no sense at a criterion."""
    if not kind.answered:
        return set(OFFERS)
    without = set()
    if form.kind != "audit":
        without |= {"where", "good"}
    if "evidence" in section.details:
        without.add("where")
    if kind.written or form.kind == "feedback" or (section.notes_required and kind.options):
        without.add("note")
    if not form.concerns:
        without.add("concern")
    return without

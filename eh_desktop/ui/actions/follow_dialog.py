"""One thing that is followed up: the finding it goes back to, its history, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say
from eh_desktop.services.follow_history import FollowDetail
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.ui.actions.follow_words import (
    RATING_LOOKS,
    RATING_WORDS,
    STEP_WORDS,
    status_look,
    status_words,
)
from eh_desktop.ui.actions.timeline import Timeline
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

IN_DRAFT = mark("It stands in a draft: open the form to go on with it there.")


class FollowDialog(Sheet):
    """The main button opens the form; the others take a step."""

    openRequested = Signal()
    stepRequested = Signal(str, str)
    """A row id, and the step that is to be taken."""
    noticeRequested = Signal(str)

    def __init__(self, detail: FollowDetail, parent: QWidget) -> None:
        """Show a row with everything that is known about it."""
        row = detail.row
        super().__init__(say(row.kind), say("&Open the form"), parent, "")
        at_least(self, 620)
        self.row = row
        self.cancel_button.setText(say("&Close"))
        self.cancel_button.setAccessibleName(say("Close"))
        self.column.addLayout(_chips(row))
        self.column.addWidget(label(row.what, "strong"))
        self.column.addLayout(_facts(row))
        self.step_buttons: dict[str, QPushButton] = {}
        self.notice_button = button(say("Signed &notice…"))
        self._add_steps()
        if row.finding:
            self.column.addWidget(_finding(detail))
        self.column.addWidget(label(say("What happened"), "card-title"))
        self.column.addWidget(Timeline(detail.history))
        if not detail.history:
            self.column.addWidget(label(say("Nothing since it was written down."), "muted"))
        self.accept_button.clicked.connect(self.openRequested)
        self.cancel_button.setFocus()

    def _add_steps(self) -> None:
        row = self.row
        if row.draft and row.item in ("question", "concern"):
            self.column.addWidget(label(say(IN_DRAFT), "muted"))
        flow = Flow(THEME.px(8), self)
        for step, words in _steps(row):
            made = button(words)
            made.setProperty("step", step)
            made.clicked.connect(self._step)
            self.step_buttons[step] = made
            flow.add(made)
        if row.item == "concern":
            self.notice_button.clicked.connect(self._notice)
            flow.add(self.notice_button)
        else:
            self.notice_button.setParent(self)
            self.notice_button.hide()
        self.column.addWidget(flow)

    def _step(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.stepRequested.emit(self.row.id, str(sender.property("step")))

    def _notice(self) -> None:
        self.noticeRequested.emit(self.row.id)


def _steps(row: FollowRow) -> Iterator[tuple[str, str]]:
    """Give the steps that a person may take now, with the words of their buttons."""
    if row.draft and row.item in ("question", "concern"):
        return
    for step in row.steps:
        words = STEP_WORDS.get((row.item, step))
        if words is not None:
            yield step, say(words.button)


def _chips(row: FollowRow) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(THEME.px(8))
    line.addWidget(chip(status_words(row), status_look(row)))
    if row.rating is not None:
        line.addWidget(chip(say(RATING_WORDS[row.rating]), RATING_LOOKS[row.rating]))
    line.addStretch(1)
    return line


def _facts(row: FollowRow) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(16))
    grid.setVerticalSpacing(THEME.px(4))
    grid.setColumnStretch(1, 1)
    who = say("Told at first") if row.item == "concern" else say("Who")
    how = say("Look at") if row.item == "criterion" else say("How we will know")
    form = say("{form} (draft)", form=row.form_title) if row.draft else row.form_title
    facts = (
        (who, row.who),
        (say("By when"), british_date(row.due)),
        (how, row.how_known),
        (say("Case or service"), row.case_ref),
        (say("Form"), form),
    )
    top = Qt.AlignmentFlag.AlignTop
    for at, (title, words) in enumerate(fact for fact in facts if fact[1].strip()):
        grid.addWidget(label(title, "muted", wrap=False), at, 0, top)
        grid.addWidget(label(words), at, 1)
    return grid


def _finding(detail: FollowDetail) -> Card:
    card = Card(say("Found at {finding}", finding=detail.row.finding), detail.answer)
    card.body.addWidget(label(detail.finding))
    if detail.answer_note.strip():
        card.body.addWidget(label(detail.answer_note, "muted"))
    return card

"""Every action, question, concern and re-audit of every form, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eh_desktop.domain.follow_up import OPEN
from eh_desktop.domain.language import mark_count, say, say_count
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.ui.actions.follow_words import OPEN_CHOICE, STEP_WORDS, followed_source
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page

FIRST_STEPS = ("done", "answered", "told", "handed_on", "reopened")
"""The steps that stand under the list, in this order; the others stand with the history."""
COUNTED = {
    "Action": mark_count("{count} action", "{count} actions"),
    "Question": mark_count("{count} question", "{count} questions"),
    "Concern": mark_count("{count} concern", "{count} concerns"),
    "Re-audit": mark_count("{count} re-audit", "{count} re-audits"),
}


class ActionsPage(Page):
    """A list; what can be done with the chosen row stands under it."""

    openRequested = Signal(str)
    questionChosen = Signal(str, str)
    """A record id, and the id of the criterion that a row goes back to."""
    detailRequested = Signal(str)
    """A row id: its history is to be shown."""
    stepRequested = Signal(str, str)
    """A row id, and the step that is to be taken."""
    noticeRequested = Signal(str)
    """The row id of a concern."""
    startRequested = Signal()

    def __init__(self, me: str = "", parent: QWidget | None = None) -> None:
        """Start without rows; `me` is the owner, whose rows the list can show alone."""
        super().__init__(say("Actions"), scrolls=False, parent=parent)
        self._me = me
        self._rows: dict[str, FollowRow] = {}
        self.panel = ListPanel(
            "actions",
            *mark_count("entry", "entries"),
            say("Nothing to follow up yet"),
            say(
                "Actions agreed in an audit or a checklist are gathered here, with every question "
                "that a “?” left open, every safeguarding concern, and what is to be audited "
                "again. Start with a form: what you agree in it appears here at once."
            ),
            say("Start a form"),
        )
        self.table = self.begins_at = self.panel.table
        self.panel.table.setAccessibleName(say("Actions, questions and concerns"))
        self.panel.opened.connect(self.detailRequested)
        self.panel.chosen.connect(self._enable)
        self.panel.emptyActionRequested.connect(self.startRequested)
        self.column.addWidget(self.panel, 1)
        self.step_buttons: dict[str, QPushButton] = {}
        self._lay_out_foot()
        self._fresh = True
        self.show_rows(())

    def show_rows(self, rows: Sequence[FollowRow]) -> None:
        """Show the rows in their order; at the first visit those that are still open."""
        self._rows = {row.id: row for row in rows}
        self.panel.show_source(followed_source(rows, self._me))
        if self._fresh and rows:
            self._fresh = False
            self.panel.look_for(state=OPEN_CHOICE)
        standing = [row for row in rows if row.status in OPEN]
        counts = Counter(row.kind for row in standing)
        parts = [say_count(*words, counts[kind]) for kind, words in COUNTED.items() if counts[kind]]
        late = sum(1 for row in standing if row.status == "late")
        said = (
            [say("Open: {list}", list=", ".join(parts))]
            if parts
            else [say("Nothing is open")]
            if rows
            else []
        )
        self.set_note(" · ".join([*said, say("{count} late", count=late)] if late else said))
        for widget in (self.open_button, self.detail_button):
            widget.setVisible(bool(rows))
        self._enable(self.panel.chosen_id())

    def row(self) -> FollowRow | None:
        """Give the chosen row."""
        return self._rows.get(self.panel.chosen_id())

    def _lay_out_foot(self) -> None:
        foot, steps = self.panel.foot, Flow(THEME.px(8))
        for step in FIRST_STEPS:
            words = next(said for (_, name), said in STEP_WORDS.items() if name == step)
            made = button(say(words.button))
            made.setProperty("step", step)
            made.clicked.connect(self._step)
            self.step_buttons[step] = made
            steps.add(made)
            made.hide()
        self.notice_button = button(say("Signed &notice…"))
        self.notice_button.clicked.connect(self._notice)
        self.notice_button.hide()
        steps.add(self.notice_button)
        foot.addWidget(steps, 1)
        self.detail_button = button(say("Histor&y…"))
        self.detail_button.clicked.connect(self._detail)
        self.open_button = button(say("&Open the form"))
        self.open_button.clicked.connect(self._open)
        foot.addWidget(self.detail_button)
        foot.addWidget(self.open_button)

    def _enable(self, _row_id: str) -> None:
        """Show what can be done with the chosen row."""
        row = self.row()
        in_draft = row is not None and row.draft and row.item in ("question", "concern")
        for step, made in self.step_buttons.items():
            known = row is not None and (row.item, step) in STEP_WORDS
            made.setVisible(known and row is not None and step in row.steps and not in_draft)
            if known and row is not None:
                made.setText(say(STEP_WORDS[row.item, step].button))
        self.notice_button.setVisible(row is not None and row.item == "concern")
        for widget in (self.open_button, self.detail_button):
            widget.setEnabled(row is not None)

    def _step(self) -> None:
        row, sender = self.row(), self.sender()
        if row is not None and sender is not None:
            self.stepRequested.emit(row.id, str(sender.property("step")))

    def _notice(self) -> None:
        row = self.row()
        if row is not None:
            self.noticeRequested.emit(row.id)

    def _detail(self) -> None:
        row = self.row()
        if row is not None:
            self.detailRequested.emit(row.id)

    def _open(self) -> None:
        row = self.row()
        if row is None:
            return
        if row.criterion_id:
            self.questionChosen.emit(row.record_id, row.criterion_id)
        else:
            self.openRequested.emit(row.record_id)

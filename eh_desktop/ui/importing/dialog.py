"""Bring in a spreadsheet: four short steps in one dialog, nothing written before the third."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from eh_desktop.domain.import_targets import Target
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.importing.decide_step import DecideStep, rows_said
from eh_desktop.ui.importing.file_step import FileStep
from eh_desktop.ui.importing.match_step import MatchStep
from eh_desktop.ui.importing.result_step import ResultStep
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.focus_card import tab_through
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 980


class Step(IntEnum):
    """Where the person is."""

    FILE = 0
    MATCH = 1
    DECIDE = 2
    RESULT = 3


_SAYS = {
    Step.FILE: mark("Step 1 of 4: the file"),
    Step.MATCH: mark("Step 2 of 4: what the columns hold"),
    Step.DECIDE: mark("Step 3 of 4: look it over"),
    Step.RESULT: mark("Step 4 of 4: done"),
}


class ImportDialog(Sheet):
    """Shows steps and says what the person wants; the desk does it. Esc cancels what runs first."""

    HELP = "import"

    readRequested = Signal()
    """The columns are matched: read every row."""
    takeRequested = Signal()
    """All is decided: write it."""
    stopRequested = Signal()
    """What runs is to stop."""
    pastRequested = Signal()
    matchShown = Signal()

    def __init__(self, target: Target, parent: QWidget) -> None:
        """Begin with the file."""
        super().__init__(
            say("Bring in a spreadsheet: {title}", title=target.title), say("&Next"), parent
        )
        at_least(self, WIDE)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.target = target
        self.step = Step.FILE
        self.place = label("", "muted")
        self.file = FileStep(target.many)
        self.match = MatchStep()
        self.decide = DecideStep()
        self.outcome = ResultStep(target.many)
        self._steps: tuple[QWidget, ...] = (self.file, self.match, self.decide, self.outcome)
        self.column.addWidget(self.place)
        for one in self._steps:
            self.column.addWidget(one)
        self.column.addStretch(1)
        self._progress_row()
        self.past_button = button(say("&Past imports…"), "link")
        self.back_button = button(say("&Back"))
        item = self._outer.itemAt(self._outer.count() - 1)
        row = item.layout() if item is not None else None
        assert isinstance(row, QHBoxLayout)  # noqa: S101  the sheet's own row of buttons
        row.insertWidget(1, self.past_button)
        row.insertWidget(3, self.back_button)
        tab_through([self.cancel_button, self.past_button, self.back_button, self.accept_button])
        self.past_button.clicked.connect(self.pastRequested)
        self.back_button.clicked.connect(self._back)
        self.accept_button.clicked.connect(self._next)
        self.decide.changed.connect(self._say_how_many)
        self.running = False
        self.go(Step.FILE)
        self.file.choose_button.setFocus()

    def go(self, step: Step) -> None:
        """Show a step."""
        self.step = step
        self.place.setText(say(_SAYS[step]))
        for at, one in enumerate(self._steps):
            one.setVisible(at == step)
        self.past_button.setVisible(step is Step.FILE)
        self.back_button.setVisible(step in (Step.MATCH, Step.DECIDE))
        self.cancel_button.setVisible(step is not Step.RESULT)
        words = {
            Step.FILE: say("&Next"),
            Step.MATCH: say("&Read all rows"),
            Step.RESULT: say("&Close"),
        }
        self._verb(words.get(step, ""))
        if step is Step.DECIDE:
            self._say_how_many()
        self.allow_next(allowed=True)
        if self.accept_button.isEnabled():
            self.accept_button.setFocus()
        self._area.verticalScrollBar().setValue(0)
        if step is Step.RESULT:
            self.resize(self.width(), 0)  # it grows again to what it has to say

    def allow_next(self, *, allowed: bool) -> None:
        """Let the person go on, or not yet; never from a file that brings no rows."""
        self.accept_button.setEnabled(allowed and (self.step is not Step.FILE or self.file.ready))

    def start_running(self, text: str, total: int = 0) -> None:
        """Show that something runs; only Cancel can be pressed meanwhile."""
        self.running = True
        self.message.clear()
        self._bar.setRange(0, total)
        self._bar.setAccessibleName(text)
        self._bar_text.setText(text)
        self._bar_box.show()
        for one in (*self._steps, self.accept_button, self.back_button, self.past_button):
            one.setEnabled(False)
        self.cancel_button.setVisible(True)
        self.cancel_button.setFocus()

    def show_progress(self, done: int) -> None:
        """Show how far it is."""
        self._bar.setValue(done)

    def stop_running(self) -> None:
        """Give the dialog back to the person."""
        self.running = False
        self._bar_box.hide()
        for one in (*self._steps, self.accept_button, self.back_button, self.past_button):
            one.setEnabled(True)
        self.allow_next(allowed=True)

    def reject(self) -> None:
        """Stop what runs; else close."""
        if self.running:
            self.stopRequested.emit()
        else:
            super().reject()

    def _progress_row(self) -> None:
        self._bar_box = QWidget()
        row = QHBoxLayout(self._bar_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(THEME.px(12))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar_text = label("", "muted", wrap=False)
        row.addWidget(self._bar, 1)
        row.addWidget(self._bar_text)
        self._outer.insertWidget(self._outer.count() - 1, self._bar_box)
        self._bar_box.hide()

    def _verb(self, text: str) -> None:
        self.accept_button.setText(text)
        self.accept_button.setAccessibleName(text.replace("&", ""))

    def _say_how_many(self) -> None:
        if self.step is Step.DECIDE:
            self._verb(say("B&ring in {rows}", rows=rows_said(self.decide.rows_in())))

    def _back(self) -> None:
        self.message.clear()
        self.go(Step(self.step - 1))
        if self.step is Step.MATCH:
            self.matchShown.emit()

    def _next(self) -> None:
        if self.step is Step.FILE:
            self.go(Step.MATCH)
            self.matchShown.emit()
        elif self.step is Step.MATCH:
            self.readRequested.emit()
        elif self.step is Step.DECIDE:
            self.takeRequested.emit()
        else:
            self.accept()

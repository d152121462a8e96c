"""One duty in one period: the arithmetic, the rows behind its figure, and the periods before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.ui.programme.duty_table import DutyTable, key_of
from eh_desktop.ui.programme.programme_page import arithmetic
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of

if TYPE_CHECKING:
    from eh_desktop.services.duty_rows import DutyRow

MOST_ROWS = 50
"""So many rows are shown at once; the lists hold the rest."""
_COUNTED = {
    "record": mark_count("{count} form", "{count} forms"),
    "case": mark_count("{count} family", "{count} families"),
    "log": mark_count("{count} entry", "{count} entries"),
    "return": mark_count("{count} return", "{count} returns"),
}
_WORK = {
    "sample": mark("Draw a sample"),
    "form": mark("Start a form"),
    "feedback": mark("Start a feedback sheet"),
    "return": mark("Open returns"),
    "log": mark("Open the log"),
}
"""What the button of each duty says on its own page."""
_WHEN_ASKED = mark(
    "A sheet names no case. Open the case and add the day on which the family was asked; it is "
    "counted from then on."
)


class DutyPage(Page):
    """Everything about one figure."""

    rowChosen = Signal(str, str)
    """The kind of a row (`record`, `case`, `log`, `return`) and its id."""
    rowsRequested = Signal(str)
    """`key_of` another period."""
    actRequested = Signal(str)
    """`key_of` the duty."""
    boardDateChosen = Signal(str)
    """An ISO date for the return that is shown; empty for the usual day."""
    leaveRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a duty."""
        super().__init__(say("Duty"), parent=parent)
        self.back_button = button(say("&Back"))
        self.back_button.clicked.connect(self.leaveRequested)
        self.head_actions.addWidget(self.back_button)
        self._content: list[QWidget] = []
        self._rows: tuple[DutyRow, ...] = ()
        self._key = ""
        self.day: DateField | None = None
        self.board: Labelled | None = None

    def show_duty(
        self,
        stands: StreamStanding,
        rows: Sequence[DutyRow],
        before: Sequence[StreamStanding],
        today: date,
        *,
        workable: bool = True,
    ) -> None:
        """Show a duty with its rows, what is still to do first, and a button where `workable`."""
        for widget in self._content:
            self.column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._content = []
        self._rows = tuple(rows)
        self._key = key_of(stands)
        self.title.setText(stands.stream.title)
        self.setAccessibleName(stands.stream.title)
        self.set_note(stands.period)
        self._add(self._standing(stands, today, workable=workable))
        if stands.stream.duty == "return":
            self._add(self._board(stands))
        else:
            self.day = self.board = None
        waiting = [one for one in rows if one.waiting]
        if waiting:
            self._add(self._listed(say("Still to do"), waiting))
        self._add(self._listed(say("Counted"), [one for one in rows if not one.waiting]))
        if before:
            history = Card(say("Before"))
            table = DutyTable([("", before)], today, by_period=True, acts=False)
            table.rowsRequested.connect(self.rowsRequested)
            history.body.addWidget(table)
            self._add(history)

    def _add(self, widget: QWidget) -> None:
        self._content.append(widget)
        self.column.addWidget(widget)

    def _standing(self, stands: StreamStanding, today: date, *, workable: bool) -> Card:
        card = Card()
        table = DutyTable([("", [stands])], today, by_period=True, acts=False, opens=False)
        card.body.addWidget(table)
        card.body.addWidget(label(stands.stream.says))
        card.body.addWidget(label(arithmetic(stands), "muted"))
        card.body.addWidget(label(stands.stream.source, "muted"))
        if workable and stands.status != "later":
            work = button(say(_WORK[stands.stream.duty]))
            work.clicked.connect(self._act)
            row = QHBoxLayout()
            row.addWidget(work)
            row.addStretch(1)
            card.body.addLayout(row)
        return card

    def _board(self, stands: StreamStanding) -> Card:
        card = Card(say("The day it is due"))
        self.day = DateField(say("Due on"))
        if stands.due_on is not None:
            self.day.put(stands.due_on.isoformat())
        hint = say("Enter the day that the board named; without one the usual day counts.")
        self.board = Labelled(say("Due on"), self.day, hint)
        card.body.addWidget(self.board)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        keep, usual = button(say("&Keep this day")), button(say("Use the usual day"), "link")
        keep.clicked.connect(self._keep)
        usual.clicked.connect(self._use_usual)
        row.addWidget(keep)
        row.addWidget(usual)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _act(self) -> None:
        self.actRequested.emit(self._key)

    def _keep(self) -> None:
        if self.day is None or self.board is None:
            return
        day = self.day.value()
        self.board.say_wrong("" if day else say("Write a day, or use the usual one."))
        if day:
            self.boardDateChosen.emit(day)

    def _use_usual(self) -> None:
        self.boardDateChosen.emit("")

    def _listed(self, title: str, rows: Sequence[DutyRow]) -> Card:
        card = Card(title, say_count(*_COUNTED[rows[0].kind], len(rows)) if rows else "")
        if not rows:
            card.body.addWidget(label(say("Nothing has been counted in this period yet."), "muted"))
            return card
        if rows[0].waiting and rows[0].kind == "case":
            card.body.addWidget(label(say(_WHEN_ASKED), "muted"))
        layout = rows_of(card)
        for one in rows[:MOST_ROWS]:
            link = RowLink(str(self._rows.index(one)), one.title, one.note)
            link.chosen.connect(self._choose)
            layout.add(link)
        if len(rows) > MOST_ROWS:
            rest = say("{count} more stand in the lists.", count=len(rows) - MOST_ROWS)
            card.body.addWidget(label(rest, "muted"))
        return card

    def _choose(self, at: str) -> None:
        row = self._rows[int(at)]
        self.rowChosen.emit(row.kind, row.id)

"""One yearly checklist of a service: when it is due, what the last one came to, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.improvement import Yearly, total_words
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label
from eh_desktop.ui.widgets.flow import Flow


class YearlyCard(Card):
    """Says what is due, and offers the one thing to do about it first."""

    startRequested = Signal(str)
    """A form's id."""
    openRequested = Signal(str)
    """A record's id."""
    compareRequested = Signal(str)
    """The id of the record that is laid beside the one before."""

    def __init__(self, yearly: Yearly, parent: QWidget | None = None) -> None:
        """Lay the card out."""
        super().__init__(parent=parent)
        self.yearly = yearly
        words, look = _state(yearly)
        self.state = chip(words, look)
        self.title.setText(yearly.title)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.words = label(due_words(yearly))
        self.body.addWidget(self.words)
        if yearly.total is not None:
            self.body.addWidget(label(last_words(yearly)))
        if yearly.moved:
            self.body.addWidget(label(yearly.moved, "muted"))
        self.start_button = button(self._begin(), "" if yearly.done else "primary")
        self.start_button.clicked.connect(self._start)
        self.start_button.setVisible(bool(yearly.draft_id) or not yearly.done)
        self.open_button = button(say("Open the last one"))
        self.open_button.clicked.connect(self._open)
        self.compare_button = button(say("Compare with the year before"))
        self.compare_button.clicked.connect(self._compare)
        there = bool(yearly.record_id)
        both = bool(yearly.before_day) or bool(yearly.draft_id and there)
        flow = Flow(THEME.px(8))
        for made, shown in (
            (self.start_button, not self.start_button.isHidden()),
            (self.open_button, there),
            (self.compare_button, both),
        ):
            if shown:
                flow.add(made)
            else:
                made.setParent(self)
                made.hide()
        self.body.addWidget(flow)

    def _begin(self) -> str:
        if self.yearly.draft_id:
            return say("Go on with the draft")
        return say("Start this year’s")

    def _start(self) -> None:
        if self.yearly.draft_id:
            self.openRequested.emit(self.yearly.draft_id)
        else:
            self.startRequested.emit(self.yearly.form_id)

    def _open(self) -> None:
        self.openRequested.emit(self.yearly.record_id)

    def _compare(self) -> None:
        self.compareRequested.emit(self.yearly.draft_id or self.yearly.record_id)


def due_words(yearly: Yearly) -> str:
    """Say when it is due, or that it is done for this year."""
    if yearly.done:
        year = yearly.starts.year
        return say("Done for {year}; the next one is due in {next}.", year=year, next=year + 1)
    if yearly.due_on is None:
        return say("Due once a year.")
    day = british_date(yearly.due_on.isoformat())
    return say("Due once a year: this one by {day}.", day=day)


def last_words(yearly: Yearly) -> str:
    """Say what the last one came to, beside the one before."""
    if yearly.total is None:
        return ""
    day, said = british_date(yearly.day), total_words(yearly.total)
    if yearly.before_total is None:
        return say("Last completed on {day}: {answers}.", day=day, answers=said)
    return say(
        "Last completed on {day}: {answers}. The one before, on {before}: {answers_before}.",
        day=day,
        answers=said,
        before=british_date(yearly.before_day),
        answers_before=total_words(yearly.before_total),
    )


def _state(yearly: Yearly) -> tuple[str, str]:
    if yearly.done:
        return say("Done"), "chip-met"
    if yearly.late:
        return say("Overdue"), "chip-not-met"
    return (say("Begun"), "chip") if yearly.draft_id else (say("To do"), "chip-partly")

"""A safeguarding concern at its criterion: what it is, who was told, when, and the outcome."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.dates import british_moment
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Change, Concern, Part
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

OPEN_WORDS, SETTLED_WORDS = mark("Concern: not settled"), mark("Concern: outcome recorded")


class ConcernPanel(QFrame):
    """One concern, edited in place."""

    changed = Signal(object)
    timelineRequested = Signal(str)
    """The concern's id: who was told so far, and a notice of it, are asked for."""

    def __init__(self, concern: Concern, *, editable: bool, today: str, parent: QWidget) -> None:
        """Show a concern; nobody was told later than `today`, an ISO date."""
        super().__init__(parent)
        self._concern = concern
        self._editable = editable
        set_look(self, "concern")
        self.state = chip(say(OPEN_WORDS), "chip-not-met")
        self.mistake = button(say("Raised by mistake"), "link")
        self.what = GrowingText(say("What the concern is"))
        self.told_whom = TypedLine(say("Who was told"), say("Name and role"))
        self.told_at = DateField(say("When they were told"), latest=today)
        self.outcome = GrowingText(say("Outcome"), say("What was decided, by whom"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(4 * (THEME.px(12),)))
        layout.setSpacing(THEME.px(8))
        layout.addLayout(self._head())
        self.urgent = label(
            say("Tell your safeguarding lead now. Do not wait until this is finished.")
        )
        layout.addWidget(self.urgent)
        layout.addWidget(Titled(say("What is the concern?"), self.what, look="strong"))
        self._pair = QGridLayout()
        self._pair.setHorizontalSpacing(THEME.px(16))
        self._whom = Titled(say("Who was told?"), self.told_whom, look="strong")
        self._when = Titled(say("When?"), self.told_at, look="strong")
        self._narrow: bool | None = None
        layout.addLayout(self._pair)
        self._arrange(narrow=False)
        layout.addWidget(Titled(say("What is the outcome?"), self.outcome, look="strong"))
        self.timeline = button(say("Timeline and signed notice…"), "link")
        layout.addWidget(self.timeline)
        self._connect()
        self._set_editable()
        self.show_concern(concern)

    def show_concern(self, concern: Concern) -> None:
        """Show the concern as stored, leaving alone what is being typed."""
        self._concern = concern
        self.what.put(concern.what)
        self.told_whom.put(concern.told_whom)
        self.told_at.put(concern.told_at)
        self.outcome.put(concern.outcome)
        self.urgent.setVisible(not concern.settled)
        self.state.setText(say(SETTLED_WORDS if concern.settled else OPEN_WORDS))
        set_look(self.state, "chip-met" if concern.settled else "chip-not-met")
        more = (concern.told_whom, concern.told_at, concern.outcome)
        self.mistake.setVisible(self._editable and not any(part.strip() for part in more))

    def controls(self) -> tuple[QWidget, ...]:
        """Give the controls in the order Tab takes."""
        told_at = (self.told_at.line, self.told_at.picker)
        return (self.mistake, self.what, self.told_whom, *told_at, self.outcome, self.timeline)

    def first_open(self) -> QWidget:
        """Give the first control that is still empty, else the first."""
        concern = self._concern
        pairs = (
            (concern.what, self.what),
            (concern.told_whom, self.told_whom),
            (concern.told_at, self.told_at.line),
            (concern.outcome, self.outcome),
        )
        return next((control for text, control in pairs if not text.strip()), self.what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two short fields under each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < THEME.px(460))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._pair.addWidget(self._whom, 0, 0)
        self._pair.addWidget(self._when, *((1, 0) if narrow else (0, 1)))
        self._pair.setColumnStretch(0, 3)
        self._pair.setColumnStretch(1, 0 if narrow else 2)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.state)
        raised = british_moment(self._concern.raised_at)
        head.addWidget(label(say("Raised {raised}", raised=raised) if raised else "", "muted"), 1)
        head.addWidget(self.mistake, 0, Qt.AlignmentFlag.AlignRight)
        return head

    def _connect(self) -> None:
        self.what.edited.connect(self._what)
        self.told_whom.edited.connect(self._told_whom)
        self.told_at.edited.connect(self._told_at)
        self.outcome.edited.connect(self._outcome)
        self.mistake.clicked.connect(self._remove)
        self.timeline.clicked.connect(self._ask_timeline)

    def _set_editable(self) -> None:
        for text in (self.what, self.told_whom, self.outcome):
            text.setReadOnly(not self._editable)
        self.told_at.set_read_only(not self._editable)

    def _put(self, concern: Concern) -> None:
        self._concern = concern
        self.changed.emit(Change(Part.CONCERN, concern.id, concern))

    def _what(self, text: str) -> None:
        self._put(replace(self._concern, what=text))

    def _told_whom(self, text: str) -> None:
        self._put(replace(self._concern, told_whom=text))

    def _told_at(self, text: str) -> None:
        self._put(replace(self._concern, told_at=text))

    def _outcome(self, text: str) -> None:
        self._put(replace(self._concern, outcome=text))

    def _ask_timeline(self) -> None:
        self.timelineRequested.emit(self._concern.id)

    def _remove(self) -> None:
        self.changed.emit(Change(Part.CONCERN, self._concern.id, None))

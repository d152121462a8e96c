"""How long a case is kept, the legal holds on it, and what can be done about both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.retention_units import Unit
from eh_desktop.ui.retention.off_while_held import off_while_held
from eh_desktop.ui.retention.words import PHASE_LOOKS, PHASE_WORDS
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, chip, label
from eh_desktop.ui.widgets.flow import Flow


class KeepingCard(Card):
    """The arithmetic in a sentence, the holds, and the buttons."""

    holdRequested = Signal()
    liftRequested = Signal()
    eraseRequested = Signal()

    def __init__(self, unit: Unit, erased_at: str = "", parent: QWidget | None = None) -> None:
        """Show how the case stands today; `erased_at` is when one of its reference was erased."""
        super().__init__(say("How long it is kept"), parent=parent)
        left, phase = Qt.AlignmentFlag.AlignLeft, unit.standing.phase
        self.body.addWidget(chip(say(PHASE_WORDS[phase]), PHASE_LOOKS[phase]), 0, left)
        self.body.addWidget(label(unit.standing.because))
        for stop in unit.held:
            self.body.addWidget(chip(say("On legal hold"), "chip-not-met"), 0, left)
            self.body.addWidget(label(stop.because))
        if erased_at:
            day = when(erased_at)
            said = say("A case of this reference was erased {when}; this is a new one.", when=day)
            self.body.addWidget(label(said))
        said = say("The forms and the log entries that name this case stay and go with it.")
        self.body.addWidget(label(said, "muted"))
        buttons = Flow(THEME.px(8))
        own = any(stop.member_id == unit.id for stop in unit.held)
        words = say("Lift the legal hold…") if own else say("Put under a legal hold…")
        self.hold_button = button(words)
        self.hold_button.clicked.connect(self.liftRequested if own else self.holdRequested)
        self.erase_button = button(say("Erase everything for good…"), "danger")
        self.erase_button.clicked.connect(self.eraseRequested)
        if unit.held:
            self.body.addWidget(off_while_held(self.erase_button, self.hold_button))
        buttons.add(self.hold_button)
        buttons.add(self.erase_button)
        self.body.addWidget(buttons)

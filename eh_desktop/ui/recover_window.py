"""A forgotten passphrase: the recovery key, then a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.widgets.basic import button
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.entry import EntryWindow, headed
from eh_desktop.ui.widgets.fitting import FittingStack
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.new_passphrase import NewPassphrase, Rate
from eh_desktop.ui.widgets.recovery_key import LENGTH, RecoveryKeyEdit
from eh_desktop.ui.widgets.screen import open_at

KEY, PASSPHRASE = 0, 1
_NOTES = (
    mark("The key is on the recovery sheet that you kept at the first start."),
    mark("Choose a new passphrase; the old one stops working."),
)


class RecoverWindow(EntryWindow):
    """Two steps in one card."""

    keyEntered = Signal(str)
    passphraseChosen = Signal(str)
    gaveUp = Signal()

    def __init__(self, rate: Rate) -> None:
        """Start at the recovery key; `rate` is `VaultService.strength`."""
        super().__init__(say("Recover"), "key", width=560)
        body = self.card.body
        body.addLayout(headed(self.mark, say("Use the recovery key")))
        body.addWidget(self.message)
        self.key = RecoveryKeyEdit()
        self.key_question = Labelled(say("Recovery key"), self.key, say(_NOTES[KEY]))
        self.key.entered.connect(self._next)
        self.key.changed.connect(self._forgive)
        self.passphrase = NewPassphrase(rate)
        self.passphrase.entered.connect(self._next)
        self.steps = FittingStack()
        for widget in (self.key_question, self.passphrase):
            self.steps.addWidget(widget)
        body.addWidget(self.steps)
        self.busy = Busy()
        body.addWidget(self.busy)
        row = QHBoxLayout()
        self.back_button = button(say("&Back to the passphrase"))
        self.back_button.clicked.connect(self.gaveUp)
        self.next_button = button(say("&Check the key"), "primary")
        self.next_button.clicked.connect(self._next)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        body.addLayout(row)
        open_at(self, 720, 600)
        self.key.setFocus()

    def wait(self, text: str) -> None:
        """Show that something is being worked out."""
        self.message.clear()
        self._enable(enabled=False)
        self.busy.start(text)

    def ask_passphrase(self) -> None:
        """Go on to the new passphrase: the key was right."""
        self.busy.stop()
        self._enable(enabled=True)
        self.message.say(say("The key is right."), say(_NOTES[PASSPHRASE]), "notice")
        self.steps.setCurrentIndex(PASSPHRASE)
        self.next_button.setText(say("&Save and open"))
        self.next_button.setAccessibleName(say("Save and open"))
        self.passphrase.setFocus()

    def refuse(self, trouble: Trouble) -> None:
        """Say what is wrong, at the key where it is the key."""
        self.busy.stop()
        self._enable(enabled=True)
        if isinstance(trouble, WrongPassphrase) and self.steps.currentIndex() == KEY:
            self.key_question.say_wrong(f"{trouble.what} {trouble.remedy}".strip())
            self.key.setFocus()
        else:
            self.tell(trouble)

    def _next(self) -> None:
        if not self.next_button.isEnabled():
            return
        if self.steps.currentIndex() == PASSPHRASE:
            if self.passphrase.valid():
                self.passphraseChosen.emit(self.passphrase.text())
        elif self.key.complete():
            self.keyEntered.emit(self.key.text())
        else:
            self.key_question.say_wrong(
                say("A recovery key has {length} letters and digits.", length=LENGTH)
            )
            self.key.setFocus()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.steps, self.back_button, self.next_button):
            widget.setEnabled(enabled)

    def _forgive(self) -> None:
        self.key_question.say_wrong("")

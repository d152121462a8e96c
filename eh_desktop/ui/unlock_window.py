"""The first window of every day: one passphrase. Light to import and quick to paint."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import button, line
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.entry import EntryWindow, headed
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase import PassphraseEdit
from eh_desktop.ui.widgets.screen import open_at


class UnlockWindow(EntryWindow):
    """Ask for the passphrase. Nothing about the owner is known before it is right."""

    unlockRequested = Signal(str)
    recoverRequested = Signal()

    def __init__(self) -> None:
        """Lay the card out, with the focus in the passphrase."""
        super().__init__(say("Unlock"), "lock")
        body = self.card.body
        body.addLayout(headed(self.mark, "EH Desktop", say("Locked. Your work is encrypted.")))
        body.addWidget(self.message)
        self.passphrase = PassphraseEdit()
        self.question = Labelled(say("Passphrase"), self.passphrase)
        body.addWidget(self.question)
        self.passphrase.entered.connect(self._unlock)
        self.passphrase.changed.connect(self._forgive)
        self.busy = Busy()
        body.addWidget(self.busy)
        self.unlock_button = button(say("&Unlock"), "primary")
        self.unlock_button.clicked.connect(self._unlock)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.unlock_button)
        body.addLayout(row)
        body.addWidget(line())
        self.forgotten = button(say("&Forgotten? Use the recovery key…"), "link")
        self.forgotten.clicked.connect(self.recoverRequested)
        body.addWidget(self.forgotten)
        open_at(self, 640, 480)
        self.passphrase.setFocus()

    def wait(self, text: str) -> None:
        """Show that the passphrase is being tried, or the vault opened."""
        self.message.clear()
        self._enable(enabled=False)
        self.busy.start(text)

    def refuse(self, trouble: Trouble) -> None:
        """Say why it does not open; what was typed stays selected to be typed over."""
        self.busy.stop()
        self._enable(enabled=True)
        if isinstance(trouble, WrongPassphrase):
            hint = trouble.remedy or say(
                "Check Caps Lock and the keyboard language, and try again."
            )
            self.question.say_wrong(f"{trouble.what} {hint}")
        else:
            self.tell(trouble)
        self.passphrase.edit.selectAll()
        self.passphrase.setFocus()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.passphrase, self.unlock_button, self.forgotten):
            widget.setEnabled(enabled)

    def _unlock(self) -> None:
        if not self.passphrase.text():
            self.question.say_wrong(say("Type your passphrase."))
            self.passphrase.setFocus()
            return
        self.unlockRequested.emit(self.passphrase.text())

    def _forgive(self) -> None:
        self.question.say_wrong("")

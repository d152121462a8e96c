"""A dialog that does one thing for a passphrase, and stays open until it is right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase import PassphraseEdit
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 520


class PassphraseSheet(Sheet):
    """Put what it is about into `column`, then call `ask_passphrase`."""

    given = Signal(str)
    """The passphrase."""
    waiting = mark("Checking…")
    """What is said while it is tried."""
    outcome = ""
    """What a wrong one led to: `Nothing was signed.`"""

    def __init__(self, title: str, accept: str, parent: QWidget, look: str = "primary") -> None:
        """Begin without a question; `look` is that of the main button."""
        super().__init__(title, accept, parent, look)
        at_least(self, WIDE)
        self.passphrase = PassphraseEdit()
        self.question = Labelled(
            say("Passphrase"), self.passphrase, say("The one you unlock EH Desktop with.")
        )
        self.busy = Busy()
        self.passphrase.entered.connect(self._give)
        self.passphrase.changed.connect(self._forgive)
        self.accept_button.clicked.connect(self._give)

    def ask_passphrase(self) -> None:
        """Ask for it at the end of the column, with the focus."""
        self.column.addWidget(self.question)
        self.column.addWidget(self.busy)
        self.passphrase.setFocus()

    def wait(self) -> None:
        """Show that it is being tried; the dialog cannot be closed meanwhile."""
        self.message.clear()
        self._enable(enabled=False)
        self.busy.start(say(self.waiting))

    def refuse(self, trouble: Trouble) -> None:
        """Say why it did not come to anything; nothing has changed."""
        self.busy.stop()
        self._enable(enabled=True)
        if isinstance(trouble, WrongPassphrase):
            self.question.say_wrong(f"{trouble.what} {say(self.outcome)}".strip())
            self.passphrase.edit.selectAll()
        else:
            self.tell(trouble)
        self.passphrase.setFocus()

    def reject(self) -> None:
        """Close, unless it is being tried."""
        if self.cancel_button.isEnabled():
            super().reject()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.passphrase, self.accept_button, self.cancel_button):
            widget.setEnabled(enabled)

    def _give(self) -> None:
        if not self.passphrase.text():
            self.question.say_wrong(say("Type your passphrase."))
            self.passphrase.setFocus()
        elif self.accept_button.isEnabled():
            self.given.emit(self.passphrase.text())

    def _forgive(self) -> None:
        self.question.say_wrong("")


class SignatureSheet(PassphraseSheet):
    """One that signs."""

    waiting = mark("Signing…")
    outcome = mark("Nothing was signed.")

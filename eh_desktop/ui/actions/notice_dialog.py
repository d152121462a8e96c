"""Sign a notice of a concern: what it says and whom it names, and the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.notice import ConcernNotice
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase import PassphraseEdit
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

MEANING = (
    "The notice is one page and leaves ahead of the form: the concern, who was told and when, and "
    "the outcome so far. It names the case by its reference alone; read your own words for other "
    "names before you send it. The form stays as it is."
)


class NoticeDialog(Sheet):
    """Stays open until the notice is signed, or the person gives up."""

    signRequested = Signal(str)
    """The passphrase."""

    def __init__(self, notice: ConcernNotice, parent: QWidget) -> None:
        """Say what is about to be signed."""
        super().__init__("Signed notice of a concern", "&Sign the notice", parent)
        at_least(self, 520)
        self.column.addWidget(label(notice.what, "strong"))
        self.column.addWidget(label(MEANING))
        self.passphrase = PassphraseEdit()
        self.question = Labelled(
            "Passphrase", self.passphrase, "The one you unlock EH Desktop with."
        )
        self.passphrase.entered.connect(self._sign)
        self.passphrase.changed.connect(self._forgive)
        self.column.addWidget(self.question)
        self.busy = Busy()
        self.column.addWidget(self.busy)
        self.accept_button.clicked.connect(self._sign)
        self.passphrase.setFocus()

    def wait(self) -> None:
        """Show that the signature is being made; the dialog cannot be closed meanwhile."""
        self.message.clear()
        self._enable(enabled=False)
        self.busy.start("Signing…")

    def refuse(self, trouble: Trouble) -> None:
        """Say why it was not signed."""
        self.busy.stop()
        self._enable(enabled=True)
        if isinstance(trouble, WrongPassphrase):
            self.question.say_wrong(f"{trouble.what} Nothing was signed.")
            self.passphrase.edit.selectAll()
        else:
            self.tell(trouble)
        self.passphrase.setFocus()

    def reject(self) -> None:
        """Close, unless a signature is under way."""
        if self.cancel_button.isEnabled():
            super().reject()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.passphrase, self.accept_button, self.cancel_button):
            widget.setEnabled(enabled)

    def _sign(self) -> None:
        if not self.passphrase.text():
            self.question.say_wrong("Type your passphrase.")
            self.passphrase.setFocus()
        elif self.accept_button.isEnabled():
            self.signRequested.emit(self.passphrase.text())

    def _forgive(self) -> None:
        self.question.say_wrong("")

"""How it is given out: an encrypted file, or after a warning a plain one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.subject_export import Form
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.named_group import NamedGroup
from eh_desktop.ui.widgets.new_passphrase import NewPassphrase, Rate
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 560
_FORMS: tuple[tuple[Form, str, str], ...] = (
    (
        "sealed",
        mark("&Encrypted file"),
        mark(
            "One file that a passphrase opens, with the free program “age” (age -d). Tell the "
            "passphrase another way than you send the file."
        ),
    ),
    ("zip", mark("Plain &ZIP"), mark("One file that anybody can open.")),
    ("folder", mark("Plain &folder"), mark("Files that anybody can read.")),
)
_PLAIN = mark(
    "A plain export leaves the vault: whoever gets the files can read all of it. Use it only where "
    "you hand it over yourself, and delete it afterwards."
)
_HOLDS = mark(
    "It holds a report to read (report.pdf), the same as data (data.json), and a copy of each "
    "signed PDF. The journal keeps that a request was met, when, by whom and how much, but not "
    "whose it was."
)


class GiveDialog(Sheet):
    """Step 3. Stays open until the export is written, or the person gives up."""

    given = Signal(str, str)
    """A form of export, and the passphrase of an encrypted one."""
    stopRequested = Signal()

    def __init__(self, count: int, named: int, rate: Rate, parent: QWidget) -> None:
        """Ask how; `named` says how many of the items name others as well."""
        super().__init__(say("Step 3 of 3: give it out"), say("&Save…"), parent)
        at_least(self, WIDE)
        self.running = False
        words = say_count(
            "{count} thing will be given out.", "{count} things will be given out.", count
        )
        self.column.addWidget(label(words, "strong"))
        if named:
            also = say_count(
                "{count} of them names other people as well. Have you read it?",
                "{count} of them name other people as well. Have you read them?",
                named,
            )
            self.message.say(also, look="warning")
        self.column.addWidget(label(say(_HOLDS)))
        self.choices: dict[Form, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.column.addWidget(self._choice_card())
        self.passphrase = NewPassphrase(rate)
        self.column.addWidget(self.passphrase)
        self.plain = Card(say("This is not encrypted"))
        self.plain.body.addWidget(label(say(_PLAIN)))
        self.sure = QCheckBox(say("I know that it &leaves the vault readable"))
        self.sure.setAccessibleName(say("I know that it leaves the vault readable"))
        self.plain.body.addWidget(self.sure)
        self.column.addWidget(self.plain)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("How far the export is"))
        self._bar.hide()
        self.column.addWidget(self._bar)
        self.column.addStretch(1)
        self._group.buttonToggled.connect(self._show_form)
        self.accept_button.clicked.connect(self._give)
        self.passphrase.entered.connect(self._give)
        self.choices["sealed"].setChecked(True)
        self.passphrase.setFocus()

    def form(self) -> Form:
        """Give the form of export that is chosen."""
        return next(form for form, made in self.choices.items() if made.isChecked())

    def wait(self, total: int) -> None:
        """Show that it is being written; Cancel stops it."""
        self.running = True
        self.message.clear()
        self._bar.setRange(0, total)
        self._bar.setValue(0)
        self._bar.show()
        self._enable(enabled=False)
        self.cancel_button.setFocus()

    def show_progress(self, done: int) -> None:
        """Show how many things are read; a bar that moves by itself once all are."""
        if done >= self._bar.maximum():
            self._bar.setRange(0, 0)
        self._bar.setValue(done)

    def refuse(self, trouble: Trouble) -> None:
        """Say why nothing was written, and let the person try again."""
        self.stop_waiting()
        self.tell(trouble)
        self.accept_button.setFocus()

    def stop_waiting(self) -> None:
        """Give the dialog back to the person."""
        self.running = False
        self._bar.setRange(0, 1)
        self._bar.hide()
        self._enable(enabled=True)

    def reject(self) -> None:
        """Stop what runs; else close."""
        if self.running:
            self.stopRequested.emit()
        else:
            super().reject()

    def _choice_card(self) -> Card:
        card = Card(say("How it is saved"))
        asked = NamedGroup(say("How it is saved"))
        choices = asked.column(card.body.spacing())
        card.body.addWidget(asked)
        for form, words, note in _FORMS:
            made = QRadioButton(say(words))
            made.setAccessibleName(say(words).replace("&", ""))
            made.setAccessibleDescription(say(note))
            self._group.addButton(made)
            self.choices[form] = made
            choices.addWidget(made)
            row = QHBoxLayout()
            row.setContentsMargins(THEME.px(24), 0, 0, 0)
            row.addWidget(label(say(note), "muted"))
            choices.addLayout(row)
        return card

    def _show_form(self) -> None:
        sealed = self.choices["sealed"].isChecked()
        self.passphrase.setVisible(sealed)
        self.plain.setVisible(not sealed)
        self.message.clear()

    def _give(self) -> None:
        if not self.accept_button.isEnabled():
            return
        if self.form() == "sealed":
            if self.passphrase.valid():
                self.given.emit("sealed", self.passphrase.text())
        elif not self.sure.isChecked():
            said = say("Tick that you know it is not encrypted, or choose the encrypted file.")
            self.message.say(said)
            self.sure.setFocus()
        else:
            self.given.emit(self.form(), "")

    def _enable(self, *, enabled: bool) -> None:
        for made in (*self.choices.values(), self.passphrase, self.sure, self.accept_button):
            made.setEnabled(enabled)

"""Before the laptop is handed over: who answers. And the way back: the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Record
from eh_desktop.ui.child.asking import ADULT, ADULT_NAME, RECORDED_BY, SELF
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase import PassphraseEdit
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

EXPLAINED = (
    "The whole screen shows the statements of this sheet, one at a time, and nothing else. Every "
    "answer is kept as it is given. To come back to your work, type your passphrase."
)
WIDE = 520


class HandOverDialog(Sheet):
    """Ask who answers, where the form wants to know."""

    given = Signal(str, str)
    """SELF or ADULT, and the adult's name."""

    def __init__(self, form: Form, record: Record, own_name: str, parent: QWidget) -> None:
        """Begin with what the record says already; `own_name` is the owner's."""
        super().__init__("Hand over", "&Hand over", parent)
        at_least(self, WIDE)
        self.column.addWidget(label(EXPLAINED))
        known = {entry.id for entry in form.header}
        self.asks = RECORDED_BY in known
        self._group = QButtonGroup(self)
        self.self_radio = QRadioButton("They &answer themselves")
        self.adult_radio = QRadioButton("&I write down what they say or show")
        self.name = QLineEdit(record.fields.get(ADULT_NAME, "") or own_name)
        self.question = Labelled("The adult's name", self.name, "It is kept with the sheet.")
        if self.asks:
            self.column.addWidget(label("Who answers?", "strong"))
            for radio in (self.self_radio, self.adult_radio):
                self._group.addButton(radio)
                self.column.addWidget(radio)
            by_adult = record.fields.get(RECORDED_BY) == ADULT
            (self.adult_radio if by_adult else self.self_radio).setChecked(True)
            self.column.addWidget(self.question)
        self._wants_name = ADULT_NAME in known
        self.adult_radio.toggled.connect(self._ask_name)
        self._ask_name()
        self.name.textEdited.connect(self._forgive)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._give)
        (self._group.checkedButton() or self.accept_button).setFocus()

    def _ask_name(self) -> None:
        self.question.setVisible(self._wants_name and self.adult_radio.isChecked())

    def _give(self) -> None:
        by = ADULT if self.adult_radio.isChecked() else SELF
        name = " ".join(self.name.text().split())
        if by == ADULT and self._wants_name and not name:
            self.question.say_wrong("Write the adult's name.")
            self.name.setFocus()
            return
        self.accept()
        self.given.emit(by if self.asks else "", name)

    def _forgive(self) -> None:
        self.question.say_wrong("")


class WayBackDialog(Sheet):
    """Stands over the child's window until the passphrase is right, or the worker gives up."""

    tried = Signal(str)
    """A passphrase."""

    def __init__(self, parent: QWidget) -> None:
        """Ask for the passphrase."""
        super().__init__("For the worker", "&Go back to work", parent)
        at_least(self, WIDE)
        self.column.addWidget(label("Everything that was answered is kept."))
        self.passphrase = PassphraseEdit()
        self.question = Labelled(
            "Passphrase", self.passphrase, "The one you unlock EH Desktop with."
        )
        self.passphrase.entered.connect(self._try)
        self.passphrase.changed.connect(self._forgive)
        self.column.addWidget(self.question)
        self.busy = Busy()
        self.column.addWidget(self.busy)
        self.cancel_button.setText("Stay with the questions")
        self.cancel_button.setAccessibleName("Stay with the questions")
        self.accept_button.clicked.connect(self._try)
        self.passphrase.setFocus()

    def refuse(self, trouble: Trouble) -> None:
        """Say why there is no way back with this."""
        self.busy.stop()
        self._enable(enabled=True)
        if isinstance(trouble, WrongPassphrase):
            self.question.say_wrong(trouble.what)
            self.passphrase.edit.selectAll()
        else:
            self.tell(trouble)
        self.passphrase.setFocus()

    def reject(self) -> None:
        """Close, unless the passphrase is being tried."""
        if self.cancel_button.isEnabled():
            super().reject()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (self.passphrase, self.accept_button, self.cancel_button):
            widget.setEnabled(enabled)

    def _try(self) -> None:
        if not self.passphrase.text():
            self.question.say_wrong("Type your passphrase.")
            self.passphrase.setFocus()
        elif self.accept_button.isEnabled():
            self.message.clear()
            self._enable(enabled=False)
            self.busy.start("Checking…")
            self.tried.emit(self.passphrase.text())

    def _forgive(self) -> None:
        self.question.say_wrong("")

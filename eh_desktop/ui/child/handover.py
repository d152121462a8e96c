"""Before the laptop is handed over: who answers. And the way back: the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.gaps import Gap, missing
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Change, Part, Record, apply
from eh_desktop.ui.child.asking import ADULT, ADULT_NAME, RECORDED_BY, SELF
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.named_group import NamedGroup
from eh_desktop.ui.widgets.passphrase_sheet import WIDE, PassphraseSheet
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.typed import Typing

EXPLAINED = mark(
    "The whole screen shows the statements of this sheet, one at a time, and nothing else. Every "
    "answer is kept as it is given. To come back to your work, type your passphrase."
)


class HandOverDialog(Sheet):
    """Ask for what is the worker's to fill in, and who answers, where the form wants to know."""

    HELP = "hand_over"

    given = Signal(str, str, object)
    """SELF or ADULT, the adult's name, and what was filled in here: a tuple of Change."""

    def __init__(
        self,
        form: Form,
        record: Record,
        own_name: str,
        parent: QWidget,
        *,
        today: str,
        new_id: Callable[[], str],
    ) -> None:
        """Begin with what the record says already; `own_name` is the owner's.

        `today` is an ISO date, `new_id` gives the ids of a table's new rows.
        """
        super().__init__(say("Hand over"), say("&Hand over"), parent)
        at_least(self, WIDE)
        self.column.addWidget(label(say(EXPLAINED)))
        self._form, self._record, self._today = form, record, date.fromisoformat(today)
        self._changes: dict[str, Change] = {}
        self.fields = self._ask_fields(today, new_id)
        known = {entry.id for entry in form.header}
        self.asks = RECORDED_BY in known
        self._group = QButtonGroup(self)
        self.self_radio = QRadioButton(say("They &answer themselves"))
        self.adult_radio = QRadioButton(say("&I write down what they say or show"))
        self.name = QLineEdit(record.fields.get(ADULT_NAME, "") or own_name)
        self.question = Labelled(
            say("The adult's name"), self.name, say("It is kept with the sheet.")
        )
        if self.asks:
            self._ask_who(by_adult=record.fields.get(RECORDED_BY) == ADULT)
        self._wants_name = ADULT_NAME in known
        self.adult_radio.toggled.connect(self._ask_name)
        self._ask_name()
        self.name.textEdited.connect(self._forgive)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._give)
        first = next((question.target() for question in self.fields.values()), None)
        (first or self._group.checkedButton() or self.accept_button).setFocus()

    def _ask_who(self, *, by_adult: bool) -> None:
        self.column.addWidget(label(say("Who answers?"), "strong"))
        asked = NamedGroup(say("Who answers?"))
        choices = asked.column(self.column.spacing())
        for radio in (self.self_radio, self.adult_radio):
            self._group.addButton(radio)
            choices.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(asked)
        (self.adult_radio if by_adult else self.self_radio).setChecked(True)
        self.column.addWidget(self.question)

    def _ask_fields(self, today: str, new_id: Callable[[], str]) -> dict[str, FieldQuestion]:
        """Ask for each field of the header that is missing, by its id."""
        gaps = {gap.place.key for gap in self._gaps()}
        asked = {}
        for entry in self._form.header:
            if entry.id in gaps:
                question = FieldQuestion(entry, editable=True, today=today, new_id=new_id)
                question.body.setContentsMargins(0, THEME.px(4), 0, THEME.px(4))
                question.put(self._record.fields.get(entry.id, ""))
                question.changed.connect(self._keep)
                self.column.addWidget(question)
                asked[entry.id] = question
        if asked:
            self.column.insertWidget(1, label(say("This is missing on the first page:"), "strong"))
        return asked

    def _gaps(self) -> list[Gap]:
        """List what is missing of the header, but for what is asked here in any case."""
        record = self._record
        for change in self._changes.values():
            record = apply(record, change)
        return [
            gap
            for gap in missing(self._form, record, self._today)
            if gap.place.part is Part.FIELD
            and not gap.place.section_id
            and gap.place.key not in (RECORDED_BY, ADULT_NAME)
        ]

    def _keep(self, change: Change) -> None:
        self._changes[change.key] = change
        self.message.clear()

    def _filled(self) -> bool:
        """Tell whether nothing is missing any more; else say the first thing and go there."""
        for typing in self.findChildren(Typing):
            typing.flush()
        gap = next((gap for gap in self._gaps() if gap.place.key in self.fields), None)
        if gap is not None:
            self.message.say(gap.text, say("The sheet is handed over once this is filled in."))
            self.fields[gap.place.key].target().setFocus()
        return gap is None

    def _ask_name(self) -> None:
        self.question.setVisible(self._wants_name and self.adult_radio.isChecked())

    def _give(self) -> None:
        if not self._filled():
            return
        by = ADULT if self.adult_radio.isChecked() else SELF
        name = " ".join(self.name.text().split())
        if by == ADULT and self._wants_name and not name:
            self.question.say_wrong(say("Write the adult's name."))
            self.name.setFocus()
            return
        self.accept()
        self.given.emit(by if self.asks else "", name, tuple(self._changes.values()))

    def _forgive(self) -> None:
        self.question.say_wrong("")


class WayBackDialog(PassphraseSheet):
    """Stands over the child's window until the passphrase is right, or the worker gives up."""

    def __init__(self, parent: QWidget) -> None:
        """Ask for the passphrase."""
        super().__init__(say("For the worker"), say("&Go back to work"), parent)
        self.column.addWidget(label(say("Everything that was answered is kept.")))
        # Never shown here: a child could paste what the worker copied from the case, and read it.
        self.passphrase.show_button.hide()
        self.cancel_button.setText(say("Stay with the questions"))
        self.cancel_button.setAccessibleName(say("Stay with the questions"))
        self.ask_passphrase()
        self.given.connect(self.wait)

"""The pages of the first start, each with its own questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.people import ROLES, Profile
from eh_desktop.ui.said import said_choices
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.new_passphrase import NewPassphrase, Rate
from eh_desktop.ui.widgets.recovery_key import in_lines

WELCOME = (
    (
        mark("Audit case files"),
        mark("Judge early help work against your local framework, section by section."),
    ),
    (
        mark("Everything stays on this laptop"),
        mark("Your work is encrypted with your passphrase. Nothing needs a network."),
    ),
    (
        mark("You decide what leaves"),
        mark("What you signed goes to the central team in a sealed bundle, when you send it."),
    ),
)


class StepPage(QWidget):
    """One page: a column of questions."""

    title = ""
    entered = Signal()

    def __init__(self) -> None:
        """Lay out an empty column."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(THEME.px(12))

    def valid(self) -> bool:
        """Tell whether the page is complete; say at each question what is wrong."""
        return True

    def start(self) -> None:
        """Put the focus where the page begins."""


class WelcomePage(StepPage):
    """What this is and where things stay."""

    title = mark("Welcome")

    def __init__(self) -> None:
        """Say it in three points."""
        super().__init__()
        for head, text in WELCOME:
            point = QVBoxLayout()
            point.setSpacing(THEME.px(2))
            point.addWidget(label(say(head), "strong"))
            point.addWidget(label(say(text), "muted"))
            self.column.addLayout(point)
        self.column.addWidget(label(say("Setting up takes about three minutes.")))
        self.column.addStretch(1)


class YouPage(StepPage):
    """Who works here, and under which framework."""

    title = mark("You and your work")

    def __init__(self, frameworks: Sequence[tuple[str, str]]) -> None:
        """Offer the roles, and the frameworks as (id, title)."""
        super().__init__()
        self.role = _choices(said_choices(ROLES))
        self.framework = _choices(frameworks)
        if len(frameworks) > 1:  # nobody is to work under a framework by its place in a list
            self.framework.setPlaceholderText(say("Choose the one you work under"))
            self.framework.setCurrentIndex(-1)
        self.framework.currentIndexChanged.connect(self._forgive_framework)
        self.framework_question = Labelled(say("Your framework"), self.framework)
        self.name, self.job_title, self.agency = QLineEdit(), QLineEdit(), QLineEdit()
        self._questions = (
            Labelled(say("Your name"), self.name, say("As it is printed on what you sign.")),
            Labelled(say("Your job title"), self.job_title, say("For example early help adviser.")),
            Labelled(
                say("Your agency"), self.agency, say("The council, school or service you work for.")
            ),
        )
        self.column.addWidget(Labelled(say("What you do here"), self.role))
        self.column.addWidget(self.framework_question)
        for question in self._questions:
            self.column.addWidget(question)
        for edit in (self.name, self.job_title, self.agency):
            edit.setMaxLength(120)
            edit.returnPressed.connect(self.entered)
        self.column.addStretch(1)

    def start(self) -> None:
        """Begin with the role."""
        self.role.setFocus()

    def choose_framework(self, framework_id: str) -> None:
        """Choose a framework by its id; LookupError if it is not offered."""
        at = self.framework.findData(framework_id)
        if at < 0:
            raise LookupError(f"there is no framework {framework_id}")
        self.framework.setCurrentIndex(at)

    def valid(self) -> bool:
        """Every line has to be filled, and a framework chosen."""
        said = (say("Write your name."), say("Write your job title."), say("Write your agency."))
        first_wrong: QWidget | None = None
        if self.framework.currentIndex() < 0:
            self.framework_question.say_wrong(say("Choose your framework."))
            first_wrong = self.framework
        for question, text in zip(self._questions, said, strict=True):
            edit = question.control
            empty = isinstance(edit, QLineEdit) and not edit.text().strip()
            question.say_wrong(text if empty else "")
            if empty and first_wrong is None:
                first_wrong = edit
        if first_wrong is not None:
            first_wrong.setFocus()
        return first_wrong is None

    def _forgive_framework(self) -> None:
        self.framework_question.say_wrong("")

    def profile(self) -> Profile:
        """Give what was entered."""
        return Profile(
            name=" ".join(self.name.text().split()),
            role=str(self.role.currentData()),
            job_title=" ".join(self.job_title.text().split()),
            agency=" ".join(self.agency.text().split()),
            framework_id=str(self.framework.currentData() or ""),
        )


class PassphrasePage(StepPage):
    """The passphrase, twice, with its strength."""

    title = mark("Your passphrase")

    def __init__(self, rate: Rate) -> None:
        """Take the rating function."""
        super().__init__()
        self.column.addWidget(
            label(
                say(
                    "It encrypts everything here. Nobody can look it up for you: not the central "
                    "team, not even us."
                ),
            )
        )
        self.passphrase = NewPassphrase(rate)
        self.passphrase.entered.connect(self.entered)
        self.column.addWidget(self.passphrase)
        self.column.addStretch(1)

    def start(self) -> None:
        """Begin with the first line."""
        self.passphrase.setFocus()

    def valid(self) -> bool:
        """Tell whether it is strong enough, and the same twice."""
        return self.passphrase.valid()


class SheetPage(StepPage):
    """The recovery key: saved as a PDF, or written down."""

    title = mark("Your recovery sheet")
    saveRequested = Signal()

    def __init__(self) -> None:
        """Wait for the key."""
        super().__init__()
        self.column.addWidget(
            label(
                say(
                    "If you forget your passphrase, this key is the only way back to your work. "
                    "Keep it away from the laptop, in a locked drawer or a safe."
                ),
            )
        )
        self.key_card = Card()
        self.key = label("", "key", wrap=False)
        self.key_card.body.addWidget(self.key)
        self.column.addWidget(self.key_card)
        row = QHBoxLayout()
        self.save_button = button(say("&Save the sheet as a PDF…"))
        self.save_button.clicked.connect(self.saveRequested)
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.saved = label("", "muted")
        self.column.addWidget(self.saved)
        self.written = QCheckBox(say("I have written the key &down"))
        self.written.setAccessibleName(say("I have written the key down"))
        self.written.toggled.connect(self._forgive)
        self.column.addWidget(self.written)
        self.error = label("", "error")
        self.column.addWidget(self.error)
        self.column.addStretch(1)
        self._kept = False
        self.saved.hide()
        self.error.hide()

    def show_key(self, key: str) -> None:
        """Show the key, in lines of groups."""
        self.key.setText(in_lines(key))
        self.key.setAccessibleName(say("Recovery key: {key}", key=key))

    def show_saved(self, place: str) -> None:
        """Say where the sheet was saved."""
        self._kept = True
        self.saved.setText(
            say("Saved as {place}. Print it or move it off this laptop.", place=place)
        )
        self.saved.show()
        self._forgive()

    def start(self) -> None:
        """Begin with saving."""
        self.save_button.setFocus()

    def valid(self) -> bool:
        """Tell whether the sheet is saved, or the key written down."""
        kept = self._kept or self.written.isChecked()
        text = say("Save the sheet, or write the key down and tick the box.")
        self.error.setText("" if kept else text)
        self.error.setVisible(not kept)
        return kept

    def _forgive(self) -> None:
        self.error.hide()


def _choices(entries: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    for key, text in entries:
        box.addItem(text, key)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(18)
    return box

"""Ask what a step needs: what was done, who takes it on, by when, how it goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.follow_up import RATINGS
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.actions.follow_words import RATING_WORDS, StepWords
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.named_group import NamedGroup
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.typed import TypedLine

_NEED_NOTE = mark("Write it: it is kept for ever.")


class StepDialog(Sheet):
    """One step. It stays open until the step is kept, or the person gives up."""

    given = Signal(str, str)
    """The note, and the day: ISO, empty for none."""

    def __init__(
        self,
        words: StepWords,
        about: str,
        today: str,
        parent: QWidget,
        *,
        note_needed: bool = True,
    ) -> None:
        """Ask what the words say; `about` is what it is about, `today` an ISO date."""
        super().__init__(say(words.title), say("&Save"), parent)
        self._words, self._today, self._note_needed = words, today, note_needed
        self.column.addWidget(label(about, "strong"))
        asked, day = say(words.note), say(words.day) or say("Day")
        self.note: TypedLine | GrowingText = (
            TypedLine(asked) if words.line else GrowingText(asked, lines=3)
        )
        self.question = Labelled(asked, self.note, say(words.hint))
        self.day = DateField(day, latest=today if words.past else "")
        self.day_question = Labelled(day, self.day)
        if words.past:
            self.day.put(today)
        self.column.addWidget(self.question)
        self.column.addWidget(self.day_question)
        self.day_question.setVisible(bool(words.day))
        self.note.textChanged.connect(self._forgive)
        self.day.line.textChanged.connect(self._forgive)
        self.accept_button.clicked.connect(self._give)
        if isinstance(self.note, TypedLine):
            self.note.returnPressed.connect(self._give)
        self.note.setFocus()

    def text(self) -> str:
        """Give what is written."""
        written = self.note.text() if isinstance(self.note, TypedLine) else self.note.toPlainText()
        return written.strip()

    def unsaved(self) -> str:
        """Give the note as typed."""
        return self.text()

    def _give(self) -> None:
        note, day = self.text(), self.day.value() if self._words.day else ""
        if self._note_needed and not note:
            self.question.say_wrong(say(_NEED_NOTE))
            self.note.setFocus()
            return
        wrong = self._wrong_day(day)
        if wrong:
            self.day_question.say_wrong(wrong)
            self.day.line.setFocus()
            return
        self.given.emit(note, day)

    def _wrong_day(self, day: str) -> str:
        """Say what is wrong with the day; empty for nothing."""
        if not day:
            return say("Enter the day.") if self._words.day_needed else ""
        if parse_iso_date(day) is None:
            return say("Write day, month and year, like 22/11/2026.")
        if self._words.past and day > self._today:
            return say("This is in the future.")
        return ""

    def _forgive(self, _text: str = "") -> None:
        self.message.clear()
        self.question.say_wrong("")
        self.day_question.say_wrong("")


class RatingDialog(Sheet):
    """Red, amber or green; arrow keys choose, Enter saves."""

    given = Signal(str, str)
    """The rating, and an empty day, as other steps say it."""

    def __init__(self, about: str, now: str, parent: QWidget) -> None:
        """Show what it is about, and the rating as it stands."""
        super().__init__(say("Rate the progress"), say("&Save"), parent)
        said = {
            "red": say("It is behind, or nothing has begun."),
            "amber": say("It has begun, but may not be done in time."),
            "green": say("It is on the way, and will be done in time."),
        }
        self.column.addWidget(label(about, "strong"))
        self.choices: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        rated = NamedGroup(say("Rate the progress"))
        choices = rated.column(self.column.spacing())
        self.column.addWidget(rated)
        for rating in RATINGS:
            made = QRadioButton(f"{say(RATING_WORDS[rating])}: {said[rating]}")
            made.setAccessibleName(say(RATING_WORDS[rating]))
            made.setAccessibleDescription(said[rating])
            self._group.addButton(made)
            self.choices[rating] = made
            choices.addWidget(made)
        first = self.choices.get(now, self.choices["amber"])
        first.setChecked(True)
        first.setFocus()
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._give)

    def _give(self) -> None:
        chosen = next(key for key, made in self.choices.items() if made.isChecked())
        self.given.emit(chosen, "")

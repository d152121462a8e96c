"""Keep words as a template: its text, a name to find it by, and a warning where it names people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from eh_desktop.domain.comment_templates import LONGEST_NAME
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.sheet import Sheet

Names = Callable[[str], tuple[str, ...]]
"""Gives the words of a text that are names in the record that is open."""


def warning_of(names: tuple[str, ...]) -> str:
    """Say that a template seems to name people; empty for no names."""
    if not names:
        return ""
    return say(
        "This seems to name somebody of the form that is open: {names}. A template is put into "
        "other forms too. {place} stands for the case, and {lead} for who leads on it.",
        names=", ".join(names),
        place="{case}",
        lead="{lead}",
    )


def places_hint() -> str:
    """Say which places a text may have."""
    return say(
        "{case}, {lead} and {date} are filled in from the form where it says them.",
        case="{case}",
        lead="{lead}",
        date="{date}",
    )


class TemplateDialog(Sheet):
    """One template to be kept."""

    given = Signal(str, str)
    """Its text and its name."""

    def __init__(self, text: str, names: Names, parent: QWidget) -> None:
        """Offer words to be kept; `names` finds people in them."""
        super().__init__(say("Keep as a template"), say("&Keep"), parent)
        self._names = names
        self._offered = text.strip()
        self.text = GrowingText(say("Text"), lines=4)
        self.text.put(text)
        self.question = Labelled(say("Text"), self.text, places_hint())
        self.column.addWidget(self.question)
        self.warning = label("", "warning")
        self.column.addWidget(self.warning)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        hint = say("To find it by; without one its first words are shown.")
        self.column.addWidget(Labelled(say("Name (optional)"), self.name, hint))
        self.text.textChanged.connect(self._warn)
        self.name.returnPressed.connect(self._give)
        self.accept_button.clicked.connect(self._give)
        self._warn()
        self.name.setFocus()

    def tell(self, trouble: Trouble) -> None:
        """Say at the text what is wrong with it."""
        self.question.say_wrong(f"{trouble.what} {trouble.remedy}".strip())
        self.text.setFocus()

    def unsaved(self) -> str:
        """Give the words where they were changed here; else they stand where they came from."""
        words = self.text.toPlainText().strip()
        return words if words != self._offered else ""

    def _give(self) -> None:
        self.given.emit(self.text.toPlainText().strip(), self.name.text())

    def _warn(self) -> None:
        self.question.say_wrong("")
        words = warning_of(self._names(self.text.toPlainText()))
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

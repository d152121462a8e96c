"""The sheet of choices before a record is duplicated as a new draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from eh_desktop.domain.duplicating import Take
from eh_desktop.domain.language import say, say_count
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from eh_desktop.services.duplicating import CopyOffer


class DuplicateDialog(Sheet):
    """Nothing is ticked at first: what was judged once is not judged again by itself."""

    chosen = Signal(object)
    """A `Take`."""

    def __init__(self, offer: CopyOffer, parent: QWidget) -> None:
        """Offer what can be taken along from one record."""
        super().__init__(say("Duplicate as new"), say("&Start the new draft"), parent)
        words = say("A new draft of “{form}”. What you have stays as it is.", form=offer.title)
        self.column.addWidget(label(words))
        self.case_box = QCheckBox(_case_words(offer))
        self.answers_box = QCheckBox(
            say_count("{count} &answer", "{count} &answers", offer.answers)
        )
        self.notes_box = QCheckBox(
            say_count("{count} &note or comment", "{count} &notes and comments", offer.notes)
        )
        self.actions_box = QCheckBox(
            say_count("{count} a&ction", "{count} a&ctions", offer.actions)
        )
        taken = (
            (self.answers_box, offer.answers if offer.takes else 0),
            (self.notes_box, offer.notes if offer.takes else 0),
            (self.actions_box, offer.actions if offer.takes else 0),
        )
        case = bool(offer.about and offer.case)
        if case or any(count for _, count in taken):
            self.column.addWidget(label(say("What should be taken along?"), "strong"))
        self.column.addWidget(self.case_box)
        self.case_box.setVisible(case)
        for box, count in taken:
            self.column.addWidget(box)
            box.setVisible(bool(count))
        for said in _notes(offer):
            self.column.addWidget(label(said, "muted"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._choose)
        offered = [self.case_box] * case + [box for box, count in taken if count]
        begin = offered[0] if offered else self.accept_button
        begin.setFocus()

    def _choose(self) -> None:
        self.chosen.emit(
            Take(
                self.case_box.isChecked(),
                self.answers_box.isChecked(),
                self.notes_box.isChecked(),
                self.actions_box.isChecked(),
            )
        )


def _case_words(offer: CopyOffer) -> str:
    about, case = offer.about.lower(), offer.case.replace("&", "&&")
    return say("The sa&me {about}: {case}", about=about, case=case)


def _notes(offer: CopyOffer) -> list[str]:
    """Say what is never taken, and what an older version means."""
    if not offer.takes:
        said = [
            say(
                "Answers, notes, grades and actions are not taken along: they would sway you. "
                "Your own name and today's date are filled in."
            )
        ]
    else:
        said = [
            say(
                "Your own name and today's date are filled in. A second rating, and who verified "
                "what, are never taken along."
            )
        ]
    if offer.newer:
        said.append(
            say(
                "It was filled in on version {old} of the form; the new draft is of version "
                "{new}. What has no place any more is listed on its first tab.",
                old=offer.version,
                new=offer.newer,
            )
        )
    return said

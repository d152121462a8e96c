"""The dialogs of keeping and erasing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.retention import Term
from eh_desktop.domain.retention_units import Unit
from eh_desktop.services.erasing import Going
from eh_desktop.ui.reason_dialog import ReasonText
from eh_desktop.ui.retention.off_while_held import off_while_held
from eh_desktop.ui.retention.words import PHASE_LOOKS, PHASE_WORDS, counts_words, unit_title
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.passphrase_sheet import PassphraseSheet
from eh_desktop.ui.widgets.sheet import Sheet

MOST_NAMED, LONGEST = 6, 4


class EraseSheet(PassphraseSheet):
    """Says what goes, asks why, and for the passphrase; stays open until it is erased."""

    def __init__(self, going: Going, parent: QWidget, *, early: bool) -> None:
        """Take what goes; `early` is before its time, on request."""
        self.waiting = say("Erasing…")
        self.outcome = say("Nothing was erased.")
        super().__init__(say("Erase for good"), say("&Erase for good"), parent, "danger")
        self.keys = [(unit.subject, unit.id) for unit in going.units]
        self.about = tuple(unit.id for unit in going.units)
        self.early = early
        self.column.addWidget(label(_named(going.units), "strong"))
        parts = counts_words(going.parts)
        self.column.addWidget(label(say("What goes: {parts}.", parts=parts)))
        for said in _meaning(going, early=early):
            self.column.addWidget(label(said))
        self.reason = ReasonText()
        self._usual = "" if early else say("The time to keep it is over.")
        self.reason.setPlainText(self._usual)
        self.reason_question = Labelled(
            say("Reason"),
            self.reason,
            say("It stays with the tombstone when all else is gone, so do not name anybody."),
        )
        self.reason.textChanged.connect(self._forgive_reason)
        self.column.addWidget(self.reason_question)
        self.ask_passphrase()
        if early:
            self.reason.setFocus()

    def why(self) -> str:
        """Give the reason."""
        return self.reason.toPlainText().strip()

    def unsaved(self) -> str:
        """Give the reason, where it is the person's own."""
        return self.why() if self.why() != self._usual else ""

    def has_reason(self) -> bool:
        """Tell whether a reason is written; say what is wrong where not."""
        if self.why():
            return True
        self.reason_question.say_wrong(say("Write the reason."))
        self.reason.setFocus()
        return False

    def _give(self) -> None:
        if self.has_reason():
            super()._give()

    def _forgive_reason(self) -> None:
        self.reason_question.say_wrong("")


class TermDialog(Sheet):
    """Another period for one kind of thing, with the reason."""

    given = Signal(int, int, str)
    """Months in use, months archived, and why."""

    def __init__(self, title: str, term: Term, parent: QWidget) -> None:
        """Begin with the period that counts now."""
        super().__init__(say("Another period: {what}", what=title), say("&Set it"), parent)
        self.in_use, self.archived = QLineEdit(), QLineEdit()
        self.in_use.setText(str(term.in_use_months))
        self.archived.setText(str(term.archived_months))
        self.reason = ReasonText()
        self.reason_question = Labelled(
            say("Reason"), self.reason, say("It is shown with the period.")
        )
        self.reason.textChanged.connect(self._forgive)
        used = say("In the ordinary lists, from the day that is counted from.")
        kept = say("Out of the ordinary lists, found when asked for; then it is due for erasure.")
        self.questions = (
            Labelled(say("Months in use"), self.in_use, used),
            Labelled(say("Months archived after that"), self.archived, kept),
            self.reason_question,
        )
        for question in self.questions:
            self.column.addWidget(question)
        for line in (self.in_use, self.archived):
            line.textEdited.connect(self._forgive)
            line.returnPressed.connect(self._give)
        self.accept_button.clicked.connect(self._give)
        self.in_use.setFocus()
        self.in_use.selectAll()

    def unsaved(self) -> str:
        """Give the reason as typed."""
        return self.reason.toPlainText()

    def _give(self) -> None:
        """Say the period, or at each question what is wrong; the first of them gets the focus."""
        months = [_whole(line.text()) for line in (self.in_use, self.archived)]
        why = self.reason.toPlainText().strip()
        right = (*(one is not None for one in months), bool(why))
        for question, fits in zip(self.questions, right, strict=True):
            if not fits:
                number = question is not self.reason_question
                said = say("Write a whole number.") if number else say("Write the reason.")
                question.say_wrong(said)
                question.control.setFocus()
                return
        in_use, archived = months
        self.given.emit(in_use, archived, why)

    def _forgive(self) -> None:
        for question in self.questions:
            question.say_wrong("")


class KeepDialog(Sheet):
    """How long one form or log entry is kept, and what can be done about that."""

    holdRequested = Signal()
    liftRequested = Signal()
    eraseRequested = Signal()

    def __init__(self, unit: Unit, parent: QWidget, *, held: bool) -> None:
        """Show how it stands; `held` is whether a hold is on this very thing."""
        super().__init__(say("How long it is kept"), say("&Close"), parent)
        self.column.addWidget(label(unit_title(unit), "strong"))
        phase = unit.standing.phase
        left = Qt.AlignmentFlag.AlignLeft
        self.column.addWidget(chip(say(PHASE_WORDS[phase]), PHASE_LOOKS[phase]), 0, left)
        self.column.addWidget(label(unit.standing.because))
        if unit.subject == "case":
            said = say("It names a case that is kept here, so it stays and goes with that case.")
            self.column.addWidget(label(said, "muted"))
        for stop in unit.stops:
            self.column.addWidget(label(stop.because))
        words = say("&Lift the legal hold…") if held else say("Put under a legal &hold…")
        self.hold_button = button(words)
        self.hold_button.clicked.connect(self._lift if held else self._hold)
        self.erase_button = button(say("&Erase for good…"), "danger")
        self.erase_button.clicked.connect(self._erase)
        self.column.addWidget(self.hold_button, 0, left)
        if unit.subject == "case":
            said = say("To erase it, open the case: everything about a case goes together.")
            self.column.addWidget(label(said, "muted"))
        else:
            if unit.held:
                self.column.addWidget(off_while_held(self.erase_button, self.hold_button))
            self.column.addWidget(self.erase_button, 0, left)
        self.cancel_button.hide()
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setFocus()

    def _hold(self) -> None:
        self.accept()
        self.holdRequested.emit()

    def _lift(self) -> None:
        self.accept()
        self.liftRequested.emit()

    def _erase(self) -> None:
        self.accept()
        self.eraseRequested.emit()


def _whole(text: str) -> int | None:
    """Give a whole number of at most four digits; None for anything else."""
    said = text.strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else None


def _named(units: Sequence[Unit]) -> str:
    """Name what goes, the first few of it."""
    titles = [unit_title(unit) for unit in units]
    named = ", ".join(titles[:MOST_NAMED])
    if len(titles) > MOST_NAMED:
        return say("{names} and {count} more", names=named, count=len(titles) - MOST_NAMED)
    return named


def _meaning(going: Going, *, early: bool) -> list[str]:
    said = [say("Nobody can undo this. A signed tombstone stays, and it names nobody.")]
    if early:
        stops = [stop.because for unit in going.units for stop in unit.stops]
        because = " ".join((going.units[0].standing.because, *stops))
        said.insert(0, say("It is not due yet. {because}", because=because))
    if going.samples:
        said.append(
            say_count(
                "{count} sample keeps the reference in its list, without which nobody could check "
                "the draw.",
                "{count} samples keep the reference in their lists, without which nobody could "
                "check the draw.",
                going.samples,
            )
        )
    said.append(
        say(
            "The copies in the folder “backups” are replaced by a fresh one. Copies that you keep "
            "elsewhere still hold it."
        )
    )
    return said

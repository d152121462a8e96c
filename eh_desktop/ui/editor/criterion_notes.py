"""The note at a criterion and where it was seen, opening in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from eh_desktop.domain.grades import Grade, Practice
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Answer
from eh_desktop.ui.editor.titled import Titled
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine

OUTSTANDING_HINT = mark(
    "Outstanding counts as exceptional practice only where a note, or where it was seen, says why."
)
EXCEPTIONAL_HINT = mark(
    "Outstanding counts this only where the criterion is met and a note, "
    "or where it was seen, says why."
)

REQUIRED_TITLE = mark("Comment (required)")


class CriterionNotes(QWidget):
    """Two texts and a hint, each made when it is first needed."""

    noteEdited = Signal(str)
    whereEdited = Signal(str)
    opened = Signal()

    def __init__(
        self, number: str, parent: QWidget, *, evidence: bool = True, hints: bool = True
    ) -> None:
        """Start empty and hidden; `number` is the criterion's.

        Without `evidence`, where it was seen stands elsewhere on the card; without `hints`,
        nothing is said of what Outstanding needs.
        """
        super().__init__(parent)
        self._number = number
        self._evidence = evidence
        self._hints = hints
        self._required = False
        self._locked = False
        self.note: GrowingText | None = None
        self.where: TypedLine | None = None
        self._hint: QLabel | None = None
        self.hide()

    @property
    def made(self) -> bool:
        """Whether there is a text to tab into."""
        return self.note is not None or self.where is not None

    def show_answer(self, answer: Answer) -> None:
        """Show the texts as stored, opening those that have something written."""
        if answer.note and self.note is None:
            self._make_note()
        if answer.evidence and self.where is None and self._evidence:
            self._make_where()
        if self.note is not None:
            self.note.put(answer.note)
        if self.where is not None:
            self.where.put(answer.evidence)
        hint = _hint(answer) if self._hints else ""
        if hint and self._hint is None:
            self._hint = label("", "warning")
            self._column().addWidget(self._hint)
        if self._hint is not None:
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))
        self.setVisible(self.made or bool(hint))

    def require(self) -> None:
        """Keep the note open from the start and say that it is needed."""
        self._required = True
        if self.note is None:
            self._make_note()
        self.show()

    def open_note(self) -> None:
        """Open the note and go there."""
        if self.note is None:
            self._make_note()
        self.show()
        if self.note is not None:
            self.note.setFocus()
            self.opened.emit()

    def open_where(self) -> None:
        """Open where it was seen and go there."""
        if self.where is None:
            self._make_where()
        self.show()
        if self.where is not None:
            self.where.setFocus()
            self.opened.emit()

    def set_read_only(self) -> None:
        """Show what is written without letting it change."""
        self._locked = True
        for text in (self.note, self.where):
            if text is not None:
                text.setReadOnly(True)

    def controls(self) -> tuple[QWidget, ...]:
        """Give the texts in the order Tab takes."""
        return tuple(text for text in (self.note, self.where) if text is not None)

    def _make_note(self) -> None:
        self.note = GrowingText(say("Note on {number}", number=self._number))
        self.note.setReadOnly(self._locked)
        self.note.edited.connect(self.noteEdited)
        title = say(REQUIRED_TITLE) if self._required else say("Note")
        self._column().insertWidget(0, Titled(title, self.note))

    def _make_where(self) -> None:
        hint = say("A page, a date or a document in the case file")
        self.where = TypedLine(say("Where seen, {number}", number=self._number), hint)
        self.where.setReadOnly(self._locked)
        self.where.edited.connect(self.whereEdited)
        at = 0 if self.note is None else 1
        self._column().insertWidget(at, Titled(say("Where seen"), self.where))

    def _column(self) -> QVBoxLayout:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            return layout
        made = QVBoxLayout(self)
        made.setContentsMargins(0, 0, 0, THEME.px(4))
        made.setSpacing(THEME.px(8))
        return made


def _hint(answer: Answer) -> str:
    """Say what exceptional practice still lacks in writing; empty where it lacks nothing."""
    if answer.exceptional:
        return ""
    if answer.value == Grade.OUTSTANDING.id:
        return say(OUTSTANDING_HINT)
    return say(EXCEPTIONAL_HINT) if answer.practice is Practice.EXCEPTIONAL else ""

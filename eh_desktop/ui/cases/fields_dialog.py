"""A dialog made of fields, as forms have them. What was typed is never lost unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from eh_desktop.domain.form import Field
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.cases.field_grid import FieldGrid
from eh_desktop.ui.editor.field_question import FieldQuestion
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, label, line
from eh_desktop.ui.widgets.field_hint import FieldHint, Link
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.typed import Typing

WIDE, NARROW, FEW = 720, 520, 3
"""Least widths in px at 100 %: in two columns, and for so few fields."""


class SureDialog(Sheet):
    """Asked before something goes away. Esc and Enter leave everything as it is."""

    def __init__(self, title: str, text: str, verb: str, parent: QWidget, keep: str) -> None:
        """Say what would go; `verb` does it, `keep` does not."""
        super().__init__(title, verb, parent, "danger")
        self.column.addWidget(label(text))
        self.cancel_button.setText(keep)
        self.cancel_button.setAccessibleName(keep.replace("&", ""))
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        self.accept_button.clicked.connect(self.accept)


class FieldsDialog(Sheet):
    """Asks fields under headings and says their values; the owner accepts, or says what is wrong.

    Ctrl+Enter saves from anywhere, Enter from a line.
    """

    given = Signal(object)
    """The values by field id, without the empty ones."""
    linkPressed = Signal(str)
    """What `offer` was given with the link at a field."""
    typed = Signal(str, str)
    """A field's id and what stands in it now."""
    hintPressed = Signal(str)
    """What `hint` was given with the link that was pressed."""

    def __init__(
        self,
        title: str,
        accept: str,
        groups: Sequence[tuple[str, Sequence[Field]]],
        values: Mapping[str, str],
        parent: QWidget,
        *,
        today: str,
        new_id: Callable[[], str],
    ) -> None:
        """Ask these fields, filled with values; `today` is ISO, `new_id` names rows of tables."""
        super().__init__(title, accept, parent)
        few = sum(len(fields) for _, fields in groups) <= FEW
        at_least(self, NARROW if few else WIDE)
        self.column.setSpacing(THEME.px(4))
        self._first = dict(values)
        self._values = dict(values)
        self.discard: SureDialog | None = None
        self.questions: dict[str, FieldQuestion] = {}
        self.hints: dict[str, FieldHint] = {}
        """By field, those that said something so far."""
        self._links: list[QPushButton] = []
        for heading, fields in groups:
            if heading:
                if self.questions:
                    self.column.addWidget(line())
                self.column.addWidget(label(heading, "card-title"))
            grid = FieldGrid()
            self.column.addWidget(grid)
            for entry in fields:
                grid.add(self._question(entry, today, new_id))
        self.accept_button.setDefault(True)
        self.accept_button.setToolTip("Ctrl+Return")
        self.accept_button.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self._start()

    @property
    def dirty(self) -> bool:
        """Whether something stands here that was not there at first."""
        self.flush()
        return _written(self._values) != _written(self._first)

    def values(self) -> dict[str, str]:
        """Give the values by field id, without the empty ones."""
        self.flush()
        return _written(self._values)

    def restore(self, values: Mapping[str, str]) -> None:
        """Put back what was typed here and not saved when the application was locked or closed."""
        self._values = dict(values)
        for key, question in self.questions.items():
            question.put(self._values.get(key, ""))
            self.typed.emit(key, self._values.get(key, ""))
        what = say("This is what you had typed when the application was locked or closed.")
        self.message.say(what, say("It is not saved yet."), "notice")

    def flush(self) -> None:
        """Take in what was typed and not said yet."""
        for typing in self.findChildren(Typing):
            typing.flush()

    def save(self) -> None:
        """Say the values; the owner keeps them and closes, or shows what is wrong."""
        self.clear_wrong()
        self.given.emit(self.values())

    def clear_wrong(self) -> None:
        """Take away what was said to be wrong."""
        self.message.clear()
        for question in self.questions.values():
            question.show_wrong("")
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links.clear()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Say at each field what is wrong and go to the first; a field is `id` or `id.row`."""
        first: FieldQuestion | None = None
        said: dict[str, list[str]] = {}
        for field, words in problems:
            said.setdefault(field.partition(".")[0], []).append(words)
        for key, question in self.questions.items():
            if key in said:
                question.show_wrong(" ".join(said.pop(key)))
                first = first or question
        rest = [words for group in said.values() for words in group]
        if rest:
            self.message.say(rest[0], " ".join(rest[1:]))
        if first is not None:
            first.target().setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, field: str, words: str, key: str) -> None:
        """Put a link under a field; `linkPressed` says its key."""
        link = button(words, "link")
        link.setProperty("key", key)
        link.clicked.connect(self._press_link)
        self.questions[field].body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.append(link)

    def hint(self, field: str, words: str, links: Sequence[Link] = ()) -> None:
        """Say something under a field that is not wrong with it; no words for nothing."""
        made = self.hints.get(field)
        if made is None:
            if not words:
                return
            made = self.hints[field] = FieldHint(self)
            made.pressed.connect(self.hintPressed)
            self.questions[field].body.addWidget(made)
        made.put(words, links)
        self.questions[field].describe_also(words)

    def enter(self, field: str, value: str) -> None:
        """Put a value into a field as if it had been typed, and go there."""
        self.flush()
        question = self.questions[field]
        question.target().setFocus(Qt.FocusReason.OtherFocusReason)
        question.put(value)
        self._take(Change(Part.FIELD, field, value or None))

    def reject(self) -> None:
        """Close; ask first where something typed would go."""
        if not self.dirty:
            super().reject()
        elif self.discard is None:
            said = say("It has not been saved. Nothing that was saved is touched.")
            title, verb = say("Throw away what you typed?"), say("&Throw away")
            self.discard = SureDialog(title, said, verb, self, say("&Keep writing"))
            self.discard.accepted.connect(self._throw_away)
            self.discard.finished.connect(self._kept)
            self.discard.open()

    def _question(self, entry: Field, today: str, new_id: Callable[[], str]) -> FieldQuestion:
        question = FieldQuestion(entry, editable=True, today=today, new_id=new_id)
        question.put(self._values.get(entry.id, ""))
        question.changed.connect(self._take)
        self.questions[entry.id] = question
        return question

    def _take(self, change: Change) -> None:
        self._values[change.key] = str(change.value or "")
        question = self.questions[change.key]
        question.show_wrong("")
        if question.entry.kind == "table":
            question.put(self._values[change.key])
        self.typed.emit(change.key, self._values[change.key])

    def _start(self) -> None:
        empty = [q for key, q in self.questions.items() if not self._values.get(key)]
        first = next((q for q in empty if q.entry.required), None)
        target = first or next(iter(self.questions.values()))
        target.target().setFocus()

    def _press_link(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.linkPressed.emit(str(pressed.property("key")))

    def _throw_away(self) -> None:
        super().reject()

    def _kept(self) -> None:
        self.discard = None


def _written(values: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in values.items() if value.strip()}

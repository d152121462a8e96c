"""One answer out of a few: real radio buttons, one Tab stop, arrow keys; looks are another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget

from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.answering import Answering

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
COLOURS = {
    "met": ("met", "on_answer"),
    "partly": ("partly", "on_answer"),
    "not_met": ("not_met", "on_answer"),
    "na": ("na", "on_answer"),
    "accent": ("accent", "on_accent"),
}
"""A tone's colour, and the colour of what is drawn on it."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """One of the answers: its value, words, tone (a token's name) and drawn mark."""

    value: str
    text: str
    name: str
    tone: str = "accent"
    mark: str = ""
    tinted: bool = False
    """Whether its tone also shows, as a tint, while it is not chosen."""


class ChoiceButton(QRadioButton):
    """One answer. Says by `choice` which; how it looks is drawn by a subclass."""

    def __init__(self, choice: Choosable, parent: QWidget) -> None:
        """Make an unchecked button."""
        super().__init__(choice.text, parent)
        self.choice = choice
        set_look(self, "segment")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(choice.name)

    def hitButton(self, _position: object) -> bool:
        """Take a click anywhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choosing as one moves; leave other keys to Qt."""
        step = STEPS.get(Qt.Key(event.key()))
        group = self.parentWidget()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step is not None and plain and isinstance(group, Choosing):
            group.step(self, step)
        else:
            super().keyPressEvent(event)

    def inks(self) -> tuple[QColor, QColor, QColor]:
        """Give the colours of ground, words and edge, as it is now."""
        tone, on_tone = COLOURS[self.choice.tone]
        if self.isChecked():
            return THEME.colour(tone), THEME.colour(on_tone), THEME.colour(tone)
        if not self.isEnabled():
            return THEME.colour("card"), THEME.colour("muted"), THEME.colour("line")
        ground = "soft" if self.underMouse() else "card"
        return THEME.colour(ground), THEME.colour("text"), THEME.colour("field_line")


class Choosing(Answering):
    """A named radio group. Says a value when a person chooses another, None when they clear it."""

    segments: tuple[ChoiceButton, ...]

    def __init__(
        self, name: str, choices: Sequence[Choosable], parent: QWidget | None = None
    ) -> None:
        """Make the group with nothing chosen."""
        super().__init__(name, parent)
        self._value: str | None = None
        self._group = QButtonGroup(self)
        self.segments = tuple(self.make(choice) for choice in choices)
        for segment in self.segments:
            self._group.addButton(segment)
        self._group.buttonClicked.connect(self._clicked)
        self._one_tab_stop()

    def make(self, choice: Choosable) -> ChoiceButton:
        """Give the button of an answer, drawn in the group's own way."""
        raise NotImplementedError

    def value(self) -> str | None:
        """Give the value chosen; None while nothing is."""
        return self._value

    def put(self, value: str | None) -> None:
        """Show a stored value without saying anything."""
        if value == self._value:
            return
        self._value = value
        self._group.setExclusive(False)
        for segment in self.segments:
            segment.setChecked(segment.choice.value == value)
        self._group.setExclusive(True)
        self._one_tab_stop()

    def step(self, origin: ChoiceButton, by: int) -> None:
        """Choose the next or the previous answer, around the ends, and go there."""
        target = self.segments[(self.segments.index(origin) + by) % len(self.segments)]
        self.choose(target.choice.value)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def tab_stop(self) -> ChoiceButton:
        """Give the button that Tab reaches: the chosen one, else the first."""
        chosen = [s for s in self.segments if s.choice.value == self._value]
        return chosen[0] if chosen else self.segments[0]

    def answer(self, value: str | None) -> None:
        """Choose by a key; the focus follows where it was in the group."""
        focus = self.focusWidget()
        inside = focus in self.segments and focus.hasFocus()
        self.choose(value)
        if inside:
            self.tab_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Backspace or Delete."""
        if event.key() in CLEARING and self.open_to_change():
            self.choose(None)
        else:
            super().keyPressEvent(event)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, ChoiceButton):
            self._one_tab_stop()
            value = button.choice.value
            if value != self._value:
                self._value = value
                self._one_tab_stop()
                self.chosen.emit(value)

    def _one_tab_stop(self) -> None:
        stop = self.tab_stop()
        for segment in self.segments:
            only_click = Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else only_click)

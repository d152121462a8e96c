"""The answer at one criterion: a segmented radio group with marks, digits and letters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.kinds import NOT_APPLICABLE, CriterionKind, Option
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.widgets.choosing import CLEARING, Choosable
from eh_desktop.ui.widgets.segments import SegmentGroup
from eh_desktop.ui.widgets.tips import set_plain_tip

_LOOKS = {
    "not_met": ("not_met", "cross"),
    "partially_met": ("partly", "half"),
    "met": ("met", "tick"),
    "not_applicable": ("na", "dash"),
    "yes": ("met", "tick"),
    "unsure": ("partly", ""),
    "no": ("not_met", "cross"),
    "red": ("not_met", "cross"),
    "amber": ("partly", "half"),
    "green": ("met", "tick"),
    "happy": ("met", ""),
    "neutral": ("partly", ""),
    "sad": ("not_met", ""),
}
"""A value's tone and drawn mark; what is not here has the accent and no mark."""
_TINTED = ("red", "amber", "green")
_SHORT = {"not_applicable": mark("N/A")}
_NAMES = {"unsure": mark("Not sure")}
"""How a screen reader says what is a sign on the screen."""
_LETTERS = {"yes": "y", "unsure": "?", "no": "n", "red": "r", "amber": "a", "green": "g"}
_TWO_DIGITS_MS = 1000
"""How soon after a 1 a 0 makes it 10."""
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_HELD |= Qt.KeyboardModifier.MetaModifier


class AnswerGroup(SegmentGroup):
    """The values of a kind. Digits 1, 2, 3 … choose them in order, 0 chooses Not applicable.

    Yes, No, “?” and the colours can also be chosen by their letter.
    """

    def __init__(
        self,
        name: str,
        kind: CriterionKind,
        parent: QWidget | None = None,
        means: Mapping[str, str] | None = None,
    ) -> None:
        """Make an open answer; `name` says what is answered, `means` what values mean."""
        super().__init__(name, tuple(map(choosable, kind.options)), parent)
        self._keys = _keys_of(kind)
        for segment in self.segments:
            words = (means or {}).get(segment.choice.value, "")
            if words:
                set_plain_tip(segment, f"{segment.choice.name}: {words}")
                segment.setAccessibleDescription(words)

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer with a digit or letter, clear with Backspace; tell whether the key was one."""
        held = event.modifiers() & _HELD
        if held or not self.open_to_change():
            return False
        if event.key() in CLEARING:
            self.choose(None)
            return True
        value = self.keyed(event.text().casefold())
        if value is not None:
            self.answer(value)
        return value is not None

    def keyed(self, text: str) -> str | None:
        """Give the value that a typed sign stands for; None for none."""
        return self._keys.get(text)


class ScaleAnswer(AnswerGroup):
    """Eleven numbers. Digits choose, 1 and 0 in a row choose 10; + and - go one up or down."""

    def __init__(
        self,
        name: str,
        kind: CriterionKind,
        parent: QWidget | None = None,
        means: Mapping[str, str] | None = None,
    ) -> None:
        """Make an open answer."""
        super().__init__(name, kind, parent, means)
        self._since_one = QElapsedTimer()
        self._numbers = [option.value for option in kind.options if option.value.isdigit()]

    def keyed(self, text: str) -> str | None:
        """Give the number of a digit, of 1 and 0 together, or one beside the present number."""
        if text in ("+", "-"):
            return self._beside(1 if text == "+" else -1)
        soon = self._since_one.isValid() and not self._since_one.hasExpired(_TWO_DIGITS_MS)
        self._since_one.invalidate()
        if text == "0" and soon:
            return "10"
        if text == "1":
            self._since_one.start()
        return text if text in self._numbers else None

    def wraps(self) -> tuple[int, ...]:
        """Try 0 to 5 over 6 to 10, then fewer."""
        return (6, 4, 3)

    def _beside(self, step: int) -> str:
        value = self.value()
        if value not in self._numbers:
            return self._numbers[0 if step > 0 else -1]
        at = self._numbers.index(value) + step
        return self._numbers[min(max(at, 0), len(self._numbers) - 1)]


def choosable(option: Option) -> Choosable:
    """Give an option as it looks on a button."""
    tone, mark = _LOOKS.get(option.value, ("accent", ""))
    text = say(_SHORT.get(option.value, option.label))
    name = say(_NAMES.get(option.value, option.label))
    return Choosable(option.value, text, name, tone, mark, option.value in _TINTED)


def _keys_of(kind: CriterionKind) -> dict[str, str]:
    keys: dict[str, str] = {}
    for option in kind.options:
        if option == NOT_APPLICABLE:
            keys["0"] = option.value
            continue
        keys[str(len(keys) + 1)] = option.value
    letters = {_LETTERS[o.value]: o.value for o in kind.options if o.value in _LETTERS}
    return keys | letters

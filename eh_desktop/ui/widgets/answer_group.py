"""The answer at one criterion: a segmented radio group with marks and digits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.grades import Met
from eh_desktop.domain.kinds import CriterionKind, Option
from eh_desktop.ui.widgets.segments import CLEARING, Choosable, SegmentGroup

_LOOKS = {
    Met.NOT_MET: ("not_met", "cross"),
    Met.PARTIALLY_MET: ("partly", "half"),
    Met.MET: ("met", "tick"),
    Met.NOT_APPLICABLE: ("na", "dash"),
}
_SHORT = {Met.NOT_APPLICABLE: "N/A"}


class AnswerGroup(SegmentGroup):
    """The values of a kind. Digits 1, 2, 3 … choose the values with points, 0 the one without."""

    def __init__(self, name: str, kind: CriterionKind, parent: QWidget | None = None) -> None:
        """Make an open answer of a kind; `name` says what is answered."""
        super().__init__(name, tuple(map(_choosable, kind.options)), parent)
        self._digits: dict[int, str] = {}
        number = 0
        for option in kind.options:
            if option.points is None:
                self._digits[Qt.Key.Key_0] = option.value
            else:
                number += 1
                self._digits[Qt.Key.Key_0 + number] = option.value

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer with a digit, clear with Backspace or Delete; tell whether the key was one."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or not any(segment.isEnabled() for segment in self.segments):
            return False
        if event.key() in CLEARING:
            self.choose(None)
            return True
        value = self._digits.get(event.key())
        if value is not None:
            inside = self.focusWidget() in self.segments and self.focusWidget().hasFocus()
            self.choose(value)
            if inside:
                self.tab_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        return value is not None


def _choosable(option: Option) -> Choosable:
    try:
        met = Met(option.value)
    except ValueError:
        return Choosable(option.value, option.label, option.label)
    tone, mark = _LOOKS[met]
    return Choosable(option.value, _SHORT.get(met, option.label), option.label, tone, mark)

"""A control with its label above, its hint below that, and its error beside it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

EDITS = (QLineEdit, QPlainTextEdit, QComboBox)


@runtime_checkable
class SaysWrong(Protocol):
    """A control that shows itself what is wrong with it, such as a date field.

    It is known by what it can do: the first window has labels, and should load no calendar.
    """

    def says_wrong(self) -> bool:
        """Tell whether it shows that now."""


class Labelled(QWidget):
    """One question of a form: what is asked, a hint, the control, and what is wrong with it."""

    def __init__(
        self, text: str, control: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Put the parts under each other; the control gets its accessible name and hint."""
        super().__init__(parent)
        self.control = control
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        self._label = label(text, "strong")
        self._label.setBuddy(control)
        layout.addWidget(self._label)
        self._hint = hint
        if hint:
            layout.addWidget(label(hint, "muted"))
        self.error = label("", "error")
        self.error.hide()
        layout.addWidget(self.error)
        layout.addWidget(control)
        control.setAccessibleName(text)
        control.setAccessibleDescription(hint)

    def say_wrong(self, text: str) -> None:
        """Show what is wrong above the control, or nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text) and not self._said_there())
        self.control.setAccessibleDescription(f"{text} {self._hint}".strip())
        mark_wrong(self.control, wrong=bool(text))

    def _said_there(self) -> bool:
        """Tell whether the control says itself what is wrong, so that it is not said twice."""
        return isinstance(self.control, SaysWrong) and self.control.says_wrong()

    @property
    def wrong(self) -> bool:
        """Whether an error stands at the control."""
        return bool(self.error.text())


def mark_wrong(control: QWidget, *, wrong: bool) -> None:
    """Give the edit that a control is, or holds, the border of an error, or take it away."""
    edit = control if isinstance(control, EDITS) else control.findChild(QLineEdit)
    if edit is None or bool(edit.property("wrong")) == wrong:
        return
    edit.setProperty("wrong", wrong)
    edit.style().unpolish(edit)
    edit.style().polish(edit)

"""A number, whole or decimal, typed into a short line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Field
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.labelled import mark_wrong
from eh_desktop.ui.widgets.typed import TypedLine

WIDE_PX = 140
"""A number never needs a wider line, at 100 %."""
_AS_NUMBER = Field("", "", "number")


class NumberField(QWidget):
    """A line for a number. What is no number is kept, with a message under the line."""

    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty line; `name` is its accessible name."""
        super().__init__(parent)
        self.line = TypedLine(name, parent=self)
        self.line.setMaximumWidth(THEME.px(WIDE_PX))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.wrong = label("", "error")
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(4))
        column.addWidget(self.line)
        column.addWidget(self.wrong)
        column.addStretch()
        self.line.edited.connect(self._said)
        self.line.left.connect(self._check)

    def put(self, value: str) -> None:
        """Show a stored value, leaving alone what is being typed."""
        if value != self.line.text().strip():
            self.line.put(value)
        if not self.line.typing.pending and not self.line.hasFocus():
            self._check()

    def set_read_only(self, read_only: bool) -> None:
        """Show the number without letting it change."""
        self.line.setReadOnly(read_only)

    def _said(self, text: str) -> None:
        if not self.wrong.isHidden():
            self._check()
        self.edited.emit(text.strip())

    def _check(self) -> None:
        text = self.line.text().strip()
        right = not text or FIELD_KINDS["number"].allows(_AS_NUMBER, text)
        said = (
            ""
            if right
            else say("“{text:.40}” is not a number. Write it in digits, like 12 or 2.5.", text=text)
        )
        self.wrong.setText(said)
        self.wrong.setVisible(bool(said))
        self.line.setAccessibleDescription(said)
        mark_wrong(self.line, wrong=bool(said))

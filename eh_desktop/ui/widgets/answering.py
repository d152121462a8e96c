"""What every control of an answer is: one value, said when a person changes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from eh_desktop.ui.widgets.named_group import NamedGroup


class Answering(NamedGroup):
    """A named group of controls that holds one value of a kind of answer, or none."""

    chosen = Signal(object)
    """The value that a person gave; None where they took it away."""
    spreads = False
    """Whether it takes the whole width, as a text does, and never stands beside a statement."""
    segments: tuple[QWidget, ...] = ()
    """The controls that can take the focus, in the order of Tab."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the group; `name` is what a screen reader calls it."""
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> str | None:
        """Give the value; None while there is none."""
        raise NotImplementedError

    def put(self, value: str | None) -> None:
        """Show a stored value without saying anything."""
        raise NotImplementedError

    def choose(self, value: str | None) -> None:
        """Do what a person does: show a value, or none, and say so if it is another."""
        if value != self.value():
            self.put(value)
            self.chosen.emit(value)

    def set_read_only(self, read_only: bool) -> None:
        """Show the answer without letting it change."""
        for segment in self.segments:
            segment.setEnabled(not read_only)

    def tab_stop(self) -> QWidget:
        """Give the control that Tab reaches."""
        return self.segments[0]

    def take_key(self, _event: QKeyEvent) -> bool:
        """Answer with a key pressed anywhere in the criterion; tell whether it was one."""
        return False

    def wide(self) -> int:
        """Give the width it likes best, in pixels."""
        return self.sizeHint().width()

    def fit(self, width: int) -> None:
        """Arrange the controls in the width there is, in pixels."""

    def open_to_change(self) -> bool:
        """Tell whether a person may change the answer."""
        return any(segment.isEnabled() for segment in self.segments)

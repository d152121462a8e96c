"""Which texts hold something typed that was not said yet."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.typed import TypedLine, Typing


class WaitingTexts(QObject):
    """Hears every text that had the focus: nothing is typed in another."""

    changed = Signal(bool)
    """Whether something waits to be said."""

    def __init__(self, parent: QObject) -> None:
        """Start with no text heard."""
        super().__init__(parent)
        self._heard: WeakSet[Typing] = WeakSet()

    @property
    def pending(self) -> bool:
        """Whether something waits to be said."""
        return any(typing.pending for typing in self._heard)

    def hear(self, widget: QWidget) -> None:
        """Hear a widget from now on, if it is a text."""
        if isinstance(widget, TypedLine | GrowingText) and widget.typing not in self._heard:
            self._heard.add(widget.typing)
            widget.typing.waiting.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit(self.pending)

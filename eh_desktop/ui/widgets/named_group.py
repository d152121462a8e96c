"""A group that only a screen reader notices: it has a role and a name, no frame and no title."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from eh_desktop.ui.theme import set_look

_RESTYLED = (
    QEvent.Type.Polish,
    QEvent.Type.Resize,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
)


class NamedGroup(QGroupBox):
    """Controls that belong together, such as the radio buttons of one question."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make the group; `name` is what a screen reader calls it."""
        super().__init__(parent)
        set_look(self, "bare")
        self.setAccessibleName(name)

    def column(self, spacing: int) -> QVBoxLayout:
        """Give a column for its controls, `spacing` px apart."""
        made = QVBoxLayout(self)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(spacing)
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw no frame and no title."""

    def event(self, event: QEvent) -> bool:
        """Keep no room for a frame or a title, which the style would give at every change."""
        done = super().event(event)
        if event.type() in _RESTYLED and not self.contentsMargins().isNull():
            self.setContentsMargins(0, 0, 0, 0)
        return done

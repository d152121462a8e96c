"""Why a section is left out, and where that can be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from eh_desktop.domain.form import Condition
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Part
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label


class LeftOut(QFrame):
    """A notice in the place of a section's criteria."""

    placeRequested = Signal(object)

    def __init__(self, condition: Condition, parent: QWidget) -> None:
        """Give the reason of a condition, with a link to its field."""
        super().__init__(parent)
        set_look(self, "notice")
        self._field = condition.field
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(16), THEME.px(12), THEME.px(16), THEME.px(12))
        layout.setSpacing(THEME.px(6))
        layout.addWidget(label("This section is not applicable", "card-title"))
        layout.addWidget(label(condition.because))
        layout.addWidget(label("Answers given here are kept. They do not count.", "muted"))
        self.link = button("Show this in the case details", "link")
        self.link.clicked.connect(self._go)
        layout.addWidget(self.link)

    def _go(self) -> None:
        self.placeRequested.emit(Place("", Part.FIELD, self._field))

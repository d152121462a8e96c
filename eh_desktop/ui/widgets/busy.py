"""A line that says what is being waited for."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label


class Busy(QWidget):
    """A moving bar with one sentence."""

    def __init__(self, parent: QWidget | None = None, *, keeps_room: bool = True) -> None:
        """Start idle; it keeps its place while hidden so that nothing jumps, unless told not to."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(THEME.px(4))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._text = label("", "muted")
        layout.addWidget(self._bar)
        layout.addWidget(self._text)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps_room)
        self.setSizePolicy(policy)
        self.stop()

    def start(self, text: str) -> None:
        """Show the bar moving and the sentence."""
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._text.setText(text)
        self.show()

    def stop(self) -> None:
        """Hide both; a hidden bar does not wake the processor."""
        self._bar.setRange(0, 1)
        self.hide()

"""The line under the editor's title: facts that give way, then when the last change was stored."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.tips import set_plain_tip

GAP = "   ·   "


class SubLine(QLabel):
    """One line. Where there is no room the facts end in `…`; what is said of saving stays."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        set_look(self, "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._facts, self._saved = "", ""

    def show_parts(self, facts: str, saved: str) -> None:
        """Show facts, and when the last change was stored; either may be empty."""
        self._facts = facts.replace("\n", " ")
        self._saved = saved
        self.setText(GAP.join(part for part in (self._facts, saved) if part))
        self._show_tip()

    def shown(self) -> str:
        """Give what can be read: the whole text, or its facts cut to the room there is."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            return self.text()
        after = f"{GAP}{self._saved}" if self._saved else ""
        room = self.width() - self.fontMetrics().horizontalAdvance(after)
        cut = self.fontMetrics().elidedText(self._facts, Qt.TextElideMode.ElideRight, room)
        return f"{cut}{after}"

    def minimumSizeHint(self) -> QSize:
        """Give one line's height; the width can shrink."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole text as a tip where it is cut."""
        super().resizeEvent(event)
        self._show_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setPen(THEME.colour("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.shown())
        painter.end()

    def _show_tip(self) -> None:
        set_plain_tip(self, self.text() if self.shown() != self.text() else "")

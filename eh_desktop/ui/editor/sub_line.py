"""The line under the editor's title: facts that give way, then when the last change was stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.tips import set_plain_tip

GAP = "   ·   "


_LONGEST = mark("saved just now")
"""Room is kept for it, so that no fact comes and goes with what is said of saving."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One part of the line; where there is no room, the one of least worth goes first."""

    text: str
    worth: int


class SubLine(QLabel):
    """One line. Where there is no room the least facts go; what is said of saving stays."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        set_look(self, "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._facts: tuple[Fact, ...] = ()
        self._saved = ""
        self._aside = 0

    def show_parts(self, facts: tuple[Fact, ...], saved: str) -> None:
        """Show facts, and when the last change was stored; either may be empty."""
        self._facts = tuple(Fact(fact.text.replace("\n", " "), fact.worth) for fact in facts)
        self._saved = saved
        said = [fact.text for fact in self._facts]
        self.setText(GAP.join(part for part in (*said, saved) if part))
        self._show_tip()

    def keep_aside(self, width: int) -> None:
        """Leave room at the right, in pixels, for what stands on the same line."""
        if width != self._aside:
            self._aside = width
            self._show_tip()
            self.update()

    def shown(self) -> str:
        """Give what can be read: the whole text, or the facts of most worth that there is room for.

        A fact that is alone and still too long ends in `…`.
        """
        metrics = self.fontMetrics()
        after = f"{GAP}{self._saved}" if self._saved else ""
        kept = max(metrics.horizontalAdvance(after), metrics.horizontalAdvance(GAP + say(_LONGEST)))
        room = self.width() - self._aside - kept
        facts = list(self._facts)
        while len(facts) > 1 and metrics.horizontalAdvance(_joined(facts)) > room:
            facts.remove(min(facts, key=lambda fact: fact.worth))
        cut = metrics.elidedText(_joined(facts), Qt.TextElideMode.ElideRight, room)
        return f"{cut}{after}" if cut else self._saved

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


def _joined(facts: Sequence[Fact]) -> str:
    return GAP.join(fact.text for fact in facts)

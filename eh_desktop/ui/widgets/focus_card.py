"""A card that shows when the focus is in it, and flashes when one is sent to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.named_group import NamedGroup

FOCUS_RING = 2
"""How thick the ring of a card that itself has the focus is, in px."""
FLASH_MS = 1200
"""How long a card stays tinted after one is sent to it."""


class FocusCard(NamedGroup):
    """A drawn card, so that outlining it moves nothing inside; `body` takes its rows."""

    def __init__(self, parent: QWidget | None = None, *, framed: bool = True) -> None:
        """Make an empty card; one that is not framed is seen only while outlined or tinted."""
        super().__init__("", parent)
        self._framed = framed
        self._current = False
        self._flashing: QTimer | None = None
        self.body = QVBoxLayout(self)
        side, top = THEME.px(16), THEME.px(12)
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(THEME.px(6))

    @property
    def current(self) -> bool:
        """Whether the card is outlined."""
        return self._current

    @property
    def flashing(self) -> bool:
        """Whether the card is tinted."""
        return self._flashing is not None and self._flashing.isActive()

    def set_current(self, current: bool) -> None:
        """Outline the card, or no longer."""
        if current is not self._current:
            self._current = current
            self.update()

    def flash(self) -> None:
        """Tint the card for a moment."""
        if self._flashing is None:
            self._flashing = QTimer(self)
            self._flashing.setSingleShot(True)
            self._flashing.timeout.connect(self.update)
        self._flashing.start(FLASH_MS)
        self.update()

    def calm(self) -> None:
        """Take the tint away at once."""
        if self._flashing is not None and self.flashing:
            self._flashing.stop()
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running behind a closed page."""
        if self._flashing is not None:
            self._flashing.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the border."""
        flashing = self.flashing
        outlined = self._current or flashing
        if not (self._framed or outlined or self.hasFocus()):
            return
        width = THEME.tokens.hairline + (1 if outlined else 0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(THEME.colour("soft" if flashing else "card"))
        painter.setPen(QPen(THEME.colour("accent" if outlined else "line"), width))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():  # what it holds is only read: else one of its controls has it
            painter.setPen(QPen(THEME.colour("focus"), FOCUS_RING))
            gap = inset + FOCUS_RING / 2 + 1
            painter.drawRoundedRect(box.adjusted(gap, gap, -gap, -gap), 6, 6)
        painter.end()


def tab_through(widgets: Sequence[QWidget]) -> None:
    """Make Tab go through the widgets in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def tab_before(last: QWidget, widgets: Sequence[QWidget]) -> None:
    """Make Tab go through the widgets, made later, and then to `last`, which stands in its place.

    Qt moves the second of a pair, and takes none that has no focus: so `last` leads first.
    """
    if widgets:
        tab_through([last, *widgets])
        QWidget.setTabOrder(widgets[-1], last)

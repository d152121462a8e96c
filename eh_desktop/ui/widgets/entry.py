"""The ground of the windows before Home: one calm card in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import Card, MessageBar, label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

NEVER, NO_FOCUS = 1, 0
"""Qt's own numbers, as in `basic`: its names would hold the first paint up."""


class EntryWindow(QWidget):
    """A window with one card that scrolls where the screen is too small for it."""

    painted = Signal()
    """Emitted once, when the window was first painted."""

    def __init__(self, title: str, picture: str, width: int = 460, *, steady: bool = False) -> None:
        """Lay out the ground; `picture` is the mark's icon, `width` the card's in px at 100 %.

        A `steady` card takes the whole height, so that it stays as it is whatever it shows.
        """
        super().__init__()
        self.setWindowTitle(
            say("{title} – EH Desktop", title=title) if title != "EH Desktop" else title
        )
        self._was_painted = False
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._area = area = QScrollArea()
        set_look(area, "page")
        area.setWidgetResizable(True)
        area.setProperty("horizontalScrollBarPolicy", NEVER)
        area.setProperty("focusPolicy", NO_FOCUS)
        outer.addWidget(area)
        ground = QFrame()
        set_look(ground, "page")
        area.setWidget(ground)
        self.card = Card()
        self.card.setMaximumWidth(THEME.px(width))
        pad = THEME.px(24)
        self.card.body.setContentsMargins(pad, pad, pad, pad)
        self.card.body.setSpacing(THEME.px(12))
        middle = QVBoxLayout(ground)
        middle.setContentsMargins(*(THEME.px(16),) * 4)
        if steady:
            middle.addLayout(_centred(self.card), 1)
        else:
            middle.addStretch(2)
            middle.addLayout(_centred(self.card))
            middle.addStretch(3)
        self.message = MessageBar()
        self.mark = label(wrap=False)
        self._picture = picture

    def add_foot(self, buttons: QLayout) -> None:
        """Put buttons under the card, where they stay in sight whatever scrolls above."""
        foot = QWidget()
        foot.setMaximumWidth(self.card.maximumWidth())
        foot.setLayout(buttons)
        side = THEME.px(16)
        row = _centred(foot)
        row.setContentsMargins(side, THEME.px(4), side, side)
        self._outer.addLayout(row)

    def reveal_focus(self) -> None:
        """Scroll to what has the focus, with what is said above it."""
        focus = self.focusWidget()
        if focus is not None and self._area.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, THEME.px(72))

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, where, and what to do, in the card."""
        self.message.tell(trouble)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._draw_mark)
            self.painted.emit()

    def _draw_mark(self) -> None:
        """Draw the icon once the window is there: QtSvg would hold the first paint up."""
        from eh_desktop.ui.icons import pixmap

        self.mark.setPixmap(pixmap(self._picture, THEME.colour("accent"), THEME.px(32)))


def headed(mark: QLabel, title: str, note: str = "") -> QHBoxLayout:
    """Give a heading: room for a window's mark, a title, a muted line."""
    row = QHBoxLayout()
    row.setSpacing(THEME.px(12))
    size = THEME.px(32)
    mark.setFixedSize(size, size)
    column = QVBoxLayout()
    column.addWidget(mark)
    column.addStretch(1)
    row.addLayout(column)
    words = QVBoxLayout()
    words.setSpacing(THEME.px(2))
    words.addWidget(label(title, "title"))
    if note:
        words.addWidget(label(note, "muted"))
    row.addLayout(words, 1)
    return row


def _centred(widget: QWidget) -> QHBoxLayout:
    """Give a row that keeps a widget in the middle, as wide as it may be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 100)
    row.addStretch(1)
    return row

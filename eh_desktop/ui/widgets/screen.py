"""Windows no larger than the screen they open on, and what scrolls in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.keyed_scroll import KeyedScroll

TITLE_BAR = 36
"""What a window's frame takes of the screen's height, in px."""
CLEAR = 4
"""How far a scroll bar stands from what scrolls, in px at any size."""


def room(window: QWidget) -> QSize:
    """Give the largest size for a window on its screen, in px."""
    free = window.screen().availableGeometry()
    return QSize(free.width(), free.height() - TITLE_BAR)


def keep_on_screen(window: QWidget) -> None:
    """Move a window, with its frame, back to where the whole of it is seen."""
    free, frame = window.screen().availableGeometry(), window.frameGeometry()
    left = max(free.left(), min(frame.left(), free.left() + free.width() - frame.width()))
    top = max(free.top(), min(frame.top(), free.top() + free.height() - frame.height()))
    if (left, top) != (frame.left(), frame.top()):
        window.move(left, top)


def open_at(window: QWidget, width: int, height: int) -> None:
    """Size a window; px at 100 %, cut to what the screen has."""
    window.resize(QSize(THEME.px(width), THEME.px(height)).boundedTo(room(window)))


def at_least(window: QWidget, width: int) -> None:
    """Give a window a least width; px at 100 %, cut to what the screen has."""
    window.setMinimumWidth(min(THEME.px(width), room(window).width()))


class FittingScroll(KeyedScroll):
    """Ask for the whole height of a content at the width there is, and scroll without it."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        """Hold the content; it takes the keys only while it scrolls."""
        self._content = content  # before Qt begins to ask the filter below
        super().__init__(parent)
        set_look(self, "fitting")
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._stand_clear)

    def sizeHint(self) -> QSize:
        """Give the content's size at the present width."""
        hint = self._content.sizeHint()
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            wide = self.viewport().width() if self.isVisible() else max(self.width(), hint.width())
            hint.setHeight(layout.totalHeightForWidth(wide))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Give the content's least width, with room for the bar, and a few lines."""
        bar = self.verticalScrollBar().sizeHint().width() + CLEAR
        most = room(self.window()).width() - THEME.px(64)
        wide = min(self._content.minimumSizeHint().width() + bar, most)
        return QSize(wide, min(self.sizeHint().height(), THEME.px(80)))

    def _stand_clear(self, least: int, most: int) -> None:
        """Keep words and cards off the bar while there is one."""
        self.setViewportMargins(0, 0, CLEAR if most > least else 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content changed."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            done = super().eventFilter(watched, event)
            self.reveal_focus()
            return done
        return super().eventFilter(watched, event)

    def reveal_focus(self) -> None:
        """Scroll to what has the focus inside."""
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, THEME.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

"""A page's head: its title, and its buttons beside it or, where that takes less room, under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label

_MIDDLE, _TOP, _LEFT = (
    Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignTop,
    Qt.AlignmentFlag.AlignLeft,
)


class PageHead(QWidget):
    """Title and note, and `buttons` for its buttons; a way back in front, a “?” at the end."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        """Show a title and the muted line under it, with no buttons yet."""
        super().__init__(parent)
        self.title, self.note = label(title, "title"), label(note, "muted")
        self._words = QVBoxLayout()
        self._words.setSpacing(THEME.px(2))
        self._words.addWidget(self.title)
        self._words.addWidget(self.note)
        self._ground = QWidget()
        self.buttons = QHBoxLayout(self._ground)
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttons.setSpacing(THEME.px(8))
        self._row = QHBoxLayout()
        self._row.setSpacing(THEME.px(12))
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._ground, 0, _MIDDLE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(THEME.px(8))
        self._column.addLayout(self._row)
        self._back: QWidget | None = None
        self._end: QWidget | None = None
        self.under = False
        """Whether the buttons stand under the title."""
        if not note:
            self.note.hide()  # a visible label without a parent yet would be a window

    def set_note(self, note: str) -> None:
        """Replace the muted line under the title."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def lead_with(self, back: QWidget) -> None:
        """Put the way back in front of the title."""
        self._back = back
        self._row.insertWidget(0, back, 0, _TOP)

    def end_with(self, widget: QWidget) -> None:
        """Put the “?” at the end, beside the title."""
        self._end = widget
        self._row.addWidget(widget, 0, _TOP if self.under else _MIDDLE)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width that it needs with its buttons under the title."""
        words, buttons = self._words.minimumSize(), self._ground.minimumSizeHint()
        wide = max(words.width() + self._aside(), buttons.width())
        return QSize(wide, self._column.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Deal anew when a title or a button changed."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._deal(self.width())
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deal anew for another width."""
        super().resizeEvent(event)
        self._deal(event.size().width())

    def _deal(self, width: int) -> None:
        """Put the buttons where the head is lower; beside the title where both are alike."""
        inner, buttons = width - self._aside(), self._ground.sizeHint()
        beside = inner - buttons.width() - self._row.spacing()
        height = max(self._words.heightForWidth(beside), buttons.height())
        below = self._words.heightForWidth(inner) + self._column.spacing() + buttons.height()
        squeezed = beside < self._words.minimumSize().width()
        under = buttons.width() > 0 and (squeezed or below < height)
        if under is self.under:
            return
        self.under = under
        if under:
            self._row.removeWidget(self._ground)
            self._column.addWidget(self._ground, 0, _LEFT)
        else:
            self._column.removeWidget(self._ground)
            self._row.insertWidget(1 if self._back is None else 2, self._ground, 0, _MIDDLE)
        if self._end is not None:
            self._row.setAlignment(self._end, _TOP if under else _MIDDLE)

    def _aside(self) -> int:
        """Give the width of what stands at the sides of the title."""
        held = (self._back, self._end)
        return sum(one.sizeHint().width() + self._row.spacing() for one in held if one is not None)

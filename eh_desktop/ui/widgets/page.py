"""What every page is laid out on: a title, its actions, a message, a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import MessageBar, label
from eh_desktop.ui.widgets.help_button import HelpButton


class Page(QFrame):
    """A page. `head_actions` takes the buttons at the right of the title, `column` the cards."""

    helpRequested = Signal()

    def __init__(
        self, title: str, note: str = "", *, scrolls: bool = True, parent: QWidget | None = None
    ) -> None:
        """Lay out the head. Pages whose content scrolls by itself pass `scrolls=False`.

        Their content fills the page, and scrolls with it only where there is too little height.
        """
        super().__init__(parent)
        set_look(self, "page")
        self.setAccessibleName(title)
        self.begins_at: QWidget | None = None
        """Where the keys go at the first visit, if not to the first control."""
        self.help_button: HelpButton | None = None
        """The “?”, once the page was seen."""
        self._outer = outer = QVBoxLayout(self)
        side = THEME.px(24)
        outer.setContentsMargins(side, THEME.px(16), side, THEME.px(16) if not scrolls else 0)
        outer.setSpacing(THEME.px(12))
        outer.addLayout(self._head(title, note))
        self.message = MessageBar()
        outer.addWidget(self.message)
        self.column = QVBoxLayout()
        self.column.setSpacing(THEME.px(12))
        outer.addWidget(self._scroll(fills=not scrolls), 1)

    def lead_with(self, back: QWidget) -> None:
        """Put the way back in front of the title."""
        self._top.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)

    def put_under_head(self, widget: QWidget) -> None:
        """Put what stays in view between the title and the page's content."""
        self._outer.insertWidget(1, widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the “?” at the end of the head, and after its buttons for Tab.

        Made before them it would be what the keys begin at.
        """
        super().showEvent(event)
        if self.help_button is None:
            self.help_button = made = HelpButton(self)
            made.clicked.connect(self.helpRequested)
            self._top.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
            made.show()
            items = (self.head_actions.itemAt(at) for at in range(self.head_actions.count()))
            held = [item.widget() for item in items if item is not None]
            buttons = [one for one in held if isinstance(one, QPushButton)]
            if buttons:
                self.setTabOrder(buttons[-1], made)

    def tell(self, trouble: Trouble) -> None:
        """Show what is wrong, where, and what to do, above the page's content."""
        self.message.tell(trouble)

    def notice(self, what: str, rest: str = "") -> None:
        """Show that something was done."""
        self.message.say(what, rest, "notice")

    def set_note(self, note: str) -> None:
        """Replace the muted line under the title."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _head(self, title: str, note: str) -> QHBoxLayout:
        self._top = head = QHBoxLayout()
        head.setSpacing(THEME.px(12))
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        self.title = label(title, "title")
        self._note = label(note, "muted")
        words.addWidget(self.title)
        words.addWidget(self._note)
        if not note:
            self._note.hide()  # a visible label without a parent yet would be a window
        self.head_actions = QHBoxLayout()
        self.head_actions.setSpacing(THEME.px(8))
        head.addLayout(words, 1)
        head.addLayout(self.head_actions)
        head.setAlignment(self.head_actions, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _scroll(self, *, fills: bool) -> QScrollArea:
        area = QScrollArea()
        set_look(area, "page")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QFrame()
        set_look(ground, "page")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0 if fills else THEME.px(24))
        inside.addLayout(self.column, 1 if fills else 0)
        if not fills:
            inside.addStretch(1)
        area.setWidget(ground)
        return area

"""What every page is laid out on: a title, its actions, a message, a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import MessageBar
from eh_desktop.ui.widgets.focus_keeper import FocusKeeper
from eh_desktop.ui.widgets.help_button import HelpButton
from eh_desktop.ui.widgets.page_head import PageHead

BAR, GAP = 12, 4
"""How wide a scroll bar is (`resources/style`), and how far from the content, in px at any size."""


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
        outer = QVBoxLayout(self)
        side, room = THEME.px(24), GAP + BAR
        outer.setContentsMargins(side, THEME.px(16), side - room, 0 if scrolls else THEME.px(16))
        outer.setSpacing(THEME.px(12))
        self._head = PageHead(title, note)
        self.title, self._note = self._head.title, self._head.note
        self.head_actions = self._head.buttons
        self.message = MessageBar()
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, room, 0)
        self._above.setSpacing(THEME.px(12))
        self._above.addWidget(self._head)
        self._above.addWidget(self.message)
        outer.addLayout(self._above)
        self.column = QVBoxLayout()
        self.column.setSpacing(THEME.px(12))
        self._inside = QVBoxLayout()
        outer.addWidget(self._scroll(fills=not scrolls), 1)
        self._back: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._keeper = FocusKeeper(self, self._strays, self._first_control)
            application.focusChanged.connect(self._keeper.hear)

    def lead_with(self, back: QWidget) -> None:
        """Put the way back in front of the title."""
        self._back = back
        self._head.lead_with(back)

    def put_under_head(self, widget: QWidget) -> None:
        """Put what stays in view between the title and the page's content."""
        self._above.insertWidget(1, widget)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the “?” at the end of the head, and after its buttons for Tab.

        Made before them it would be what the keys begin at.
        """
        super().showEvent(event)
        if self.help_button is None:
            self.help_button = made = HelpButton(self)
            made.clicked.connect(self.helpRequested)
            self._head.end_with(made)
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
        self._head.set_note(note)

    def _strays(self, widget: QWidget) -> bool:
        """Tell whether the keys come to a control only by chance: Qt's next one for Tab."""
        away = isinstance(widget, HelpButton) or widget is self._back
        return away or widget.property("look") == "danger"

    def _first_control(self) -> QWidget | None:
        return self.begins_at

    def _scroll(self, *, fills: bool) -> QScrollArea:
        area = QScrollArea()
        set_look(area, "page")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QFrame()
        set_look(ground, "page")
        ground.setLayout(self._inside)
        self._inside.setContentsMargins(0, 0, GAP + BAR, 0 if fills else THEME.px(24))
        self._inside.addLayout(self.column, 1 if fills else 0)
        if not fills:
            self._inside.addStretch(1)
        area.setWidget(ground)
        area.verticalScrollBar().rangeChanged.connect(self._make_room)
        return area

    def _make_room(self, least: int, most: int) -> None:
        """Let the scroll bar stand in the margin: the content keeps its width and its edge."""
        at = self._inside.contentsMargins()
        at.setRight(GAP if most > least else GAP + BAR)
        self._inside.setContentsMargins(at)

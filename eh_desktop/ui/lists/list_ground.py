"""What a list is laid out on: its search, its menus, its table, and the invitation while empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.ui.lists.list_model import ListModel
from eh_desktop.ui.lists.list_view import ListView
from eh_desktop.ui.lists.search_bar import SearchBar
from eh_desktop.ui.said import counted, plural
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, MessageBar, button, label
from eh_desktop.ui.widgets.flow import Flow


class ListGround(QWidget):
    """The parts of a list, laid out. `foot` takes the page's own buttons."""

    emptyActionRequested = Signal()

    def __init__(
        self, one: str, many: str, empty: tuple[str, str, str], parent: QWidget | None = None
    ) -> None:
        """Name what is listed (`audit`, `audits`); `empty` has what is said while there is none.

        That is a title, a text, and the first step's verb, which may be empty.
        """
        super().__init__(parent)
        self.one, self.many, self.total = one, many, 0
        named = plural(one, many)
        self.model = ListModel(self)
        self.model.counted.connect(self._say_count)
        self.table = ListView(named[:1].upper() + named[1:], self.model)
        self.say_nothing(coming=False)
        self.bar = SearchBar(named)
        self.note = label("", "muted")
        self._menus: list[QWidget] = []
        self._line = QWidget()
        self._line_row = QHBoxLayout(self._line)
        self._line_row.setContentsMargins(0, 0, 0, 0)
        self._line_row.setSpacing(THEME.px(8))
        self._line_row.addWidget(self.note, 1)
        self.message = MessageBar()
        self._foot_ground = QWidget()
        self.foot = QHBoxLayout(self._foot_ground)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(THEME.px(8))
        self._offers = Flow(THEME.px(8))
        self._empty = self._invitation(*empty)
        self._parts = [self.bar, self._line, self.table, self._foot_ground]
        self._outer = self._lay_out()
        self.show_parts(there=False)

    def add_menu(self, made: QWidget) -> None:
        """Add a menu's button above the table, at the right of the count."""
        before = self._menus[-1] if self._menus else None
        self._menus.append(made)
        self._line_row.addWidget(made)
        if before is not None:
            self.setTabOrder(before, made)
        self.setTabOrder(made, self.table)

    def offer_also(self, made: QPushButton) -> None:
        """Offer a second first step beside the main one, while the list is empty."""
        self._offers.add(made)

    def say_nothing(self, *, coming: bool) -> None:
        """Say where the rows would be why there are none: nothing is found, or nothing yet."""
        one = say_count(self.one, self.many, 1)
        nothing = say("No {one} is like this. Try other words, or take a filter away.", one=one)
        self.table.nothing = say("The list is being made ready.") if coming else nothing

    def show_parts(self, *, there: bool) -> None:
        """Show the list, or the invitation while there is nothing in it; the keys go along."""
        focus = self.window().focusWidget()
        waited = focus is not None and self._empty.isAncestorOf(focus)
        for widget in self._parts:
            widget.setVisible(there)
        self._empty.setVisible(not there)
        self._outer.setStretch(self._outer.count() - 1, 0 if there else 1)
        if there and waited:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, what: str, rest: str = "", look: str = "notice") -> None:
        """Show above the list what was done, or what went wrong (`error`)."""
        self.message.say(what, rest, look)

    def _lay_out(self) -> QVBoxLayout:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(THEME.px(8))
        outer.addWidget(self.message)
        outer.addWidget(self.bar)
        outer.addWidget(self._line)
        outer.addWidget(self.table, 1)
        outer.addWidget(self._foot_ground)
        outer.addWidget(self._empty)
        outer.addStretch(0)
        return outer

    def _say_count(self, found: int) -> None:
        """Say `12 of 340 audits`, or `340 audits` where all are found."""
        every = counted(self.total, self.one, self.many)
        self.note.setText(
            every if found == self.total else say("{found:,} of {every}", found=found, every=every)
        )

    def _invitation(self, title: str, text: str, action: str) -> Card:
        card = Card(title)
        card.body.addWidget(label(text))
        if action:
            start = button(action, "primary")
            start.clicked.connect(self.emptyActionRequested)
            self._offers.add(start)
            card.body.addWidget(self._offers)
        return card

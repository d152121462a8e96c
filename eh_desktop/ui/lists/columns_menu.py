"""Columns: which are shown, and by which the list is sorted, for those who use no mouse too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from eh_desktop.domain.language import say
from eh_desktop.ui.lists.memory import LISTS
from eh_desktop.ui.lists.menu_button import MenuButton, plain_action
from eh_desktop.ui.said import plural

if TYPE_CHECKING:
    from eh_desktop.ui.lists.list_panel import ListPanel


class ColumnsMenu(QObject):
    """Shows and leaves out columns of one list."""

    def __init__(self, panel: ListPanel) -> None:
        """Make the button; the menu is filled when it opens."""
        super().__init__(panel)
        self._panel = panel
        self.button = MenuButton(
            say("&Columns"), say("Columns of the {many}", many=plural(panel.one, panel.many))
        )
        self.button.menu().aboutToShow.connect(self.fill)
        self.button.menu().triggered.connect(self._pick)

    def fill(self) -> None:
        """Offer every column, and both ways of sorting by it."""
        menu, columns = self.button.menu(), self._panel.source.columns
        menu.clear()
        shown = [column for column in columns if column.id not in self._panel.hidden]
        for column in columns:
            action = plain_action(menu, say(column.title), ("show", column.id))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column not in shown or len(shown) > 1)
        menu.addSeparator()
        order = self._panel.order
        for descending, words in ((False, say("Sort by")), (True, say("Sort by, last first"))):
            under = menu.addMenu(words)
            group = QActionGroup(under)
            for column in columns:
                if column.sortable:
                    action = plain_action(
                        under, say(column.title), ("sort", (column.id, descending))
                    )
                    action.setCheckable(True)
                    group.addAction(action)
                    action.setChecked((order.sort, order.descending) == (column.id, descending))
        menu.addSeparator()
        plain_action(menu, say("Usual columns and widths"), ("usual", ""))

    def _pick(self, action: QAction) -> None:
        verb, what = action.data()
        panel = self._panel
        if verb == "sort":
            panel.order.choose(what[0], descending=what[1])
            return
        habits = LISTS.habits(panel.list_id)
        if verb == "usual":
            LISTS.keep(panel.list_id, replace(habits, hidden=None, widths={}))
        else:
            hidden = (set(panel.hidden) - set(panel.left_out)) ^ {what}
            names = tuple(column.id for column in panel.source.columns if column.id in hidden)
            LISTS.keep(panel.list_id, replace(habits, hidden=names))
        panel.arrange()

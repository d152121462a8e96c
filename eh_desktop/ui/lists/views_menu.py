"""Views: a search, filters, order and columns under a name, a click away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say
from eh_desktop.services.list_views import SavedView
from eh_desktop.ui.lists.memory import LISTS
from eh_desktop.ui.lists.menu_button import MenuButton, plain_action
from eh_desktop.ui.lists.name_dialog import NameDialog
from eh_desktop.ui.said import plural

if TYPE_CHECKING:
    from eh_desktop.ui.lists.list_panel import ListPanel


class ViewsMenu(QObject):
    """Keeps, shows, renames and removes the views of one list."""

    def __init__(self, panel: ListPanel) -> None:
        """Make the button; the menu is filled when it opens."""
        super().__init__(panel)
        self._panel = panel
        self._renamed = ""
        self.button = MenuButton(
            say("&Views"), say("Views of the {many}", many=plural(panel.one, panel.many))
        )
        self.button.menu().aboutToShow.connect(self.fill)
        self.button.menu().triggered.connect(self._pick)
        self.dialog: NameDialog | None = None

    def fill(self) -> None:
        """Offer what there is now."""
        menu, views = self.button.menu(), LISTS.habits(self._panel.list_id).views
        menu.clear()
        plain_action(
            menu, say("All {many}", many=plural(self._panel.one, self._panel.many)), ("all", "")
        )
        now = self._panel.as_view()
        for view in views:
            action = plain_action(menu, view.name, ("show", view.name))
            action.setCheckable(True)
            action.setChecked(replace(now, name=view.name) == view)
        menu.addSeparator()
        plain_action(menu, say("Keep what is shown as a view…"), ("keep", ""))
        for verb, words in (("rename", say("Rename")), ("remove", say("Remove"))):
            if views:
                under: QMenu = menu.addMenu(words)
                for view in views:
                    plain_action(under, view.name, (verb, view.name))

    def _pick(self, action: QAction) -> None:
        verb, name = action.data()
        habits = LISTS.habits(self._panel.list_id)
        if verb == "all":
            self._panel.show_view(SavedView(sort=self._panel.order.sort))
        elif verb == "show":
            self._panel.show_view(habits.view(name))
        elif verb == "remove":
            LISTS.keep(self._panel.list_id, habits.without_view(name))
        else:
            self._ask(name)

    def _ask(self, name: str) -> None:
        """Ask for a new view's name, or for the new name of one."""
        self._renamed = name
        title = say("Rename this view") if name else say("Keep this view")
        what = say("The words, filters, order and columns that you see now are kept in your vault.")
        explained = say("“{name}” gets another name.", name=name) if name else what
        self.dialog = NameDialog(title, explained, say("&Keep"), self._panel.window(), name)
        self.dialog.given.connect(self._name)
        self.dialog.open()

    def _name(self, name: str) -> None:
        habits, dialog = LISTS.habits(self._panel.list_id), self.dialog
        try:
            if self._renamed:
                habits = habits.renamed(self._renamed, name)
            else:
                habits = habits.with_view(replace(self._panel.as_view(), name=name))
        except RuleTrouble as trouble:
            if dialog is not None:
                dialog.tell(trouble)
            return
        LISTS.keep(self._panel.list_id, habits)
        self.dialog = None
        if dialog is not None:
            dialog.accept()

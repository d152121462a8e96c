"""How a person keeps their lists: columns, widths, order, and views that they named.

All of it stays in the encrypted store: a search that was kept may name a child.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from eh_desktop.domain.canonical import Plain
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say

if TYPE_CHECKING:
    from eh_desktop.services.context import Context

_KEY = "list."
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SavedView:
    """What is looked for in a list, its order and its columns, under a name."""

    name: str = ""
    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    hidden: tuple[str, ...] | None = None
    """The columns left out; None leaves out what the list itself does."""


@dataclass(frozen=True, slots=True)
class ListHabits:
    """What is kept of one list."""

    hidden: tuple[str, ...] | None = None
    sort: str | None = None
    """The column that it was last sorted by; None where the person never chose."""
    descending: bool = False
    widths: Mapping[str, int] = field(default_factory=dict)
    """Px at 100 %, by column, for those that a person sized."""
    views: tuple[SavedView, ...] = ()

    def view(self, name: str) -> SavedView:
        """Give a view by its name; KeyError for an unknown one."""
        found = [view for view in self.views if view.name == name]
        if not found:
            raise KeyError(name)
        return found[0]

    def with_view(self, view: SavedView) -> ListHabits:
        """Keep a view, in place of the one with the same name; RuleTrouble for an empty name."""
        name = " ".join(view.name.split())[:LONGEST_NAME]
        if not name:
            raise RuleTrouble(say("A view needs a name."), remedy=say("Write a name for it."))
        others = [kept for kept in self.views if kept.name.casefold() != name.casefold()]
        views = sorted([*others, replace(view, name=name)], key=lambda kept: kept.name.casefold())
        return replace(self, views=tuple(views))

    def without_view(self, name: str) -> ListHabits:
        """Forget a view; nothing where there is none."""
        return replace(self, views=tuple(view for view in self.views if view.name != name))

    def renamed(self, name: str, new: str) -> ListHabits:
        """Give a view another name; RuleTrouble where that is empty or another view's."""
        view = self.view(name)
        taken = {kept.name.casefold() for kept in self.views if kept.name != name}
        if " ".join(new.split()).casefold() in taken:
            raise RuleTrouble(
                say("Another view has this name."), new, say("Choose a name of its own.")
            )
        return self.without_view(name).with_view(replace(view, name=new))


class ListViewService:
    """Keep the habits of each list among the vault's settings."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._settings = context.settings

    def habits(self, list_id: str) -> ListHabits:
        """Give what is kept of a list; the usual where there is nothing, or nothing readable."""
        return _habits(self._settings.get(_KEY + list_id))

    def keep(self, list_id: str, habits: ListHabits) -> None:
        """Keep the habits of a list in place of what was kept."""
        self._settings.set(_KEY + list_id, to_plain(habits))


def to_plain(habits: ListHabits) -> Plain:
    """Give habits as JSON holds them."""
    return {
        "hidden": _names(habits.hidden),
        "sort": habits.sort,
        "descending": habits.descending,
        "widths": dict(habits.widths),
        "views": [
            {
                "name": view.name,
                "text": view.text,
                "filters": dict(view.filters),
                "sort": view.sort,
                "descending": view.descending,
                "hidden": _names(view.hidden),
            }
            for view in habits.views
        ],
    }


def _habits(plain: Plain) -> ListHabits:
    if not isinstance(plain, dict):
        return ListHabits()
    widths, views, sort = plain.get("widths"), plain.get("views"), plain.get("sort")
    return ListHabits(
        _hidden(plain.get("hidden")),
        sort if isinstance(sort, str) else None,
        plain.get("descending") is True,
        {key: width for key, width in widths.items() if isinstance(width, int)}
        if isinstance(widths, dict)
        else {},
        tuple(_view(view) for view in views if isinstance(view, dict))
        if isinstance(views, list)
        else (),
    )


def _view(plain: Mapping[str, Plain]) -> SavedView:
    filters = plain.get("filters")
    return SavedView(
        str(plain.get("name", "")),
        str(plain.get("text", "")),
        {key: str(choice) for key, choice in filters.items()} if isinstance(filters, dict) else {},
        str(plain.get("sort", "")),
        plain.get("descending") is True,
        _hidden(plain.get("hidden")),
    )


def _hidden(plain: Plain) -> tuple[str, ...] | None:
    return tuple(str(name) for name in plain) if isinstance(plain, list) else None


def _names(hidden: tuple[str, ...] | None) -> Plain:
    return None if hidden is None else list(hidden)

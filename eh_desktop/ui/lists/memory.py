"""Where lists keep their habits: in the vault while one is open, else until the window closes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from eh_desktop.services.list_views import ListHabits


class HabitKeeper(Protocol):
    """What keeps habits, as `ListViewService` does."""

    def habits(self, list_id: str) -> ListHabits:
        """Give what is kept of a list."""

    def keep(self, list_id: str, habits: ListHabits) -> None:
        """Keep the habits of a list."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is looked for in a list whose page is about to be built anew, and what is chosen."""

    text: str
    filters: Mapping[str, str]
    chosen: str
    """The id of a row; empty for none."""


class ListMemory:
    """The habits of every list. One for the process; each panel asks it by its list's id."""

    def __init__(self) -> None:
        """Start with nothing kept."""
        self._keeper: HabitKeeper | None = None
        self._here: dict[str, ListHabits] = {}
        self._left: dict[str, Left] = {}

    def use(self, keeper: HabitKeeper | None) -> None:
        """Keep habits in a vault from now on; None once it is closed. What was here is dropped."""
        self._keeper = keeper
        self._here.clear()
        self._left.clear()

    def leave(self, list_id: str, left: Left) -> None:
        """Remember a list as it stands; nothing of it is kept in the vault."""
        self._left[list_id] = left

    def take_left(self, list_id: str) -> Left | None:
        """Give how a list was left, once; None where it was not."""
        return self._left.pop(list_id, None)

    def habits(self, list_id: str) -> ListHabits:
        """Give what is kept of a list."""
        if list_id not in self._here:
            kept = ListHabits() if self._keeper is None else self._keeper.habits(list_id)
            self._here[list_id] = kept
        return self._here[list_id]

    def keep(self, list_id: str, habits: ListHabits) -> None:
        """Keep the habits of a list."""
        if self.habits(list_id) == habits:
            return
        self._here[list_id] = habits
        if self._keeper is not None:
            self._keeper.keep(list_id, habits)


LISTS = ListMemory()

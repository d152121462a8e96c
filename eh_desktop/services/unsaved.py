"""What stood in an open dialog when the application was locked or closed, for the next time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eh_desktop.services.context import Context

SETTING = "unsaved_dialog"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed and not saved."""

    place: str
    """The dialog: `case`, or a log's id."""
    about: str
    """The id of the case or the entry."""
    values: Mapping[str, str]


class UnsavedService:
    """One dialog at a time; it stands in the encrypted store like all else."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def keep(self, unsaved: Unsaved) -> None:
        """Keep what is typed, in place of what was kept before."""
        values = dict(unsaved.values)
        plain = {"place": unsaved.place, "about": unsaved.about, "values": values}
        self._context.settings.set(SETTING, plain)

    def take(self) -> Unsaved | None:
        """Give what was kept, once; None for nothing."""
        plain = self._context.settings.get(SETTING, None)
        if plain is None:
            return None
        self._context.settings.set(SETTING, None)
        return Unsaved(plain["place"], plain["about"], plain["values"])

"""What stood in an open dialog when the application was locked or closed, for the next time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from eh_desktop.domain.case import ref_key
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


def drop_unsaved(context: Context, erased: Collection[str], refs: Collection[str]) -> None:
    """Let go of what was typed about something erased: by its id, or by the case that it names.

    `refs` are keys of references (`domain.case.ref_key`).
    """
    plain = context.settings.get(SETTING, None)
    if plain is None:
        return
    named = {ref_key(text) for text in plain["values"].values()}
    if plain["about"] in erased or named.intersection(refs):
        context.settings.set(SETTING, None)

"""What stood in an open dialog when the application was locked or closed, for the next time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from eh_desktop.domain.case import ref_key
from eh_desktop.services.context import Context

SETTING, WORDS = "unsaved_dialog", "unsaved_words"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed and not saved."""

    place: str
    """The dialog: `case`, or a log's id."""
    about: str
    """The id of the case or the entry."""
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """The words that stood in some dialog."""

    title: str
    """What the dialog was called."""
    words: tuple[tuple[str, str], ...]
    """What was asked, and what was typed there."""
    at: str
    """When the application was locked or closed."""
    about: tuple[str, ...] = ()
    """The ids of what the dialog was about, where it knew."""


class UnsavedService:
    """The facts of one case or entry, to be asked again; the words of any other dialog, to be read.

    Both stand in the encrypted store like all else.
    """

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context

    def keep(self, unsaved: Unsaved) -> None:
        """Keep what is typed, in place of what was kept before."""
        values = dict(unsaved.values)
        plain = {"place": unsaved.place, "about": unsaved.about, "values": values}
        self._context.settings.set(SETTING, plain)

    @property
    def waits(self) -> bool:
        """Whether something was kept and not taken yet."""
        return self._context.settings.get(SETTING, None) is not None

    def put_aside(self, title: str, words: Iterable[tuple[str, str]], about: Iterable[str]) -> None:
        """Keep the words of a dialog until they are thrown away, beside those kept before."""
        written = Written(title, tuple(words), self._context.now(), tuple(about))
        _put(self._context, (*self.aside(), written))

    def aside(self) -> tuple[Written, ...]:
        """Give the words that were put aside, the oldest first."""
        return _aside(self._context)

    def throw_away(self, written: Written) -> None:
        """Let go of what one dialog held."""
        _put(self._context, (one for one in self.aside() if one != written))

    def take(self) -> Unsaved | None:
        """Give what was kept, once; None for nothing."""
        plain = self._context.settings.get(SETTING, None)
        if plain is None:
            return None
        self._context.settings.set(SETTING, None)
        return Unsaved(plain["place"], plain["about"], plain["values"])


def drop_unsaved(
    context: Context,
    erased: Collection[str],
    refs: Collection[str],
    names: Callable[[str], bool],
) -> None:
    """Let go of what was typed about something erased: by its id, its case, or whom it names.

    `refs` are keys of references (`domain.case.ref_key`); `names` tells whether a text names
    what is erased.
    """
    plain = context.settings.get(SETTING, None)
    if plain is not None:
        texts = tuple(plain["values"].values())
        if plain["about"] in erased or _names_any(texts, refs, names):
            context.settings.set(SETTING, None)
    aside = _aside(context)
    left = [
        one
        for one in aside
        if not set(one.about).intersection(erased)
        and not _names_any((one.title, *(text for _, text in one.words)), refs, names)
    ]
    if len(left) < len(aside):
        _put(context, left)


def _names_any(texts: Iterable[str], refs: Collection[str], names: Callable[[str], bool]) -> bool:
    return any(ref_key(text) in refs or names(text) for text in texts)


def _aside(context: Context) -> tuple[Written, ...]:
    return tuple(map(_written, context.settings.get(WORDS, None) or ()))


def _written(plain: Mapping[str, Any]) -> Written:
    words = tuple((asked, text) for asked, text in plain["words"])
    return Written(plain["title"], words, plain["at"], tuple(plain["about"]))


def _put(context: Context, written: Iterable[Written]) -> None:
    plain = [
        {
            "title": one.title,
            "words": [list(pair) for pair in one.words],
            "at": one.at,
            "about": list(one.about),
        }
        for one in written
    ]
    context.settings.set(WORDS, plain or None)

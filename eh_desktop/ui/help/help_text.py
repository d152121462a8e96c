"""What help says of one screen."""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.domain.language import mark


@dataclass(frozen=True, slots=True)
class Help:
    """The help of one page or dialog; texts are said when it is shown.

    `{assessment}`, `{plan}`, `{meeting}`, `{review}` and `{lead}` stand for the owner's own words;
    in dialogs there are none.
    """

    title: str
    purpose: str
    """What it is for, in one or two sentences."""
    first: str
    """What to do first."""
    parts: tuple[tuple[str, str], ...]
    """Two to six of its parts: the name, and what it means."""
    keys: tuple[str, ...] = ()
    """Ids of the sections of `ui.keys` that hold here."""


def part(name: str, meaning: str) -> tuple[str, str]:
    """Give one part; both texts are said later."""
    return mark(name), mark(meaning)

"""Whether a text names somebody of a case: looked for before a document leaves the laptop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eh_desktop.domain.case import Case

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORT = 3
"""Letters: a shorter part of a name, as in `Li`, is looked for with the rest of the name only."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One text that a document will carry, and where it was typed."""

    text: str
    where: str
    """What a person calls the place: `Questions, 3: note`."""
    record_id: str
    criterion_id: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A text in which a name was found."""

    typed: Typed
    name: str
    """The name as the text has it."""


def names_of(cases: Iterable[Case]) -> frozenset[str]:
    """Give the names of all children and families of cases: in full, and each part of them."""
    found: set[str] = set()
    for case in cases:
        for person in case.people:
            words = tuple(_words(person.name))
            if words:
                found.add(" ".join(words).casefold())
                found.update(word.casefold() for word in words if len(word) >= _SHORT)
        found.update(
            word.casefold()
            for word in _words(case.family)
            if len(word) >= _SHORT and word[0].isupper() and word.casefold() != "family"
        )
    return frozenset(found)


def named(texts: Iterable[Typed], names: frozenset[str]) -> tuple[Named, ...]:
    """Give the texts that hold one of the names, each once, in their order.

    A single word counts where it is written with a capital, as names are: “will” is no William.
    """
    found = []
    for typed in texts:
        name = _first(typed.text, names)
        if name:
            found.append(Named(typed, name))
    return tuple(found)


def _first(text: str, names: frozenset[str]) -> str:
    words = tuple(_words(text))
    longest = max((name.count(" ") + 1 for name in names), default=0)
    for at, word in enumerate(words):
        for length in range(min(longest, len(words) - at), 1, -1):
            several = " ".join(words[at : at + length])
            if several.casefold() in names:
                return several
        if word[:1].isupper() and word.casefold() in names:
            return word
    return ""


def _words(text: str) -> Iterator[str]:
    """Give the words of a text, each without the s of a genitive."""
    for match in _WORD.finditer(text):
        yield match.group().removesuffix("'s").removesuffix("’s")

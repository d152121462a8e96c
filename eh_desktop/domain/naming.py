"""A person's name in its spellings, and where one of them stands in a text.

Letter case, accents, hyphens, apostrophes and spaces make no difference, and neither does which of
the two names comes first. `docs/subject-access.md` gives the rules with examples.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Strength = Literal["full", "part"]
"""`full`: both names side by side. `part`: one of them alone."""
LEAST = 2
"""Letters of which a name has at least as many."""
_SHORT_WORD = 3
"""Words of a name that are shorter (`de`, `O'`) are not looked for by themselves."""
_LETTER, _BREAK = r"[^\W\d_]", r"[\W_]"
_LETTERS = re.compile(f"{_LETTER}+")
_ANY_BREAK = f"{_BREAK}{{0,3}}"
"""Between letters of a name that stands whole: `Anne-Marie`, `Anne Marie` and `Annemarie`."""
_JOINT = r"['’`.\-]?"
"""Between letters of one name alone: `O'Brien` and `OBrien`, but not `I an` for `Ian`."""
_BETWEEN = f"(?:{_BREAK}{{1,3}}{_LETTER}+){{0,2}}{_ANY_BREAK}"
"""Between the first and the second: up to two further names."""
_NO_MARKS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŧ": "t"}
)
_NO_SIGNS = {code: None for code in range(128) if not chr(code).isalpha()}
"""For leaving letters alone: a folded text has no other signs than these."""
_NO_SEPARATORS = {code: None for code in range(128) if not chr(code).isalnum()}


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is looked for: given names and family name; one of the two may be empty."""

    given: str = ""
    family: str = ""

    @property
    def shown(self) -> str:
        """The two as one writes them."""
        return " ".join(part for part in (self.given.strip(), self.family.strip()) if part)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a name stands in a text: characters from `start` to before `end`."""

    strength: Strength
    start: int
    end: int


class NamePattern:
    """Looks for names in texts."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Take every name the person may go by; ValueError where one has no letter."""
        given = tuple(names)
        whole = [pattern for name in given for pattern in _whole_patterns(name)]
        self.words: frozenset[str] = frozenset(word for name in given for word in _words(name))
        """The folded letters of every word that a match holds at least one of."""
        if not self.words:
            raise ValueError("a name has letters")
        self._whole = re.compile("|".join(whole)) if whole else None
        parts = sorted({letters_of(part) for part in _parts(given)}, key=len, reverse=True)
        self._part = re.compile(_bounded("|".join(map(_jointed, parts))))
        self._needles = tuple(parts)

    def may_hold(self, plain: str) -> bool:
        """Tell quickly whether a folded text may hold a match; False is certain, True is not."""
        letters = plain.translate(_NO_SIGNS)
        return any(needle in letters for needle in self._needles)

    def find(self, text: str) -> Match | None:
        """Give where a name stands in a text, whole if it does so anywhere; else None."""
        return self.find_folded(folded(text), text)

    def find_folded(self, plain: str, text: str) -> Match | None:
        """Give the same for a text that is folded already."""
        if not self.may_hold(plain):
            return None
        strength: Strength = "full"
        found = self._whole.search(plain) if self._whole is not None else None
        if found is None:
            strength, found = "part", self._part.search(plain)
        if found is None:
            return None
        return Match(strength, *_places(text, found.start(), found.end()))

    def is_name(self, text: str) -> bool:
        """Tell whether a text is the whole name and nothing else, titles aside."""
        if self._whole is None:
            return False
        plain = _TITLE.sub("", folded(text)).strip(" .,;")
        found = self._whole.fullmatch(plain)
        return found is not None


_TITLE = re.compile(r"^\s*(?:mrs?|ms|miss|mx|dr|sir)\b\.?\s*")


def folded(text: str) -> str:
    """Give a text without letter case, accents and the like, for comparing."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold, text))


def letters_of(text: str) -> str:
    """Give the folded letters of a text, one after the other."""
    return "".join(_LETTERS.findall(folded(text)))


def signs_of(plain: str) -> str:
    """Give the letters and digits of a folded text, one after the other."""
    return plain.translate(_NO_SEPARATORS)


def runs_of(plain: str) -> list[str]:
    """Give each run of letters of a folded text."""
    return _LETTERS.findall(plain)


def surname_last(text: str) -> Name:
    """Read `Amir James Example` or `Example, Amir James` as a name."""
    before, comma, after = text.partition(",")
    if comma:
        return Name(" ".join(after.split()), " ".join(before.split()))
    words = text.split()
    return Name(" ".join(words[:-1]), words[-1]) if words else Name()


@lru_cache(maxsize=8192)
def _fold(char: str) -> str:
    """Fold one character: marks and invisible ones go, any other sign becomes one of two."""
    kind = unicodedata.category(char)
    if kind[0] == "M" or kind == "Cf":
        return ""
    if kind[0] not in "LN":
        return char if char.isascii() else " " if kind[0] in "ZC" else "'"
    plain = unicodedata.normalize("NFKD", char.casefold()).casefold().translate(_NO_MARKS)
    return "".join(one for one in plain if unicodedata.category(one)[0] in "LN")


def _places(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the places in a text of places in its folded form."""
    if text.isascii():
        return start, end
    at, first, last = 0, len(text), len(text)
    for number, char in enumerate(text):
        length = len(_fold(char))
        if at + length > start and first == len(text):
            first = number
        at += length
        if at >= end:
            last = number + 1
            break
    return first, last


def _words(name: Name) -> list[str]:
    """Give each name's letters, and those of both run together, as in an address."""
    found = [letters_of(part) for part in _parts((name,))]
    family = letters_of(name.family)
    for given in _givens(name) if family else ():
        found += [f"{given}{family}", f"{family}{given}"]
    return found


def _givens(name: Name) -> list[str]:
    """Give the letters of all given names, and of the first one, the longer first."""
    whole = letters_of(name.given)
    first = letters_of(name.given.split()[0]) if whole else ""
    return [one for one in dict.fromkeys((whole, first)) if one]


def _parts(names: Iterable[Name]) -> list[str]:
    """Give each name by itself, and each longer word of one that has several."""
    found = []
    for name in names:
        for part in (name.given, name.family):
            if letters_of(part):
                found.append(part)
            words = [word for one in part.split() for word in one.split("-")]
            if len(words) > 1:
                found += [one for one in words if len(letters_of(one)) >= _SHORT_WORD]
    return found


def _whole_patterns(name: Name) -> list[str]:
    """Give the patterns of both names side by side, in either order; none for half a name."""
    family = letters_of(name.family)
    last = _spread(family)
    found = []
    for given in _givens(name) if family else ():
        first = _spread(given)
        found.append(_bounded(f"{first}{_BETWEEN}{last}"))
        found.append(_bounded(f"{last}{_ANY_BREAK}{first}"))
    return found


def _bounded(pattern: str) -> str:
    return f"(?<!{_LETTER})(?:{pattern})(?!{_LETTER})"


def _spread(letters: str) -> str:
    return _ANY_BREAK.join(map(re.escape, letters))


def _jointed(letters: str) -> str:
    return _JOINT.join(map(re.escape, letters))

"""How well words that somebody types fit a text, and which letters of it they are.

One rule for everything that is found by typing a few letters. Better fits come first:

1. the whole text, then its beginning;
2. beginnings of words in the order typed: `sta aud` in “Start an audit”;
3. beginnings of words typed without spaces, initials among them: `nc`, `newc` in “New case”;
4. beginnings of words in another order;
5. letters inside words, in the order typed, then in another.

Capitals and accents do not matter. Between two that fit alike the later used comes first, and
then the one that stood first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TypeVar

Item = TypeVar("Item")
_WORD = re.compile(r"[^\W_](?:[^\W_]|')*")
SMALL = 3
"""Words of so many letters may be left out between initials: of, an, the. Numbers too."""
_NOT_COMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ı": "i", "’": "'", "‘": "'"}
)
"""Letters that Unicode does not take apart, as they are typed on a British keyboard."""


class Fit(IntEnum):
    """How well a query fits, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WORDS = 2
    INITIALS = 3
    WORDS_IN_ANY_ORDER = 4
    INSIDE = 5
    INSIDE_IN_ANY_ORDER = 6
    ELSEWHERE = 7
    """In what belongs to the text and is not shown in it."""


@dataclass(frozen=True, slots=True)
class Match:
    """That a query fits a text: how well, and at which letters of it, counted from 0."""

    fit: Fit
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without capitals and accents."""

    text: str
    origin: tuple[int, ...]
    """By letter of `text`, which letter of the text itself it came from."""
    starts: tuple[int, ...]
    """Where words begin in `text`."""


def fold(text: str) -> str:
    """Give a text without capitals and accents: `Łękowski` as `lekowski`."""
    if text.isascii():
        return text.casefold()
    return "".join(map(_fold_letter, text))


def match(query: str, text: str) -> Match | None:
    """Give how a query fits a text; None where some word of it stands nowhere in the text.

    A query without any word fits every text, at no letter.
    """
    words = fold(query).split()
    if not words:
        return Match(Fit.INSIDE)
    folded = _folded(text)
    found = _fits(" ".join(words), words, folded)
    if found is None:
        return None
    fit, letters = found
    return Match(fit, tuple(sorted({folded.origin[at] for at in letters})))


def best_match(query: str, text: str, others: Iterable[str] = ()) -> Match | None:
    """Give how a query fits a text, or else the text together with other words for it."""
    found = match(query, text)
    if found is not None:
        return found
    beside = match(query, " ".join((text, *others)))
    if beside is None:
        return None
    return Match(Fit.ELSEWHERE, tuple(at for at in beside.at if at < len(text)))


def ranked(
    query: str,
    items: Iterable[Item],
    texts_of: Callable[[Item], tuple[str, ...]],
    used: Callable[[Item], int] = lambda _item: 0,
) -> list[tuple[Item, Match]]:
    """Give the items that a query fits, the best first, each with its match.

    `texts_of` gives what is shown of an item and then other words for it; `used` is higher for
    what was used later.
    """
    found = []
    for item in items:
        shown, *others = texts_of(item)
        fits = best_match(query, shown, others)
        if fits is not None:
            found.append((item, fits))
    found.sort(key=lambda pair: (pair[1].fit, -used(pair[0])))
    return found


def _fits(whole: str, words: list[str], folded: Folded) -> tuple[Fit, list[int]] | None:
    """Give the best fit and its letters in the folded text; None for none."""
    text = folded.text
    if text.startswith(whole):
        fit = Fit.WHOLE if text == whole else Fit.BEGINNING
        return fit, list(range(len(whole)))
    if (letters := _in_order(words, folded, begins=True)) is not None:
        return Fit.WORDS, letters
    if len(words) == 1 and (letters := _initials(words[0], folded)) is not None:
        return Fit.INITIALS, letters
    if (letters := _in_any_order(words, folded, begins=True)) is not None:
        return Fit.WORDS_IN_ANY_ORDER, letters
    if (letters := _in_order(words, folded, begins=False)) is not None:
        return Fit.INSIDE, letters
    if (letters := _in_any_order(words, folded, begins=False)) is not None:
        return Fit.INSIDE_IN_ANY_ORDER, letters
    return None


def _in_order(words: list[str], folded: Folded, *, begins: bool) -> list[int] | None:
    letters: list[int] = []
    after = 0
    for word in words:
        at = _find(word, folded, after, begins=begins)
        if at < 0:
            return None
        after = at + len(word)
        letters += range(at, after)
    return letters


def _in_any_order(words: list[str], folded: Folded, *, begins: bool) -> list[int] | None:
    letters: list[int] = []
    for word in words:
        at = _find(word, folded, 0, begins=begins)
        if at < 0:
            return None
        letters += range(at, at + len(word))
    return letters


def _find(word: str, folded: Folded, after: int, *, begins: bool) -> int:
    if not begins:
        return folded.text.find(word, after)
    return next(
        (at for at in folded.starts if at >= after and folded.text.startswith(word, at)), -1
    )


def _initials(letters: str, folded: Folded) -> list[int] | None:
    """Share a word out over the beginnings of words that follow each other, small ones aside."""
    refused: set[tuple[int, int]] = set()
    starts, text = folded.starts, folded.text
    matters = [len(word[0]) > SMALL and word[0].isalpha() for word in _WORD.finditer(text)]

    def share(done: int, word: int) -> list[int] | None:
        if done == len(letters):
            return []
        if (done, word) in refused:
            return None
        for number in range(word, len(starts)):
            if done and any(matters[word:number]):
                break
            at = starts[number]
            most = starts[number + 1] - at if number + 1 < len(starts) else len(text) - at
            taken = _shared(letters, done, text, at, most)
            for many in range(taken, 0, -1):
                rest = share(done + many, number + 1)
                if rest is not None:
                    return [*range(at, at + many), *rest]
        refused.add((done, word))
        return None

    return share(0, 0)


def _shared(letters: str, done: int, text: str, at: int, most: int) -> int:
    """Give how many letters from `done` on stand at a place, at most so many."""
    many = 0
    while many < most and done + many < len(letters) and letters[done + many] == text[at + many]:
        many += 1
    return many


@lru_cache(maxsize=4096)
def _folded(text: str) -> Folded:
    if text.isascii():
        folded, origin = text.lower(), tuple(range(len(text)))
    else:
        pieces = [(piece, at) for at, letter in enumerate(text) for piece in _fold_letter(letter)]
        folded, origin = "".join(piece for piece, _ in pieces), tuple(at for _, at in pieces)
    return Folded(folded, origin, tuple(word.start() for word in _WORD.finditer(folded)))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter.casefold()).translate(_NOT_COMPOSED)
    return "".join(one for one in apart if unicodedata.category(one) != "Mn").casefold()

"""Which records the index may have a name or a reference in: never fewer than a plain scan finds.

The index cuts texts into words in its own way. So its whole vocabulary is read and folded as names
are, and every way in which its words can stand for a name is asked for, word after word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from eh_desktop.domain.naming import folded, runs_of, signs_of

MOST_PHRASES = 4000
"""Beyond that a plain scan is quicker than the index."""
Phrase = tuple[str, ...]


@dataclass
class Vocabulary:
    """Words of the index that can be a part of what is looked for."""

    names: frozenset[str]
    """Folded letters of names."""
    refs: tuple[str, ...] = ()
    """References, as `ref_key` gives them."""
    odd: bool = False
    """Whether the index has a word in which no letter and no digit is known here.

    It was cut by another version of Unicode, and may stand between two halves of a name.
    """
    _ends: dict[str, list[str]] = field(default_factory=dict)
    """Words by the letters they end with."""
    _begins: dict[str, list[str]] = field(default_factory=dict)
    """Words by the letters they begin with, whatever follows."""
    _only: dict[str, list[str]] = field(default_factory=dict)
    """Words by their letters, where these are all there is to them."""
    _has: dict[str, list[str]] = field(default_factory=dict)
    """Words by any run of letters in them."""
    _signs: dict[str, list[str]] = field(default_factory=dict)
    """Words by their letters and digits."""

    def __post_init__(self) -> None:
        """Lay the letters out so that one look tells whether a word matters."""
        self._letters = "|".join(sorted(self.names))
        self._ref_signs = tuple(_signs_of(ref) for ref in self.refs)
        self._all_signs = "|".join(self._ref_signs)

    def add(self, words: Iterable[str]) -> None:
        """Take words of the index; what can be no part is let go."""
        for word in words:
            plain = folded(word)
            runs = runs_of(plain)
            self.odd = self.odd or not signs_of(plain)
            if any(run in self._letters for run in runs):
                self._add(word, runs)
            if self._ref_signs:
                signs = _signs_of(plain)
                if signs and signs in self._all_signs:
                    self._signs.setdefault(signs, []).append(word)

    def _add(self, word: str, runs: list[str]) -> None:
        """Take a word by its runs of letters, and by runs that a name may join."""
        last = len(runs)
        for first in range(last):
            self._keep(self._ends, "".join(runs[first:]), word)
            self._keep(self._begins, "".join(runs[: first + 1]), word)
            for end in range(first + 1, last + 1):
                self._keep(self._has, "".join(runs[first:end]), word)
        self._keep(self._only, "".join(runs), word)

    def _keep(self, words: dict[str, list[str]], letters: str, word: str) -> None:
        if letters in self._letters and word not in words.get(letters, ()):
            words.setdefault(letters, []).append(word)

    def phrases(self) -> list[Phrase]:
        """Give every phrase of which one stands wherever a name or reference does."""
        found = {phrase: None for name in sorted(self.names) for phrase in self._of_name(name)}
        found |= {phrase: None for ref in self._ref_signs for phrase in self._of_ref(ref)}
        return list(found)

    def _of_name(self, name: str) -> Iterator[Phrase]:
        """Give the whole name, and the first two words of it where it is cut up."""
        yield from ((word,) for word in self._has.get(name, ()))
        for cut in range(1, len(name)):
            firsts = self._ends.get(name[:cut], ())
            for end in range(cut + 1, len(name) + 1) if firsts else ():
                piece = name[cut:end]
                seconds = (self._begins if end == len(name) else self._only).get(piece, ())
                yield from ((first, second) for first in firsts for second in seconds)

    def _of_ref(self, ref: str) -> Iterator[Phrase]:
        yield from ((word,) for word in self._signs.get(ref, ()))
        for cut in range(1, len(ref)):
            firsts = self._signs.get(ref[:cut], ())
            for end in range(cut + 1, len(ref) + 1) if firsts else ():
                seconds = self._signs.get(ref[cut:end], ())
                yield from ((first, second) for first in firsts for second in seconds)


def _signs_of(text: str) -> str:
    return signs_of(folded(text))

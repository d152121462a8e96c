"""Which records the index may have a name or a reference in: never fewer than a plain scan finds.

The index cuts texts into words in its own way. So its whole vocabulary is read and folded as names
are, and every way in which its words can stand for a name is asked for, word after word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from eh_desktop.domain.naming import folded, runs_of

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
            wanted = [run for run in runs if run in self._letters]
            if wanted:
                self._ends.setdefault(runs[-1], []).append(word)
                self._begins.setdefault(runs[0], []).append(word)
                if len(runs) == 1:
                    self._only.setdefault(runs[0], []).append(word)
                for run in set(wanted):
                    self._has.setdefault(run, []).append(word)
            if self._ref_signs:
                signs = _signs_of(plain)
                if signs and signs in self._all_signs:
                    self._signs.setdefault(signs, []).append(word)

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
    return "".join(char for char in folded(text) if char.isalnum())

"""The names of all cases, read once, kept up to date, and looked through by a few letters."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from eh_desktop.domain.case import CaseHeading, ref_key
from eh_desktop.domain.like_refs import bare_ref, one_slip_away
from eh_desktop.domain.matching import fold
from eh_desktop.services.context import Context
from eh_desktop.storage.repositories.case_headings import CaseHeadingRepository

ENOUGH = 80
"""How many that fit in the same way are compared closely; the latest changed of them."""
SLICE = 1000
"""How many cases are read at once where somebody waits for all of them."""
FEW = 300
"""How many changes are followed one by one; after more, all names are read anew."""


class CaseNames:
    """Every case by its reference, its family and its people."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault; nothing is read yet."""
        self._journal = context.journal
        self._headings = CaseHeadingRepository(context.store)
        self._by_id: dict[str, CaseHeading] = {}
        self._words: dict[str, str] = {}
        """By case, the words by which it is found."""
        self._seen = 0
        """The number of the journal's entry up to which all that was read is true."""
        self._after = ""
        """The last id that was read."""
        self._whole = False
        self._arranged = False
        """Whether the long text is of all; what changed since is in `_fresh`."""
        self._fresh: set[str] = set()
        self._order: list[CaseHeading] = []
        self._said: list[str] = []
        self._blob = ""
        """The words of all, the latest changed first, a line each."""
        self._begins = array("q")
        """Where each line begins."""
        self._by_ref: dict[str, list[int]] = {}
        self._by_bare: dict[str, set[str]] = {}
        """The ids of the cases by `bare_ref`; those that are gone or renamed are passed over."""

    def read_ahead(self, most: int) -> bool:
        """Read at most so many cases before they are asked for; False once all are read."""
        if self._whole:
            return False
        if not self._after:
            self._seen = self._journal.head()[0]
        some = self._headings.some(self._after, most)
        for one in some:
            self._take(one)
        self._whole = len(some) < most
        self._after = some[-1].id if some else self._after
        return not self._whole

    def bring_up_to_date(self) -> None:
        """Read what changed since the last look, and what was not read yet."""
        self._read_all()
        number, _ = self._journal.head()
        if number != self._seen:
            self._follow()
            self._seen = number
        if not self._arranged or len(self._fresh) > FEW:
            self._arrange()

    def get(self, case_id: str) -> CaseHeading | None:
        """Give a case by its id; None where there is none by now."""
        return self._by_id.get(case_id)

    def likely(self, words: Sequence[str]) -> list[CaseHeading]:
        """Give the cases that have all words, folded, somewhere; of very many the best ones."""
        whole, longest = " ".join(words), max(words, key=len)
        fresh = [one for one in self._fresh if self._has(one, words)]
        places = dict.fromkeys(self._by_ref.get("".join(words), ()))
        for needle in (f"\n{whole}", f" {whole}", longest):  # begins it, begins a word, inside
            places.update(dict.fromkeys(islice(self._lines(needle, words), ENOUGH)))
        known = [self._order[at] for at in places]
        lately = sorted((self._by_id[one] for one in fresh), key=_newest, reverse=True)
        return [*lately, *(one for one in known if one.id not in self._fresh)]

    def alike(self, ref: str) -> list[CaseHeading]:
        """Give the cases whose reference has the same letters and numbers, latest changed first."""
        return self._of_bare((bare_ref(ref),))

    def near(self, ref: str) -> list[CaseHeading]:
        """Give the cases whose reference is one slip of the keys away, latest changed first."""
        return self._of_bare(one_slip_away(bare_ref(ref)))

    def _of_bare(self, texts: Iterable[str]) -> list[CaseHeading]:
        found = {}
        for text in texts:
            for case_id in self._by_bare.get(text, ()) if text else ():
                one = self._by_id.get(case_id)
                if one is not None and bare_ref(one.ref) == text:
                    found[case_id] = one
        return sorted(found.values(), key=_newest, reverse=True)

    def _lines(self, needle: str, words: Sequence[str]) -> Iterator[int]:
        """Give the places of the cases that have a text and all words, the latest changed first.

        They are looked for in one long text of all, which is far faster than one by one.
        """
        at = self._blob.find(needle)
        while at >= 0:
            place = bisect_right(self._begins, at + 1) - 1
            said = self._said[place]
            if all(word in said for word in words):
                yield place
            at = self._blob.find(needle, self._begins[place] + len(said))

    def _has(self, case_id: str, words: Sequence[str]) -> bool:
        said = self._words.get(case_id)
        return said is not None and all(word in said for word in words)

    def _read_all(self) -> None:
        while self.read_ahead(SLICE):
            pass

    def _follow(self) -> None:
        """Take over what the journal names; read all anew where that does not tell."""
        touched = self._headings.touched(self._seen, FEW)
        if touched is not None:
            there = {one.id: one for one in self._headings.these(touched)}
            for one in there.values():
                self._take(one)
            for case_id in (one for one in touched if one in self._by_id and one not in there):
                del self._by_id[case_id], self._words[case_id]
                self._fresh.add(case_id)
        if touched is None or len(self._by_id) != self._headings.count():
            self._by_id.clear()
            self._words.clear()
            self._by_bare.clear()
            self._after, self._whole, self._arranged = "", False, False
            self._read_all()

    def _take(self, case: CaseHeading) -> None:
        self._by_id[case.id] = case
        self._words[case.id] = " ".join(" ".join(_searched(case)).split())
        self._by_bare.setdefault(bare_ref(case.ref), set()).add(case.id)
        self._fresh.add(case.id)

    def _arrange(self) -> None:
        self._fresh.clear()
        self._order = sorted(self._by_id.values(), key=_newest, reverse=True)
        self._said = [self._words[one.id] for one in self._order]
        self._blob = "\n" + "\n".join(self._said)
        self._begins = array("q", accumulate((len(said) + 1 for said in self._said), initial=1))
        self._by_ref = {}
        for at, one in enumerate(self._order):
            self._by_ref.setdefault(ref_key(one.ref), []).append(at)
        self._arranged = True


def _newest(case: CaseHeading) -> tuple[str, str]:
    return case.changed_at, case.id


def _searched(case: CaseHeading) -> Iterator[str]:
    """Give the words of a case; its reference also without the signs in it."""
    ref = fold(case.ref)
    yield ref
    bare = "".join(letter for letter in ref if letter.isalnum())
    if bare != ref:
        yield bare
    yield fold(case.family)
    yield fold(case.people)

"""The search for everything about one person, in short steps, so that the window never waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.subject import KINDS, STANDINGS, Found, FoundItem, Looker, Subject
from eh_desktop.services.context import Context
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.subject_finds import Finds
from eh_desktop.services.subject_items import SubjectItems
from eh_desktop.services.subject_words import MOST_PHRASES, Vocabulary
from eh_desktop.storage.repositories.held_texts import HeldTextRepository

WHOLE = 1000
"""What progress counts to."""
_SPAN = 100
_LONG_ROWS = {"sample": 1, "periodic_return": 20, "revision": 20, "received": 20, "setting": 5}
"""Rows that are read at a time where each may be long."""
_FEW_ROWS = {"answer": 10_000, "verification": 10_000}
"""Rows that are looked over at a time where the index has nearly all of them."""
_CASES = ("case_person", "case_file", "case_date")
_WORDS_AT_ONCE, _PHRASES_AT_ONCE, _RECORDS_AT_ONCE = 100, 50, 20
_COUNTED: tuple[tuple[str, str], ...] = (
    ("case_file", mark("Cases")),
    ("record", mark("Forms")),
    ("log_entry", mark("Entries of the logs")),
    ("follow_up", mark("Steps that followed")),
    ("sample", mark("Samples")),
    ("periodic_return", mark("Returns")),
    ("batch", mark("Imports")),
    ("sent_bundle", mark("Bundles sent")),
    ("journal", mark("Entries of the journal")),
    ("setting", mark("Settings")),
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is, out of `WHOLE`, and what it is at."""

    done: int
    doing: str


class SubjectSearch:
    """One search. Each step of `steps` is short; `found` is there after the last."""

    def __init__(
        self,
        context: Context,
        pages: RecordPages,
        items: SubjectItems,
        subject: Subject,
        *,
        thorough: bool = False,
    ) -> None:
        """Look for a person; `thorough` reads every row and leaves the index alone."""
        self._context = context
        self._pages = pages
        self._items = items
        self._subject = subject
        self._thorough = thorough
        self._held = HeldTextRepository(context.store)
        self._finds = Finds(Looker(subject))
        self.found: Found | None = None

    def steps(self) -> Iterator[Progress]:
        """Search; stop asking for steps to cancel. What is written meanwhile is not missed twice.

        The cases come first: the references of those that are theirs lead to the rest.
        """
        plans = self._held.plans(thorough=self._thorough)
        yield from self._scan([one for one in plans if one[0] in _CASES], 0, 150)
        refs = self._items.refs(self._finds.ids("case", "certain"))
        self._finds.looker = Looker(self._subject, refs)
        yield from self._indexed()
        yield from self._scan([one for one in plans if one[0] not in _CASES], 300, 800)
        items: list[FoundItem] = []
        total = max(len(self._finds.by_key), 1)
        for number, one in enumerate(self._items.build(self._finds)):
            items.append(one)
            yield Progress(800 + 200 * number // total, say("Putting together what was found"))
        rank = {standing: at for at, standing in enumerate(STANDINGS)}
        items.sort(key=lambda one: one.until, reverse=True)
        items.sort(key=lambda one: (rank[one.standing], KINDS.index(one.kind)))
        searched = []
        for name, words in _COUNTED:
            searched.append((say(words), self._held.count(name)))
            yield Progress(WHOLE, say("Counting what was looked through"))
        every = tuple(dict.fromkeys((*self._subject.refs, *refs)))
        self.found = Found(self._subject, self._context.now(), tuple(items), tuple(searched), every)
        yield Progress(WHOLE, say("Done"))

    def _scan(
        self, plans: Sequence[tuple[str, Sequence[str]]], begin: int, end: int
    ) -> Iterator[Progress]:
        """Read tables row by row."""
        lasts = {name: self._held.last(name) for name, _ in plans}
        total, done = max(sum(lasts.values()), 1), 0
        for name, columns in plans:
            spans = _LONG_ROWS if self._thorough else _LONG_ROWS | _FEW_ROWS
            span = spans.get(name, _SPAN)
            for after in range(0, lasts[name], span):
                rows = self._held.slice(name, columns, after, span, thorough=self._thorough)
                for row in rows:
                    self._finds.take(row)
                done += span
                far = begin + (end - begin) * min(done, total) // total
                yield Progress(far, say("Looking through what is kept"))

    def _indexed(self) -> Iterator[Progress]:
        """Read the records that the index may have them in."""
        if self._thorough:
            return
        while self._pages.bring_some_up_to_date(50):
            yield Progress(150, say("Bringing the index up to date"))
        looker = self._finds.looker
        vocabulary = Vocabulary(looker.names.words, looker.ref_keys)
        after, words = "", ["-"]
        while words:
            words = self._held.words(after, _WORDS_AT_ONCE)
            vocabulary.add(words)
            after = words[-1] if words else after
            yield Progress(170, say("Looking into the index"))
        phrases = vocabulary.phrases()
        if vocabulary.odd or len(phrases) > MOST_PHRASES:
            self._thorough = True
            record_plans = self._held.plans(thorough=True)
            yield from self._scan([one for one in record_plans if one[0] not in _CASES], 200, 300)
            return
        ids: dict[str, None] = {}
        for at in range(0, len(phrases), _PHRASES_AT_ONCE):
            ids |= dict.fromkeys(self._held.matched(phrases[at : at + _PHRASES_AT_ONCE]))
            yield Progress(190, say("Looking into the index"))
        every = list(ids)
        for at in range(0, len(every), _RECORDS_AT_ONCE):
            for row in self._held.of_records(every[at : at + _RECORDS_AT_ONCE]):
                self._finds.take(row)
            far = 200 + 100 * at // max(len(every), 1)
            yield Progress(far, say("Reading forms"))

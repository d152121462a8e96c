"""Cases and records found by a few typed letters, among however many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.listed import RecordQuery
from eh_desktop.domain.matching import Fit, Match, fold, ranked
from eh_desktop.services.context import Context
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.records import RecordRow
from eh_desktop.storage.repositories.case_headings import CaseHeading, CaseHeadingRepository

ENOUGH = 80
"""How many that fit well are compared closely; the latest changed of them."""
LOOKED_AT = 40
"""How many records that the search finds are compared closely, the latest changed."""
FEW = 300
"""How many changes are followed one by one; after more, all headings are read anew."""


@dataclass(frozen=True, slots=True)
class FoundCase:
    """One case that fits, and where."""

    heading: CaseHeading
    title: str
    match: Match
    """Its letters are those of `title`."""


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """One record that fits, and where."""

    row: RecordRow
    title: str
    match: Match
    """Its letters are those of `title`; `Fit.ELSEWHERE` where only its notes have the words."""


class FindService:
    """Find what can be opened. The names of all cases are read once and kept up to date."""

    def __init__(self, context: Context, records: RecordPages) -> None:
        """Work on an open vault; nothing is read yet."""
        self._context = context
        self._records = records
        self._headings = CaseHeadingRepository(context.store)
        self._by_id: dict[str, CaseHeading] = {}
        self._order: list[CaseHeading] = []
        self._said: list[str] = []
        self._seen = -1
        """The number of the journal's entry up to which all is known; -1 before anything is."""

    def bring_up_to_date(self) -> None:
        """Read what cases and records changed since the last look; at first, all cases."""
        self._records.bring_up_to_date()
        number, _ = self._context.journal.head()
        if number == self._seen:
            return
        touched = self._headings.touched(self._seen, FEW) if self._seen >= 0 else None
        if touched is not None:
            self._follow(touched)
        if touched is None or len(self._by_id) != self._headings.count():
            self._by_id = {one.id: one for one in self._headings.all()}
            self._arrange()
        self._seen = number

    def case(self, case_id: str) -> CaseHeading | None:
        """Give a case by its id; None where there is none by now."""
        return self._by_id.get(case_id)

    def record(self, record_id: str) -> RecordRow | None:
        """Give a record by its id; None where there is none by now."""
        return self._records.row(record_id)

    def cases(self, query: str, most: int) -> tuple[FoundCase, ...]:
        """Give the cases that fit, the best first, the latest changed of those that fit alike."""
        words = fold(query).split()
        if not words:
            return ()
        found = ranked(query, self._likely(words), _texts_of_case)
        whole = "".join(words)
        found.sort(key=lambda pair: ref_key(pair[0].ref) != whole)  # the very reference, first
        return tuple(FoundCase(one, case_title(one), fits) for one, fits in found[:most])

    def records(self, query: str, most: int) -> tuple[FoundRecord, ...]:
        """Give the records that fit, by what they are about, by their form, then by their notes."""
        if not query.strip():
            return ()
        rows = self._records.page(RecordQuery(text=query), 0, LOOKED_AT)
        found = ranked(query, rows, _texts_of_record)
        known = {row.record_id for row, _ in found}
        notes = [(row, Match(Fit.ELSEWHERE)) for row in rows if row.record_id not in known]
        return tuple(
            FoundRecord(row, record_title(row), fits) for row, fits in [*found, *notes][:most]
        )

    def _likely(self, words: Sequence[str]) -> list[CaseHeading]:
        """Give the cases that may fit; of more than enough those that fit best, the latest."""
        order, whole = self._order, " ".join(words)
        places = self._holding(words)
        if len(places) <= ENOUGH:
            return [order[at] for at in places]
        exact = [at for at in places if ref_key(order[at].ref) == "".join(words)]
        begins = [at for at in places if self._said[at].startswith(whole)]
        if len(begins) < ENOUGH:
            begins += [at for at in places if f" {whole}" in self._said[at]]
        likely = dict.fromkeys((*exact, *begins[:ENOUGH], *places[:ENOUGH]))
        return [order[at] for at in likely]

    def _holding(self, words: Sequence[str]) -> list[int]:
        """Give the places of the cases that have every word somewhere, or spelt without signs."""
        said = self._said
        places = [at for at, text in enumerate(said) if words[0] in text]
        for word in words[1:]:
            places = [at for at in places if word in said[at]]
        return places

    def _follow(self, touched: Sequence[str]) -> None:
        there = {one.id: one for one in self._headings.these(touched)}
        gone = [one for one in touched if one in self._by_id and one not in there]
        for case_id in gone:
            del self._by_id[case_id]
        self._by_id.update(there)
        if there or gone:
            self._arrange()

    def _arrange(self) -> None:
        self._order = sorted(
            self._by_id.values(), key=lambda one: (one.changed_at, one.id), reverse=True
        )
        self._said = [" ".join(_searched(one)) for one in self._order]


def case_title(case: CaseHeading) -> str:
    """Give what a case is called where there is one line for it: `C-0147 · Lindqvist`."""
    return " · ".join(part for part in (case.ref, case.family) if part)


def record_title(row: RecordRow) -> str:
    """Give what a record is called where there is one line for it: what it is about, its form."""
    return " · ".join(part for part in (row.case_ref.strip(), row.title) if part)


def _searched(case: CaseHeading) -> Iterator[str]:
    """Give the words of a case; its reference also without the signs in it."""
    ref = fold(case.ref)
    yield ref
    bare = "".join(letter for letter in ref if letter.isalnum())
    if bare != ref:
        yield bare
    yield fold(case.family)
    yield fold(case.people)


def _texts_of_case(case: CaseHeading) -> tuple[str, ...]:
    return case_title(case), case.people


def _texts_of_record(row: RecordRow) -> tuple[str, ...]:
    return record_title(row), row.framework

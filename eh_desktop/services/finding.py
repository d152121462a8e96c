"""Cases and records found by a few typed letters, among however many there are."""

from __future__ import annotations

from dataclasses import dataclass

from eh_desktop.domain.case import CaseHeading, ref_key
from eh_desktop.domain.listed import RecordQuery
from eh_desktop.domain.matching import Fit, Match, fold, ranked
from eh_desktop.services.case_names import CaseNames
from eh_desktop.services.context import Context
from eh_desktop.services.list_sources import RecordPages
from eh_desktop.services.records import RecordRow

MEANT = 3
"""How many cases are named that may be meant by a reference."""
LOOKED_AT = 40
"""How many records that the search finds are compared closely, the latest changed."""


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
    """Find what can be opened."""

    def __init__(self, context: Context, records: RecordPages) -> None:
        """Work on an open vault; nothing is read yet."""
        self._records = records
        self._known = context.cases
        self._cases = CaseNames(context)

    def read_ahead(self, most: int) -> bool:
        """Read at most so many cases before they are asked for; False once all are read."""
        return self._cases.read_ahead(most)

    def bring_up_to_date(self) -> None:
        """Read what cases and records changed since the last look; at first, all cases."""
        self._records.bring_up_to_date()
        self._cases.bring_up_to_date()

    def case(self, case_id: str) -> CaseHeading | None:
        """Give a case by its id; None where there is none by now."""
        return self._cases.get(case_id)

    def alike(self, ref: str, but: str = "") -> tuple[CaseHeading, ...]:
        """Give the cases that a reference looks the same as, as it is now: `K-1` for `k 1`.

        The very reference comes first, then the latest changed; the case of the id `but` is passed
        over.
        """
        self._cases.bring_up_to_date()
        found = [one for one in self._cases.alike(ref) if one.id != but]
        return tuple(sorted(found, key=lambda one: ref_key(one.ref) != ref_key(ref)))

    def meant(self, ref: str) -> tuple[str, ...] | None:
        """Give the references that may be meant by one that no case here has; None where one has.

        Those that look the same come first, then those that are one slip of the keys away.
        """
        if self._known.by_ref(ref) is not None:
            return None
        near = (*self.alike(ref), *self._cases.near(ref))
        return tuple(one.ref for one in near[:MEANT])

    def record(self, record_id: str) -> RecordRow | None:
        """Give a record by its id; None where there is none by now."""
        return self._records.row(record_id)

    def cases(self, query: str, most: int) -> tuple[FoundCase, ...]:
        """Give the cases that fit, the best first, the latest changed of those that fit alike."""
        words = fold(query).split()
        if not words:
            return ()
        found = ranked(query, self._cases.likely(words), _texts_of_case)
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


def case_title(case: CaseHeading) -> str:
    """Give what a case is called where there is one line for it: `C-0147 · Lindqvist`."""
    return " · ".join(part for part in (case.ref, case.family) if part)


def record_title(row: RecordRow) -> str:
    """Give what a record is called where there is one line for it: what it is about, its form."""
    return " · ".join(part for part in (row.case_ref.strip(), row.title) if part)


def _texts_of_case(case: CaseHeading) -> tuple[str, ...]:
    return case_title(case), case.people


def _texts_of_record(row: RecordRow) -> tuple[str, ...]:
    return record_title(row), row.framework

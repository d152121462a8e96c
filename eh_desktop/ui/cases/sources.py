"""The lists of cases and of log entries, read a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import STANDINGS, CaseFinding
from eh_desktop.domain.case_turning import PHASES
from eh_desktop.domain.listed_item import AGAIN, CASES, PHASE, ItemQuery, Kept
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.domain.log_checks import Turnaround
from eh_desktop.services.listing import ListColumn, ListFilter, ListQuery, ListRow
from eh_desktop.ui.cases.rows import (
    KEPT,
    case_columns,
    case_filters,
    case_row,
    entry_row,
    log_columns,
    log_filters,
)

STANDING = "standing"
_PHASE_OF: Mapping[str, str] = dict(zip(STANDINGS, PHASES, strict=True))


class ItemPager(Protocol):
    """What finds cases and entries; `services.item_pages.ItemPages` is one."""

    def count(self, query: ItemQuery) -> int:
        """Give how many a query finds."""

    def cases(self, query: ItemQuery, first: int, most: int) -> Sequence[Case]:
        """Give some of the cases that a query finds, from a place on."""

    def entries(self, query: ItemQuery, first: int, most: int) -> Sequence[LogEntry]:
        """Give some of the entries that a query finds, from a place on."""

    def position(self, item_id: str, query: ItemQuery) -> int | None:
        """Give where one stands among those a query finds; None where it does not."""

    def archived(self, list_id: str, used_since: str) -> tuple[int, int]:
        """Give how many of a list ended before a day, ISO, and how many there are at all."""

    def agencies(self) -> Sequence[str]:
        """Give every agency that a case names."""


class _ItemSource:
    """What both have in common: a query of the list as one of the store."""

    slow_count = True
    """Counting may take longer than a page: the list shows that first."""

    def __init__(
        self,
        pages: ItemPager,
        list_id: str,
        columns: Sequence[ListColumn],
        filters: Sequence[ListFilter],
    ) -> None:
        self.columns, self.filters = tuple(columns), tuple(filters)
        self._pages, self._list_id = pages, list_id

    def count(self, query: ListQuery) -> int:
        """Give how many rows a query finds."""
        return self._pages.count(self._asked(query))

    def position(self, row_id: str, query: ListQuery) -> int | None:
        """Give where a row stands among those a query finds, from 0."""
        return self._pages.position(row_id, self._asked(query))

    def _asked(self, query: ListQuery) -> ItemQuery:
        raise NotImplementedError

    def _with_facts(
        self, query: ListQuery, turns: str, phases: Mapping[str, str], usual: tuple[str, bool]
    ) -> ItemQuery:
        """Ask the store; `turns` names the column and filter whose choices are `phases`.

        While words are typed and no column is chosen, the latest changed comes first.
        """
        chosen = {name: choice for name, choice in query.filters.items() if choice}
        phase = phases.get(chosen.pop(turns, ""), "")
        sort, descending = (query.sort, query.descending) if query.sort else usual
        if query.text.strip() and not query.sort:
            sort, descending = "", False
        sort = PHASE if sort == turns else sort
        facts = tuple(sorted(chosen.items()))
        return ItemQuery(self._list_id, query.text, facts, phase, sort=sort, descending=descending)


class CaseSource(_ItemSource):
    """The cases, what is overdue first; `findings` holds a case against its limits.

    Those that were closed before `used_since` (ISO) are archived: they are listed only when they
    are asked for, unless there is no other.
    """

    def __init__(
        self,
        pages: ItemPager,
        findings: Callable[[Case], Sequence[CaseFinding]],
        words: Mapping[str, str],
        used_since: str = "",
    ) -> None:
        """Ask which agencies there are; everything else is read when it is seen."""
        self.archived, every = pages.archived(CASES, used_since)
        """How many of them are."""
        filters = case_filters(pages.agencies(), archived=self.archived > 0)
        super().__init__(pages, CASES, case_columns(words), filters)
        self._findings, self._used_since = findings, used_since
        self._usually: Kept = "in_use" if 0 < self.archived < every else ""

    def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
        """Give some of the rows that a query finds, in its order."""
        found = self._pages.cases(self._asked(query), offset, limit)
        return tuple(case_row(case, self._findings(case)) for case in found)

    def _asked(self, query: ListQuery) -> ItemQuery:
        chosen = query.filters.get(KEPT, "")
        kept: Kept = "archived" if chosen == "archived" else "" if chosen else self._usually
        others = {name: choice for name, choice in query.filters.items() if name != KEPT}
        asked = replace(query, filters=others)
        made = self._with_facts(asked, STANDING, _PHASE_OF, (STANDING, False))
        return replace(made, kept=kept, used_since=self._used_since) if kept else made


class LogSource(_ItemSource):
    """The entries of a log, the newest day first; `took` gives how long one waited."""

    def __init__(
        self,
        pages: ItemPager,
        kind: LogKind,
        took: Callable[[LogEntry], Turnaround | None],
        today: date,
    ) -> None:
        """Read nothing until it is seen."""
        super().__init__(pages, kind.id, log_columns(kind), log_filters(kind))
        self._kind, self._took, self._today = kind, took, today

    def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
        """Give some of the rows that a query finds, in its order."""
        found = self._pages.entries(self._asked(query), offset, limit)
        return tuple(entry_row(self._kind, one, self._took(one), self._today) for one in found)

    def _asked(self, query: ListQuery) -> ItemQuery:
        phases = {one: one for one in PHASES}
        return self._with_facts(query, AGAIN, phases, (self._kind.on, True))

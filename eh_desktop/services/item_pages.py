"""Cases and log entries as long lists show them: found, sorted and read by pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eh_desktop.domain.canonical import sha256_hex
from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import case_findings, next_due
from eh_desktop.domain.case_turning import case_turning
from eh_desktop.domain.listed_item import (
    ItemQuery,
    ListedItem,
    listed_case,
    listed_entry,
)
from eh_desktop.domain.log import LogEntry
from eh_desktop.services.calendar import bank_holidays
from eh_desktop.services.case_forms import CaseForms
from eh_desktop.services.context import Context
from eh_desktop.services.listing import search_words
from eh_desktop.services.logs import LogService
from eh_desktop.storage.repositories.items import FoundItems, ItemIndex

LISTING_VERSION = 1
"""Goes up when cases or entries are listed by other rules; then all are listed anew."""
_LISTED_BY = "items_listed_by"
KEPT_QUERIES = 4
SLICE = 500
"""So many are read and listed in one transaction."""


class ItemPages:
    """Pages of cases and entries.

    What was written since is listed by `bring`; whoever shows a list calls it until nothing is
    left, all at once where little is behind, else piece by piece, so that nothing stands still.
    """

    def __init__(self, context: Context, forms: CaseForms, logs: LogService) -> None:
        """Work on an open vault."""
        self._context = context
        self._forms = forms
        self._logs = logs
        self._index = ItemIndex(context.store)
        self._found: dict[tuple[ItemQuery, str], FoundItems] = {}
        self._checked = False

    def behind(self) -> int:
        """Give how many have still to be listed."""
        self._check_rules()
        return self._index.due_count()

    def bring(self, most: int = SLICE) -> int:
        """List at most so many of those that are behind; give how many that were."""
        self._check_rules()
        due = self._index.due(most)
        if due:
            cases = self._context.cases.these(due)
            entries = self._context.logs.these(due)
            by_id = {one.item_id: one for one in (*self._cases(cases), *self._entries(entries))}
            in_order = (by_id[item_id] for item_id in due if item_id in by_id)
            self._index.put(in_order, (item_id for item_id in due if item_id not in by_id))
            self._found.clear()
        return len(due)

    def count(self, query: ItemQuery) -> int:
        """Give how many a query finds."""
        return self._find(query).count()

    def cases(self, query: ItemQuery, first: int, most: int) -> tuple[Case, ...]:
        """Give some of the cases that a query finds, from a place on, in its order."""
        return self._context.cases.these(self._find(query).page(first, most))

    def entries(self, query: ItemQuery, first: int, most: int) -> tuple[LogEntry, ...]:
        """Give some of the entries that a query finds, from a place on, in its order."""
        return self._context.logs.these(self._find(query).page(first, most))

    def position(self, item_id: str, query: ItemQuery) -> int | None:
        """Give where one stands among those a query finds, from 0; None where it does not."""
        return self._find(query).position(item_id)

    def archived(self, list_id: str, used_since: str) -> tuple[int, int]:
        """Give how many of a list ended before a day, ISO, and how many there are at all."""
        return self._index.archived(list_id, used_since)

    def agencies(self) -> tuple[str, ...]:
        """Give every agency that a case names, by name."""
        return self._context.cases.agencies()

    def _cases(self, cases: tuple[Case, ...]) -> Iterator[ListedItem]:
        today = date.fromisoformat(self._context.today())
        limits, calendar = self._forms.limits(), bank_holidays()
        for case in cases:
            coming = next_due(case_findings(case, limits, today, calendar))
            due = coming.due if coming is not None else None
            turning = case_turning(case, limits, today, calendar)
            yield listed_case(case, turning, "" if due is None else due.isoformat())

    def _entries(self, entries: tuple[LogEntry, ...]) -> Iterator[ListedItem]:
        for entry in entries:
            yield listed_entry(self._logs.kind(entry.kind), entry, self._logs.turnaround(entry))

    def _check_rules(self) -> None:
        """Have all listed anew where what decides on it has changed since: rules, words, days."""
        if self._checked:
            return
        decides = (
            LISTING_VERSION,
            self._context.profile.framework_id,
            self._forms.limits(),
            self._logs.kinds(),
            sorted(bank_holidays().holidays),
        )
        rules = sha256_hex(repr(decides).encode())
        settings = self._context.settings
        if settings.get(_LISTED_BY) != rules:
            with self._context.store.transaction():
                self._index.list_all_anew()
                settings.set(_LISTED_BY, rules)
        self._checked = True

    def _find(self, query: ItemQuery) -> FoundItems:
        asked = (query, self._context.today())
        if asked not in self._found:
            if len(self._found) >= KEPT_QUERIES:
                self._found.pop(next(iter(self._found)))
            words = search_words(query.text)
            self._found[asked] = self._index.find(query, words, asked[1])
        return self._found[asked]

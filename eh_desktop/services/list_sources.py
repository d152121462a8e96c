"""The records of this laptop as long lists show them: found, sorted and read by pages."""

from __future__ import annotations

from collections.abc import Mapping

from eh_desktop.domain.case import ref_key
from eh_desktop.domain.form import Form
from eh_desktop.domain.listed import NO_YEAR, ListedRecord, RecordQuery, listed, texts_of
from eh_desktop.domain.record import Record
from eh_desktop.domain.summary import RecordSummary
from eh_desktop.services.brought import Origin, origins, still_unread
from eh_desktop.services.context import Context
from eh_desktop.services.listing import search_words
from eh_desktop.services.records import RecordRow
from eh_desktop.storage.repositories.listing import FoundRecords, ListingRepository
from eh_desktop.storage.repositories.search import SearchRepository

LISTING_VERSION = 2
"""Goes up when records are listed or searched by other rules; then all are listed anew."""
_VERSION_SETTING = "listing_version"
KEPT_QUERIES = 4


class RecordPages:
    """Pages of records. What was written since the last look is listed before anything is found."""

    def __init__(self, context: Context) -> None:
        """Work on an open vault."""
        self._context = context
        self._search = SearchRepository(context.store)
        self._listing = ListingRepository(context.store)
        self._found: dict[RecordQuery, FoundRecords] = {}
        self._origins: Mapping[str, Origin] = {}
        self._checked = False

    def bring_up_to_date(self) -> int:
        """List what was written since; give how many records that were."""
        count = 0
        while some := self.bring_some_up_to_date():
            count += some
        return count

    def bring_some_up_to_date(self, most: int = 200) -> int:
        """List some of what was written since; give how many records that were, 0 at the end."""
        if not self._checked:
            self._check_version()
        due = self._search.due(most)
        if not due.records and not due.gone:
            return 0
        with self._context.store.transaction():
            self._search.forget(due.gone)
            self._search.put(map(self._listed, due.records, due.summaries))
        self._found.clear()
        return len(due.records) + len(due.gone)

    def count(self, query: RecordQuery) -> int:
        """Give how many records a query finds."""
        return self._find(query).count()

    def page(self, query: RecordQuery, first: int, most: int) -> tuple[RecordRow, ...]:
        """Give some of the records that a query finds, from a place on, in its order."""
        found = self._find(query).page(first, most)
        self._origins = origins(self._context)
        return tuple(map(self._row, found))

    def position(self, record_id: str, query: RecordQuery) -> int | None:
        """Give where a record stands among those a query finds, from 0; None where it does not."""
        return self._find(query).position(record_id)

    def about(self, ref: str) -> tuple[RecordRow, ...]:
        """Give the records that name a case, letter case and spaces aside, the latest first."""
        self.bring_up_to_date()
        key = ref_key(ref)
        found = self._listing.about(key) if key else ()
        self._origins = origins(self._context)
        return tuple(map(self._row, found))

    def row(self, record_id: str) -> RecordRow | None:
        """Give one record by its id; None where there is none."""
        self.bring_up_to_date()
        found = self._listing.get(record_id)
        self._origins = origins(self._context)
        return self._row(found) if found is not None else None

    def forms(self, *kinds: str) -> tuple[Form, ...]:
        """Give every form of these kinds, or of all, that some record is of, by title."""
        self.bring_up_to_date()
        found = map(self._context.form, self._listing.forms())
        by_id = {form.id: form for form in found if not kinds or form.kind in kinds}
        return tuple(sorted(by_id.values(), key=lambda form: (form.title, form.id)))

    def years(self, *kinds: str) -> tuple[str, ...]:
        """Give the years that forms of these kinds, or of all, are of, the latest first.

        `none` comes last, for those that name no day of their own.
        """
        self.bring_up_to_date()
        found = self._listing.years(kinds)
        return tuple(sorted(found, key=lambda year: (year != NO_YEAR, year), reverse=True))

    def _check_version(self) -> None:
        settings = self._context.settings
        if settings.get(_VERSION_SETTING) != LISTING_VERSION:
            with self._context.store.transaction():
                self._search.list_all_anew()
                settings.set(_VERSION_SETTING, LISTING_VERSION)
        self._checked = True

    def _listed(
        self, record: Record, summary: RecordSummary
    ) -> tuple[ListedRecord, tuple[str, ...]]:
        form = self._context.form(record.form_hash)
        return listed(form, summary), texts_of(form, record)

    def _find(self, query: RecordQuery) -> FoundRecords:
        self.bring_up_to_date()
        if query not in self._found:
            if len(self._found) >= KEPT_QUERIES:
                self._found.pop(next(iter(self._found)))
            self._found[query] = self._listing.find(query, search_words(query.text))
        return self._found[query]

    def _row(self, record: ListedRecord) -> RecordRow:
        form = self._context.form(record.form_hash)
        origin = self._origins.get(record.record_id)
        return RecordRow(
            record.record_id,
            form.title,
            record.about,
            record.state,
            progress_words(form, record),
            record.changed_at,
            record.grade,
            record.amendment,
            record.concerns_open,
            record.amends,
            record.signed,
            form.kind,
            form.framework.authority,
            form.field(form.case_field).label if form.case_field else "",
            record.open_questions,
            len(still_unread(origin)),
            record.day,
        )


def progress_words(form: Form, record: ListedRecord) -> str:
    """Give `Assessment 6/10, Plan 0/5`."""
    titles = {section.id: section.short_title for section in form.sections}
    return ", ".join(f"{titles[key]} {done}/{count}" for key, done, count in record.progress)

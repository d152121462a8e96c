"""Records as a list: what each column says, and what the filters let through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.language import mark, mark_count, say, say_count
from eh_desktop.domain.listed import NO_YEAR, RecordQuery
from eh_desktop.domain.record import State
from eh_desktop.domain.side_by_side import COMPARED_KINDS
from eh_desktop.services.listing import (
    ListCell,
    ListColumn,
    ListFilter,
    ListQuery,
    ListRow,
    MemorySource,
)
from eh_desktop.ui.listings import Listing
from eh_desktop.ui.said import GRADE_LOOKS, STATE_LOOKS, STATE_WORDS, said_choices, when

if TYPE_CHECKING:
    from eh_desktop.domain.form import Form
    from eh_desktop.services.records import RecordRow

CASE, FORM, DAY, STATE, PROGRESS, GRADE, CHANGED = range(7)
FINISHED_STATES = frozenset({State.SIGNED, State.SENT, State.RECEIVED, State.MODERATED})
FINISHED = "finished"
STATE_CHOICES: tuple[tuple[str, str], ...] = (
    (FINISHED, mark("All finished")),
    *((str(state), STATE_WORDS[state]) for state in State),
)
AMENDABLE = FINISHED_STATES
ENDED = frozenset({State.SUPERSEDED, State.WITHDRAWN, State.MODERATED})
ACTIONS = "actions"
"""The fact of a row that says what can be done with it: `document`, `compare`, `amend` …"""
WAITING = (("concern", mark("Open concerns")), ("question", mark("Open questions")))
WAITING_FACTS = (("concern", "concerns_open"), ("question", "open_questions"))
GRADES = tuple(sorted(Grade, reverse=True))
NO_GRADE = "none"
_CONCERNS = mark_count("{count} open concern", "{count} open concerns")
_QUESTIONS = mark_count("{count} open question", "{count} open questions")


class RecordPager(Protocol):
    """Gives pages of records, as `RecordPages` does."""

    def count(self, query: RecordQuery) -> int:
        """Give how many records a query finds."""

    def page(self, query: RecordQuery, first: int, most: int) -> tuple[RecordRow, ...]:
        """Give some of the records that a query finds."""

    def position(self, record_id: str, query: RecordQuery) -> int | None:
        """Give where a record stands among those a query finds."""

    def forms(self, *kinds: str) -> tuple[Form, ...]:
        """Give every form that some record is of."""

    def years(self, *kinds: str) -> tuple[str, ...]:
        """Give the years that their own days are of, the latest first; `none` last."""


class RecordSource:
    """The records of a listing, read by pages."""

    slow_count = True
    """Counting takes longer than a page: the list shows that first."""

    def __init__(self, listing: Listing, pages: RecordPager) -> None:
        """Ask which forms there are; everything else is read when it is seen."""
        self._listing, self._pages = listing, pages
        forms = pages.forms(*listing.kinds)
        self._words = RecordWords(listing, {form.framework.authority for form in forms})
        titles = {
            form.id: self._words.form_title(form.title, form.framework.authority) for form in forms
        }
        self.columns = columns_of(listing)
        self.filters = filters_of(listing, tuple(titles.items()), pages.years(*listing.kinds))

    def count(self, query: ListQuery) -> int:
        """Give how many records a query finds."""
        return self._pages.count(self._asked(query))

    def rows(self, query: ListQuery, offset: int, limit: int) -> tuple[ListRow, ...]:
        """Give some of the records that a query finds, in its order."""
        page = self._pages.page(self._asked(query), offset, limit)
        return tuple(map(self._words.row, page))

    def position(self, row_id: str, query: ListQuery) -> int | None:
        """Give where a record stands among those a query finds, from 0."""
        return self._pages.position(row_id, self._asked(query))

    def _asked(self, query: ListQuery) -> RecordQuery:
        chosen = query.filters
        return RecordQuery(
            self._listing.kinds,
            states_of(chosen.get("state", "")),
            chosen.get("form", ""),
            chosen.get("grade", ""),
            chosen.get("waiting", ""),
            chosen.get("year", ""),
            query.text,
            query.sort or "changed",
            query.descending if query.sort else True,
        )


def states_of(choice: str) -> tuple[State, ...]:
    """Give the states that a choice of the state filter lets through; none means all."""
    if choice == FINISHED:
        return tuple(sorted(FINISHED_STATES))
    return (State(choice),) if choice else ()


def memory_source(listing: Listing, rows: Sequence[RecordRow]) -> MemorySource:
    """Give a listing of rows that are at hand."""
    words = RecordWords(listing, {row.framework for row in rows})
    titles = {(words.form_title(row.title, row.framework),) * 2 for row in rows}
    years = sorted({year_of(row) for row in rows}, reverse=True)
    filters = filters_of(listing, tuple(sorted(titles)), years)
    return MemorySource(columns_of(listing), [words.row(row) for row in rows], filters)


def columns_of(listing: Listing) -> tuple[ListColumn, ...]:
    """Give the columns of a listing."""
    return (
        ListColumn("about", listing.about),
        ListColumn("form", mark("Form"), wide=not listing.graded),
        ListColumn("day", mark("Date"), "date"),
        ListColumn("state", mark("State"), "choice"),
        ListColumn("progress", mark("Progress"), wide=listing.graded),
        ListColumn("grade", mark("Overall grade"), "choice", hidden=not listing.graded),
        ListColumn("changed", mark("Changed"), "date"),
    )


def filters_of(
    listing: Listing, forms: Sequence[tuple[str, str]], years: Sequence[str] = ()
) -> tuple[ListFilter, ...]:
    """Give the filters of a listing; one that has nothing to choose between is left out."""
    found = [ListFilter("state", say("State"), said_choices(STATE_CHOICES), say("All states"))]
    if len(forms) > 1:
        found.append(ListFilter("form", say("Form"), tuple(forms), say("All forms")))
    if len(years) > 1:
        choices = tuple((year, say("No date") if year == NO_YEAR else year) for year in years)
        found.append(ListFilter("year", say("Year"), choices, say("All years")))
    if listing.graded:
        grades = tuple((grade.id, say(grade.label)) for grade in GRADES)
        found.append(
            ListFilter(
                "grade",
                say("Overall grade"),
                (*grades, (NO_GRADE, say("No grade yet"))),
                say("All grades"),
            )
        )
    return (
        *found,
        ListFilter(
            "waiting", say("Waiting for an answer"), said_choices(WAITING), say("Waiting or not")
        ),
    )


class RecordWords:
    """What a list says of a record."""

    def __init__(self, listing: Listing, frameworks: set[str]) -> None:
        """Take the listing's words; a form is named with its framework where there are several."""
        self._listing = listing
        self._many_frameworks = len(frameworks) > 1

    def form_title(self, title: str, framework: str) -> str:
        """Give what the list calls a form."""
        return f"{title} · {framework}" if self._many_frameworks else title

    def row(self, row: RecordRow) -> ListRow:
        """Give a record as a row."""
        about = row.case_ref or say(self._listing.nameless)
        about = (
            f"{about} · {say('amendment {number}', number=row.amendment)}"
            if row.amendment
            else about
        )
        grade, title = row.overall, self.form_title(row.title, row.framework)
        state_rank = list(State).index(row.state)
        cells = {
            "about": ListCell(about),
            "form": ListCell(title),
            "day": ListCell(british_date(row.day), row.day),
            "state": ListCell(say(STATE_WORDS[row.state]), state_rank, STATE_LOOKS[row.state]),
            "progress": ListCell(_progress(row)),
            "grade": ListCell("", -1)
            if grade is None
            else ListCell(say(grade.label), int(grade), GRADE_LOOKS[grade]),
            "changed": ListCell(when(row.changed_at), row.changed_at),
        }
        return ListRow(row.record_id, cells, _facts(row, title))


def _facts(row: RecordRow, title: str) -> Mapping[str, frozenset[str]]:
    finished = (FINISHED,) if row.state in FINISHED_STATES else ()
    return {
        "state": frozenset((str(row.state), *finished)),
        "form": frozenset((title,)),
        "year": frozenset((year_of(row),)),
        "grade": frozenset((row.overall.id if row.overall is not None else NO_GRADE,)),
        ACTIONS: frozenset(_possible(row)),
        "waiting": frozenset(key for key, name in WAITING_FACTS if getattr(row, name)),
    }


def year_of(row: RecordRow) -> str:
    """Give the year of a form's own day, or `none`."""
    return row.day[:4] or NO_YEAR


def _possible(row: RecordRow) -> Iterator[str]:
    if row.signed:
        yield "document"
    ended = row.state in (State.SUPERSEDED, State.WITHDRAWN)
    if row.kind in COMPARED_KINDS and row.case_ref and not ended:
        yield "compare"
    if row.state in AMENDABLE:
        yield "amend"
    if row.state not in ENDED:
        yield "withdraw"


def _progress(row: RecordRow) -> str:
    waiting = [
        say_count(*words, count)
        for count, words in (
            (row.concerns_open, _CONCERNS),
            (row.open_questions, _QUESTIONS),
        )
        if count
    ]
    return " · ".join(part for part in (*waiting, row.answered) if part)

"""Cases and log entries as rows of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import STANDINGS, CaseFinding, next_due, standing_of
from eh_desktop.domain.dates import british_date
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Field
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.listed_item import AGAIN, TURNAROUND
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.domain.log_checks import Turnaround, again
from eh_desktop.services.listing import ListCell, ListColumn, ListFilter, ListRow
from eh_desktop.ui.cases.words import (
    AGAIN_LOOKS,
    AGAIN_WORDS,
    STANDING_LOOKS,
    STANDING_WORDS,
    STATUS_WORDS,
    capital,
)
from eh_desktop.ui.said import said_choices

_COLUMN_KINDS = {"date": "date", "number": "number", "choice": "choice"}
_SHOWN_TEXTS = 4
"""How many fields of a log are columns at first, beside its day and what tells entries apart."""
KEPT = "kept"
_MOST_CHOICES = 40
"""As many agencies stand in the filter; the search finds the others."""


def case_columns(words: Mapping[str, str]) -> tuple[ListColumn, ...]:
    """Give the columns of the list of cases, in local words."""
    return (
        ListColumn("ref", mark("Reference")),
        ListColumn("standing", mark("Standing"), "choice"),
        ListColumn("family", mark("Family")),
        ListColumn("children", mark("Children"), wide=True),
        ListColumn("agency", mark("Agency")),
        ListColumn("lead", capital(words["lead"])),
        ListColumn("last_meeting", mark("Last meeting"), "date"),
        ListColumn("next_due", mark("Next due"), "date"),
        ListColumn("status", mark("Status"), "choice", hidden=True),
        ListColumn("opened", mark("Opened"), "date", hidden=True),
        ListColumn("closed", mark("Closed"), "date", hidden=True),
        ListColumn("priority", mark("Priority"), hidden=True),
        ListColumn("step_down", mark("Step-down"), "choice", hidden=True),
    )


def case_row(case: Case, findings: Sequence[CaseFinding]) -> ListRow:
    """Give a case as a row; `findings` hold it against its limits."""
    standing = standing_of(case, findings)
    due = next_due(findings)
    meetings = case.days("meeting")
    cells = {
        "ref": ListCell(case.ref),
        "standing": ListCell(
            say(STANDING_WORDS[standing]), STANDINGS.index(standing), STANDING_LOOKS[standing]
        ),
        "family": ListCell(case.family),
        "children": ListCell(", ".join(child.name for child in case.children)),
        "agency": ListCell(case.agency),
        "lead": ListCell(case.lead),
        "status": ListCell(say(STATUS_WORDS[case.status]), case.status),
        "last_meeting": _day(meetings[-1] if meetings else ""),
        "next_due": _day("" if due is None or due.due is None else due.due.isoformat()),
        "opened": _day(case.opened_on),
        "closed": _day(case.closed_on),
        "priority": ListCell(case.priority),
        "step_down": ListCell(say("Yes") if case.step_down else say("No")),
    }
    return ListRow(case.id, cells)


def case_filters(agencies: Sequence[str], *, archived: bool) -> tuple[ListFilter, ...]:
    """Give the filters of the list of cases; `archived` tells whether some are."""
    filters = [
        ListFilter(
            "status",
            say("Status"),
            (("open", say("Open")), ("closed", say("Closed"))),
            say("Open and closed"),
        ),
        ListFilter(
            "standing",
            say("Standing"),
            said_choices((one, STANDING_WORDS[one]) for one in STANDINGS if one != "closed"),
            say("All standings"),
        ),
    ]
    if 1 < len(agencies) <= _MOST_CHOICES:
        choices = tuple((agency, agency) for agency in agencies)
        filters.append(ListFilter("agency", say("Agency"), choices, say("All agencies")))
    if archived:
        kept = (("archived", say("Archived")), ("all", say("In use and archived")))
        filters.append(ListFilter(KEPT, say("Kept"), kept, say("In use")))
    return tuple(filters)


def log_columns(kind: LogKind) -> tuple[ListColumn, ...]:
    """Give the columns of a log."""
    first = [kind.field(kind.on), kind.field(kind.what)]
    rest = [one for one in kind.fields if one not in first and one.kind != "long_text"]
    columns = [_column(first[0]), _column(first[1], wide=True)]
    columns += [_column(one, hidden=at >= _SHOWN_TEXTS) for at, one in enumerate(rest)]
    if kind.answered:
        columns.insert(2, ListColumn(TURNAROUND, mark("Turnaround"), "number"))
    if kind.again:
        columns.insert(2, ListColumn(AGAIN, mark("Due again"), "choice"))
    return tuple(columns)


def _column(entry: Field, *, wide: bool = False, hidden: bool = False) -> ListColumn:
    kind = _COLUMN_KINDS.get(entry.kind, "text")
    return ListColumn(entry.id, entry.label, kind, hidden=hidden, wide=wide)  # type: ignore[arg-type]


def entry_row(kind: LogKind, entry: LogEntry, took: Turnaround | None, today: date) -> ListRow:
    """Give an entry of a log as a row; `took` is how long it waited for its answer."""
    cells = {one.id: _cell(one, entry.values.get(one.id, "")) for one in kind.fields}
    if took is not None:
        look = "" if took.answered else "chip-partly"
        cells[TURNAROUND] = ListCell(took.short, took.working_days, look)
    if kind.again:
        state = again(kind, entry, today)
        order = {"late": 0, "soon": 1, "later": 2, "": 3}[state]
        cells[AGAIN] = ListCell(say(AGAIN_WORDS[state]), order, AGAIN_LOOKS[state])
    return ListRow(entry.id, cells)


def _cell(entry: Field, value: str) -> ListCell:
    if not value:
        return ListCell()
    said = FIELD_KINDS[entry.kind].text(entry, value)
    if entry.kind == "number" and FIELD_KINDS["number"].allows(entry, value):
        return ListCell(said, float(value))
    return ListCell(said, value if entry.kind in ("date", "choice") else "")


def log_filters(kind: LogKind) -> tuple[ListFilter, ...]:
    """Give the filters of a log."""
    filters = []
    if kind.answered:
        choices = (("waits", say("Not answered yet")), ("answered", say("Answered")))
        filters.append(ListFilter(TURNAROUND, say("Answers"), choices, say("Answered or not")))
    if kind.again:
        again_choices = said_choices((str(key), words) for key, words in AGAIN_WORDS.items() if key)
        filters.append(ListFilter(AGAIN, say("Due again"), again_choices, say("Due again or not")))
    for one in kind.fields:
        if one.kind == "choice":
            named = tuple((choice.id, choice.label) for choice in one.choices)
            filters.append(ListFilter(one.id, one.label, named))
    return tuple(filters)


def _day(value: str) -> ListCell:
    return ListCell(british_date(value), value) if value else ListCell()

"""A case or an entry of a log as its list finds and orders it, and what is asked of such a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_turning import Turning, day_after
from eh_desktop.domain.dates import british_date, parse_iso_date
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Field
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.domain.log_checks import SOON_MONTHS, Turnaround
from eh_desktop.domain.working_days import add_months

CASES = "case"
"""The id of the list of cases; every other list has the id of its log."""
PHASE = "phase"
"""What sorts by `Turning.phase`: the worst first."""
TURNAROUND, AGAIN = "turnaround", "again"
Kept = Literal["", "in_use", "archived"]
SortKey = str | int | float
_WAITS = 10_000_000
"""What waits for its answer stands after what was answered, the longest wait last."""
_TWO_MONTHS = 31 * SOON_MONTHS
"""Days, at most."""
NEVER = Turning()


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One case or entry, as far as finding and ordering it goes."""

    list_id: str
    item_id: str
    texts: tuple[str, ...]
    """What is searched."""
    keys: Mapping[str, SortKey]
    """What each column is sorted by: numbers before words, words without regard to capitals."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """By filter, the choice that lets it through."""
    turning: Turning = NEVER


@dataclass(frozen=True, slots=True)
class ItemQuery:
    """What is asked of one list."""

    list_id: str
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    """Filters and their choices."""
    phase: str = ""
    """One of `case_turning.PHASES`; empty for all."""
    kept: Kept = ""
    """Archived is what ended before `used_since`; empty for all."""
    used_since: str = ""
    """ISO day."""
    sort: str = ""
    """A column's id or `PHASE`; empty for the latest changed first."""
    descending: bool = False


def listed_case(case: Case, turning: Turning, next_due: str) -> ListedItem:
    """List a case; `next_due` is the ISO day of what comes next, empty for nothing."""
    meetings = case.days("meeting")
    children = ", ".join(child.name for child in case.children)
    days = {
        "last_meeting": meetings[-1] if meetings else "",
        "next_due": next_due,
        "opened": case.opened_on,
        "closed": case.closed_on,
    }
    said = {
        "ref": case.ref,
        "family": case.family,
        "children": children,
        "agency": case.agency,
        "lead": case.lead,
        "status": case.status,
        "priority": case.priority,
    }
    keys = {name: text.casefold() for name, text in said.items()}
    texts = (
        *said.values(),
        *(british_date(day) for day in days.values() if day),
        *case.past_leads,
        *(person.name for person in case.people if person.role != "child"),
        *(day.note for day in case.dates),
        case.closing_reason,
        case.note,
    )
    facts = {"status": case.status, "agency": case.agency}
    step_down = {"step_down": "yes" if case.step_down else "no"}
    return ListedItem(CASES, case.id, _kept(texts), {**keys, **days, **step_down}, facts, turning)


def listed_entry(kind: LogKind, entry: LogEntry, took: Turnaround | None) -> ListedItem:
    """List an entry of a log; `took` is how long it waited for its answer so far."""
    keys: dict[str, SortKey] = {}
    facts: dict[str, str] = {}
    for one in kind.fields:
        value = entry.values.get(one.id, "")
        keys[one.id] = _key(one, value)
        if one.kind == "choice":
            facts[one.id] = value
    if kind.answered:
        waits = took is not None and not took.answered
        facts[TURNAROUND] = "waits" if waits else "answered"
        if took is not None:
            asked = parse_iso_date(entry.values[kind.on])
            long_ago = 0 if asked is None else asked.toordinal()
            keys[TURNAROUND] = _WAITS - long_ago if waits else took.working_days
    due = entry.values.get(kind.again, "") if kind.again else ""
    if kind.again:
        keys[AGAIN] = due
    texts = _kept(_said(one, entry.values.get(one.id, "")) for one in kind.fields)
    return ListedItem(kind.id, entry.id, texts, keys, facts, _turning(due))


def _turning(due: str) -> Turning:
    """Give when what is due again on a day is due soon, and late."""
    day = parse_iso_date(due) if len(due) == 10 else None
    if day is None:
        return Turning()
    soon = date.fromordinal(max(1, day.toordinal() - _TWO_MONTHS))
    while add_months(soon, SOON_MONTHS) < day:
        soon += timedelta(days=1)
    return Turning("counts", soon.isoformat(), day_after(day))


def _key(one: Field, value: str) -> SortKey:
    if one.kind == "number" and value and FIELD_KINDS["number"].allows(one, value):
        return float(value)
    return value if one.kind in ("date", "choice") else _said(one, value).casefold()


def _said(one: Field, value: str) -> str:
    return FIELD_KINDS[one.kind].text(one, value) if value else ""


def _kept(texts: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)

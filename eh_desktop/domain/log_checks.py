"""What an entry of a log must have, how long a request took, and when training is due again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from eh_desktop.domain.dates import parse_iso_date
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.errors import RuleTrouble
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.domain.working_days import Calendar, add_months, working_days_between

Again = Literal["", "late", "soon", "later"]
SOON_MONTHS = 2
"""How long before its day a training that is due again is called due soon."""
_MEETING = " meeting"


@dataclass(frozen=True, slots=True)
class EntryProblem:
    """What is wrong at one field of an entry."""

    field: str
    what: str
    remedy: str


class EntryTrouble(RuleTrouble):
    """An entry that cannot be kept. `problems` has all that is wrong, the first as text."""

    def __init__(self, problems: tuple[EntryProblem, ...], kind: LogKind) -> None:
        """Say the first of the problems, of which there is at least one."""
        first = problems[0]
        super().__init__(first.what, kind.field(first.field).label, first.remedy)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Turnaround:
    """From the day that something was asked to its answer, or to today while there is none."""

    working_days: int
    days: int
    answered: bool

    @property
    def short(self) -> str:
        """In a cell: `3 working days`, `12 working days so far`."""
        working = say_count("{count} working day", "{count} working days", self.working_days)
        return working if self.answered else say("{working} so far", working=working)

    @property
    def words(self) -> str:
        """In words: `3 working days (5 days)`, `open for 12 working days (16 days)`."""
        working = say_count("{count} working day", "{count} working days", self.working_days)
        days = say_count("{count} day", "{count} days", self.days)
        said = f"{working} ({days})"
        return said if self.answered else say("open for {said}", said=said)


def entry_problems(kind: LogKind, entry: LogEntry, today: str) -> tuple[EntryProblem, ...]:
    """Give everything that keeps an entry from being kept; no day may lie after `today`, ISO."""
    return (*_field_problems(kind, entry.values, today), *_order_problems(kind, entry.values))


def turnaround(
    kind: LogKind, entry: LogEntry, today: date, calendar: Calendar
) -> Turnaround | None:
    """Give how long a request took, or has waited by today; None for a log without answers."""
    asked = _day(entry.values.get(kind.on, ""))
    if not kind.answered or asked is None:
        return None
    answered = _day(entry.values.get(kind.answered, ""))
    end = answered or today
    if end < asked:
        return None
    working = working_days_between(asked, end, calendar)
    return Turnaround(working, (end - asked).days, answered is not None)


def again(kind: LogKind, entry: LogEntry, today: date) -> Again:
    """Tell how an entry stands that is due again: late, soon (within two months) or later."""
    due = _day(entry.values.get(kind.again, "")) if kind.again else None
    if due is None:
        return ""
    if due < today:
        return "late"
    return "soon" if due <= add_months(today, SOON_MONTHS) else "later"


def worded(kind: LogKind, words: Mapping[str, str]) -> LogKind:
    """Give a log with local words in place of `{assessment}`, `{meeting}` and `{lead}`."""
    local = dict(words)
    if "meeting" in local:  # "{meeting} meeting", where the local word may say it already
        local["meeting"] = local["meeting"].removesuffix(_MEETING)

    def said(text: str) -> str:
        return say(text, **local)

    fields = tuple(
        replace(
            one,
            label=said(one.label),
            hint=said(one.hint),
            choices=tuple(replace(choice, label=said(choice.label)) for choice in one.choices),
        )
        for one in kind.fields
    )
    texts = {
        name: said(getattr(kind, name)) for name in ("title", "one", "add", "change", "purpose")
    }
    return replace(kind, fields=fields, **texts)


def _field_problems(kind: LogKind, values: Mapping[str, str], today: str) -> Iterator[EntryProblem]:
    known = {one.id for one in kind.fields}
    for key in values.keys() - known:
        raise KeyError(key)
    for one in kind.fields:
        value = values.get(one.id, "")
        if not value.strip():
            if one.required:
                yield EntryProblem(
                    one.id, say("“{label}” is empty.", label=one.label), say("Fill it in.")
                )
        elif not FIELD_KINDS[one.kind].allows(one, value):
            what, remedy = _not_allowed(one.kind, value)
            yield EntryProblem(one.id, what, remedy)
        elif one.kind == "date" and not one.future and value > today:
            what = say("“{label}” is in the future.", label=one.label)
            yield EntryProblem(one.id, what, say("Write the day once it has come."))


def _not_allowed(kind: str, value: str) -> tuple[str, str]:
    if kind == "date":
        return say("“{value:.40}” is not a date.", value=value), say(
            "Write day, month and year, like 22/11/2026."
        )
    if kind == "number":
        return say("“{value:.40}” is not a number.", value=value), say(
            "Write it in digits, like 12 or 2.5."
        )
    return say("“{value:.40}” does not fit here.", value=value), say(
        "Write it on one line, or choose from the list."
    )


def _order_problems(kind: LogKind, values: Mapping[str, str]) -> Iterator[EntryProblem]:
    first = _day(values.get(kind.on, ""))
    for key in (kind.answered, kind.again):
        later = _day(values.get(key, "")) if key else None
        if first is not None and later is not None and later < first:
            what = say(
                "“{label}” is before “{other}”.",
                label=kind.field(key).label,
                other=kind.field(kind.on).label,
            )
            yield EntryProblem(key, what, say("Look at both days."))


def _day(value: str) -> date | None:
    return parse_iso_date(value) if len(value) == 10 else None

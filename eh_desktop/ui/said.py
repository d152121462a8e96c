"""States, grades and moments as lists say them, with the look of their chips."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from eh_desktop.domain.dates import MONTHS, british_date
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.record import State

STATE_LOOKS: dict[State, str] = {
    State.DRAFT: "chip",
    State.FINAL: "chip-partly",
    State.SIGNED: "chip-partly",
    State.SENT: "chip-met",
    State.RECEIVED: "chip-met",
    State.MODERATED: "chip-met",
    State.SUPERSEDED: "chip-na",
    State.WITHDRAWN: "chip-na",
}
STATE_WORDS: dict[State, str] = {
    State.DRAFT: mark("Draft"),
    State.FINAL: mark("Final"),
    State.SIGNED: mark("Signed, not sent"),
    State.SENT: mark("Sent"),
    State.RECEIVED: mark("Received"),
    State.MODERATED: mark("Moderated"),
    State.SUPERSEDED: mark("Superseded"),
    State.WITHDRAWN: mark("Withdrawn"),
}
GRADE_LOOKS: dict[Grade, str] = {
    Grade.OUTSTANDING: "chip-met",
    Grade.GOOD: "chip-met",
    Grade.REQUIRES_IMPROVEMENT: "chip-partly",
    Grade.INADEQUATE: "chip-not-met",
}
DUE_WORDS = {
    "late": mark("Late"),
    "due": mark("Due"),
    "later": mark("Later"),
    "undated": mark("No date"),
}
DUE_LOOKS = {
    "late": "chip-not-met",
    "due": "chip-partly",
    "later": "chip-na",
    "undated": "chip-na",
}

MANY = 100
"""A number that takes the form of many in every language."""


def of_day(day: str, changed_at: str) -> str:
    """Give the day that a form names as its own; for one without, when it was changed."""
    if day:
        return say("dated {day}", day=british_date(day))
    return say("changed {when}", when=when(changed_at))


def when(moment: str) -> str:
    """Give a UTC moment as `today at 14:05`, `yesterday` or `22 November 2026`, in local time."""
    try:
        at = datetime.fromisoformat(moment)
        local = at.astimezone() if at.tzinfo is not None else at
    except (ValueError, OverflowError):
        return moment
    today = date.today()  # noqa: DTZ011  the wall calendar of the person
    if local.date() == today:
        return say("today at {time}", time=f"{local:%H:%M}")
    if local.date() == today - timedelta(days=1):
        return say("yesterday")
    return british_date(local.date().isoformat())


def placed(owner: str, by_when: str) -> str:
    """Give who finds out by when: `Ruth, by 3 May 2027`; what is not said is named."""
    who, by = owner.strip() or say("nobody yet"), british_date(by_when)
    if not owner.strip() and not by_when.strip():
        return say("No owner or date")
    return say("{who}, by {by}", who=who, by=by) if by else say("{who}, no date", who=who)


def whence(form_title: str, day: str) -> str:
    """Give the form that something stands in, with its day; what is not known is left out."""
    return " · ".join(part for part in (form_title, british_date(day)) if part)


def month(day: date) -> str:
    """Give `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def counted(count: int, one: str, many: str) -> str:
    """Give `1 draft` or `3 drafts` of nouns that `mark_count` marks."""
    return f"{count:,} {say_count(one, many, count)}"


def plural(one: str, many: str) -> str:
    """Give what many of a thing are called, of nouns that `mark_count` marks."""
    return say_count(one, many, MANY)


def said_choices(choices: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Give the choices of a filter, with their marked words said."""
    return tuple((key, say(words)) for key, words in choices)

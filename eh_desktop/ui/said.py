"""States, grades and moments as lists say them, with the look of their chips."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from eh_desktop.domain.dates import MONTHS, british_date
from eh_desktop.domain.grades import Grade
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
STATE_WORDS: dict[State, str] = {state: str(state).capitalize() for state in State} | {
    State.SIGNED: "Signed, not sent",
}
GRADE_LOOKS: dict[Grade, str] = {
    Grade.OUTSTANDING: "chip-met",
    Grade.GOOD: "chip-met",
    Grade.REQUIRES_IMPROVEMENT: "chip-partly",
    Grade.INADEQUATE: "chip-not-met",
}
DUE_WORDS = {"late": "Late", "due": "Due", "later": "Later", "undated": "No date"}
DUE_LOOKS = {
    "late": "chip-not-met",
    "due": "chip-partly",
    "later": "chip-na",
    "undated": "chip-na",
}


def when(moment: str) -> str:
    """Give a UTC moment as `today at 14:05`, `yesterday` or `22 November 2026`, in local time."""
    try:
        at = datetime.fromisoformat(moment)
        local = at.astimezone() if at.tzinfo is not None else at
    except (ValueError, OverflowError):
        return moment
    today = date.today()  # noqa: DTZ011  the wall calendar of the person
    if local.date() == today:
        return f"today at {local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return "yesterday"
    return british_date(local.date().isoformat())


def placed(owner: str, by_when: str) -> str:
    """Give who finds out by when: `Ruth, by 3 May 2027`; what is not said is named."""
    who, by = owner.strip() or "nobody yet", british_date(by_when)
    if not owner.strip() and not by_when.strip():
        return "No owner or date"
    return f"{who}, by {by}" if by else f"{who}, no date"


def month(day: date) -> str:
    """Give `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def counted(count: int, one: str, many: str = "") -> str:
    """Give `1 draft` or `3 drafts`; `many` where an s does not do."""
    return f"{count} {one if count == 1 else many or one + 's'}"

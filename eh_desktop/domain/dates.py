"""Dates as people in England and Wales write and read them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from eh_desktop.domain.language import say

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_BRITISH = re.compile(r"\s*(\d{1,2})\s*[./ -]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})\s*")
_WORDED = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3,9})\.?,?(?:[\s-]*(\d{4}|\d{2}))?",
    re.ASCII,
)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def parse_iso_date(text: str) -> date | None:
    """Read `2026-11-22` (a time after it is ignored); None for anything else.

    Other words after a date are never ignored: what is shown for it would hide them.
    """
    if _ISO.match(text) is None:
        return None
    try:
        if len(text) > 10:
            datetime.fromisoformat(text)
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def parse_british_date(text: str) -> date | None:
    """Read day, month, year in that order, `22/11/2026` or `22.11.26`; None for anything else."""
    match = _BRITISH.fullmatch(text)
    if match is None:
        return parse_iso_date(text.strip())
    day, month, year = (int(group) for group in match.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def parse_typed_date(text: str, today: date) -> date | None:
    """Read a day as people type it into a field; None for anything else.

    As `parse_british_date`, and `1 Feb 2026`, `Sunday 1st February 2026`, `1 Feb` of this year,
    `today`, `yesterday`, `tomorrow`.
    """
    words = text.strip().casefold()
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    match = _WORDED.fullmatch(words)
    if match is None:
        return parse_british_date(text)
    months = [at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(match[2])]
    if len(months) != 1:
        return None
    year = int(match[3]) if match[3] else today.year
    try:
        return date(year + 2000 if year < 100 else year, months[0], int(match[1]))
    except ValueError:
        return None


def british_date(text: str) -> str:
    """Write an ISO date, or the date of an ISO moment, as `22 November 2026`; else the text."""
    day = parse_iso_date(text)
    return text if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(value: str) -> str:
    """Write an ISO date as `22/11/2026`; any other text as it stands."""
    day = parse_iso_date(value) if len(value) == 10 else None
    return value if day is None else f"{day.day:02}/{day.month:02}/{day.year:04}"


def british_moment(text: str) -> str:
    """Write an ISO moment as `22 November 2026 at 14:05`, in local time if it carries a zone."""
    try:
        moment = datetime.fromisoformat(text)
        if len(text) <= 10:
            return british_date(text)
        if moment.tzinfo is not None:
            moment = moment.astimezone()
    except (ValueError, OverflowError):  # the first and the last day there is have no local time
        return text
    day, time = british_date(moment.date().isoformat()), f"{moment:%H:%M}"
    return say("{day} at {time}", day=day, time=time)


def utc_now() -> str:
    """Give the present moment in UTC, ISO 8601 to the second: `2026-11-22T09:30:00+00:00`."""
    return datetime.now(UTC).isoformat(timespec="seconds")

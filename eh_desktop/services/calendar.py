"""The bank holidays that came with the application, read when a rule first asks for them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.working_days import Calendar
from eh_desktop.paths import resource

FILE = "bank_holidays.json"
FORMAT = 1


@cache
def bank_holidays() -> Calendar:
    """Give the bank holidays of England and Wales, read once; Trouble if the file is not whole."""
    return read_calendar(resource(FILE))


def read_calendar(path: Path) -> Calendar:
    """Read a file of bank holidays; Trouble if it is missing or not what was shipped."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(f"not format {FORMAT}")
        first, last = _year(content["first_year"]), _year(content["last_year"])
        days = frozenset(date.fromisoformat(day) for day in content["days"])
        calendar = Calendar(days, first, last)
        if first > last or not days or not calendar.knows(days):
            raise ValueError("the days do not fit the years")
    except OSError as error:
        raise _trouble(say(_UNREAD), path) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _trouble(say(_DAMAGED), path) from error
    return calendar


def _year(plain: object) -> int:
    if type(plain) is not int:
        raise ValueError(f"{plain!r:.40} is not a year")
    return plain


_UNREAD = mark(
    "The list of bank holidays is missing or cannot be read, so working days cannot be counted."
)
_DAMAGED = mark("The list of bank holidays is damaged, so working days cannot be counted.")


def _trouble(what: str, path: Path) -> Trouble:
    return Trouble(
        what,
        str(path),
        say("Install the application again."),
    )

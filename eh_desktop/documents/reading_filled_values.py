"""What was typed or chosen in one field, as a record keeps it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from eh_desktop.documents.paper_fields import PaperField
from eh_desktop.domain.dates import MONTHS, parse_british_date
from eh_desktop.domain.entries import FIELD_KINDS
from eh_desktop.domain.form import Field

_WORDED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})")
_DAYS_APART = re.compile(r"[\n;,]")
_PLAIN_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Unreadable(Exception):  # noqa: N818  it is told to a person, not an error
    """Why a value cannot be kept: `str()` says it, `text` is what was typed."""

    def __init__(self, why: str, text: str, rest: str = "") -> None:
        """Take the reason, what was typed, and what of it could be read."""
        super().__init__(why)
        self.text = text
        self.rest = rest


def read_value(field: PaperField, text: str) -> str:
    """Give what a record keeps of what was entered, not empty; Unreadable where it is not valid."""
    if len(text) > field.most:
        raise Unreadable(f"it is longer than {field.most} letters.", text)
    return _READS[field.kind](field, text)


def read_date(text: str) -> date | None:
    """Read a day as written in England: 22/11/2026, 22.11.26, 22 November 2026 or 22nd Nov 2026."""
    text = text.strip()
    worded = _WORDED.fullmatch(text.casefold())
    if worded is not None:
        month = _month(worded[2])
        return parse_british_date(f"{worded[1]}/{month}/{worded[3]}") if month else None
    if "-" in text and text[:4].isdecimal() and _PLAIN_ISO.fullmatch(text) is None:
        return None  # a day with more after it: none of it is thrown away
    return parse_british_date(text)


def _month(word: str) -> int:
    """Give the number of a month by its name or its beginning; 0 for no month."""
    names = [month.casefold() for month in MONTHS]
    found = [at for at, name in enumerate(names, 1) if name.startswith(word)]
    return found[0] if len(found) == 1 else 0


def _line(_field: PaperField, text: str) -> str:
    """Give a text on one line, whatever ends lines in it."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())


def _lines(_field: PaperField, text: str) -> str:
    return text


def _number(_field: PaperField, text: str) -> str:
    given = text.strip()
    if not FIELD_KINDS["number"].allows(Field("", "", "number"), given):
        raise Unreadable("this is not a number.", text)
    return given


def _date(_field: PaperField, text: str) -> str:
    day = read_date(text)
    if day is None:
        raise Unreadable("this is not a day, month and year.", text)
    return day.isoformat()


def _dates(_field: PaperField, text: str) -> str:
    given = [part.strip() for part in _DAYS_APART.split(text) if part.strip()]
    days = [read_date(part) for part in given]
    rest = "\n".join(day.isoformat() for day in days if day is not None)
    wrong = [part for part, day in zip(given, days, strict=True) if day is None]
    if wrong:
        raise Unreadable("this is not a day, month and year.", "\n".join(wrong), rest)
    return rest


def _option(field: PaperField, text: str) -> str:
    """Give the value that was chosen; some readers keep its words."""
    given = text.strip()
    values = [value for value, _ in field.options if value == given]
    said = [value for value, words in field.options if words.casefold() == given.casefold()]
    chosen = values or said
    if len(chosen) != 1:
        raise Unreadable("this is not one of the answers.", text)
    return chosen[0]


_READS: Mapping[str, Callable[[PaperField, str], str]] = {
    "text": _line,
    "lines": _lines,
    "number": _number,
    "date": _date,
    "dates": _dates,
    "one": _option,
    "list": _option,
    "tick": _option,
}

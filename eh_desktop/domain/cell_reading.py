"""Read what people write in the cells of a spreadsheet: days, choices, names, numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Literal

from eh_desktop.domain.dates import MONTHS, british_date
from eh_desktop.domain.import_targets import TargetField
from eh_desktop.domain.language import say

DayOrder = Literal["day", "month"]
"""Which comes first in `1/2/2026`."""
Seen = Literal["", "day", "month", "both"]

_FIRST_YEAR = 1900
_SERIALS = range(20_000, 80_000)
"""Days that spreadsheet programs count from the end of 1899: from 1954 to 2119."""
_EPOCH = date(1899, 12, 30)
_TIME = r"(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?)?"
_NUMBERS = re.compile(rf"(\d{{1,4}})\s*[./\- ]\s*(\d{{1,2}})\s*[./\- ]\s*(\d{{1,4}}){_TIME}", re.A)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DAY_WORD = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]*(?:of\s+)?([a-z]{{3,9}})[\s\-/.,']*(\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE | re.ASCII,
)
_WORD_DAY = re.compile(
    rf"{_WEEKDAY}([a-z]{{3,9}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}",
    re.IGNORECASE | re.ASCII,
)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
_NUMBER = re.compile(r"(-?\d[\d,]{0,11})(\.\d{1,6}\d*)?\s*(?:h|hrs?|hours?)?", re.I | re.A)
_COMMAS = re.compile(r"-?\d{1,3}(,\d{3})+", re.ASCII)
_MONTHS = {name[:length].lower(): at for at, name in enumerate(MONTHS, 1) for length in (3, 9)}
_MONTHS["sept"] = 9
_YES = frozenset({"yes", "y", "true", "x", "1", "✓", "✔", "done"})
_NO = frozenset({"no", "n", "false", "0", "-", "none", "✗", "✘"})
_ERRORS = frozenset(
    {"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!", "#spill!", "#calc!"}
)
_SEPARATORS = re.compile(r"\s*(?:[;\n]|\s/\s|\s&\s|\band\b)\s*", re.IGNORECASE)
_WIDE = re.compile(r"[\r\n;]+")


class Unreadable(ValueError):  # noqa: N818  it is what a person is told
    """A cell that cannot be read; its text is the reason, a whole sentence."""


def is_error(text: str) -> bool:
    """Tell whether a cell shows an error of the spreadsheet program, such as #N/A."""
    return text[:1] == "#" and text.casefold() in _ERRORS


def read_day(text: str, today: date, order: DayOrder = "day", *, future: bool = False) -> str:
    """Give a day as an ISO date; Unreadable where it is none, or lies ahead and may not."""
    found = _numbered(text, today, order) or _worded(text, today)
    if found is None and _SERIAL.fullmatch(text) and int(text[:5]) in _SERIALS:
        found = _EPOCH + timedelta(days=int(text[:5]))
    if found is None:
        raise Unreadable(_why_no_day(text, order))
    if not _FIRST_YEAR <= found.year <= today.year + 100:
        raise Unreadable(say("The year {year} cannot be right.", year=found.year))
    if found > today and not future:
        raise Unreadable(say("{date} is in the future.", date=british_date(found.isoformat())))
    return found.isoformat()


def day_order(texts: Iterable[str]) -> Seen:
    """Tell in which order a column writes its days, from those that can be read one way only."""
    day = month = False
    for text in texts:
        found = _NUMBERS.fullmatch(text)
        if found is None or len(found[1]) > 2:
            continue
        first, second = int(found[1]), int(found[2])
        day = day or (first > 12 >= second)
        month = month or (second > 12 >= first)
    return "both" if day and month else "day" if day else "month" if month else ""


def _why_no_day(text: str, order: DayOrder) -> str:
    found = _NUMBERS.fullmatch(text)
    if found is not None and order == "day" and int(found[2]) > 12 >= int(found[1]):
        return say("There is no such day, unless the month comes first.")
    if found is not None:
        return say("There is no such day.")
    return say("This is not a day, such as 1/2/2026 or 1 Feb 2026.")


def _numbered(text: str, today: date, order: DayOrder) -> date | None:
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    first, second, third = found[1], int(found[2]), found[3]
    if len(first) == 4:
        return _made(int(first), second, int(third))
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    day, month = (int(first), second) if order == "day" else (second, int(first))
    return _made(_year(third, today), month, day)


def _worded(text: str, today: date) -> date | None:
    found = _DAY_WORD.fullmatch(text)
    if found is not None:
        return _made(_year(found[3], today), _month(found[2]), int(found[1]))
    found = _WORD_DAY.fullmatch(text)
    return None if found is None else _made(int(found[3]), _month(found[1]), int(found[2]))


def _month(word: str) -> int:
    small = word.lower()
    if small in _MONTHS:
        return _MONTHS[small]
    return next((at for at, name in enumerate(MONTHS, 1) if name.lower() == small), 0)


def _year(text: str, today: date) -> int:
    """Give a year; of two digits it is at most ten years ahead."""
    year = int(text)
    if len(text) == 4:
        return year
    return year + 2000 if year + 2000 <= today.year + 10 else year + 1900


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_yes_no(text: str) -> str:
    """Give `yes` or `no`; Unreadable for anything else."""
    small = text.casefold()
    if small in _YES:
        return "yes"
    if small in _NO:
        return "no"
    raise Unreadable(say("This is neither yes nor no."))


def choice_reader(field: TargetField) -> Callable[[str], str]:
    """Give what reads a choice: by its id, its label, the label's beginning, or what is meant."""
    by_text = dict(field.meanings)
    for choice in field.choices:
        by_text |= {_plain(choice.id.replace("_", " ")): choice.id, _plain(choice.label): choice.id}
        if choice.id in ("yes", "no"):
            by_text |= dict.fromkeys(_YES if choice.id == "yes" else _NO, choice.id)

    def read(text: str) -> str:
        plain = _plain(text)
        if plain in by_text:
            return by_text[plain]
        begun = {one.id for one in field.choices if plain and _plain(one.label).startswith(plain)}
        if len(begun) == 1:
            return begun.pop()
        offered = ", ".join(choice.label for choice in field.choices)
        raise Unreadable(say("This is none of the choices: {offered}.", offered=offered))

    return read


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split())


def read_number(text: str) -> str:
    """Give a number as it is kept: `1.5` for `1.5 hours`; Unreadable for anything else."""
    found = _NUMBER.fullmatch(text)
    if found is None or ("," in found[1] and not _COMMAS.fullmatch(found[1])):
        raise Unreadable(say("This is not a number."))
    whole = str(int(found[1].replace(",", "")))
    sign = "-" if found[1].startswith("-") and not whole.startswith("-") else ""
    places = (found[2] or "")[:7].rstrip("0").rstrip(".")
    return f"{sign}{whole}{places}"


def read_line(text: str) -> str:
    """Give a text on one line."""
    return " ".join(text.split()) if len(text.splitlines()) > 1 else text


def read_names(text: str) -> tuple[str, ...]:
    """Give the names in a cell: one on each line, or apart by ; / & “and”, else by commas."""
    parts = _SEPARATORS.split(text)
    if len(parts) == 1:
        parts = text.split(",")
    return tuple(
        dict.fromkeys(name for part in parts if (name := " ".join(part.strip(" ,").split())))
    )


def split_days(text: str) -> list[str]:
    """Give the parts of a cell that holds several days, one on each line or apart by ;."""
    return [part.strip(" ,") for part in _WIDE.split(text) if part.strip(" ,")]

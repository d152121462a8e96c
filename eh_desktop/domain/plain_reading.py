"""Reading plain JSON values strictly: each gives the value, or a ValueError."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from eh_desktop.domain.canonical import Plain

LARGEST_NUMBER = (1 << 31) - 1
"""The largest whole number that is read."""
_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)
"""What is no longer than this can be written out: `1E+999999999` would fill the memory."""


def object_of(plain: Plain, names: tuple[str, ...], later: tuple[str, ...] = ()) -> dict[str, Any]:
    """Give an object with exactly these keys, and any of those that were added `later`."""
    if not isinstance(plain, dict) or set(plain) - set(later) != set(names):
        raise ValueError(f"not an object of {', '.join(names)}")
    return plain


def list_of(plain: Plain) -> list[Any]:
    """Give a list."""
    if not isinstance(plain, list):
        raise ValueError(f"{plain!r:.40} is not a list")
    return plain


def texts_of(plain: Plain) -> tuple[str, ...]:
    """Give a list of texts as a tuple."""
    return tuple(text_of(one) for one in list_of(plain))


def text_of(plain: Plain) -> str:
    """Give a text."""
    if not isinstance(plain, str):
        raise ValueError(f"{plain!r:.40} is not a text")
    return plain


def set_of(plain: dict[str, Any], name: str) -> bool:
    """Tell whether a key that is only ever written as true is there."""
    if plain.get(name, True) is not True:
        raise ValueError(f"{name} is not true, so it would be left out")
    return name in plain


def count_of(plain: Plain) -> int:
    """Give how many there are: a whole number from 0 that fits a column; True is no number."""
    if type(plain) is not int or not 0 <= plain <= LARGEST_NUMBER:
        raise ValueError(f"{plain!r:.40} is not a count")
    return plain


def plain_number(value: Decimal) -> str:
    """Give a number without zeros at the end of its fraction: `3.5`, `4`, `100`."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def number_plain(value: Decimal | None) -> Plain:
    """Give a number as the text that `number_of` reads, None as null."""
    return None if value is None else plain_number(value)


def number_of(plain: Plain) -> Decimal | None:
    """Give a number in its one spelling, or None for null."""
    if plain is None:
        return None
    text = text_of(plain)
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text!r:.40} is not a number")
    value = Decimal(text)
    if plain_number(value) != text or text == "-0":
        raise ValueError(f"{text!r:.40} is not a number as it is written here")
    return value

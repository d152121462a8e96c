"""A language nobody speaks, to see what is not said and what does not fit: `[Šéñđ ţó {who} ~~]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from eh_desktop.domain.language import speak

OPENS, CLOSES = "[", "]"
_ACCENTED = str.maketrans(
    "ACDEGHIJKLNORSTUYZacdeghijklnorstuyz",
    "ÁĆĎÉĜĤÍĴĶĻŃÓŔŠŢÚÝŽáćďéĝĥíĵķļńóŕšţúýž",
)
_KEPT = re.compile(r"(\{[^{}]*\}|&\w|\t.*|\(\*[^)]*\))", re.DOTALL)
"""Places, letters that keys choose, keys after a tab, patterns of file names."""
LONGER = 0.3
"""How much longer than English other languages become."""


def pseudo(text: str, one: str, count: int) -> str:
    """Translate: accented letters, longer, in brackets."""
    english = one if count == 1 and one else text
    words, tab, keys = english.partition("\t")
    parts = _KEPT.split(words)
    accented = "".join(
        part if at % 2 else part.translate(_ACCENTED) for at, part in enumerate(parts)
    )
    longer = "~" * max(1, round(len(words) * LONGER))
    return f"{OPENS}{accented} {longer}{CLOSES}{tab}{keys}"


@contextmanager
def pseudo_spoken() -> Iterator[None]:
    """Speak it for a while."""
    speak(pseudo)
    try:
        yield
    finally:
        speak(None)

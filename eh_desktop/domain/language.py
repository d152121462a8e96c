"""The language of what people read: every sentence of a screen or a refusal goes through here.

The texts in the code are English and are their own keys. Whoever owns the screen says how a text
is translated (`speak`); without that, and for what a language has no words for, it stays English.
What is kept (records, journal, bundles) and what is printed for the authority is not translated.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from eh_desktop.domain.direction import seen


class Translate(Protocol):
    """Gives a text in another language, or the text itself where there is none."""

    def __call__(self, text: str, one: str, count: int) -> str:
        """Translate; of a counted text `one` is the singular, `count` how many (else -1)."""
        ...


_SPOKEN: list[Translate] = []
_ENGLISH: ContextVar[bool] = ContextVar("english", default=False)


def speak(translate: Translate | None) -> None:
    """Say from now on how texts are translated; None for English as it stands in the code."""
    _SPOKEN[:] = [translate] if translate is not None else []


def translated() -> bool:
    """Tell whether the screen speaks another language than the code."""
    return bool(_SPOKEN)


@contextmanager
def in_english() -> Iterator[None]:
    """Say English inside, whatever the screen speaks: for what is kept, printed or compared."""
    before = _ENGLISH.set(True)
    try:
        yield
    finally:
        _ENGLISH.reset(before)


def say(text: str, /, **values: object) -> str:
    """Give a text in the language of the screen, with its `{places}` filled from `values`.

    A sign in a value that would turn the rest of the sentence round stands in it by its code.
    """
    return _filled(_translated(text, "", -1), text, values)


def say_count(one: str, many: str, count: int, /, **values: object) -> str:
    """Give a text of a number of things, `{count}` being how many: `{count} form`, `{count} forms`.

    Which form a number takes is the language's own rule; in English one is one, all else many.
    """
    said = _translated(many, one, count)
    english = one if count == 1 else many
    return _filled(english if said == many else said, english, {**values, "count": count})


def mark(text: str) -> str:
    """Mark a text that is said later, with `say`: for constants, made before there is a screen."""
    return text


def mark_count(one: str, many: str) -> tuple[str, str]:
    """Mark a text of a number of things that is said later, with `say_count(*marked, count)`."""
    return one, many


def _translated(text: str, one: str, count: int) -> str:
    if not text or not _SPOKEN or _ENGLISH.get():
        return text
    return _SPOKEN[0](text, one, count)


def _filled(said: str, english: str, values: dict[str, object]) -> str:
    """Fill the places; a translation whose places cannot be filled is shown in English."""
    if not values:
        return said
    if not _ENGLISH.get():  # what is kept stays as it was typed
        values = {key: seen(one) if isinstance(one, str) else one for key, one in values.items()}
    try:
        return said.format(**values)
    except (LookupError, ValueError, AttributeError, TypeError):
        return english.format(**values)

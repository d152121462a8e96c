"""The language of what people read: every sentence of a screen or a refusal goes through here.

The texts in the code are English and are their own keys. Whoever owns the screen says how a text
is translated (`speak`); without that, and for what a language has no words for, it stays English.
What is kept (records, journal, bundles) and what is printed for the authority is not translated.
"""

from __future__ import annotations

from typing import Protocol


class Translate(Protocol):
    """Gives a text in another language, or the text itself where there is none."""

    def __call__(self, text: str, one: str, count: int) -> str:
        """Translate; of a counted text `one` is the singular, `count` how many (else -1)."""
        ...


_SPOKEN: list[Translate] = []


def speak(translate: Translate | None) -> None:
    """Say from now on how texts are translated; None for English as it stands in the code."""
    _SPOKEN[:] = [translate] if translate is not None else []


def say(text: str, /, **values: object) -> str:
    """Give a text in the language of the screen, with its `{places}` filled from `values`."""
    said = _SPOKEN[0](text, "", -1) if _SPOKEN else text
    return said.format(**values) if values else said


def say_count(one: str, many: str, count: int, /, **values: object) -> str:
    """Give a text of a number of things, `{count}` being how many: `{count} form`, `{count} forms`.

    Which form a number takes is the language's own rule; in English one is one, all else many.
    """
    said = _SPOKEN[0](many, one, count) if _SPOKEN else many
    if said == many and count == 1:
        said = one
    return said.format(count=count, **values)


def mark(text: str) -> str:
    """Mark a text that is said later, with `say`: for constants, made before there is a screen."""
    return text

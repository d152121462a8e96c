"""Local words that a text asks for and the framework does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from eh_desktop.formpacks.building import PLACEHOLDER, UNSPOKEN, local_word
from eh_desktop.formpacks.entries import nearest
from eh_desktop.formpacks.finding import KeyPath, Problem


def placeholder_problems(
    value: Any, words: Mapping[str, str], path: KeyPath = ()
) -> Iterator[Problem]:
    """Give every `{name}` in the texts of a parsed table that [vocabulary] does not hold.

    For packs alone: a form that a record keeps has passed, whatever is asked of packs today.
    """
    found: list[tuple[KeyPath, str]] = []
    _look(value, path, found)
    for place, text in found:
        for name in dict.fromkeys(PLACEHOLDER.findall(text)):
            if not local_word(name, words):
                what = f"“{{{name}}}” is not a word of the framework's [vocabulary]."
                remedy = nearest(name, words) if words else "Add [vocabulary] to framework.toml."
                yield Problem(place, what, remedy)


def _look(value: Any, path: KeyPath, found: list[tuple[KeyPath, str]]) -> None:
    """Collect the texts with a brace; every form passes here at each start, so it is quick."""
    if isinstance(value, str):
        if "{" in value:
            found.append((path, value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in UNSPOKEN:
                _look(inner, (*path, key), found)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            _look(inner, (*path, at), found)


def vocabulary_problems(words: Mapping[str, str]) -> Iterator[Problem]:
    """Give the words that hold a placeholder themselves: it would stay as it is."""
    for name, word in words.items():
        if PLACEHOLDER.search(word):
            what = f"The word “{name}” holds a placeholder, which is not replaced in a word."
            yield Problem(("vocabulary", name), what, "Write the word out.")

"""What may stand at a key of a form pack: one class per kind of entry, each checking itself."""

from __future__ import annotations

import difflib
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from eh_desktop.formpacks.finding import KeyPath, Problem

_UNPRINTABLE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(ABC):
    """What may stand at a key, and whether the key has to be there."""

    required: bool = False

    @abstractmethod
    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give what is wrong with a parsed value that stands at a path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Entry):
    """A text of at most `most` characters; one of `allowed`, or of a `pattern`, where given."""

    most: int = 200
    allowed: Collection[str] = ()
    noun: str = ""
    """What an allowed text is called, where that is not the key's name."""
    pattern: str = ""
    pattern_words: str = ""
    """What the pattern asks for, as the end of “Use …”."""
    may_be_empty: bool = False
    many_lines: bool = False

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give one problem at most: the type, then emptiness, length, letters, and choice."""
        if not isinstance(value, str):
            yield _wrong_type(value, path, "a text", "Write it in quotation marks.")
        elif not value.strip():
            if not self.may_be_empty or value:
                yield Problem(path, f"“{_last_name(path)}” is empty.", "Write the text.")
        elif len(value) > self.most:
            what = f"“{_last_name(path)}” has {len(value)} characters; at most {self.most} fit."
            yield Problem(path, what, "Shorten it.")
        elif strange := _UNPRINTABLE.search(value):
            what = f"“{_last_name(path)}” holds the invisible character U+{ord(strange[0]):04X}."
            yield Problem(path, what, "Take it out, or write the text again by hand.")
        elif "\n" in value and not self.many_lines:
            yield Problem(
                path, f"“{_last_name(path)}” has more than one line.", "Write it on one line."
            )
        elif self.allowed and value not in self.allowed:
            what = f"“{value}” is not a known {self.noun or _last_name(path)}."
            yield Problem(path, what, nearest(value, self.allowed))
        elif self.pattern and re.fullmatch(self.pattern, value) is None:
            what = f"“{value}” cannot be used as “{_last_name(path)}”."
            yield Problem(path, what, f"Use {self.pattern_words}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole(Entry):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 100

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give one problem at most: another type, or out of range."""
        if type(value) is not int:
            yield _wrong_type(value, path, "a whole number", "Write it in digits, without marks.")
        elif not self.least <= value <= self.most:
            shown = value if abs(value) < 10**12 else "The number"
            what = f"“{_last_name(path)}” is outside {self.least} to {self.most}: {shown}."
            yield Problem(path, what, f"Use a number from {self.least} to {self.most}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Entry):
    """True or false."""

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give a problem for any other type."""
        if not isinstance(value, bool):
            yield _wrong_type(value, path, "true or false", "Write true or false, without marks.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Entry):
    """A list of texts, each of the kind `of`."""

    of: Text = field(default_factory=Text)
    may_be_empty: bool = True

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give the problems of the list and of each text in it; each text may stand once."""
        if not isinstance(value, list):
            yield _wrong_type(value, path, "a list of texts", 'Write it as ["one", "two"].')
            return
        if not value and not self.may_be_empty:
            yield Problem(path, f"“{_last_name(path)}” is empty.", "Name at least one.")
        seen: set[str] = set()
        for index, inner in enumerate(value):
            yield from self.of.problems(inner, (*path, index))
            if isinstance(inner, str):
                if inner in seen:
                    what = f"“{inner:.80}” stands here twice."
                    yield Problem((*path, index), what, "Take one out.")
                seen.add(inner)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Entry):
    """A table of texts by name; the names are `names`, all of them, or free if none are given."""

    names: tuple[str, ...] = ()
    of: Text = field(default_factory=Text)

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give the problems of the names and of each text."""
        if not isinstance(value, dict):
            yield _wrong_type(value, path, "a table", f"Begin it with [{_last_name(path)}].")
            return
        if self.names:
            known = {name: replace(self.of, required=True) for name in self.names}
            yield from _key_problems(value, path, known)
        for name, inner in value.items():
            if not self.names or name in self.names:
                yield from self.of.problems(inner, (*path, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Entry):
    """A table with known keys."""

    entries: Mapping[str, Entry]

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give unknown keys, missing keys, and the problems inside each known one."""
        if not isinstance(value, dict):
            yield _wrong_type(value, path, "a table", f"Begin it with [{_last_name(path)}].")
            return
        yield from _key_problems(value, path, self.entries)
        for name, inner in value.items():
            if name in self.entries:
                yield from self.entries[name].problems(inner, (*path, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables(Entry):
    """A list of tables, each like `of`; a required list holds at least one."""

    of: Table

    def problems(self, value: Any, path: KeyPath) -> Iterator[Problem]:
        """Give the problems of the list and of each table in it."""
        begin = f"Begin each with [[{_last_name(path)}]]."
        if not isinstance(value, list):
            yield _wrong_type(value, path, "a list of tables", begin)
            return
        if not value and self.required:
            yield Problem(path, f"There is no “{_last_name(path)}”.", begin)
        for index, inner in enumerate(value):
            yield from self.of.problems(inner, (*path, index))


def nearest(word: str, known: Collection[str]) -> str:
    """Give the remedy for a word that is not known: the nearest one, or all of them."""
    close = difflib.get_close_matches(word[:80], [*known], n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"Use one of: {', '.join(known)}."


def _key_problems(
    value: Mapping[str, Any], path: KeyPath, known: Mapping[str, Entry]
) -> Iterator[Problem]:
    for name in value:
        if name not in known:
            yield Problem(
                (*path, name), f"The key “{name:.80}” is not known.", nearest(name, known)
            )
    for name, entry in known.items():
        if entry.required and name not in value:
            what = f"The key “{name}” is missing."
            yield Problem((*path, name), what, _how_to_add(name, entry, path))


def _how_to_add(name: str, entry: Entry, path: KeyPath) -> str:
    if isinstance(entry, Tables):
        return f"Begin each with [[{name}]]."
    if isinstance(entry, Table | Words):
        return f"Begin it with [{name}]."
    if not path:
        return f"Add “{name}” above the first table."
    last = path[-1]
    return f"Add “{name}” to {f'[{last}]' if isinstance(last, str) else f'this {path[-2]}'}."


def _wrong_type(value: Any, path: KeyPath, wanted: str, remedy: str) -> Problem:
    return Problem(path, f"“{_last_name(path)}” is {_said(value)}, not {wanted}.", remedy)


def _said(value: Any) -> str:
    words = {
        str: "a text",
        bool: "true or false",
        int: "a whole number",
        float: "a decimal number",
        list: "a list",
        dict: "a table",
        type(None): "nothing",
    }
    return words.get(type(value), "a date or a time")


def _last_name(path: KeyPath) -> str:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else "the file"

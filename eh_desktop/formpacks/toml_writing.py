"""Write a parsed form pack as TOML that reads like the packs that came with the application."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from eh_desktop.formpacks.building import Parsed

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r'[\x00-\x1f\x7f"\\]')
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPED_IN_LINES = re.compile(r'[\x00-\x09\x0b-\x1f\x7f\\]|"(?="")|"$')
_RULER = 100


def to_toml(plain: Parsed) -> str:
    """Give the text that tomllib reads as `plain` again; TypeError for what no pack holds."""
    return "\n".join(_table(plain, ())).strip("\n") + "\n"


def _table(plain: Parsed, names: tuple[str, ...]) -> Iterator[str]:
    """Give the lines of a table: its values, then the tables inside, each with a header."""
    inner = {key: value for key, value in plain.items() if _stands_apart(value)}
    for key, value in plain.items():
        if key not in inner:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in inner.items():
        path = (*names, key)
        header = ".".join(_key(name) for name in path)
        if isinstance(value, dict):
            if not value or not all(_stands_apart(entry) for entry in value.values()):
                yield from ("", f"[{header}]")
            yield from _table(value, path)
            continue
        for entry in value:
            if path == ("section",):
                yield from ("", _ruler(str(entry.get("title", ""))))
            yield from ("", f"[[{header}]]")
            yield from _table(entry, path)


def _stands_apart(value: Any) -> bool:
    """Whether a value is written below a header of its own."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict)


def _ruler(said: str) -> str:
    name = "".join(letter for letter in said if letter.isprintable())[:60]
    return f"# {f' {name}'.rjust(_RULER - 2, '-')}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _lines(value) if "\n" in value else _quoted(value)
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return f"[{', '.join(_quoted(entry) for entry in value)}]"
    raise TypeError(f"a form pack holds no {type(value).__name__}")


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _lines(text: str) -> str:
    """Give a text of several lines as it reads; the first line break is TOML's, not the text's."""
    return f'"""\n{_ESCAPED_IN_LINES.sub(_escape, text)}"""'


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return _SHORT.get(letter, f"\\u{ord(letter):04x}")

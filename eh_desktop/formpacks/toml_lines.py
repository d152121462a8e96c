"""Find the line on which a key of a TOML file stands; tomllib does not say.

The scanner reads text that tomllib has accepted. Its limits: a key inside an inline table or
a list of inline tables is found at the line of the outer key; a quoted key with an escape, a
`]` or an `=` in it is found at the line of its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from eh_desktop.formpacks.finding import KeyPath

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\\\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]')
_END = {
    '"""': re.compile(r'(?:\\.|[^\\])*?"""'),
    "'''": re.compile(r".*?'''"),
}


def lines_by_key(text: str) -> dict[KeyPath, int]:
    """Give the line, counted from 1, of every table header and key that the scanner sees."""
    lines: dict[KeyPath, int] = {}
    last: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in _statements(text):
        if header := _HEADER.match(line):
            table = _table(_names(header[2]), last, adds=header[1] == "[[")
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_names(key[1])), number)
    return lines


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int | None:
    """Give the line of a key, or of the nearest table around it; None if there is none."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return None


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Give each line that starts a header or a key, and none that continues a value."""
    quote, depth = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if not quote and depth == 0:
            yield number, line
        quote, depth = _after(line, quote, depth)


def _after(line: str, quote: str, depth: int) -> tuple[str, int]:
    """Give the open quotation mark and the bracket depth at the end of a line."""
    position = 0
    while True:
        if quote:
            end = _END[quote].match(line, position)
            if end is None:
                return quote, depth
            quote, position = "", end.end()
        token = _TOKEN.search(line, position)
        if token is None:
            return quote, depth
        position = token.end()
        if token[0] in _END:
            quote = token[0]
        elif token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))


def _table(names: tuple[str, ...], last: dict[KeyPath, int], *, adds: bool) -> KeyPath:
    """Give the path of a header, list entries numbered as they come."""
    path: KeyPath = ()
    for position, name in enumerate(names, 1):
        path = (*path, name)
        if adds and position == len(names):
            last[path] = last.get(path, -1) + 1
        if path in last:
            path = (*path, last[path])
    return path

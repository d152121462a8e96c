"""The one way in which words enter a document: what people typed is never markup, nothing is lost.

ReportLab reads `<img src=…>` in a paragraph as an order to open that file. Therefore every
paragraph's text comes from `escape`, and every other text from `visible`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

from eh_desktop.documents.fonts import FALLBACKS, MAIN, characters

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_LAST_WRITTEN = 0xFFFF
"""ReportLab draws characters beyond this, but a reader who copies them gets others."""
_LONG_WORD = re.compile(r"\S{200}(?=\S)")
_LONG_LINE = re.compile(r".{4000}\S*\s(?=.)")
_SILENT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def escape(text: str) -> str:
    """Give text as ReportLab markup that prints it literally, line breaks kept.

    Runs that the main font lacks are set in a fallback font. Characters that no font carries,
    and those that steer or hide text (controls, direction marks), are written as ‹U+1F600›.
    """
    return "<br/>".join(_escape_line(line) for line in text_lines(text))


def visible(text: str) -> str:
    """Give text as one plain line for places without markup; hidden characters as ‹U+202E›."""
    line = " ".join(text_lines(text))
    return "".join(_shown(char) for char in unicodedata.normalize("NFC", line)).strip()


def coded(text: str) -> bool:
    """Tell whether a letter that can be said is printed as its code: no font carries it."""
    if text.isascii():
        return False
    return any(_sayable(char) for run in _unusual().findall(text) for char in run)


def spoken(text: str) -> str:
    """Give text to be read aloud: letters that no font carries as they are.

    What steers or hides text stands in code, as in print.
    """
    return _unusual().sub(_spoken_run, unicodedata.normalize("NFC", "\n".join(text_lines(text))))


def text_lines(text: str) -> list[str]:
    """Give the lines of a text, whatever kind of line break ends them; at least one."""
    return text.splitlines() or [""]


def broken(line: str) -> list[str]:
    """Give a line in pieces of at most about 4,000 letters, no word longer than 200 in them.

    Together they are the line. ReportLab takes time that grows with the square of the length of a
    word and of a paragraph.
    """
    if not line.isascii():
        line = unicodedata.normalize("NFC", line)
    pieces = _LONG_WORD.sub("\\g<0>\n", line).split("\n")
    return [part for piece in pieces for part in _LONG_LINE.sub("\\g<0>\n", piece).split("\n")]


def _escape_line(line: str) -> str:
    if not line.isascii():
        line = unicodedata.normalize("NFC", line)
    return _unusual().sub(_escape_run, line)


def _escape_run(match: re.Match[str]) -> str:
    parts = []
    for family, run in groupby(match.group(), _family_of):
        said = "".join(_MARKUP.get(char) or _shown(char) for char in run)
        wrapped = family and family != MAIN
        parts.append(f'<font face="{family}">{said}</font>' if wrapped else said)
    return "".join(parts)


def _spoken_run(match: re.Match[str]) -> str:
    return "".join(
        char if char == "\n" or _sayable(char) else _shown(char) for char in match.group()
    )


def _sayable(char: str) -> bool:
    """Tell whether a character that cannot be printed says something."""
    return unicodedata.category(char) not in _SILENT | {"Zs"} and not _family_of(char)


def _shown(char: str) -> str:
    """Give the character itself, a space for any spacing, or its code in angle quotes."""
    if char in (" ", NO_BREAK_SPACE) or _family_of(char):
        return char
    if char == "\t" or unicodedata.category(char) == "Zs":
        return " "
    return f"‹U+{ord(char):04X}›"


def _family_of(char: str) -> str:
    """Give the family that prints a character; empty where none can or none should."""
    category = unicodedata.category(char)
    if category in _SILENT or category == "Zs" or ord(char) > _LAST_WRITTEN:
        return ""
    return next((name for name in (MAIN, *FALLBACKS) if ord(char) in characters(name)), "")


@cache
def _unusual() -> re.Pattern[str]:
    """Give the pattern of runs that cannot be printed as they are in the main font."""
    plain = [
        char
        for char in map(chr, sorted(characters(MAIN)))
        if char in (" ", NO_BREAK_SPACE) or (_family_of(char) and char not in _MARKUP)
    ]
    return re.compile(f"[^{''.join(map(re.escape, plain))}]+")

"""One TOML file of a form pack: read once, or the reason why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.cache import ParseCache
from eh_desktop.formpacks.finding import Finding, Problem, spelled
from eh_desktop.formpacks.plain_file import read_plain
from eh_desktop.formpacks.toml_lines import line_of, lines_by_key

MOST_BYTES = 1_000_000
"""A larger file is refused unread."""
MOST_FINDINGS = 200
"""So many of one file are told: whoever mends those looks again."""
_MOST_TABLES = 10_000
"""A form lists at most 3,000 things; a wording speaks of all forms of a framework."""
_LONG_KEY = re.compile(
    r"""(?:^[ \t]*+\[{0,2}+|[{,])(?:[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.){32}""", re.M
)
"""A key of more than 32 parts: a form has few, and reading takes the square of their number."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file's text and what TOML makes of it; `faults` says why there is none."""

    path: Path
    text: str = ""
    plain: Parsed = field(default_factory=dict)
    faults: tuple[Finding, ...] = ()

    def findings(self, problems: Iterable[Problem]) -> tuple[Finding, ...]:
        """Give problems of this file's values as findings, with lines, in the file's order."""
        some = iter(problems)
        listed = list(islice(some, MOST_FINDINGS))
        if not listed:
            return ()
        lines = lines_by_key(self.text)
        found = [
            Finding(
                str(self.path),
                line_of(lines, problem.path),
                spelled(problem.path, self.plain),
                problem.what,
                problem.remedy,
            )
            for problem in listed
        ]
        found.sort(key=lambda finding: finding.line or 0)
        if next(some, None) is not None:
            what = f"More than {MOST_FINDINGS} things are wrong with this file."
            found.append(Finding(str(self.path), None, "", what, "Mend these, then look again."))
        return tuple(found)


def read_pack_file(path: Path, cache: ParseCache | None = None) -> PackFile:
    """Read a TOML file; what is wrong with it as a file stands in `faults`."""
    try:
        data = read_plain(path, MOST_BYTES)
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or type(error).__name__}."
        return _fault(path, None, what, "Check that it is there and that you may read it.")
    if len(data) > MOST_BYTES:
        what = "The file is over 1 MB, which no form is."
        return _fault(path, None, what, "Check that it is the right file, or split the form.")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _fault(path, line, "The file is not UTF-8 text.", "Save it again as UTF-8.")
    return _parsed(path, text, cache or ParseCache())


def _parsed(path: Path, text: str, cache: ParseCache) -> PackFile:
    if (tables := text.count("\n[")) > _MOST_TABLES:
        what = f"The file has {tables} tables, which no form has."
        return _fault(path, None, what, "Check that it is the right file, or split the form.")
    if long := _LONG_KEY.search(text):
        line = text.count("\n", 0, long.end()) + 1
        return _fault(path, line, "A key has more than 32 parts.", "Write it in flat tables.")
    try:
        return PackFile(path, text, cache.parsed(text))
    except RecursionError:
        return _fault(path, None, "The file nests too deeply.", "Write it in flat tables.")
    except ValueError as error:  # TOMLDecodeError, or an int of thousands of digits
        return _syntax_fault(path, text, str(error))


def _syntax_fault(path: Path, text: str, message: str) -> PackFile:
    place = _PLACE.search(message)
    said = message[: place.start()] if place else message
    line: int | None = None
    column = ""
    if place and place[1]:
        line, column = int(place[1]), f" at column {place[2]}"
    elif place:
        line, column = text.count("\n") + 1, " at the end of the file"
    what = f"This is not TOML{column}: {said}."
    remedy = "Look for a missing quotation mark, bracket or equals sign at or just before it."
    return _fault(path, line, what, remedy)


def _fault(path: Path, line: int | None, what: str, remedy: str) -> PackFile:
    return PackFile(path, faults=(Finding(str(path), line, "", what, remedy),))

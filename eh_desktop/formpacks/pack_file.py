"""One TOML file of a form pack: read once, or the reason why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from eh_desktop.formpacks.building import Parsed
from eh_desktop.formpacks.cache import ParseCache
from eh_desktop.formpacks.finding import Finding, Problem, spelled
from eh_desktop.formpacks.toml_lines import line_of, lines_by_key

MOST_BYTES = 1_000_000
"""A larger file is refused unread."""

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
        listed = list(problems)
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
        return tuple(sorted(found, key=lambda finding: finding.line or 0))


def read_pack_file(path: Path, cache: ParseCache | None = None) -> PackFile:
    """Read a TOML file; what is wrong with it as a file stands in `faults`."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
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

"""What the checker finds in a form pack, and how it says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eh_desktop.domain.errors import FormTrouble

_LONGEST = 80

KeyPath = tuple[str | int, ...]
"""The way to a value in parsed TOML: `("section", 0, "criterion", 2, "text")`."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a key of one parsed file, before the file and line are known."""

    path: KeyPath
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a form pack: the file, the line and key where known, and the remedy."""

    file: str
    line: int | None
    """Counted from 1; None where the trouble has no line, as with an absent file."""
    key: str
    """The key as a person finds it: `section[s1].criterion[s1.2].text`; empty for a whole file."""
    what: str
    remedy: str

    @property
    def where(self) -> str:
        """Give the place in words: file, line and key, as far as they are known."""
        line = f"line {self.line}" if self.line is not None else ""
        return ", ".join(part for part in (self.file, line, self.key) if part)

    def __str__(self) -> str:
        """Give place, fault and remedy on one line."""
        return f"{self.where}: {self.what} {self.remedy}".strip()


def trouble(findings: tuple[Finding, ...]) -> FormTrouble:
    """Give the first finding as the trouble to raise, saying how many more there are."""
    first, more = findings[0], len(findings) - 1
    others = f" There {'is' if more == 1 else 'are'} {more} more to mend." if more else ""
    return FormTrouble(first.what, first.where, f"{first.remedy}{others}".strip())


def spelled(path: KeyPath, plain: Any) -> str:
    """Give a path as a person finds it, list entries by their id, or by number from 1."""
    said, here = "", plain
    for step in path:
        inner = _inside(here, step)
        if isinstance(step, int):
            name = inner.get("id") if isinstance(inner, dict) else None
            said += f"[{name[:_LONGEST] if isinstance(name, str) and name else f'#{step + 1}'}]"
        else:
            said += f".{step[:_LONGEST]}" if said else step[:_LONGEST]
        here = inner
    return said


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return value.get(step) if isinstance(value, dict) else None
    return value[step] if isinstance(value, list) and step < len(value) else None

"""A batch: one spreadsheet that was brought in, and whether that was taken back."""

from __future__ import annotations

from dataclasses import dataclass

CASES = "case"
"""The target of a batch of cases; any other target is a log's id."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One spreadsheet that was brought in."""

    id: str
    at: str
    """UTC, ISO 8601."""
    who: str
    target: str
    """`CASES`, or a log's id."""
    file_name: str
    sha256: str
    """Of the file's bytes, hex: the same file is known again."""
    taken: int = 0
    """How many rows came in."""
    left_out: int = 0
    """How many did not."""
    undone_at: str = ""
    """When it was taken back; empty while it stands."""

"""One measured figure, its baseline and what was asked of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """Medians in milliseconds; a target is a ratio where there is a baseline, else milliseconds."""

    name: str
    ours_ms: float
    target: float
    baseline_ms: float | None = None
    baseline: str = ""
    note: str = ""

    @property
    def value(self) -> float:
        """The ratio to the baseline, or the milliseconds where there is none."""
        return self.ours_ms if self.baseline_ms is None else self.ours_ms / self.baseline_ms

    def to_plain(self) -> dict[str, Any]:
        """Give the figure as JSON values."""
        return {
            "name": self.name,
            "ours_ms": round(self.ours_ms, 3),
            "baseline_ms": None if self.baseline_ms is None else round(self.baseline_ms, 3),
            "baseline": self.baseline,
            "value": round(self.value, 3),
            "unit": "ms" if self.baseline_ms is None else "x",
            "target": self.target,
            "met": self.value <= self.target,
            "note": self.note,
        }

    def line(self) -> str:
        """Give the figure as one line of a table."""
        unit = "ms" if self.baseline_ms is None else "x "
        beside = f" ({self.baseline} {self.baseline_ms:.2f} ms)" if self.baseline_ms else ""
        met = "met   " if self.value <= self.target else "MISSED"
        return (
            f"{met} {self.name:58} {self.value:8.2f} {unit} of {self.target:g}"
            f"   ours {self.ours_ms:.2f} ms{beside} {self.note}"
        )


def compiled() -> dict[str, str]:
    """Give an environment in which Python keeps its compiled files, as on a person's machine."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def milliseconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def both_times(work: Callable[[], object]) -> tuple[float, float]:
    """Time one call: ms by the clock, and of this process alone, which other programs spare."""
    own = time.process_time()
    taken = milliseconds(work)
    return taken, (time.process_time() - own) * 1000


def medians(rounds: int, *works: Callable[[], object]) -> tuple[float, ...]:
    """Give each work's median over interleaved rounds, so that noise meets all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for taken, work in zip(times, works, strict=True):
            taken.append(milliseconds(work))
    return tuple(median(taken) for taken in times)

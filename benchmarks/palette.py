"""The command palette over 100,000 records and 50,000 cases: a letter typed to answered."""

from __future__ import annotations

import gc
import random
import time
from dataclasses import replace
from statistics import median, quantiles
from typing import Any

from benchmarks.figure import Figure, milliseconds
from benchmarks.lists import FEW, MANY, fill
from benchmarks.sample import workspace
from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.services.workspace import Workspace

MANY_CASES, FEW_CASES = 50_000, 2_000
FAMILIES = ("Lindqvist", "Marlowe", "Okonkwo", "Łękowski", "Ferrer", "Ashdown", "Varga", "Ibekwe")
NAMES = ("Ada", "Tomasz", "Ines", "Rowan", "Zoë", "Idris", "Bea", "Caspian")
TYPED = (
    "c-04",
    "0147",
    "lindq",
    "lekow",
    "ada lind",
    "s",
    "e",
    "start",
    "ra sa",
    "c-049999",
    "zzz",
)


def measure(*, smoke: bool) -> list[Figure]:
    """Measure the services, then the real palette over a real window, offscreen."""
    with workspace() as opened:
        fill(opened, FEW if smoke else MANY)
        fill_cases(opened, FEW_CASES if smoke else MANY_CASES)
        slices = _ahead(opened)
        first = milliseconds(opened.finding.bring_up_to_date)
        again = [_after_a_change(opened, number) for number in range(20)]
        answers, raw, alone = _answers(opened, rounds=2 if smoke else 15)
    return [
        Figure(
            "palette: a letter answered with cases and records, 99th percentile",
            _late(answers),
            50.0,
            note=f"median {median(answers):.1f} ms, worst {max(answers):.1f} ms of {len(answers)};"
            f" CPU time of this process at the 99th {_late(alone):.1f} ms",
        ),
        Figure(
            "palette: a letter answered with cases and records, median",
            median(answers),
            16.0,
            note=f"SQLite alone takes {median(raw):.1f} ms for the page of records",
        ),
        Figure(
            "palette: a slice of cases read ahead, worst",
            max(slices),
            50.0,
            note=f"median {median(slices):.1f} ms of {len(slices)}",
        ),
        Figure("palette: opened for the first time", first, 500.0),
        Figure("palette: opened again after a case changed", median(again), 250.0),
    ]


def _ahead(opened: Workspace) -> list[float]:
    """Read all names as the window does in the background: ms of each slice."""
    from eh_desktop.ui.desk_palette import AHEAD_LEAST, AHEAD_MOST
    from eh_desktop.ui.pace import Pace

    pace, taken, more = Pace(AHEAD_LEAST, AHEAD_MOST), [], [True]

    def piece() -> None:
        more.append(pace.take(opened.finding.read_ahead))

    gc.disable()  # as the window has it, which collects on a timer
    while more[-1]:
        taken.append(milliseconds(piece))
    gc.enable()
    return taken


def fill_cases(opened: Workspace, count: int) -> None:
    """Put made-up cases with one child each in the store, as a spreadsheet would."""
    chance = random.Random(7)
    made = (
        Case(
            f"case-{number:06d}",
            f"C-{number:06d}",
            chance.choice(FAMILIES),
            people=(CasePerson("p", f"{chance.choice(NAMES)} {chance.choice(FAMILIES)}"),),
            changed_at=f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T09:00:00+00:00",
        )
        for number in range(count)
    )
    context = opened._context  # noqa: SLF001  only the benchmark fills a store by bulk
    context.cases.add_many(made, batch="bench", who="bench", at="2026-11-20T09:00:00+00:00")


def _after_a_change(opened: Workspace, number: int) -> float:
    """Change a case, and give the ms until the palette knows."""
    case = opened.cases.get(f"case-{number:06d}")
    opened.cases.save(replace(case, family=f"Changed {number}"))
    return milliseconds(opened.finding.bring_up_to_date)


def _answers(opened: Workspace, *, rounds: int) -> tuple[list[float], ...]:
    """Type letter by letter: ms until cases and records are found, and of SQLite alone."""
    from eh_desktop.domain.listed import RecordQuery
    from eh_desktop.services.listing import search_words
    from eh_desktop.storage.repositories.search import match_of
    from eh_desktop.ui.palette.answering import MOST_CASES, MOST_RECORDS

    driver: Any = opened._context.store.connection.connection.driver_connection  # noqa: SLF001
    ours, raw, alone = [], [], []
    for _ in range(rounds):
        for typed in TYPED:
            for at in range(len(typed)):
                query = typed[: at + 1]
                start, own = time.perf_counter(), time.process_time()
                opened.finding.cases(query, MOST_CASES)
                opened.finding.records(query, MOST_RECORDS)
                ours.append((time.perf_counter() - start) * 1000)
                alone.append((time.process_time() - own) * 1000)
                match = match_of(RecordQuery(text=query), search_words(query))
                start = time.perf_counter()
                driver.execute(
                    "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 40",
                    (match,),
                ).fetchall()
                raw.append((time.perf_counter() - start) * 1000)
    return ours, raw, alone


def _late(taken: list[float]) -> float:
    """Give the 99th percentile."""
    return quantiles(taken, n=100, method="inclusive")[98]

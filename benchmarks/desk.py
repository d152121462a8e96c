"""What looks over all that is kept, with 100,000 whole records and 100,000 cases in the store."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from benchmarks.cases import made_up
from benchmarks.figure import Figure, both_times
from benchmarks.lists import fill
from benchmarks.sample import NOTE, workspace
from eh_desktop.domain.naming import surname_last
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.sampling import Asked
from eh_desktop.domain.subject import Subject
from eh_desktop.services.workspace import Workspace

MANY, FEW = 100_000, 300
AT_ONCE = 5_000
NAMES = ("Ada", "Tomasz", "Ines", "Rowan", "Mina", "Jonah", "Pia", "Edwin", "Zofia", "Callum")


def measure(*, smoke: bool) -> list[Figure]:
    """Measure the services that Home and the pages of keeping, samples and access ask."""
    with workspace() as opened:
        many = FEW if smoke else MANY
        context = opened._context  # noqa: SLF001  only the benchmark fills a store by bulk
        fill(opened, many)
        fill_entries(opened)
        context.cases.add_many(made_up(many), batch="b", who="bench", at=context.now())
        return [*_home(opened), *_keeping(opened), *_sampling(opened), *_access(opened)]


def fill_entries(opened: Workspace) -> None:
    """Give each record a header, its answers, grades, an action, and a revision once it is final.

    The search does not know of them: its words are those that `lists.fill` made up.
    """
    context = opened._context  # noqa: SLF001
    form = context.library.form("tameside.audit")
    driver: Any = context.store.connection.connection.driver_connection
    chance = random.Random(8)
    rows = driver.execute("SELECT id, state, changed_at FROM record ORDER BY id").fetchall()
    criteria = [criterion.id for _, criterion in form.criteria()]
    sections = [*(section.id for section in form.graded_sections()), "overall"]
    driver.execute("BEGIN IMMEDIATE")
    for begin in range(0, len(rows), AT_ONCE):
        tables: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for number, (one, state, at) in enumerate(rows[begin : begin + AT_ONCE], begin):
            lead = f"{chance.choice(NAMES)} Example"
            for key, value in (("case_ref", f"C-{number:06}"), ("lead_current", lead)):
                tables["field"].append((one, key, value))
            done = criteria if state != "draft" else criteria[: number % len(criteria)]
            for criterion in done:
                note = NOTE if chance.random() < 0.3 else ""
                tables["answer"].append((one, criterion, "met", note, "", "", "", "", ""))
            if state != "draft":
                agreed = ("Date the facts", lead, "2024-06-01", "", criteria[0], "")
                tables["award"] += [(one, key, "good", "") for key in sections]
                tables["action"].append((one, "a", *agreed))
                tables["revision"].append((one, 1, f"{number:064x}", "", "{}", at))
        for name, made in tables.items():
            marks = ", ".join("?" * len(made[0]))
            driver.executemany(f"INSERT INTO {name} VALUES ({marks})", made)
    driver.execute("COMMIT")


def _twice(
    name: str, asked: float, first: Callable[[], object], change: Callable[[], object]
) -> list[Figure]:
    """Measure something for the first time, and again after one thing changed."""
    taken, own = both_times(first)
    change()
    again, own_again = both_times(first)
    return [
        Figure(f"{name}, once after unlocking", taken, 3000.0, note=f"CPU time {own:.0f} ms"),
        Figure(f"{name}, after a change", again, asked, note=f"CPU time {own_again:.0f} ms"),
    ]


def _answer(opened: Workspace) -> None:
    draft = next(row.record_id for row in opened.home.summary().drafts)
    opened.records.open(draft).apply(Change(Part.FIELD, "lead_current", "Rowan Example"))


def _home(opened: Workspace) -> list[Figure]:
    def change() -> None:
        _answer(opened)

    return [
        *_twice("Home: the summary of all records", 300.0, opened.home.summary, change),
        *_twice("Home: the duties", 300.0, opened.programme.standing, change),
        *_twice("Home: what is due for erasure", 300.0, opened.retention.due, change),
    ]


def _keeping(opened: Workspace) -> list[Figure]:
    def change() -> None:
        case = opened.cases.by_ref("C-000001")
        if case is not None:
            opened.cases.save(replace(case, family="Changed"))

    return _twice("the units of what is kept", 1000.0, opened.retention.units, change)[1:]


def _sampling(opened: Workspace) -> list[Figure]:
    boards: list[Any] = []
    read, own = both_times(lambda: boards.append(opened.samples.board()))
    asked = Asked("own.sample", "2026-11", opened.samples.today(), "seed", share=1, least=5)
    drawn, own_drawn = both_times(lambda: opened.samples.preview(boards[0], asked))
    return [
        Figure("samples: all cases read", read, 1000.0, note=f"CPU time {own:.0f} ms"),
        Figure("samples: a sample drawn", drawn, 1000.0, note=f"CPU time {own_drawn:.0f} ms"),
    ]


def _access(opened: Workspace) -> list[Figure]:
    search = opened.subject_access.search(Subject((surname_last("Ada Lindqvist"),)))
    steps = search.steps()
    taken = []
    more = [True]

    def step() -> None:
        more.append(next(steps, None) is not None)

    while more[-1]:
        taken.append(both_times(step))
    whole, own = (sum(one[at] for one in taken) for at in (0, 1))
    worst = max(one[0] for one in taken)
    return [
        Figure(
            "everything about one person found",
            whole,
            60_000.0,
            note=f"CPU time {own:.0f} ms, {len(taken):,} steps",
        ),
        Figure("everything about one person: the longest step", worst, 50.0),
    ]

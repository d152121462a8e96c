"""A list of 100,000 cases: shown, a letter typed to painted, scrolled, listed after an import."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from statistics import median, quantiles
from typing import Any

from benchmarks.figure import Figure, both_times, milliseconds
from benchmarks.importing import AGENCIES, FAMILIES, NAMES
from benchmarks.sample import workspace
from eh_desktop.domain.case import Case, CaseDate, CasePerson
from eh_desktop.domain.listed_item import ItemQuery
from eh_desktop.services.listing import search_words
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.items import match_of

MANY, FEW = 100_000, 500
TYPED = ("a", "as", "ash", "c-04", "thorn", "ada f", "zo", "e", "marsh ines", "birk")
SCREENS = 300


def measure(*, smoke: bool) -> list[Figure]:
    """Measure the real page over a real store, offscreen."""
    from PySide6.QtWidgets import QApplication

    from eh_desktop.ui.application import dress, make_application
    from eh_desktop.ui.collector import Collector

    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else make_application(["bench"])
    dress(app, "light", 100)
    collector = Collector(app)
    try:
        with workspace() as opened:
            context = opened._context  # noqa: SLF001  only the benchmark fills a store by bulk
            many = FEW if smoke else MANY
            at = context.now()
            context.cases.add_many(made_up(many), batch="b", who="bench", at=at)
            pieces = _listed(opened)
            collector.collect()  # what the filling left is not the list's
            return _measure(opened, pieces, rounds=2 if smoke else 12)
    finally:
        collector.stop()


def made_up(many: int) -> Iterator[Case]:
    """Give made-up cases, each third closed."""
    chance = random.Random(6)
    for number in range(many):
        family = f"{chance.choice(FAMILIES)}-{chance.choice(FAMILIES)}"
        days = [f"{2023 + at // 4}-{1 + 3 * (at % 4):02}-{1 + number % 28:02}" for at in range(8)]
        dates = tuple(
            CaseDate(f"d{at}", "review" if at % 2 else "meeting", on)
            for at, on in enumerate(days[1 : 1 + chance.randrange(6)])
        )
        people = tuple(
            CasePerson(f"p{at}", f"{name} {family}")
            for at, name in enumerate(chance.sample(NAMES, 2))
        )
        closed = number % 3 == 0
        yield Case(
            f"{number:036}",
            f"C-{number:06}",
            family,
            chance.choice(AGENCIES),
            f"{chance.choice(NAMES)} {chance.choice(FAMILIES)}",
            status="closed" if closed else "open",
            opened_on=days[0],
            closed_on=days[7] if closed else "",
            people=people,
            dates=dates,
            changed_at=f"2026-01-01T00:00:{number % 60:02}+00:00",
        )


def _listed(opened: Workspace) -> list[tuple[float, float]]:
    """List all of them as the page does after a large import: ms of each piece, and of CPU."""
    from eh_desktop.ui.cases.listing import LEAST, MOST
    from eh_desktop.ui.pace import Pace

    pace, taken, brought = Pace(LEAST, MOST), [], [1]

    def piece() -> None:
        brought.append(pace.take(opened.item_pages.bring))

    opened.item_pages.behind()
    while brought[-1]:
        taken.append(both_times(piece))
    return taken


def _measure(opened: Workspace, pieces: list[tuple[float, float]], *, rounds: int) -> list[Figure]:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtTest import QTest

    from eh_desktop.ui.cases.cases_page import CASES, CasesPage
    from eh_desktop.ui.cases.sources import CaseSource

    page = CasesPage(opened.logs.kinds())
    page.resize(1100, 760)
    page.show()

    def source() -> CaseSource:
        words, since = opened.case_forms.words(), opened.retention.used_since()
        return CaseSource(opened.item_pages, opened.cases.standing, words, since)

    def paint() -> None:
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()

    def show() -> None:
        page.show_source(CASES, source())
        paint()

    shown, alone = both_times(show)
    panel = page.panel()
    search = panel.bar.search
    keys, raw = [], []
    for _ in range(rounds):
        for typed in TYPED:
            search.clear()
            paint()
            for at, letter in enumerate(typed):
                start = time.perf_counter()
                QTest.keyClicks(search, letter)
                paint()
                keys.append((time.perf_counter() - start) * 1000)
                panel.model.count_now()
                raw.append(_alone(opened, typed[: at + 1]))
    search.clear()
    paint()
    scrolled = []
    bar = panel.table.verticalScrollBar()
    for step in range(SCREENS):
        place = bar.maximum() * step // SCREENS if step % 2 else min(bar.maximum(), step * 20)
        scrolled.append(milliseconds(lambda place=place: (bar.setValue(place), paint())))
    outlines = milliseconds(opened._context.cases.outlines)  # noqa: SLF001
    page.deleteLater()
    many = opened.cases.count()
    held, own = ([one[at] for one in pieces] for at in (0, 1))
    return [
        Figure(
            "letter typed in the search of cases to painted, 99th percentile",
            _late(keys),
            50.0,
            note=f"median {median(keys):.1f} ms, worst {max(keys):.1f} ms, of {many:,} cases",
        ),
        Figure(
            "letter typed in the search of cases to painted",
            median(keys),
            12.0,
            median(raw),
            "count and page of places, raw",
        ),
        Figure(
            "list of cases shown, first page",
            shown,
            500.0,
            note=f"CPU time of this process {alone:.1f} ms",
        ),
        Figure(
            "list of cases scrolled to painted, worst",
            max(scrolled),
            50.0,
            note=f"median {median(scrolled):.1f} ms",
        ),
        Figure(
            "window held by a piece of listing after an import, 99th percentile",
            _late(held),
            16.0,
            note=f"median {median(held):.1f} ms, {len(held):,} pieces, {sum(held) / 1000:.1f} s for"
            f" {many:,} cases; CPU time of this process at the 99th {_late(own):.1f} ms",
        ),
        Figure("outlines of all cases, for Home and returns, read", outlines, 2000.0),
    ]


def _alone(opened: Workspace, typed: str) -> float:
    store = opened._context.store  # noqa: SLF001
    driver: Any = store.connection.connection.driver_connection
    match = (match_of(ItemQuery("case"), search_words(typed)),)
    start = time.perf_counter()
    driver.execute("SELECT count(*) FROM item_search WHERE item_search MATCH ?", match).fetchall()
    driver.execute(
        "SELECT rowid FROM item_search WHERE item_search MATCH ? ORDER BY rowid DESC LIMIT 50",
        match,
    ).fetchall()
    return (time.perf_counter() - start) * 1000


def _late(taken: list[float]) -> float:
    """Give the 99th percentile."""
    return quantiles(taken, n=100, method="inclusive")[98]

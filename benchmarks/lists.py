"""A list of 100,000 records: a letter typed to painted, scrolled, and what that costs to keep."""

from __future__ import annotations

import gc
import random
import time
import tracemalloc
from collections.abc import Iterator
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from benchmarks.figure import Figure, milliseconds
from benchmarks.sample import workspace
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.listed import ListedRecord
from eh_desktop.domain.record import State
from eh_desktop.services.workspace import Workspace
from eh_desktop.storage.repositories.search import END_OF_TEXT, SLOTS, facts_of, listed_columns

if TYPE_CHECKING:
    from eh_desktop.ui.records_page import RecordsPage

MANY, FEW = 100_000, 3_000
WORDS_EACH = 100
PARTS = ("ba", "co", "de", "fi", "ga", "ho", "in", "ju", "ka", "li", "mo", "ne", "or", "pe", "qua")
MORE_PARTS = ("ra", "sa", "ti", "u", "ve", "wi", "ya", "ap", "st", "th", "a", "e")
STARTED = 1_700_000_000
"""Seconds since 1970 of the first record; the others follow within three years."""
TYPED = ("s", "sa", "ba", "c-04", "lindqvist", "th ra", "deco fin", '"ka li', "e", "moti ba sa")
SCREENS = 400


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
            fill(opened, FEW if smoke else MANY)
            collector.collect()  # what the filling left is not the list's
            return _measure(opened, rounds=2 if smoke else 12)
    finally:
        collector.stop()


def fill(opened: Workspace, count: int) -> None:
    """Put made-up records in the store by bulk, listed and indexed as the application would."""
    context = opened._context  # noqa: SLF001  only the benchmark fills a store by bulk
    form = context.library.form("tameside.audit")
    opened.record_pages.bring_up_to_date()  # what follows is listed already
    context.forms.keep(form.hash, form.id, form.version, form.plain)
    driver: Any = context.store.connection.connection.driver_connection
    driver.execute("BEGIN IMMEDIATE")
    rows = list(_records(form, count))
    columns = (
        "id, form_id, form_version, form_hash, state, created_at, changed_at, revision,"
        " previous_hash, amends, amendment, amendment_reason, suggested"
    )
    driver.executemany(
        f"INSERT INTO record ({columns}) VALUES (?,?,?,?,?,?,?,0,'','',0,'','{{}}')",
        [
            (one.record_id, form.id, form.version, form.hash, one.state.value, "", one.changed_at)
            for _, one in rows
        ],
    )
    named = [{"seq": seq, **listed_columns(one)} for seq, one in rows]
    names = ", ".join(named[0])
    values = ", ".join(f":{name}" for name in named[0])
    driver.executemany(f"INSERT INTO listed ({names}) VALUES ({values})", named)
    driver.executemany(
        "INSERT INTO search (rowid, texts, facts) VALUES (?, ?, ?)", _texts(form, rows)
    )
    driver.execute("DELETE FROM search_due")
    driver.execute("COMMIT")


def _records(form: Form, count: int) -> Iterator[tuple[int, ListedRecord]]:
    chance = random.Random(4)
    second = STARTED
    sections = [section.id for section in form.sections][:3]
    for number in range(count):
        second += chance.randint(1, 1800)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(second))
        progress = tuple((section, chance.randint(0, 6), 6) for section in sections)
        yield (
            second * SLOTS,
            ListedRecord(
                f"{second:012x}-{number:08x}",
                form.hash,
                form.id,
                form.kind,
                form.title,
                f"C-{number:06d}",
                chance.choice((State.DRAFT, State.SIGNED, State.SENT, State.RECEIVED)),
                moment,
                chance.choice((None, *Grade)),
                concerns_open=int(chance.random() < 0.03),
                progress=progress,
                day=moment[:10],
            ),
        )


def _texts(form: Form, rows: list[tuple[int, ListedRecord]]) -> Iterator[tuple[int, str, str]]:
    chance = random.Random(5)
    parts = (*PARTS, *MORE_PARTS)
    words = ["".join(chance.choices(parts, k=chance.randint(2, 4))) for _ in range(8000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for seq, one in rows:
        said = " ".join(chance.choices(words, weights, k=WORDS_EACH))
        name = "Lindqvist" if chance.random() < 0.001 else "Example"
        texts = (form.title, form.framework.authority, one.state.value, one.about, name, said)
        yield seq, END_OF_TEXT.join(texts), " ".join(facts_of(one))


def _measure(opened: Workspace, *, rounds: int) -> list[Figure]:
    from PySide6.QtCore import QCoreApplication

    from eh_desktop.ui.lists.list_model import KEPT_PAGES, PAGE
    from eh_desktop.ui.records_page import RecordsPage

    page = RecordsPage()
    page.resize(1100, 760)
    page.show()
    shown = milliseconds(lambda: page.show_pages(opened.record_pages))
    QCoreApplication.processEvents()
    keys, raw, counts, alone = _keys(page, opened, rounds)
    scrolled, grown = _scrolled(page), _grown(page)
    other = _other_order(page)
    page.deleteLater()
    count = opened.record_pages.count(_all())
    return [
        Figure(
            "letter typed in the search to painted, 99th percentile",
            _late(keys),
            50.0,
            note=f"median {median(keys):.1f} ms, worst {max(keys):.1f} ms, of {count:,} records;"
            f" CPU time of this process at the 99th {_late(alone):.1f} ms",
        ),
        Figure(
            "letter typed in the search to painted",
            median(keys),
            12.0,
            median(raw),
            "count and page of places, raw",
        ),
        Figure(
            "found records counted after that, 99th percentile",
            _late(counts),
            50.0,
            note=f"median {median(counts):.1f} ms",
        ),
        Figure(
            "list scrolled by a screen to painted, worst",
            max(scrolled),
            50.0,
            note=f"median {median(scrolled):.1f} ms over {len(scrolled)} screens",
        ),
        Figure(
            "MB held more after scrolling through all (not ms)",
            grown,
            2.0,
            note=f"{KEPT_PAGES} pages of {PAGE} rows stay",
        ),
        Figure("list shown anew, first page", shown, 150.0),
        Figure("sorted by another column to painted, worst", max(other), 1000.0),
    ]


def _late(taken: list[float]) -> float:
    """Give the 99th percentile."""
    return quantiles(taken, n=100, method="inclusive")[98]


def _all() -> Any:
    from eh_desktop.domain.listed import RecordQuery

    return RecordQuery(kinds=("audit",))


def _keys(page: RecordsPage, opened: Workspace, rounds: int) -> tuple[list[float], ...]:
    """Type letter by letter: ms to painted, of SQLite alone, to counted, and of CPU to painted."""
    from PySide6.QtTest import QTest

    from eh_desktop.domain.listed import RecordQuery
    from eh_desktop.services.listing import search_words
    from eh_desktop.storage.repositories.search import match_of

    store = opened._context.store  # noqa: SLF001
    driver: Any = store.connection.connection.driver_connection
    ours, raw, counts, alone = [], [], [], []
    for _ in range(rounds):
        for typed in TYPED:
            page.text_filter.clear()
            paint(page)
            for at, letter in enumerate(typed):
                start, own = time.perf_counter(), time.process_time()
                QTest.keyClicks(page.text_filter, letter)
                paint(page)
                ours.append((time.perf_counter() - start) * 1000)
                alone.append((time.process_time() - own) * 1000)
                counts.append(milliseconds(page.panel.model.count_now))
                query = RecordQuery(kinds=("audit",), text=typed[: at + 1])
                match = match_of(query, search_words(query.text))
                start = time.perf_counter()
                driver.execute(
                    "SELECT count(*) FROM search WHERE search MATCH ?", (match,)
                ).fetchall()
                driver.execute(
                    "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50",
                    (match,),
                ).fetchall()
                raw.append((time.perf_counter() - start) * 1000)
    page.text_filter.clear()
    return ours, raw, counts, alone


def paint(_page: RecordsPage) -> None:
    """Paint what waits to be painted, now."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.sendPostedEvents()
    QCoreApplication.processEvents()


def _scrolled(page: RecordsPage) -> list[float]:
    """Page down, jump about, and give each screen's ms."""
    page.panel.model.count_now()
    paint(page)
    bar = page.table.verticalScrollBar()
    taken = []
    for target in (0, bar.maximum(), bar.maximum() // 2, 0):
        bar.setValue(target)
        paint(page)
    places = [at * bar.pageStep() for at in range(SCREENS // 2)]
    chance = random.Random(6)
    places += [chance.randint(0, bar.maximum()) for _ in range(SCREENS // 2)]
    for place in places:
        start = time.perf_counter()
        bar.setValue(place)
        paint(page)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def _grown(page: RecordsPage) -> float:
    """Scroll all over the list; give the MB that Python holds more than before, pages included."""
    bar = page.table.verticalScrollBar()
    tracemalloc.start()
    for at in range(SCREENS // 2):
        bar.setValue(bar.maximum() * at // (SCREENS // 2))
        paint(page)
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held / (1 << 20)


def _other_order(page: RecordsPage) -> list[float]:
    taken = []
    for column in ("about", "grade", "state", "progress"):
        for descending in (False, True):
            start = time.perf_counter()
            page.panel.order.choose(column, descending=descending)
            paint(page)
            taken.append((time.perf_counter() - start) * 1000)
    page.panel.order.choose("changed", descending=True)
    return taken

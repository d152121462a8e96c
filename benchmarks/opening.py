"""Forms opened to painted, tabs shown, and how long answers and growing pages hold the window."""

from __future__ import annotations

import time
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from benchmarks.sample import complete, workspace
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from eh_desktop.ui.desk import Desk

LARGEST = "bathnes.standards"
HEAVY, HALF = 3, 8
"""Its tab with most cards, and how many of them are answered in a half answered record."""


def measure(*, smoke: bool) -> list[Figure]:
    """Measure the real main window with a real store, offscreen."""
    from PySide6.QtWidgets import QApplication

    from eh_desktop.ui.application import dress, make_application
    from eh_desktop.ui.collector import Collector

    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else make_application(["bench"])
    dress(app, "light", 100)
    collector = Collector(app)
    try:
        with workspace() as opened:
            return _measure(opened, smoke=smoke)
    finally:
        collector.stop()


def _measure(opened: Workspace, *, smoke: bool) -> list[Figure]:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtTest import QTest

    from eh_desktop.services.preferences import Preferences
    from eh_desktop.services.vaults import VaultService
    from eh_desktop.ui.desk import Desk
    from eh_desktop.ui.editor.section_page import SectionPage
    from eh_desktop.ui.main_window import MainWindow
    from eh_desktop.ui.tasks import JobRunner

    def settle() -> None:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    blank = opened.records.start("tameside.audit")
    opened.records.open(blank).apply(Change(Part.FIELD, "case_ref", "C-0"))
    started = opened.records.start("tameside.audit")
    session = opened.records.open(started)
    children = table_text(({"id": "k1", "name": "Ada Lind"},))
    for key, text in (("case_ref", "C-1"), ("children", children), ("lead_current", "B")):
        session.apply(Change(Part.FIELD, key, text))
    session.apply(Change(Part.FIELD, "opened_after", "request"))
    session.apply(Change(Part.FIELD, "stage", "final_review"))
    for number in range(1, 6):
        session.apply(Change(Part.ANSWER, f"s1.{number}", Answer("met")))
    full = opened.records.start("tameside.audit")
    complete(opened.records.open(full))

    window = MainWindow()
    window.resize(1280, 800)
    runner = JobRunner(window)
    desk = Desk(opened, window, runner, Preferences(opened.folder), VaultService(opened.folder))
    window.show()
    settle()

    def open_one(record_id: str) -> float:
        start = time.perf_counter()
        desk.open_audit(record_id)
        QCoreApplication.processEvents()
        taken = (time.perf_counter() - start) * 1000
        settle()
        return taken

    figures = []
    for name, record_id in (("new", blank), ("half answered", started), ("complete", full)):
        open_one(record_id)
        times = [open_one(record_id) for _ in range(2 if smoke else 20)]
        figures.append(
            Figure(f"{name} audit of 21 criteria opened to painted", median(times), 80.0)
        )

    figures += _largest(opened, desk, rounds=2 if smoke else 20)
    open_one(started)
    editor = desk.editor
    if editor is None or editor.tabs is None:
        raise RuntimeError("no editor is open")
    page = editor.tabs.show_tab(1)
    if not isinstance(page, SectionPage):
        raise RuntimeError("the first section is not open")
    settle()
    groups = [card.group for card in page.cards.values()]
    holds = []
    for number in range(20 if smoke else 400):
        group = groups[number % len(groups)]
        segment = group.segments[(number // len(groups)) % 3]
        start = time.perf_counter()
        QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
        holds.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        QCoreApplication.processEvents()
        holds.append((time.perf_counter() - start) * 1000)
    p99 = quantiles(holds, n=100)[98]
    figures.append(
        Figure(
            "window held by an answer, 99th percentile",
            p99,
            16.0,
            note=f"median {median(holds):.2f} ms; clicks and repaints each count",
        )
    )
    desk.close = _nothing  # the workspace is closed by its owner
    window.close()
    runner.drain()
    return figures


def _largest(opened: Workspace, desk: Desk, *, rounds: int) -> list[Figure]:
    """Measure the form with most to show: opened at its heaviest tab, and each tab shown."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from eh_desktop.ui.editor.section_page import SectionPage

    record_id = opened.records.start(LARGEST)
    session = opened.records.open(record_id)
    sections = session.form.sections
    done = [c for part in sections[: HEAVY - 1] for c in part.criteria]
    for criterion in (*done, *sections[HEAVY - 1].criteria[:HALF]):
        session.apply(Change(Part.ANSWER, criterion.id, Answer("green", "", "Seen in the files")))
    opening, showing, turns = [], [], []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        desk.open_audit(record_id)
        QCoreApplication.processEvents()
        opening.append((time.perf_counter() - start) * 1000)
        if desk.editor is None or desk.editor.tabs is None:
            raise RuntimeError("no editor is open")
        tabs = desk.editor.tabs
        if tabs.bar.currentIndex() != HEAVY:
            raise RuntimeError("the record does not open at its heaviest tab")
        for index in (HEAVY, *range(1, HEAVY)):
            start = time.perf_counter()
            page = tabs.show_tab(index)
            QCoreApplication.processEvents()
            if index != HEAVY:
                showing.append((time.perf_counter() - start) * 1000)
            while isinstance(page, SectionPage) and page.growth.going_on:
                start = time.perf_counter()
                QCoreApplication.processEvents()
                turns.append((time.perf_counter() - start) * 1000)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held = [turn for turn in turns if turn > 1]  # the others waited for the next turn
    return [
        Figure("half answered, the largest form opened at its heaviest tab", median(opening), 150),
        Figure("tab of the largest form shown to painted", median(showing), 80),
        Figure(
            "window held while the rest of a tab is made, 99th percentile",
            quantiles(held, n=100)[98],
            16,
            note=f"median {median(held):.2f} ms",
        ),
    ]


def _nothing() -> None:
    return

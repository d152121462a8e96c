"""Every form loaded, beside raw tomllib over the same files; the largest form opened."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figure import Figure, medians
from benchmarks.sample import workspace
from eh_desktop.formpacks.reader import form_from_plain, load_library
from eh_desktop.paths import forms_folder
from eh_desktop.services.workspace import Workspace

LARGEST = "bathnes.standards"


def measure(*, smoke: bool) -> list[Figure]:
    """Measure loading with and without the cache, and opening to painted, offscreen."""
    root, rounds = forms_folder(), 3 if smoke else 40
    texts = [path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.toml"))]
    plain = load_library(root).form(LARGEST).plain
    with TemporaryDirectory() as folder:
        cache = Path(folder) / "forms.json"
        load_library(root, cache)
        cold, cached, opened, raw = medians(
            rounds,
            lambda: load_library(root),
            lambda: load_library(root, cache),
            lambda: form_from_plain(plain),
            lambda: [tomllib.loads(text) for text in texts],
        )
    baseline = "raw tomllib over the same files"
    return [
        Figure("all forms loaded, nothing kept", cold, 2.5, raw, baseline, f"{len(texts)} files"),
        Figure("all forms loaded from the cache", cached, 100.0),
        Figure("all forms loaded from the cache, beside the parser", cached, 1.0, raw, baseline),
        Figure("the largest form rebuilt from a record's copy", opened, 20.0),
        *_painted(2 if smoke else 20),
    ]


def _painted(rounds: int) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from eh_desktop.ui.application import dress, make_application
    from eh_desktop.ui.collector import Collector

    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else make_application(["bench"])
    dress(app, "light", 100)
    collector = Collector(app)
    try:
        with workspace() as opened:
            return _open(opened, rounds)
    finally:
        collector.stop()


def _open(opened: Workspace, rounds: int) -> list[Figure]:
    from PySide6.QtCore import QCoreApplication, QEvent

    from eh_desktop.services.preferences import Preferences
    from eh_desktop.services.vaults import VaultService
    from eh_desktop.ui.desk import Desk
    from eh_desktop.ui.main_window import MainWindow
    from eh_desktop.ui.tasks import JobRunner

    record_id = opened.records.start(LARGEST)
    window = MainWindow()
    window.resize(1280, 800)
    runner = JobRunner(window)
    desk = Desk(opened, window, runner, Preferences(opened.folder), VaultService(opened.folder))
    window.show()
    QCoreApplication.processEvents()
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        desk.open_audit(record_id)
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.close = _nothing  # the workspace is closed by its owner
    window.close()
    runner.drain()
    return [Figure("the largest form opened to painted", median(times[1:]), 150.0)]


def _nothing() -> None:
    return

"""What every test stands on: no screen, no person's folder, nothing left running."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from eh_desktop.ui.singletons import keep_singletons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

keep_singletons()
pytest_plugins = ["tests.journey_fixtures"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["EH_DESKTOP_DATA_DIR"] = "/nonexistent/eh-desktop-tests-must-name-a-folder"

settings.register_profile(
    "eh", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("eh")


@pytest.fixture(autouse=True)
def _nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log."""
    yield
    stray = [
        record
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)  # type: ignore[arg-type]
        if record.levelno >= logging.WARNING
    ]
    assert not stray, f"stray log lines: {[record.getMessage() for record in stray]}"


@pytest.fixture(autouse=True)
def _nothing_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or an active timer behind."""
    before = set(threading.enumerate())
    yield
    left = [
        thread for thread in threading.enumerate() if thread not in before and thread.is_alive()
    ]
    for thread in left:
        thread.join(timeout=1)  # one that has delivered its result may be on its last line
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads left running: {alive}"
    if "qtbot" in request.fixturenames:
        timers = _active_timers()
        assert not timers, f"timers left running: {timers}"


def _active_timers() -> list[str]:
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if app is None:
        return []
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    gc.collect()
    return [
        f"{type(widget).__name__}: {timer.objectName() or timer.interval()}"
        for widget in (app, *QApplication.topLevelWidgets())
        for timer in widget.findChildren(QTimer)
        if timer.isActive() and not timer.objectName().startswith("qt_")
    ]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the application in the font that comes with us: where lines break depends on it."""
    from PySide6.QtGui import QFont

    from eh_desktop.ui.application import load_own_fonts

    load_own_fonts()
    qapp.setFont(QFont("Noto Sans", qapp.font().pointSize()))
    return qapp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give an empty data folder, as private as a vault's."""
    made = tmp_path / "vault"
    made.mkdir(mode=0o700)
    return made

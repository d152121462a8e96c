"""One process for one data folder: the second start, the lock, a light first window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop import app as application_root
from eh_desktop.app import ALREADY_OPEN, run, start_again
from eh_desktop.domain.errors import Trouble
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.failure_dialog import FailureDialog
from eh_desktop.ui.failures import Failures
from eh_desktop.ui.instance import Instance
from eh_desktop.ui.single_instance import FirstInstance, ask_first
from tests.journey_fixtures import PASSPHRASE
from tests.shell_fixtures import WAIT_MS, settle

HEAVY = ("sqlmodel", "sqlalchemy", "reportlab", "pyhanko", "PySide6.QtNetwork", "PySide6.QtPdf")


@pytest.fixture
def environment() -> dict[str, str]:
    """Give what a child process needs to run without a screen."""
    return dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(_project()))


@pytest.fixture
def first(folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Give a first instance, in a process of its own."""
    program = [sys.executable, "-m", "eh_desktop", "--data-dir", str(folder)]
    process = subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL)
    yield process
    process.terminate()
    process.wait()


def test_second_start_calls_the_first_and_ends_well(
    qtbot: QtBot,
    folder: Path,
    environment: dict[str, str],
    first: subprocess.Popen[bytes],
) -> None:
    qtbot.waitUntil(lambda: ask_first(folder), timeout=WAIT_MS)
    program = [sys.executable, "-m", "eh_desktop", "--data-dir", str(folder)]
    second = subprocess.run(program, env=environment, capture_output=True, text=True, check=False)
    assert second.returncode == 0
    assert second.stdout.strip() == ALREADY_OPEN
    assert first.poll() is None


def test_socket_left_by_a_crash_is_cleared(
    qtbot: QtBot, folder: Path, first: subprocess.Popen[bytes]
) -> None:
    qtbot.waitUntil(lambda: ask_first(folder), timeout=WAIT_MS)
    first.kill()
    first.wait()
    assert not ask_first(folder)
    server = FirstInstance(folder)
    assert server.listening
    with qtbot.waitSignal(server.asked):
        assert ask_first(folder)
    server.close()
    server.deleteLater()
    settle()


def test_unlock_window_is_light_to_import(environment: dict[str, str]) -> None:
    script = (
        "import sys, eh_desktop.app, eh_desktop.ui.unlock_window;"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_unlock_window_is_painted_without_the_names_of_qt(environment: dict[str, str]) -> None:
    script = (
        "import os, PySide6.QtCore as core\n"
        "from eh_desktop.ui.application import dress, make_application\n"
        "from eh_desktop.ui.unlock_window import UnlockWindow\n"
        "app = make_application(['x'])\n"
        "dress(app, 'system', 100)\n"
        "window = UnlockWindow()\n"
        "window.painted.connect(app.quit)\n"
        "window.show()\n"
        "app.exec()\n"
        "print('Qt' in vars(core))\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "False"


def test_lock_starts_the_same_folder_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    started: list[list[str]] = []

    def record(program: list[str], **_how: object) -> None:
        started.append(program)

    monkeypatch.setattr(subprocess, "Popen", record)
    start_again(folder)
    assert started == [[sys.executable, "-m", "eh_desktop", "--data-dir", str(folder)]]


def test_run_paints_locks_and_lets_the_vault_go(
    qtbot: QtBot,
    qapp: QApplication,
    cheap_argon: Callable[[], None],
    service: VaultService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    restarted: list[Path] = []
    painted: list[bool] = []
    monkeypatch.setattr(application_root, "start_again", restarted.append)
    instances: list[Instance] = []

    class Watched(Instance):
        """Unlock as soon as the first window is painted, lock as soon as Home is shown."""

        def __init__(self, vault: VaultService, preferences: Preferences) -> None:
            super().__init__(vault, preferences)
            instances.append(self)
            self.entrance.painted.connect(self._unlock)
            self.entrance.opened.connect(self._lock_soon)

        def _unlock(self) -> None:
            if self.entrance.unlocking is not None:
                self.entrance.unlocking.unlockRequested.emit(PASSPHRASE)

        def _lock_soon(self) -> None:
            if self.entrance.desk is not None:
                QTimer.singleShot(0, self.entrance.desk.lock)

    monkeypatch.setattr(application_root, "Instance", Watched)
    code = run(service.folder, painted=lambda: painted.append(True))
    assert (code, painted, restarted) == (0, [True], [service.folder])
    other = VaultService(service.folder)
    other.hold()
    other.release()
    if instances[0].entrance.window is not None:
        instances[0].entrance.window.deleteLater()
    instances[0].deleteLater()
    settle()


def test_unforeseen_errors_are_one_calm_dialog(
    qtbot: QtBot, dressed: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()
    failures = Failures(owner)
    try:
        failures._on_exception(Trouble, Trouble("What.", "Where.", "Remedy."), None)
        failures._on_exception(Trouble, Trouble("Again."), None)
        qtbot.waitUntil(lambda: failures._open is not None)
        dialogs = [
            widget for widget in QApplication.topLevelWidgets() if isinstance(widget, FailureDialog)
        ]
        assert len(dialogs) == 1
        dialogs[0].close()
        settle()
        assert failures._open is None
    finally:
        failures.stop()
        owner.deleteLater()
        settle()


def _project() -> Path:
    return Path(__file__).resolve().parents[2]

"""The system asks the application to end: everything is closed well, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.importing.dialog import ImportDialog
from eh_desktop.ui.instance import Instance
from tests.journey_fixtures import service
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service"]
pytestmark = pytest.mark.usefixtures("cheap")
ROWS = 1_500
TYPED = "Quince and larch"
WAYS = ("SIGTERM", "session")


@pytest.fixture
def instance(
    qtbot: QtBot, dressed: QApplication, service: VaultService, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Instance]:
    """Give an instance with its vault open, which hears the system."""
    monkeypatch.setattr(QCoreApplication, "quit", lambda: None)  # it would end the tests' own loop
    made = Instance(service, Preferences(service.folder))
    made.entrance._open(service.data_key)  # type: ignore[attr-defined]
    made._listen()
    yield made
    window = made.entrance.window
    assert window is not None
    window.close()
    made.close()
    window.deleteLater()
    made.deleteLater()
    settle()


def _desk(instance: Instance) -> Desk:
    assert instance.entrance.desk is not None
    return instance.entrance.desk


def _end(way: str) -> None:
    """Ask for the end as the system does, until the window has heard it."""
    if way == "session":
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.commitDataRequest.emit(None)
    else:
        os.kill(os.getpid(), signal.SIGTERM)


def _again(service: VaultService) -> Workspace:
    return service.open(service.data_key)  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("way", WAYS)
def test_what_is_typed_is_kept_when_the_system_ends_it(
    qtbot: QtBot, instance: Instance, service: VaultService, way: str
) -> None:
    desk = _desk(instance)
    desk.retention.keeping.ask_term("case")
    dialog = desk.retention.keeping.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, TYPED)  # type: ignore[attr-defined]
    _end(way)
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=WAIT_MS)
    workspace = _again(service)
    (kept,) = workspace.unsaved.aside()
    assert [text for _, text in kept.words] == [TYPED]
    workspace.close()


def _importing(qtbot: QtBot, desk: Desk, path: Path) -> ImportDialog:
    path.write_text("Reference\n" + "".join(f"R{at}x{at}\n" for at in range(ROWS)))
    desk.imports.begin("case")
    dialog = desk.imports.dialog
    assert dialog is not None
    desk.imports.look(path)
    qtbot.waitUntil(lambda: not dialog.running and not desk.imports.matching.busy, timeout=WAIT_MS)  # type: ignore[union-attr]
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running, timeout=WAIT_MS)
    return dialog


@pytest.mark.parametrize("way", [*WAYS, "window", "stop"])
def test_an_import_is_whole_or_not_there_when_it_is_ended_in_the_middle(
    qtbot: QtBot,
    instance: Instance,
    service: VaultService,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
) -> None:
    desk = _desk(instance)
    dialog = _importing(qtbot, desk, tmp_path / "cases.csv")
    said: list[str] = []

    def end(done: int) -> None:
        if done == 500:
            if way in WAYS:
                _end(way)
            else:
                desk.window.close()
            QCoreApplication.processEvents()
            said.append(dialog.message.accessibleName())
            if way == "stop":
                dialog.close()

    monkeypatch.setattr(dialog, "show_progress", end)
    dialog.accept_button.click()
    assert "closes as soon as this is done" in said[0]
    qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=WAIT_MS)
    workspace = _again(service)
    assert workspace.cases.count() == (0 if way == "stop" else ROWS)
    assert len(workspace.imports.batches()) == (0 if way == "stop" else 1)
    workspace.close()


PROCESS = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from eh_desktop import app
from eh_desktop.ui.instance import Instance

KEY, WAY = bytes.fromhex(sys.argv[2]), sys.argv[3]
app.start_again = lambda folder: print("again")
heard = Instance._listen

def listen(self):
    heard(self)
    if WAY != "unlocking":
        self.entrance._open(KEY)
        desk = self.entrance.desk
        desk.retention.keeping.ask_term("case")
        desk.retention.keeping.dialog.reason.setPlainText("Quince and larch")
    if WAY == "lock":
        QTimer.singleShot(0, desk.lock)
    else:
        os.kill(os.getpid(), signal.SIGTERM)

Instance._listen = listen
print("ended", app.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("way", ["unlocking", "dialog", "lock"])
def test_the_process_ends_well_whatever_is_open(
    folder: Path, service: VaultService, way: str
) -> None:
    service.release()
    key = service.data_key.hex()  # type: ignore[attr-defined]
    done = subprocess.run(
        [sys.executable, "-c", PROCESS, str(folder), key, way],
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == ("again\n" if way == "lock" else "") + "ended 0\n", done.stderr
    assert "Traceback" not in done.stderr
    workspace = _again(service)
    kept = [text for one in workspace.unsaved.aside() for _, text in one.words]
    assert kept == ([] if way == "unlocking" else [TYPED])
    workspace.close()


def test_the_signal_is_given_back(instance: Instance) -> None:
    assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    instance.close()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    assert signal.set_wakeup_fd(-1) == -1
    assert threading.current_thread() is threading.main_thread()

"""A made-up laptop on the screen: the entrance, the desk, and answers to file dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import State
from eh_desktop.services.home import ActionRow, ConcernRow, HomeSummary
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.records import RecordRow
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.application import dress
from eh_desktop.ui.cases import listing
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner

WAIT_MS = 60_000


def settle() -> None:
    """Let Qt delete what was asked to be deleted."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """Give the application in the light scheme at 100 %."""
    dress(qapp, "light", 100)
    return qapp


@pytest.fixture
def entrance(qtbot: QtBot, folder: Path, dressed: QApplication) -> Iterator[Entrance]:
    """Give the way in to a data folder; what it opened is closed again."""
    made = Entrance(VaultService(folder), Preferences(folder))
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close()
    for window in (made.unlocking, made.recovery and made.recovery.window):
        if window is not None:
            window.close()
            window.deleteLater()
    if made.beginning is not None:
        made.beginning.window.close()
        made.beginning.window.deleteLater()
    made.deleteLater()
    settle()


@contextmanager
def desk_over(workspace: Workspace, vault: VaultService) -> Iterator[Desk]:
    """Give a desk with Home on the screen; its window and its jobs are gone afterwards."""
    window, runner = MainWindow(), JobRunner()
    made = Desk(workspace, window, runner, Preferences(vault.folder), vault)
    made.go("home")
    window.resize(1280, 800)  # the least screen that it is made for
    window.show()
    yield made
    window.close()
    runner.drain()
    window.deleteLater()
    runner.deleteLater()
    settle()


@pytest.fixture
def desk(
    qtbot: QtBot,
    dressed: QApplication,
    service: VaultService,
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """Give the desk over an open vault, with Home on the screen.

    Its lists are whole when they are shown, however busy the machine is.
    """
    monkeypatch.setattr(listing, "AT_ONCE", 60.0)
    with desk_over(workspace, service) as made:
        yield made


def row(record_id: str, case: str, state: State, overall: Grade | None = None) -> RecordRow:
    """Give one audit as a list shows it."""
    progress = "Assessment 6/10, Plan 0/5, Review 0/6"
    at = "2026-11-18T10:00:00+00:00"
    title, signed = "Case quality audit", overall is not None
    return RecordRow(record_id, title, case, state, progress, at, overall, 0, 0, signed=signed)


ROWS = (
    row("r1", "C-0147", State.DRAFT),
    row("r2", "C-0139", State.SIGNED, Grade.GOOD),
    row("r3", "C-0126", State.SENT, Grade.INADEQUATE),
    row("r4", "C-0102", State.WITHDRAWN),
)
ACTION_ROWS = (
    ActionRow("Date the facts", "Lead", "2026-11-01", "late", "C-0139", "r2", "Seen"),
    ActionRow("Book training", "Adviser", "2026-11-30", "due", "C-0126", "r3", "Listed"),
    ActionRow("Share the plan", "Lead", "2027-03-30", "later", "C-0126", "r3", "Sent"),
)
CONCERN = ConcernRow("r1", "C-0147", "s1.7", "Not passed on", "c1")
SUMMARY = HomeSummary((ROWS[0],), ACTION_ROWS, (CONCERN,), 1, 1, 2, "2026-11-18T10:00:00+00:00")
EMPTY = HomeSummary((), (), (), 0, 0, 0, "")


class Answers:
    """What the person chooses in the system's file dialogs."""

    def __init__(self, folder: Path) -> None:
        """Save and open in this folder."""
        self.folder = folder
        self.path: Path | None = folder / "chosen"

    def save(self, _parent: object, _title: str, name: str, _filter: str) -> Path | None:
        """Answer a save dialog with the name it suggests."""
        return self.folder / name if self.path is not None else None

    def open(self, _parent: object, _title: str, _filter: str) -> Path | None:
        """Answer an open dialog."""
        return self.path

    def choose_folder(self, _parent: object, _title: str) -> Path | None:
        """Answer a folder dialog."""
        return self.folder if self.path is not None else None


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Answer every file dialog of the shell."""
    made = Answers(tmp_path)
    for module, name, answer in (
        ("first_start", "ask_save", made.save),
        ("desk_document", "ask_save", made.save),
        ("desk_settings", "ask_save", made.save),
        ("desk_forms", "ask_save", made.save),
        ("desk_forms", "ask_open", made.open),
        ("desk_exchange", "ask_save", made.save),
        ("desk_exchange", "ask_open", made.open),
        ("desk_exchange", "ask_folder", made.choose_folder),
    ):
        monkeypatch.setattr(f"eh_desktop.ui.{module}.{name}", answer)
    return made

"""A lock or a new look in the middle of long work in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from eh_desktop.ui import files
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.lists import export_menu
from eh_desktop.ui.lists.list_panel import ListPanel
from tests.journey_fixtures import service, workspace
from tests.storage_fixtures import cheap, folder

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
MANY = 6


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give where lists are exported to; a few rows count as long work."""
    path = tmp_path / "cases.csv"
    monkeypatch.setattr(export_menu, "ask_save", lambda *_asked: path)
    monkeypatch.setattr(export_menu, "LONG_WORK", 2)
    monkeypatch.setattr(export_menu, "PAGE", 1)
    return path


def _listed(desk: Desk) -> ListPanel:
    cases = desk.workspace.cases
    for number in range(MANY):
        cases.save(replace(cases.blank(), ref=f"C-050{number}"))
    desk.go("cases")
    page = desk.window.built("cases")
    assert isinstance(page, CasesPage)
    return page.panel()


def _export(panel: ListPanel) -> None:
    menu = panel.export.button.menu()
    panel.export.fill()
    next(one for one in menu.actions() if "a line for each case" in one.text()).trigger()


def _in_the_middle(
    panel: ListPanel, monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]
) -> None:
    """Do something while the third row is read."""
    read = panel.source.rows

    def rows(query: object, first: int, count: int) -> object:
        if first == 2:
            act()
        return read(query, first, count)  # type: ignore[arg-type]

    monkeypatch.setattr(panel.source, "rows", rows)


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8-sig").splitlines())


def _progress(desk: Desk) -> QProgressDialog:
    return desk.window.findChildren(QProgressDialog)[-1]


def test_a_lock_waits_for_the_export_of_a_list(
    qtbot: QtBot, desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, locked, said = _listed(desk), list[bool](), list[str]()
    desk.lockRequested.connect(desk.window.close)
    desk.lockRequested.connect(lambda: locked.append(True))

    def fall_idle() -> None:
        desk.idle.idle.emit()
        desk.idle.idle.emit()
        said.append(_progress(desk).labelText())

    _in_the_middle(panel, monkeypatch, fall_idle)
    _export(panel)
    assert not locked
    assert said == ["EH Desktop locks as soon as this is done."]
    assert _lines(target) == 1 + MANY
    qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert locked == [True]


def test_a_new_look_waits_for_the_export_of_a_list(
    qtbot: QtBot, desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = _listed(desk)
    before, then = desk.window.built("cases"), list[object]()

    def change_look() -> None:
        desk.change_look()
        then.append(desk.window.built("cases"))

    _in_the_middle(panel, monkeypatch, change_look)
    _export(panel)
    assert then == [before]
    assert _lines(target) == 1 + MANY
    qtbot.waitUntil(lambda: desk.window.built("cases") not in (None, before))


def test_a_stopped_export_says_so_and_leaves_what_was_there(
    qtbot: QtBot, desk: Desk, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_text("the one of last year")
    panel = _listed(desk)
    _in_the_middle(panel, monkeypatch, lambda: _progress(desk).cancel())
    _export(panel)
    assert "Nothing was written" in panel.message.accessibleName()
    assert target.read_text() == "the one of last year"
    assert [one.name for one in target.parent.glob("*cases*")] == ["cases.csv"]


def test_a_file_that_is_chosen_after_the_lock_is_none(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system's own file dialog stays open over a window that the lock has closed."""
    chosen = str(tmp_path / "cases.csv")

    class Dialogs:
        getSaveFileName = staticmethod(lambda *_asked: (chosen, ""))
        getOpenFileName = getSaveFileName
        getExistingDirectory = staticmethod(lambda *_asked: chosen)

    def ask() -> list[Path | None]:
        window = desk.window
        return [
            files.ask_save(window, "Save", "cases.csv", ""),
            files.ask_open(window, "Open", ""),
            files.ask_folder(window, "Where"),
        ]

    monkeypatch.setattr(files, "QFileDialog", Dialogs)
    assert ask() == [Path(chosen)] * 3
    desk.window.close()
    assert ask() == [None] * 3

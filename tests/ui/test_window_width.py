"""How wide the window has to be: what the page in front needs, and no more."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from eh_desktop.ui.desk import Desk
from tests.journey_fixtures import service, workspace
from tests.shell_fixtures import settle
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]


@pytest.mark.parametrize("width", [1024, 1900])
def test_a_hidden_form_widens_no_window_at_200_per_cent(
    qtbot: QtBot, desk: Desk, width: int
) -> None:
    """It was open before the text grew, or while the window was wide."""
    window, workspace = desk.window, desk.workspace
    sheet = workspace.records.start("tameside.parent_feedback")
    window.resize(width, 700)
    for scale in (100, 200):
        desk.preferences.change(text_scale=scale)
        desk.change_look()
        settle()
        desk.open_audit(sheet)
        settle()
        desk.go("settings")
        settle()
        window.resize(1024, 700)
        settle()
        assert window.width() == 1024
        desk.open_audit(sheet)
        settle()
        assert window.width() == 1024
        desk.go("settings")
        window.resize(width, 700)
        settle()
        assert window.rail.width() == window.rail.sizeHint().width()
        assert window.rail.narrow is (width < 900 * scale // 100)


def test_a_window_asks_for_the_room_of_the_page_in_front_alone(qtbot: QtBot, desk: Desk) -> None:
    window = desk.window
    window.resize(1024, 700)
    home, settings = desk.window.page("home"), desk.window.page("settings")
    settings.setMinimumWidth(2000)
    settle()
    assert window.width() == 1024
    home.setMinimumWidth(1100)
    settle()
    assert window.width() == 1100 + window.rail.width()

"""The head of a form where the text is large: nothing is lost, and no window is widened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import State
from eh_desktop.ui.editor.header import EditorHeader
from eh_desktop.ui.palette.page_commands import page_commands
from tests.editor_fixtures import full, opened, shipped, started, twice_as_large, typical

__all__ = ["twice_as_large"]
SIZE = (1120, 800)
"""What a window of 1280 leaves a form at 200 %."""
SELDOM = ["How long it is kept…", "Duplicate…", "Withdraw…"]
Key = Qt.Key


def _in_menu(header: EditorHeader) -> list[str]:
    return [action.text() for action in header.more.menu().actions()]


@pytest.mark.usefixtures("twice_as_large")
@pytest.mark.parametrize("place", range(3))
def test_at_200_per_cent_what_is_seldom_wanted_is_in_one_menu(qtbot: QtBot, place: int) -> None:
    header = opened(qtbot, typical(), size=SIZE).editor.header
    assert _in_menu(header) == SELDOM
    assert not any(one.isVisible() for one in (header.keeping, header.duplicate, header.withdraw))
    signals = (header.keepingRequested, header.duplicateRequested, header.withdrawRequested)
    header.back.setFocus()
    while not header.more.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    menu = header.more.menu()
    menu.popup(header.more.mapToGlobal(header.more.rect().bottomLeft()))
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(signals[place]):
        for key in (*[Key.Key_Down] * (place + 1), Key.Key_Return):
            qtbot.keyClick(menu, key)


@pytest.mark.usefixtures("twice_as_large")
def test_ctrl_k_offers_what_stands_in_the_menu(qtbot: QtBot) -> None:
    editor = opened(qtbot, typical(), size=SIZE).editor
    commands = {command.title: command for command in page_commands(editor)}
    with qtbot.waitSignal(editor.header.keepingRequested):
        commands["How long it is kept"].run()
    assert {"Duplicate", "Withdraw"} <= set(commands)


def test_where_there_is_room_each_has_its_own_button(qtbot: QtBot) -> None:
    header = opened(qtbot, typical()).editor.header
    assert not header.more.isVisible()
    for made, signal in (
        (header.keeping, header.keepingRequested),
        (header.duplicate, header.duplicateRequested),
        (header.withdraw, header.withdrawRequested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("twice_as_large")
@pytest.mark.parametrize("held", ["", "A claim is before the county court."])
@pytest.mark.parametrize(
    ("form_id", "state"),
    [
        ("tameside.audit", State.DRAFT),
        ("tameside.audit", State.SIGNED),
        ("tameside.parent_feedback", State.DRAFT),
        ("tameside.service_checklist", State.SIGNED),
    ],
)
def test_at_200_per_cent_no_form_needs_more_than_the_window(
    qtbot: QtBot, form_id: str, state: State, held: str
) -> None:
    form = shipped(form_id)
    record = replace(full() if form_id == "tameside.audit" else started(form), state=state)
    owner = opened(qtbot, record, size=SIZE, form=form, previous=record)
    header = owner.editor.header
    header.show_held(held)
    QApplication.processEvents()
    assert header.minimumSizeHint().width() <= SIZE[0]
    assert owner.editor.width() == SIZE[0]
    shown = [one for one in header.findChildren(QPushButton) if one.isVisible()]
    for one in shown:
        assert one.width() >= one.sizeHint().width()
        assert header.rect().contains(
            one.rect().translated(one.mapTo(header, one.rect().topLeft()))
        )
    asked = {"Withdraw…", "Duplicate…", *(() if state is State.DRAFT else ("Amend…",))}
    assert asked <= {*_in_menu(header), *(one.text() for one in shown)}

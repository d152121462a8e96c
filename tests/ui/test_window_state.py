"""What a person expects to find as they left it, from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.gaps import Place
from eh_desktop.domain.record import Part
from eh_desktop.services.preferences import PREFERENCES_FILE, Choices, Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.tasks import JobRunner
from tests.journey_fixtures import filled
from tests.shell_fixtures import settle

CONTROL = Qt.KeyboardModifier.ControlModifier
Sitting = Callable[[], Desk]


@pytest.fixture
def sit(qtbot: QtBot, dressed: QApplication, service: VaultService) -> Iterator[Sitting]:
    """Give the way to start the application again over the same data folder."""
    windows: list[MainWindow] = []
    runners: list[JobRunner] = []

    def start() -> Desk:
        for before in windows:
            before.close()
            settle()
        window, runner = MainWindow(), JobRunner()
        opened = service.open(service.data_key)  # type: ignore[attr-defined]
        made = Desk(opened, window, runner, Preferences(service.folder), service)
        windows.append(window)
        runners.append(runner)
        made.go("home")
        window.show()
        window.activateWindow()
        QApplication.processEvents()
        return made

    yield start
    for window, runner in zip(windows, runners, strict=True):
        window.close()
        runner.drain()
        window.deleteLater()
        runner.deleteLater()
    settle()


def _cases(desk: Desk) -> CasesPage:
    desk.go("cases")
    page = desk.window.page("cases")
    assert isinstance(page, CasesPage)
    return page


def test_size_place_and_the_rail_come_back(sit: Sitting) -> None:
    first = sit()
    first.window.setGeometry(QRect(40, 50, 720, 610))
    QApplication.processEvents()
    narrow, kept = first.window.rail.narrow, first.window.geometry()
    second = sit()
    assert second.window.geometry() == kept
    assert second.window.rail.narrow is narrow is True


def test_a_maximised_window_opens_maximised(sit: Sitting) -> None:
    first = sit()
    first.window.showMaximized()
    QApplication.processEvents()
    assert sit().window.isMaximized()


def test_a_window_of_a_screen_that_is_gone_comes_back_onto_one_there_is(sit: Sitting) -> None:
    first = sit()
    first.window.resize(700, 600)
    first.window.move(QPoint(9000, 7000))
    QApplication.processEvents()
    window = sit().window
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("geometry", ["zz", "é", "00", "01d9d0cb0003"])
def test_a_place_that_cannot_be_read_opens_as_usual(
    qtbot: QtBot, dressed: QApplication, geometry: str
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    usual = window.size()
    window.restore_place(geometry)
    assert window.size() == usual


def test_home_comes_first_and_the_list_of_a_log_stays_in_front(qtbot: QtBot, sit: Sitting) -> None:
    page = _cases(sit())
    page.bar.setFocus()
    qtbot.keyClick(page.bar, Qt.Key.Key_Tab, CONTROL)
    qtbot.keyClick(page.bar, Qt.Key.Key_Tab, CONTROL)
    chosen = page.tab
    second = sit()
    assert second.window.current_page_id == "home"
    assert _cases(second).tab == chosen == "training"


def test_the_list_in_front_stays_when_the_look_changes(sit: Sitting) -> None:
    desk = sit()
    _cases(desk).show_tab("meeting")
    desk.change_look()
    assert _cases(desk).tab == "meeting"


def test_a_list_shows_the_same_rows_when_the_look_changes(qtbot: QtBot, sit: Sitting) -> None:
    desk = sit()
    for ref in ("C-0321", "C-0322", "D-0400"):
        filled(desk.workspace, ref)
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    qtbot.keyClicks(page.panel.bar.search, "C-03")
    state = page.panel.bar.combos["state"]
    state.setCurrentIndex(state.findData("draft"))
    page.panel.table.go_to(1)
    asked, chosen = page.panel.query(), page.panel.chosen_id()
    assert page.panel.model.rowCount() == 2
    desk.go("home")
    desk.change_look()
    desk.go("audits")
    again = desk.window.page("audits")
    assert isinstance(again, RecordsPage)
    assert again is not page
    assert (again.panel.query(), again.panel.chosen_id()) == (asked, chosen)
    assert again.panel.bar.search.clear_button.isVisible()
    again.panel.look_for()
    again.panel.refresh()
    assert again.panel.query().text == "", "it was remembered for once"


def test_a_form_goes_on_where_it_was_when_the_look_changes(qtbot: QtBot, sit: Sitting) -> None:
    desk = sit()
    desk.open_audit(filled(desk.workspace, "C-0311").record.id)
    assert desk.editor is not None
    assert desk.editor.tabs is not None
    desk.editor.tabs.show_tab(2)
    page = desk.editor.tabs.current()
    assert isinstance(page, SectionPage)
    third = list(page.cards)[2]
    card = page.cards[third]
    desk.editor.tabs.reveal(Place(page.section.id, Part.ANSWER, third))
    assert card.isAncestorOf(QApplication.focusWidget())
    desk.preferences.change(text_scale=125)
    desk.change_look()
    settle()
    assert desk.editor.tabs.bar.currentIndex() == 2
    again = desk.editor.tabs.current()
    assert isinstance(again, SectionPage)
    assert again is not page
    assert again.cards[third].isAncestorOf(QApplication.focusWidget())
    desk.preferences.change(text_scale=100)
    desk.change_look()


def test_a_larger_text_in_a_form_leaves_the_window_on_a_laptops_screen(sit: Sitting) -> None:
    desk = sit()
    desk.window.resize(1024, 700)
    desk.open_audit(filled(desk.workspace, "C-0313").record.id)
    settle()
    desk.preferences.change(text_scale=200)
    desk.change_look()
    settle()
    assert desk.window.width() <= 1280
    assert desk.window.minimumSizeHint().width() <= 1280
    desk.preferences.change(text_scale=100)
    desk.change_look()
    settle()


def test_a_tab_stays_in_front_where_no_field_had_the_keys(qtbot: QtBot, sit: Sitting) -> None:
    desk = sit()
    desk.open_audit(filled(desk.workspace, "C-0312").record.id)
    assert desk.editor is not None
    assert desk.editor.tabs is not None
    desk.editor.tabs.show_tab(1)
    desk.editor.tabs.bar.setFocus()
    desk.change_look()
    assert desk.editor.tabs.bar.currentIndex() == 1


def test_a_log_that_is_no_more_opens_the_first_list(sit: Sitting, service: VaultService) -> None:
    Preferences(service.folder).change(cases_tab="a_log_of_old")
    assert _cases(sit()).tab == "case"


def test_guidance_is_as_wide_and_as_open_as_it_was(qtbot: QtBot, sit: Sitting) -> None:
    def guidance(desk: Desk) -> tuple[int, bool]:
        record = filled(desk.workspace, "C-0310").record.id
        desk.window.resize(1300, 800)
        desk.open_audit(record)
        assert desk.editor is not None
        assert desk.editor.tabs is not None
        desk.editor.tabs.show_tab(1)
        desk.editor.tabs.start()
        QApplication.processEvents()
        pane = desk.editor.tabs.pane
        return pane.width(), pane.isVisible()

    first = sit()
    before, shown = guidance(first)
    assert shown
    assert first.editor is not None
    assert first.editor.tabs is not None
    handle = first.editor.tabs.side.split.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle - QPoint(90, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle - QPoint(90, 0))
    wider = first.editor.tabs.pane.width()
    assert wider > before + 60
    second = sit()
    width, shown = guidance(second)
    assert shown
    assert abs(width - wider) <= 2
    assert second.editor is not None
    assert second.editor.tabs is not None
    qtbot.mouseClick(second.editor.tabs.guide, Qt.MouseButton.LeftButton)
    assert guidance(sit())[1] is False


def test_nothing_about_anybody_stands_among_the_preferences(
    qtbot: QtBot, sit: Sitting, service: VaultService
) -> None:
    desk = sit()
    cases = desk.workspace.cases
    case = cases.save(replace(cases.blank(), ref="Quillfeather-1", family="Quillfeather"))
    desk.cases.case.open(case.id)
    desk.open_audit(filled(desk.workspace, "Quillfeather-1").record.id)
    _cases(desk).panel().look_for("Quillfeather")
    desk.window.close()
    text = (service.folder / PREFERENCES_FILE).read_text(encoding="utf-8")
    plain = json.loads(text)
    assert set(plain) == set(Choices.__slots__)
    logs = {kind.id for kind in desk.workspace.logs.kinds()}
    assert plain["cases_tab"] in {"case", *logs}
    assert "uillfeather" not in text.casefold()
    assert desk.workspace.profile.name not in text
    assert case.id not in text

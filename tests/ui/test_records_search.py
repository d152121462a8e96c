"""The lists of forms over a real store: what is written in a form finds it, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Answer, Change, Concern, Part
from eh_desktop.services.exports import wide_csv
from eh_desktop.services.listing import ListQuery
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.records_model import DAY, PROGRESS
from eh_desktop.ui.records_page import RecordsPage
from tests.journey_fixtures import filled

YEARLY = "tameside.service_checklist"
CONTROL = Qt.KeyboardModifier.ControlModifier


def _audits(desk: Desk) -> RecordsPage:
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    return page


def test_a_word_of_a_note_finds_its_audit_and_opens_it(qtbot: QtBot, desk: Desk) -> None:
    session = filled(desk.workspace, "C-0310")
    first = next(criterion.id for _, criterion in session.form.criteria())
    session.apply(Change(Part.ANSWER, first, Answer("met", "The aardvark was seen")))
    filled(desk.workspace, "C-0311")
    page = _audits(desk)
    assert page.panel.note.text() == "2 audits"
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page.text_filter, '"aardvark was')
    assert page.panel.note.text() == "1 of 2 audits"
    assert page.table.model().index(0, 0).data() == "C-0310"
    qtbot.keyClick(page.text_filter, Qt.Key.Key_Return)
    assert desk.window.current_page_id == "audit"
    assert desk.audits.record_id == session.record.id


def test_what_changed_meanwhile_is_shown_and_the_choice_stays(qtbot: QtBot, desk: Desk) -> None:
    sessions = [filled(desk.workspace, case) for case in ("C-0310", "C-0311", "C-0312")]
    page = _audits(desk)
    assert page.panel.choose(sessions[0].record.id)
    first = next(criterion.id for _, criterion in sessions[0].form.criteria())
    sessions[0].apply(Change(Part.CONCERN, "k1", Concern("k1", first, "Seen alone")))
    page = _audits(desk)
    assert page.chosen_id() == sessions[0].record.id
    waiting = page.panel.bar.combos["waiting"]
    waiting.setFocus()
    qtbot.keyClick(waiting, Qt.Key.Key_Down)
    assert page.panel.note.text() == "1 of 3 audits"
    assert str(page.table.model().index(0, PROGRESS).data()).startswith("1 open concern · ")
    qtbot.keyClick(waiting, Qt.Key.Key_Home)
    assert page.panel.note.text() == "3 audits"


def test_several_chosen_audits_can_only_be_copied(qtbot: QtBot, desk: Desk) -> None:
    for case in ("C-0310", "C-0311"):
        filled(desk.workspace, case)
    page = _audits(desk)
    page.table.setFocus()
    assert page.open_button.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    assert len(page.panel.chosen_ids()) == 2
    assert not page.open_button.isEnabled()
    assert not page.withdraw_button.isEnabled()


def test_years_of_one_checklist_tell_themselves_apart(qtbot: QtBot, desk: Desk) -> None:
    for day in ("2026-11-28", "2025-11-29", ""):
        session = desk.workspace.records.open(desk.workspace.records.start(YEARLY))
        session.apply(Change(Part.FIELD, "service", "Northmoor School"))
        session.apply(Change(Part.FIELD, "check_date", day))
    desk.go("checklists")
    page = desk.window.page("checklists")
    assert isinstance(page, RecordsPage)
    qtbot.waitUntil(lambda: page.panel.note.text() == "3 checklists")
    heading, model = page.table.horizontalHeader(), page.table.model()
    at = QPoint(heading.sectionViewportPosition(DAY) + 20, heading.height() // 2)
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=at)
    days = [model.index(row, DAY).data() for row in range(3)]
    assert days == ["", "29 November 2025", "28 November 2026"]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, DAY).data(role) == "Date: 29 November 2025"
    years = page.panel.bar.combos["year"]
    said = [years.itemText(at) for at in range(years.count())]
    assert said == ["All years", "2026", "2025", "No date"]
    for key, row in ((Qt.Key.Key_Down, days[2]), (Qt.Key.Key_Down, days[1])):
        qtbot.keyClick(years, key)
        assert page.panel.note.text() == "1 of 3 checklists"
        assert model.index(0, DAY).data() == row
    columns, rows = page.panel.source.columns, page.panel.source.rows(ListQuery(), 0, 3)
    sheet = wide_csv(columns, rows).decode("utf-8-sig").splitlines()
    assert sheet[0].split(",")[DAY] == "Date"
    assert {line.split(",")[DAY] for line in sheet[1:]} == {"2026-11-28", "2025-11-29", ""}

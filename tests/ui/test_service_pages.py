"""The service plan and the years beside each other, by real keys and clicks over a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from eh_desktop.demo.made_up_service import FORM, HEAD, last_year, name_a_family, this_year
from eh_desktop.demo.sheets import sign, start
from eh_desktop.domain.people import Profile
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.home_first_year import FirstYearCard
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.rail import SERVICE_PLAN
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.service.comparison_page import ComparisonPage
from eh_desktop.ui.service.plan_page import PlanPage
from tests.journey_fixtures import PASSPHRASE
from tests.shell_fixtures import desk_over

LEFT = Qt.MouseButton.LeftButton
OWNER = Profile(HEAD[0], "head_of_service", HEAD[1], HEAD[2], "tameside")


@pytest.fixture
def head(qtbot: QtBot, dressed: QApplication, folder: Path) -> Iterator[Desk]:
    """Give a headteacher's desk with Home on the screen."""
    vault = VaultService(folder)
    opened = vault.begin(vault.make_keys(PASSPHRASE).data_key, OWNER)
    with desk_over(opened, vault) as made:
        yield made
    vault.release()


def _plan(desk: Desk) -> PlanPage:
    assert desk.window.current_page_id == "service_plan"
    page = desk.window.page("service_plan")
    assert isinstance(page, PlanPage)
    return page


def _compared(desk: Desk) -> ComparisonPage:
    assert desk.window.current_page_id == "compare"
    page = desk.window.page("compare")
    assert isinstance(page, ComparisonPage)
    return page


def _two_years(desk: Desk) -> str:
    last_year(desk.workspace)
    sheet = this_year(desk.workspace)
    sign(desk.workspace, sheet, PASSPHRASE)
    return sheet.id


def test_the_first_day_begins_with_the_yearly_checklist(qtbot: QtBot, head: Desk) -> None:
    (card,) = head.window.page("home").findChildren(FirstYearCard)
    qtbot.mouseClick(card.plan_button, LEFT)
    plan = _plan(head)
    assert plan.yearly[0].state.text() == "To do"
    assert not plan.document_button.isVisible(), "there is nothing to print yet"
    qtbot.mouseClick(plan.yearly[0].start_button, LEFT)
    assert head.window.current_page_id == "audit"
    assert head.audits.session is not None
    assert head.audits.session.form.id == FORM


def test_the_plan_has_keys_of_its_own_only_where_the_rail_has_it(qtbot: QtBot, head: Desk) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(head.window, Qt.Key.Key_P, held)
    assert _plan(head).isVisible()
    with pytest.raises(RuntimeError, match="on the rail"):
        head.window.offer(SERVICE_PLAN)


def test_the_files_of_the_plan_come_after_its_cards_for_tab(qtbot: QtBot, head: Desk) -> None:
    _two_years(head)
    head.go("service_plan")
    head.go("home")
    head.go("service_plan")  # the cards are new each time, the buttons below them are not
    plan = _plan(head)
    chain = [plan.document_button.nextInFocusChain()]
    while chain[-1] is not plan.document_button:
        chain.append(chain[-1].nextInFocusChain())
    last = chain.index(plan.rows[-1])
    assert chain.index(plan.yearly[0].open_button) < last < chain.index(plan.xlsx_button)


def test_others_reach_the_plan_from_the_checklists(qtbot: QtBot, desk: Desk) -> None:
    desk.go("checklists")
    page = desk.window.page("checklists")
    assert isinstance(page, RecordsPage)
    qtbot.mouseClick(page.plan_button, LEFT)
    assert _plan(desk).yearly[0].state.text() == "To do"
    desk.go("audits")
    audits = desk.window.page("audits")
    assert isinstance(audits, RecordsPage)
    assert not audits.plan_button.isVisible()
    assert not audits.compare_button.isVisible()


def test_filters_leave_what_they_promise_and_say_when_nothing_is_left(
    qtbot: QtBot, head: Desk
) -> None:
    record_id = _two_years(head)
    head.go("checklists")
    lists = head.window.page("checklists")
    assert isinstance(lists, RecordsPage)
    lists.panel.choose(record_id)
    qtbot.mouseClick(lists.compare_button, LEFT)
    page = _compared(head)
    assert len(page.lines) == 20
    every, changed, improve = page.filter.segments
    qtbot.mouseClick(changed, LEFT)
    assert all(line.line.move != "same" for line in page.lines.values())
    qtbot.mouseClick(improve, LEFT)
    assert set(page.lines) == {"q8", "q9", "q12", "q15", "q18"}
    qtbot.keyClick(improve, Qt.Key.Key_Right)
    assert page.filter.value() == "all"
    assert every.isChecked()
    link = page.lines["q3"].links[0]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert head.actions.dialog is not None
    assert head.actions.dialog.row.status == "done"
    head.actions.dialog.reject()
    qtbot.mouseClick(page.back, LEFT)
    assert head.window.current_page_id == "checklists"


def test_which_years_stand_beside_each_other_is_chosen(qtbot: QtBot, head: Desk) -> None:
    record_id = _two_years(head)
    third = start(head.workspace, FORM)
    third.answer("q8", "yes")
    head.service.compare(third.id)
    page = _compared(head)
    assert page.hint.isVisible(), "the last one is a draft"
    boxes: list[QCheckBox] = list(page.years.values())
    assert [box.isChecked() for box in boxes] == [False, True, True]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Space)
    assert len(page.lines["q8"].years) == 3
    for box in list(page.years.values())[1:]:
        box.click()
    assert [box.isChecked() for box in page.years.values()] == [True, False, True]
    assert page.message.isVisible(), "two at least"
    assert record_id in page.years


def test_the_form_that_is_open_leads_to_the_one_before_and_back(qtbot: QtBot, head: Desk) -> None:
    last_year(head.workspace)
    sheet = this_year(head.workspace)
    head.open_audit(sheet.id)
    assert head.editor is not None
    qtbot.mouseClick(head.editor.header.compare, LEFT)
    page = _compared(head)
    qtbot.mouseClick(page.back, LEFT)
    assert head.window.current_page_id == "audit"
    assert head.audits.record_id == sheet.id


def test_one_year_alone_says_what_comes(head: Desk) -> None:
    head.service.compare(last_year(head.workspace))
    page = _compared(head)
    assert "no other year" in page.said.text()
    assert not page.filter.isVisible()
    assert page.lines == {}


def test_a_finding_without_an_action_leads_to_its_question(qtbot: QtBot, head: Desk) -> None:
    first = last_year(head.workspace)
    head.go("service_plan")
    row = next(one for one in _plan(head).rows if "Nothing agreed yet" in one.accessibleName())
    qtbot.mouseClick(row, LEFT)
    assert head.audits.record_id == first
    assert head.window.current_page_id == "audit"


def test_a_name_is_shown_before_the_document_and_leads_to_its_text(
    qtbot: QtBot, head: Desk
) -> None:
    record_id = _two_years(head)
    name_a_family(head.workspace)
    head.go("service_plan")
    qtbot.mouseClick(_plan(head).document_button, LEFT)
    dialog = head.service.dialog
    assert dialog is not None
    assert "“Clerk” in Questions, 15: who" in dialog.links[0].accessibleName()
    qtbot.mouseClick(dialog.links[0], LEFT)
    assert head.service.dialog is None
    assert head.audits.record_id == record_id
    head.go("service_plan")
    qtbot.mouseClick(_plan(head).document_button, LEFT)
    assert head.service.dialog is not None
    qtbot.mouseClick(head.service.dialog.accept_button, LEFT)
    page = head.window.page("document")
    assert isinstance(page, PdfPage)
    assert page.content.startswith(b"%PDF")
    page.closeRequested.emit()
    assert head.window.current_page_id == "service_plan"


def test_the_plan_is_saved_as_tables(
    qtbot: QtBot, head: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _two_years(head)
    monkeypatch.setattr(
        "eh_desktop.ui.desk_service.ask_save", lambda _p, _t, name, _f: tmp_path / name
    )
    head.go("service_plan")
    page = _plan(head)
    for made in (page.xlsx_button, page.csv_button):
        qtbot.mouseClick(made, LEFT)
    assert sorted(one.suffix for one in tmp_path.glob("Improvement-plan-*")) == [".csv", ".xlsx"]
    assert page.message.isVisible()
    monkeypatch.setattr(
        "eh_desktop.ui.desk_service.ask_save", lambda *_asked: tmp_path / "no" / "plan.csv"
    )
    qtbot.mouseClick(page.csv_button, LEFT)
    assert not (tmp_path / "no").exists()
    assert "could not be saved" in page.message.accessibleName()


def test_several_services_can_be_looked_at(qtbot: QtBot, head: Desk) -> None:
    _two_years(head)
    other = start(head.workspace, FORM)
    other.fields({"service": "Fenwick Nursery"})
    head.go("service_plan")
    page = _plan(head)
    assert page.services.isVisible()
    page.services.setFocus()
    qtbot.keyClick(page.services, Qt.Key.Key_Down)
    page.services.activated.emit(page.services.currentIndex())
    assert page.services.currentText() == "Fenwick Nursery"
    assert page.yearly[0].state.text() == "Begun"

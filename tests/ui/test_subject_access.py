"""Everything about one person on the screen: from who asks to a file, by clicks and keys."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import Case, CasePerson
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.domain.subject import Problem
from eh_desktop.services.placing import place_file
from eh_desktop.services.subject_access import JOURNAL_WORDS
from eh_desktop.ui.access.found_page import FoundPage
from eh_desktop.ui.access.give_dialog import GiveDialog
from eh_desktop.ui.access.read_dialog import ReadDialog
from eh_desktop.ui.access.who_page import Asked, WhoPage
from eh_desktop.ui.application import dress
from eh_desktop.ui.cases.case_page import CasePage
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.widgets.link_button import LinkButton
from tests.journey_fixtures import filled, service, workspace
from tests.shell_fixtures import settle
from tests.storage_fixtures import folder

__all__ = ["folder", "service", "workspace"]
WHO, FOUND = "subject_access", "subject_access_found"
PASSPHRASE = "plum anchor velvet orbit"


def _press(widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _who(desk: Desk) -> WhoPage:
    page = desk.window.built(WHO)
    assert isinstance(page, WhoPage)
    return page


def _found(desk: Desk) -> FoundPage:
    page = desk.window.built(FOUND)
    assert isinstance(page, FoundPage)
    return page


def _wait(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.access.slices.busy, timeout=20_000)


def _give(desk: Desk) -> GiveDialog:
    dialog = desk.access.found.give.dialog
    assert dialog is not None
    return dialog


@pytest.fixture
def mina(desk: Desk) -> Desk:
    """Give a desk with a child's case, a form about it, and another child of the same family."""
    people = (
        CasePerson("p1", "Mina Quenby", "child", "2015-03-04"),
        CasePerson("p2", "Una Quenby", "parent"),
    )
    desk.workspace.cases.save(Case("case-1", "C-0300", "Quenby", people=people))
    other = (CasePerson("p3", "Jonah Quenby", "child", "2012-01-09"),)
    desk.workspace.cases.save(Case("case-2", "C-0400", "Quenby", people=other))
    session = filled(desk.workspace, "C-0300")
    first = next(one.id for _, one in session.form.criteria())
    session.apply(Change(Part.ANSWER, first, Answer("met", "Mina Quenby was heard.")))
    return desk


def _search_mina(desk: Desk, qtbot: QtBot) -> FoundPage:
    desk.cases.case.open("case-1")
    page = desk.window.built("case")
    assert isinstance(page, CasePage)
    links = page.findChildren(LinkButton)
    link = next(one for one in links if one.accessibleName() == "Everything about Mina Quenby")
    qtbot.waitUntil(link.isVisible)
    _press(link)
    assert desk.window.current_page_id == WHO
    asked = _who(desk).asked()
    assert asked == Asked("Mina", "Quenby", "", "2015-03-04", "C-0300", "")
    QTest.keyClick(_who(desk).given, Qt.Key.Key_Return)
    _wait(qtbot, desk)
    assert desk.window.current_page_id == FOUND
    return _found(desk)


def test_from_a_person_of_a_case_to_an_encrypted_file(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, path = mina, tmp_path / "given.zip.age"
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: path)
    page = _search_mina(desk, qtbot)
    assert page.title.text() == "About Mina Quenby"
    assert page.panel.table.hasFocus()
    assert desk.access.found.left_out == {"case:case-2": "Possibly about somebody else"}
    assert page.panel.chosen_id() == "case:case-1"
    assert "Also names 1 other: read it" in page.named.text()
    assert page.panel.export.button.isHidden()
    _press(page.export_button)
    dialog = _give(desk)
    assert dialog.form() == "sealed"
    assert "name other people" in dialog.message.accessibleName()
    for line in dialog.passphrase.lines:
        line.setFocus()
        QTest.keyClicks(line, PASSPHRASE)
    _press(dialog.accept_button)
    qtbot.waitUntil(lambda: desk.access.found.give.dialog is None, timeout=60_000)
    assert "saved" in page.message.accessibleName()
    assert str(path) in page.message.accessibleName()
    packed = pyrage.passphrase.decrypt(path.read_bytes(), PASSPHRASE)
    with ZipFile(BytesIO(packed)) as files:
        data = json.loads(files.read("data.json"))
    assert data["left_out"] == [{"count": 1, "reason": "Possibly about somebody else"}]
    assert {one["kind"] for one in data["items"]} >= {"case", "record"}
    last = desk.workspace._context.journal.entries()[-1]
    assert last.what == JOURNAL_WORDS
    assert "Mina" not in last.detail


def test_things_are_decided_read_and_opened_by_keys(mina: Desk, qtbot: QtBot) -> None:
    desk, page = mina, _search_mina(mina, qtbot)
    left = desk.access.found.left_out
    table = page.panel.table
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert left == {"case:case-1": "", "case:case-2": "Possibly about somebody else"}
    assert page.panel.chosen_id() == "case:case-1"
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert "case:case-1" not in left
    QTest.keyClick(table, Qt.Key.Key_Down)
    record = page.panel.chosen_id()
    assert record.startswith("record:")
    _press(page.leave_button)
    dialog = desk.access.found.dialog
    assert isinstance(dialog, ReasonDialog)
    _press(dialog.accept_button)
    assert dialog.question.wrong
    QTest.keyClicks(dialog.reason, "It is about her brother")
    _press(dialog.accept_button)
    assert left[record] == "It is about her brother"
    _press(page.read_button)
    reading = desk.access.found.dialog
    assert isinstance(reading, ReadDialog)
    assert "Mina Quenby was heard." in " ".join(
        label.text() for label in reading.findChildren(type(page.named))
    )
    QTest.keyClick(reading, Qt.Key.Key_Escape)
    assert desk.access.found.dialog is None
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert desk.window.current_page_id == "audit"
    assert isinstance(desk.editor, AuditEditor)
    desk.go(WHO)
    assert desk.window.current_page_id == FOUND
    assert desk.access.found.left_out[record] == "It is about her brother"
    page.panel.choose("case:case-1")
    _press(page.open_button)
    assert desk.window.current_page_id == "case"


def test_what_has_no_page_of_its_own_is_read_where_it_is(mina: Desk, qtbot: QtBot) -> None:
    page = _search_mina(mina, qtbot)
    assert page.panel.choose("journal:about")
    _press(page.open_button)
    assert isinstance(mina.access.found.dialog, ReadDialog)
    mina.access.found.dialog.reject()


def test_nothing_is_given_out_where_everything_is_left_out(mina: Desk, qtbot: QtBot) -> None:
    page = _search_mina(mina, qtbot)
    page.panel.table.selectAll()
    _press(page.toggle_button)
    _press(page.toggle_button)
    assert len(mina.access.found.left_out) == page.panel.total
    _press(page.export_button)
    assert mina.access.found.give.dialog is None
    assert "Nothing is given out" in page.message.accessibleName()


@pytest.mark.parametrize(
    ("asked", "field", "said"),
    [
        (Asked(), "given", "Write the name"),
        (Asked("?!"), "given", "two letters"),
        (Asked("Mina", "Quenby", "--"), "others", "no letters"),
        (Asked("Mina", "Quenby", born="soon"), "born", "not a date"),
        (Asked("Mina", "Quenby", received="01/01/2100"), "received", "in the future"),
    ],
)
def test_bad_input_is_told_where_it_stands(
    desk: Desk, qtbot: QtBot, asked: Asked, field: str, said: str
) -> None:
    desk.go(WHO)
    page = _who(desk)
    page.put(asked)
    _press(page.search_button)
    assert not desk.access.slices.busy
    question = page.questions[field]
    assert said in question.error.text()
    assert question.isAncestorOf(desk.window.focusWidget())
    assert sum(one.wrong for one in page.questions.values()) == 1
    told = [one for one in question.findChildren(QLabel) if one.property("look") == "error"]
    assert sum(one.isVisible() for one in told) == 1, "it is said once"
    qtbot.waitUntil(lambda: not question.visibleRegion().isEmpty())
    if field == "given":
        QTest.keyClicks(page.given, "Mina")
        assert not question.wrong


def test_nothing_found_offers_other_spellings_and_keeps_what_was_typed(
    mina: Desk, qtbot: QtBot
) -> None:
    desk = mina
    desk.go("cases")
    cases = desk.window.built("cases")
    assert isinstance(cases, CasesPage)
    cases.more_menu.menu().actions()[0].trigger()
    page = _who(desk)
    QTest.keyClicks(page.given, "Oona")
    QTest.keyClicks(page.family, "Quill")
    QTest.keyClicks(page.received.line, "03/09/2026")
    assert "one calendar month: 3 October 2026" in page.due.text()
    QTest.keyClick(page.family, Qt.Key.Key_Return)
    _wait(qtbot, desk)
    assert desk.window.current_page_id == WHO
    assert page.nothing.isVisible()
    assert "Cases 2" in page._searched.text()
    assert [link.accessibleName().partition(",")[0] for link in page.spellings] == [
        "Look for Quill Oona",
        "Look for “Quill” alone",
        "Look for “Oona” alone",
    ]
    assert page.spellings[0].hasFocus()
    QTest.keyClick(page.spellings[1], Qt.Key.Key_Space)
    _wait(qtbot, desk)
    assert page.asked() == Asked("", "Quill", "", "", "", "2026-09-03")
    desk.go("home")
    desk.change_look()
    desk.go(WHO)
    assert _who(desk).asked().family == "Quill"


def test_a_search_can_be_stopped(mina: Desk, qtbot: QtBot) -> None:
    desk = mina
    desk.go(WHO)
    page = _who(desk)
    page.put(Asked("Mina", "Quenby"))
    _press(page.search_button)
    assert desk.access.slices.busy
    assert page.stop_button.hasFocus()
    _press(page.stop_button)
    assert not desk.access.slices.busy
    assert "Stopped" in page.message.accessibleName()
    assert page.search_button.isEnabled()
    assert desk.access.found.found is None


def test_a_plain_export_needs_the_warning_to_be_read(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = mina, _search_mina(mina, qtbot)
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_folder", lambda *_: tmp_path)
    today = desk.workspace.subject_access.today()
    (tmp_path / f"subject-access-{today}").mkdir()
    _press(page.export_button)
    dialog = _give(desk)
    _press(dialog.accept_button)
    assert dialog.passphrase.first.wrong
    dialog.choices["folder"].click()
    assert dialog.plain.isVisible()
    assert not dialog.passphrase.isVisible()
    _press(dialog.accept_button)
    assert "not encrypted" in dialog.message.accessibleName()
    assert dialog.focusWidget() is dialog.sure
    QTest.keyClick(dialog.sure, Qt.Key.Key_Space)
    _press(dialog.accept_button)
    qtbot.waitUntil(lambda: desk.access.found.give.dialog is None, timeout=60_000)
    made = tmp_path / f"subject-access-{today}-2"
    assert {one.name for one in made.iterdir()} == {"report.pdf", "data.json"}


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = mina, _search_mina(mina, qtbot)
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: tmp_path / "no" / "a.zip")
    _press(page.export_button)
    dialog = _give(desk)
    dialog.choices["zip"].click()
    dialog.sure.setChecked(True)
    before = desk.workspace._context.journal.count()
    _press(dialog.accept_button)
    qtbot.waitUntil(lambda: not dialog.running, timeout=60_000)
    assert "could not be written" in dialog.message.accessibleName()
    assert dialog.accept_button.isEnabled()
    assert dialog.sure.isChecked()
    assert desk.workspace._context.journal.count() == before
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: None)
    _press(dialog.accept_button)
    assert not dialog.running
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.access.found.give.dialog is None


def test_an_export_can_be_stopped(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page, path = mina, _search_mina(mina, qtbot), tmp_path / "given.zip"
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: path)
    _press(page.export_button)
    dialog = _give(desk)
    dialog.choices["zip"].click()
    dialog.sure.setChecked(True)
    _press(dialog.accept_button)
    assert dialog.running
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.running
    assert "Nothing was written" in dialog.message.accessibleName()
    desk.runner.drain()
    assert not path.exists()
    dialog.reject()


@pytest.mark.parametrize("too_late", [False, True])
def test_a_stop_at_the_last_moment_tells_what_became_of_it(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, too_late: bool
) -> None:
    """Between the last look and its delivery, the file is there: it must not be denied."""
    desk, page, path = mina, _search_mina(mina, qtbot), tmp_path / "given.zip"
    path.write_bytes(b"the one of last year")
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: path)
    reached, gate = threading.Event(), threading.Event()

    def held(target: Path, content: bytes, last_look: Callable[[], None]) -> None:
        if too_late:
            place_file(target, content, last_look)
        reached.set()
        gate.wait()
        if not too_late:
            place_file(target, content, last_look)

    monkeypatch.setattr("eh_desktop.services.subject_export.place_file", held)
    _press(page.export_button)
    dialog = _give(desk)
    dialog.choices["zip"].click()
    dialog.sure.setChecked(True)
    _press(dialog.accept_button)
    qtbot.waitUntil(reached.is_set, timeout=60_000)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.running
    assert "Nothing was written" not in dialog.message.accessibleName()
    gate.set()
    qtbot.waitUntil(lambda: not dialog.running, timeout=60_000)
    assert list(tmp_path.glob("given*")) == [path]
    if too_late:
        assert desk.access.found.give.dialog is None
        assert str(path) in page.message.accessibleName()
        assert path.read_bytes()[:2] == b"PK"
    else:
        assert "Nothing was written" in dialog.message.accessibleName()
        assert path.read_bytes() == b"the one of last year"
        dialog.reject()


def test_what_was_removed_since_is_told_and_not_given_out(
    mina: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = mina, _search_mina(mina, qtbot)
    monkeypatch.setattr("eh_desktop.ui.desk_give.ask_save", lambda *_: tmp_path / "given.zip")
    desk.workspace.cases.remove("case-2")
    page.panel.choose("case:case-2")
    _press(page.read_button)
    assert "removed since" in page.message.accessibleName()
    page.panel.table.setFocus()
    QTest.keyClick(page.panel.table, Qt.Key.Key_Space)
    assert desk.access.found.left_out == {}
    _press(page.export_button)
    dialog = _give(desk)
    dialog.choices["zip"].click()
    dialog.sure.setChecked(True)
    _press(dialog.accept_button)
    qtbot.waitUntil(lambda: not dialog.running, timeout=60_000)
    assert "removed since" in dialog.message.accessibleName()
    assert not (tmp_path / "given.zip").exists()
    dialog.reject()


def test_what_is_wrong_is_read_whole_in_one_column(dressed: QApplication, qtbot: QtBot) -> None:
    """Cards that were dealt anew still grow with what is said in them."""
    dress(dressed, "light", 200)
    page = WhoPage()
    qtbot.addWidget(page)
    page.resize(1150, 800)
    with qtbot.waitExposed(page):
        page.show()
    question = page.questions["given"]
    settle()
    page.show_problems((Problem("given", "Write the name of the person. " * 4),))
    layout = question.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: question.height() >= layout.totalHeightForWidth(question.width()))


def test_a_day_ahead_is_said_and_not_counted_on(mina: Desk, qtbot: QtBot) -> None:
    mina.go(WHO)
    page = _who(mina)
    QTest.keyClicks(page.received.line, "03/09/2099")
    assert page.due.text().startswith("This day has not come yet.")
    assert "month" not in page.due.text()
    page.received.line.clear()
    QTest.keyClicks(page.received.line, "03/09/2026")
    assert "one calendar month: 3 October 2026" in page.due.text()


def test_the_arrow_leads_back_to_where_the_search_was_begun(mina: Desk, qtbot: QtBot) -> None:
    mina.go("cases")
    cases = mina.window.built("cases")
    assert isinstance(cases, CasesPage)
    cases.more_menu.menu().actions()[0].trigger()
    page = _who(mina)
    assert page.back.accessibleName() == "Back to cases and logs"
    QTest.keyClicks(page.given, "Oona")
    _press(page.back)
    assert mina.window.current_page_id == "cases"
    (case, *_) = mina.workspace.cases.all()
    mina.cases.case.open(case.id)
    mina.access.begin_for(case.id, case.people[0].id)
    assert page.back.accessibleName() == "Back to the case"
    page.back.setFocus()
    QTest.keyClick(page.back, Qt.Key.Key_Space)
    assert mina.window.current_page_id == "case"
    assert mina.cases.case.case_id == case.id

"""The command palette over a real store: opened, typed into, chosen from, and gone again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from eh_desktop.domain.case import CasePerson
from eh_desktop.services.cases import Case
from eh_desktop.ui.cases.cases_page import CasesPage
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.palette.answering import Found, Offer, Row, rows_for
from eh_desktop.ui.palette.commands import Command, Commands
from eh_desktop.ui.palette.palette import MOST_ROWS, Palette
from eh_desktop.ui.palette.row_painter import _pieces
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.shortcuts import ShortcutSheet
from tests.journey_fixtures import filled, started
from tests.shell_fixtures import settle

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def _open(qtbot: QtBot, desk: Desk) -> Palette:
    desk.window.activateWindow()
    QApplication.processEvents()
    focus = QApplication.focusWidget() or desk.window
    qtbot.keyClick(focus, KEY.Key_K, CONTROL)
    made = desk.palette.palette
    assert made is not None
    qtbot.waitUntil(made.line.hasFocus)
    return made


def _type(qtbot: QtBot, palette: Palette, words: str) -> list[str]:
    palette.line.clear()
    qtbot.keyClicks(palette.line, words)
    qtbot.waitUntil(lambda: palette.answered == words)
    return [row.title for row in palette.rows if row.chosen]


def _titles(palette: Palette) -> list[str]:
    return [row.title for row in palette.rows if row.chosen]


def _case(desk: Desk, ref: str, family: str = "", child: str = "") -> Case:
    cases = desk.workspace.cases
    people = (CasePerson("p1", child),) if child else ()
    return cases.save(replace(cases.blank(), ref=ref, family=family, people=people))


def test_initials_find_an_action_and_enter_does_it(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    assert _type(qtbot, palette, "nc")[0] == "New case"
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.palette.palette is None
    dialog = desk.cases.case.dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_a_case_and_a_form_are_found_and_opened(qtbot: QtBot, desk: Desk) -> None:
    case = _case(desk, "C-0147", "Lindqvist", "Tomasz Łękowski")
    session = filled(desk.workspace, "C-0200")
    palette = _open(qtbot, desk)
    assert _type(qtbot, palette, "lekow") == ["C-0147 · Lindqvist"]
    row = palette.current
    assert row is not None
    assert row.note.startswith("Case, open")
    assert "Tomasz Łękowski" in row.note
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.window.current_page_id == "case"
    assert desk.cases.case.case_id == case.id
    palette = _open(qtbot, desk)
    assert _type(qtbot, palette, "c-0200")[0] == "C-0200 · Case quality audit"
    row = palette.current
    assert row is not None
    assert row.kind == "record"
    assert "Draft · dated " in row.note
    qtbot.keyClick(palette.line, KEY.Key_Enter)
    assert desk.audits.record_id == session.record.id


def test_what_was_opened_lately_comes_first(qtbot: QtBot, desk: Desk) -> None:
    first, second = _case(desk, "C-1", "Marlowe"), _case(desk, "C-2", "Ferrer")
    desk.cases.case.open(first.id)
    desk.cases.case.open(second.id)
    desk.go("cases")
    palette = _open(qtbot, desk)
    assert [row.title for row in palette.rows[:3]] == [
        "Opened lately",
        "C-2 · Ferrer",
        "C-1 · Marlowe",
    ]
    headings = [row.title for row in palette.rows if not row.chosen]
    assert headings == ["Opened lately", "On this page", "Elsewhere"]
    assert "Add a case" in _titles(palette)
    qtbot.keyClick(palette.line, KEY.Key_Escape)
    desk.workspace.cases.remove(second.id)
    palette = _open(qtbot, desk)
    assert palette.rows[1].title == "C-1 · Marlowe"


def test_the_page_in_front_gives_its_buttons_with_their_keys(qtbot: QtBot, desk: Desk) -> None:
    case = _case(desk, "C-1")
    desk.cases.case.open(case.id)
    palette = _open(qtbot, desk)
    by_title = {row.title: row.keys for row in palette.rows}
    assert by_title["Start a form"] == "F"
    assert by_title["Close the case"] == ""
    assert "Reopen" not in by_title
    assert "Help" not in by_title
    assert _type(qtbot, palette, "go to set") == ["Go to Settings"]
    row = palette.current
    assert row is not None
    assert row.keys == "Ctrl+,"


def test_what_is_not_possible_now_is_not_offered(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    assert "Draw a sample" not in _type(qtbot, palette, "draw a sample")
    assert "Go to Home" not in _type(qtbot, palette, "go to")
    assert "Past imports" not in _type(qtbot, palette, "past imports")
    palette.reject()
    _case(desk, "C-1")
    assert "Draw a sample" in _type(qtbot, _open(qtbot, desk), "draw a sample")


def test_every_form_of_the_shelf_can_be_started(qtbot: QtBot, desk: Desk) -> None:
    offered = {command.id for command in desk.palette.commands.now()}
    forms = [form for form in desk.workspace.forms if form.fillable]
    assert forms
    assert {f"start.{form.id}" for form in forms} <= offered
    palette = _open(qtbot, desk)
    assert _type(qtbot, palette, "start case quality")[0] == "Start Case quality audit"
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.window.current_page_id == "audit"


def test_keys_go_round_past_headings_and_by_pages(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    choices = [row for row in palette.rows if row.chosen]
    assert palette.current == choices[0]
    qtbot.keyClick(palette.line, KEY.Key_Up)
    assert palette.current == choices[-1]
    qtbot.keyClick(palette.line, KEY.Key_Down)
    qtbot.keyClick(palette.line, KEY.Key_Down)
    assert palette.current == choices[1]
    qtbot.keyClick(palette.line, KEY.Key_PageDown)
    assert palette.current == choices[min(9, len(choices) - 1)]
    qtbot.keyClick(palette.line, KEY.Key_PageUp)
    qtbot.keyClick(palette.line, KEY.Key_PageUp)
    assert palette.current == choices[0]
    assert palette.line.accessibleDescription() == choices[0].said


def test_a_click_chooses_and_a_heading_does_not(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    rows = palette.rows
    view = palette.list
    heading = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=heading)
    assert desk.palette.palette is palette
    at = next(n for n, row in enumerate(rows) if row.title == "Go to Audits")
    view.scrollTo(view.model().index(at, 0))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(at, 0)).center())
    assert desk.window.current_page_id == "audits"


def test_esc_leads_back_to_where_the_keys_were(qtbot: QtBot, desk: Desk) -> None:
    filled(desk.workspace, "C-0310")
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    page.table.setFocus()
    palette = _open(qtbot, desk)
    qtbot.keyClick(palette.line, KEY.Key_Escape)
    assert desk.palette.palette is None
    qtbot.waitUntil(page.table.hasFocus)
    page.text_filter.setFocus()
    qtbot.keyClicks(page.text_filter, "C-03")
    palette = _open(qtbot, desk)
    qtbot.keyClick(palette.line, KEY.Key_Escape)
    qtbot.waitUntil(page.text_filter.hasFocus)
    assert page.text_filter.text() == "C-03"


def test_it_opens_inside_the_editor_and_loses_nothing_typed(qtbot: QtBot, desk: Desk) -> None:
    session = started(desk.workspace)
    desk.open_audit(session.record.id)
    assert desk.editor is not None
    lines = desk.editor.findChildren(QLineEdit)
    line = next(one for one in lines if one.accessibleName() == "Case reference")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "C-0999")
    palette = _open(qtbot, desk)
    assert "Finish and sign" in _titles(palette)
    _type(qtbot, palette, "go to home")
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.window.current_page_id == "home"
    assert desk.workspace.records.open(session.record.id).record.fields["case_ref"] == "C-0999"


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_no_text_takes_ctrl_k_for_itself(
    qtbot: QtBot, dressed: QApplication, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    text = kind()
    qtbot.addWidget(text)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_K, CONTROL)
    event.ignore()
    QApplication.sendEvent(text, event)
    assert not event.isAccepted()


def test_not_over_a_dialog_and_not_twice(qtbot: QtBot, desk: Desk) -> None:
    desk.window.show_shortcuts()
    sheet = desk.window.findChild(ShortcutSheet)
    assert sheet is not None
    qtbot.keyClick(sheet.search, KEY.Key_K, CONTROL)
    assert desk.palette.palette is None
    desk.window.paletteRequested.emit()
    assert desk.palette.palette is None
    sheet.reject()
    palette = _open(qtbot, desk)
    desk.palette.show()
    assert desk.palette.palette is palette


def test_not_while_a_child_answers(qtbot: QtBot, desk: Desk) -> None:
    desk.window.hide()
    desk.palette.show()
    assert desk.palette.palette is None


def test_it_closes_where_another_window_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    _open(qtbot, desk)
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: desk.palette.palette is None)


def test_enter_looks_first_where_typing_has_not_rested(qtbot: QtBot, desk: Desk) -> None:
    case = _case(desk, "C-0147", "Lindqvist")
    palette = _open(qtbot, desk)
    qtbot.keyClicks(palette.line, "lindq")
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.cases.case.case_id == case.id


def test_an_answer_to_an_earlier_question_is_not_painted(qtbot: QtBot, desk: Desk) -> None:
    _case(desk, "C-0147", "Lindqvist")
    palette = _open(qtbot, desk)
    _type(qtbot, palette, "lind")
    late = Found("lind", desk.workspace.finding.cases("lind", 5))
    assert late.cases
    qtbot.keyClicks(palette.line, "zz")
    assert _titles(palette) == []
    palette.show_found(late)
    assert _titles(palette) == []
    assert palette.nothing.isVisible()
    assert "lindzz" in palette.nothing.text()


def test_what_is_shown_while_typing_always_fits(qtbot: QtBot, desk: Desk) -> None:
    _case(desk, "C-0147", "Lindqvist")
    _case(desk, "C-0148", "Linden")
    palette = _open(qtbot, desk)
    assert len(_type(qtbot, palette, "lind")) == 2
    qtbot.keyClicks(palette.line, "q")
    assert _titles(palette) == ["C-0147 · Lindqvist"]


def test_a_long_answer_scrolls_and_stays_on_the_screen(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    _type(qtbot, palette, "a")
    assert len(palette.rows) > 3
    heights = [palette.list.sizeHintForRow(at) for at in range(len(palette.rows))]
    assert min(heights) >= 24
    assert palette.list.height() <= sum(heights[: MOST_ROWS + 2]) + 10
    assert palette.frameGeometry().bottom() <= palette.screen().availableGeometry().bottom()


def test_the_look_is_changed_at_once(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    _type(qtbot, palette, "colours dark")
    qtbot.keyClick(palette.line, KEY.Key_Return)
    settle()
    assert desk.preferences.choices.scheme == "dark"
    assert desk.window.current_page_id == "home"
    titles = _type(qtbot, _open(qtbot, desk), "colours")
    assert "Colours: Dark" not in titles
    assert "Colours: Light" in titles


def test_what_was_used_comes_first_among_equals(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    before = _type(qtbot, palette, "go to")
    _type(qtbot, palette, "go to returns")
    qtbot.keyClick(palette.line, KEY.Key_Return)
    desk.go("home")
    after = _type(qtbot, _open(qtbot, desk), "go to")
    assert before[0] != "Go to Returns"
    assert after[0] == "Go to Returns"


def test_nothing_that_was_opened_outlives_the_sitting(
    qtbot: QtBot, desk: Desk, folder: Path
) -> None:
    case = _case(desk, "Quillfeather-1", "Quillfeather")
    desk.cases.case.open(case.id)
    palette = _open(qtbot, desk)
    _type(qtbot, palette, "quillf")
    palette.reject()
    desk.window.close()
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"uillfeather" not in path.read_bytes()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("held", "Everything about one person"),
        ("delete", "Keep and erase"),
        ("duty", "Show all duties"),
        ("passphrase", "Go to Settings"),
        ("templates", "Go to Settings"),
        ("quarterly", "Go to Returns"),
    ],
)
def test_what_stands_on_a_page_leads_to_it(
    qtbot: QtBot, desk: Desk, words: str, title: str
) -> None:
    assert title in _type(qtbot, _open(qtbot, desk), words)


def test_a_log_entry_and_a_tab_are_offered(qtbot: QtBot, desk: Desk) -> None:
    palette = _open(qtbot, desk)
    assert _type(qtbot, palette, "log training")[0] == "Log training"
    qtbot.keyClick(palette.line, KEY.Key_Return)
    assert desk.cases.dialog is not None
    assert desk.cases.dialog.kind.id == "training"
    desk.cases.dialog.reject()
    desk.go("cases")
    assert isinstance(desk.window.page("cases"), CasesPage)


def test_every_command_has_a_name_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    _case(desk, "C-1")
    commands = desk.palette.commands.now()
    assert len({command.id for command in commands}) == len(commands)
    assert all(callable(command.act) and command.title.strip() for command in commands)
    assert all("&" not in command.title for command in commands)


class _Desk:
    def __init__(self) -> None:
        self.done: list[str] = []
        self.possible = True

    def add(self, what: str) -> None:
        self.done.append(what)

    def commands(self) -> tuple[Command, ...]:
        new = Command("x.new", "New thing", self.add, ("thing",), words=("Add a thing",))
        return (new,) if self.possible else ()

    def page(self) -> tuple[Command, ...]:
        return (Command("page.Add a thing", "Add a thing", self.add, ("page",)),)


def test_a_desk_offers_in_one_line_and_is_asked_each_time() -> None:
    desk, commands = _Desk(), Commands()
    commands.offer(desk.commands)
    assert [one.title for one in commands.now()] == ["New thing"]
    commands.now()[0].run()
    assert desk.done == ["thing"]
    desk.possible = False
    assert commands.now() == ()


def test_one_thing_under_two_names_is_offered_once_and_found_by_both() -> None:
    desk, commands = _Desk(), Commands()
    commands.offer(desk.page)
    commands.offer(desk.commands)
    (only,) = commands.now()
    assert only.title == "Add a thing"
    for words in ("add", "new th"):
        rows = rows_for(words, Offer((only,)), Found())
        assert [row.key for row in rows if row.chosen] == [only.id]


def test_bold_begins_and_ends_with_what_was_typed() -> None:
    assert _pieces("New case", {0, 4}) == [("N", True), ("ew ", False), ("c", True), ("ase", False)]
    assert _pieces("", set()) == []
    assert Row("action", "k", "Lock", "", "Ctrl+L").said == "Lock, Ctrl+L"

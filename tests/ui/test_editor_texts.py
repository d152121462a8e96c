"""What is typed: said after a rest, at once when left, never lost, never disturbed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.grades import Practice
from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui.theme import THEME, Scheme
from eh_desktop.ui.widgets import typed
from eh_desktop.ui.widgets.date_field import CalendarPopup, DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from tests.editor_fixtures import Owner, blank, card, case, opened, typical

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def open_note(qtbot: QtBot, owner: Owner, criterion_id: str) -> GrowingText:
    """Open a note as a person does."""
    qtbot.mouseClick(card(owner, criterion_id).links.note, Qt.MouseButton.LeftButton)
    note = card(owner, criterion_id).notes.note
    assert note is not None
    return note


def test_a_note_opens_in_place_and_is_said_once_after_a_rest(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    assert note.hasFocus()
    with qtbot.waitSignal(owner.editor.changed):
        qtbot.keyClicks(note, "Clear.")
        assert owner.changes == []
    assert owner.changes == [Change(Part.ANSWER, "s1.1", Answer("met", "Clear."))]


def test_typing_that_never_rests_is_said_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed, "REST_MS", 1_000_000)
    monkeypatch.setattr(typed, "LONGEST_MS", 60)
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    keys = QTimer(note)
    keys.setInterval(5)
    keys.timeout.connect(lambda: note.insertPlainText("x"))
    with qtbot.waitSignals([owner.editor.changed] * 2):
        keys.start()
    keys.stop()
    assert note.hasFocus()
    assert owner.record.answer("s1.1").note.startswith("x")


def test_the_header_says_saving_while_something_waits(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    sub = owner.editor.header.sub
    owner.editor.show_saved("saved just now")
    note = open_note(qtbot, owner, "s1.1")
    qtbot.keyClicks(note, "A")
    assert sub.text().endswith("saving…")
    assert "saved" not in sub.text()
    qtbot.keyClick(note, Key.Key_Backspace)
    assert sub.text().endswith("saved just now")
    qtbot.keyClicks(note, "B")
    assert sub.text().endswith("saving…")
    owner.editor.flush()
    assert sub.text().endswith("saved 22 November 2026")


def test_a_note_is_said_at_once_when_left(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    qtbot.keyClicks(note, "Seen")
    qtbot.keyClick(note, Key.Key_Tab)
    assert owner.record.answer("s1.1").note == "Seen"
    assert not note.hasFocus()


def test_an_answer_given_while_a_note_waits_loses_neither(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.5")
    qtbot.keyClicks(note, "Both")
    card(owner, "s1.5").group.choose("met")
    assert note.toPlainText() == "Both"
    owner.editor.flush()
    assert owner.record.answer("s1.5") == Answer("met", "Both")


def test_flush_says_every_text_that_waits(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    first, second = open_note(qtbot, owner, "s1.1"), open_note(qtbot, owner, "s1.5")
    for note in (first, second):
        note.insertPlainText("Waiting")
    owner.editor.flush()
    assert owner.record.answer("s1.1").note == "Waiting"
    assert owner.record.answer("s1.5").note == "Waiting"


def test_closing_the_window_loses_nothing(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    qtbot.keyClicks(open_note(qtbot, owner, "s1.1"), "Last words")
    owner.editor.close()
    assert owner.record.answer("s1.1").note == "Last words"


def test_another_record_is_not_opened_over_unsaid_text(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    qtbot.keyClicks(open_note(qtbot, owner, "s1.1"), "Of the first case")
    owner.record = blank()
    with pytest.raises(RuntimeError, match="flush"):
        owner.open()
    assert owner.changes == []


def test_a_refresh_moves_no_cursor_and_replaces_no_typing(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = card(owner, "s1.2").notes.note
    note.setFocus()
    cursor = note.textCursor()
    cursor.setPosition(4)
    note.setTextCursor(cursor)
    qtbot.keyClicks(note, "new ")
    owner.store(Change(Part.ANSWER, "s1.3", Answer("not_met")))
    owner.editor.refresh(None, owner.record, owner.editor.sitting.suggestions)
    assert note.toPlainText().startswith("Two new statements")
    assert note.textCursor().position() == 8
    note.typing.flush()
    assert note.textCursor().position() == 8
    assert owner.record.answer("s1.2").note.startswith("Two new statements")


def test_undo_belongs_to_the_text_while_it_has_its_own(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    qtbot.keyClicks(note, "word")
    qtbot.keyClick(note, Key.Key_Z, Modifier.ControlModifier)
    assert note.toPlainText() == ""
    assert owner.asked == []


def test_undo_is_the_pages_in_a_text_that_has_none(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    card(owner, "s1.1").group.choose("not_met")
    note = card(owner, "s1.2").notes.note
    note.setFocus()
    qtbot.keyClick(note, Key.Key_Z, Modifier.ControlModifier)
    assert owner.asked == ["undo"]
    assert owner.record.answer("s1.1").value == "met"


def test_undo_of_a_note_takes_the_text_back(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    qtbot.keyClicks(note, "Wrong case")
    card(owner, "s1.2").group.tab_stop().setFocus()
    qtbot.mouseClick(owner.editor.tabs.undo, Qt.MouseButton.LeftButton)
    assert owner.record.answer("s1.1").note == ""
    assert note.toPlainText() == ""


def test_a_text_grows_with_what_is_written(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = open_note(qtbot, owner, "s1.1")
    QApplication.processEvents()
    before = note.height()
    note.insertPlainText("one\ntwo\nthree\nfour\nfive")
    qtbot.waitUntil(lambda: note.height() > before)
    assert note.verticalScrollBar().maximum() == 0


def test_where_seen_and_the_flags(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    row = card(owner, "s1.1")
    left = Qt.MouseButton.LeftButton
    assert row.links.exceptional is None
    qtbot.mouseClick(row.links.good, left)
    assert owner.record.answer("s1.1").practice is Practice.GOOD
    qtbot.mouseClick(row.links.exceptional, left)
    assert owner.record.answer("s1.1").practice is Practice.EXCEPTIONAL
    assert row.notes._hint.isVisible()
    qtbot.mouseClick(row.links.where, left)
    qtbot.keyClicks(QApplication.focusWidget(), "Page 9")
    owner.editor.flush()
    assert owner.record.answer("s1.1").exceptional
    assert not row.notes._hint.isVisible()
    qtbot.mouseClick(row.links.exceptional, left)
    assert owner.record.answer("s1.1").practice is Practice.GOOD
    qtbot.mouseClick(row.links.good, left)
    assert owner.record.answer("s1.1") == Answer("met", "", "Page 9")
    assert not row.links.exceptional.isVisible()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """Show everything in the light scheme for one test."""
    before = qapp.font()
    THEME.apply(qapp, Scheme.LIGHT, 1.0)
    yield
    qapp.setStyleSheet("")
    qapp.setFont(before)


def date_field(qtbot: QtBot, latest: str = "") -> tuple[DateField, list[str]]:
    """Give a date field that is shown, and the list of what it says."""
    field = DateField("By when", latest=latest)
    qtbot.addWidget(field)
    said: list[str] = []
    field.edited.connect(said.append)
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.line.setFocus()
    return field, said


@pytest.mark.parametrize("written", ["4/12/2026", "04.12.26", "2026-12-04"])
def test_dates_are_taken_as_people_write_them(qtbot: QtBot, written: str) -> None:
    field, said = date_field(qtbot)
    qtbot.keyClicks(field.line, written)
    field.line.clearFocus()
    assert said == ["2026-12-04"]
    assert field.line.text() == "04/12/2026"
    assert not field.wrong.isVisible()


def test_what_is_no_date_is_kept_with_a_message(qtbot: QtBot) -> None:
    field, said = date_field(qtbot)
    qtbot.keyClicks(field.line, "31/02/2026")
    field.line.clearFocus()
    assert said == ["31/02/2026"]
    assert field.line.text() == "31/02/2026"
    assert "is not a date. Write day, month and year" in field.wrong.text()
    assert field.wrong.isVisible()
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "28/02/2026")
    field.line.clearFocus()
    assert said[-1] == "2026-02-28"
    assert not field.wrong.isVisible()


def test_a_day_in_the_future_is_kept_with_a_message(qtbot: QtBot) -> None:
    field, said = date_field(qtbot, latest="2026-11-22")
    qtbot.keyClicks(field.line, "23/11/2026")
    field.line.clearFocus()
    assert said == ["2026-11-23"]
    assert field.wrong.text() == "This is in the future. Write a day up to 22/11/2026."
    assert field.line.accessibleDescription() == field.wrong.text()
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "22/11/2026")
    field.line.clearFocus()
    assert not field.wrong.isVisible()


@pytest.mark.usefixtures("dressed")
def test_a_wrong_date_shows_the_focus(qtbot: QtBot) -> None:
    field, _ = date_field(qtbot)
    qtbot.keyClicks(field.line, "31/02/2026")
    field.line.clearFocus()
    unfocused = field.line.grab().toImage()
    field.line.setFocus()
    edge = field.line.grab().toImage().pixelColor(field.line.width() // 2, 1)
    assert edge == THEME.colour("focus")
    assert unfocused.pixelColor(field.line.width() // 2, 1) == THEME.colour("not_met_text")


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot) -> None:
    field, said = date_field(qtbot)
    field.put("2026-11-22")
    with qtbot.waitSignal(field.edited):
        qtbot.mouseClick(field.picker, Qt.MouseButton.LeftButton)
        popup = field.findChild(CalendarPopup)
        assert popup.calendar.selectedDate() == QDate(2026, 11, 22)
        popup.calendar.clicked.emit(QDate(2026, 12, 4))
    assert said == ["2026-12-04"]
    assert field.line.text() == "04/12/2026"


def test_case_details_are_saved_as_they_are_typed(qtbot: QtBot) -> None:
    owner = opened(qtbot, blank())
    assert owner.editor.tabs.bar.currentIndex() == 0
    line = case(owner, "case_ref").target()
    assert line.hasFocus()
    qtbot.keyClicks(line, "C-0200")
    owner.editor.flush()
    assert owner.record.fields["case_ref"] == "C-0200"
    assert owner.editor.header.title.text() == "Case quality audit  C-0200"
    line.clear()
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Key.Key_Backspace)
    owner.editor.flush()
    assert "case_ref" not in owner.record.fields

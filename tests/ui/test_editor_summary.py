"""The feedback summary, going to places, read-only records, and leaving nothing behind."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.lifecycle import Place, missing
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Change,
    Concern,
    LearningPoint,
    Part,
    State,
    apply,
)
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.theme import THEME, Scheme
from eh_desktop.ui.widgets.focus_card import FocusCard
from tests.editor_fixtures import (
    NOW,
    TODAY,
    Owner,
    blank,
    card,
    case,
    full,
    opened,
    section,
    tameside,
    typical,
)

LEFT = Qt.MouseButton.LeftButton
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def summary(owner: Owner) -> SummaryPage:
    """Bring the feedback summary to the front."""
    page = owner.editor.tabs.show_tab(4)
    assert isinstance(page, SummaryPage)
    return page


def test_learning_points_are_added_written_removed_and_brought_back(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    points = summary(owner).points
    qtbot.mouseClick(points.add_button, LEFT)
    text = QApplication.focusWidget()
    assert text.accessibleName() == "Learning point 2"
    qtbot.keyClicks(text, "Ask twice.")
    owner.editor.flush()
    assert owner.record.learning_points["n001"] == LearningPoint("n001", "Ask twice.")
    qtbot.mouseClick(points.rows["l1"].remove_link, LEFT)
    assert list(points.rows) == ["n001"]
    assert points.rows["n001"].text.accessibleName() == "Learning point 1"
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert list(points.rows) == ["l1", "n001"]
    assert points.rows["l1"].text.toPlainText() == "Record who said what, and when."


def test_actions_are_added_written_and_removed(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    actions = summary(owner).agreed
    qtbot.mouseClick(actions.add_button, LEFT)
    row = actions.rows["n001"]
    assert row.what.hasFocus()
    for control, text in (
        (row.what, "Ask the school"),
        (row.who, "Jo Sample"),
        (row.by_when.line, "1.12.26"),
        (row.how_known, "A letter is on file"),
    ):
        control.setFocus()
        qtbot.keyClicks(control, text)
    owner.editor.flush()
    expected = Action("n001", "Ask the school", "Jo Sample", "2026-12-01", "A letter is on file")
    assert owner.record.actions["n001"] == expected
    qtbot.mouseClick(row.remove_link, LEFT)
    assert list(actions.rows) == ["a1"]
    assert actions.add_button.hasFocus()
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert actions.rows["n001"].who.text() == "Jo Sample"


def test_what_is_missing_is_counted_live_and_goes_there(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    page = summary(owner)
    count = len(missing(owner.form, owner.record, date.fromisoformat(TODAY)))
    assert page.missing.heading.text() == f"What is missing: {count}"
    first = page.missing.list.links[0]
    assert first.text() == "Assessment, 5, is not answered."
    qtbot.mouseClick(first, LEFT)
    assert card(owner, "s1.5").group.tab_stop().hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_3)
    page = summary(owner)
    assert page.missing.heading.text() == f"What is missing: {count - 1}"
    qtbot.mouseClick(page.missing.list.more, LEFT)
    shown = [link for link in page.missing.list.links if link.isVisible()]
    assert len(shown) == count - 1


def test_finishing_flushes_and_the_error_summary_stands_at_the_top(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    qtbot.mouseClick(card(owner, "s1.1").links.note, LEFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Done")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, Modifier.ControlModifier)
    assert owner.asked == ["finish"]
    assert owner.record.answer("s1.1").note == "Done"
    page = owner.editor.tabs.current()
    assert page.errors.isVisible()
    assert page.errors.hasFocus()
    assert page.verticalScrollBar().value() == 0
    qtbot.mouseClick(page.errors.list.links[4], LEFT)
    assert section(owner, 1).foot.panel.group.tab_stop().hasFocus()


def reached(qtbot: QtBot, count: int) -> list[QWidget]:
    """Give what Tab reaches from where the focus is."""
    order = []
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        order.append(QApplication.focusWidget())
    return order


def test_tab_goes_through_the_links_of_what_is_missing_in_their_place(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    owner.finish()
    page = owner.editor.tabs.current()
    assert page.errors.hasFocus()
    links = page.errors.list.links
    assert len(links) > 6
    first = page.glance.findChildren(QPushButton)[0]
    more = [page.errors.list.more] if page.errors.list.more.isVisible() else []
    assert reached(qtbot, len(links) + len(more) + 1) == [*links, *more, first]
    owner.store(Change(Part.CONCERN, "k2", Concern("k2", "s1.5", raised_at=NOW)))
    QApplication.processEvents()
    page.agreed.add_button.setFocus()
    logged = [page.concerns.lines[key].link for key in ("k1", "k2")]
    assert reached(qtbot, 2) == logged
    links = [link for link in page.missing.list.links if link.isVisible()]
    more = [page.missing.list.more] if page.missing.list.more.isVisible() else []
    expected = [*links, *more, page.missing.finish]
    assert reached(qtbot, len(expected)) == expected


def test_tab_goes_through_new_rows_in_their_place(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    page = summary(owner)
    owner.store(Change(Part.LEARNING_POINT, "l2", LearningPoint("l2", "More")))
    first, second = page.points.rows["l1"], page.points.rows["l2"]
    page.overall.group.tab_stop().setFocus()
    QApplication.processEvents()
    action = page.agreed.rows["a1"].controls()
    rows = [*first.controls(), *second.controls()]
    expected = [*page.dates.controls(), *rows, page.points.add_button, *action]
    assert reached(qtbot, len(expected)) == expected


def test_the_error_summary_shows_that_it_has_the_focus(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font()
    THEME.apply(qapp, Scheme.LIGHT, 1.0)
    try:
        owner = opened(qtbot, typical())
        owner.finish()
        errors = owner.editor.tabs.current().errors
        middle = errors.height() // 2
        assert errors.grab().toImage().pixelColor(1, middle) == THEME.colour("focus")
        errors.list.links[0].setFocus()
        assert errors.grab().toImage().pixelColor(1, middle) != THEME.colour("focus")
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(before)


def test_a_link_to_a_field_marks_that_field_alone(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    owner.editor.go_to(Place("", Part.FIELD, "audit_date"))
    question = case(owner, "audit_date")
    flashing = [c for c in owner.editor.tabs.current().findChildren(FocusCard) if c.flashing]
    assert flashing == [question]


def test_nothing_missing_says_so(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    page = summary(owner)
    assert page.missing.heading.text() == "Nothing is missing"
    qtbot.mouseClick(page.missing.finish, LEFT)
    assert owner.asked == ["finish"]
    assert not page.errors.isVisible()


def test_grades_at_a_glance_follow_the_awards(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    owner.editor.tabs.show_tab(2)
    qtbot.mouseClick(section(owner, 2).foot.panel.group.segments[1], LEFT)
    suggested, awarded = summary(owner).glance.chips["s2"]
    assert (suggested.text(), awarded.text()) == ("Good", "Requires improvement")


def test_concerns_are_logged_with_a_link(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    line = summary(owner).concerns.lines["k1"]
    assert line.state.text() == "Concern: not settled"
    qtbot.mouseClick(line.link, LEFT)
    assert card(owner, "s1.4").concerns["k1"].outcome.hasFocus()


@pytest.mark.parametrize(
    "place",
    [
        Place("", Part.FIELD, "audit_date"),
        Place("", Part.FIELD, "opened_after"),
        Place("s3", Part.ANSWER, "s3.4"),
        Place("s2", Part.AWARD, "s2"),
        Place("s2", Part.COMMENT, "s2"),
        Place("s4", Part.AWARD, OVERALL),
        Place("s4", Part.LEARNING_POINT, "l1"),
        Place("s4", Part.ACTION, "a1"),
        Place("s4", Part.CONCERN, "k1"),
    ],
)
def test_go_to_focuses_the_very_control(qtbot: QtBot, place: Place) -> None:
    owner = opened(qtbot, typical())
    owner.editor.go_to(place)
    focus = QApplication.focusWidget()
    page = owner.editor.tabs.current()
    assert focus is page.control_at(place)
    assert (
        page.viewport()
        .rect()
        .intersects(focus.rect().translated(focus.mapTo(page.viewport(), focus.rect().topLeft())))
    )


def test_every_gap_of_an_empty_audit_has_its_place(qtbot: QtBot) -> None:
    owner = opened(qtbot, blank())
    gaps = missing(owner.form, owner.record, date.fromisoformat(TODAY))
    assert len(gaps) > 25
    for gap in gaps:
        owner.editor.go_to(gap.place)
        focus = QApplication.focusWidget()
        assert focus is owner.editor.tabs.current().control_at(gap.place), gap.text


@pytest.mark.parametrize("state", [State.SIGNED, State.SUPERSEDED])
def test_a_closed_record_shows_everything_and_changes_nothing(qtbot: QtBot, state: State) -> None:
    owner = opened(qtbot, replace(full(), state=state))
    editor = owner.editor
    header = editor.header
    assert header.state.text() == state.value.capitalize()
    assert header.pdf.isVisible()
    assert not header.finish.isVisible()
    assert header.amend.isVisible() is (state is State.SIGNED)
    for index in range(5):
        page = editor.tabs.show_tab(index)
        for text in [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]:
            assert text.isReadOnly(), text.accessibleName()
    row = card(owner, "s1.2")
    row.setFocus()
    qtbot.keyClick(row, Key.Key_1)
    qtbot.mouseClick(row.group.segments[0], LEFT)
    qtbot.keyClick(editor, Key.Key_Return, Modifier.ControlModifier)
    qtbot.keyClick(editor, Key.Key_Z, Modifier.ControlModifier)
    assert row.group.value() == "met"
    assert owner.changes == []
    assert owner.asked == []


def test_the_header_says_what_a_person_wants(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    editor = owner.editor
    editor.show_saved("saved just now")
    assert editor.header.sub.text().endswith("saved just now")
    for button, signal in (
        (editor.header.back, editor.closeRequested),
        (editor.header.withdraw, editor.withdrawRequested),
        (editor.header.finish, editor.finishRequested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_a_closed_record_says_when_it_came_to_its_state(qtbot: QtBot) -> None:
    signed = replace(full(), state=State.SIGNED, changed_at="2026-11-20T14:05:00")
    editor = opened(qtbot, signed).editor
    editor.show_saved("saved just now")
    assert editor.header.sub.text().endswith("signed 20 November 2026 at 14:05")


def test_a_wrong_date_is_no_fact_of_the_header(qtbot: QtBot) -> None:
    record = apply(typical(), Change(Part.FIELD, "audit_date", "31/02/2026"))
    header = opened(qtbot, record).editor.header
    assert "31/02/2026" not in header.sub.text()
    assert "audited by Sam Example" in header.sub.text()


def test_a_cut_header_line_is_told_whole_and_never_as_markup(qtbot: QtBot) -> None:
    record = apply(typical(), Change(Part.FIELD, "auditor", f"<b>Sam</b> {'Example ' * 40}"))
    sub = opened(qtbot, record).editor.header.sub
    assert sub.shown() != sub.text()
    document = QTextDocument()
    document.setHtml(sub.toolTip())
    assert "<b>Sam</b> Example Example" in document.toPlainText()


def test_a_closed_editor_says_pdf_and_amend(qtbot: QtBot) -> None:
    editor = opened(qtbot, replace(full(), state=State.SENT)).editor
    for button, signal in (
        (editor.header.pdf, editor.pdfRequested),
        (editor.header.amend, editor.amendRequested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)


def test_no_widget_survives_its_editor(qtbot: QtBot) -> None:
    editor = AuditEditor()
    owner = Owner(editor, typical(), tameside())
    owner.open()
    editor.show()
    for index in range(5):
        editor.tabs.show_tab(index)
    owner.store(Change(Part.LEARNING_POINT, "l2", LearningPoint("l2", "More")))
    watched = [weakref.ref(widget) for widget in [editor, *editor.findChildren(QWidget)]]
    assert len(watched) > 300
    editor.close()
    editor.deleteLater()
    owner.editor = None
    del editor, owner
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert not [ref() for ref in watched if ref() is not None]


def test_opening_another_record_leaves_nothing_of_the_first(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    for index in range(5):
        owner.editor.tabs.show_tab(index)
    first = weakref.ref(owner.editor.tabs)
    pages = [weakref.ref(page) for page in owner.editor.tabs.built()]
    owner.record = blank()
    owner.open()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert first() is None
    assert not [ref() for ref in pages if ref() is not None]
    assert case(owner, "case_ref").target().text() == ""

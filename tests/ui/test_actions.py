"""Following up on the screen: real keys and clicks over a real vault."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eh_desktop.domain.notice import NOTICE_KEY
from eh_desktop.domain.record import Action, Answer, Change, Concern, Part, Question
from eh_desktop.services.checking import verify_file
from eh_desktop.services.follow_rows import FollowRow
from eh_desktop.ui.actions.actions_page import ActionsPage
from eh_desktop.ui.actions.follow_words import MINE, URGENT
from eh_desktop.ui.actions.step_dialog import RatingDialog, StepDialog
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.actions_card import ActionRow
from eh_desktop.ui.editor.criterion_again import CriterionAgain
from eh_desktop.ui.editor.criterion_before import CriterionBefore
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.summary_page import SummaryPage
from tests.journey_fixtures import PASSPHRASE, filled, signed
from tests.shell_fixtures import WAIT_MS, Answers

LEFT = Qt.MouseButton.LeftButton
WHAT = "A bruise was seen <b>twice</b> & nobody was told."


def _page(desk: Desk) -> ActionsPage:
    desk.go("actions")
    page = desk.window.page("actions")
    assert isinstance(page, ActionsPage)
    return page


def _shown(page: ActionsPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(at, 2).data()) for at in range(model.rowCount())]


def _row(desk: Desk, item: str) -> FollowRow:
    return next(row for row in desk.workspace.follow_up.rows() if row.item == item)


def _concerned(desk: Desk) -> str:
    session = filled(desk.workspace)
    made = Concern(session.new_id(), "s1.7", WHAT, session.now(), "Duty desk", "2026-11-20")
    session.apply(Change(Part.CONCERN, made.id, replace(made, outcome="A meeting was held.")))
    desk.workspace.signing.keep(desk.workspace.signing.prepare(session).run(PASSPHRASE))
    return session.record.id


def _question(desk: Desk, by: str) -> str:
    start = desk.workspace.records.start("tameside.service_checklist")
    session = desk.workspace.records.open(start)
    at = next(c.id for _, c in session.form.criteria() if c.kind == "yes_unsure_no")
    session.apply(Change(Part.ANSWER, at, Answer("unsure")))
    session.apply(Change(Part.QUESTION, at, Question(at, "Who knows?", "Ruth", by)))
    return session.record.id


def _step_dialog(desk: Desk) -> StepDialog:
    assert isinstance(desk.actions.asking, StepDialog)
    return desk.actions.asking


def test_an_action_is_done_from_the_list(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    page = _page(desk)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.panel.isAncestorOf(focus)
    assert _shown(page) == ["Date the facts"]
    done = page.step_buttons["done"]
    assert done.isVisible()
    assert not page.step_buttons["answered"].isVisible()
    qtbot.mouseClick(done, LEFT)
    dialog = _step_dialog(desk)
    qtbot.waitUntil(dialog.note.hasFocus)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.question.wrong
    qtbot.keyClicks(dialog.note, "All facts carry a day")
    assert not dialog.question.wrong
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.actions.asking is None
    assert _row(desk, "action").note == "All facts carry a day"
    assert _shown(page) == []  # it is not among what is still open
    page.panel.look_for(state="ended")
    assert _shown(page) == ["Date the facts"]
    qtbot.mouseClick(page.step_buttons["reopened"], LEFT)
    assert _row(desk, "action").status == "later"


def test_what_is_written_is_not_thrown_away_at_once(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    page = _page(desk)
    qtbot.mouseClick(page.step_buttons["done"], LEFT)
    dialog = _step_dialog(desk)
    qtbot.keyClicks(dialog.note, "Half a note")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.message.isVisible()
    qtbot.keyClick(dialog.note, Qt.Key.Key_Escape)
    assert desk.actions.asking is None
    assert _row(desk, "action").status == "later"


def test_history_opens_with_enter_and_takes_steps(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    page = _page(desk)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    first = desk.actions.dialog
    assert first is not None
    qtbot.mouseClick(first.step_buttons["started"], LEFT)
    assert desk.actions.dialog is not None
    assert desk.actions.dialog is not first
    assert "started" not in desk.actions.dialog.step_buttons
    qtbot.mouseClick(desk.actions.dialog.step_buttons["rated"], LEFT)
    rating = desk.actions.asking
    assert isinstance(rating, RatingDialog)
    assert rating.choices["green"].isChecked()
    qtbot.waitUntil(rating.choices["green"].hasFocus)
    qtbot.keyClick(rating.choices["green"], Qt.Key.Key_Up)
    qtbot.keyClick(rating, Qt.Key.Key_Return)
    assert _row(desk, "action").rating == "amber"
    qtbot.mouseClick(desk.actions.dialog.step_buttons["handed_on"], LEFT)
    dialog = _step_dialog(desk)
    qtbot.keyClicks(dialog.note, "Ruth Ellery")
    qtbot.keyClicks(dialog.day.line, "31/2/2027")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.day_question.wrong
    dialog.day.line.clear()
    qtbot.keyClicks(dialog.day.line, "1/3/2027")
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    row = _row(desk, "action")
    assert (row.who, row.due) == ("Ruth Ellery", "2027-03-01")
    assert desk.actions.dialog is not None
    desk.actions.dialog.reject()
    assert desk.actions.dialog is None


def test_the_list_is_filtered_by_kind_owner_and_mine(qtbot: QtBot, desk: Desk) -> None:
    session = filled(desk.workspace)
    mine = Action(session.new_id(), "Book it", "Morgan Hartley-Vale", "2026-01-01", "Seen")
    session.apply(Change(Part.ACTION, mine.id, mine))
    _question(desk, "2030-01-01")
    page = _page(desk)
    assert _shown(page) == ["Book it", "Date the facts", "Who knows?"]
    page.panel.look_for(owner=MINE)
    assert _shown(page) == ["Book it"]
    page.panel.look_for(owner="Ruth")
    assert _shown(page) == ["Who knows?"]
    page.panel.look_for(kind="question")
    assert _shown(page) == ["Who knows?"]
    page.panel.look_for(state=URGENT)
    assert _shown(page) == ["Book it"]
    page.panel.look_for("facts")
    assert _shown(page) == ["Date the facts"]


def test_a_question_in_a_draft_is_gone_to(qtbot: QtBot, desk: Desk) -> None:
    record_id = _question(desk, "2026-01-01")
    page = _page(desk)
    assert not page.step_buttons["answered"].isVisible()
    qtbot.mouseClick(page.open_button, LEFT)
    assert desk.audits.record_id == record_id
    assert desk.window.current_page_id == "audit"


def test_an_empty_page_offers_the_first_step(qtbot: QtBot, desk: Desk) -> None:
    page = _page(desk)
    assert not page.table.isVisible()
    assert not page.open_button.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Start a form"
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert desk.window.current_page_id == "audit"


def test_somebody_is_told_after_the_audit_was_signed(qtbot: QtBot, desk: Desk) -> None:
    _concerned(desk)
    page = _page(desk)
    page.panel.look_for(kind="concern")
    assert _shown(page) == [WHAT]
    qtbot.mouseClick(page.step_buttons["told"], LEFT)
    dialog = _step_dialog(desk)
    qtbot.keyClicks(dialog.note, "The head teacher")
    dialog.day.line.clear()
    qtbot.keyClicks(dialog.day.line, "1/1/2099")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.day_question.wrong
    dialog.day.line.clear()
    qtbot.keyClicks(dialog.day.line, "21/11/2026")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    history = desk.workspace.follow_up.detail(_row(desk, "concern").id).history
    assert (history[-1].note, history[-1].at) == ("The head teacher", "2026-11-21")


def test_a_notice_is_signed_shown_and_saved(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    record_id = _concerned(desk)
    page = _page(desk)
    page.panel.look_for(kind="concern")
    qtbot.mouseClick(page.notice_button, LEFT)
    dialog = desk.actions.notices.dialog
    assert dialog is not None
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.question.wrong
    qtbot.keyClicks(dialog.passphrase.edit, "not this one")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)
    assert dialog.question.wrong
    assert desk.workspace.notices.latest(record_id) is None
    dialog.passphrase.edit.clear()
    qtbot.keyClicks(dialog.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "document", timeout=WAIT_MS)
    assert desk.documents.page is not None
    desk.documents.page.saveRequested.emit()
    verdict = verify_file(tmp_path / "concern-C-0147.pdf")
    assert (verdict.kind, verdict.intact) == (NOTICE_KEY, True)
    desk.documents.page.closeRequested.emit()
    assert desk.window.current_page_id == "actions"


def test_open_actions_are_carried_over_in_the_editor(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    desk.start_audit()
    editor = desk.editor
    assert editor is not None
    assert editor.tabs is not None
    desk.audits._change(Change(Part.FIELD, "case_ref", "C-0147"))
    editor.tabs.show_tab(editor.tabs.bar.count() - 1)
    summary = editor.tabs.current()
    assert isinstance(summary, SummaryPage)
    card = summary.agreed
    assert card.carry_over.text() == "Carry over 1 action that is still open from before"
    card.carry_over.setFocus()
    qtbot.keyClick(card.carry_over, Qt.Key.Key_Return)
    (row,) = card.rows.values()
    assert isinstance(row, ActionRow)
    assert row.what.toPlainText() == "Date the facts"
    assert card.carry_over.isHidden()
    statuses = sorted(one.status for one in desk.workspace.follow_up.rows())
    assert statuses == ["carried", "later"]
    editor.tabs.undo.click()
    assert not card.carry_over.isHidden()
    assert [one.status for one in desk.workspace.follow_up.rows()] == ["later"]


def test_the_timeline_is_opened_at_the_criterion(qtbot: QtBot, desk: Desk) -> None:
    record_id = _concerned(desk)
    desk.audits.open(record_id, "s1.7")
    qtbot.waitUntil(lambda: _card(desk, "s1.7").isVisible())
    (panel,) = _card(desk, "s1.7").concerns.values()
    qtbot.mouseClick(panel.timeline, LEFT)
    assert desk.actions.dialog is not None
    qtbot.mouseClick(desk.actions.dialog.step_buttons["reopened"], LEFT)
    dialog = _step_dialog(desk)
    qtbot.keyClicks(dialog.note, "A second report")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    (concern,) = desk.workspace.home.summary().open_concerns
    assert concern.record_id == record_id
    assert desk.actions.dialog is not None
    said = [one.text() for one in desk.actions.dialog.findChildren(QLabel)]
    assert WHAT in said
    assert "A second report" in said
    desk.actions.dialog.reject()


def _card(desk: Desk, criterion_id: str) -> CriterionCard:
    assert desk.editor is not None
    cards = desk.editor.findChildren(CriterionCard)
    found = [card for card in cards if card.criterion.id == criterion_id]
    assert found, criterion_id
    return found[0]


def test_a_re_audit_is_asked_for_at_a_criterion(qtbot: QtBot, desk: Desk) -> None:
    record_id = signed(desk.workspace)
    desk.audits.open(record_id, "s1.2")
    qtbot.waitUntil(lambda: _card(desk, "s1.2").isVisible())
    part = _card(desk, "s1.2").parts.get(CriterionAgain)
    assert part is not None
    qtbot.waitUntil(lambda: _card(desk, "s1.3").isVisible())
    assert _card(desk, "s1.3").parts.get(CriterionAgain) is None
    part.ask.setFocus()
    qtbot.keyClick(part.ask, Qt.Key.Key_Return)
    dialog = desk.audits.follow_on.dialog
    assert dialog is not None
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert dialog.day_question.wrong
    qtbot.keyClicks(dialog.day.line, "1/2/2099")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert part.asked.text() == "Re-audit by 1 February 2099"
    assert part.ask.isHidden()
    (row,) = desk.workspace.follow_up.open_re_audits()
    assert (row.record_id, row.item_id, row.due) == (record_id, "s1.2", "2099-02-01")
    page = _page(desk)
    assert page.panel.choose(row.id)


@pytest.mark.parametrize(("value", "look"), [("yes", "chip-met"), ("no", "chip-not-met")])
def test_last_year_s_answers_stand_beside_this_year_s(
    qtbot: QtBot, desk: Desk, value: str, look: str
) -> None:
    last = desk.workspace.records.open(desk.workspace.records.start("tameside.service_checklist"))
    about = last.form.case_field
    last.apply(Change(Part.FIELD, about, "Northmoor"))
    first = next(c for _, c in last.form.criteria() if c.kind == "yes_unsure_no")
    for _, criterion in last.form.criteria():
        given = Answer(value, "As in the log") if criterion is first else Answer("yes")
        last.apply(Change(Part.ANSWER, criterion.id, given))
    for _, field in last.form.fields():
        if field.required and not last.record.fields.get(field.id):
            last.apply(Change(Part.FIELD, field.id, _plausible(field.kind)))
    assert last.missing() == ()
    desk.workspace.signing.keep(desk.workspace.signing.prepare(last).run(PASSPHRASE))
    desk.audits.start("tameside.service_checklist")
    desk.audits._change(Change(Part.FIELD, about, "Northmoor"))
    qtbot.waitUntil(lambda: bool(desk.editor and desk.editor.findChildren(CriterionBefore)))
    part = _card(desk, first.id).parts.shown(CriterionBefore)
    assert part is not None
    assert part.answer.text() == value.capitalize()
    assert part.answer.property("look") == look
    assert part.note.text() == "As in the log"
    desk.audits._change(Change(Part.FIELD, about, "Elsewhere"))
    assert _card(desk, first.id).parts.shown(CriterionBefore) is None


def _plausible(kind: str) -> str:
    return "2026-11-20" if kind == "date" else "12" if kind == "number" else "Morgan"

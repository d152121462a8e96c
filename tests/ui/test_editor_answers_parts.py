"""What stands beside an answer: details, questions, second ratings, dates and children."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import Criterion
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import (
    Answer,
    Change,
    Part,
    Question,
    State,
    Verification,
)
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.criterion_details import CriterionDetails
from eh_desktop.ui.editor.criterion_question import KEPT_WORDS, OPEN_WORDS, CriterionQuestion
from eh_desktop.ui.editor.criterion_verification import CriterionVerification
from tests.answers_fixtures import first_of, press, put, shown_card, words_of
from tests.editor_fixtures import Owner, opened, shipped, started

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


# ------------------------------------------------------------------------------------ details


def test_details_are_open_and_stored_beside_the_answer(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, "1a")
    details = card.parts.shown(CriterionDetails)
    assert list(details.texts) == ["evidence", "verified_where", "verified_by", "action"]
    qtbot.keyClick(card.group.tab_stop(), Key.Key_G)
    for name, text in details.texts.items():
        text.setFocus()
        qtbot.keyClicks(text, f"{name} 1")
    owner.editor.flush()
    given = Answer("green", "", "evidence 1", verified_where="verified_where 1")
    expected = replace(given, verified_by="verified_by 1", action="action 1")
    assert owner.record.answers == {"1a": expected}
    assert "Where seen" not in words_of(card)
    for text in details.texts.values():
        text.setFocus()
        text.selectAll()
        qtbot.keyClick(text, Key.Key_Delete)
    owner.editor.flush()
    assert owner.record.answers == {"1a": Answer("green")}


def test_tab_goes_from_the_answer_through_its_details_to_the_second_rating(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, "1b")
    details = card.parts.shown(CriterionDetails)
    second = card.parts.shown(CriterionVerification)
    card.group.tab_stop().setFocus()
    order = []
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        order.append(QApplication.focusWidget())
    texts = list(details.texts.values())
    assert order == [*texts, card.links.note, second.note_link, second.group.tab_stop()]


def test_details_take_two_columns_where_there_is_room(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    for size, same_row in (((1280, 800), True), ((560, 800), False)):
        owner = opened(qtbot, started(form), form=form, size=size)
        texts = shown_card(owner, "1a").parts.shown(CriterionDetails).texts
        first, second = texts["verified_where"], texts["verified_by"]
        tops = {text.mapToGlobal(text.rect().topLeft()).y() for text in (first, second)}
        assert (len(tops) == 1) is same_row
        assert abs(texts["evidence"].width() - texts["action"].width()) <= 1


def test_a_finished_record_shows_the_details_that_say_something(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    answer = Answer("green", "", "The register", verified_by="Sam Example")
    record = put(started(form), Change(Part.ANSWER, "1a", answer))
    owner = opened(qtbot, replace(record, state=State.FINAL), form=form)
    card = shown_card(owner, "1a")
    details = card.parts.shown(CriterionDetails)
    shown = [name for name, text in details.texts.items() if text.isVisible()]
    assert shown == ["evidence", "verified_by"]
    assert all(text.isReadOnly() for text in details.texts.values())
    assert card.parts.get(CriterionVerification) is None


# ---------------------------------------------------------------------------------- questions


def unsure(qtbot: QtBot, *changes: Change) -> tuple[Owner, CriterionCard, Criterion]:
    """Open a checklist at its first question that can be answered with “?”."""
    form = shipped("tameside.service_checklist")
    criterion = first_of(form, "yes_unsure_no")
    owner = opened(qtbot, put(started(form), *changes), form=form)
    return owner, shown_card(owner, criterion.id), criterion


def test_not_sure_opens_a_question_that_is_stored_as_it_is_typed(qtbot: QtBot) -> None:
    owner, card, criterion = unsure(qtbot)
    assert card.parts.get(CriterionQuestion) is None
    qtbot.keyClicks(card.group.tab_stop(), "?")
    panel = card.parts.shown(CriterionQuestion)
    assert panel.isVisible()
    assert not panel.outcome.isVisible()
    typed = ((panel.what, "Who knows"), (panel.owner, "Jo Sample"), (panel.by_when.line, "1/12/27"))
    for control, text in typed:
        control.setFocus()
        qtbot.keyClicks(control, text)
    owner.editor.flush()
    question = Question(criterion.id, "Who knows", "Jo Sample", "2027-12-01")
    assert owner.record.questions == {criterion.id: question}
    assert panel.by_when.wrong.text() == ""
    assert panel.outcome.isVisible()
    panel.outcome.setFocus()
    qtbot.keyClicks(panel.outcome, "All do")
    owner.editor.flush()
    assert owner.record.questions == {criterion.id: replace(question, outcome="All do")}


def test_an_empty_question_goes_with_its_answer(qtbot: QtBot) -> None:
    owner, card, criterion = unsure(qtbot)
    qtbot.keyClicks(card.group.tab_stop(), "?")
    panel = card.parts.shown(CriterionQuestion)
    qtbot.keyClicks(panel.what, "x")
    owner.editor.flush()
    qtbot.keyClick(panel.what, Key.Key_Backspace)
    owner.editor.flush()
    assert owner.changes[-1] == Change(Part.QUESTION, criterion.id, None)
    assert panel.isVisible()
    qtbot.keyClick(card.group.tab_stop(), Key.Key_Y)
    assert not panel.isVisible()


def test_a_question_without_words_is_taken_out_of_the_record(qtbot: QtBot) -> None:
    form = shipped("tameside.service_checklist")
    key = first_of(form, "yes_unsure_no").id
    empty = Change(Part.QUESTION, key, Question(key))
    owner, card, _ = unsure(qtbot, Change(Part.ANSWER, key, Answer("unsure")), empty)
    qtbot.keyClick(card.group.tab_stop(), Key.Key_N)
    assert owner.record.questions == {}
    assert card.parts.shown(CriterionQuestion) is None


def test_a_written_question_stays_when_it_is_settled(qtbot: QtBot) -> None:
    form = shipped("tameside.service_checklist")
    key = first_of(form, "yes_unsure_no").id
    written = Question(key, "Who knows", "Jo Sample", "2026-12-01")
    changes = (Change(Part.ANSWER, key, Answer("unsure")), Change(Part.QUESTION, key, written))
    owner, card, _ = unsure(qtbot, *changes)
    panel = card.parts.shown(CriterionQuestion)
    assert panel.title.text() == OPEN_WORDS
    qtbot.keyClick(card.group.tab_stop(), Key.Key_Y)
    assert owner.record.questions == {key: written}
    assert panel.isVisible()
    assert panel.title.text() == KEPT_WORDS
    assert panel.outcome.isVisible()


def test_going_to_a_question_goes_to_what_it_lacks(qtbot: QtBot) -> None:
    form = shipped("tameside.service_checklist")
    section, criterion = next((s, c) for s, c in form.criteria() if c.kind == "yes_unsure_no")
    place = Place(section.id, Part.QUESTION, criterion.id)
    asked = Change(Part.ANSWER, criterion.id, Answer("unsure"))
    for question, wanted in (
        (Question(criterion.id), "owner"),
        (Question(criterion.id, owner="Jo Sample"), "by_when"),
    ):
        owner, card, _ = unsure(qtbot, asked, Change(Part.QUESTION, criterion.id, question))
        owner.editor.go_to(place)
        panel = card.parts.shown(CriterionQuestion)
        control = panel.owner if wanted == "owner" else panel.by_when.line
        assert control.hasFocus()


# ------------------------------------------------------------------------------ second ratings


def test_a_second_rating_has_its_own_keys_note_and_difference(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, "1a")
    second = card.parts.shown(CriterionVerification)
    assert "Commissioner's rating" in words_of(second)
    qtbot.keyClick(card.group.tab_stop(), Key.Key_G)
    assert second.apart.isHidden()
    second.group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_A)
    assert owner.record.answer("1a").value == "green"
    qtbot.mouseClick(second.note_link, LEFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Two of 3 referrers")
    owner.editor.flush()
    assert owner.record.verifications == {"1a": Verification("amber", "Two of 3 referrers")}
    assert owner.record.answer("1a") == Answer("green")
    said = "Own rating Green, commissioner's rating Amber: one step lower."
    assert second.apart.text() == said
    assert second.apart.isVisible()
    assert second.note_link.isHidden()
    press(qtbot, card.group.tab_stop(), Key.Key_A)
    assert second.apart.text() == "Both ratings are Amber."


def test_a_second_rating_that_is_cleared_leaves_nothing(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    rated = Change(Part.VERIFICATION, "1a", Verification("red"))
    owner = opened(qtbot, put(started(form), rated), form=form)
    second = shown_card(owner, "1a").parts.shown(CriterionVerification)
    qtbot.keyClick(second.group.tab_stop(), Key.Key_Backspace)
    assert owner.record.verifications == {}
    owner.editor.go_to(Place("s1", Part.VERIFICATION, "1a"))
    assert second.group.tab_stop().hasFocus()


def test_forms_without_a_second_rating_show_none(qtbot: QtBot) -> None:
    form = shipped("bathnes.participation")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, first_of(form, "rag").id)
    assert card.parts.get(CriterionVerification) is None

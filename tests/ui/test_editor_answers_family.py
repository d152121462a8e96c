"""Dates, children, required comments, limits, links and concerns at a criterion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Form, GradingRule
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import (
    Answer,
    Change,
    Part,
)
from eh_desktop.ui.editor.criterion_children import CriterionChildren
from eh_desktop.ui.editor.criterion_dates import CriterionDates
from eh_desktop.ui.editor.criterion_details import CriterionDetails
from eh_desktop.ui.editor.criterion_notes import OUTSTANDING_HINT, REQUIRED_TITLE
from eh_desktop.ui.editor.criterion_verification import CriterionVerification
from eh_desktop.ui.editor.meanings import limit_words
from tests.answers_fixtures import audit, first_of, press, shown_card, words_of
from tests.editor_fixtures import opened, shipped, started, tameside

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


# -------------------------------------------------------------------------------------- dates


DATES = (
    Change(Part.FIELD, "taf_first", "2026-03-02"),
    Change(Part.FIELD, "review_first", "2026-04-20"),
)


def test_dates_show_their_working_and_suggest_an_answer_that_a_person_takes(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*DATES))
    card = shown_card(owner, "s3.5")
    line = card.parts.shown(CriterionDates).lines[0]
    assert "From 2 March 2026 to 20 April 2026" in line.words.text()
    assert line.use.text() == "Use “Not met”"
    qtbot.mouseClick(line.use, LEFT)
    assert owner.changes == [Change(Part.ANSWER, "s3.5", Answer("not_met"))]
    assert not line.use.isVisible()
    qtbot.keyClick(card.group.tab_stop(), Key.Key_3)
    assert line.use.isVisible()


def test_dates_that_change_are_judged_anew(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*DATES))
    line = shown_card(owner, "s3.5").parts.shown(CriterionDates).lines[0]
    owner.editor.changed.emit(Change(Part.FIELD, "review_first", "2026-04-06"))
    assert line.use.text() == "Use “Met”"
    owner.editor.changed.emit(Change(Part.FIELD, "review_first", None))
    assert not line.use.isVisible()
    assert "not filled in yet" in line.words.text()


# ----------------------------------------------------------------------------------- children


KIDS = (Change(Part.FIELD, "roll_up", "lowest"),)


def test_each_child_is_answered_and_the_criterion_holds_what_they_come_to(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*KIDS))
    card = shown_card(owner, "s1.1")
    apart = card.parts.shown(CriterionChildren)
    assert not card.group.isVisible()
    assert [row.name.text() for row in apart.rows.values()] == ["Robin Example", "Alex Example"]
    robin, alex = apart.rows.values()
    assert "Robin Example" in robin.group.accessibleName()
    robin.group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_3)
    assert apart.together.text() == "Together: not yet, a child's answer is still open."
    alex.group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_2)
    assert owner.record.answers == {
        "s1.1@k1": Answer("met"),
        "s1.1@k2": Answer("partially_met"),
        "s1.1": Answer("partially_met"),
    }
    assert apart.together.text() == (
        "Together: Partially met, counted as “The lowest answer of any child”."
    )


def test_keys_beside_the_children_answer_for_none_of_them(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*KIDS))
    card = shown_card(owner, "s1.1")
    card.links.note.setFocus()
    qtbot.keyClick(card.links.note, Key.Key_3)
    assert owner.changes == []


def test_children_are_judged_together_until_a_roll_up_is_chosen(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit())
    card = shown_card(owner, "s1.1")
    assert card.parts.get(CriterionChildren) is None
    assert card.group.isVisible()
    owner.editor.changed.emit(Change(Part.FIELD, "roll_up", "most_common"))
    assert card.parts.shown(CriterionChildren).isVisible()
    assert not card.group.isVisible()
    owner.editor.changed.emit(Change(Part.FIELD, "roll_up", None))
    assert card.parts.shown(CriterionChildren) is None
    assert card.group.isVisible()


def test_a_child_that_is_named_later_gets_a_row(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*KIDS, Change(Part.ANSWER, "s1.1@k1", Answer("met"))))
    apart = shown_card(owner, "s1.1").parts.shown(CriterionChildren)
    three = table_text(
        ({"id": "k1", "name": "Robin"}, {"id": "k2", "name": "Alex"}, {"id": "k3", "name": "Kim"})
    )
    owner.editor.changed.emit(Change(Part.FIELD, "children", three))
    assert [row.name.text() for row in apart.rows.values()] == ["Robin", "Alex", "Kim"]
    assert apart.rows["k1"].group.value() == "met"
    owner.editor.go_to(Place("s1", Part.ANSWER, "s1.1@k3"))
    assert apart.rows["k3"].group.tab_stop().hasFocus()
    owner.editor.go_to(Place("s1", Part.ANSWER, "s1.1"))
    assert apart.rows["k2"].group.tab_stop().hasFocus()


def test_tab_goes_from_child_to_child(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit(*KIDS))
    card = shown_card(owner, "s1.1")
    first, second = card.parts.shown(CriterionChildren).rows.values()
    first.group.tab_stop().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert second.group.tab_stop().hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert card.links.note.hasFocus()


def test_dates_offer_no_answer_over_the_heads_of_children() -> None:
    form = tameside()
    rules = {rule.criterion for rule in form.date_rules}
    assert not any(c.per_child and c.id in rules for _, c in form.criteria())


# --------------------------------------------------------------------------------- the rest


def test_required_comments_are_open_from_the_start_and_gone_to(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    criterion = first_of(form, "grade")
    section = next(s for s, c in form.criteria() if c is criterion)
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    assert REQUIRED_TITLE in words_of(card)
    assert not card.links.note.isVisible()
    owner.editor.go_to(Place(section.id, Part.ANSWER, criterion.id))
    assert card.group.tab_stop().hasFocus()
    qtbot.keyClick(card.group.tab_stop(), Key.Key_3)
    owner.editor.go_to(Place(section.id, Part.ANSWER, criterion.id))
    assert card.notes.note.hasFocus()
    qtbot.keyClicks(card.notes.note, "Plain")
    owner.editor.flush()
    assert owner.record.answer(criterion.id) == Answer("good", "Plain")


def test_outstanding_asks_for_words(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    criterion = first_of(form, "grade")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, criterion.id)
    press(qtbot, card.group.tab_stop(), Key.Key_4)
    assert OUTSTANDING_HINT in words_of(card)
    qtbot.keyClicks(card.notes.note, "The family tells it")
    owner.editor.flush()
    assert OUTSTANDING_HINT not in words_of(card)


@pytest.mark.parametrize(
    ("form_id", "links"),
    [
        ("tameside.audit", ["Note", "Where seen", "Good practice", "Concern…"]),
        ("blackburn.tier2", ["Where seen", "Good practice", "Concern…"]),
        ("bathnes.standards", ["Note"]),
        ("bathnes.practitioner_checklist", ["Note", "Concern…"]),
        ("tameside.child_feedback", []),
        ("tameside.standards", []),
    ],
)
def test_only_links_that_make_sense_are_offered(
    qtbot: QtBot, form_id: str, links: list[str]
) -> None:
    form = shipped(form_id)
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, next(c.id for _, c in form.criteria()))
    offered = [link.text() for link in card.links.controls() if link.isVisible()]
    assert offered == links


def rule_of(form: Form) -> GradingRule:
    """Give a form's grading rule."""
    assert form.rule is not None
    return form.rule


def test_what_limits_the_grade_is_said_in_the_rule_s_own_word(qtbot: QtBot) -> None:
    form = tameside()
    criterion = next(c for _, c in form.criteria() if c.limiting)
    said = "Safeguarding: not met or partially met here limits the grade."
    owner = opened(qtbot, audit())
    assert said in words_of(shown_card(owner, criterion.id))
    other = replace(form, rule=replace(rule_of(form), limits="recording"))
    assert limit_words(other, criterion).startswith("Recording: ")
    graded = replace(criterion, kind="grade")
    assert "Inadequate or Requires improvement here" in limit_words(form, graded)
    assert limit_words(replace(form, rule=None), criterion) == ""
    assert limit_words(form, replace(criterion, limiting=False)) == ""


def test_a_concern_can_be_raised_and_taken_back_in_its_place(qtbot: QtBot) -> None:
    owner = opened(qtbot, audit())
    card = shown_card(owner, "s1.1")
    qtbot.mouseClick(card.links.concern, LEFT)
    panel = next(iter(card.concerns.values()))
    assert panel.what.hasFocus()
    panel.mistake.setFocus()
    qtbot.keyClick(panel.mistake, Key.Key_Space)
    assert card.concerns == {}
    assert owner.record.concerns == {}
    assert card.links.concern.hasFocus()


def test_undo_takes_back_what_the_parts_stored(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    card = shown_card(owner, "1a")
    second = card.parts.shown(CriterionVerification)
    press(qtbot, second.group.tab_stop(), Key.Key_R)
    details = card.parts.shown(CriterionDetails)
    details.texts["action"].setFocus()
    qtbot.keyClicks(details.texts["action"], "Ask again")
    card.group.tab_stop().setFocus()
    assert owner.record.answer("1a").action == "Ask again"
    qtbot.keyClick(owner.editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert details.texts["action"].toPlainText() == ""
    qtbot.keyClick(owner.editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert second.group.value() is None
    assert owner.record.answers == {}
    assert owner.record.verifications == {}

"""What the editor says of a record at a glance: progress, second ratings, what depends on what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.record import (
    Answer,
    Award,
    Change,
    Part,
    Question,
    Record,
    State,
    Verification,
    apply,
)
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_plan import paged_sections
from tests.editor_fixtures import Owner, opened, section, shipped, started, typical

LEFT = Qt.MouseButton.LeftButton
STANDARDS = "bathnes.standards"
CHECKLIST = "bathnes.service_checklist"


def filled(form: Form, *changes: Change) -> Record:
    """Give a record of a form with some changes made."""
    record = started(form)
    for change in changes:
        record = apply(record, change)
    return record


def said(key: str, value: str, action: str = "") -> Change:
    """Give an answer as a change."""
    return Change(Part.ANSWER, key, Answer(value, action=action))


def end(owner: Owner) -> SummaryPage:
    """Bring the last tab to the front."""
    page = owner.editor.tabs.show_tab(-1)
    assert isinstance(page, SummaryPage)
    return page


def tab_of(form: Form, title: str) -> int:
    """Give the tab of a section by its short title."""
    return [one.short_title for one in paged_sections(form)].index(title) + 1


def test_nothing_is_compared_before_something_is_answered(qtbot: QtBot) -> None:
    form = shipped(CHECKLIST)
    before = filled(form, said("q1", "yes"), said("q2", "yes"))
    before = replace(before, state=State.SIGNED, changed_at="2025-11-20T10:00:00+00:00")
    owner = opened(qtbot, started(form), form=form, previous=before)
    page = end(owner)
    assert page.changes is not None
    assert page.changes.isHidden()
    owner.store(said("q1", "yes"))
    assert not page.changes.isHidden()
    assert page.changes.note.text() == "1 answer compared with 20 November 2025."
    assert page.changes._empty.text() == "Each of them is as it was."


def test_the_second_rating_stands_beside_the_own_one_once_there_is_any(qtbot: QtBot) -> None:
    form = shipped(STANDARDS)
    ids = [criterion.id for criterion in form.sections[0].criteria]
    own = [said(key, "green") for key in ids[:3]]
    owner = opened(qtbot, filled(form, *own), form=form)
    totals = end(owner).totals
    assert totals is not None
    assert totals.heads[1].isHidden()
    assert totals.apart.isHidden()
    assert totals.bars["Green"].second.isHidden()
    owner.store(Change(Part.VERIFICATION, ids[0], Verification("amber")))
    owner.store(Change(Part.VERIFICATION, ids[1], Verification("green")))
    assert totals.heads[1].isVisible()
    assert totals.heads[1].text() == "Commissioner's rating"
    assert totals.bars["Amber"].count.text().startswith("0 of")
    assert totals.bars["Amber"].second_count.text().startswith("1 of")
    assert totals.apart.text() == "The two ratings differ at 1 of 2 rated twice."
    line = totals.lines[form.sections[0].id].text()
    assert line == "Access: 3 Green. Commissioner's rating: 1 Amber, 1 Green"


def test_ticks_nobody_touched_are_not_done(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    owner = opened(qtbot, started(form), form=form, size=(1600, 800))
    bar, index = owner.editor.tabs.bar, tab_of(form, "Bottom lines")
    assert bar.tabText(index) == "Bottom lines  0/7"
    assert bar.accessibleTabName(index) == "Bottom lines, 0 of 7 answered"
    assert bar.tabIcon(index).isNull()
    first = form.sections[index - 1].criteria[0]
    owner.store(said(first.id, "ticked"))
    assert bar.tabText(index) == "Bottom lines  1/7"


def test_a_tab_of_fields_has_no_mark_before_one_is_filled_in(qtbot: QtBot) -> None:
    form = shipped(STANDARDS)
    owner = opened(qtbot, started(form), form=form)
    bar, index = owner.editor.tabs.bar, tab_of(form, "Safeguarding")
    assert bar.accessibleTabName(index) == "Safeguarding, nothing filled in"
    assert bar.tabIcon(index).isNull()
    entry = form.sections[index - 1].fields[0]
    owner.store(Change(Part.FIELD, entry.id, "2026-01-05"))
    assert bar.accessibleTabName(index) == "Safeguarding, complete"


def test_a_question_with_an_answer_is_open_no_more(qtbot: QtBot) -> None:
    form = shipped(CHECKLIST)
    asked = Question("q1", "Ask the panel", "Jo Sample")
    record = filled(form, said("q1", "unsure"), Change(Part.QUESTION, "q1", asked))
    owner = opened(qtbot, record, form=form)
    card = end(owner).questions
    assert card.heading.text() == "Open questions: 1"
    assert card.rows[0].chip.text() == "No date"
    owner.store(said("q1", "yes"))
    assert card.heading.text() == "Questions"
    assert not card.shown
    assert card.note.text().startswith("1 question has an answer other than “?”")


def test_actions_noted_at_the_standards_are_taken_over_once(qtbot: QtBot) -> None:
    form = shipped(STANDARDS)
    ids = [criterion.id for criterion in form.sections[0].criteria]
    record = filled(form, said(ids[0], "red", "Ask the panel"), said(ids[1], "red", " "))
    record = apply(record, said(ids[2], "red", "Write it down"))
    owner = opened(qtbot, record, form=form)
    card = end(owner).agreed
    assert card.take_over.text() == "Take over 2 actions noted at the standards"
    card.take_over.setFocus()
    qtbot.mouseClick(card.take_over, LEFT)
    made = [(row.what, row.criterion_id) for row in owner.record.actions.values()]
    assert made == [("Ask the panel", ids[0]), ("Write it down", ids[2])]
    assert card.take_over.isHidden()
    assert next(iter(card.rows.values())).isAncestorOf(QApplication.focusWidget())


def test_a_conflict_of_interest_is_said_at_the_field(qtbot: QtBot) -> None:
    form = shipped(STANDARDS)
    owner = opened(qtbot, started(form), form=form)
    page = owner.editor.tabs.show_tab(0)
    assert isinstance(page, CasePage)
    question = page.questions["verifier_name"]
    owner.store(Change(Part.FIELD, "completed_by", "Sam Example"))
    assert question.wrong.isHidden()
    owner.store(Change(Part.FIELD, "verifier_name", "sam example"))
    assert question.wrong.isVisible()
    assert "same person as “Completed by”" in question.wrong.text()
    assert question.wrong.text() in question.target().accessibleDescription()
    owner.store(Change(Part.FIELD, "completed_by", "Jo Sample"))
    assert question.wrong.isHidden()


def test_the_focus_stays_in_the_editor_when_its_link_goes(qtbot: QtBot) -> None:
    form = shipped(STANDARDS)
    owner = opened(qtbot, started(form), form=form)
    owner.editor._finish()
    page = owner.editor.tabs.current()
    assert isinstance(page, SummaryPage)
    assert page.errors.hasFocus()
    page.errors.hide()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.ground.isAncestorOf(focus)


def test_the_focus_never_falls_on_the_way_out(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    page = end(owner)
    page.missing.finish.setFocus()
    assert page.missing.finish.hasFocus()
    page.missing.hide()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not owner.editor.header.back
    assert page.ground.isAncestorOf(focus)


def test_a_contradiction_is_shown_where_it_lies_too(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    owner = opened(qtbot, started(form), form=form)
    impact = tab_of(form, "Impact")
    page = section(owner, impact)
    score = form.sections[impact - 1].criteria[0].id
    assert page.foot.found.isHidden()
    owner.store(said(score, "1"))
    for key in ("overall", *(one.id for one in form.graded_sections())):
        owner.store(Change(Part.AWARD, key, Award(Grade.OUTSTANDING)))
    shown = [row.text.text() for row in page.foot.found.shown]
    assert shown
    assert len(shown) < len(end(owner).contradictions.shown) + 1
    assert owner.editor.tabs.page(0).found.isHidden()


def test_grades_at_a_glance_name_the_score_and_the_bottom_lines(qtbot: QtBot) -> None:
    form = shipped("cumbria.audit")
    owner = opened(qtbot, started(form), form=form)
    glance = end(owner).glance
    impact = form.sections[tab_of(form, "Impact") - 1]
    lines = form.sections[tab_of(form, "Bottom lines") - 1]
    assert glance is not None
    assert glance.totals[impact.id].text() == "Not answered"
    owner.store(said(impact.criteria[0].id, "7"))
    owner.store(said(lines.criteria[0].id, "ticked"))
    assert glance.totals[impact.id].text() == "7"
    assert glance.totals[lines.id].text() == "Bottom lines in place: 1 of 7"


def test_what_waits_for_a_field_says_what_it_depends_on(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier1")
    owner = opened(qtbot, started(form), form=form, size=(1600, 800))
    index = tab_of(form, "Closure")
    page = section(owner, index)
    condition = form.sections[index - 1].condition
    assert page.left_out is not None
    assert condition is not None
    label = form.field(condition.field).label
    assert page.left_out.title.text() == f"Depends on “{label}”"
    assert owner.editor.tabs.bar.tabText(index) == "Closure"
    other = next(
        c.id
        for c in form.field(condition.field).choices
        if not condition.holds({condition.field: c.id})
    )
    owner.store(Change(Part.FIELD, condition.field, other))
    assert page.left_out.title.text() == "This section is not applicable"
    assert owner.editor.tabs.bar.tabText(index) == "Closure  not applicable"


@pytest.mark.parametrize("width", [1084, 900])
def test_the_tools_stay_beside_the_tabs_and_no_arrows_cover_them(qtbot: QtBot, width: int) -> None:
    owner = opened(
        qtbot, started(shipped("cumbria.audit")), size=(width, 800), form=shipped("cumbria.audit")
    )
    strip = owner.editor.tabs.strip
    spots = set()
    for index in range(strip.bar.count()):
        owner.editor.tabs.show_tab(index)
        QApplication.processEvents()
        spots.add(strip.undo.mapTo(owner.editor, strip.undo.rect().topLeft()).y())
        assert strip.bar.sizeHint().width() <= strip.bar.width()
    assert len(spots) == 1


def test_facts_of_less_worth_leave_the_header_first(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(760, 800))
    owner.editor.show_saved("saved just now")
    QApplication.processEvents()
    shown = owner.editor.header.sub.shown()
    assert "22 November 2026" in shown
    assert shown.endswith("saved just now")
    owner.editor.header.show_waiting(waiting=True)
    assert owner.editor.header.sub.shown().startswith(shown.removesuffix("saved just now"))


def test_where_there_is_little_guidance_it_stands_at_the_criterion(qtbot: QtBot) -> None:
    form = shipped(CHECKLIST)
    owner = opened(qtbot, started(form), form=form)
    owner.editor.tabs.show_tab(1)
    assert owner.editor.tabs.pane.isHidden()


def test_guidance_follows_the_criterion_that_a_mouse_answers(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    owner.editor.tabs.show_tab(1)
    row = section(owner, 1).cards["s1.5"]
    qtbot.mouseClick(row.group.segments[2], LEFT)
    assert owner.editor.tabs.pane.text.title.text() == "Guidance for 5"


def test_the_way_to_finish_stands_once_on_the_last_tab(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    header = owner.editor.header
    owner.editor.tabs.show_tab(1)
    assert header.finish.isVisible()
    page = end(owner)
    assert header.finish.isHidden()
    assert page.missing.finish.isVisible()
    assert page.missing.list.isVisible()
    owner.finish()
    assert page.errors.isVisible()
    assert not page.missing.list.isVisible()

"""The last tab of forms without grades, what the rules find, conditions, and the header's words."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.contradictions import found
from eh_desktop.domain.entries import table_text
from eh_desktop.domain.form import Form
from eh_desktop.domain.grades import Grade
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import (
    OVERALL,
    Action,
    Answer,
    Award,
    Change,
    Part,
    Question,
    Record,
    State,
    apply,
)
from eh_desktop.ui.editor.actions_card import ActionRow
from eh_desktop.ui.editor.audit_editor import AuditEditor
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.lines_card import LinesCard
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_plan import last_tab, paged_sections, summary_section
from tests.editor_fixtures import Owner, opened, section, shipped, started, typical

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
MANAGER = "tameside.line_manager_checklist"
EVERY = [
    "bathnes.case_study",
    "bathnes.child_feedback",
    "bathnes.standards",
    "blackburn.tier1",
    "blackburn.tier2",
    "cumbria.audit",
    "cumbria.bottom_lines",
    "east_midlands.closed_caf_audit",
    "east_midlands.partnership_review",
    "tameside.audit",
    MANAGER,
]


def answered(form: Form, **values: str) -> Record:
    """Give a record with some answers, by criterion id."""
    record = started(form)
    for key, value in values.items():
        record = apply(record, Change(Part.ANSWER, key, Answer(value)))
    return record


def all_met(form: Form, value: str, **fields: str) -> Record:
    """Give a record in which every criterion has one value."""
    record = replace(started(form), fields=fields)
    for _, criterion in form.criteria():
        record = apply(record, Change(Part.ANSWER, criterion.id, Answer(value)))
    return record


def finish(owner: Owner) -> SummaryPage:
    """Bring the last tab to the front."""
    page = owner.editor.tabs.show_tab(-1)
    assert isinstance(page, SummaryPage)
    return page


def lines(card: LinesCard) -> list[tuple[str, str, str]]:
    """Give chip, title and text of each line that is shown."""
    return [(row.chip.text(), row.title.text(), row.text.text()) for row in card.shown]


@pytest.mark.parametrize("form_id", EVERY)
def test_each_form_has_a_tab_for_each_section_and_one_to_finish(qtbot: QtBot, form_id: str) -> None:
    form = shipped(form_id)
    owner = opened(qtbot, started(form), form=form)
    tabs = owner.editor.tabs
    assert tabs.bar.count() == len(paged_sections(form)) + 2
    graded = form.rule is not None
    assert (summary_section(form) is form.sections[-1]) is graded
    assert (tabs.bar.tabText(tabs.bar.count() - 1) == "Finish") is not graded
    page = finish(owner)
    assert (page.overall is not None) is graded
    assert page.totals is None if graded else page.totals is not None
    assert len(page.tables) == len(form.action_tables)
    assert page.points.isVisible() is form.learning_points
    assert page.concerns.isVisible() is form.concerns


@pytest.mark.parametrize("form_id", EVERY)
def test_every_gap_of_an_empty_form_has_its_place(qtbot: QtBot, form_id: str) -> None:
    form = shipped(form_id)
    owner = opened(qtbot, started(form), form=form)
    gaps = owner.editor.sitting.gaps()
    assert gaps
    for gap in gaps:
        owner.editor.go_to(gap.place)
        focus = QApplication.focusWidget()
        assert focus is owner.editor.tabs.current().control_at(gap.place), gap.text
        assert focus is not None, gap.text


@pytest.mark.parametrize(
    ("part", "key", "tab"),
    [
        (Part.FIELD, "household", 2),
        (Part.FIELD, "reflection", 3),
        (Part.FIELD, "practitioner", 0),
        (Part.ANSWER, "c4", 2),
        (Part.QUESTION, "c4", 2),
        (Part.VERIFICATION, "c4", 2),
        (Part.COMMENT, "s2", 2),
        (Part.ACTION, "a1", 4),
        (Part.AWARD, OVERALL, 4),
    ],
)
def test_each_part_of_a_record_has_its_tab(qtbot: QtBot, part: Part, key: str, tab: int) -> None:
    form = shipped("bathnes.case_study")
    owner = opened(qtbot, started(form), form=form)
    place = owner.editor.sitting.place_of(Change(part, key, None))
    assert owner.editor.tabs.index_of(place) == tab
    assert last_tab(form) == 4


def test_totals_count_each_answer_in_words_and_bars(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    owner = opened(qtbot, answered(form, q1="yes", q2="yes", q3="no"), form=form)
    totals = finish(owner).totals
    said = {words: bar.count.text() for words, bar in totals.bars.items()}
    assert said == {"Yes": "2 of 8", "?": "0 of 8", "No": "1 of 8", "Not answered": "5 of 8"}
    assert totals.bars["Yes"].bar._share == 0.25
    assert totals.lines["s1"].isHidden()  # the bars say it already
    owner.store(Change(Part.ANSWER, "q4", Answer("yes")))
    assert totals.bars["Yes"].count.text() == "3 of 8"
    owner.editor.tabs.show_tab(1)
    assert section(owner, 1).foot.total.text() == "Answered with Yes: 3 of 8"


def test_a_section_without_answers_asks_for_nothing_to_be_counted(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, answered(form), form=form)
    totals = finish(owner).totals
    assert totals.lines["s1"].text() == "Access: nothing is answered yet"
    assert "s4" not in totals.lines


def test_what_moved_since_last_time_is_told_in_words_with_a_link(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    ids = [criterion.id for criterion in form.sections[0].criteria]
    before = answered(form, **{ids[0]: "red", ids[1]: "green", ids[2]: "amber"})
    before = replace(before, state=State.SIGNED, changed_at="2025-11-20T10:00:00+00:00")
    now = answered(form, **{ids[0]: "green", ids[1]: "amber", ids[2]: "amber"})
    owner = opened(qtbot, now, form=form, previous=before)
    changes = finish(owner).changes
    assert [line[:2] for line in lines(changes)] == [
        ("Better", "Red → Green"),
        ("Worse", "Green → Amber"),
    ]
    assert changes.note.text() == "3 answers compared with 20 November 2025: 1 better, 1 worse."
    qtbot.mouseClick(changes.rows[1].link, LEFT)
    page = section(owner, 1)
    assert page.cards[ids[1]].isAncestorOf(QApplication.focusWidget())


def test_without_a_record_before_nothing_is_said_of_change(qtbot: QtBot) -> None:
    form = shipped("bathnes.standards")
    owner = opened(qtbot, started(form), form=form)
    assert not finish(owner).changes.isVisible()


def test_two_feedback_sheets_are_never_compared(qtbot: QtBot) -> None:
    form = shipped("tameside.child_feedback")
    first = form.sections[0].criteria[0].id
    before = replace(answered(form, **{first: "1"}), state=State.SIGNED)
    owner = opened(qtbot, answered(form, **{first: "5"}), form=form, previous=before)
    assert finish(owner).changes is None


def test_the_suggested_outcome_is_taken_over_and_says_what_follows(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier1")
    record = all_met(form, "not_met", part="first_assessment", outcome="meets")
    owner = opened(qtbot, record, form=form)
    assert form.outcome is not None
    card = finish(owner).outcome
    assert card.chosen.text() == "Meets the standard"
    assert card.hint.title.text() == "Suggested: Falls short of the standard"
    qtbot.mouseClick(card.link, LEFT)
    page = section(owner, owner.editor.tabs.bar.currentIndex())
    hint = page.fields.outcome
    assert hint.use.isVisible()
    assert not hint.flag.isVisible()
    qtbot.mouseClick(hint.use, LEFT)
    assert owner.record.fields["outcome"] == "falls_short"
    assert not hint.use.isVisible()
    assert hint.flag.isVisible()
    assert hint.flag.text() == form.outcome.flag
    page.fields.questions["outcome"].target().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert owner.record.fields["outcome"] == "meets"
    assert finish(owner).outcome.chosen.text() == "Meets the standard"


def test_nothing_is_suggested_while_answers_are_open(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier1")
    record = replace(started(form), fields={"part": "first_assessment"})
    owner = opened(qtbot, record, form=form)
    hint = finish(owner).outcome.hint
    assert not hint.title.isVisible()
    assert not hint.use.isVisible()
    assert hint.because.text().startswith("No suggestion yet")


def test_each_table_of_actions_has_its_card_and_asks_for_its_parts(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    owner = opened(qtbot, started(form), form=form)
    page = finish(owner)
    first, second = page.tables
    qtbot.mouseClick(second.add_button, LEFT)
    assert owner.record.actions["n001"] == Action("n001", table="practitioner_actions")
    assert list(first.rows) == []
    row = second.rows["n001"]
    assert isinstance(row, ActionRow)
    assert row.what.hasFocus()
    assert not row.who.isVisible()
    assert not row.how_known.isVisible()
    qtbot.keyClicks(row.what, "Shadow a colleague")
    for expected in (row.by_when.line, row.by_when.picker, row.remove_link, second.add_button):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    owner.store(Change(Part.ACTION, "n001", replace(owner.record.actions["n001"], who="Jo")))
    assert row.who.isVisible()  # nothing that was written is hidden
    assert (
        owner.editor.tabs.current().control_at(Place("", Part.ACTION, "n001")) is row.by_when.line
    )


def test_contradictions_are_shown_with_a_link_and_never_block(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier1")
    record = all_met(form, "not_met", part="first_assessment", outcome="meets")
    owner = opened(qtbot, record, form=form)
    page = finish(owner)
    expected = [one.contradiction.says for one in found(form, record)]
    assert expected
    assert [text for _, _, text in lines(page.contradictions)] == expected
    qtbot.mouseClick(page.contradictions.rows[0].link, LEFT)
    assert owner.editor.tabs.bar.currentIndex() not in (0, last_tab(form))
    owner.store(Change(Part.FIELD, "outcome", "falls_short"))
    assert len(lines(finish(owner).contradictions)) < len(expected)
    said = {gap.text for gap in owner.editor.sitting.gaps()}
    assert not said & set(expected)


def test_the_graded_summary_points_out_contradictions_too(qtbot: QtBot) -> None:
    record = apply(typical(), Change(Part.AWARD, OVERALL, Award(Grade.GOOD)))
    record = apply(record, Change(Part.ANSWER, "s1.10", Answer("not_met")))
    owner = opened(qtbot, record)
    assert found(owner.form, record)
    assert len(lines(finish(owner).contradictions)) == len(found(owner.form, record))


def test_dates_show_their_working_on_the_case_page_and_at_the_end(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    fields = {"taf_dates": "2026-08-03\n2026-09-14", "audit_date": "2026-11-20"}
    owner = opened(qtbot, replace(started(form), fields=fields), form=form)
    case = owner.editor.tabs.show_tab(0)
    assert isinstance(case, CasePage)
    at = [finding.rule.id for finding in owner.editor.sitting.dates()].index("taf_every")
    words, title, text = lines(case.dates)[at]
    assert words == "In time"
    assert "TAF meeting" in title
    assert "6 weeks" in text
    owner.store(Change(Part.FIELD, "taf_dates", "2026-08-03\n2026-11-14"))
    assert lines(case.dates)[at][0] == "Too late"
    page = finish(owner)
    assert lines(page.dates) == lines(case.dates)
    waiting = [row for row in page.dates.shown if row.chip.text() == "Not known yet"]
    qtbot.mouseClick(waiting[0].link, LEFT)
    assert owner.editor.tabs.bar.currentIndex() == 0


def test_open_questions_are_listed_with_owner_and_day(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    record = answered(form, q1="unsure", q2="unsure", q3="unsure", q4="yes")
    for question in (
        Question("q1", "Ask the panel", "Jo Sample", "2026-11-01"),
        Question("q2", "Ask the school", "Jo Sample", "2026-12-01"),
        Question("q4", "Was it so?", "Jo Sample", "2026-11-01", "It was."),
    ):
        record = apply(record, Change(Part.QUESTION, question.criterion_id, question))
    owner = opened(qtbot, record, form=form)
    card = finish(owner).questions
    assert card.heading.text() == "Open questions: 3"
    assert lines(card) == [
        ("Overdue", "Ask the panel", "Jo Sample, by 1 November 2026"),
        ("Open", "Ask the school", "Jo Sample, by 1 December 2026"),
        ("No owner or date", form.criterion("q3").text, ""),
    ]
    settled = "1 question more has an answer other than “?” by now: nothing is open there."
    assert card.note.text() == settled
    qtbot.mouseClick(card.rows[1].link, LEFT)
    assert section(owner, 1).cards["q2"].isAncestorOf(QApplication.focusWidget())


def test_what_is_missing_names_the_form_as_what_it_is(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    owner = opened(qtbot, started(form), form=form)
    page = finish(owner)
    qtbot.mouseClick(page.missing.finish, LEFT)
    assert page.errors.heading.text().startswith("The checklist cannot be finished yet")
    assert page.errors.hasFocus()
    assert "this checklist" in page.concerns._empty.text()


def test_groups_stand_under_their_headings(qtbot: QtBot) -> None:
    form = shipped("tameside.practitioner_checklist")
    owner = opened(qtbot, started(form), form=form)
    owner.editor.tabs.show_tab(1)
    page = section(owner, 1)
    page.growth.finish()
    groups = list(dict.fromkeys(c.group for c in form.sections[0].criteria))
    assert [heading.text() for heading in page.criteria.headings.values()] == groups
    for first, heading in page.criteria.headings.items():
        assert heading.geometry().bottom() < page.cards[first].geometry().top()


def test_comments_stand_on_a_section_without_a_grade(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    owner = opened(qtbot, started(form), form=form)
    owner.editor.go_to(Place("s1", Part.COMMENT, "s1"))
    text = section(owner, 1).foot.comments.text
    assert text.hasFocus()
    qtbot.keyClicks(text, "Kind.")
    owner.editor.flush()
    assert owner.record.comments["s1"] == "Kind."


def test_a_criterion_shows_once_its_condition_holds(qtbot: QtBot) -> None:
    form = shipped("tameside.audit")
    owner = opened(qtbot, typical())
    criterion = next(c for _, c in form.criteria() if c.condition is not None)
    assert criterion.condition is not None
    at = criterion.condition
    owner.editor.tabs.show_tab(3)
    page = section(owner, 3)
    card = page.cards[criterion.id]
    assert not card.isVisible()
    before = owner.editor.tabs.bar.tabText(3)
    owner.store(Change(Part.FIELD, at.field, at.only_if[0]))
    assert card.isVisible()
    assert owner.editor.tabs.bar.tabText(3) != before
    owner.store(Change(Part.ANSWER, criterion.id, Answer("met")))
    owner.store(Change(Part.FIELD, at.field, "another"))
    note = page.criteria.notes[criterion.id]
    assert card.isVisible()  # an answer once given stays to be read
    assert note.isVisible()
    assert note.because.text() == at.because
    label = form.field(at.field).label
    assert note.when.text().startswith(f"It applies only where “{label}” is ")
    assert not any(segment.isEnabled() for segment in card.group.segments)
    qtbot.mouseClick(note.link, LEFT)
    assert owner.editor.tabs.bar.currentIndex() == 0
    owner.store(Change(Part.FIELD, at.field, at.only_if[0]))
    assert not note.isVisible()
    assert all(segment.isEnabled() for segment in card.group.segments)


def test_a_left_out_section_says_when_it_applies(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier1")
    record = replace(started(form), fields={"part": "first_assessment"})
    owner = opened(qtbot, record, form=form)
    index = [part.id for part in paged_sections(form)].index("s5") + 1
    assert owner.editor.tabs.bar.tabText(index) == "Closure  not applicable"
    owner.editor.tabs.show_tab(index)
    page = section(owner, index)
    assert page.left_out.when.text() == "It applies only where “What is checked” is The closure."
    assert not page.foot.comments.isVisible()


def header_text(owner: Owner) -> str:
    """Give the line under the editor's title."""
    return owner.editor.header.sub.text()


def test_the_header_says_completed_by_for_what_is_no_audit(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    fields = {"line_manager": "Sam Example", "check_date": "2026-11-20"}
    owner = opened(qtbot, replace(started(form), fields=fields), form=form)
    assert "completed by Sam Example" in header_text(owner)
    assert "20 November 2026" in header_text(owner)
    assert owner.editor.tabs.bar.tabText(0) == "Details"
    assert owner.editor.tabs.bar.accessibleName() == "Parts of the checklist"


@pytest.mark.parametrize(
    ("form_id", "words"),
    [
        ("tameside.child_feedback", "Hand over to the child…"),
        ("tameside.parent_feedback", "Hand over to the parent…"),
    ],
)
def test_a_feedback_draft_is_handed_over(qtbot: QtBot, form_id: str, words: str) -> None:
    form = shipped(form_id)
    owner = opened(qtbot, started(form), form=form)
    header = owner.editor.header
    assert header.hand_over.isVisible()
    assert header.hand_over.text() == words
    text = owner.editor.tabs.show_tab(1).fields.questions
    writing = next(iter(text.values())).target()
    writing.setFocus()
    qtbot.keyClicks(writing, "Thank you")
    with qtbot.waitSignal(owner.editor.childRequested):
        qtbot.mouseClick(header.hand_over, LEFT)
    assert "Thank you" in owner.record.fields.values()  # said before it is handed over


def test_only_a_draft_of_feedback_is_handed_over(qtbot: QtBot) -> None:
    form = shipped("tameside.child_feedback")
    signed = replace(started(form), state=State.SIGNED)
    assert not opened(qtbot, signed, form=form).editor.header.hand_over.isVisible()
    assert not opened(qtbot, typical()).editor.header.hand_over.isVisible()


@pytest.mark.parametrize("form_id", ["bathnes.case_study", "blackburn.tier1", MANAGER])
def test_no_widget_of_a_form_survives_its_editor(qtbot: QtBot, form_id: str) -> None:
    form = shipped(form_id)
    editor = AuditEditor()
    owner = Owner(editor, all_met(form, "not_met"), form)
    owner.open()
    editor.show()
    for index in range(editor.tabs.bar.count()):
        editor.tabs.show_tab(index)
    for entry in (entry for _, entry in form.fields() if entry.kind == "table"):
        rows = table_text(({"id": "r1", entry.columns[0].id: "Robin"},))
        owner.store(Change(Part.FIELD, entry.id, rows))
    watched = [weakref.ref(widget) for widget in [editor, *editor.findChildren(QWidget)]]
    assert len(watched) > 100
    editor.close()
    editor.deleteLater()
    owner.editor = None
    del editor, owner
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert not [ref() for ref in watched if ref() is not None]


def test_standards_that_are_only_read_can_be_shown(qtbot: QtBot) -> None:
    form = shipped("tameside.standards")
    owner = opened(qtbot, started(form), form=form)
    tabs = owner.editor.tabs
    assert tabs.bar.tabText(1) == form.sections[0].short_title
    page = section(owner, 1)
    tabs.show_tab(1)
    assert len([card for card in page.cards.values() if card.isVisible()]) == 11
    qtbot.keyClick(owner.editor, Key.Key_F8)
    assert tabs.bar.currentIndex() == 1  # nothing waits for an answer
    assert finish(owner).totals.isVisible() is False


def test_a_long_line_of_what_is_missing_wraps_and_is_whole(qtbot: QtBot) -> None:
    form = shipped(MANAGER)
    fields = {"line_manager": "Sam Example", "practitioner": "Sam Example"}
    record = replace(started(form), fields=fields)
    owner = opened(qtbot, record, form=form, size=(420, 700))
    owner.finish()
    page = finish(owner)
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    shown = [*page.errors.list.links, *page.missing.list.links]
    visible = [link for link in shown if link.isVisible()]
    assert any(link.height() > 1.5 * link.fontMetrics().height() for link in visible)
    for link in visible:
        assert link.height() >= link.heightForWidth(link.width()), link.text()

"""Concerns, conditions, awards, guidance and narrow windows on the sections' tabs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from eh_desktop.domain.grades import Grade
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Award, Change, Concern, Part
from eh_desktop.ui.theme import THEME, Scheme
from tests.editor_fixtures import (
    NOW,
    blank,
    card,
    case,
    full,
    opened,
    section,
    shipped,
    started,
    tameside,
    twice_as_large,
    typical,
)

__all__ = ["twice_as_large"]
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def test_a_concern_opens_in_the_card_and_settles(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    row = card(owner, "s1.7")
    qtbot.mouseClick(row.links.concern, LEFT)
    assert owner.changes == [Change(Part.CONCERN, "n001", Concern("n001", "s1.7", raised_at=NOW))]
    panel = row.concerns["n001"]
    assert panel.what.hasFocus()
    assert panel.state.text() == "Concern: not settled"
    assert panel.urgent.isVisible()
    for text, control in (
        ("A child was left alone.", panel.what),
        ("Lee Sample", panel.told_whom),
        ("22/11/2026", panel.told_at.line),
        ("Seen today, safe", panel.outcome),
    ):
        control.setFocus()
        qtbot.keyClicks(control, text)
    owner.editor.flush()
    stored = owner.record.concerns["n001"]
    assert stored.settled
    assert stored.told_at == "2026-11-22"
    assert panel.state.text() == "Concern: outcome recorded"
    assert not panel.mistake.isVisible()
    assert not panel.urgent.isVisible()


def test_nobody_was_told_in_the_future(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    when = card(owner, "s1.4").concerns["k1"].told_at
    when.line.setFocus()
    when.line.selectAll()
    qtbot.keyClicks(when.line, "23/11/2026")
    qtbot.keyClick(when.line, Key.Key_Tab)
    assert when.wrong.isVisible()
    assert when.wrong.text().startswith("This is in the future")


def test_several_concerns_at_one_criterion_and_one_raised_by_mistake(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    row = card(owner, "s1.4")
    qtbot.mouseClick(row.links.concern, LEFT)
    assert list(row.concerns) == ["k1", "n001"]
    assert not row.concerns["k1"].mistake.isVisible()
    qtbot.keyClicks(row.concerns["n001"].what, "Oh")
    owner.editor.flush()
    qtbot.mouseClick(row.concerns["n001"].mistake, LEFT)
    assert list(owner.record.concerns) == ["k1"]
    assert list(row.concerns) == ["k1"]
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert row.concerns["n001"].what.toPlainText() == "Oh"


def test_undo_takes_a_concern_back(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    qtbot.mouseClick(card(owner, "s1.1").links.concern, LEFT)
    qtbot.mouseClick(owner.editor.tabs.undo, LEFT)
    assert list(owner.record.concerns) == ["k1"]
    assert not card(owner, "s1.1").concerns


def test_a_section_is_switched_off_through_the_case_details(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    tabs = owner.editor.tabs
    page = section(owner, 1)
    tabs.show_tab(0)
    qtbot.mouseClick(case(owner, "opened_after").control.buttons["step_down"], LEFT)
    assert owner.record.fields["opened_after"] == "step_down"
    assert tabs.bar.tabText(1) == "Assessment  not applicable"
    tabs.show_tab(1)
    assert page.left_out.isVisible()
    assert not page.cards["s1.1"].isVisible()
    assert not page.foot.panel.isVisible()
    # A concern does not go away with its section.
    assert page.cards["s1.4"].isVisible()
    assert not page.cards["s1.4"].group.segments[0].isEnabled()
    qtbot.mouseClick(page.left_out.link, LEFT)
    assert tabs.bar.currentIndex() == 0
    assert case(owner, "opened_after").control.buttons["step_down"].hasFocus()
    qtbot.mouseClick(case(owner, "opened_after").control.buttons["request"], LEFT)
    tabs.show_tab(1)
    assert not page.left_out.isVisible()
    assert page.cards["s1.1"].group.value() == "met"
    assert page.cards["s1.1"].group.segments[0].isEnabled()


def test_a_section_left_out_shows_no_guidance(qtbot: QtBot) -> None:
    owner = opened(qtbot, replace(typical(), concerns={}))
    tabs = owner.editor.tabs
    card(owner, "s1.3").group.tab_stop().setFocus()
    owner.store(Change(Part.FIELD, "opened_after", "step_down"))
    assert not tabs.pane.isVisible()
    tabs.show_tab(2)
    assert tabs.pane.isVisible()
    tabs.show_tab(1)
    assert not tabs.pane.isVisible()
    assert not tabs.guide.isVisible()
    owner.store(Change(Part.FIELD, "opened_after", "request"))
    assert tabs.pane.isVisible()


def test_choices_take_arrow_keys(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    owner.editor.tabs.show_tab(0)
    buttons = case(owner, "opened_after").control.buttons
    buttons["request"].setFocus()
    qtbot.keyClick(buttons["request"], Key.Key_Down)
    assert owner.record.fields["opened_after"] == "single_assessment"


def test_an_award_that_differs_asks_for_a_reason(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    owner.editor.tabs.show_tab(2)
    panel = section(owner, 2).foot.panel
    suggested = panel.group.segments[Grade.GOOD]
    assert suggested.text() == "Good (suggested)"
    assert suggested.isChecked()
    assert panel.reason is None
    qtbot.mouseClick(panel.group.segments[Grade.REQUIRES_IMPROVEMENT], LEFT)
    assert owner.record.awards["s2"] == Award(Grade.REQUIRES_IMPROVEMENT)
    assert panel.reason.isVisible()
    assert "(required)" in panel._reason_box.label.text()
    qtbot.keyClicks(panel.reason, "The plan came late.")
    owner.editor.flush()
    assert owner.record.awards["s2"].reason == "The plan came late."
    qtbot.mouseClick(suggested, LEFT)
    assert owner.record.awards["s2"] == Award(Grade.GOOD, "The plan came late.")
    assert "not needed now" in panel._reason_box.label.text()


def test_an_award_can_be_cleared_and_comments_are_kept(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    owner.editor.tabs.show_tab(2)
    panel = section(owner, 2).foot.panel
    panel.group.tab_stop().setFocus()
    qtbot.keyClick(panel.group.tab_stop(), Key.Key_Delete)
    assert "s2" not in owner.record.awards
    panel.comments.setFocus()
    panel.comments.selectAll()
    qtbot.keyClicks(panel.comments, "Kind.")
    owner.editor.flush()
    assert owner.record.comments["s2"] == "Kind."


def test_guidance_follows_the_focus_and_closes(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    tabs = owner.editor.tabs
    card(owner, "s1.3").group.tab_stop().setFocus()
    assert tabs.pane.text.title.text() == "Guidance for 3"
    assert card(owner, "s1.3").current
    qtbot.mouseClick(card(owner, "s1.4"), LEFT)
    assert tabs.pane.text.title.text() == "Guidance for 4"
    assert not card(owner, "s1.3").current
    with qtbot.waitSignal(owner.editor.guidanceToggled) as toggled:
        qtbot.mouseClick(tabs.pane.close_link, LEFT)
    assert toggled.args == [False]
    assert not tabs.pane.isVisible()
    tabs.show_tab(2)
    assert not tabs.pane.isVisible()
    qtbot.mouseClick(tabs.guide, LEFT)
    assert tabs.pane.isVisible()


def test_below_a_thousand_pixels_guidance_stands_under_the_criterion(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(800, 700))
    page = section(owner, 1)
    assert not owner.editor.tabs.pane.isVisible()
    row = card(owner, "s1.6")
    row.group.tab_stop().setFocus()
    qtbot.waitUntil(lambda: page.inline.box is not None and row.isAncestorOf(page.inline.box))
    assert page.inline.text.title.text() == "Guidance for 6"
    assert page.inline.box.isVisible()
    qtbot.mouseClick(owner.editor.tabs.guide, LEFT)
    assert not page.inline.box.isVisible()


@pytest.mark.usefixtures("twice_as_large")
def test_nothing_is_cut_at_200_per_cent(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(1000, 800))
    page = section(owner, 1)
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == 0
    row = card(owner, "s1.1")
    assert row._stacked
    for segment in row.group.segments:
        assert segment.width() >= segment.sizeHint().width()
        assert segment.height() >= 48
        assert row.rect().contains(segment.geometry().translated(row.group.pos()))
    owner.editor.tabs.show_tab(4)
    QApplication.processEvents()
    assert owner.editor.tabs.current().horizontalScrollBar().maximum() == 0


@pytest.mark.usefixtures("twice_as_large")
def test_at_200_per_cent_the_header_keeps_to_its_lines(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(1150, 800))
    owner.editor.show_saved("saved just now")
    QApplication.processEvents()
    header = owner.editor.header
    title, finish = header.title.geometry(), header.buttons.geometry()
    assert title.top() < finish.center().y() < title.bottom()
    line = header.sub.fontMetrics().height()
    assert header.sub.height() < 2 * line
    assert header.sub.shown() == "22 November 2026   ·   saved just now"
    assert "Example Council" not in header.sub.shown()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_that_scroll_the_tabs_can_be_hit(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    before = qapp.font()
    THEME.apply(qapp, Scheme.LIGHT, scale)
    try:
        form = shipped("cumbria.audit")
        many = [replace(form.sections[0], id=f"x{n}", short_title=f"{n} more") for n in range(9)]
        form = replace(form, sections=(*form.sections, *many))
        bar = opened(qtbot, started(form), size=(480, 700), form=form).editor.tabs.bar
        scrollers = [made for made in bar.findChildren(QToolButton) if made.isVisible()]
        assert len(scrollers) == 2
        assert min(scroller.width() for scroller in scrollers) >= 24
    finally:
        THEME.apply(qapp, Scheme.LIGHT, 1.0)
        qapp.setStyleSheet("")
        qapp.setFont(before)


def test_what_follows_a_focused_control_comes_into_view(qtbot: QtBot) -> None:
    owner = opened(qtbot, blank(), size=(1000, 420))
    owner.editor.go_to(Place("", Part.FIELD, "opened_after"))
    page = owner.editor.tabs.current()
    choices = case(owner, "opened_after").control
    shown = choices.visibleRegion().boundingRect()
    assert shown.height() == choices.height()
    page.verticalScrollBar().setValue(0)
    before = case(owner, "audit_date").control.picker
    before.setFocus()
    while not choices.isAncestorOf(QApplication.focusWidget()):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert choices.visibleRegion().boundingRect().height() == choices.height()


def test_answers_stack_where_there_is_no_room(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical(), size=(420, 700))
    QApplication.processEvents()
    group = card(owner, "s1.1").group
    assert card(owner, "s1.1")._stacked
    assert group.segments[2].y() > group.segments[0].y()
    assert section(owner, 1).horizontalScrollBar().maximum() == 0


def test_grades_say_what_they_mean_in_this_framework(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    panel = section(owner, 2).foot.panel
    assert panel is not None
    means = owner.form.framework.grades
    for segment in panel.group.segments:
        words = means[segment.choice.value]
        assert segment.accessibleDescription() == words
        assert f"{segment.choice.name}: " in segment.toolTip()
    assert panel.meaning.text() == f"Good: {means['good']}"
    panel.group.choose("inadequate")
    assert panel.meaning.text() == f"Inadequate: {means['inadequate']}"
    panel.group.choose(None)
    suggested = owner.editor.sitting.suggestion("s2").grade
    assert panel.meaning.text() == f"{suggested.label}: {means[suggested.id]}"


def test_grades_that_a_framework_does_not_define_are_not_explained(qtbot: QtBot) -> None:
    form = replace(tameside(), framework=replace(tameside().framework, grades={}))
    panel = section(opened(qtbot, full(), form=form), 2).foot.panel
    assert panel is not None
    assert not panel.meaning.isVisible()
    assert not any(segment.accessibleDescription() for segment in panel.group.segments)

"""F8 and Shift+F8 by real keys: what they stop at, what they skip, and what is said at the ends."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import Form
from eh_desktop.domain.record import Answer, Change, Part, Record, State, apply
from eh_desktop.ui.editor.next_open import open_places
from tests.editor_fixtures import (
    Owner,
    blank,
    card,
    case,
    full,
    opened,
    section,
    shipped,
    started,
    tameside,
    typical,
)

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def on(qtbot: QtBot) -> None:
    """Press F8."""
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F8)


def back(qtbot: QtBot) -> None:
    """Press Shift+F8."""
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F8, SHIFT)


def said(owner: Owner) -> str:
    """Give what the header says at its end."""
    return owner.editor.header.sub.text().rpartition("·")[2].strip()


def answered(form: Form, record: Record, *without: str) -> Record:
    """Answer all criteria but some."""
    for _, criterion in form.criteria():
        if criterion.id not in without:
            record = apply(record, Change(Part.ANSWER, criterion.id, Answer("met")))
    return record


def test_required_fields_of_the_header_come_first(qtbot: QtBot) -> None:
    owner = opened(qtbot, blank())
    owner.editor.tabs.bar.setFocus()
    reached = []
    for _ in range(4):
        on(qtbot)
        focus = QApplication.focusWidget()
        questions = owner.editor.tabs.page(0).questions
        reached += [key for key, one in questions.items() if one.isAncestorOf(focus)]
    waiting = [p.key for p in open_places(owner.editor.sitting) if p.part is Part.FIELD]
    assert reached == waiting[:4]
    assert len(waiting) > 2


def test_shift_f8_goes_back_over_tabs_and_around(qtbot: QtBot) -> None:
    record = answered(tameside(), typical(), "s1.5", "s1.9", "s3.2")
    owner = opened(qtbot, record)
    card(owner, "s3.2").group.tab_stop().setFocus()
    owner.editor.tabs.show_tab(3)
    owner.editor.tabs.start()
    assert card(owner, "s3.2").group.tab_stop().hasFocus()
    back(qtbot)
    assert owner.editor.tabs.bar.currentIndex() == 1
    assert card(owner, "s1.9").group.tab_stop().hasFocus()
    back(qtbot)
    assert card(owner, "s1.5").group.tab_stop().hasFocus()
    back(qtbot)
    assert card(owner, "s3.2").group.tab_stop().hasFocus()
    assert said(owner) == "from the end again"
    on(qtbot)
    assert card(owner, "s1.5").group.tab_stop().hasFocus()
    assert said(owner) == "from the beginning again"
    on(qtbot)
    assert card(owner, "s1.9").group.tab_stop().hasFocus()


def test_both_work_from_the_last_tab_and_from_a_place_between(qtbot: QtBot) -> None:
    owner = opened(qtbot, answered(tameside(), typical(), "s1.5", "s2.2"))
    owner.editor.tabs.show_tab(-1)
    owner.editor.tabs.bar.setFocus()
    back(qtbot)
    assert card(owner, "s2.2").group.tab_stop().hasFocus()
    card(owner, "s2.1").group.tab_stop().setFocus()
    on(qtbot)
    assert card(owner, "s2.2").group.tab_stop().hasFocus()
    owner.editor.tabs.show_tab(2)
    owner.editor.tabs.bar.setFocus()
    back(qtbot)
    assert card(owner, "s1.5").group.tab_stop().hasFocus()


def test_a_word_is_said_when_nothing_is_left(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    owner.editor.tabs.show_tab(2)
    owner.editor.tabs.start()
    before = QApplication.focusWidget()
    for press in (on, back):
        press(qtbot)
        assert said(owner) == "nothing is left to answer"
        assert QApplication.focusWidget() is before
    assert owner.editor.tabs.bar.currentIndex() == 2


def test_a_word_is_said_at_the_only_one(qtbot: QtBot) -> None:
    owner = opened(qtbot, answered(tameside(), typical(), "s2.2"))
    on(qtbot)
    on(qtbot)
    assert card(owner, "s2.2").group.tab_stop().hasFocus()
    assert said(owner) == "this is the only one left to answer"


def test_sections_that_do_not_apply_are_skipped(qtbot: QtBot) -> None:
    form = tameside()
    part = next(one for one in form.sections if one.condition is not None)
    condition = part.condition
    fields = {**typical().fields, condition.field: condition.unless[0]}
    owner = opened(qtbot, replace(blank(), fields=fields))
    assert open_places(owner.editor.sitting)
    visited = set()
    for _ in range(len(open_places(owner.editor.sitting)) + 2):
        on(qtbot)
        visited.add(owner.editor.tabs.bar.currentIndex())
    assert form.sections.index(part) + 1 not in visited
    assert len(visited) > 1


def test_required_comments_are_stopped_at_and_grades_are_not(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    wanted = [one for one in form.sections if one.comments_required]
    record = started(form)
    for entry in form.header:
        if entry.required and entry.kind in ("short_text", "long_text", "names"):
            record = apply(record, Change(Part.FIELD, entry.id, f"Some {entry.id}"))
    owner = opened(qtbot, record, form=form)
    places = open_places(owner.editor.sitting)
    wanted = [one for one in wanted if owner.editor.sitting.applies(one)]
    assert len(wanted) > 3
    assert {p.key for p in places if p.part is Part.COMMENT} == {one.id for one in wanted}
    assert not [p for p in places if p.part is Part.AWARD]
    texts = []
    owner.editor.tabs.bar.setFocus()
    for _ in range(len(places)):
        on(qtbot)
        focus = QApplication.focusWidget()
        for number, one in enumerate(form.sections, 1):
            if one in wanted and number in owner.editor.tabs._pages:
                foot = section(owner, number)._foot
                comments = foot and (foot.comments.text if foot.comments else foot.panel.comments)
                texts += [one.id] if focus is comments else []
    assert texts == [one.id for one in wanted]


def test_a_finished_form_says_that_nothing_waits(qtbot: QtBot) -> None:
    owner = opened(qtbot, replace(full(), state=State.SIGNED))
    on(qtbot)
    assert said(owner) == "this is finished: nothing waits for an answer"


def test_a_value_that_is_wrong_is_stopped_at(qtbot: QtBot) -> None:
    record = answered(tameside(), typical())
    record = apply(record, Change(Part.FIELD, "audit_date", "2031-01-01"))
    owner = opened(qtbot, record)
    owner.editor.tabs.show_tab(2)
    owner.editor.tabs.start()
    on(qtbot)
    assert case(owner, "audit_date").target().hasFocus()

"""Find in form by keys: the bar, the hits on every tab, where the keys are afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Answer, Change, Part, State, apply
from eh_desktop.ui.editor.section_page import SectionPage
from tests.editor_fixtures import Owner, card, full, opened, shipped, started, tameside, typical

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


def looking(qtbot: QtBot, owner: Owner, words: str) -> None:
    """Open the bar by its key, and type words."""
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F, CONTROL)
    assert owner.editor.finder.bar.words.hasFocus()
    qtbot.keyClicks(owner.editor.finder.bar.words, words)


def target(owner: Owner) -> object:
    """Give what is marked."""
    mark = owner.editor.finder._mark
    assert mark is not None
    assert mark.isVisible()
    return mark.target


def test_hits_on_all_tabs_are_counted_before_any_was_built(qtbot: QtBot) -> None:
    record = full()
    owner = opened(qtbot, record)
    find = owner.editor.finder
    looking(qtbot, owner, "SEEN.")
    count = sum(1 for answer in record.answers.values() if answer.note == "Seen.")
    assert count > 15
    assert len(find.hits) == count
    assert find.bar.count.text().endswith(f"of {count}")
    assert len(owner.editor.tabs.built()) < owner.editor.tabs.bar.count()


def test_enter_goes_through_the_hits_and_shift_enter_back_around_the_ends(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    bar = owner.editor.finder.bar
    owner.editor.tabs.show_tab(0)
    looking(qtbot, owner, "seen.")
    count = len(owner.editor.finder.hits)
    assert bar.count.text() == f"1 of {count}"
    tabs = set()
    for number in range(2, count + 1):
        qtbot.keyClick(bar.words, Key.Key_Return)
        assert bar.count.text() == f"{number} of {count}"
        tabs.add(owner.editor.tabs.bar.currentIndex())
        shown = target(owner)
        assert isinstance(shown, QPlainTextEdit)
        assert not shown.visibleRegion().isEmpty()
    assert tabs == {1, 2, 3}
    assert bar.words.hasFocus()
    qtbot.keyClick(bar.words, Key.Key_F3)
    assert bar.count.text() == f"1 of {count}"
    qtbot.keyClick(bar.words, Key.Key_Return, SHIFT)
    assert bar.count.text() == f"{count} of {count}"
    qtbot.keyClick(bar.words, Key.Key_F3, SHIFT)
    assert bar.count.text() == f"{count - 1} of {count}"


def test_a_hit_is_marked_told_and_given_the_keys_when_the_bar_closes(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    bar = owner.editor.finder.bar
    owner.editor.tabs.show_tab(3)
    looking(qtbot, owner, "source or date")
    note = card(owner, "s1.2").notes.note
    assert target(owner) is note
    assert owner.editor.tabs.bar.currentIndex() == 1
    marked = [made.cursor.selectedText() for made in note.extraSelections()]
    assert marked == ["source or date"]
    assert bar.count.accessibleName() == "1 of 1: Assessment, 2: note"
    assert bar.words.accessibleDescription() == "1 of 1: Assessment, 2: note"
    assert card(owner, "s1.2").flashing
    qtbot.keyClick(bar.words, Key.Key_Escape)
    assert bar.isHidden()
    assert note.hasFocus()
    assert note.extraSelections() == []


def test_esc_without_a_hit_gives_the_keys_back(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    stop = card(owner, "s1.5").group.tab_stop()
    stop.setFocus()
    looking(qtbot, owner, "nowhere at all")
    assert owner.editor.finder.bar.count.text() == "Nothing found"
    assert not owner.editor.finder.bar.next.isEnabled()
    qtbot.keyClick(owner.editor.finder.bar.words, Key.Key_Escape)
    assert stop.hasFocus()


def test_only_what_was_typed(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    bar = owner.editor.finder.bar
    looking(qtbot, owner, "date")
    many = len(owner.editor.finder.hits)
    qtbot.keyClick(bar.words, Key.Key_Tab)
    while not bar.typed_box.hasFocus():
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(bar.typed_box, Key.Key_Space)
    assert 0 < len(owner.editor.finder.hits) < many
    assert all(hit.passage.typed for hit in owner.editor.finder.hits)


@pytest.mark.parametrize("size", [(1200, 800), (760, 700)])
def test_guidance_that_was_closed_opens_for_its_hit(qtbot: QtBot, size: tuple[int, int]) -> None:
    owner = opened(qtbot, typical(), size=size)
    tabs = owner.editor.tabs
    tabs.side.toggle()
    assert not tabs.pane.isVisible()
    criterion = next(c for c in tameside().section("s2").criteria if c.guidance.look_for)
    words = criterion.guidance.look_for[:40]
    looking(qtbot, owner, words)
    assert owner.editor.finder.hits[0].passage.place.key == criterion.id
    shown = target(owner)
    assert isinstance(shown, QLabel)
    assert shown.text() == criterion.guidance.look_for
    assert shown.selectedText() == words
    assert shown.isVisible()
    qtbot.keyClick(owner.editor.finder.bar.words, Key.Key_Escape)
    assert shown.selectedText() == ""
    assert card(owner, criterion.id).isAncestorOf(QApplication.focusWidget())


def test_statements_header_learning_points_actions_and_concerns_are_reached(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    for words, tab in (
        ("Robin Example", 0),
        ("Jo Sample", 0),
        (tameside().criterion("s3.2").text[:50], 3),
        ("who said what", 4),
        ("add dates", 4),
        ("bruise", 1),
        ("lee sample", 1),
    ):
        owner.editor.tabs.show_tab(2)
        looking(qtbot, owner, words)
        first = owner.editor.finder.hits[owner.editor.finder.at]
        assert owner.editor.tabs.bar.currentIndex() == tab, words
        assert target(owner).isVisible(), first
        qtbot.keyClick(owner.editor.finder.bar.words, Key.Key_Escape)


def test_f3_goes_on_from_the_form_and_opens_the_bar_at_first(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    bar = owner.editor.finder.bar
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F3)
    assert bar.words.hasFocus()
    qtbot.keyClicks(bar.words, "seen.")
    qtbot.keyClick(bar.words, Key.Key_Escape)
    before = owner.editor.finder.at
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F3)
    assert bar.isVisible()
    assert owner.editor.finder.at == (before + 1) % len(owner.editor.finder.hits)


def test_marked_words_are_looked_for_at_once(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    note = card(owner, "s1.2").notes.note
    note.setFocus()
    qtbot.keyClick(note, Key.Key_Home, CONTROL)
    for _ in range(3):
        qtbot.keyClick(note, Key.Key_Right, SHIFT)
    qtbot.keyClick(note, Key.Key_F, CONTROL)
    assert owner.editor.finder.bar.words.text() == "Two"


def test_what_is_typed_meanwhile_is_counted(qtbot: QtBot) -> None:
    owner = opened(qtbot, typical())
    looking(qtbot, owner, "zebra")
    assert owner.editor.finder.bar.count.text() == "Nothing found"
    owner.store(Change(Part.COMMENT, "s1", "A zebra, and a zebra"))
    assert owner.editor.finder.bar.count.text() == "2 found"
    qtbot.keyClick(owner.editor.finder.bar.words, Key.Key_Return)
    assert owner.editor.finder.bar.count.text() == "1 of 2"


def test_a_finished_form_is_looked_through_too(qtbot: QtBot) -> None:
    record = replace(full(), state=State.SIGNED)
    owner = opened(qtbot, record)
    looking(qtbot, owner, "seen.")
    assert len(owner.editor.finder.hits) > 15
    shown = target(owner)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.isReadOnly()
    assert isinstance(owner.editor.tabs.current(), SectionPage)


def test_another_record_begins_without_the_bar(qtbot: QtBot) -> None:
    owner = opened(qtbot, full())
    looking(qtbot, owner, "seen.")
    owner.editor.flush()
    owner.open()
    assert owner.editor.finder.bar.isHidden()
    assert owner.editor.finder.hits == ()


def test_every_form_shows_each_of_its_own_texts(qtbot: QtBot) -> None:
    form = shipped("blackburn.tier2")
    record = apply(
        started(form), Change(Part.ANSWER, "3.h", Answer("met", "Zebra in a very long note"))
    )
    owner = opened(qtbot, record, form=form)
    looking(qtbot, owner, "zebra")
    assert isinstance(target(owner), QPlainTextEdit)

"""Sentences of one's own, by keys and clicks: put in, undone, kept, warned of, put in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Change, Part
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.templates_offer import OfferButton
from eh_desktop.ui.editor.templates_popup import TemplatesPopup
from eh_desktop.ui.templates_dialog import TemplatesDialog
from eh_desktop.ui.widgets.growing_text import GrowingText
from tests.shell_fixtures import settle

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SENTENCES = (
    ("Dates", "On {date}, in {case}, statements had no date."),
    ("", "The family’s own words are there."),
    ("Plan", "The plan names who does what; {lead} agreed."),
)


@pytest.fixture
def note(qtbot: QtBot, desk: Desk) -> GrowingText:
    """Give an open note of an audit that has the keys, with three sentences kept."""
    for name, text in SENTENCES:
        desk.workspace.comment_templates.add(text, name)
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk) -> GrowingText:
    """Open a new audit at an empty note."""
    desk.open_audit(desk.workspace.records.start("tameside.audit"))
    editor = desk.editor
    assert editor is not None
    editor.changed.emit(Change(Part.FIELD, "case_ref", "C-0147"))
    page = editor.tabs.show_tab(1)
    assert isinstance(page, SectionPage)
    card = page.cards["s1.1"]
    card.notes.open_note()
    made = card.notes.note
    assert made is not None
    qtbot.waitUntil(made.hasFocus)
    return made


def popup(desk: Desk) -> TemplatesPopup:
    """Give the list that is open."""
    assert desk.editor is not None
    assert desk.editor.templates.popup is not None
    return desk.editor.templates.popup


def manager(desk: Desk) -> TemplatesDialog:
    """Give the dialog of all sentences."""
    found = desk.audits.templates.dialog
    assert found is not None
    return found


def test_a_sentence_is_found_as_one_types_and_put_in_with_undo(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    qtbot.keyClicks(note, "Seen. ")
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    shown = popup(desk)
    assert shown.list.count() == 3
    qtbot.keyClicks(shown.words, "statements")
    assert shown.list.count() == 1
    assert "in C-0147, statements" in shown.preview.text()
    qtbot.keyClick(shown.words, Key.Key_Return)
    assert note.toPlainText().startswith("Seen. On ")
    assert note.toPlainText().endswith("in C-0147, statements had no date.")
    assert note.hasFocus()
    qtbot.keyClick(note, Key.Key_Z, CONTROL)
    assert note.toPlainText() == "Seen. "
    assert desk.editor.templates.popup is None


def test_arrows_choose_and_a_place_that_is_not_known_stays_open(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    shown = popup(desk)
    qtbot.keyClick(shown.words, Key.Key_Up)
    qtbot.keyClick(shown.words, Key.Key_Return)
    assert note.toPlainText() == "The plan names who does what; {lead} agreed."
    note.typing.flush()
    assert desk.audits.session.record.answer("s1.1").note == note.toPlainText()


def test_esc_closes_and_the_text_keeps_the_keys(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    qtbot.keyClick(popup(desk).words, Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.editor.templates.popup is None)
    assert note.hasFocus()
    assert note.toPlainText() == ""


def test_the_button_in_the_corner_opens_it_too(qtbot: QtBot, desk: Desk, note: GrowingText) -> None:
    made = note.findChild(OfferButton)
    assert made is not None
    assert made.isVisible()
    assert min(made.width(), made.height()) >= 24
    assert note.rect().contains(made.geometry())
    qtbot.mouseClick(made, LEFT)
    assert popup(desk).list.count() == 3
    popup(desk).close()
    desk.editor.tabs.bar.setFocus()
    assert not made.isVisible()


def test_without_any_the_first_step_is_offered(qtbot: QtBot, desk: Desk) -> None:
    note = opened(qtbot, desk)
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    shown = popup(desk)
    assert not shown.words.isVisible()
    assert not shown.keep.isEnabled()
    assert shown.manage.text() == "Write the first one…"
    qtbot.mouseClick(shown.manage, LEFT)
    dialog = manager(desk)
    assert dialog.empty.isVisible()
    qtbot.mouseClick(dialog.add, LEFT)
    assert not dialog.empty.isVisible()
    qtbot.keyClicks(dialog.text, "My first sentence.")
    dialog.reject()
    assert [one.text for one in desk.workspace.comment_templates.all()] == ["My first sentence."]
    settle()
    desk.window.activateWindow()
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    assert popup(desk).list.count() == 1
    popup(desk).close()


def test_marked_words_are_kept_and_a_name_in_them_is_warned_of(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    desk.editor.changed.emit(Change(Part.FIELD, "lead_current", "Rowan Achterberg"))
    qtbot.keyClicks(note, "Rowan wrote it down. More.")
    qtbot.keyClick(note, Key.Key_Home)
    for _ in range(20):
        qtbot.keyClick(note, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(note, Key.Key_Space, CONTROL)
    qtbot.mouseClick(popup(desk).keep, LEFT)
    dialog = desk.audits.templates.keeping
    assert dialog is not None
    assert dialog.text.toPlainText() == "Rowan wrote it down."
    assert dialog.warning.isVisible()
    assert "Rowan" in dialog.warning.text()
    qtbot.keyClicks(dialog.name, "Written down")
    qtbot.keyClick(dialog.name, Key.Key_Return)
    kept = desk.workspace.comment_templates.all()[-1]
    assert (kept.name, kept.text) == ("Written down", "Rowan wrote it down.")
    assert desk.audits.templates.keeping is None


def test_an_empty_one_is_refused_where_it_stands(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    desk.audits.templates.keep("Words")
    dialog = desk.audits.templates.keeping
    dialog.text.selectAll()
    qtbot.keyClick(dialog.text, Key.Key_Delete)
    assert not dialog.warning.isVisible()
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert "no words" in dialog.question.error.text()
    assert len(desk.workspace.comment_templates.all()) == 3
    dialog.reject()


def test_settings_lead_to_all_of_them(qtbot: QtBot, desk: Desk, note: GrowingText) -> None:
    desk.go("settings")
    qtbot.mouseClick(desk.settings.page.templates_button, LEFT)
    dialog = manager(desk)
    kept = desk.workspace.comment_templates
    assert dialog.list.count() == 3
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Key.Key_Down)
    assert dialog.text.toPlainText() == "The family’s own words are there."
    qtbot.mouseClick(dialog.up, LEFT)
    assert kept.all()[0].text == "The family’s own words are there."
    assert dialog.chosen().text == "The family’s own words are there."
    qtbot.keyClicks(dialog.name, "Voice")
    dialog.name.typing.flush()
    assert kept.all()[0].name == "Voice"
    assert dialog.list.item(0).text() == "Voice"
    qtbot.mouseClick(dialog.remove, LEFT)
    assert len(kept.all()) == 2
    assert dialog.message.accessibleName() == "“Voice” is deleted."
    assert dialog.undo.hasFocus() or dialog.focusWidget() is dialog.undo
    qtbot.keyClick(dialog.undo, Key.Key_Return)
    assert kept.all()[0].name == "Voice"
    assert not dialog.undo.isVisible()
    dialog.text.setFocus()
    dialog.text.selectAll()
    qtbot.keyClick(dialog.text, Key.Key_Delete)
    dialog.text.typing.flush()
    assert "no words" in dialog.message.accessibleName()
    assert kept.all()[0].text == "The family’s own words are there."
    dialog.reject()


def test_nothing_is_offered_in_a_field_of_one_line_or_a_finished_form(
    qtbot: QtBot, desk: Desk, note: GrowingText
) -> None:
    desk.editor.tabs.show_tab(0)
    desk.editor.tabs.start()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space, CONTROL)
    assert desk.editor.templates.popup is None
    desk.workspace.records.withdraw(desk.audits.record_id, "Not ours")
    desk.audits.reload(desk.audits.record_id)
    desk.editor.tabs.show_tab(1)
    settle()
    page = desk.editor.tabs.current()
    assert isinstance(page, SectionPage)
    page.growth.finish()
    texts = page.findChildren(GrowingText)
    assert texts
    for text in texts:
        text.setFocus()
        assert text.findChild(OfferButton) is None

"""Duplicate as new by clicks and keys: the sheet, the new draft, and what it says of itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Answer, Change, Part
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.copied_card import CopiedCard
from eh_desktop.ui.records_page import RecordsPage
from tests.journey_fixtures import signed

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key


def copied(desk: Desk) -> CopiedCard | None:
    """Give the card on the first tab of what is open, if it is there."""
    assert desk.editor is not None
    page = desk.editor.tabs.show_tab(0)
    assert isinstance(page, CasePage)
    return page.findChild(CopiedCard)


def test_a_signed_audit_is_duplicated_from_its_list(qtbot: QtBot, desk: Desk) -> None:
    record_id = signed(desk.workspace)
    desk.go("audits")
    page = desk.window.built("audits")
    assert isinstance(page, RecordsPage)
    page.panel.choose(record_id)
    assert page.duplicate_button.isEnabled()
    qtbot.mouseClick(page.duplicate_button, LEFT)
    dialog = desk.duplicates.dialog
    assert dialog is not None
    assert dialog.case_box.text() == "The sa&me case reference: C-0147"
    assert dialog.case_box.isVisible()
    assert not dialog.case_box.isChecked()
    assert not dialog.answers_box.isVisible()
    qtbot.keyClick(dialog.case_box, Key.Key_Space)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    session = desk.audits.session
    assert session is not None
    assert session.record.id != record_id
    assert session.record.fields["case_ref"] == "C-0147"
    assert not session.record.answers
    card = copied(desk)
    assert card is not None
    assert card.accessibleName() == f"Started as a copy of “{session.form.title}”"
    assert "“Case reference”" in card.lines[0].text()
    assert desk.duplicates.dialog is None


def test_a_checklist_is_duplicated_from_the_editor_by_keys_alone(qtbot: QtBot, desk: Desk) -> None:
    started = desk.workspace.records.start("tameside.service_checklist")
    desk.open_audit(started)
    session = desk.audits.session
    assert session is not None
    for key in ("q1", "q2"):
        desk.editor.changed.emit(Change(Part.ANSWER, key, Answer("yes", "A note")))
    for _ in range(100):
        if desk.editor.header.duplicate.hasFocus():
            break
        qtbot.keyClick(
            QApplication.focusWidget(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
        )
    qtbot.keyClick(desk.editor.header.duplicate, Key.Key_Return)
    dialog = desk.duplicates.dialog
    assert dialog is not None
    assert not dialog.case_box.isVisible()
    assert dialog.answers_box.text() == "2 &answers"
    assert dialog.notes_box.text() == "2 &notes and comments"
    assert not dialog.actions_box.isVisible()
    assert dialog.focusWidget() is dialog.answers_box
    qtbot.keyClick(dialog.answers_box, Key.Key_Space)
    qtbot.keyClick(dialog, Key.Key_Return)
    made = desk.audits.session
    assert made is not None
    assert made.record.id != started
    assert {key: one.value for key, one in made.record.answers.items()} == {
        "q1": "yes",
        "q2": "yes",
    }
    assert not any(one.note for one in made.record.answers.values())
    card = copied(desk)
    assert card is not None
    assert card.lines[0].text().endswith("“Service, school or organisation”, 2 answers.")


def test_esc_starts_nothing_and_a_new_form_has_no_such_card(qtbot: QtBot, desk: Desk) -> None:
    desk.open_audit(desk.workspace.records.start("tameside.audit"))
    before = len(desk.workspace.records.rows())
    assert copied(desk) is None
    qtbot.mouseClick(desk.editor.header.duplicate, LEFT)
    qtbot.keyClick(desk.duplicates.dialog, Key.Key_Escape)
    assert desk.duplicates.dialog is None
    assert len(desk.workspace.records.rows()) == before


def test_what_cannot_be_duplicated_says_why(qtbot: QtBot, desk: Desk) -> None:
    record_id = desk.workspace.records.start("tameside.service_checklist")
    context = desk.workspace._context
    library = context.library
    kept = tuple(form for form in library.forms if form.id != "tameside.service_checklist")
    context.library = type(library)(kept, library.frameworks)
    desk.go("checklists")
    page = desk.window.built("checklists")
    assert isinstance(page, RecordsPage)
    page.panel.choose(record_id)
    qtbot.mouseClick(page.duplicate_button, LEFT)
    assert desk.duplicates.dialog is None
    assert "no longer in use" in page.message.accessibleName()
    context.library = library

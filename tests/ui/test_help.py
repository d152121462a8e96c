"""Every screen says what it is for: by key and by button, in words of its own."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop import ui
from eh_desktop.formpacks.reader import load_library
from eh_desktop.paths import forms_folder
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.help.dialogs import DIALOGS
from eh_desktop.ui.help.form_rules import form_rules
from eh_desktop.ui.help.help_sheet import HelpSheet
from eh_desktop.ui.help.help_text import Help
from eh_desktop.ui.help.shelf import PAGES, help_of
from eh_desktop.ui.keys import section
from eh_desktop.ui.widgets.help_button import HelpButton
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.sheet import Sheet
from tests.journey_fixtures import started

SHIFT, LEFT = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
WORDS = {key: key for key in ("assessment", "plan", "meeting", "review", "lead")}


def _texts(sheet: HelpSheet) -> str:
    return "\n".join(label.text() for label in sheet.findChildren(QLabel))


def _subclasses(kind: type) -> set[type]:
    below = {one for made in kind.__subclasses__() for one in _subclasses(made)}
    return {*kind.__subclasses__(), *below}


def test_every_page_has_help_and_no_help_is_of_none(desk: Desk) -> None:
    pages = {*desk._places, "audit", "document"}
    assert all(desk.window.has_page(page_id) for page_id in pages)
    assert set(PAGES) == pages


def test_every_dialog_that_names_help_has_it() -> None:
    for module in walk_packages(ui.__path__, f"{ui.__name__}."):
        import_module(module.name)
    named = {kind.HELP for kind in _subclasses(Sheet) if kind.HELP}  # type: ignore[attr-defined]
    assert named == set(DIALOGS)
    assert {"draw", "import"} <= named
    assert not set(DIALOGS) & set(PAGES)


@pytest.mark.parametrize("place", sorted((*PAGES, *DIALOGS)))
def test_what_help_says_is_whole(place: str) -> None:
    told: Help = help_of(place)
    assert 2 <= len(told.parts) <= 6
    for text in (
        told.title,
        told.purpose,
        told.first,
        *(one for pair in told.parts for one in pair),
    ):
        assert text.strip()
        assert text.format(**WORDS)
        assert "!" not in text
    sentences = (told.purpose, told.first, *(meaning for _, meaning in told.parts))
    assert all(text.endswith((".", "?")) for text in sentences)
    assert all(len(text) < 230 for text in sentences)
    assert all(section(keys).lines for keys in told.keys)


def test_shift_f1_says_what_the_page_is_for_and_closing_leads_back(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.go("returns")
    desk.window.activateWindow()
    QApplication.processEvents()
    before = desk.window.focusWidget()
    qtbot.keyClick(before or desk.window, Qt.Key.Key_F1, SHIFT)
    sheet = desk.help.sheet
    assert sheet is not None
    assert "reported to the board" in _texts(sheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert desk.help.sheet is None
    assert desk.window.focusWidget() is before


def test_the_button_stands_in_the_head_of_every_page(qtbot: QtBot, desk: Desk) -> None:
    cases = desk.workspace.cases
    desk.cases.case.open(cases.save(replace(cases.blank(), ref="C-1")).id)
    for page_id in ("home", "audits", "cases", "case", "samples", "exchange", "settings"):
        desk.go(page_id)
        page = desk.window.built(page_id)
        assert isinstance(page, Page)
        made = page.help_button
        assert made is not None
        assert made.isVisible()
        assert min(made.width(), made.height()) >= 24
        assert made.accessibleName() == "Help"
        assert desk.window.focusWidget() is not made, page_id
        qtbot.mouseClick(made, LEFT)
        assert desk.help.sheet is not None
        desk.help.sheet.reject()
        desk.go(page_id)
        assert len(page.findChildren(HelpButton)) == 1


def test_tab_reaches_the_button_after_the_actions_of_the_head(qtbot: QtBot, desk: Desk) -> None:
    desk.go("cases")
    page = desk.window.built("cases")
    assert isinstance(page, Page)
    last = page.head_actions.itemAt(page.head_actions.count() - 1)
    assert last is not None
    button = last.widget()
    assert isinstance(button, QWidget)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is page.help_button


def test_help_of_a_case_uses_the_words_of_the_framework(desk: Desk) -> None:
    cases = desk.workspace.cases
    desk.cases.case.open(cases.save(replace(cases.blank(), ref="C-1")).id)
    desk.help.show()
    assert desk.help.sheet is not None
    words = desk.workspace.case_forms.words()
    assert f"add the latest {words['meeting']}" in _texts(desk.help.sheet)
    desk.help.sheet.reject()


def test_help_of_an_open_form_tells_its_own_rules(qtbot: QtBot, desk: Desk) -> None:
    session = started(desk.workspace)
    desk.open_audit(session.record.id)
    assert desk.editor is not None
    qtbot.mouseClick(desk.editor.header.help, LEFT)
    sheet = desk.help.sheet
    assert sheet is not None
    assert session.form.rule is not None
    assert session.form.rule.why in _texts(sheet)
    assert all(rule.title in _texts(sheet) for rule in session.form.date_rules)
    assert "Ctrl+Enter" in _texts(sheet)
    sheet.reject()


def test_a_dialog_shows_its_own_help_over_itself(qtbot: QtBot, desk: Desk) -> None:
    cases = desk.workspace.cases
    cases.save(replace(cases.blank(), ref="C-1"))
    desk.samples.draw()
    dialog = desk.samples.dialog
    assert dialog is not None
    assert dialog.help_button is not None
    assert dialog.focusWidget() is not dialog.help_button
    qtbot.mouseClick(dialog.help_button, LEFT)
    sheet = dialog.findChild(HelpSheet)
    assert sheet is not None
    assert "Nothing is kept until you say so." in _texts(sheet)
    desk.help.show()
    assert desk.help.sheet is None
    sheet.reject()
    dialog.reject()


def test_the_rules_of_every_form_can_be_said() -> None:
    forms = load_library(forms_folder()).forms
    told = {form.id: form_rules(form) for form in forms}
    assert any(told.values())
    for form in forms:
        names = [name for name, _ in told[form.id]]
        assert all(name.strip() and meaning.strip() for name, meaning in told[form.id])
        assert ("How a grade is suggested" in names) is bool(form.rule and form.rule.why)

"""Keeping and erasing with real keys and clicks: due, held, erased, told, known again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import VaultTrouble
from eh_desktop.services.paper import fillable_pdf
from eh_desktop.storage.database import Store
from eh_desktop.ui.already_dialog import ErasedDialog
from eh_desktop.ui.cases.case_page import CasePage
from eh_desktop.ui.cases.cases_page import CASES, CasesPage
from eh_desktop.ui.cases.keeping_card import KeepingCard
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.importing.decide_step import DecideStep
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.retention.dialogs import EraseSheet, KeepDialog, TermDialog
from eh_desktop.ui.retention.erased_tab import ErasureCard
from eh_desktop.ui.retention.retention_page import DUE, ERASED, HOLDS, SCHEDULE, RetentionPage
from eh_desktop.ui.settings_page import SettingsPage
from eh_desktop.ui.widgets.rows import RowLink
from tests.erasing_fixtures import MARK, REF, full_case, old_case, texts_of_store
from tests.journey_fixtures import PASSPHRASE, service, workspace
from tests.paper_filling import filled_like_acrobat
from tests.shell_fixtures import WAIT_MS, settle
from tests.storage_fixtures import cheap, folder
from tests.unit.test_services_importing import drafted

__all__ = ["cheap", "folder", "service", "workspace"]
pytestmark = pytest.mark.usefixtures("cheap")
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
HELD = "Nothing of it can be erased until the legal hold is lifted."


def _page(desk: Desk) -> RetentionPage:
    page = desk.window.built("retention")
    assert isinstance(page, RetentionPage)
    return page


def _case_page(desk: Desk) -> CasePage:
    page = desk.window.page("case")
    assert isinstance(page, CasePage)
    return page


def _press(qtbot: QtBot, widget: QWidget) -> None:
    settle()
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT)
    settle()


def _said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def _sheet(desk: Desk) -> EraseSheet:
    dialog = desk.retention.flow.dialog
    assert isinstance(dialog, EraseSheet)
    return dialog


def _pass(qtbot: QtBot, desk: Desk, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and press Enter."""
    line = _sheet(desk).passphrase.edit
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, passphrase)
    qtbot.keyClick(line, KEY.Key_Return)


def _gone(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.retention.flow.dialog is None, timeout=WAIT_MS)
    settle()


def _give_reason(qtbot: QtBot, desk: Desk, words: str) -> None:
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, ReasonDialog)
    qtbot.keyClicks(dialog.reason, words)
    _press(qtbot, dialog.accept_button)


def _keeping(desk: Desk) -> KeepingCard:
    (card,) = _case_page(desk).findChildren(KeepingCard)
    return card


def test_the_empty_page_says_what_it_is_for(qtbot: QtBot, desk: Desk) -> None:
    old_case(desk.workspace, closed_on=desk.workspace.cases.today())
    desk.go("cases")
    lists = desk.window.built("cases")
    assert isinstance(lists, CasesPage)
    assert lists.bar.tabText(0) == "Cases  1"
    _press(qtbot, lists.keeping_links[CASES])
    page = _page(desk)
    assert desk.window.current_page_id == "retention"
    assert desk.window.rail.button("cases").isChecked()
    said = []
    for _ in range(4):
        settle()
        said.append(_said(page.tabs[page.tab]))
        qtbot.keyClick(page.bar, KEY.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    for text, words in zip(
        said,
        ("Nothing is due", "In use for 12", "No legal hold", "Nothing was erased"),
        strict=True,
    ):
        assert words in text
    assert page.tab == DUE
    qtbot.keyClick(page.bar, KEY.Key_Backspace)
    assert desk.window.current_page_id == "cases"
    desk.go("settings")
    settings = desk.window.built("settings")
    assert isinstance(settings, SettingsPage)
    _press(qtbot, settings.keeping_button)
    assert desk.window.current_page_id == "retention"


def test_from_home_to_the_tombstone(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    _case, record_id, _ = full_case(desk.workspace)
    desk.workspace._context.store.backup("2026-01-01T00:00:00Z")
    desk.open_audit(record_id)
    desk.go("home")
    home = desk.window.built("home")
    assert isinstance(home, HomePage)
    (link,) = [one for one in home.findChildren(RowLink) if one.key == "retention"]
    assert "Due for erasure: 1 case" in link.accessibleName()
    _press(qtbot, link)
    page = _page(desk)
    (row,) = page.due.rows
    said = _said(row)
    assert "Closed 3 March 2018. In use to 3 March 2019, archived to 3 March 2025." in said
    assert "2 people, 1 day, 1 form, 1 final version, 1 signed PDF, 1 log entry" in said
    assert not page.due.erase_button.isEnabled()
    row.box.setFocus()
    qtbot.keyClick(row.box, KEY.Key_Space)
    _press(qtbot, page.due.erase_button)

    sheet = _sheet(desk)
    assert REF in _said(sheet)
    sheet.reason.setPlainText("")
    _pass(qtbot, desk)
    assert sheet.reason_question.wrong
    qtbot.keyClicks(sheet.reason, f"{REF} is over")
    _pass(qtbot, desk)
    assert "to be erased" in sheet.message.accessibleName()
    sheet.reason.setPlainText("The time to keep it is over.")
    _pass(qtbot, desk, "not this one")
    qtbot.waitUntil(lambda: sheet.question.wrong, timeout=WAIT_MS)
    assert "Nothing was erased." in sheet.question.error.text()
    assert desk.workspace.cases.count() == 1
    _pass(qtbot, desk)
    _gone(qtbot, desk)

    assert desk.window.current_page_id == "retention"
    assert "Erased for good: 1 case" in page.message.accessibleName()
    assert "older one" in page.message.accessibleName()
    assert page.due.rows == []
    assert MARK not in texts_of_store(desk.workspace)
    assert desk.editor is None
    assert desk.window.built("audit") is None
    page.show_tab(ERASED)
    settle()
    assert "Its time was up" in _said(page.erased)
    _press(qtbot, page.erased.check_button)
    assert "3 tombstones are sound." in page.message.accessibleName()
    desk.go("audits")
    assert desk.workspace.records.rows() == ()


def test_a_row_is_ticked_by_its_words_and_all_at_once(qtbot: QtBot, desk: Desk) -> None:
    for number in range(3):
        old_case(desk.workspace, f"EH-08{number:02}", "Other")
    desk.retention.show_tab(DUE)
    settle()
    page = _page(desk)
    first = page.due.rows[0]
    title = first.findChildren(QLabel)[0]
    qtbot.mouseClick(title, LEFT)
    assert first.box.isChecked()
    assert page.due.erase_button.text() == "&Erase 1 for good…"
    qtbot.keyClick(page.due.all_box, KEY.Key_Space)
    assert len(page.due.ticked()) == 3
    _press(qtbot, first.open_link)
    assert desk.window.current_page_id == "case"


def _assert_off(qtbot: QtBot, desk: Desk, erase: QPushButton, hold: QPushButton) -> None:
    """Erasing is off, and both buttons tell a screen reader why."""
    assert not erase.isEnabled()
    assert erase.accessibleDescription() == hold.accessibleDescription() == HELD
    assert HELD in erase.toolTip()
    qtbot.mouseClick(erase, Qt.MouseButton.LeftButton)
    assert desk.retention.flow.dialog is None


def test_a_case_is_held_and_let_go_from_its_page(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    desk.cases.case.open(case.id)
    settle()
    assert "Due for erasure" in _said(_keeping(desk))
    _press(qtbot, _keeping(desk).hold_button)
    _give_reason(qtbot, desk, "")
    assert desk.retention.keeping.dialog is not None  # it needs a reason
    _give_reason(qtbot, desk, "A claim is before the court")
    assert "A claim is before the court" in _said(_keeping(desk))
    assert HELD in _said(_keeping(desk))
    _assert_off(qtbot, desk, _keeping(desk).erase_button, _keeping(desk).hold_button)
    assert not _case_page(desk).remove_button.isVisible()
    desk.retention.show_tab(HOLDS)
    settle()
    page = _page(desk)
    assert page.bar.tabText(2) == "Legal holds  1"
    assert "A claim is before the court" in _said(page.holds)
    page.show_tab(DUE)
    settle()
    assert "they stay" in _said(page.due)
    page.show_tab(HOLDS)
    settle()
    (lift,) = page.holds.lift_buttons.values()
    _press(qtbot, lift)
    _give_reason(qtbot, desk, "The claim ended")
    assert "No legal holds" in _said(page.holds)
    assert [unit.id for unit in desk.workspace.retention.due()] == [case.id]


def test_what_was_erased_keeps_its_proof_behind_a_button(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace)
    desk.workspace.erasing.erase([("case", case.id)], "The time to keep it is over.")
    desk.retention.show_tab(ERASED)
    settle()
    (card,) = _page(desk).erased.findChildren(ErasureCard)
    (stone,) = desk.workspace.erased.all()
    assert "The time to keep it is over." in _said(card)
    assert "hash" not in _said(card)
    assert "fingerprint" not in _said(card)
    assert card.proof_button.accessibleName() == "Show the proof, for whoever checks"
    card.proof_button.setFocus()
    qtbot.keyClick(card.proof_button, KEY.Key_Space)
    settle()
    assert stone.subject_hash in _said(card).replace(" ", "")
    _press(qtbot, card.proof_button)
    assert stone.subject_hash not in _said(card).replace(" ", "")


def test_an_open_case_is_erased_when_the_family_asks(qtbot: QtBot, desk: Desk) -> None:
    case = old_case(desk.workspace, status="open", closed_on="", closing_reason="")
    desk.cases.case.open(case.id)
    settle()
    _press(qtbot, _keeping(desk).erase_button)
    sheet = _sheet(desk)
    assert "It is not due yet. The case is open." in _said(sheet)
    assert sheet.reason.hasFocus()
    qtbot.keyClicks(sheet.reason, "The family asked for it")
    _pass(qtbot, desk)
    _gone(qtbot, desk)
    (stone,) = desk.workspace.erased.all()
    assert (stone.basis, stone.reason) == ("asked", "The family asked for it")
    assert desk.window.current_page_id == "retention"
    assert desk.window.built("case") is None


def test_a_case_entered_again_says_that_the_other_was_erased(qtbot: QtBot, desk: Desk) -> None:
    first = old_case(desk.workspace)
    desk.workspace.erasing.erase([("case", first.id)], "The time to keep it is over.")
    again = old_case(desk.workspace, status="open", closed_on="", closing_reason="")
    desk.cases.case.open(again.id)
    settle()
    assert "A case of this reference was erased today" in _said(_keeping(desk))


def test_a_form_says_that_it_is_held(qtbot: QtBot, desk: Desk) -> None:
    desk.start_audit()
    editor = desk.editor
    assert editor is not None
    settle()
    assert not editor.header.held.isVisible()
    _press(qtbot, editor.header.keeping)
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, KeepDialog)
    assert "is a draft" in _said(dialog)
    _press(qtbot, dialog.hold_button)
    _give_reason(qtbot, desk, "A complaint is heard")
    assert desk.editor is not None
    assert desk.editor.header.held.isVisible()
    assert "A complaint is heard" in desk.editor.header.held.accessibleName()
    _press(qtbot, desk.editor.header.keeping)
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, KeepDialog)
    assert HELD in _said(dialog)
    _assert_off(qtbot, desk, dialog.erase_button, dialog.hold_button)
    _press(qtbot, dialog.hold_button)
    _give_reason(qtbot, desk, "It is over")
    assert not desk.editor.header.held.isVisible()


def test_an_entry_of_a_log_is_erased_from_its_dialog(qtbot: QtBot, desk: Desk) -> None:
    logs = desk.workspace.logs
    values = {"on": logs.today(), "person": f"{MARK} Tarn", "course": "First aid"}
    entry = logs.save(logs.blank("training", values))
    desk.cases.show_tab("training")
    desk.cases.open_entry(entry.id)
    asked = desk.cases.dialog
    assert asked is not None
    (link,) = [b for b in asked.findChildren(QPushButton) if "kept" in b.accessibleName()]
    note = asked.questions["agency"].target()
    note.setFocus()
    qtbot.keyClicks(note, "x")
    _press(qtbot, link)
    assert "not saved yet" in asked.message.accessibleName()
    qtbot.keyClick(note, KEY.Key_Backspace)
    _press(qtbot, link)
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, KeepDialog)
    assert "In use" in _said(dialog)
    _press(qtbot, dialog.erase_button)
    qtbot.keyClicks(_sheet(desk).reason, "The person asked for it")
    _pass(qtbot, desk)
    _gone(qtbot, desk)
    assert logs.counts() == {}
    assert MARK not in texts_of_store(desk.workspace)


def test_another_period_is_set_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    old_case(desk.workspace)
    desk.retention.show_tab(SCHEDULE)
    settle()
    page = _page(desk)
    _press(qtbot, page.schedule.change_buttons["case"])
    dialog = desk.retention.keeping.dialog
    assert isinstance(dialog, TermDialog)
    assert (dialog.in_use.text(), dialog.archived.text()) == ("12", "72")
    for line, text in ((dialog.in_use, "abc"), (dialog.archived, "240")):
        line.selectAll()
        qtbot.keyClicks(line, text)
    _press(qtbot, dialog.accept_button)
    assert dialog.questions[0].wrong
    dialog.in_use.selectAll()
    qtbot.keyClicks(dialog.in_use, "9000")
    _press(qtbot, dialog.accept_button)
    assert dialog.questions[2].wrong
    qtbot.keyClicks(dialog.reason, "The board's policy")
    _press(qtbot, dialog.accept_button)
    assert "0 to 1,200 whole months" in dialog.message.accessibleName()
    dialog.in_use.selectAll()
    qtbot.keyClicks(dialog.in_use, "24")
    _press(qtbot, dialog.accept_button)
    said = _said(page.schedule)
    assert "In use for 24 months, then archived for 240 months, then due for erasure." in said
    assert "The framework says: In use for 12 months" in said
    assert desk.workspace.retention.due() == ()
    _press(qtbot, page.schedule.restore_buttons["case"])
    assert "Set here" not in _said(page.schedule)
    assert len(desk.workspace.retention.due()) == 1


def test_archived_cases_are_listed_only_when_asked_for(qtbot: QtBot, desk: Desk) -> None:
    old_case(desk.workspace)
    fresh = old_case(desk.workspace, "EH-0778", "Other", closed_on=desk.workspace.cases.today())
    desk.cases.show_tab(CASES)
    page = desk.window.built("cases")
    assert isinstance(page, CasesPage)
    panel = page.panel()

    def listed() -> list[str]:
        return [panel.model.row(at).id for at in range(panel.model.rowCount())]

    assert listed() == [fresh.id]
    panel.look_for(MARK)
    assert listed() == []
    panel.look_for(MARK, kept="archived")
    assert len(listed()) == 1
    panel.look_for("", kept="all")
    assert len(listed()) == 2


def test_copies_that_could_not_be_renewed_are_told_and_renewed(
    qtbot: QtBot, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    old_case(desk.workspace)
    desk.workspace._context.store.backup("2026-01-01T00:00:00Z")
    os.utime(folder / "backups" / "store-2026-01-01.db", (1, 1))

    def full(_self: Store, _now: str) -> tuple[Path, int]:
        raise VaultTrouble("The disk is full.", str(folder), "Make room.")

    desk.retention.show_tab(DUE)
    settle()
    page = _page(desk)
    page.due.rows[0].box.click()
    _press(qtbot, page.due.erase_button)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "renew_backups", full)
        _pass(qtbot, desk)
        _gone(qtbot, desk)
    assert "Copies from before still hold it" in page.message.accessibleName()
    assert "Older copies still hold" in _said(page.due)
    _press(qtbot, page.due.copies_button)
    assert "A fresh copy is made." in page.message.accessibleName()
    assert "Older copies still hold" not in _said(page.due)


def test_the_import_asks_before_it_brings_back(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    case = old_case(desk.workspace)
    desk.workspace.erasing.erase([("case", case.id)], "The time to keep it is over.")
    path = tmp_path / "cases.csv"
    path.write_text(f"Reference,Opened on\n{REF},1/2/2017\nC-9,1/2/2026\n")
    step = DecideStep()
    qtbot.addWidget(step)
    step.show_draft(drafted(desk.workspace, path))
    step.show()
    said = _said(step)
    assert "These were erased here before" in said
    assert "was erased today" in said
    assert "1 row was erased" in step.headline.text()
    assert step.rows_in() == 1
    (group,) = step.groups
    QTest.keyClick(group.boxes[0], KEY.Key_Down)
    assert step.rows_in() == 2


def test_a_filled_pdf_of_an_erased_case_is_left_out_first(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = old_case(desk.workspace)
    desk.workspace.erasing.erase([("case", case.id)], "The time to keep it is over.")
    form = desk.workspace.shelf.form("tameside.audit")
    path = tmp_path / "filled.pdf"
    path.write_bytes(filled_like_acrobat(fillable_pdf(form), {f"field.{form.case_field}": REF}))
    monkeypatch.setattr("eh_desktop.ui.desk_forms.ask_open", lambda *_: path)
    desk.go("forms")
    page = desk.window.built("forms")
    page.bring_button.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.forms.already is not None, timeout=WAIT_MS)
    dialog = desk.forms.already
    assert isinstance(dialog, ErasedDialog)
    assert f"The case {REF} was erased on" in _said(dialog)
    qtbot.keyClick(dialog, KEY.Key_Return)
    settle()
    assert desk.forms.already is None
    assert desk.workspace.records.rows() == ()
    page.bring_button.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.forms.already is not None, timeout=WAIT_MS)
    dialog = desk.forms.already
    assert isinstance(dialog, ErasedDialog)
    _press(qtbot, dialog.again_button)
    assert len(desk.workspace.records.rows()) == 1

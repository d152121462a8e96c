"""The desk over a real vault: pages and services meet here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.record import Change, Part, State
from eh_desktop.domain.verdict import Verdict
from eh_desktop.services.vaults import VaultService
from eh_desktop.services.workspace import Workspace
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.home_page import HomePage
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.records_page import RecordsPage
from eh_desktop.ui.theme import THEME
from tests.journey_fixtures import PASSPHRASE, filled, signed
from tests.shell_fixtures import WAIT_MS, Answers

LEFT = Qt.MouseButton.LeftButton


def _idle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=WAIT_MS)


def test_audit_is_started_from_home_and_listed(qtbot: QtBot, desk: Desk) -> None:
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    home.startRequested.emit("audits")
    assert desk.window.current_page_id == "audit"
    assert desk.editor is not None
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    assert page.table.model().rowCount() == 1


def test_change_is_stored_and_undone(qtbot: QtBot, desk: Desk) -> None:
    desk.start_audit()
    assert desk.editor is not None
    record_id = desk.audits.record_id
    desk.editor.changed.emit(Change(Part.FIELD, "case_ref", "C-0147"))
    read = desk.workspace.records.open
    assert read(record_id).record.fields["case_ref"] == "C-0147"
    desk.editor.undoRequested.emit()
    assert "case_ref" not in read(record_id).record.fields
    desk.editor.redoRequested.emit()
    assert read(record_id).record.fields["case_ref"] == "C-0147"


def test_unfinished_audit_shows_what_is_missing(qtbot: QtBot, desk: Desk) -> None:
    desk.start_audit()
    desk.audits.finish()
    assert desk.signing.dialog is None
    assert desk.window.current_page_id == "audit"


def test_signing_wrong_then_right_ends_at_the_pdf(
    qtbot: QtBot, desk: Desk, answers: Answers
) -> None:
    record_id = filled(desk.workspace).record.id
    desk.open_audit(record_id)
    desk.audits.finish()
    dialog = desk.signing.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.passphrase.edit, "wrong")
    qtbot.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    _idle(qtbot, desk)
    assert "Nothing was signed" in dialog.question.error.text()
    assert desk.workspace.records.open(record_id).record.state is State.DRAFT
    dialog.passphrase.clear()
    qtbot.keyClicks(dialog.passphrase.edit, PASSPHRASE)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    _idle(qtbot, desk)
    assert desk.window.current_page_id == "document"
    assert desk.signing.dialog is None
    page = desk.window.page("document")
    assert isinstance(page, PdfPage)
    assert page.document.pageCount() >= 2
    qtbot.mouseClick(page.save_button, LEFT)
    saved = (answers.folder / "C-0147.pdf").read_bytes()
    assert saved == desk.workspace.records.document(record_id)
    assert _verdict(saved).intact


def test_pdf_pages_are_turned_and_zoomed(qtbot: QtBot, desk: Desk) -> None:
    desk.show_document(signed(desk.workspace))
    page = desk.window.page("document")
    assert isinstance(page, PdfPage)
    qtbot.waitUntil(lambda: page.page_label.text().startswith("Page 1 of"))
    qtbot.mouseClick(page.next_button, LEFT)
    qtbot.waitUntil(lambda: page.page_label.text().startswith("Page 2 of"))
    qtbot.mouseClick(page.before_button, LEFT)
    qtbot.waitUntil(lambda: page.page_label.text().startswith("Page 1 of"))
    before = page._factor()
    page.zoom_in()
    assert page.view.zoomFactor() > before
    page.zoom_out()
    page.fit_width()
    qtbot.mouseClick(page.back_button, LEFT)
    assert desk.window.current_page_id == "audits"


def test_esc_leaves_a_document_for_where_it_was_opened(qtbot: QtBot, desk: Desk) -> None:
    desk.show_document(signed(desk.workspace))
    page = desk.window.page("document")
    assert isinstance(page, PdfPage)
    qtbot.waitUntil(page.view.hasFocus)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert desk.window.current_page_id == "audits"


def test_amendment_asks_for_a_reason_and_opens_the_draft(qtbot: QtBot, desk: Desk) -> None:
    record_id = signed(desk.workspace)
    desk.reasons.amend(record_id)
    dialog = desk.reasons.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, "A date was wrong")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.window.current_page_id == "audit"
    draft = desk.audits.session
    assert draft is not None
    assert (draft.record.amends, draft.record.amendment) == (record_id, 1)
    desk.reasons.amend(record_id)
    assert desk.reasons.dialog is not None
    again = desk.reasons.dialog
    qtbot.keyClicks(again.reason, "Once more")
    qtbot.mouseClick(again.accept_button, LEFT)
    assert "amended already" in again.message.accessibleName()
    again.reject()


def test_withdrawal_asks_for_a_reason(qtbot: QtBot, desk: Desk) -> None:
    record_id = signed(desk.workspace)
    desk.go("audits")
    desk.reasons.withdraw(record_id)
    dialog = desk.reasons.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, "Wrong case")
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.workspace.records.open(record_id).record.state is State.WITHDRAWN


def test_bundle_is_made_and_the_audit_is_sent(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    card = _centre_card()
    answers.path = tmp_path / "northmoor.ehcentre"
    answers.path.write_text(card, encoding="utf-8")
    record_id = signed(desk.workspace)
    desk.go("exchange")
    page = desk.window.page("exchange")
    assert isinstance(page, ExchangePage)
    qtbot.mouseClick(page.import_button, LEFT)
    assert "Northmoor Quality Team" in page.message.accessibleName()
    qtbot.mouseClick(page.card_button, LEFT)
    assert list(tmp_path.glob("*.ehdevice"))
    qtbot.mouseClick(page.bundle_button, LEFT)
    _idle(qtbot, desk)
    assert len(list(tmp_path.glob("*.ehbundle"))) == 1
    assert desk.workspace.records.open(record_id).record.state is State.SENT
    assert not page.waiting.boxes
    qtbot.mouseClick(page._sent_rows[0].link, LEFT)
    _idle(qtbot, desk)
    assert len(list(tmp_path.glob("*.ehbundle"))) == 2
    assert "bundle with 1 form is made" in page.message.accessibleName()


def test_file_that_is_no_card_is_refused_in_words(
    qtbot: QtBot, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    desk.go("exchange")
    page = desk.window.page("exchange")
    assert isinstance(page, ExchangePage)
    answers.path = tmp_path / "none"
    qtbot.mouseClick(page.import_button, LEFT)
    assert "could not be read" in page.message.accessibleName()
    answers.path.write_bytes(b"\xff\xfe")
    qtbot.mouseClick(page.import_button, LEFT)
    assert "not a centre's card" in page.message.accessibleName()
    answers.path.write_text("{}", encoding="utf-8")
    qtbot.mouseClick(page.import_button, LEFT)
    assert page.message.isVisible()
    assert desk.workspace.transfers.centre() is None


def test_passphrase_is_changed_in_settings(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, desk: Desk
) -> None:
    desk.go("settings")
    page = desk.settings.page
    new = "lantern gravel otter tulip"
    for old, said in (("wrong", "Nothing was changed"), (PASSPHRASE, "")):
        page.old.clear()
        qtbot.keyClicks(page.old.edit, old)
        page.new_passphrase.clear()
        for edit in page.new_passphrase.lines:
            qtbot.keyClicks(edit, new)
        qtbot.mouseClick(page.change_button, LEFT)
        _idle(qtbot, desk)
        assert said in page.old_question.error.text()
    assert "passphrase is changed" in page.message.accessibleName()
    assert service.derive(new) == service.data_key  # type: ignore[attr-defined]


def test_new_recovery_sheet_has_to_be_kept(
    qtbot: QtBot, service: VaultService, desk: Desk, answers: Answers
) -> None:
    desk.go("settings")
    page = desk.settings.page
    qtbot.keyClicks(page.sheet_passphrase.edit, PASSPHRASE)
    qtbot.mouseClick(page.sheet_button, LEFT)
    _idle(qtbot, desk)
    dialog = desk.settings.dialog
    assert dialog is not None
    key = dialog.sheet.key.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.mouseClick(dialog.sheet.save_button, LEFT)
    qtbot.mouseClick(dialog.accept_button, LEFT)
    assert desk.settings.dialog is None
    assert service.derive_from_recovery(key) == service.data_key  # type: ignore[attr-defined]
    assert page.sheet_button.isEnabled()


def test_look_changes_at_once_and_keeps_the_page(
    qtbot: QtBot, desk: Desk, qapp: QApplication
) -> None:
    desk.start_audit()
    record_id = desk.audits.record_id
    desk.preferences.change(scheme="dark", text_scale=150)
    desk.change_look()
    assert (THEME.tokens.name, THEME.scale) == ("dark", 1.5)
    assert desk.window.current_page_id == "audit"
    assert desk.audits.record_id == record_id
    desk.go("settings")
    desk.settings.page.lookChosen.emit("light", 100)
    qtbot.waitUntil(lambda: THEME.scale == 1.0)
    assert desk.window.current_page_id == "settings"
    assert desk.preferences.choices.text_scale == 100


def test_figures_of_home_open_filtered_audits(qtbot: QtBot, desk: Desk) -> None:
    signed(desk.workspace)
    desk.workspace.records.start("tameside.audit")
    desk.go("home")
    home = desk.window.page("home")
    assert isinstance(home, HomePage)
    home.figureChosen.emit("signed")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    assert desk.window.current_page_id == "audits"
    assert page.table.model().rowCount() == 1
    home.figureChosen.emit("actions")
    assert desk.window.current_page_id == "actions"


def test_locking_saves_first_and_then_asks(qtbot: QtBot, desk: Desk) -> None:
    desk.start_audit()
    with qtbot.waitSignal(desk.lockRequested):
        qtbot.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(desk.lockRequested):
        desk.idle.idle.emit()


def test_locking_takes_what_was_copied_off_the_clipboard(qtbot: QtBot, desk: Desk) -> None:
    filled(desk.workspace, "C-0171")
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    page.panel.table.setFocus()
    qtbot.keyClick(page.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QApplication.clipboard()
    assert "C-0171" in clipboard.text()
    desk.lock()
    assert clipboard.text() == ""


def test_locking_leaves_on_the_clipboard_what_another_put_there(qtbot: QtBot, desk: Desk) -> None:
    filled(desk.workspace, "C-0171")
    desk.go("audits")
    page = desk.window.page("audits")
    assert isinstance(page, RecordsPage)
    page.panel.export.copy()
    QApplication.clipboard().setText("a shopping list")
    desk.lock()
    assert QApplication.clipboard().text() == "a shopping list"
    QApplication.clipboard().clear()


def test_closing_the_window_closes_the_store(
    qtbot: QtBot, service: VaultService, workspace: Workspace, desk: Desk
) -> None:
    desk.window.resize(900, 640)
    desk.window.close()
    assert not desk.idle.counting
    assert desk.preferences.choices.geometry
    assert not (service.folder / "store.db-wal").exists()


def _centre_card() -> str:
    import pyrage

    from eh_desktop.exchange.cards import CentreCard

    recipient = str(pyrage.x25519.Identity.generate().to_public())
    recovery = str(pyrage.x25519.Identity.generate().to_public())
    at = "2026-11-02T10:00:00+00:00"
    return CentreCard("Northmoor Quality Team", recipient, (recovery,), at).to_text()


def _verdict(pdf: bytes) -> Verdict:
    from eh_desktop.documents.verifying import verify_pdf

    return verify_pdf(pdf)

"""A whole audit by keyboard alone: from Home to the signed PDF, no mouse, no call of a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eh_desktop.domain.form import asked
from eh_desktop.domain.record import State
from eh_desktop.ui.desk import Desk
from tests.journey_fixtures import PASSPHRASE
from tests.keyboard_fixtures import Typist
from tests.pdf_structure import faults
from tests.shell_fixtures import WAIT_MS, desk, dressed

__all__ = ["desk", "dressed"]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
"""Everything below presses keys on whatever has the focus; widgets are only read."""


def press(key: Key, held: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the focus is, as the window system would send it."""
    QApplication.processEvents()
    at = QApplication.focusWidget() or QApplication.activeWindow()
    assert at is not None, "nothing has the focus"
    QTest.keyClick(at, key, held)
    QApplication.processEvents()


class KeysAlone(Typist):
    """Turns the tabs by Ctrl+Tab and reads what Tab reaches."""

    def fill(self) -> None:
        """Fill every tab in turn, twice: an answer may have brought new questions."""
        tabs = self._editor.tabs
        assert tabs is not None
        for _ in range(2 * tabs.bar.count()):
            self._tab()
            press(Key.Key_Tab, Modifier.ControlModifier)


def test_a_whole_audit_from_home_to_the_signed_pdf(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.window)
    assert desk.window.current_page_id == "home"
    press(Key.Key_N, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "audit")
    editor, session = desk.editor, desk.audits.session
    assert editor is not None
    assert session is not None
    KeysAlone(editor).fill()
    assert [gap.text for gap in session.missing()] == []

    press(Key.Key_Return, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.signing.dialog is not None)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.signing.dialog)
    for letter in PASSPHRASE:
        QTest.keyClick(QApplication.focusWidget(), letter)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current_page_id == "document", timeout=WAIT_MS)

    record_id = session.record.id
    kept = desk.workspace.records.open(record_id).record
    assert kept.state is State.SIGNED
    judged = [c for section in session.form.sections for c in asked(section, kept.fields)]
    assert len(judged) > 15
    assert all(kept.answer(criterion.id).value for criterion in judged)
    pdf = desk.workspace.records.document(record_id)
    assert pdf is not None
    assert pdf.startswith(b"%PDF")
    assert faults(pdf) == []

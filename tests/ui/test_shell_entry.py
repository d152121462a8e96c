"""The way in: unlock, first start, recovery, over a real vault."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from eh_desktop.domain.errors import VaultDamaged
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.beginning import Beginning
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.first_start import PASSPHRASE as PASSPHRASE_STEP
from eh_desktop.ui.first_start import SHEET, WELCOME, YOU
from eh_desktop.ui.recovery import Recovery
from eh_desktop.ui.settings_page import SettingsPage
from eh_desktop.ui.unlock_window import UnlockWindow
from eh_desktop.ui.widgets.recovery_key import in_lines, letters
from tests.journey_fixtures import PASSPHRASE
from tests.shell_fixtures import WAIT_MS, Answers


def _unlocking(entrance: Entrance) -> UnlockWindow:
    entrance.show()
    assert entrance.unlocking is not None
    return entrance.unlocking


def _beginning(entrance: Entrance) -> Beginning:
    entrance.show()
    assert entrance.beginning is not None
    return entrance.beginning


def _type(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    qtbot.keyClicks(edit, text)


def test_unlock_by_keyboard_leads_home(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    window = _unlocking(entrance)
    _type(qtbot, window.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(window.passphrase.edit, Qt.Key.Key_Return)
    assert not window.passphrase.isEnabled()
    qtbot.waitUntil(lambda: entrance.desk is not None, timeout=WAIT_MS)
    assert entrance.window is not None
    assert entrance.window.current_page_id == "home"
    assert entrance.unlocking is None


def test_wrong_passphrase_is_said_beside_the_field_and_can_be_mended(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    window = _unlocking(entrance)
    _type(qtbot, window.passphrase.edit, "not the passphrase")
    qtbot.mouseClick(window.unlock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.question.wrong, timeout=WAIT_MS)
    assert "does not open" in window.question.error.text()
    assert window.passphrase.edit.selectedText()
    _type(qtbot, window.passphrase.edit, PASSPHRASE)
    assert not window.question.wrong
    qtbot.mouseClick(window.unlock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: entrance.desk is not None, timeout=WAIT_MS)


def test_empty_passphrase_asks_for_one(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    window = _unlocking(entrance)
    qtbot.mouseClick(window.unlock_button, Qt.MouseButton.LeftButton)
    assert window.question.error.text() == "Type your passphrase."


def test_damaged_store_says_where_and_what_to_do_and_is_left_alone(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    store = service.folder / "store.db"
    content = bytearray(store.read_bytes())
    content[5000] ^= 0xFF
    store.write_bytes(content)
    window = _unlocking(entrance)
    _type(qtbot, window.passphrase.edit, PASSPHRASE)
    qtbot.keyClick(window.passphrase.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(window.message.isVisible, timeout=WAIT_MS)
    assert "store.db" in window.message.accessibleName()
    assert store.read_bytes() == bytes(content)
    assert window.passphrase.isEnabled()


def test_trouble_other_than_the_passphrase_has_three_parts(qtbot: QtBot) -> None:
    window = UnlockWindow()
    qtbot.addWidget(window)
    window.refuse(VaultDamaged("What.", "Where.", "Remedy."))
    assert window.message.accessibleName() == "What. Where.\nRemedy."


def test_passphrase_can_be_shown_and_hidden(qtbot: QtBot) -> None:
    window = UnlockWindow()
    qtbot.addWidget(window)
    window.show()
    field = window.passphrase
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    field.clear()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_first_start_from_welcome_to_home(
    qtbot: QtBot, cheap_argon: Callable[[], None], entrance: Entrance, answers: Answers
) -> None:
    window = _beginning(entrance).window
    assert window.stack.currentIndex() == WELCOME
    qtbot.keyClick(window.next_button, Qt.Key.Key_Space)
    assert window.stack.currentIndex() == YOU
    qtbot.keyClicks(window.you.framework, "Tame")
    for edit, text in (
        (window.you.name, "Morgan Hartley-Vale"),
        (window.you.job_title, "CAF adviser"),
        (window.you.agency, "Northmoor Council"),
    ):
        _type(qtbot, edit, text)
    qtbot.keyClick(window.you.agency, Qt.Key.Key_Return)
    assert window.stack.currentIndex() == PASSPHRASE_STEP
    first, second = window.passphrase.passphrase.lines
    _type(qtbot, first, PASSPHRASE)
    _type(qtbot, second, PASSPHRASE)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.stack.currentIndex() == SHEET, timeout=WAIT_MS)
    assert len(letters(window.sheet.key.text())) == 58
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert window.sheet.error.text() == "Save the sheet, or write the key down and tick the box."
    qtbot.mouseClick(window.sheet.save_button, Qt.MouseButton.LeftButton)
    assert (answers.folder / "EH Desktop recovery sheet.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: entrance.desk is not None, timeout=WAIT_MS)
    assert entrance.desk is not None
    assert entrance.desk.workspace.profile.name == "Morgan Hartley-Vale"
    assert entrance.desk.workspace.profile.framework_id == "tameside"
    assert entrance.vault.exists()


def test_first_start_says_each_error_beside_its_field(qtbot: QtBot, entrance: Entrance) -> None:
    window = _beginning(entrance).window
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    _type(qtbot, window.you.name, "Morgan")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert window.you.framework_question.error.text() == "Choose your framework."
    assert window.focusWidget() is window.you.framework
    window.you.choose_framework("cumbria")
    assert not window.you.framework_question.wrong
    with pytest.raises(LookupError):
        window.you.choose_framework("nowhere")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    wrong = [question.error.text() for question in window.you._questions]
    assert wrong == ["", "Write your job title.", "Write your agency."]
    assert window.stack.currentIndex() == YOU
    assert window.focusWidget() is window.you.job_title


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("", "", "Choose a passphrase."),
        ("abc", "abc", "too easy to guess"),
        ("northmoor1", "northmoor1", "too easy to guess"),
        (PASSPHRASE, PASSPHRASE + "x", "not the same"),
    ],
)
def test_first_start_refuses_a_poor_passphrase(
    qtbot: QtBot, entrance: Entrance, first: str, second: str, said: str
) -> None:
    window = _beginning(entrance).window
    window.go_on()
    window.you.choose_framework("tameside")
    window.you.name.setText("Morgan Hartley-Vale")
    window.you.job_title.setText("CAF adviser")
    window.you.agency.setText("Northmoor Council")
    window.go_on()
    lines = window.passphrase.passphrase.lines
    _type(qtbot, lines[0], first)
    _type(qtbot, lines[1], second)
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    passphrase = window.passphrase.passphrase
    assert said in passphrase.first.error.text() + passphrase.second.error.text()
    assert window.stack.currentIndex() == PASSPHRASE_STEP
    qtbot.mouseClick(window.back_button, Qt.MouseButton.LeftButton)
    assert window.you.name.text() == "Morgan Hartley-Vale"


def test_recovery_key_leads_to_a_new_passphrase_and_a_new_sheet(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    unlocking = _unlocking(entrance)
    qtbot.mouseClick(unlocking.forgotten, Qt.MouseButton.LeftButton)
    recovery = entrance.recovery
    assert isinstance(recovery, Recovery)
    window = recovery.window
    qtbot.keyClicks(window.key.edit, service.recovery_key.replace("-", "").lower())  # type: ignore[attr-defined]
    assert window.key.complete()
    qtbot.keyClick(window.key.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.steps.currentIndex() == 1, timeout=WAIT_MS)
    new = "lantern gravel otter tulip"
    for edit in window.passphrase.lines:
        _type(qtbot, edit, new)
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: entrance.desk is not None, timeout=WAIT_MS)
    assert entrance.desk is not None
    assert isinstance(entrance.desk.window.built("settings"), SettingsPage)
    assert entrance.desk.window.current_page_id == "settings"
    assert service.derive(new) == service.data_key  # type: ignore[attr-defined]


def test_recovery_says_what_is_wrong_with_a_key(
    qtbot: QtBot, cheap_argon: Callable[[], None], service: VaultService, entrance: Entrance
) -> None:
    unlocking = _unlocking(entrance)
    qtbot.mouseClick(unlocking.forgotten, Qt.MouseButton.LeftButton)
    assert entrance.recovery is not None
    window = entrance.recovery.window
    qtbot.keyClicks(window.key.edit, "QPZRY")
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    assert "58 letters and digits" in window.key_question.error.text()
    typed = letters(service.recovery_key)  # type: ignore[attr-defined]
    swapped = ("Q" if typed[0] != "Q" else "P") + typed[1:]
    window.key.edit.setPlainText(swapped)
    qtbot.mouseClick(window.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.key_question.wrong, timeout=WAIT_MS)
    assert window.next_button.isEnabled()
    qtbot.mouseClick(window.back_button, Qt.MouseButton.LeftButton)
    assert unlocking.isVisible()
    assert entrance.recovery is None


def test_recovery_key_is_shown_in_lines_of_four_groups() -> None:
    key = "-".join(f"{number:05d}" for number in range(11)) + "-HCE"
    lines = in_lines(key).split("\n")
    assert [len(line.split()) for line in lines] == [4, 4, 4]
    assert letters(in_lines(key)) == key.replace("-", "")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_vault_made_on_the_screen_is_private(
    qtbot: QtBot, cheap_argon: Callable[[], None], entrance: Entrance, folder: Path
) -> None:
    beginning = _beginning(entrance)
    beginning.window.you.name.setText("Morgan")
    beginning._make_keys(PASSPHRASE)
    qtbot.waitUntil(lambda: not entrance.runner.busy, timeout=WAIT_MS)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir() if path.is_file()}
    assert modes == {0o600}

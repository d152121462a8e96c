"""The laptop of the demonstration: its windows from the first start to the last lock."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from eh_desktop.demo import made_up
from eh_desktop.demo.player import Player
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.rail import PLACES, keys_of
from eh_desktop.ui.settings_page import SettingsPage

Page = TypeVar("Page", bound=QWidget)
SIZE = (1280, 800)
"""The main window's size in the pictures, in px."""
HELD = Qt.KeyboardModifier.ControlModifier


class Laptop:
    """One data folder, opened and locked again and again."""

    def __init__(self, player: Player, vault: VaultService, preferences: Preferences) -> None:
        """Start before the first window."""
        self._player = player
        self._vault = vault
        self._preferences = preferences
        self.entrance = Entrance(vault, preferences)
        self.recovery_key = ""

    @property
    def desk(self) -> Desk:
        """The open desk."""
        if self.entrance.desk is None:
            raise LookupError("the vault is not open")
        return self.entrance.desk

    @property
    def window(self) -> QWidget:
        """The main window."""
        return self.desk.window

    def page(self, page_id: str, kind: type[Page]) -> Page:
        """Give a page that was visited."""
        page = self.desk.window.built(page_id)
        if not isinstance(page, kind):
            raise LookupError(f"the page {page_id} is not open")
        return page

    def first_start(self, sheet: Path) -> None:
        """Say who, choose a passphrase, keep the recovery sheet, land on Home."""
        player = self._player
        self.entrance.show()
        if self.entrance.beginning is None:
            raise LookupError("this folder has a vault already")
        window = self.entrance.beginning.window
        player.show(window)
        player.picture("first-start-welcome", window)
        player.click(window.next_button)
        window.you.choose_framework(made_up.FRAMEWORK)
        for line, text in (
            (window.you.name, made_up.NAME),
            (window.you.job_title, made_up.JOB_TITLE),
            (window.you.agency, made_up.AGENCY),
        ):
            player.write(line, text)
        player.picture("first-start-you", window)
        player.click(window.next_button)
        for line in window.passphrase.passphrase.lines:
            player.write(line, made_up.PASSPHRASE)
        player.picture("first-start-passphrase", window)
        player.click(window.next_button)
        player.wait("the recovery key", window.sheet.save_button.isVisible)
        self.recovery_key = window.sheet.key.text()
        with player.answering(sheet):
            player.click(window.sheet.save_button)
        player.picture("first-start-recovery-sheet", window)
        player.click(window.next_button)
        self._wait_for_home()
        player.picture("home-empty", self.window)

    def lock_and_unlock(self, passphrase: str, *, picture: bool = True) -> None:
        """Lock, see a wrong passphrase refused, unlock."""
        self.lock()
        window = self.entrance.unlocking
        if window is None:
            raise LookupError("there is no vault to unlock")
        if picture:
            self._player.picture("unlock", window)
            self._player.write(window.passphrase.edit, "not the passphrase")
            self._player.press(Qt.Key.Key_Return)
            self._player.wait("the refusal", window.passphrase.isEnabled)
            self._player.picture("unlock-wrong-passphrase", window)
        self._player.write(window.passphrase.edit, passphrase)
        self._player.click(window.unlock_button)
        self._wait_for_home()

    def lock(self) -> None:
        """Lock as Ctrl+L does; the demonstration starts anew where the application would."""
        asked: list[bool] = []
        self.entrance.lockRequested.connect(lambda: asked.append(True))
        self._player.press(Qt.Key.Key_L, HELD)
        if not asked:
            raise LookupError("Ctrl+L did not lock")
        self.close()
        self.entrance = Entrance(self._vault, self._preferences)
        self.entrance.show()
        if self.entrance.unlocking is not None:
            self._player.show(self.entrance.unlocking)

    def visit(self, page_id: str) -> None:
        """Go to a place of the rail by its key."""
        keys = next(keys_of(entry) for entry in PLACES if entry.page_id == page_id)
        self._player.press(Qt.Key(ord(keys[-1])), HELD)

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase in Settings."""
        self.visit("settings")
        page = self.page("settings", SettingsPage)
        self._player.picture("settings", self.window)
        self._player.write(page.old.edit, old)
        for line in page.new_passphrase.lines:
            self._player.write(line, new)
        self._player.click(page.change_button)
        self._player.wait("the new passphrase", lambda: not self.desk.runner.busy)
        self._player.picture("settings-passphrase-changed", self.window)

    def recover(self, passphrase: str) -> None:
        """Forget the passphrase, use the recovery key, choose a new one."""
        self.lock()
        unlocking = self.entrance.unlocking
        if unlocking is None:
            raise LookupError("there is no vault to unlock")
        self._player.click(unlocking.forgotten)
        recovery = self.entrance.recovery
        if recovery is None:
            raise LookupError("the recovery window did not open")
        window = recovery.window
        self._player.show(window)
        self._player.write(window.key.edit, self.recovery_key.replace("\n", " "))
        self._player.picture("recover-key", window)
        self._player.click(window.next_button)
        first, second = window.passphrase.lines
        self._player.wait("the key to be checked", first.isVisible)
        self._player.write(first, passphrase)
        self._player.write(second, passphrase)
        self._player.picture("recover-passphrase", window)
        self._player.click(window.next_button)
        self._wait_for_home()

    def close(self) -> None:
        """Close everything."""
        if self.entrance.window is not None:
            self.entrance.window.close()
        self.entrance.close()
        for window in QApplication.topLevelWidgets():
            window.close()
        self.entrance.deleteLater()
        self._player.settle()

    def _wait_for_home(self) -> None:
        self._player.wait("Home", lambda: self.entrance.desk is not None)
        self.desk.window.resize(*SIZE)
        self._player.show(self.desk.window)

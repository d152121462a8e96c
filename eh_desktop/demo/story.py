"""The demonstration itself: from an empty laptop to the central team and back."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from eh_desktop.demo import made_up
from eh_desktop.demo.filling import Filling
from eh_desktop.demo.player import Player
from eh_desktop.domain.record import OVERALL, State
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.entrance import Entrance
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.pdf_page import PdfPage
from eh_desktop.ui.settings_page import SettingsPage

Page = TypeVar("Page", bound=QWidget)
SIZE = (1280, 800)
"""The main window's size in the pictures, in px."""
HELD = Qt.KeyboardModifier.ControlModifier


class Story:
    """One laptop and one person."""

    def __init__(self, player: Player, vault: VaultService, preferences: Preferences) -> None:
        """Start before the first window."""
        self._player = player
        self._vault = vault
        self._preferences = preferences
        self.entrance = Entrance(vault, preferences)
        self.record_id = ""
        self.recovery_key = ""

    @property
    def desk(self) -> Desk:
        """The open desk."""
        if self.entrance.desk is None:
            raise LookupError("the vault is not open")
        return self.entrance.desk

    @property
    def filling(self) -> Filling:
        """The hands that fill the open audit."""
        return Filling(self._player, self.desk)

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
        player.picture("home-empty", self._window)

    def start_audit(self) -> None:
        """Start an audit by its shortcut and fill in the case."""
        self._player.press(Qt.Key.Key_N, HELD)
        self.filling.case_details()
        self._player.picture("editor-case-details", self._window)
        self.record_id = self.desk.audits.record_id

    def fill(self) -> None:
        """Fill every tab; a concern is raised and not settled yet."""
        filling = self.filling
        filling.choose_origin("step_down")
        filling.tabs.show_tab(1)
        self._player.picture("editor-step-down", self._window)
        filling.choose_origin("request")
        filling.section("s1")
        self._player.picture("editor-assessment", self._window)
        filling.raise_concern()
        self._player.picture("editor-concern", self._window)
        filling.award("s1")
        filling.section("s2")
        filling.award("s2", made_up.AWARD_DIFFERENT, made_up.AWARD_REASON)
        self._player.picture("editor-plan-award", self._window)
        filling.section("s3")
        filling.award("s3")
        filling.summary()

    def finish(self) -> None:
        """Be told what is missing, mend it, and be asked for the signature."""
        self._player.press(Qt.Key.Key_Return, HELD)
        if self.desk.signing.dialog is not None:
            raise LookupError("an open concern did not stop the signature")
        self._player.picture("editor-missing", self._window)
        self.filling.settle_concern()
        self.filling.award(OVERALL)
        self._player.picture("editor-summary", self._window)
        self._player.press(Qt.Key.Key_Return, HELD)

    def sign(self, passphrase: str, *, picture: bool = True) -> None:
        """Sign, once with a wrong passphrase; the PDF is shown in the window."""
        dialog = self.desk.signing.dialog
        if dialog is None:
            raise LookupError("nobody asked for a signature")
        record_id = self.desk.audits.record_id
        if picture:
            self._player.write(dialog.passphrase.edit, "not the passphrase")
            self._player.press(Qt.Key.Key_Return)
            self._player.wait("the refusal", dialog.passphrase.isEnabled)
            self._player.picture("sign-wrong-passphrase", dialog)
        self._player.write(dialog.passphrase.edit, passphrase)
        self._player.click(dialog.accept_button)
        self._player.wait("the signed PDF", self._shows_document)
        self._player.show(self._window)
        record = self.desk.workspace.audits.open(record_id).record
        if record.state is not State.SIGNED:
            raise LookupError(f"the audit is {record.state}")

    def save_pdf(self, path: Path) -> None:
        """Save a copy of the PDF that is shown."""
        page = self._page("document", PdfPage)
        self._player.wait("the page to be drawn", lambda: page.document.pageCount() > 0)
        self._player.picture("signed-pdf", self._window)
        with self._player.answering(path):
            self._player.click(page.save_button)

    def exchange_cards(self, centre_card: Path, device_card: Path) -> None:
        """Import the centre's card and save this laptop's."""
        self._player.press(Qt.Key.Key_4, HELD)
        page = self._page("exchange", ExchangePage)
        with self._player.answering(centre_card, device_card):
            self._player.click(page.import_button)
            self._player.click(page.card_button)

    def send(self, folder: Path) -> Path:
        """Make a bundle of what waits; gives its path."""
        self._player.press(Qt.Key.Key_4, HELD)
        page = self._page("exchange", ExchangePage)
        self._player.picture("send-waiting", self._window)
        before = set(folder.glob("*.ehbundle"))
        with self._player.answering(folder):
            self._player.click(page.bundle_button)
            self._player.wait("the bundle", lambda: set(folder.glob("*.ehbundle")) != before)
        self._player.wait("the page", lambda: not self.desk.runner.busy)
        self._player.picture("send-sent", self._window)
        return (set(folder.glob("*.ehbundle")) - before).pop()

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
        self._close()
        self.entrance = Entrance(self._vault, self._preferences)
        self.entrance.show()
        if self.entrance.unlocking is not None:
            self._player.show(self.entrance.unlocking)

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase in Settings."""
        self._player.press(Qt.Key.Key_5, HELD)
        page = self._page("settings", SettingsPage)
        self._player.picture("settings", self._window)
        self._player.write(page.old.edit, old)
        for line in page.new_passphrase.lines:
            self._player.write(line, new)
        self._player.click(page.change_button)
        self._player.wait("the new passphrase", lambda: not self.desk.runner.busy)
        self._player.picture("settings-passphrase-changed", self._window)

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

    def amend(self) -> str:
        """Amend the signed audit with a reason; gives the new draft's id."""
        self.desk.open_audit(self.record_id)
        self._player.settle()
        self._player.picture("editor-signed", self._window)
        self._player.click(self.filling.editor.header.amend)
        dialog = self.desk.reasons.dialog
        if dialog is None:
            raise LookupError("nobody asked for the reason")
        self._player.write(dialog.reason, made_up.AMENDMENT_REASON)
        self._player.picture("amend-reason", dialog)
        self._player.click(dialog.accept_button)
        self._player.show(self._window)
        self.filling.comment("s3", made_up.AMENDED_COMMENT)
        self._player.picture("editor-amendment", self._window)
        self._player.press(Qt.Key.Key_Return, HELD)
        return self.desk.audits.record_id

    def look_around(self) -> None:
        """Visit the lists."""
        for key, name in (
            (Qt.Key.Key_1, "home"),
            (Qt.Key.Key_2, "audits"),
            (Qt.Key.Key_3, "actions"),
        ):
            self._player.press(key, HELD)
            self._player.picture(name, self._window)

    def end(self) -> None:
        """Close everything."""
        self._close()

    @property
    def _window(self) -> QWidget:
        return self.desk.window

    def _page(self, page_id: str, kind: type[Page]) -> Page:
        page = self.desk.window.built(page_id)
        if not isinstance(page, kind):
            raise LookupError(f"the page {page_id} is not open")
        return page

    def _shows_document(self) -> bool:
        return self.desk.window.current_page_id == "document"

    def _wait_for_home(self) -> None:
        self._player.wait("Home", lambda: self.entrance.desk is not None)
        self.desk.window.resize(*SIZE)
        self._player.show(self.desk.window)

    def _close(self) -> None:
        if self.entrance.window is not None:
            self.entrance.window.close()
        self.entrance.close()
        for window in QApplication.topLevelWidgets():
            window.close()
        self.entrance.deleteLater()
        self._player.settle()

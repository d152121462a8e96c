"""Settings on the desk: the look, the lock, the owner's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.first_start import SHEET_NAME
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.settings_page import SCALES, SCHEMES, SettingsPage
from eh_desktop.ui.sheet_dialog import NewSheetDialog
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


REST_MS = 250
"""The look is put on when no other was chosen for so long: arrow keys choose fast."""
CONTROLS = ("scheme", "scale", "minutes")
"""What the focus comes back to after the page was built anew."""


class SettingsDesk(QObject):
    """Connect the page with the preferences and the account."""

    lookChanged = Signal()
    lockAfterChanged = Signal(int)
    keepingRequested = Signal()
    templatesRequested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        runner: JobRunner,
        preferences: Preferences,
        vault: VaultService,
        parent: QObject,
    ) -> None:
        """Start with nothing under way."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._runner = runner
        self._preferences = preferences
        self._vault = vault
        self._focus = ""
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._put_look_on)
        self._sheet_pdf = b""
        self.dialog: NewSheetDialog | None = None
        """The new recovery sheet, while it is shown."""

    def build(self) -> QWidget:
        """Build the page with the present choices."""
        page = SettingsPage(
            self._preferences.choices,
            self._workspace.profile,
            self._workspace.folder,
            self._vault.strength,
        )
        page.lookChosen.connect(self._change_look)
        page.lockAfterChosen.connect(self._change_lock)
        page.languageChosen.connect(self._change_language)
        page.passphraseRequested.connect(self._change_passphrase)
        page.sheetRequested.connect(self._make_sheet)
        page.keepingRequested.connect(self.keepingRequested)
        page.templatesRequested.connect(self.templatesRequested)
        return page

    def show(self) -> None:
        """Show the page; after a change of look the focus is where it was."""
        self._window.show_page("settings")
        if self._focus:
            getattr(self.page, self._focus).setFocus()
            self._focus = ""

    def offer_sheet(self) -> None:
        """After a recovery: show the page and say why a new sheet is wise."""
        self.show()
        self.page.notice(
            say("The passphrase is changed."),
            say("If anybody else may have seen the recovery key, make a new recovery sheet now."),
        )
        self.page.sheet_passphrase.setFocus()

    @property
    def page(self) -> SettingsPage:
        """The page, built if it was not."""
        page = self._window.page("settings")
        assert isinstance(page, SettingsPage)  # noqa: S101  `build` made it
        return page

    def commands(self) -> tuple[Command, ...]:
        """Offer the colours and the text sizes that are not in force."""
        now = self._preferences.choices
        return (
            *(
                Command(
                    f"look.{scheme}",
                    say("Colours: {name}", name=name),
                    self._choose_look,
                    (str(scheme), now.text_scale),
                    words=(say("Appearance"), say("Scheme")),
                )
                for scheme, name in SCHEMES
                if str(scheme) != now.scheme
            ),
            *(
                Command(
                    f"size.{percent}",
                    say("Text size: {percent} %", percent=percent),
                    self._choose_look,
                    (now.scheme, percent),
                    words=(say("Appearance"), say("Zoom")),
                )
                for percent in SCALES
                if percent != now.text_scale
            ),
        )

    def _choose_look(self, scheme: str, scale: int) -> None:
        """Put a look on at once, whatever page is in front."""
        self._preferences.change(scheme=scheme, text_scale=scale)
        self.lookChanged.emit()

    def _change_look(self, scheme: str, scale: int) -> None:
        chosen = self._preferences.choices
        if (scheme, scale) != (chosen.scheme, chosen.text_scale):
            self._preferences.change(scheme=scheme, text_scale=scale)
            self._rest.start()

    def _put_look_on(self) -> None:
        focused = (name for name in CONTROLS if getattr(self.page, name).hasFocus())
        self._focus = next(focused, "")
        self.lookChanged.emit()

    def _change_language(self, code: str) -> None:
        self._preferences.change(language=code)

    def _change_lock(self, minutes: int) -> None:
        self._preferences.change(lock_after_minutes=minutes)
        self.lockAfterChanged.emit(minutes)

    def _change_passphrase(self, old: str, new: str) -> None:
        job = self._workspace.account.change_passphrase_job()
        self.page.wait(self.page.passphrase_busy, say("Changing the passphrase…"))
        self._runner.run(job.run, old, new, done=self._passphrase_changed, failed=self._refuse)

    def _passphrase_changed(self, _nothing: object) -> None:
        self.page.passphrase_changed()

    def _make_sheet(self, passphrase: str) -> None:
        job = self._workspace.account.new_recovery_job()
        self.page.wait(self.page.sheet_busy, say("Making a new key…"))
        self._runner.run(job.run, passphrase, done=self._show_sheet, failed=self._refuse)

    def _show_sheet(self, made: tuple[str, bytes]) -> None:
        key, content = made
        self._sheet_pdf = content
        self.dialog = NewSheetDialog(key, self._window)
        self.dialog.saveRequested.connect(self._save_sheet)
        self.dialog.accepted.connect(self._sheet_kept)
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.open()

    def _save_sheet(self) -> None:
        path = ask_save(
            self._window, say("Save the recovery sheet"), SHEET_NAME, say("PDF (*.pdf)")
        )
        if path is None or self.dialog is None:
            return
        try:
            write_file(path, self._sheet_pdf)
        except Trouble as trouble:
            self.dialog.tell(trouble)
        else:
            self.dialog.sheet.show_saved(str(path))

    def _sheet_kept(self) -> None:
        self.page.sheet_made()

    def _dialog_gone(self) -> None:
        self.dialog = None
        self._sheet_pdf = b""

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            self.page.refuse(Trouble(say("Nothing was changed."), remedy=say("Try again.")))
            raise error
        self.page.refuse(error)

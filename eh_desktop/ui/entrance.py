"""The way in: unlock, recover or start for the first time, then the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.preferences import Preferences
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.opening_jobs import as_trouble, derive_and_load
from eh_desktop.ui.preload import load_later_parts
from eh_desktop.ui.tasks import JobRunner
from eh_desktop.ui.unlock_window import UnlockWindow
from eh_desktop.ui.widgets.entry import EntryWindow

if TYPE_CHECKING:
    from eh_desktop.domain.people import Profile
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.beginning import Beginning
    from eh_desktop.ui.desk import Desk
    from eh_desktop.ui.first_start import FirstStart
    from eh_desktop.ui.main_window import MainWindow
    from eh_desktop.ui.recover_window import RecoverWindow
    from eh_desktop.ui.recovery import Recovery


class Entrance(QObject):
    """Own the windows of one start, from the first to the main one.

    What comes after the first window is imported only when it is needed, and loaded ahead in a
    job once that window is painted.
    """

    painted = Signal()
    """The first window was painted."""
    opened = Signal()
    """The vault is open and Home is shown: `desk` is there."""
    lockRequested = Signal()

    def __init__(
        self, vault: VaultService, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        """Start with no window."""
        super().__init__(parent)
        self.vault = vault
        self.preferences = preferences
        self.runner = JobRunner(self)
        self.unlocking: UnlockWindow | None = None
        self.recovery: Recovery | None = None
        self.beginning: Beginning | None = None
        self.window: MainWindow | None = None
        self.desk: Desk | None = None

    def show(self) -> None:
        """Show the first window: unlock where there is a vault, else the first start."""
        if self.vault.exists():
            self.unlocking = UnlockWindow()
            self.unlocking.unlockRequested.connect(self._derive)
            self.unlocking.recoverRequested.connect(self._recover)
            self._show_first(self.unlocking)
        else:
            from eh_desktop.ui.beginning import Beginning

            self.beginning = Beginning(self.vault, self.runner, self)
            self.beginning.ready.connect(self._begin)
            self._show_first(self.beginning.window)

    def come_to_front(self) -> None:
        """Bring the window that is open to the front."""
        for window in self._windows():
            if window.isVisible():
                if window.isMinimized():
                    window.showNormal()
                window.raise_()
                window.activateWindow()

    def close(self) -> None:
        """Finish what runs and close the store; safe to call twice."""
        if self.desk is not None:
            self.desk.close()
        self.runner.drain()

    def _show_first(self, window: EntryWindow) -> None:
        window.painted.connect(self._after_paint)
        window.show()

    def _after_paint(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self._load)

    def _load(self) -> None:
        self.runner.run(load_later_parts)

    def _derive(self, passphrase: str) -> None:
        if self.unlocking is not None:
            self.unlocking.wait(say("Unlocking…"))
            self.runner.run(
                derive_and_load, self.vault, passphrase, done=self._open, failed=self._refuse
            )

    def _open(self, data_key: bytes) -> None:
        try:
            self._enter(self.vault.open(data_key))
        except Trouble as trouble:
            self._refuse(trouble)

    def _refuse(self, error: Exception) -> None:
        window = next((window for window in self._first_windows() if window.isVisible()), None)
        if window is not None:
            window.refuse(as_trouble(error))
        if window is None or not isinstance(error, Trouble):
            raise error

    def _recover(self) -> None:
        from eh_desktop.ui.recovery import Recovery

        self.recovery = Recovery(self.vault, self.runner, self)
        self.recovery.recovered.connect(self._open_recovered)
        self.recovery.gaveUp.connect(self._back_to_unlock)
        if self.unlocking is not None:
            self.recovery.window.move(self.unlocking.pos())
            self.recovery.window.show()
            self.unlocking.hide()

    def _back_to_unlock(self) -> None:
        if self.unlocking is not None and self.recovery is not None:
            self.unlocking.show()
            self.recovery.window.close()
            self.recovery.window.deleteLater()
            self.recovery.deleteLater()
            self.recovery = None

    def _open_recovered(self, data_key: bytes) -> None:
        self._open(data_key)
        if self.desk is not None:
            self.desk.settings.offer_sheet()

    def _begin(self, data_key: bytes, profile: Profile) -> None:
        try:
            self._enter(self.vault.begin(data_key, profile))
        except Trouble as trouble:
            self._refuse(trouble)

    def _enter(self, workspace: Workspace) -> None:
        from eh_desktop.ui.desk import Desk
        from eh_desktop.ui.main_window import MainWindow

        self.window = MainWindow()
        self.desk = Desk(workspace, self.window, self.runner, self.preferences, self.vault)
        self.desk.lockRequested.connect(self.lockRequested)
        self.desk.go("home")
        self.window.show()
        for window in self._first_windows():
            window.close()
            window.deleteLater()
        self.unlocking = self.recovery = self.beginning = None
        self.desk.words.offer()
        self.opened.emit()

    def _first_windows(self) -> list[UnlockWindow | RecoverWindow | FirstStart]:
        flows = (self.recovery, self.beginning)
        windows = [flow.window for flow in flows if flow is not None]
        return [*windows, self.unlocking] if self.unlocking is not None else [*windows]

    def _windows(self) -> list[QWidget]:
        main = [self.window] if self.window is not None else []
        return [*main, *self._first_windows()]

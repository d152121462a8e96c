"""Child mode on the desk: handed over, answered, and back with the passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.domain.record import Change
from eh_desktop.services.vaults import VaultService
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.editing import RecordSession
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.child.handover import HandOverDialog, WayBackDialog
    from eh_desktop.ui.child.window import ChildWindow


class ChildDesk(QObject):
    """Hide the main window behind the child's; the owner's passphrase alone shows it again."""

    returned = Signal(str)
    """The owner is back: the id of the sheet that was handed over."""

    def __init__(
        self,
        workspace: Workspace,
        main: MainWindow,
        runner: JobRunner,
        vault: VaultService,
        parent: QObject,
    ) -> None:
        """Start with nothing handed over."""
        super().__init__(parent)
        self._workspace = workspace
        self._main = main
        self._runner = runner
        self._vault = vault
        self._session: RecordSession | None = None
        self.dialog: HandOverDialog | None = None
        self.window: ChildWindow | None = None
        self.way_back: WayBackDialog | None = None

    def ask(self, record_id: str) -> None:
        """Ask who answers, then hand a feedback draft over."""
        try:
            session = self._workspace.records.open_apart(record_id)
            _refuse_unfit(session)
            if self._runner.busy:
                # Its end may open a dialog of the worker's, over the child's window.
                raise Trouble(
                    say("Something of yours is still being done."),
                    session.form.title,
                    say("Wait a moment, then hand over."),
                )
        except Trouble as trouble:
            self._main.tell(trouble)
            return
        from eh_desktop.ui.child.handover import HandOverDialog

        self._session = session
        self.dialog = HandOverDialog(
            session.form,
            session.record,
            self._workspace.profile.name,
            self._main,
            today=session.today(),
            new_id=session.new_id,
        )
        self.dialog.about = (session.record.id,)
        self.dialog.given.connect(self._hand_over)
        self.dialog.finished.connect(self._dialog_gone)
        self.dialog.open()

    def end(self) -> None:
        """Close without asking, as when the application ends or locks."""
        if self.window is not None:
            self.window.end()
            self.window = self.way_back = None
        self._session = None

    def _hand_over(self, by: str, name: str, filled: tuple[Change, ...]) -> None:
        from eh_desktop.ui.child.asking import hand_over_changes
        from eh_desktop.ui.child.window import ChildWindow

        session = self._session
        if session is None:
            return
        try:
            for change in filled:
                session.apply(change)
            for change in hand_over_changes(session.form, session.record, by, name) if by else ():
                session.apply(change)
        except Trouble as trouble:
            self._main.tell(trouble)
            return
        self.window = ChildWindow(session.form, session.record)
        self.window.changed.connect(self._store)
        self.window.backRequested.connect(self._ask_passphrase)
        self.window.showFullScreen()
        self._main.hide()
        self.window.activateWindow()

    def _store(self, change: Change) -> None:
        if self._session is None or self.window is None:
            return
        try:
            applied = self._session.apply(change)
        except Trouble:
            self.window.tell_lost()  # nothing of where or why is the child's to read
        else:
            self.window.put(applied.record)

    def _ask_passphrase(self) -> None:
        if self.window is None or self.way_back is not None:
            return
        from eh_desktop.ui.child.handover import WayBackDialog

        self.window.flush()
        self.way_back = WayBackDialog(self.window)
        self.way_back.given.connect(self._try)
        self.way_back.finished.connect(self._way_back_gone)
        self.way_back.open()

    def _try(self, passphrase: str) -> None:
        self._runner.run(opens, self._vault, passphrase, done=self._let_back, failed=self._refuse)

    def _let_back(self, _nothing: object) -> None:
        if self.window is None or self._session is None:
            return  # the application ended meanwhile
        record_id = self._session.record.id
        self._main.show()
        self._main.activateWindow()
        self.end()
        self.returned.emit(record_id)

    def _refuse(self, error: Exception) -> None:
        shown = error if isinstance(error, Trouble) else Trouble(say("It could not be checked."))
        if self.way_back is not None:
            self.way_back.refuse(shown)
        if not isinstance(error, Trouble):
            raise error

    def _dialog_gone(self) -> None:
        self.dialog = None

    def _way_back_gone(self) -> None:
        self.way_back = None


def opens(vault: VaultService, passphrase: str) -> None:
    """Try a passphrase (about 0.5 s); WrongPassphrase if it does not open the vault."""
    vault.derive(passphrase)


def _refuse_unfit(session: RecordSession) -> None:
    if session.form.kind != "feedback" or not session.record.editable:
        raise Trouble(
            say("This cannot be handed over."),
            session.form.title,
            say("Open a draft of a feedback sheet."),
        )

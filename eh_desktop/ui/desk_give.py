"""Giving out what was found about a person: how, where to, and the writing of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.subject import Found
from eh_desktop.services.subject_access import Decided
from eh_desktop.services.subject_export import ENDINGS, AccessStopped, Form
from eh_desktop.services.vaults import strength
from eh_desktop.ui.access.give_dialog import GiveDialog
from eh_desktop.ui.files import ask_folder, ask_save
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.slices import Slices
from eh_desktop.ui.tasks import Job, JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.subject_access import Gathering
    from eh_desktop.services.workspace import Workspace

FILTERS: dict[Form, str] = {"sealed": mark("Encrypted file (*.age)"), "zip": mark("ZIP (*.zip)")}


class GiveDesk(QObject):
    """One export at a time: read in slices here, written by a job."""

    made = Signal(str)
    """Where the export is now."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._service = workspace.subject_access
        self._window = window
        self._runner = runner
        self.dialog: GiveDialog | None = None
        """The dialog that is open."""
        self._found: Found | None = None
        self._decided = Decided((), {})
        self._received = ""
        self._to: tuple[Form, Path, str] = ("sealed", Path(), "")
        self._gathering: Gathering | None = None
        self._job: Job | None = None
        self.slices = Slices(self)
        self.slices.progressed.connect(self._show_progress)
        self.slices.ended.connect(self._write)
        self.slices.failed.connect(self._refuse)

    def ask(self, found: Found, decided: Decided, received: str) -> None:
        """Ask how it is to be given out; say so where nothing is."""
        if not decided.given:
            self._window.tell(
                Trouble(
                    say("Nothing is given out: every thing that was found is left out."),
                    remedy=say("Choose what is theirs, and press Space."),
                )
            )
            return
        self._found, self._decided, self._received = found, decided, received
        named = sum(1 for one in decided.given if one.others)
        self.dialog = dialog = GiveDialog(len(decided.given), named, strength, self._window)
        dialog.given.connect(self._begin)
        dialog.stopRequested.connect(self.stop)
        dialog.finished.connect(self._gone)
        dialog.open()

    def stop(self) -> None:
        """Stop what runs. A file that is being written may be whole by then: its end is told."""
        self.slices.stop()
        if self._job is not None:
            self._job.ask_to_stop()
            if self.dialog is not None:
                self.dialog.message.say(say("Stopping…"), look="notice")
        elif self.dialog is not None and self.dialog.running:
            self._tell_stopped(self.dialog)

    def _tell_stopped(self, dialog: GiveDialog) -> None:
        dialog.stop_waiting()
        dialog.message.say(say("Stopped. Nothing was written."), look="notice")

    def _begin(self, form: Form, passphrase: str) -> None:
        dialog, found = self.dialog, self._found
        if dialog is None or found is None:
            return
        place = self._place(dialog, form)
        if place is None:
            return
        self._to = (form, place, passphrase)
        dialog.wait(len(self._decided.given))
        self.slices.run(self._service.gather(found, self._decided, self._received))

    def _place(self, dialog: GiveDialog, form: Form) -> Path | None:
        name = f"subject-access-{self._service.today()}"
        if form == "folder":
            chosen = ask_folder(dialog, say("Choose the folder that it goes into"))
            return _free(chosen / name) if chosen is not None else None
        return ask_save(
            dialog, say("Save what is given out"), f"{name}{ENDINGS[form]}", FILTERS[form]
        )

    def _show_progress(self, gathering: Gathering) -> None:
        self._gathering = gathering
        if self.dialog is not None:
            self.dialog.show_progress(gathering.done)

    def _write(self) -> None:
        gathering = self._gathering
        if gathering is None or gathering.job is None or self.dialog is None:
            return
        self.dialog.show_progress(gathering.total)
        job = gathering.job.to(*self._to)
        self._gathering = None
        self._job = self._runner.run(
            job.run, done=self._done, failed=self._refuse, cancellable=True
        )

    def _done(self, place: Path) -> None:
        self._job = None
        self._service.keep(self._decided)
        if self.dialog is not None:
            self.dialog.running = False
            self.dialog.accept()
        self.made.emit(str(place))

    def _refuse(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, AccessStopped):
            if self.dialog is not None:
                self._tell_stopped(self.dialog)
            return
        if self.dialog is not None:
            self.dialog.stop_waiting()
        if not isinstance(error, Trouble):
            raise error
        if self.dialog is not None:
            self.dialog.refuse(error)

    def _gone(self) -> None:
        self.dialog = self._found = self._gathering = None
        self._to = ("sealed", Path(), "")


def _free(path: Path) -> Path:
    """Give the path, or one with a number after it where it is taken."""
    found, number = path, 2
    while found.exists():
        found, number = path.with_name(f"{path.name}-{number}"), number + 1
    return found

"""Spreadsheets on the desk: the dialog's wishes, the worker, and the service."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.services.import_reading import (
    Draft,
    ImportStopped,
    Looked,
    look,
    read_whole,
)
from eh_desktop.services.importing import Done, unread_csv
from eh_desktop.ui.desk_past_imports import PastImports
from eh_desktop.ui.files import ask_open, ask_save, write_file
from eh_desktop.ui.importing.dialog import ImportDialog, Step
from eh_desktop.ui.importing.matching import Matching
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.said import when
from eh_desktop.ui.tasks import Job, JobRunner
from eh_desktop.ui.under_way import UNDER_WAY

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

TABLES = mark("Spreadsheets (*.xlsx *.xlsm *.csv *.txt *.tsv);;All files (*)")
CSV = mark("CSV (*.csv)")


class ImportDesk(QObject):
    """One spreadsheet at a time, from its file to what it brought."""

    changed = Signal(str)
    """Something was brought in or taken back: `case`, or a log's id."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._service = workspace.imports
        self._window = window
        self._runner = runner
        self.past = PastImports(workspace, self)
        self.past.undone.connect(self._show_undone)
        self.dialog: ImportDialog | None = None
        self.matching: Matching | None = None
        self._looked: Looked | None = None
        self._draft: Draft | None = None
        self._done: Done | None = None
        self._job: Job | None = None
        self._stopped = False

    def begin(self, target_id: str) -> None:
        """Open the dialog for the cases (`case`) or a log."""
        self._looked = self._draft = self._done = None
        self.dialog = dialog = ImportDialog(self._service.target(target_id), self._window)
        dialog.file.fileWanted.connect(self._choose)
        dialog.file.lookRequested.connect(self._look_again)
        self.matching = Matching(self._service, dialog)
        dialog.readRequested.connect(self._read)
        dialog.takeRequested.connect(self._take)
        dialog.stopRequested.connect(self._stop)
        dialog.pastRequested.connect(self.show_past)
        dialog.outcome.saveRequested.connect(self._save_left_out)
        dialog.outcome.undoRequested.connect(self._ask_undo_this)
        dialog.finished.connect(self._forget)
        dialog.open()

    def show_past(self) -> None:
        """List what was brought in before."""
        self.past.show(self.dialog or self._window)

    def commands(self) -> tuple[Command, ...]:
        """Offer what was brought in before, where anything was."""
        if not self._service.batches():
            return ()
        return (Command("import.past", say("Past imports"), self.show_past),)

    def _choose(self) -> None:
        path = ask_open(self._shown, say("Choose a spreadsheet"), say(TABLES))
        if path is not None:
            self.look(path)

    def _look_again(self, sheet: str, header: int) -> None:
        if self._looked is not None:
            self.look(self._looked.path, sheet, header)

    def look(self, path: Path, sheet: str = "", header: int = 0) -> None:
        """Read a file into the open dialog: one sheet of it, its headings in row `header`."""
        same = self._looked is not None and self._looked.path == path
        if not same:
            self._looked = None  # under an error about another file it would seem to be that one
        self._shown.file.wait(same=same)
        self._shown.start_running(say("Reading {name}", name=path.name))
        self._job = self._runner.run(
            look,
            path,
            sheet,
            header,
            done=self._show_looked,
            failed=self._refuse,
            cancellable=True,
        )

    def _show_looked(self, looked: Looked) -> None:
        dialog, self._job = self._shown, None
        dialog.stop_running()
        self._looked = looked
        warnings = list(looked.table.warnings)
        earlier = self._service.earlier(looked)
        if earlier is not None:
            warnings.insert(0, say("This very file was brought in {when}.", when=when(earlier.at)))
        dialog.file.show_looked(looked, tuple(warnings))
        if self.matching is not None:
            self.matching.show(looked)
        dialog.go(Step.FILE)

    def _read(self) -> None:
        dialog = self._shown
        if self._looked is None or not dialog.accept_button.isEnabled():
            return
        job = self._service.job(dialog.target, self._looked, dialog.match.matched())
        dialog.start_running(say("Reading all rows and looking for what is there already"))
        self._job = self._runner.run(
            read_whole, job, done=self._show_draft, failed=self._refuse, cancellable=True
        )

    def _show_draft(self, draft: Draft) -> None:
        self._draft, self._job = draft, None
        dialog = self._shown
        dialog.stop_running()
        dialog.decide.show_draft(draft)
        dialog.go(Step.DECIDE)
        dialog.allow_next(allowed=bool(draft.reading.taken))

    def _take(self) -> None:
        dialog, draft = self._shown, self._draft
        if draft is None:
            return
        self._stopped = False
        dialog.start_running(say("Writing"), len(draft.reading.taken))
        try:
            with UNDER_WAY.work(self._say_while):
                self._done = self._service.take(draft, dialog.decide.decisions(), self._progress)
        except ImportStopped:
            dialog.stop_running()
            dialog.message.say(say("Stopped. Nothing was written."), look="notice")
        except Trouble as trouble:
            self._refuse(trouble)
        else:
            dialog.stop_running()
            dialog.outcome.show_done(self._done)
            dialog.go(Step.RESULT)
            self.changed.emit(dialog.target.id)

    def _say_while(self, words: str) -> None:
        self._shown.message.say(words, look="notice")

    def _progress(self, done: int, _total: int) -> bool:
        self._shown.show_progress(done)
        QCoreApplication.processEvents()
        return not self._stopped

    def _stop(self) -> None:
        """Stop the worker, or the writing at its next word."""
        self._stopped = True
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._shown.stop_running()
            self._shown.message.say(say("Stopped. Nothing was written."), look="notice")

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._shown.stop_running()
        self._shown.go(self._shown.step)
        if not isinstance(error, Trouble):
            raise error
        self._shown.tell(error)

    def _save_left_out(self) -> None:
        if self._draft is None or self._done is None:
            return
        name = f"Left out of {Path(self._done.batch.file_name).stem}.csv"
        path = ask_save(self._shown, say("Save the rows that were left out"), name, say(CSV))
        if path is None:
            return
        try:
            write_file(path, unread_csv(self._draft, self._done.unread))
        except Trouble as trouble:
            self._shown.tell(trouble)
        else:
            rest = say(
                "{path}\nIt holds personal data: delete it once you have mended the rows.",
                path=path,
            )
            self._shown.message.say(say("The rows are saved."), rest, "notice")

    def _ask_undo_this(self) -> None:
        if self._done is not None:
            self.past.ask(self._done.batch.id, self._shown)

    def _show_undone(self, target_id: str, said: str) -> None:
        if self.dialog is not None and self._done is not None:
            self.dialog.outcome.show_undone(said)
        self.changed.emit(target_id)

    @property
    def _shown(self) -> ImportDialog:
        assert self.dialog is not None  # noqa: S101  what asks is the dialog itself
        return self.dialog

    def _forget(self) -> None:
        self.dialog = self.matching = self._looked = None
        self._draft = self._done = self._job = None

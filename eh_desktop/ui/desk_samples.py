"""Samples on the desk: the list of them, the draw, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.samples import Board, Preview
from eh_desktop.ui.desk_sample import PAGE, SampleDesk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place
from eh_desktop.ui.samples.draw_dialog import DrawDialog
from eh_desktop.ui.samples.draw_form import DrawFacts
from eh_desktop.ui.samples.samples_page import SamplesPage

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

LIST = "samples"


class SamplesDesk(QObject):
    """Connect the list and the draw with the service."""

    recordRequested = Signal(str)
    """An audit is to be opened."""
    pageRequested = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no page built."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.sample = SampleDesk(workspace, window, self)
        self.sample.recordRequested.connect(self.recordRequested)
        self.sample.left.connect(self.show)
        self.dialog: DrawDialog | None = None
        """The dialog of a draw, while it is open."""
        self._board: Board | None = None

    def places(self) -> dict[str, Place]:
        """Give the pages of samples, by id."""
        return {
            LIST: Place(self.build, self.show),
            PAGE: Place(self.sample.build, self.sample.show),
        }

    def build(self) -> QWidget:
        """Build the list."""
        page = SamplesPage()
        page.drawRequested.connect(self.draw)
        page.openRequested.connect(self.sample.open)
        page.exportRequested.connect(self.sample.export)
        page.teamRequested.connect(self.sample.allocation.ask_team)
        page.casesRequested.connect(self._go_to_cases)
        return page

    def show(self) -> None:
        """Show the samples as they are now."""
        page = self._window.show_page(LIST)
        if isinstance(page, SamplesPage):
            page.message.clear()
            cases = self._workspace.samples.has_cases()
            page.show_samples(self._workspace.samples.all(), cases=cases)
            self._window.focus_into(LIST)

    def draw(self, stream_id: str = "") -> None:
        """Ask what is to be drawn; a stream's id chooses the duty."""
        samples = self._workspace.samples
        self._board = board = samples.board()
        facts = DrawFacts(
            samples.streams(),
            samples.periods,
            board,
            samples.new_seed(),
            samples.today(),
            self._workspace.cases.new_id,
        )
        dialog = DrawDialog(facts, self._window)
        dialog.asked.connect(self._preview)
        dialog.kept.connect(self._keep)
        dialog.form.seedRequested.connect(self._new_seed)
        dialog.finished.connect(self._gone)
        self.dialog = dialog
        if stream_id:
            dialog.form.stream.setCurrentIndex(max(0, dialog.form.stream.findData(stream_id)))
        self._preview()
        dialog.open()

    def draw_for(self, stream_id: str) -> None:
        """Show the samples, and ask about one for a duty where there is a case to draw from."""
        self.show()
        if self._workspace.samples.has_cases():
            self.draw(stream_id)

    def commands(self) -> tuple[Command, ...]:
        """Offer a draw, where there is a case to draw from."""
        if not self._workspace.samples.has_cases():
            return ()
        return (
            Command("sample.draw", say("Draw a sample"), self.draw, words=(say("Dip sample"),)),
        )

    def _preview(self) -> None:
        dialog, board = self.dialog, self._board
        if dialog is None or board is None:
            return
        form = dialog.form
        asked = form.asked()
        dialog.warn_of_another(there=(asked.stream, asked.period) in board.drawn)
        try:
            lately = form.leaves_out_lately
            preview = self._workspace.samples.preview(board, asked, leave_out_lately=lately)
        except Trouble as trouble:
            dialog.show_trouble(trouble)
        else:
            dialog.show_preview(preview)

    def _new_seed(self) -> None:
        if self.dialog is not None:
            self.dialog.form.put_seed(self._workspace.samples.new_seed())

    def _keep(self, preview: Preview) -> None:
        dialog, board = self.dialog, self._board
        if dialog is None or board is None:
            return
        try:
            sample = self._workspace.samples.keep(board, preview)
        except Trouble as trouble:
            dialog.tell(trouble)
        else:
            dialog.accept()
            self.sample.open(sample.id)

    def _go_to_cases(self) -> None:
        self.pageRequested.emit("cases")

    def _gone(self) -> None:
        self.dialog = self._board = None

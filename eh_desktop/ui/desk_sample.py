"""One sample on the desk: its page, its audits, and its file for checking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.desk_allocation import AllocationDesk
from eh_desktop.ui.desk_case import form_for_case
from eh_desktop.ui.desk_document import safe_name
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.samples.proof_dialog import ProofDialog
from eh_desktop.ui.samples.sample_page import SamplePage, SampleView
from eh_desktop.ui.samples.words import period_label
from eh_desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.start_dialog import StartDialog

PAGE = "sample"
FILES = mark("Sample (*.ehsample)")


class SampleDesk(QObject):
    """Show a sample, take what the person asks of it, and show it again as it then is."""

    recordRequested = Signal(str)
    left = Signal()
    """The list is to be shown."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no sample open."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.sample_id = ""
        self.allocation = AllocationDesk(workspace, window, self)
        self.allocation.changed.connect(self._show_changed)
        self.proof: ProofDialog | None = None
        """How the sample was drawn, while it is shown."""
        self.form_dialog: StartDialog | None = None
        """The question of which form an audit is, while it is asked."""
        self._asked_for = 0

    def build(self) -> QWidget:
        """Build the page of a sample."""
        page = SamplePage()
        page.backRequested.connect(self.left)
        page.shareRequested.connect(self._share)
        page.teamRequested.connect(self.allocation.ask_team)
        page.proofRequested.connect(self.show_proof)
        page.openRequested.connect(self.start)
        page.assignRequested.connect(self._assign)
        page.handBackRequested.connect(self._hand_back)
        return page

    def show(self) -> None:
        """Show the sample that was open last; the list where there is none."""
        if not self.sample_id:
            self.left.emit()
            return
        page = self._window.show_page(PAGE, "samples")
        if isinstance(page, SamplePage):
            page.message.clear()
            self._fill(page)
            self._window.focus_into(PAGE)

    def open(self, sample_id: str) -> None:
        """Show a sample."""
        self.sample_id = sample_id
        self.show()

    def start(self, number: int) -> None:
        """Open the audit of a case, started where there is none; ask which form if it is open."""
        allocations = self._workspace.allocations
        if not allocations.asks_for_form(self.sample_id, number):
            self._start(number)
            return
        found = self._workspace.samples.get(self.sample_id).allocations
        ref = next(one.case_ref for one in found if one.number == number)
        self._asked_for = number
        self.form_dialog = form_for_case(self._workspace, self._window, ref)
        self.form_dialog.chosen.connect(self._start_chosen)
        self.form_dialog.finished.connect(self._form_gone)
        self.form_dialog.open()

    def _start_chosen(self, form_id: str) -> None:
        self._start(self._asked_for, form_id)

    def _form_gone(self) -> None:
        self.form_dialog = None

    def _start(self, number: int, form_id: str = "") -> None:
        try:
            record_id = self._workspace.allocations.start(self.sample_id, number, form_id)
        except Trouble as trouble:
            self._window.tell(trouble)
        else:
            self.recordRequested.emit(record_id)

    def show_proof(self) -> None:
        """Show how the sample was drawn."""
        self.proof = ProofDialog(self._workspace.samples.get(self.sample_id), self._window)
        self.proof.exportRequested.connect(self._export_open)
        self.proof.finished.connect(self._gone)
        self.proof.open()

    def export(self, sample_id: str) -> None:
        """Save a sample and its list, for whoever wants to check it."""
        samples = self._workspace.samples
        sample = samples.get(sample_id).sample
        named = f"{sample.title} {period_label(sample.asked.period)}"
        path = ask_save(
            self._window, say("Save for checking"), f"{safe_name(named)}.ehsample", say(FILES)
        )
        if path is None:
            return
        listed = _free(path)
        try:
            write_file(path, samples.export(sample_id))
            write_file(listed, samples.export_list(sample_id))
        except Trouble as trouble:
            self._window.tell(trouble)
        else:
            self._notice(say("The sample and its list are saved."), _saved(path, listed))

    def _export_open(self) -> None:
        if self.proof is not None:
            self.proof.accept()
        self.export(self.sample_id)

    def _share(self) -> None:
        self.allocation.ask_sharing(self.sample_id)

    def _assign(self, number: int) -> None:
        self.allocation.ask_auditor(self.sample_id, number)

    def _hand_back(self, number: int) -> None:
        self.allocation.ask_reason(self.sample_id, number)

    def _show_changed(self, what: str, rest: str) -> None:
        page = self._window.built(PAGE)
        if isinstance(page, SamplePage) and self.sample_id:
            page.message.clear()
            self._fill(page)
        if what:
            self._notice(what, rest)

    def _fill(self, page: SamplePage) -> None:
        allocations = self._workspace.allocations
        view = SampleView(
            self._workspace.samples.get(self.sample_id),
            allocations.cases_of(self.sample_id),
            allocations.conflicts_of(self.sample_id),
            self._workspace.case_forms.words()["lead"],
        )
        page.show_sample(view)

    def _notice(self, what: str, rest: str) -> None:
        page = self._window.built(self._window.current_page_id)
        if isinstance(page, Page):
            page.notice(what, rest)

    def _gone(self) -> None:
        self.proof = None


def _free(path: Path) -> Path:
    """Give where the list goes: beside the sample, over no other file."""
    number, listed = 1, path.with_name(f"{path.stem}-list.csv")
    while listed.exists():
        number += 1
        listed = path.with_name(f"{path.stem}-list-{number}.csv")
    return listed


def _saved(path: Path, listed: Path) -> str:
    return say(
        "{path}\n{listed}\nWhoever has both can draw it again: eh-desktop sample verify "
        '"{name}" --population "{listed_name}"',
        path=path,
        listed=listed,
        name=path.name,
        listed_name=listed.name,
    )

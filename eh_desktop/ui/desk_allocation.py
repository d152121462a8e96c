"""Who audits a sample's cases, on the desk: each question asked, done, and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.allocation import MOVABLE
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.samples.dialogs import AssignDialog, ShareDialog, TeamDialog
from eh_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

HANDING_BACK = mark(
    "The case goes back, and the next by rank takes its place, of the same agency where agencies "
    "were drawn in proportion. The reason goes out with the sample: name no family in it."
)

DRAFT_STAYS = mark("Its draft stays under Audits until it is withdrawn there.")


class AllocationDesk(QObject):
    """Ask in a dialog; a refusal is said in it, and what was done by `changed`."""

    changed = Signal(str, str)
    """What was done and more about it; both empty where the page shows it."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._sample_id = ""
        self._number = 0
        self.dialog: Sheet | None = None
        """The dialog, while it is open."""

    def ask_team(self) -> None:
        """Ask who audits."""
        samples = self._workspace.samples
        new_id = self._workspace.cases.new_id
        dialog = TeamDialog(samples.team(), self._window, today=samples.today(), new_id=new_id)
        dialog.given.connect(self._keep_team)
        self._ask(dialog)

    def ask_sharing(self, sample_id: str) -> None:
        """Ask how the cases are to be shared out."""
        self._sample_id = sample_id
        samples = self._workspace.samples
        found = samples.get(sample_id)
        waiting = sum(1 for one in found.standing if one.state == "drawn")
        moved = sum(1 for one in found.standing if one.state in MOVABLE) - waiting
        stream = samples.stream(found.sample.asked.stream)
        pair = stream.pair if stream is not None else 0
        dialog = ShareDialog(samples.team(), waiting, moved, pair, self._window)
        dialog.given.connect(self._share_out)
        self._ask(dialog)

    def ask_auditor(self, sample_id: str, number: int) -> None:
        """Ask to whom a case is to be given."""
        self._sample_id, self._number = sample_id, number
        found = self._workspace.samples.get(sample_id)
        case = self._workspace.allocations.cases_of(sample_id).get(number)
        one = next(each for each in found.allocations if each.number == number)
        if case is None:
            remedy = say("Hand it back with a reason.")
            self._window.tell(
                Trouble(say("The case is no longer kept here."), one.case_ref, remedy)
            )
            return
        dialog = AssignDialog(one, case, self._workspace.samples.team(), self._window)
        dialog.given.connect(self._assign)
        self._ask(dialog)

    def ask_reason(self, sample_id: str, number: int) -> None:
        """Ask why a case is handed back."""
        self._sample_id, self._number = sample_id, number
        dialog = ReasonDialog(
            say("Hand this case back"), say(HANDING_BACK), say("&Hand back"), self._window, "danger"
        )
        dialog.given.connect(self._hand_back)
        self._ask(dialog)

    def _keep_team(self) -> None:
        dialog = self.dialog
        if isinstance(dialog, TeamDialog):
            try:
                self._workspace.samples.set_team(dialog.team())
            except Trouble as trouble:
                dialog.tell(trouble)
            else:
                self._done("", "")

    def _share_out(self, pairs: bool, most: int, anew: bool) -> None:
        allocations = self._workspace.allocations
        try:
            given = allocations.share_out(self._sample_id, pairs=pairs, most=most, anew=anew)
        except Trouble as trouble:
            self._refuse(trouble)
        else:
            left = (*given.cases_left, *given.auditors_left)
            rest = "\n".join(f"{one.name}: {one.reason}" for one in left)
            self._done(
                say_count(
                    "{count} case allocated.", "{count} cases allocated.", len(given.allotted)
                ),
                rest,
            )

    def _assign(self, auditor: str, partner: str) -> None:
        try:
            self._workspace.allocations.assign(self._sample_id, self._number, auditor, partner)
        except Trouble as trouble:
            self._refuse(trouble)
        else:
            self._done("", "")

    def _hand_back(self, reason: str) -> None:
        allocations = self._workspace.samples.get(self._sample_id).allocations
        started = any(one.number == self._number and one.record_id for one in allocations)
        draft = f"\n{say(DRAFT_STAYS)}" if started else ""
        try:
            into = self._workspace.allocations.hand_back(self._sample_id, self._number, reason)
        except Trouble as trouble:
            self._refuse(trouble)
            return
        if into is None:
            self._done(
                say("The case is handed back."),
                say("No case is left to stand in for it.") + draft,
            )
        else:
            whose = (
                say("It goes to {auditor}.", auditor=into.auditor)
                if into.auditor
                else say("Nobody has it yet.")
            )
            self._done(
                say(
                    "The case is handed back; {case_ref} stands in for it.", case_ref=into.case_ref
                ),
                f"{whose}{draft}",
            )

    def _ask(self, dialog: Sheet) -> None:
        dialog.finished.connect(self._gone)
        self.dialog = dialog
        dialog.open()

    def _refuse(self, trouble: Trouble) -> None:
        if self.dialog is not None:
            self.dialog.tell(trouble)

    def _done(self, what: str, rest: str) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit(what, rest)

    def _gone(self) -> None:
        self.dialog = None

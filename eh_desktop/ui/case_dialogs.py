"""The dialogs that change a case: asked one at a time, kept open until what they give is whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.case import Case, CaseDate
from eh_desktop.domain.case_checks import CaseTrouble
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.cases.case_form import case_from
from eh_desktop.ui.cases.dialogs import CaseDialog, CloseDialog, DayDialog
from eh_desktop.ui.cases.fields_dialog import FieldsDialog, SureDialog
from eh_desktop.ui.desk_case_hints import AlikeHints
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.start_dialog import StartDialog


class CaseDialogs(QObject):
    """Ask about a case, keep what is given, and say which case is to be shown."""

    caseRequested = Signal(str)
    """The id of a case that was kept, or that a link in a dialog leads to."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._other = ""
        self.dialog: FieldsDialog | StartDialog | SureDialog | None = None
        """The dialog, while it is open."""

    def ask_case(self, case: Case) -> None:
        """Ask about a new case, or one to be changed."""
        cases, words = self._workspace.cases, self._workspace.case_forms.words()
        dialog = CaseDialog(case, words, self._window, today=cases.today(), new_id=cases.new_id)
        dialog.linkPressed.connect(self._open_other)
        AlikeHints(dialog, self._workspace)
        self._ask(dialog)

    def ask_day(self, case: Case, day: CaseDate) -> None:
        """Ask about a meeting, a review or another day of a case."""
        cases, words = self._workspace.cases, self._workspace.case_forms.words()
        today = cases.today()
        dialog = DayDialog(case, day, words, self._window, today=today, new_id=cases.new_id)
        dialog.removeRequested.connect(self._remove_day)
        self._ask(dialog)

    def ask_closure(self, case: Case) -> None:
        """Ask when a case was closed, and why."""
        cases = self._workspace.cases
        self._ask(CloseDialog(case, self._window, today=cases.today(), new_id=cases.new_id))

    def keep(self, dialog: FieldsDialog | StartDialog | SureDialog) -> None:
        """Open a dialog and know it while it is open."""
        dialog.finished.connect(self._gone)
        self.dialog = dialog
        dialog.open()

    def _ask(self, dialog: FieldsDialog) -> None:
        dialog.given.connect(self._save)
        self.keep(dialog)

    def _save(self, values: dict[str, str]) -> None:
        """Keep what a dialog gave, and close it; or say in it what is wrong."""
        dialog = self.dialog
        if not isinstance(dialog, FieldsDialog):
            return
        other = dialog.undecided if isinstance(dialog, CaseDialog) else ""
        if other:
            what = say("Open {ref}, or say that they are two cases.", ref=other)
            dialog.show_problems([("ref", what)])
            return
        try:
            saved = _saved(dialog, values, self._workspace)
        except CaseTrouble as trouble:
            problems = trouble.problems
            dialog.show_problems(
                [(_place(dialog, one.field), f"{one.what} {one.remedy}") for one in problems]
            )
            for one in problems:
                if one.other:
                    dialog.hint(one.field, "")  # it said the same
                    ref = self._workspace.cases.get(one.other).ref
                    dialog.offer(one.field, say("Open {ref}", ref=ref), one.other)
        except Trouble as trouble:
            dialog.tell(trouble)
        else:
            dialog.accept()
            self.caseRequested.emit(saved.id)

    def _remove_day(self) -> None:
        dialog, cases = self.dialog, self._workspace.cases
        if isinstance(dialog, DayDialog):
            case = cases.get(dialog.case_id)
            left = tuple(day for day in case.dates if day.id != dialog.day_id)
            dialog.accept()
            cases.save(replace(case, dates=left))
            self.caseRequested.emit(case.id)

    def _open_other(self, case_id: str) -> None:
        """Leave the dialog for the case that has the reference already, after asking."""
        dialog = self.dialog
        if isinstance(dialog, FieldsDialog):
            if not self._other:
                dialog.rejected.connect(self._go_to_other)
            self._other = case_id
            dialog.reject()

    def _go_to_other(self) -> None:
        self.caseRequested.emit(self._other)

    def _gone(self) -> None:
        self.dialog = None
        self._other = ""


def _saved(dialog: FieldsDialog, values: dict[str, str], workspace: Workspace) -> Case:
    """Keep the case of a dialog as its values make it; CaseTrouble says what is wrong."""
    cases = workspace.cases
    if isinstance(dialog, CaseDialog):
        return cases.save(case_from(dialog.case, values))
    if isinstance(dialog, DayDialog):
        case = cases.get(dialog.case_id)
        others = tuple(day for day in case.dates if day.id != dialog.day_id)
        return cases.save(replace(case, dates=(*others, dialog.day())))
    if isinstance(dialog, CloseDialog):
        closed_on, reason = values.get("closed_on", ""), values.get("closing_reason", "")
        return cases.close(dialog.case_id, closed_on, reason)
    raise TypeError(f"{type(dialog).__name__} is about no case")


def _place(dialog: FieldsDialog, field: str) -> str:
    """Give the field of a dialog at which a problem of the case is said."""
    its_day = isinstance(dialog, DayDialog) and field == f"dates.{dialog.day_id}"
    return "on" if its_day else field

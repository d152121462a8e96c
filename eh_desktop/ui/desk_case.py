"""One case on the desk: its page, what is done from it, and what it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.case import Case, CaseDate, DateKind
from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.services.formshelf import Shelf
from eh_desktop.ui.case_dialogs import CaseDialogs
from eh_desktop.ui.cases.case_page import CasePage, CaseView
from eh_desktop.ui.cases.dialogs import CaseDialog
from eh_desktop.ui.cases.fields_dialog import FieldsDialog, SureDialog
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.start_dialog import StartDialog

PAGE = "case"


def form_for_case(workspace: Workspace, window: MainWindow, ref: str) -> StartDialog:
    """Give the dialog that asks which form is to be started for a case."""
    from eh_desktop.ui.start_dialog import StartDialog

    about = workspace.case_forms.forms()
    own = workspace.profile
    shelves = [
        Shelf(shelf.framework, forms)
        for shelf in workspace.shelf.all()
        if (forms := tuple(form for form in shelf.forms if form in about))
    ]
    title = say("Start a form for {ref}", ref=ref)
    return StartDialog(title, shelves, own.framework_id, window, own.role)


class CaseDesk(QObject):
    """Show a case, take what the person asks of it, and show it again as it then is."""

    opened = Signal(str)
    """A case is in front: its id."""
    recordRequested = Signal(str)
    entryRequested = Signal(str)
    """The id of an entry of a log."""
    personRequested = Signal(str, str)
    """The ids of a case and of a person of it: all about them is to be looked for."""
    left = Signal()
    """The lists are to be shown."""
    holdRequested = Signal()
    """The case that is open is to be put under a legal hold."""
    liftRequested = Signal()
    eraseRequested = Signal()

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no case open."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.case_id = ""
        self._dialogs = CaseDialogs(workspace, window, self)
        self._dialogs.caseRequested.connect(self.open)

    @property
    def dialog(self) -> FieldsDialog | StartDialog | SureDialog | None:
        """The dialog, while it is open."""
        return self._dialogs.dialog

    def build(self) -> QWidget:
        """Build the page of a case."""
        page = CasePage()
        page.backRequested.connect(self.left)
        page.editRequested.connect(self.edit)
        page.dayRequested.connect(self.add_day)
        page.dayChosen.connect(self._change_day)
        page.closeRequested.connect(self.close_case)
        page.reopenRequested.connect(self._reopen)
        page.startRequested.connect(self.start_form)
        page.removeRequested.connect(self._ask_removal)
        page.caseChosen.connect(self.open)
        page.recordChosen.connect(self.recordRequested)
        page.entryChosen.connect(self.entryRequested)
        page.holdRequested.connect(self.holdRequested)
        page.liftRequested.connect(self.liftRequested)
        page.eraseRequested.connect(self.eraseRequested)
        page.personChosen.connect(self._choose_person)
        return page

    def show(self) -> None:
        """Show the case that was open last; the lists where there is none by now."""
        try:
            view = self._view(self._workspace.cases.get(self.case_id))
        except KeyError:
            self.left.emit()
            return
        page = self._window.show_page(PAGE, "cases")
        if isinstance(page, CasePage):
            page.show_case(view)
            self.opened.emit(self.case_id)

    def open(self, case_id: str) -> None:
        """Show a case; the keys begin at its first action, not at the arrow back."""
        fresh, self.case_id = case_id != self.case_id, case_id
        self.show()
        page = self._window.built(PAGE)
        if fresh and isinstance(page, CasePage):
            page.meeting_button.setFocus()

    def add(self) -> None:
        """Ask about a new case."""
        self._dialogs.ask_case(self._workspace.cases.blank())

    def edit(self) -> None:
        """Ask about the case that is open."""
        self._dialogs.ask_case(self._case())

    def resume(self, case_id: str, values: Mapping[str, str]) -> None:
        """Ask about a case again, with what was typed and not saved."""
        cases = self._workspace.cases
        try:
            case = cases.get(case_id)
        except KeyError:
            case = Case(case_id, "")
        self._dialogs.ask_case(case)
        if isinstance(self.dialog, CaseDialog):
            self.dialog.restore(values)

    def add_day(self, kind: DateKind) -> None:
        """Ask about a new meeting, review or other day of the open case."""
        cases = self._workspace.cases
        self._dialogs.ask_day(self._case(), CaseDate(cases.new_id(), kind, cases.today()))

    def close_case(self) -> None:
        """Ask when the open case was closed, and why."""
        case = self._case()
        if case.status == "open":
            self._dialogs.ask_closure(case)

    def start_form(self) -> None:
        """Ask which form is to be started for the open case."""
        dialog = form_for_case(self._workspace, self._window, self._case().ref)
        dialog.chosen.connect(self._start)
        self._dialogs.keep(dialog)

    def _choose_person(self, person_id: str) -> None:
        self.personRequested.emit(self.case_id, person_id)

    def _change_day(self, day_id: str) -> None:
        case = self._case()
        self._dialogs.ask_day(case, next(day for day in case.dates if day.id == day_id))

    def _reopen(self) -> None:
        self._workspace.cases.reopen(self.case_id)
        self.show()

    def _start(self, form_id: str) -> None:
        try:
            record_id = self._workspace.case_forms.start(self.case_id, form_id)
        except Trouble as trouble:
            self._window.tell(trouble)
        else:
            self.recordRequested.emit(record_id)

    def _ask_removal(self) -> None:
        said = say(
            "For a case that was added by mistake, or twice. Its people and days go with it, and "
            "this cannot be undone. Where a family asks for it, erase everything for good instead: "
            "that keeps the proof that it was done."
        )
        title = say("Remove {ref}?", ref=self._case().ref)
        dialog = SureDialog(title, said, say("&Remove"), self._window, say("&Keep it"))
        dialog.accepted.connect(self._remove)
        self._dialogs.keep(dialog)

    def _remove(self) -> None:
        try:
            self._workspace.cases.remove(self.case_id)
        except Trouble as trouble:
            self._window.tell(trouble)
        else:
            self.left.emit()

    def _case(self) -> Case:
        return self._workspace.cases.get(self.case_id)

    def _view(self, case: Case) -> CaseView:
        cases, logs = self._workspace.cases, self._workspace.logs
        return CaseView(
            case,
            cases.standing(case),
            tuple((other, cases.standing(other)) for other in cases.siblings(case)),
            cases.records_of(case),
            tuple((logs.kind(entry.kind), entry) for entry in logs.of_case(case.ref)),
            self._workspace.case_forms.words(),
            date.fromisoformat(cases.today()),
            self._workspace.retention.unit_of("case", case.id),
            self._workspace.erased.case_erased_at(case.ref),
        )

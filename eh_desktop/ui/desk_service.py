"""The service on the desk: years beside each other, the plan, its document and its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.desk_document import Shown, safe_name
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.places import Place
from eh_desktop.ui.rail import SERVICE_PLAN
from eh_desktop.ui.service.comparison_page import ComparisonPage
from eh_desktop.ui.service.names_dialog import NamesDialog
from eh_desktop.ui.service.plan_page import PlanPage

if TYPE_CHECKING:
    from eh_desktop.domain.improvement import ImprovementPlan
    from eh_desktop.services.workspace import Workspace

COMPARE, PLAN = "compare", SERVICE_PLAN.page_id
_FILES = {"xlsx": mark("Workbook (*.xlsx)"), "csv": mark("CSV (*.csv)")}


class ServiceDesk(QObject):
    """Connect the comparison and the plan with their services."""

    pageRequested = Signal(str)
    openRequested = Signal(str)
    """A record's id."""
    criterionRequested = Signal(str, str)
    """A record's id, and the id of one of its criteria; it may be empty."""
    formRequested = Signal(str)
    """The id of a form that is to be started."""
    historyRequested = Signal(str)
    """A row of the follow-up."""
    documentMade = Signal(object)
    """What the page of documents shows."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing compared; the rail offers the plan where the owner's role has one."""
        super().__init__(parent)
        self._workspace, self._window = workspace, window
        self._compared: tuple[str, tuple[str, ...]] = ("", ())
        self._back = "checklists"
        self._service = ""
        self.dialog: NamesDialog | None = None
        """The check for names, while it is open."""
        if workspace.service_plan.is_own():
            window.offer(SERVICE_PLAN)

    @property
    def place(self) -> str:
        """The entry of the rail under which the plan stands."""
        return PLAN if self._workspace.service_plan.is_own() else "checklists"

    def places(self) -> dict[str, Place]:
        """Give the pages, by id."""
        return {
            COMPARE: Place(self.build_comparison, self.show_comparison),
            PLAN: Place(self.build_plan, self.show_plan),
        }

    def commands(self) -> tuple[Command, ...]:
        """Offer the plan, where there is a yearly checklist for a service."""
        if not self._workspace.service_plan.streams():
            return ()
        return (Command("service.plan", say("Service plan"), self.show_plan),)

    def build_comparison(self) -> QWidget:
        """Build the page of years beside each other."""
        page = ComparisonPage()
        page.backRequested.connect(self._leave)
        page.openRequested.connect(self._open_compared)
        page.yearsChosen.connect(self._choose_years)
        page.historyRequested.connect(self.historyRequested)
        return page

    def build_plan(self) -> QWidget:
        """Build the page of the plan."""
        page = PlanPage()
        page.startRequested.connect(self.formRequested)
        page.openRequested.connect(self.openRequested)
        page.compareRequested.connect(self.compare)
        page.historyRequested.connect(self.historyRequested)
        page.findingRequested.connect(self.criterionRequested)
        page.documentRequested.connect(self.ask_document)
        page.saveRequested.connect(self.save)
        page.serviceChosen.connect(self._choose_service)
        return page

    def compare(self, record_id: str) -> None:
        """Lay a record beside the one before it; the way back leads where one came from."""
        shown = self._window.current_page_id
        self._back = shown if shown in ("audit", PLAN, "checklists") else "checklists"
        self._compared = (record_id, ())
        self.pageRequested.emit(COMPARE)

    def show_comparison(self) -> None:
        """Show what was compared last; the checklists where nothing was."""
        record_id, chosen = self._compared
        if not record_id:
            self.pageRequested.emit("checklists")
            return
        page = self._window.show_page(COMPARE, PLAN if self._back == PLAN else "checklists")
        if isinstance(page, ComparisonPage):
            page.show_comparison(self._workspace.comparisons.compared(record_id, chosen))
            self._window.focus_into(COMPARE)

    def show_plan(self) -> None:
        """Show the plan as it stands today."""
        page = self._window.show_page(PLAN, self.place)
        if isinstance(page, PlanPage):
            page.show_plan(self._plan(), self._workspace.service_plan.services())
            self._window.focus_into(PLAN)

    def refresh(self) -> None:
        """Show anew what is in front, after a step was taken at one of its rows."""
        shown = self._window.current_page_id
        if shown == PLAN:
            self.show_plan()
        elif shown == COMPARE:
            self.show_comparison()

    def ask_document(self) -> None:
        """Show the document; where a text names somebody of a case, ask first."""
        found = self._workspace.service_plan.names(self._plan())
        if not found:
            self._show_document()
            return
        self.dialog = NamesDialog(found, self._window)
        self.dialog.openRequested.connect(self.criterionRequested)
        self.dialog.accepted.connect(self._show_document)
        self.dialog.finished.connect(self._gone)
        self.dialog.open()

    def save(self, ending: str) -> None:
        """Save the plan as `xlsx` or `csv`."""
        plan = self._plan()
        name = f"{_name(plan)}.{ending}"
        path = ask_save(
            self._window, say("Save as {kind}", kind=ending.upper()), name, _FILES[ending]
        )
        if path is None:
            return
        try:
            write_file(path, self._workspace.service_plan.table(plan, ending))
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        page = self._window.built(PLAN)
        if isinstance(page, PlanPage):
            page.notice(say("The plan is saved."), str(path))

    def _plan(self) -> ImprovementPlan:
        return self._workspace.service_plan.plan(self._service)

    def _show_document(self) -> None:
        plan = self._plan()
        content = self._workspace.service_plan.document(plan)
        title = say("Improvement plan of {service}", service=plan.service)
        shown = Shown(content, title, f"{_name(plan)}.pdf", PLAN, self.place)
        self.documentMade.emit(shown)

    def _choose_service(self, service: str) -> None:
        self._service = service
        self.show_plan()

    def _choose_years(self, chosen: tuple[str, ...]) -> None:
        self._compared = (self._compared[0], chosen)
        self.show_comparison()

    def _open_compared(self) -> None:
        self.openRequested.emit(self._compared[0])

    def _leave(self) -> None:
        if self._back == "audit":
            self._open_compared()
        else:
            self.pageRequested.emit(self._back)

    def _gone(self) -> None:
        self.dialog = None


def _name(plan: ImprovementPlan) -> str:
    return safe_name(f"Improvement plan {plan.service} {plan.made_on}")

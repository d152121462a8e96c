"""What is open on the desk and is held or erased: asked about from there, and gone from there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from eh_desktop.ui.desk_audit import AuditDesk
from eh_desktop.ui.desk_case import PAGE as CASE
from eh_desktop.ui.desk_case import CaseDesk
from eh_desktop.ui.desk_document import DocumentDesk
from eh_desktop.ui.desk_lists import ListsDesk
from eh_desktop.ui.desk_retention import RetentionDesk
from eh_desktop.ui.main_window import MainWindow


class KeptDesk(QObject):
    """Stand between keeping and what shows a case, a form or a document."""

    def __init__(
        self,
        window: MainWindow,
        retention: RetentionDesk,
        audits: AuditDesk,
        documents: DocumentDesk,
        lists: ListsDesk,
        case: CaseDesk,
    ) -> None:
        """Know them all; they live as long."""
        super().__init__(window)
        self._window = window
        self._retention = retention
        self._audits = audits
        self._documents = documents
        self._lists = lists
        self._case = case

    def ask_entry(self, entry_id: str) -> None:
        """Say how long an entry of a log is kept."""
        self._retention.keeping.ask_keeping("log_entry", entry_id)

    def ask_record(self) -> None:
        """Say how long the open form is kept; what is typed is stored first."""
        self._audits.flush()
        self._retention.keeping.ask_keeping("record", self._audits.record_id)

    def hold_case(self) -> None:
        """Ask why the open case is put under a legal hold."""
        self._retention.keeping.ask_hold("case", self._case.case_id)

    def lift_case(self) -> None:
        """Ask why the hold on the open case is lifted."""
        self._retention.keeping.ask_lift("case", self._case.case_id)

    def erase_case(self) -> None:
        """Ask why the open case is erased."""
        self._retention.ask_erasing("case", self._case.case_id)

    def show_changed(self) -> None:
        """Show what is in front as it is held now."""
        if self._window.current_page_id == CASE:
            self._case.show()
        elif self._window.current_page_id == "audit":
            self._audits.reload(self._audits.record_id)

    def let_go(self, erased: frozenset[str]) -> None:
        """Let no page hold on to what is gone."""
        if self._audits.record_id in erased:
            self._audits.forget()
            self._window.drop_page("audit")
        shown = self._documents.shown
        if shown is not None and shown.record_id in erased:
            self._documents.forget()
        if self._case.case_id in erased:
            self._case.case_id = ""
            self._window.drop_page(CASE)
        self._lists.refresh()

"""Help on the desk: what the page in front is for, in the owner's words, with its form's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from eh_desktop.ui.desk_audit import AuditDesk
from eh_desktop.ui.help.form_rules import form_rules
from eh_desktop.ui.help.help_sheet import HelpSheet
from eh_desktop.ui.help.shelf import help_of
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace


class HelpDesk(QObject):
    """Show help for the page in front; dialogs show their own."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, audits: AuditDesk, parent: QObject
    ) -> None:
        """Start with no help shown."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._audits = audits
        self.sheet: HelpSheet | None = None
        """The sheet, while it is open."""

    def show(self) -> None:
        """Open the help of the page in front, where no dialog is in front of it."""
        page_id = self._window.current_page_id
        if not page_id or self.sheet is not None or QApplication.activeModalWidget() is not None:
            return
        session = self._audits.session if page_id == "audit" else None
        rules = form_rules(session.form) if session is not None else ()
        words = self._workspace.case_forms.words()
        self.sheet = HelpSheet(help_of(page_id), self._window, words, rules)
        self.sheet.finished.connect(self._gone)
        self.sheet.open()

    def _gone(self) -> None:
        self.sheet = None

"""Signed PDFs on the desk: shown from memory, saved where the person says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.pdf_page import PdfPage


class DocumentDesk(QObject):
    """Fetch a document, show it, save a copy."""

    left = Signal()

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no document."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.page: PdfPage | None = None
        self.record_id = ""
        self._name = ""

    def build(self) -> QWidget:
        """Build the page; QtPdf is loaded only now."""
        from eh_desktop.ui.pdf_page import PdfPage

        page = PdfPage()
        page.closeRequested.connect(self.left)
        page.saveRequested.connect(self._save)
        self.page = page
        return page

    def show(self, record_id: str) -> None:
        """Show the PDF of a signed audit."""
        try:
            content = self._workspace.audits.document(record_id)
            if content is None:
                raise Trouble(
                    "There is no PDF of this audit.", remedy="A PDF is made when it is signed."
                )
            case = self._case(record_id)
        except Trouble as trouble:
            self._window.tell(trouble)
            return
        self.record_id = record_id
        self._name = f"{_safe(case) or 'audit'}.pdf"
        self._window.page("document")
        if self.page is not None:
            title = f"Signed audit of {case}" if case else "Signed audit"
            self._window.show_page("document", "audits")
            self.page.show_document(record_id, title, content)

    def _case(self, record_id: str) -> str:
        session = self._workspace.audits.open(record_id)
        return session.record.fields.get(session.form.case_field, "")

    def _save(self) -> None:
        if self.page is None:
            return
        path = ask_save(self._window, "Save a copy", self._name, "PDF (*.pdf)")
        if path is None:
            return
        try:
            write_file(path, self.page.content)
        except Trouble as trouble:
            self.page.tell(trouble)
        else:
            self.page.notice("The copy is saved.", f"{path} is outside the vault: keep it safe.")


def _safe(case: str) -> str:
    """Give a case reference as a file name."""
    return "-".join("".join(c if c.isalnum() or c in "-_" else " " for c in case).split())

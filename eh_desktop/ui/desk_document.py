"""PDFs on the desk, signed ones and blank forms: shown from memory, saved where the person says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import mark, say
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.listings import listing_of
from eh_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.pdf_page import PdfPage

KEPT_SAFE = mark("{path} is outside the vault: keep it safe.")


@dataclass(frozen=True, slots=True)
class Shown:
    """One PDF: its bytes, its title, its file name, and the page it was opened from."""

    content: bytes
    title: str
    name: str
    back: str
    place: str
    """The entry of the rail."""
    record_id: str = ""
    """Empty for a blank form."""


class DocumentDesk(QObject):
    """Fetch a document, show it, save a copy."""

    left = Signal(str)
    """The id of the page to go back to."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with no document."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.page: PdfPage | None = None
        self.shown: Shown | None = None

    def build(self) -> QWidget:
        """Build the page; QtPdf is loaded only now."""
        from eh_desktop.ui.pdf_page import PdfPage

        page = PdfPage()
        page.closeRequested.connect(self._leave)
        page.saveRequested.connect(self._save)
        self.page = page
        return page

    def show(self, record_id: str) -> None:
        """Show the PDF of a signed record."""
        try:
            content = self._workspace.records.document(record_id)
            if content is None:
                raise Trouble(
                    say("There is no PDF of this."), remedy=say("A PDF is made when it is signed.")
                )
            self.show_made(self._signed(record_id, content))
        except Trouble as trouble:
            self._window.tell(trouble)

    def show_made(self, shown: Shown) -> None:
        """Show a PDF that was just made."""
        self.shown = shown
        self.show_again()

    def show_again(self) -> None:
        """Show what was shown last, also after the page was built anew."""
        self._window.page("document")
        if self.page is not None and self.shown is not None:
            self._window.show_page("document", self.shown.place)
            self.page.show_document(self.shown.record_id, self.shown.title, self.shown.content)

    def forget(self) -> None:
        """Let go of what is shown, which is kept no more."""
        self.page = self.shown = None
        self._window.drop_page("document")

    def _signed(self, record_id: str, content: bytes) -> Shown:
        session = self._workspace.records.open(record_id)
        case = session.record.fields.get(session.form.case_field, "")
        place = listing_of(session.form.kind)
        if place.page_id == "audits":
            title = say("Signed audit of {case}", case=case) if case else say("Signed audit")
        else:
            title = say("{title}, signed", title=session.form.title)
        name = f"{safe_name(case) or place.one.replace(' ', '-')}.pdf"
        return Shown(content, title, name, place.page_id, place.page_id, record_id)

    def _leave(self) -> None:
        self.left.emit(self.shown.back if self.shown is not None else "home")

    def _save(self) -> None:
        if self.page is None or self.shown is None:
            return
        path = ask_save(self._window, say("Save a copy"), self.shown.name, say("PDF (*.pdf)"))
        if path is None:
            return
        try:
            write_file(path, self.page.content)
        except Trouble as trouble:
            self.page.tell(trouble)
        else:
            said = say(KEPT_SAFE, path=path) if self.shown.record_id else str(path)
            self.page.notice(say("The copy is saved."), said)


def safe_name(text: str) -> str:
    """Give a case reference or a title as a file name."""
    return "-".join("".join(c if c.isalnum() or c in "-_" else " " for c in text).split())

"""The demonstration's work: from a new audit to the central team and an amendment."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from eh_desktop.demo import made_up
from eh_desktop.demo.filling import Filling
from eh_desktop.demo.laptop import HELD, Laptop
from eh_desktop.demo.player import Player
from eh_desktop.domain.record import OVERALL, State
from eh_desktop.ui.desk import Desk
from eh_desktop.ui.exchange_page import ExchangePage
from eh_desktop.ui.pdf_page import PdfPage


class Story:
    """One person at one laptop."""

    def __init__(self, player: Player, laptop: Laptop) -> None:
        """Start before the first window."""
        self._player = player
        self.laptop = laptop
        self.record_id = ""

    @property
    def desk(self) -> Desk:
        """The open desk."""
        return self.laptop.desk

    @property
    def filling(self) -> Filling:
        """The hands that fill the open audit."""
        return Filling(self._player, self.desk)

    def start_audit(self) -> None:
        """Start an audit by its shortcut and fill in the case."""
        self._player.press(Qt.Key.Key_N, HELD)
        self.filling.case_details()
        self._player.picture("editor-case-details", self.laptop.window)
        self.record_id = self.desk.audits.record_id

    def fill(self) -> None:
        """Fill every tab; a concern is raised and not settled yet."""
        filling = self.filling
        filling.choose("opened_after", "step_down")
        filling.tabs.show_tab(1)
        self._player.picture("editor-step-down", self.laptop.window)
        filling.choose("opened_after", "request")
        filling.section("s1")
        self._player.picture("editor-assessment", self.laptop.window)
        filling.raise_concern()
        self._player.picture("editor-concern", self.laptop.window)
        filling.award("s1")
        filling.section("s2")
        filling.award("s2", made_up.AWARD_DIFFERENT, made_up.AWARD_REASON)
        self._player.picture("editor-plan-award", self.laptop.window)
        filling.section("s3")
        filling.award("s3")
        filling.summary()

    def finish(self) -> None:
        """Be told what is missing, mend it, and be asked for the signature."""
        self._player.press(Qt.Key.Key_Return, HELD)
        if self.desk.signing.dialog is not None:
            raise LookupError("an open concern did not stop the signature")
        self._player.picture("editor-missing", self.laptop.window)
        self.filling.settle_concern()
        self.filling.award(OVERALL)
        self._player.picture("editor-summary", self.laptop.window)
        self._player.press(Qt.Key.Key_Return, HELD)

    def sign(self, passphrase: str, *, picture: bool = True) -> None:
        """Sign, once with a wrong passphrase; the PDF is shown in the window."""
        dialog = self.desk.signing.dialog
        if dialog is None:
            raise LookupError("nobody asked for a signature")
        record_id = self.desk.audits.record_id
        if picture:
            self._player.write(dialog.passphrase.edit, "not the passphrase")
            self._player.press(Qt.Key.Key_Return)
            self._player.wait("the refusal", dialog.passphrase.isEnabled)
            self._player.picture("sign-wrong-passphrase", dialog)
        self._player.write(dialog.passphrase.edit, passphrase)
        self._player.click(dialog.accept_button)
        self._player.wait("the signed PDF", self._shows_document)
        self._player.show(self.laptop.window)
        record = self.desk.workspace.records.open(record_id).record
        if record.state is not State.SIGNED:
            raise LookupError(f"the audit is {record.state}")

    def save_pdf(self, path: Path) -> None:
        """Save a copy of the PDF that is shown."""
        page = self.laptop.page("document", PdfPage)
        self._player.wait("the page to be drawn", lambda: page_is_drawn(page))
        self._player.picture("signed-pdf", self.laptop.window)
        with self._player.answering(path):
            self._player.click(page.save_button)

    def exchange_cards(self, centre_card: Path, device_card: Path) -> None:
        """Import the centre's card and save this laptop's."""
        self.laptop.visit("exchange")
        page = self.laptop.page("exchange", ExchangePage)
        with self._player.answering(centre_card, device_card):
            self._player.click(page.import_button)
            self._player.click(page.card_button)

    def send(self, folder: Path) -> Path:
        """Make a bundle of what waits; gives its path."""
        self.laptop.visit("exchange")
        page = self.laptop.page("exchange", ExchangePage)
        self._player.picture("send-waiting", self.laptop.window)
        before = set(folder.glob("*.ehbundle"))
        with self._player.answering(folder):
            self._player.click(page.bundle_button)
            self._player.wait("the bundle", lambda: set(folder.glob("*.ehbundle")) != before)
        self._player.wait("the page", lambda: not self.desk.runner.busy)
        self._player.picture("send-sent", self.laptop.window)
        return (set(folder.glob("*.ehbundle")) - before).pop()

    def amend(self) -> str:
        """Amend the signed audit with a reason; gives the new draft's id."""
        self.desk.open_audit(self.record_id)
        self._player.settle()
        self._player.picture("editor-signed", self.laptop.window)
        self._player.click(self.filling.editor.header.amend)
        dialog = self.desk.reasons.dialog
        if dialog is None:
            raise LookupError("nobody asked for the reason")
        self._player.write(dialog.reason, made_up.AMENDMENT_REASON)
        self._player.picture("amend-reason", dialog)
        self._player.click(dialog.accept_button)
        self._player.show(self.laptop.window)
        self.filling.comment("s3", made_up.AMENDED_COMMENT)
        self._player.picture("editor-amendment", self.laptop.window)
        self._player.press(Qt.Key.Key_Return, HELD)
        return self.desk.audits.record_id

    def look_around(self) -> None:
        """Visit the lists."""
        for name in ("home", "audits", "checklists", "feedback", "forms", "actions"):
            self.laptop.visit(name)
            self._player.picture(name, self.laptop.window)

    def _shows_document(self) -> bool:
        return self.desk.window.current_page_id == "document"


def page_is_drawn(page: PdfPage) -> bool:
    """Whether the PDF's first page is on the screen: more than paper and ground."""
    picture = page.view.grab().toImage().scaled(64, 64).convertToFormat(QImage.Format.Format_RGB32)
    colours = {picture.pixel(x, y) for x in range(8, 56) for y in range(8, 56)}
    return len(colours) > 8

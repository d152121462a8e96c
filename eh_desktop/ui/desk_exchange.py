"""Send and receive on the desk: cards in and out, bundles made in a job."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import BundleRefused, Trouble
from eh_desktop.domain.exchange import SentBundle
from eh_desktop.domain.language import say
from eh_desktop.ui.exchange_page import ExchangePage, bundle_words
from eh_desktop.ui.files import ask_folder, ask_open, ask_save, read_text, write_file
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.transfers import BundleJob
    from eh_desktop.services.workspace import Workspace


CARD_ENDING = ".ehcentre"


class ExchangeDesk(QObject):
    """Connect the page with the transfers."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing under way."""
        super().__init__(parent)
        self._transfers = workspace.transfers
        self._window = window
        self._runner = runner
        self._folder = Path()

    def build(self) -> QWidget:
        """Build the page."""
        page = ExchangePage()
        page.importRequested.connect(self._import)
        page.cardRequested.connect(self._save_card)
        page.bundleRequested.connect(self._make)
        page.againRequested.connect(self._make_again)
        return page

    def show(self) -> None:
        """Show the page with what is known now."""
        self._window.show_page("exchange")
        self._refresh()

    def show_return(self, return_id: str) -> None:
        """Show the page at a submitted return that waits."""
        self.show()
        self.page.point_at(return_id)

    @property
    def page(self) -> ExchangePage:
        """The page, built if it was not."""
        page = self._window.page("exchange")
        assert isinstance(page, ExchangePage)  # noqa: S101  `build` made it
        return page

    def _refresh(self) -> None:
        page = self.page
        page.show_centre(self._transfers.centre())
        page.show_device(self._transfers.device_card())
        outbox = self._transfers.outbox
        tombstones = len(outbox.tombstones())
        page.show_waiting(self._transfers.waiting(), outbox.returns(), tombstones)
        page.show_sent(self._transfers.sent())

    def _import(self) -> None:
        path = ask_open(
            self._window,
            say("Import the centre's card"),
            say("Centre's card (*{card_ending})", card_ending=CARD_ENDING),
        )
        if path is None:
            return
        try:
            centre = self._transfers.import_centre(read_text(path))
        except Trouble as trouble:
            self.page.tell(_named(path, trouble))
            return
        self._refresh()
        self.page.notice(
            say("{name} is your central team now.", name=centre.name),
            say("Compare the fingerprint with them by telephone before you send anything."),
        )

    def _save_card(self) -> None:
        card = self._transfers.device_card()
        kind = say("Card of a laptop (*.ehdevice)")
        path = ask_save(self._window, say("Save the card of this laptop"), card.file_name, kind)
        if path is None:
            return
        try:
            write_file(path, card.text.encode())
        except Trouble as trouble:
            self.page.tell(trouble)
        else:
            self.page.notice(
                say("The card is saved."), say("{path}: give it to your central team.", path=path)
            )

    def _make(self, record_ids: tuple[str, ...], return_ids: tuple[str, ...]) -> None:
        self._prepare(partial(self._transfers.prepare, record_ids, return_ids))

    def _make_again(self, bundle: SentBundle) -> None:
        self._prepare(partial(self._transfers.prepare_again, bundle))

    def _prepare(self, prepare: Callable[[], BundleJob]) -> None:
        folder = ask_folder(self._window, say("Where to put the bundle"))
        if folder is None:
            return
        try:
            job = prepare()
        except Trouble as trouble:
            self.page.tell(trouble)
            return
        self._folder = folder
        self.page.wait(say("Making the bundle…"))
        self._runner.run(job.run, done=self._keep, failed=self._not_made)

    def _keep(self, sealed: Any) -> None:
        try:
            path = self._transfers.keep(sealed, self._folder)
        except Trouble as trouble:
            self._not_made(trouble)
            return
        self.page.rest()
        self._refresh()
        self.page.go_on()
        made = bundle_words(self._transfers.sent()[0])
        self.page.notice(say("The bundle with {content} is made.", content=made), str(path))

    def _not_made(self, error: Exception) -> None:
        self.page.rest()
        if not isinstance(error, Trouble):
            raise error
        self.page.tell(error)


def _named(path: Path, trouble: Trouble) -> Trouble:
    """Say of a file that is something else that it is no card, rather than what a card lacks."""
    if not isinstance(trouble, BundleRefused) or path.suffix == CARD_ENDING:
        return trouble
    remedy = say(
        "Choose the card you were sent; its name ends in {card_ending}.", card_ending=CARD_ENDING
    )
    return Trouble(say("This is not a centre's card."), str(path), remedy)

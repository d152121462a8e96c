"""Starting a form: at once where there is no choice, else after choosing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from eh_desktop.domain.language import say
from eh_desktop.ui.listings import AUDITS, LISTINGS, Listing, first_listing
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace
    from eh_desktop.ui.start_dialog import StartDialog


class StartDesk(QObject):
    """Find out which form is to be started."""

    formChosen = Signal(str)
    """A form's id."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.dialog: StartDialog | None = None
        """The dialog, while it is open."""
        self._elsewhere: dict[str, Callable[[], None]] = {}

    def on_page(self, page_id: str, start: Callable[[], None]) -> None:
        """Let a page that lists no forms say what is begun on it, by a bound method."""
        self._elsewhere[page_id] = start

    def start_shown(self) -> None:
        """Start what the present page lists; everywhere else what is the person's to start."""
        shown = self._window.current_page_id
        if shown in self._elsewhere:
            self._elsewhere[shown]()
            return
        listed = any(one.page_id == shown for one in LISTINGS)
        self.start(shown if listed else self.first().page_id)

    def first(self) -> Listing:
        """Give the list in which the owner is likeliest to start something."""
        shelf, profile = self._workspace.shelf, self._workspace.profile
        own = [form for one in shelf.all() if shelf.is_own(one) for form in one.forms]
        return first_listing(profile.role, [form for form in own if form.fillable])

    def start(self, page_id: str) -> None:
        """Start a form of a list: an audit at once where the owner's framework has just one."""
        listing = next((one for one in LISTINGS if one.page_id == page_id), AUDITS)
        form = self._workspace.shelf.only(listing.kinds) if listing is AUDITS else None
        if form is not None:
            self.formChosen.emit(form.id)
            return
        from eh_desktop.ui.start_dialog import StartDialog

        shelf, profile = self._workspace.shelf, self._workspace.profile
        dialog = StartDialog(
            say(listing.start),
            shelf.to_start(listing.kinds),
            profile.framework_id,
            self._window,
            profile.role,
        )
        dialog.chosen.connect(self.formChosen)
        dialog.finished.connect(self._gone)
        self.dialog = dialog
        dialog.open()

    def commands(self) -> tuple[Command, ...]:
        """Offer every form that can be started, those of the owner's framework first."""
        shelf = self._workspace.shelf
        kinds = {kind for listing in LISTINGS for kind in listing.kinds}
        return tuple(
            Command(
                f"start.{form.id}",
                say("Start {form}", form=form.title),
                self.formChosen.emit,
                (form.id,),
                note="" if shelf.is_own(one) else one.framework.authority,
                words=(say("New"), form.short_title),
            )
            for one in shelf.to_start(kinds)
            for form in one.forms
        )

    def _gone(self) -> None:
        self.dialog = None

"""What was found about a person, on the desk: decided about, read, opened, and given out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.subject import Content, Found, FoundItem
from eh_desktop.services.subject_access import Decided
from eh_desktop.ui.access.found_page import FoundPage
from eh_desktop.ui.access.read_dialog import ReadDialog
from eh_desktop.ui.access.words import first_decisions
from eh_desktop.ui.desk_give import GiveDesk
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.reason_dialog import ReasonDialog
from eh_desktop.ui.tasks import JobRunner

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

FOUND, RAIL = "subject_access_found", "cases"


class FoundDesk(QObject):
    """Connect the page of what was found with the service."""

    openRequested = Signal(str, str)
    """The kind of a thing that has a page or a dialog of its own, and its id."""
    left = Signal()
    """The page that asks for whom is to be shown."""

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, parent: QObject
    ) -> None:
        """Start with nothing found."""
        super().__init__(parent)
        self._service = workspace.subject_access
        self._window = window
        self._received = ""
        self._fresh = False
        self._keys: tuple[str, ...] = ()
        self.found: Found | None = None
        self.left_out: dict[str, str] = {}
        """Why a thing is not given out, by its key; what is not named is given out."""
        self.dialog: ReadDialog | ReasonDialog | None = None
        """The dialog that is open."""
        self.give = GiveDesk(workspace, window, runner, self)
        self.give.made.connect(self._say_made)

    def build(self) -> QWidget:
        """Build the page."""
        page = FoundPage()
        page.backRequested.connect(self.left)
        page.toggleRequested.connect(self.toggle)
        page.leaveOutRequested.connect(self.ask_reason)
        page.openRequested.connect(self._open)
        page.readRequested.connect(self.read)
        page.exportRequested.connect(self.ask_export)
        return page

    def take(self, found: Found | None, received: str = "") -> None:
        """Take what a search found, and decide about it as far as it is sure; None forgets it."""
        self.found, self._received, self._fresh = found, received, True
        self.left_out = first_decisions(found) if found is not None else {}

    def let_go(self, gone: Collection[str]) -> None:
        """Forget what was found where any of it is erased by now: its excerpts name people."""
        if self.found is not None and any(one.id in gone for one in self.found.items):
            self.take(None)
            self._window.drop_page(FOUND)

    def show(self) -> None:
        """Show what was found, and what is decided about it."""
        if self.found is None:
            self.left.emit()
            return
        page = self._window.page(FOUND)
        if isinstance(page, FoundPage):  # filled first, so that the keys can begin in the list
            page.show_found(self.found, self.left_out, self._service.due(self._received)[0])
        self._window.show_page(FOUND, RAIL)
        if isinstance(page, FoundPage) and self._fresh:
            self._fresh = False
            page.panel.table.setFocus()

    def toggle(self, keys: Sequence[str]) -> None:
        """Give things out, or leave them out where all of them are given out."""
        given = [key for key in keys if key not in self.left_out]
        for key in keys:
            if len(given) == len(keys):
                self.left_out[key] = ""
            else:
                self.left_out.pop(key, None)
        self.show()

    def ask_reason(self, keys: Sequence[str]) -> None:
        """Ask why things are left out."""
        self._keys = tuple(keys)
        title = say_count("Leave {count} thing out?", "Leave {count} things out?", len(keys))
        told = say("The report says how many were left out for which reason, not what they are.")
        dialog = ReasonDialog(title, told, say("&Leave out"), self._window)
        dialog.about = tuple(item.id for key in keys if (item := self._item(key)) is not None)
        dialog.given.connect(self._leave_out)
        self._ask(dialog)

    def read(self, key: str) -> None:
        """Show a thing as it would be given out."""
        item = self._item(key)
        content = self._content(item) if item is not None else None
        if item is not None and content is not None:
            self._ask(ReadDialog(item, content, self._window))

    def ask_export(self) -> None:
        """Ask how what is decided is to be given out."""
        if self.found is not None:
            given = tuple(one for one in self.found.items if one.key not in self.left_out)
            decided = Decided(given, Counter(self.left_out.values()))
            self.give.ask(self.found, decided, self._received)

    def _leave_out(self, reason: str) -> None:
        self.left_out |= dict.fromkeys(self._keys, reason)
        if self.dialog is not None:
            self.dialog.accept()
        self.show()

    def _open(self, key: str) -> None:
        """Open a thing where it has a page, else show what it says."""
        item = self._item(key)
        if item is None or not item.opens:
            self.read(key)
        elif self._content(item) is not None:
            self.openRequested.emit(item.kind, item.opens)

    def _content(self, item: FoundItem) -> Content | None:
        """Give what a thing says; say so where it was removed since the search."""
        if self.found is None:
            return None
        try:
            return self._service.content(self.found, item)
        except Trouble as trouble:
            self._window.tell(trouble)
            return None

    def _item(self, key: str) -> FoundItem | None:
        items = self.found.items if self.found is not None else ()
        return next((one for one in items if one.key == key), None)

    def _ask(self, dialog: ReadDialog | ReasonDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._gone)
        dialog.open()

    def _say_made(self, place: str) -> None:
        page = self._window.built(FOUND)
        if isinstance(page, FoundPage):
            rest = say("It holds personal data: delete it once it is handed over.")
            page.notice(say("What you give out is saved."), f"{place}\n{rest}")

    def _gone(self) -> None:
        self.dialog = None

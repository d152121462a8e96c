"""The command palette on the desk: who offers commands, what was opened lately, what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.matching import Fit, Match
from eh_desktop.services.finding import FoundCase, FoundRecord, case_title, record_title
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.pace import Pace
from eh_desktop.ui.palette.answering import MOST_CASES, MOST_RECORDS, Found, Offer, Row
from eh_desktop.ui.palette.commands import Command, Commands
from eh_desktop.ui.palette.page_commands import OF_PAGE, page_commands
from eh_desktop.ui.palette.palette import Palette
from eh_desktop.ui.rail import PLACES, keys_of

if TYPE_CHECKING:
    from eh_desktop.services.workspace import Workspace

AHEAD_MS = 50
"""Between two slices of names that are read ahead, so that the first opening is quick."""
AHEAD_LEAST, AHEAD_MOST = 50, 1000
"""How many cases are read in a slice, at least and at most."""
KEPT = 20
"""How many of the cases and records that were opened are remembered, until the vault is closed."""
_HELD = {
    "settings": (
        mark("Passphrase"),
        mark("Recovery sheet"),
        mark("Locking"),
        mark("Sentences of your own"),
        mark("Templates"),
    ),
    "exchange": (mark("Central team"), mark("Bundles")),
    "returns": (mark("Quarterly figures"), mark("Report to the board")),
}
"""By page id: what people look for that stands on it."""
_LIKE_ALL = Match(Fit.INSIDE)


class PaletteDesk(QObject):
    """Open the palette over the page in front, and do what was chosen."""

    caseRequested = Signal(str)
    recordRequested = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Offer the places of the rail, the page in front and what the window itself can do."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self.palette: Palette | None = None
        """The palette, while it is open."""
        self.commands = Commands()
        for source in (self._of_page, self._places, self._of_window):
            self.commands.offer(source)
        self._recent: list[tuple[str, str]] = []
        self._used: dict[str, int] = {}
        self._offered: dict[str, Command] = {}
        self._focus: QWidget | None = None
        self._ahead_pace = Pace(AHEAD_LEAST, AHEAD_MOST)
        self._ahead = QTimer(self)
        self._ahead.setInterval(AHEAD_MS)
        self._ahead.timeout.connect(self._read_ahead)
        self._ahead.start()

    def stop(self) -> None:
        """Read nothing more: the store is about to be closed."""
        self._ahead.stop()

    def note_record(self, record_id: str) -> None:
        """Remember that a record was opened; with this sitting it is forgotten."""
        self._note("record", record_id)

    def note_case(self, case_id: str) -> None:
        """Remember that a case was opened."""
        self._note("case", case_id)

    def show(self) -> None:
        """Open the palette; not over a dialog, and not while the window is hidden from a child."""
        if self.palette is not None or not self._window.isVisible():
            return
        if QApplication.activeModalWidget() is not None:
            return
        self._workspace.finding.bring_up_to_date()
        commands = self.commands.now()
        self._offered = {command.id: command for command in commands}
        self._focus = self._window.focusWidget()
        of_page = tuple(command.id for command in commands if command.id.startswith(OF_PAGE))
        by_use = sorted(of_page, key=lambda key: -self._used.get(key, 0))
        offer = Offer(commands, tuple(by_use), self._lately(), dict(self._used))
        self.palette = made = Palette(offer, self._window)
        made.asked.connect(self._find)
        made.chosen.connect(self._do)
        made.finished.connect(self._gone)
        made.place()
        made.show()
        made.activateWindow()
        made.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _read_ahead(self) -> None:
        if not self._ahead_pace.take(self._workspace.finding.read_ahead):
            self._ahead.stop()

    def _find(self, query: str) -> None:
        if self.palette is None:
            return
        finding = self._workspace.finding
        cases, records = finding.cases(query, MOST_CASES), finding.records(query, MOST_RECORDS)
        self.palette.show_found(Found(query, cases, records))

    def _do(self, row: Row) -> None:
        if row.kind == "case":
            self.caseRequested.emit(row.key)
        elif row.kind == "record":
            self.recordRequested.emit(row.key)
        else:
            self._used[row.key] = max(self._used.values(), default=0) + 1
            self._offered[row.key].run()
        self._offered = {}

    def _gone(self) -> None:
        """Put the keys back where they were."""
        self.palette = None
        focus, self._focus = self._focus, None
        self._window.activateWindow()
        if focus is not None and self._window.focusWidget() is focus:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def _note(self, kind: str, key: str) -> None:
        if (kind, key) in self._recent:
            self._recent.remove((kind, key))
        self._recent.insert(0, (kind, key))
        del self._recent[KEPT:]

    def _lately(self) -> tuple[FoundCase | FoundRecord, ...]:
        """Give what was opened last and is still there; what is in front is left out."""
        finding = self._workspace.finding
        found: list[FoundCase | FoundRecord] = []
        for kind, key in self._recent[self._window.current_page_id in ("case", "audit") :]:
            if kind == "case" and (case := finding.case(key)) is not None:
                found.append(FoundCase(case, case_title(case), _LIKE_ALL))
            elif kind == "record" and (row := finding.record(key)) is not None:
                found.append(FoundRecord(row, record_title(row), _LIKE_ALL))
        return tuple(found)

    def _of_page(self) -> tuple[Command, ...]:
        page = self._window.built(self._window.current_page_id)
        return page_commands(page) if page is not None else ()

    def _places(self) -> tuple[Command, ...]:
        shown = self._window.current_page_id
        return tuple(
            Command(
                f"go.{entry.page_id}",
                say("Go to {place}", place=say(entry.text)),
                self._window.pageRequested.emit,
                (entry.page_id,),
                keys_of(entry),
                words=tuple(say(word) for word in _HELD.get(entry.page_id, ())),
            )
            for entry in PLACES
            if entry.page_id != shown
        )

    def _of_window(self) -> tuple[Command, ...]:
        window = self._window
        return (
            Command(
                "window.help",
                say("Help for this page"),
                window.helpRequested.emit,
                keys="Shift+F1",
                words=(say("What is this page for"),),
            ),
            Command(
                "window.keys",
                say("Show all keys"),
                window.show_shortcuts,
                keys="F1",
                words=(say("Shortcuts"),),
            ),
            Command(
                "window.lock",
                say("Lock"),
                window.lockRequested.emit,
                keys="Ctrl+L",
                words=(say("Leave the desk"),),
            ),
            Command(
                "window.close",
                say("Close the window"),
                window.close,
                keys="Ctrl+Q",
                words=(say("Quit"),),
            ),
        )

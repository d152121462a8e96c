"""Words in open dialogs on the desk: kept at a lock or the end, and offered afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.cases.fields_dialog import SureDialog
from eh_desktop.ui.copied import COPIED
from eh_desktop.ui.main_window import MainWindow
from eh_desktop.ui.palette.commands import Command
from eh_desktop.ui.widgets.sheet import Sheet
from eh_desktop.ui.widgets.typed import Typing
from eh_desktop.ui.written_sheet import WrittenSheet

if TYPE_CHECKING:
    from eh_desktop.services.unsaved import Written
    from eh_desktop.services.workspace import Workspace


class WordsDesk(QObject):
    """Nothing that is typed is lost, whatever dialog it stands in."""

    def __init__(self, workspace: Workspace, window: MainWindow, parent: QObject) -> None:
        """Start with nothing offered."""
        super().__init__(parent)
        self._service = workspace.unsaved
        self._window = window
        self.sheet: WrittenSheet | None = None
        """What was written, while it is offered."""
        self.sure: SureDialog | None = None
        self._going: Written | None = None

    def flush(self) -> None:
        """Let every text say what was typed and not said yet."""
        for typing in self._window.findChildren(Typing):
            typing.flush()

    def keep(self, but: QWidget | None) -> None:
        """Keep the words of each dialog that is open, `but` one whose words are kept already."""
        for sheet in self._window.findChildren(Sheet):
            if sheet.isHidden() or sheet is but:
                continue
            words = sheet.written()
            if words:
                self._service.put_aside(sheet.windowTitle(), words, _about(sheet))

    def offer(self) -> None:
        """Show what was kept, where anything was."""
        written = self._service.aside()
        if not written or self.sheet is not None:
            return
        self.sheet = WrittenSheet(written, self._window)
        self.sheet.copyRequested.connect(self._copy)
        self.sheet.throwRequested.connect(self._ask)
        self.sheet.finished.connect(self._gone)
        self.sheet.open()

    def commands(self) -> tuple[Command, ...]:
        """Offer what was written, where anything is kept."""
        if not self._service.aside():
            return ()
        title = say("What you were writing when the application locked")
        return (Command("words.kept", title, self.offer, words=(say("Unsaved words"),)),)

    def _copy(self, written: Written) -> None:
        words = written.words
        if len(words) == 1:
            COPIED.put(words[0][1])
        else:
            COPIED.put("\n\n".join(f"{asked}\n{text}" for asked, text in words))
        if self.sheet is not None:
            self.sheet.say_copied()

    def _ask(self, written: Written) -> None:
        if self.sheet is None:
            return
        self._going = written
        said = say("It stands nowhere else. This cannot be undone.")
        title, verb = say("Throw away what you typed?"), say("&Throw away")
        self.sure = SureDialog(title, said, verb, self.sheet, say("&Keep it"))
        self.sure.accepted.connect(self._throw_away)
        self.sure.open()

    def _throw_away(self) -> None:
        if self._going is not None and self.sheet is not None:
            self._service.throw_away(self._going)
            self.sheet.take_away(self._going)

    def _gone(self) -> None:
        self.sheet = self.sure = self._going = None


def _about(sheet: Sheet) -> tuple[str, ...]:
    """Give the ids of what a dialog is about, and of what the dialogs beneath it are."""
    found: list[str] = []
    at: QWidget | None = sheet
    while at is not None:
        if isinstance(at, Sheet):
            found += [one for one in at.about if one]
        at = at.parentWidget()
    return tuple(dict.fromkeys(found))

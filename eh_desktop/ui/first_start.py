"""The first start: four pages from an empty laptop to Home."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.files import ask_save, write_file
from eh_desktop.ui.first_start_pages import PassphrasePage, SheetPage, WelcomePage, YouPage
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.entry import EntryWindow, headed
from eh_desktop.ui.widgets.fitting import FittingStack
from eh_desktop.ui.widgets.new_passphrase import Rate
from eh_desktop.ui.widgets.screen import open_at

WELCOME, YOU, PASSPHRASE, SHEET = range(4)
SHEET_NAME = "EH Desktop recovery sheet.pdf"


class FirstStart(EntryWindow):
    """Ask for everything a new vault needs. Keys are made after the passphrase page."""

    keysRequested = Signal(str)
    """The passphrase; answer with `keys_made` or `refuse`."""
    finished = Signal(object)
    """The owner's Profile; the keys are made and the sheet is kept."""

    def __init__(self, rate: Rate, frameworks: Sequence[tuple[str, str]]) -> None:
        """Take `VaultService.strength` and the frameworks as (id, title)."""
        super().__init__(say("First start"), "audits", width=600, steady=True)
        self._sheet_pdf = b""
        self.welcome = WelcomePage()
        self.you = YouPage(frameworks)
        self.passphrase = PassphrasePage(rate)
        self.sheet = SheetPage()
        self._pages = (self.welcome, self.you, self.passphrase, self.sheet)
        body = self.card.body
        body.addLayout(
            headed(self.mark, "EH Desktop", say("Judge the quality of early help case work."))
        )
        self._step = label("", "muted")
        self._title = label("", "card-title")
        body.addWidget(self._step)
        body.addWidget(self._title)
        body.addWidget(self.message)
        self.stack = FittingStack()
        body.addWidget(self.stack, 1)
        for page in self._pages:
            self.stack.addWidget(page)
            page.entered.connect(self.go_on)
        self.sheet.saveRequested.connect(self._save_sheet)
        self.busy = Busy()
        body.addWidget(self.busy)
        self.add_foot(self._buttons())
        open_at(self, 760, 780)
        self._show(WELCOME)

    @property
    def profile(self) -> object:
        """The owner as entered so far: a Profile."""
        return self.you.profile()

    def go_on(self) -> None:
        """Go to the next page if this one is complete."""
        at = self.stack.currentIndex()
        if not self.next_button.isEnabled():
            return
        if not self._pages[at].valid():
            QTimer.singleShot(0, self.reveal_focus)  # once the errors have their place
            return
        if at == PASSPHRASE:
            self._wait(say("Making your keys…"))
            self.keysRequested.emit(self.passphrase.passphrase.text())
        elif at == SHEET:
            self._wait(say("Preparing your vault…"))
            self.finished.emit(self.you.profile())
        else:
            self._show(at + 1)

    def go_back(self) -> None:
        """Go to the page before."""
        self.message.clear()
        self._show(self.stack.currentIndex() - 1)

    def keys_made(self, recovery_key: str, sheet_pdf: bytes) -> None:
        """Show the recovery key; the passphrase is set, so there is no way back from here."""
        self._sheet_pdf = sheet_pdf
        self.passphrase.passphrase.clear()
        self.sheet.show_key(recovery_key)
        self._rest()
        self._show(SHEET)

    def refuse(self, trouble: Trouble) -> None:
        """Say what went wrong and let the person try again."""
        self._rest()
        self.tell(trouble)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back_button = button(say("&Back"))
        self.back_button.clicked.connect(self.go_back)
        self.next_button = button(say("&Next"), "primary")
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self.go_on)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        return row

    def _show(self, at: int) -> None:
        page = self._pages[at]
        self.stack.setCurrentIndex(at)
        self._step.setText(say("Step {at} of {count}", at=at + 1, count=len(self._pages)))
        self._title.setText(say(page.title))
        self.back_button.setVisible(at in (YOU, PASSPHRASE))
        words = {WELCOME: say("&Start"), SHEET: say("&Finish")}.get(at, say("&Next"))
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words.replace("&", ""))
        if at == PASSPHRASE:
            profile = self.you.profile()
            self.passphrase.passphrase.words = tuple(
                f"{profile.name} {profile.agency} {profile.job_title}".split()
            )
        self.next_button.setFocus()
        page.start()

    def _wait(self, text: str) -> None:
        self.message.clear()
        for widget in (self.stack, self.back_button, self.next_button):
            widget.setEnabled(False)
        self.busy.start(text)

    def _rest(self) -> None:
        self.busy.stop()
        for widget in (self.stack, self.back_button, self.next_button):
            widget.setEnabled(True)

    def _save_sheet(self) -> None:
        path = ask_save(self, say("Save the recovery sheet"), SHEET_NAME, say("PDF (*.pdf)"))
        if path is None:
            return
        try:
            write_file(path, self._sheet_pdf)
        except Trouble as trouble:
            self.tell(trouble)
        else:
            self.message.clear()
            self.sheet.show_saved(str(path))

"""Settings: how it looks, when it locks, the owner's keys, and what this is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from eh_desktop import __version__
from eh_desktop.domain.errors import Trouble, WrongPassphrase
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.people import ROLES, Profile
from eh_desktop.services.preferences import Choices
from eh_desktop.ui.theme import THEME, Scheme
from eh_desktop.ui.translation import languages
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.busy import Busy
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.new_passphrase import NewPassphrase, Rate
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.passphrase import PassphraseEdit

SCHEMES = (
    (Scheme.SYSTEM, mark("As the system")),
    (Scheme.LIGHT, mark("Light")),
    (Scheme.DARK, mark("Dark")),
    (Scheme.HIGH_CONTRAST, mark("High contrast")),
)
SCALES = (100, 110, 125, 150, 175, 200)
MINUTES = (
    (5, mark("5 minutes")),
    (10, mark("10 minutes")),
    (20, mark("20 minutes")),
    (60, mark("1 hour")),
    (0, mark("Never")),
)


class SettingsPage(Page):
    """Choices work at once; there is no Save button but for the passphrase."""

    lookChosen = Signal(str, int)
    """The scheme's name and the text size in per cent."""
    lockAfterChosen = Signal(int)
    """Minutes without a key or a mouse; 0 never."""
    languageChosen = Signal(str)
    """The code of a catalogue; empty for the language of the system."""
    passphraseRequested = Signal(str, str)
    """The old one and the new one."""
    keepingRequested = Signal()
    """The page of what is kept how long is to be shown."""
    sheetRequested = Signal(str)
    """The passphrase, to make a new recovery sheet."""

    templatesRequested = Signal()
    """The owner's sentences for comments are to be changed."""

    def __init__(
        self,
        choices: Choices,
        profile: Profile,
        folder: Path,
        rate: Rate,
        parent: QWidget | None = None,
    ) -> None:
        """Take the present choices, the owner, the data folder and the rating of passphrases."""
        super().__init__(say("Settings"), parent=parent)
        words = f"{profile.name} {profile.agency} {profile.job_title}".split()
        self.new_passphrase = NewPassphrase(rate, words)
        about = _about(profile, folder)
        left = (self._look(choices), self._locking(choices), self._sentences(), about)
        right = (self._passphrase(), self._sheet(), self._keeping())
        self.column.addWidget(Columns((_column(left), _column(right)), least=360, most=2))

    def wait(self, busy: Busy, text: str) -> None:
        """Show that keys are being made."""
        self.message.clear()
        self._enable(enabled=False)
        busy.start(text)

    def passphrase_changed(self) -> None:
        """Say that the new passphrase counts from now on."""
        self._rest()
        self.old.clear()
        self.new_passphrase.clear()
        self.change_button.setFocus()
        self.notice(say("The passphrase is changed."), say("Use the new one from now on."))

    def sheet_made(self) -> None:
        """Say that the new recovery sheet counts from now on."""
        self._rest()
        self.sheet_passphrase.clear()
        self.sheet_button.setFocus()
        self.notice(
            say("The new recovery sheet counts now."), say("Destroy the old one: it is void.")
        )

    def refuse(self, trouble: Trouble) -> None:
        """Say why not; nothing has changed."""
        changing = bool(self.old.text())
        self._rest()
        if isinstance(trouble, WrongPassphrase):
            question = self.old_question if changing else self.sheet_question
            question.say_wrong(say("{what} Nothing was changed.", what=trouble.what))
            question.control.setFocus()
        else:
            self.tell(trouble)

    def _look(self, choices: Choices) -> Card:
        card = Card(say("Appearance"))
        self.scheme, self.scale = QComboBox(), QComboBox()
        for scheme, words in SCHEMES:
            self.scheme.addItem(say(words), str(scheme))
        for percent in SCALES:
            self.scale.addItem(f"{percent} %", percent)
        self.scheme.setCurrentIndex(max(self.scheme.findData(choices.scheme), 0))
        self.scale.setCurrentIndex(max(self.scale.findData(choices.text_scale), 0))
        self.scheme.activated.connect(self._choose_look)
        self.scale.activated.connect(self._choose_look)
        card.body.addWidget(Labelled(say("Colours"), self.scheme))
        card.body.addWidget(Labelled(say("Text size"), self.scale))
        there = languages()
        if len(there) > 1:
            self.language = _language_box(choices.language, there)
            self.language.activated.connect(self._choose_language)
            hint = say("Used from the next start. What is signed, sent or printed stays English.")
            card.body.addWidget(Labelled(say("Language"), self.language, hint))
        return card

    def _locking(self, choices: Choices) -> Card:
        card = Card(say("Locking"))
        self.minutes = QComboBox()
        for minutes, words in MINUTES:
            self.minutes.addItem(say(words), minutes)
        if self.minutes.findData(choices.lock_after_minutes) < 0:
            minutes = choices.lock_after_minutes
            self.minutes.addItem(say("{minutes} minutes", minutes=minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(choices.lock_after_minutes))
        self.minutes.activated.connect(self._choose_minutes)
        hint = say("Everything is saved before it locks. Ctrl+L locks at once.")
        card.body.addWidget(
            Labelled(say("Lock after this time without a key or the mouse"), self.minutes, hint)
        )
        return card

    def _keeping(self) -> Card:
        card = Card(say("Keep and erase"))
        said = say("How long cases, forms and log entries are kept, and what is due for erasure.")
        card.body.addWidget(label(said, "muted"))
        self.keeping_button = button(say("Open &Keep and erase"))
        self.keeping_button.clicked.connect(self.keepingRequested)
        card.body.addWidget(self.keeping_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _sentences(self) -> Card:
        card = Card(say("Sentences of your own"))
        words = say(
            "Texts that you use again and again. In a note or a comment, Ctrl+Space offers them. "
            "They are kept in the encrypted vault."
        )
        card.body.addWidget(label(words, "muted"))
        self.templates_button = button(say("Change your &sentences…"))
        self.templates_button.clicked.connect(self.templatesRequested)
        card.body.addWidget(self.templates_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _passphrase(self) -> Card:
        card = Card(say("Passphrase"))
        self.old = PassphraseEdit()
        self.old_question = Labelled(say("Present passphrase"), self.old)
        self.old.changed.connect(self._forgive_old)
        self.passphrase_busy = Busy(keeps_room=False)
        self.change_button = button(say("&Change the passphrase"))
        self.change_button.clicked.connect(self._change)
        self.new_passphrase.entered.connect(self._change)
        for widget in (self.old_question, self.new_passphrase, self.passphrase_busy):
            card.body.addWidget(widget)
        card.body.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _sheet(self) -> Card:
        card = Card(say("Recovery sheet"))
        text = say("A new sheet carries a new key. The old sheet stops working at once.")
        card.body.addWidget(label(text, "muted"))
        self.sheet_passphrase = PassphraseEdit()
        self.sheet_question = Labelled(say("Passphrase"), self.sheet_passphrase)
        self.sheet_passphrase.changed.connect(self._forgive_sheet)
        self.sheet_passphrase.entered.connect(self._make_sheet)
        self.sheet_busy = Busy(keeps_room=False)
        self.sheet_button = button(say("&Make a new recovery sheet…"))
        self.sheet_button.clicked.connect(self._make_sheet)
        for widget in (self.sheet_question, self.sheet_busy):
            card.body.addWidget(widget)
        card.body.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _choose_look(self) -> None:
        self.lookChosen.emit(str(self.scheme.currentData()), int(self.scale.currentData()))

    def _choose_language(self) -> None:
        self.languageChosen.emit(str(self.language.currentData()))

    def _choose_minutes(self) -> None:
        self.lockAfterChosen.emit(int(self.minutes.currentData()))

    def _change(self) -> None:
        if not self.old.text():
            self.old_question.say_wrong(say("Type your present passphrase."))
            self.old.setFocus()
        elif self.new_passphrase.valid():
            self.passphraseRequested.emit(self.old.text(), self.new_passphrase.text())

    def _make_sheet(self) -> None:
        if self.sheet_passphrase.text():
            self.sheetRequested.emit(self.sheet_passphrase.text())
            return
        self.sheet_question.say_wrong(say("Type your passphrase."))
        self.sheet_passphrase.setFocus()

    def _rest(self) -> None:
        self._enable(enabled=True)
        self.passphrase_busy.stop()
        self.sheet_busy.stop()

    def _enable(self, *, enabled: bool) -> None:
        for widget in (
            self.old,
            self.new_passphrase,
            self.change_button,
            self.sheet_passphrase,
            self.sheet_button,
        ):
            widget.setEnabled(enabled)

    def _forgive_old(self) -> None:
        self.old_question.say_wrong("")

    def _forgive_sheet(self) -> None:
        self.sheet_question.say_wrong("")


def _about(profile: Profile, folder: Path) -> Card:
    card = Card(say("About"))
    role = say(dict(ROLES).get(profile.role, profile.role))
    for head, text in (
        (say("Owner"), f"{profile.name}, {profile.job_title}, {profile.agency}"),
        (say("Role"), role),
        (
            say("Version"),
            say("EH Desktop {version__}, under the MIT licence", version__=__version__),
        ),
        (say("Data folder"), str(folder)),
    ):
        part = QVBoxLayout()
        part.setSpacing(THEME.px(2))
        part.addWidget(label(head, "muted"))
        part.addWidget(label(text.replace("/", "/\u200b")))
        card.body.addLayout(part)
    return card


def _language_box(chosen: str, there: Sequence[tuple[str, str]]) -> QComboBox:
    """Offer the languages there are, each by its own name."""
    box = QComboBox()
    for code, name in (("", say("As the system")), *there):
        box.addItem(name, code)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box


def _column(cards: tuple[Card, ...]) -> QWidget:
    """Keep cards under each other as one."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(THEME.px(12))
    for card in cards:
        layout.addWidget(card)
    return holder

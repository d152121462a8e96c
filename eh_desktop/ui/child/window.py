"""The window a child or parent answers in: full screen, and closed only by its owner."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.domain.form import Form
from eh_desktop.domain.language import mark, say
from eh_desktop.domain.record import Record
from eh_desktop.ui.child.asking import ADULT, RECORDED_BY, Asked, asked_of
from eh_desktop.ui.child.measure import px
from eh_desktop.ui.child.pages import (
    Dots,
    QuestionPage,
    ThanksPage,
    WelcomePage,
    big_button,
    large,
)
from eh_desktop.ui.child.program_speaker import ProgramSpeaker
from eh_desktop.ui.child.speaker import Speaker, find_speaker
from eh_desktop.ui.icons import icon
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import ENTER_KEYS, MessageBar, button, label
from eh_desktop.ui.widgets.focus_card import tab_through

ADULT_WORDS = mark("An adult is writing down what the person says or shows.")
NOT_KEPT = mark("This answer could not be kept. Please tell your worker.")
NOT_READ = mark("This cannot be read aloud here. Please ask your worker to read it to you.")
WIDEST = 1100


class ChildWindow(QWidget):
    """Welcome, a page for each question, thanks. What is answered is said at once."""

    changed = Signal(object)
    """A Change to be stored."""
    backRequested = Signal()
    """Somebody wants to leave: ask for the passphrase."""

    def __init__(self, form: Form, record: Record, speaker: Speaker | None = None) -> None:
        """Show nothing but the form's own words; `speaker` is the system's unless given."""
        super().__init__()
        self.setWindowTitle("EH Desktop")
        self.asked = asked_of(form, record)
        self.record = record
        self._free = False
        self._by_keys = False
        self._form = form
        self.at = -1
        """The question that is shown, from 0; -1 for the welcome, their count for the thanks."""
        self.page: QuestionPage | WelcomePage | ThanksPage = WelcomePage(form)
        self.speaker = speaker if speaker is not None else find_speaker(self)
        if isinstance(self.speaker, ProgramSpeaker):
            self.speaker.failed.connect(self._tell_silent)
        self._lay_out()
        self._show()

    def put(self, record: Record) -> None:
        """Take the record as it is now stored."""
        self.record = record
        self.message.clear()
        self._say_progress()

    def tell_lost(self) -> None:
        """Say that the last answer could not be stored, and nothing about why or where."""
        self.message.say(NOT_KEPT)

    def go_on(self) -> None:
        """Go to the next page."""
        if self.at < len(self.asked):
            self._go(self.at + 1)

    def go_back(self) -> None:
        """Go to the page before."""
        if self.at >= 0:
            self._go(self.at - 1)

    def end(self) -> None:
        """Close without asking: the passphrase was right, or the application ends."""
        self.flush()
        if self.speaker is not None:
            self.speaker.stop()
        self._free = True
        self.close()
        self.deleteLater()

    def flush(self) -> None:
        """Say what was typed and not said yet."""
        if isinstance(self.page, QuestionPage):
            self.page.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, and ask for the passphrase."""
        if self._free:
            super().closeEvent(event)
            return
        event.ignore()
        self.backRequested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, answer with digits, ask for the passphrase with Esc."""
        key = event.key()
        choices = self.page.choices if isinstance(self.page, QuestionPage) else None
        if key == Qt.Key.Key_Escape:
            self.backRequested.emit()
        elif key in ENTER_KEYS and not event.isAutoRepeat():
            self.go_on()
        elif choices is not None and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            choices.choose_at(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name for it
        """Go on with Tab, and show from now on where the keys are."""
        self._by_keys = True
        if isinstance(self.page, QuestionPage):
            self.page.show_focus()
        return super().focusNextPrevChild(next)

    def _lay_out(self) -> None:
        set_look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        side = px(32)
        outer.setContentsMargins(side, px(20), side, px(20))
        outer.setSpacing(px(12))
        outer.addLayout(self._head())
        self.adult = label(say(ADULT_WORDS), "strong")
        self.adult.setVisible(self.record.fields.get(RECORDED_BY) == ADULT)
        outer.addWidget(self.adult)
        self.message = MessageBar()
        outer.addWidget(self.message)
        self._area = QScrollArea()
        set_look(self._area, "page")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._area, 1)
        outer.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.dots = Dots(len(self.asked))
        self.progress = large("")
        self.progress.setWordWrap(False)
        self.read_button = big_button(say("&Read it to me"))
        size = px(24)
        self.read_button.setIcon(icon("speak", THEME.colour("accent"), size))
        self.read_button.setIconSize(QSize(size, size))
        self.read_button.clicked.connect(self._read)
        self.read_button.setVisible(self.speaker is not None)
        self.worker_button = button(say("I am the &worker"))
        self.worker_button.clicked.connect(self.backRequested)
        row.addWidget(self.dots)
        row.addWidget(self.progress, 1)
        row.addWidget(self.read_button)
        row.addWidget(self.worker_button)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back_button = big_button(say("&Back"))
        self.back_button.clicked.connect(self.go_back)
        self.next_button = big_button(say("&Next"), "child-primary")
        self.next_button.clicked.connect(self.go_on)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        return row

    def _go(self, at: int) -> None:
        self.flush()
        if self.speaker is not None:
            self.speaker.stop()
        self.at = at
        self._show()

    def _show(self) -> None:
        self.page = self._make()
        ground = QFrame()
        set_look(ground, "page")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.page, 100)
        row.addStretch(1)
        self.page.setMaximumWidth(px(WIDEST))
        before = self._area.takeWidget()
        if before is not None:
            before.deleteLater()  # not at once: its own key may have brought us here
        self._area.setWidget(ground)
        self.back_button.setVisible(self.at >= 0)
        last = self.at >= len(self.asked)
        self.next_button.setVisible(not last)
        words = {-1: say("&Start"), len(self.asked) - 1: say("I am &done")}.get(
            self.at, say("&Next")
        )
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words.replace("&", ""))
        self._say_progress()
        answers = self.page.controls() if isinstance(self.page, QuestionPage) else ()
        tab_through([self.worker_button, *answers, self.back_button, self.next_button])
        if isinstance(self.page, QuestionPage):
            self.page.start()
        else:
            (self.worker_button if last else self.next_button).setFocus()

    def _make(self) -> QuestionPage | WelcomePage | ThanksPage:
        if self.at < 0:
            return WelcomePage(self._form)
        if self.at >= len(self.asked):
            return ThanksPage()
        question = self.asked[self.at]
        page = QuestionPage(question)
        page.put(question.value(self.record))
        page.answered.connect(self._answer)
        if isinstance(self.page, QuestionPage) and self.page.shows_focus:
            self._by_keys = True
        if self._by_keys:
            page.show_focus()
        return page

    def _answer(self, question: Asked, value: str | None) -> None:
        self.changed.emit(question.change(self.record, value))

    def _say_progress(self) -> None:
        answered = (at for at, one in enumerate(self.asked) if one.value(self.record))
        self.dots.show_at(self.at, frozenset(answered))
        inside = 0 <= self.at < len(self.asked)
        self.dots.setVisible(inside)
        self.progress.setText(
            say("{at} of {count}", at=self.at + 1, count=len(self.asked)) if inside else ""
        )

    def _read(self) -> None:
        if self.speaker is not None:
            self.speaker.say(self.page.spoken())

    def _tell_silent(self) -> None:
        self.message.say(NOT_READ, look="warning")

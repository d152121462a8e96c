"""Who asks: the name in its spellings, the date of birth, and when the request came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.language import mark, say
from eh_desktop.domain.naming import Name, surname_last
from eh_desktop.domain.subject import Found, Problem, Subject
from eh_desktop.services.subject_search import WHOLE, Progress
from eh_desktop.ui.access.words import searched_words
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.date_field import DateField
from eh_desktop.ui.widgets.growing_text import GrowingText
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of

COLUMN_PX = 420
_ABOUT = mark(
    "A child, a parent or a worker may ask what is held about them. This looks through all that is "
    "kept on this laptop, shows what was found for you to decide, and writes what you give out. "
    "Nothing is changed by it."
)
_NAMES_HINT = mark("Capitals, accents, hyphens and spaces make no difference.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands on the page, as it was typed."""

    given: str = ""
    family: str = ""
    others: str = ""
    born: str = ""
    refs: str = ""
    received: str = ""

    def subject(self) -> Subject:
        """Give whom it asks for; `Subject` may still have problems."""
        more = (surname_last(line) for line in self.others.splitlines() if line.strip())
        refs = (ref.strip() for ref in self.refs.replace(";", ",").split(","))
        names = (Name(self.given.strip(), self.family.strip()), *more)
        return Subject(names, self.born, tuple(ref for ref in refs if ref))

    @classmethod
    def of(cls, subject: Subject, received: str = "") -> Asked:
        """Give what the page shows for a subject."""
        first, *more = subject.names
        others = "\n".join(one.shown for one in more)
        refs = ", ".join(subject.refs)
        return cls(first.given, first.family, others, subject.born, refs, received)


class WhoPage(Page):
    """Step 1. It says whom to look for; the desk looks."""

    backRequested = Signal()
    searchRequested = Signal(object)
    """`Asked`."""
    edited = Signal(object)
    """`Asked`, at every change."""
    stopRequested = Signal()
    otherRequested = Signal(int)
    """Which of the other spellings is to be looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(
            say("Everything about one person"), say("Step 1 of 3: who asks"), parent=parent
        )
        self.back = BackButton(self)
        self.lead_with(self.back)
        self.given, self.family, self.refs = QLineEdit(), QLineEdit(), QLineEdit()
        self.born = DateField(say("Date of birth"))
        self.received = DateField(say("Request received on"))
        self.others = GrowingText(say("Other names or spellings"), lines=2)
        self.questions = self._questions()
        self.due = label("", "muted")
        self.search_button = button(say("&Look for everything"), "primary")
        self.stop_button = button(say("&Stop"))
        self.nothing = Card(say("Nothing was found"))
        self.spellings: list[RowLink] = []
        self._seen: QWidget | None = None
        self._lay_out()
        self._connect()
        self.begins_at = self.given

    def asked(self) -> Asked:
        """Give what stands on the page."""
        return Asked(
            self.given.text(),
            self.family.text(),
            self.others.toPlainText(),
            self.born.value(),
            self.refs.text(),
            self.received.value(),
        )

    def put(self, asked: Asked) -> None:
        """Show what was asked before, or what a case knows of a person."""
        self.given.setText(asked.given)
        self.family.setText(asked.family)
        self.refs.setText(asked.refs)
        self.others.put(asked.others)
        self.born.put(asked.born)
        self.received.put(asked.received)

    def lead_back(self, words: str) -> None:
        """Say where the arrow leads."""
        self.back.setAccessibleName(words)
        self.back.setToolTip(words)

    def show_due(self, said: str) -> None:
        """Show by when the request is to be answered, with its arithmetic."""
        self.due.setText(said or say("Enter the day, and the day by which to answer stands here."))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say at each question what is wrong, and go to the first."""
        by_field = {one.field: one.what for one in reversed(problems)}
        for name, question in self.questions.items():
            question.say_wrong(by_field.get(name, ""))
        if problems:
            self.questions[problems[0].field].control.setFocus()
            self._seen = self.questions[problems[0].field]
            QTimer.singleShot(0, self._reveal)

    def show_running(self, *, running: bool) -> None:
        """Show that a search runs, or that none does."""
        self._busy.setVisible(running)
        self.search_button.setEnabled(not running)
        if running:
            self.nothing.hide()
            self.stop_button.setFocus()
        elif self.stop_button.hasFocus() or self.focusWidget() is None:
            self.search_button.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the search is."""
        self._bar.setValue(progress.done)
        self._doing.setText(progress.doing)

    def show_nothing(self, found: Found, others: Sequence[Subject]) -> None:
        """Say that nothing was found, what was searched, and what else to look for."""
        for link in self.spellings:
            link.deleteLater()
        self._searched.setText(searched_words(found))
        self.spellings = []
        for number, subject in enumerate(others):
            name = subject.names[0]
            shown = (
                name.shown if name.given and name.family else say("“{name}” alone", name=name.shown)
            )
            if name.given and name.family:
                words = say(
                    "Given name {given}, family name {family}", given=name.given, family=name.family
                )
            else:
                words = say("Finds more, and more of other people")
            link = RowLink(str(number), say("Look for {name}", name=shown), words)
            link.chosen.connect(self._choose)
            self._others.addWidget(link)
            self.spellings.append(link)
        self.nothing.show()
        if self.spellings:
            self.spellings[0].setFocus()
        self._seen = self.nothing
        QTimer.singleShot(0, self._reveal)

    def _questions(self) -> dict[str, Labelled]:
        others = say("One a line: a name from before a marriage, a nickname, another spelling.")
        refs = say("With commas between. Forms and log entries of these cases are theirs.")
        return {
            "given": Labelled(say("Given names"), self.given, say(_NAMES_HINT)),
            "family": Labelled(say("Family name"), self.family, say("The order does not matter.")),
            "others": Labelled(say("Other names or spellings"), self.others, others),
            "born": Labelled(
                say("Date of birth"), self.born, say("Tells people of the same name apart.")
            ),
            "refs": Labelled(say("Case references"), self.refs, refs),
            "received": Labelled(
                say("Request received on"), self.received, say("Day, month, year: 29/11/2026.")
            ),
        }

    def _lay_out(self) -> None:
        self.column.addWidget(label(say(_ABOUT)))
        self._lay_out_nothing()
        who, more = Card(say("The person")), Card(say("What tells them apart"))
        request = Card(say("The request"))
        for card, names in (
            (who, ("given", "family", "others")),
            (more, ("born", "refs")),
            (request, ("received",)),
        ):
            for name in names:
                card.body.addWidget(self.questions[name])
        request.body.addWidget(self.due)
        self.column.addWidget(Columns((who, _Stack((more, request))), COLUMN_PX, most=2))
        row = QHBoxLayout()
        row.addWidget(self.search_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self._progress())
        self.show_due("")

    def _lay_out_nothing(self) -> None:
        self._searched = label("")
        self.nothing.body.addWidget(self._searched)
        self.nothing.body.addWidget(label(say("Check the spelling, or try one of these:")))
        self._others = rows_of(self.nothing)
        self.column.addWidget(self.nothing)
        self.nothing.hide()

    def _progress(self) -> QWidget:
        self._busy = Card()
        self._bar = QProgressBar()
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("How far the search is"))
        self._doing = label("", "muted")
        row = QHBoxLayout()
        row.setSpacing(THEME.px(12))
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop_button)
        self._busy.body.addLayout(row)
        self._busy.body.addWidget(self._doing)
        self._busy.hide()
        return self._busy

    def _connect(self) -> None:
        self.back.clicked.connect(self.backRequested)
        self.search_button.clicked.connect(self._ask)
        self.stop_button.clicked.connect(self.stopRequested)
        for line in (self.given, self.family, self.refs, self.born.line, self.received.line):
            line.returnPressed.connect(self._ask)
            line.textChanged.connect(self._edited)
        self.others.textChanged.connect(self._edited)

    def _ask(self) -> None:
        if self.search_button.isEnabled():
            self.message.clear()
            self.searchRequested.emit(self.asked())

    def _reveal(self) -> None:
        """Scroll to what was said, once it has its place."""
        for area in self.findChildren(QScrollArea):
            if self._seen is not None and area.isAncestorOf(self._seen):
                area.ensureWidgetVisible(self._seen, 0, THEME.px(16))

    def _edited(self) -> None:
        for question in self.questions.values():
            if question.wrong and question.isAncestorOf(self.focusWidget()):
                question.say_wrong("")
        self.edited.emit(self.asked())

    def _choose(self, number: str) -> None:
        self.otherRequested.emit(int(number))


class _Stack(QWidget):
    """Cards under each other in one place; as high as they are at its width."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(12))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)

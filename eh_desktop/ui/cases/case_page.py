"""One case: what is known of it, what happened, what is due, and what names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from eh_desktop.domain.case import Case
from eh_desktop.domain.case_dates import CaseFinding, next_due, standing_of
from eh_desktop.domain.language import say
from eh_desktop.domain.log import LogEntry, LogKind
from eh_desktop.domain.retention_units import Unit
from eh_desktop.services.records import RecordRow
from eh_desktop.ui.cases.case_cards import (
    facts_card,
    findings_card,
    log_card,
    people_card,
    records_card,
    siblings_card,
    timeline_card,
)
from eh_desktop.ui.cases.keeping_card import KeepingCard
from eh_desktop.ui.cases.words import STANDING_LOOKS, STANDING_WORDS, due_words, with_article
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink

COLUMN_PX = 420
"""The least width of a column of cards, at 100 %."""


@dataclass(frozen=True, slots=True)
class CaseView:
    """All that the page of a case shows."""

    case: Case
    findings: tuple[CaseFinding, ...]
    siblings: tuple[tuple[Case, tuple[CaseFinding, ...]], ...]
    records: tuple[RecordRow, ...]
    entries: tuple[tuple[LogKind, LogEntry], ...]
    words: Mapping[str, str]
    today: date
    keeping: Unit | None = None
    """How long it is kept, with everything about it."""
    erased_at: str = ""
    """When a case of the same reference was erased here; empty where none was."""


class CasePage(Page):
    """Facts and days at the left and right, the buttons on one line under the title."""

    backRequested = Signal()
    editRequested = Signal()
    dayRequested = Signal(str)
    """`meeting`, `review`, `feedback` or `other`: one is to be added."""
    dayChosen = Signal(str)
    """The id of a day of the case."""
    closeRequested = Signal()
    reopenRequested = Signal()
    startRequested = Signal()
    removeRequested = Signal()
    caseChosen = Signal(str)
    recordChosen = Signal(str)
    entryChosen = Signal(str)
    holdRequested = Signal()
    liftRequested = Signal()
    eraseRequested = Signal()
    personChosen = Signal(str)
    """The id of a person of the case: all that is held about them is to be looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the head; `show_case` brings the rest."""
        super().__init__("", parent=parent)
        self._content: QWidget | None = None
        self.standing = chip("")
        self.start_button = button(say("Start a &form…"), "primary", tip="F")
        self.meeting_button = button(say("Add a &meeting"), tip="M")
        self.review_button = button(say("Add a &review"), tip="R")
        self.more_button = button(say("Add another &day"))
        self.edit_button = button(say("&Edit…"), tip="E")
        self.close_button = button(say("&Close the case…"))
        self.reopen_button = button(say("Re&open"))
        self.remove_button = button(say("Remo&ve mistaken case…"))
        self._actions: tuple[QPushButton, ...] = (
            self.start_button,
            self.meeting_button,
            self.review_button,
            self.more_button,
            self.edit_button,
            self.close_button,
            self.reopen_button,
            self.remove_button,
        )
        self.back = BackButton(self)
        self._shown = ""
        self._lay_out()
        self._connect()
        self.begins_at = self.meeting_button

    def hasHeightForWidth(self) -> bool:
        """Take what height there is: the cards scroll, and no line makes the window grow."""
        return False

    def show_case(self, view: CaseView) -> None:
        """Show a case as it stands now; the focus stays where it is."""
        case, words = view.case, view.words
        names = " · ".join(part for part in (case.ref, case.family) if part)
        self.title.setText(names)
        self.setAccessibleName(say("Case {ref}", ref=case.ref))
        standing = standing_of(case, view.findings)
        self.standing.setText(say(STANDING_WORDS[standing]))
        set_look(self.standing, STANDING_LOOKS[standing])
        due = due_words(next_due(view.findings), words, view.today)
        self.set_note(say("Next: {due}.", due=due) if due else "")
        self._name(
            self.meeting_button, say("Add {word}", word=with_article(words["meeting"])), "&m"
        )
        self._name(self.review_button, say("Add {word}", word=with_article(words["review"])), "&r")
        is_open = case.status == "open"
        self.close_button.setVisible(is_open)
        self.reopen_button.setVisible(not is_open)
        held = view.keeping is not None and bool(view.keeping.held)
        self.remove_button.setVisible(not (view.records or view.entries or held))
        self._show_content(view)
        if case.id != self._shown:
            self._shown = case.id
            for area in self.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)

    def _show_content(self, view: CaseView) -> None:
        findings = findings_card(view.findings)
        timeline = timeline_card(view.case, view.words, self._choose_day)
        cards: list[QWidget] = [
            facts_card(view.case, view.words),
            findings,
            people_card(view.case, self._choose_person),
            timeline,
            siblings_card(view.case, view.siblings),
            records_card(view.records),
            log_card(view.entries),
        ]
        if view.keeping is not None:
            keeping = KeepingCard(view.keeping, view.erased_at)
            keeping.holdRequested.connect(self.holdRequested)
            keeping.liftRequested.connect(self.liftRequested)
            keeping.eraseRequested.connect(self.eraseRequested)
            cards.append(keeping)
        for row in (one for card in cards[4:] for one in card.findChildren(RowLink)):
            row.chosen.connect(self._choose)
        content = Columns(cards, COLUMN_PX, most=2)
        old, self._content = self._content, content
        self.column.addWidget(content)
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _lay_out(self) -> None:
        self.lead_with(self.back)
        self.head_actions.addWidget(self.standing)
        flow = Flow(THEME.px(8))
        for made in self._actions:
            flow.add(made)
        self.put_under_head(flow)

    def _connect(self) -> None:
        for made, signal in zip(
            self._actions,
            (
                self.startRequested,
                None,
                None,
                None,
                self.editRequested,
                self.closeRequested,
                self.reopenRequested,
                self.removeRequested,
            ),
            strict=True,
        ):
            if signal is not None:
                made.clicked.connect(signal)
        self.back.clicked.connect(self.backRequested)
        self.meeting_button.clicked.connect(self._add_meeting)
        self.review_button.clicked.connect(self._add_review)
        self.more_button.clicked.connect(self._add_other)
        for keys, slot in (
            ("M", self._add_meeting),
            ("R", self._add_review),
            ("E", self.editRequested),
            ("F", self.startRequested),
            ("Backspace", self.backRequested),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _add_meeting(self) -> None:
        self.dayRequested.emit("meeting")

    def _add_review(self) -> None:
        self.dayRequested.emit("review")

    def _add_other(self) -> None:
        self.dayRequested.emit("other")

    def _choose_day(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.dayChosen.emit(str(pressed.property("key")))

    def _choose_person(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.personChosen.emit(str(pressed.property("key")))

    def _choose(self, key: str) -> None:
        kind, _, name = key.partition(":")
        signals = {"case": self.caseChosen, "record": self.recordChosen, "entry": self.entryChosen}
        signals[kind].emit(name)

    def _name(self, made: QPushButton, words: str, mnemonic: str) -> None:
        """Name a button; its key is the first such letter of the words, in either case."""
        letter = mnemonic[1:]
        at = words.lower().find(f" {letter}") + 1
        made.setText(f"{words[:at]}&{words[at:]}" if at else words)
        made.setAccessibleName(words)

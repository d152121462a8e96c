"""Home: what is due, and what is unfinished."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.ui.home_concerns import ConcernsCard
from eh_desktop.ui.home_due import DueCard
from eh_desktop.ui.home_first_cases import FirstCasesCard
from eh_desktop.ui.home_first_year import FirstYearCard
from eh_desktop.ui.home_invitation import InvitationCard
from eh_desktop.ui.listings import AUDITS, CHECKLISTS, Listing
from eh_desktop.ui.said import DUE_LOOKS, DUE_WORDS, month, placed, when, whence
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.columns import Columns
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import FigureTile, RowLink, RowsLayout, rows_of

if TYPE_CHECKING:
    from eh_desktop.domain.due import StreamStanding
    from eh_desktop.services.home import ActionRow, ConcernRow, FlagRow, HomeSummary, QuestionRow
    from eh_desktop.services.records import RecordRow

MOST_ROWS = 5
DRAFTS, ACTIONS, SIGNED, FINISHED = "draft", "actions", "signed", "finished"
"""What a figure opens: a filter of a list, or another page."""
RETENTION = "retention"
"""The page of what is kept how long."""
IN_BUNDLE = mark("To be sent in a bundle")
_NOTE = mark("{month} · Works offline: everything is kept on this laptop.")


class HomePage(Page):
    """Figures that open their rows, then drafts, actions, concerns and the centre."""

    startRequested = Signal(str)
    """The page id of a listing."""
    openRequested = Signal(str)
    """A record id."""
    questionChosen = Signal(str, str)
    """A record id, and the id of the criterion at which a question is open."""
    figureChosen = Signal(str)
    """One of DRAFTS, ACTIONS, SIGNED, FINISHED, or a page's id."""
    dutyRowsRequested = Signal(str)
    """`key_of` a duty whose figure was pressed."""
    dutyActRequested = Signal(str)
    """`key_of` a duty whose button was pressed."""
    exportRequested = Signal()
    formRequested = Signal(str)
    """The id of a form that is to be started."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without content; `show_summary` brings it."""
        super().__init__(say("Home"), parent=parent)
        self.other_button = button(say(CHECKLISTS.start))
        self.start_button = button(say(AUDITS.start), "primary", tip="Ctrl+N")
        for made, slot in (
            (self.other_button, self._start_other),
            (self.start_button, self._start_first),
        ):
            made.clicked.connect(slot)
            self.head_actions.addWidget(made)
        self._first, self._other = AUDITS, CHECKLISTS
        self._questions: tuple[QuestionRow, ...] = ()
        self._content: QWidget | None = None
        self._tiles: QWidget | None = None
        self._notices: QWidget | None = None
        self._erasure: Card | None = None
        self.due: DueCard | None = None

    def show_summary(
        self,
        summary: HomeSummary,
        today: date,
        first: Listing = AUDITS,
        standing: Sequence[StreamStanding] | None = None,
        due_for_erasure: str = "",
        yearly: tuple[str, str] | None = None,
        cases_first: bool = False,
    ) -> None:
        """Show what there is; an empty vault gets one invitation.

        `first` is what the person is likeliest to start: an audit, a checklist or feedback.
        `standing` are the duties of the owner; None where they are not to be shown.
        `due_for_erasure` says how much has been kept for as long as it may be. `yearly` are id and
        title of the checklist that whoever heads a service begins with. `cases_first` is for
        whoever keeps the log, while no case is kept.
        """
        self._first, self._other = first, CHECKLISTS if first is AUDITS else AUDITS
        self._questions = summary.questions
        _name(self.start_button, say(first.start), key="&")
        _name(self.other_button, say(self._other.start))
        self.set_note(say(_NOTE, month=month(today)))
        self._clear()
        empty = _is_empty(summary)
        self.start_button.setVisible(not empty)
        self.other_button.setVisible(not empty)
        self._show_notices(summary.notices, due_for_erasure)
        if empty:
            self._content = self._first_steps(yearly, cases_first=cases_first)
            self.column.addWidget(self._content)
            self._show_due(standing, today)
            return
        self._show_due(standing, today)
        self._tiles = Columns(self._figures(summary), least=150, most=5)
        cards = self._cards(summary)
        self._content = Columns(cards, least=300, most=3 if len(cards) == 3 else 2)
        self.column.addWidget(self._tiles)
        self.column.addWidget(self._content)

    def _cards(self, summary: HomeSummary) -> list[QWidget]:
        """Give what stands under the figures: what is most pressing first, the centre last."""
        cards: list[QWidget] = [self._drafts(summary.drafts), self._actions(summary.actions)]
        if summary.questions:
            cards.append(self._open_questions(summary.questions))
        if summary.flags:
            cards.insert(0, self._flags(summary.flags))
        if summary.open_concerns:
            cards.insert(0, self._concerns(summary.open_concerns))
        cards.append(self._centre(summary))
        return cards

    def _show_due(self, standing: Sequence[StreamStanding] | None, today: date) -> None:
        if standing is None:
            return
        self.due = DueCard(standing, today)
        self.due.rowsRequested.connect(self.dutyRowsRequested)
        self.due.actRequested.connect(self.dutyActRequested)
        self.due.exportRequested.connect(self.exportRequested)
        self.due.pageRequested.connect(self.figureChosen)
        self.column.addWidget(self.due)

    def _show_notices(self, notices: Sequence[str], due: str) -> None:
        """Say what needs mending, and what is due for erasure."""
        if notices:
            self._notices = _notices(notices)
            self.column.addWidget(self._notices)
        if not due:
            return
        self._erasure = Card()
        title = say("Due for erasure: {what}", what=due)
        note = say(
            "Kept for as long as it may be: look through it, then erase it or keep it on hold."
        )
        row = RowLink(RETENTION, title, note, say("Keep and erase"), "chip-partly")
        row.chosen.connect(self.figureChosen)
        rows_of(self._erasure).addWidget(row)
        self.column.addWidget(self._erasure)

    def _clear(self) -> None:
        parts = (self._notices, self._erasure, self.due, self._tiles, self._content)
        for widget in parts:
            if widget is not None:
                self.column.removeWidget(widget)
                widget.setParent(None)
                widget.deleteLater()
        self._notices = self._erasure = self._tiles = self._content = self.due = None

    def _first_steps(self, yearly: tuple[str, str] | None, *, cases_first: bool) -> Card:
        if cases_first:
            begin = FirstCasesCard(self._first)
            begin.pageRequested.connect(self.figureChosen)
            begin.startRequested.connect(self.startRequested)
            return begin
        if yearly is None:
            invitation = InvitationCard(self._first, self._other)
            invitation.startRequested.connect(self.startRequested)
            return invitation
        card = FirstYearCard(*yearly, self._other)
        card.formRequested.connect(self.formRequested)
        card.pageRequested.connect(self.figureChosen)
        card.startRequested.connect(self.startRequested)
        return card

    def _start_first(self) -> None:
        self.startRequested.emit(self._first.page_id)

    def _start_other(self) -> None:
        self.startRequested.emit(self._other.page_id)

    def _figures(self, summary: HomeSummary) -> list[QWidget]:
        late = sum(1 for row in summary.actions if row.status == "late")
        due = sum(1 for row in summary.actions if row.status == "due")
        concerns = len(summary.open_concerns)
        drafts, finished = len(summary.drafts), summary.finished_this_month
        forms, more = summary.waiting, summary.waiting_returns + summary.waiting_tombstones
        where = "exchange" if more else SIGNED
        tiles = [
            FigureTile(DRAFTS, drafts, say_count("draft to finish", "drafts to finish", drafts)),
            FigureTile(ACTIONS, late, say_count("late action", "late actions", late), _bad(late)),
            FigureTile(ACTIONS, due, say_count("action due soon", "actions due soon", due)),
            FigureTile(where, forms + more, say("waiting to be sent")),
            FigureTile(FINISHED, finished, say("finished this month")),
        ]
        if concerns:
            words = say_count("open concern", "open concerns", concerns)
            tiles[2] = FigureTile(summary.open_concerns[0].record_id, concerns, words, "late")
            tiles[2].chosen.connect(self.openRequested)
        for index, tile in enumerate(tiles):
            if not (concerns and index == 2):
                tile.chosen.connect(self.figureChosen)
        return list(tiles)

    def _drafts(self, drafts: Sequence[RecordRow]) -> Card:
        card = Card(
            say("To finish"),
            say_count("{count} draft", "{count} drafts", len(drafts)) if drafts else "",
        )
        rows = rows_of(card)
        for row in drafts[:MOST_ROWS]:
            title, notes = _draft_words(row)
            changed = say("changed {when}", when=when(row.changed_at))
            self._row(rows, RowLink(row.record_id, title, notes, about=changed))
        if not drafts:
            card.body.addWidget(
                label(say("No drafts. Everything you started is finished."), "muted")
            )
        self._more(rows, len(drafts), DRAFTS)
        return card

    def _actions(self, actions: Sequence[ActionRow]) -> Card:
        open_ones = [row for row in actions if row.status in ("late", "due")]
        card = Card(say("Actions"), say("{count} late or due", count=len(open_ones)))
        rows = rows_of(card)
        for row in open_ones[:MOST_ROWS]:
            note = ", ".join(
                part
                for part in (row.case_ref, row.who, say("due {date}", date=british_date(row.due)))
                if part
            )
            looks = (say(DUE_WORDS[row.status]), DUE_LOOKS[row.status])
            link = RowLink(
                row.record_id, row.what, note, *looks, about=whence(row.form_title, row.day)
            )
            self._row(rows, link)
        if not open_ones:
            text = say("No action is late or due within two weeks.")
            card.body.addWidget(label(text, "muted"))
        self._more(rows, len(open_ones), ACTIONS)
        return card

    def _concerns(self, concerns: Sequence[ConcernRow]) -> Card:
        card = ConcernsCard(concerns, MOST_ROWS)
        card.openRequested.connect(self.openRequested)
        return card

    def _open_questions(self, questions: Sequence[QuestionRow]) -> Card:
        card = Card(say("Open questions"), say("answered with “?”"))
        rows = rows_of(card)
        for at, row in enumerate(questions[:MOST_ROWS]):
            note = " · ".join(
                part for part in (row.case_ref, placed(row.owner, row.by_when)) if part
            )
            looks = (say(DUE_WORDS[row.status]), DUE_LOOKS[row.status])
            link = RowLink(str(at), row.what, note, *looks, about=whence(row.form_title, row.day))
            link.chosen.connect(self._open_question)
            rows.add(link)
        self._more(rows, len(questions), ACTIONS)
        return card

    def _open_question(self, at: str) -> None:
        row = self._questions[int(at)]
        self.questionChosen.emit(row.record_id, row.criterion_id)

    def _flags(self, flags: Sequence[FlagRow]) -> Card:
        card = Card(say("To look at next time"), say("the last one fell short"))
        rows = rows_of(card)
        for row in flags:  # no list shows these, so all stand here
            said = f"{row.form_title}\n{row.because}"
            self._row(rows, RowLink(row.record_id, row.about, said))
        return card

    def _centre(self, summary: HomeSummary) -> Card:
        card = Card(say("Central team"))
        rows = rows_of(card)
        waiting = say_count(
            "{count} signed form waits", "{count} signed forms wait", summary.waiting
        )
        sent = say_count("{count} form sent", "{count} forms sent", summary.sent)
        last = (
            say("Last sent {when}", when=when(summary.last_sent_at))
            if summary.last_sent_at
            else say("None yet")
        )
        self._figure_row(rows, SIGNED, waiting, say("To be sent in a bundle"))
        returns, tombstones = summary.waiting_returns, summary.waiting_tombstones
        if returns:
            said = say_count("{count} return waits", "{count} returns wait", returns)
            self._figure_row(rows, "exchange", said, say(IN_BUNDLE))
        if tombstones:
            said = say_count("{count} tombstone waits", "{count} tombstones wait", tombstones)
            self._figure_row(rows, "exchange", said, say(IN_BUNDLE))
        self._figure_row(rows, "exchange", sent, last)
        return card

    def _row(self, rows: RowsLayout, row: RowLink) -> None:
        row.chosen.connect(self.openRequested)
        rows.add(row)

    def _figure_row(self, rows: RowsLayout, key: str, title: str, note: str) -> None:
        row = RowLink(key, title, note)
        row.chosen.connect(self.figureChosen)
        rows.addWidget(row)

    def _more(self, rows: RowsLayout, count: int, key: str) -> None:
        if count > MOST_ROWS:
            self._figure_row(rows, key, say("Show all {count}", count=count), "")


def _name(made: QPushButton, text: str, key: str = "") -> None:
    made.setText(f"{key}{text}")
    made.setAccessibleName(text)


def _draft_words(row: RecordRow) -> tuple[str, str]:
    """Give a draft's title and the lines under it: whose it is, which form, how far."""
    extra = say("amendment {number}", number=row.amendment) if row.amendment else ""
    ref = row.case_ref or say("No case reference yet")
    if row.kind == "audit":
        return f"{ref} · {extra}" if extra else ref, f"{row.title}\n{row.answered}"
    about = " · ".join(part for part in (row.case_ref, row.answered) if part)
    return f"{row.title} · {extra}" if extra else row.title, about


def _is_empty(summary: HomeSummary) -> bool:
    waiting = (summary.waiting, summary.waiting_returns, summary.waiting_tombstones)
    there = (summary.drafts, *waiting, summary.sent, summary.actions)
    return not any(there) and not summary.finished_this_month


def _bad(count: int) -> str:
    return "late" if count else ""


def _notices(notices: Sequence[str]) -> Card:
    card = Card(say("Something needs mending"))
    for notice in notices:
        card.body.addWidget(label(notice))
    return card

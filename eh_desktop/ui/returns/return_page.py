"""One return of one period: its figures with notes, what came in late, and its submission."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.returns import Difference
from eh_desktop.services.returns import OpenReturn
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.returns.figure_row import FigureRow
from eh_desktop.ui.returns.words import STATE_LOOKS, STATE_WORDS, late_words, standing_words
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import Card, button, chip, label, line
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of

_LATE = mark("Late entries for earlier periods")
_LATE_TOLD = mark("Each was told before with another value. They are told with this return.")
_SINCE = mark("Changed since it was submitted")
_SINCE_TOLD = mark("The return stays as it is. What changed is told with the next one.")


class ReturnPage(Page):
    """Shows a return; what it says is changed by notes alone, until it is submitted."""

    backRequested = Signal()
    rowsRequested = Signal(str)
    """A figure's id."""
    changeRequested = Signal(object)
    """A `Difference` whose rows are to be shown."""
    noteEdited = Signal(str, str)
    """A figure's id, and its note as typed."""
    submitRequested = Signal()
    sendRequested = Signal(str)
    """The id of the return, which was submitted."""
    saveRequested = Signal(str)
    """`pdf` or `xlsx`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts; `show_return` fills them."""
        super().__init__(say("Return"), parent=parent)
        self.state = chip("")
        self.back = BackButton(self)
        self.back.clicked.connect(self.backRequested)
        self.head_actions.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.lead_with(self.back)
        self.submit_button = button(say("&Submit and freeze…"), "primary")
        self.pdf_button = button(say("Save as &PDF…"))
        self.xlsx_button = button(say("Save as &XLSX…"))
        self.send_button = button(say("Se&nd…"), "primary")
        self.submit_button.clicked.connect(self.submitRequested)
        self.send_button.clicked.connect(self._ask_send)
        self.pdf_button.clicked.connect(self._ask_pdf)
        self.xlsx_button.clicked.connect(self._ask_xlsx)
        self._words = label("")
        self._summary = Card()
        self._summary.body.addWidget(self._words)
        flow = Flow(THEME.px(8))
        for made in (self.submit_button, self.send_button, self.pdf_button, self.xlsx_button):
            flow.add(made)
        self._summary.body.addWidget(flow)
        self.column.addWidget(self._summary)
        self._id = ""
        self._content: list[QWidget] = []
        self._changes: list[Difference] = []
        self.figures: dict[str, FigureRow] = {}
        self.changes: list[RowLink] = []

    def show_return(self, shown: OpenReturn) -> None:
        """Show a return as it stands."""
        self.flush()
        for widget in self._content:
            self.column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._content, self._changes, self.changes, self.figures = [], [], [], {}
        self._id = shown.id
        one = shown.standing
        self.title.setText(one.title)
        self.setAccessibleName(f"{one.title}, {one.span.label}")
        self.set_note(
            say(
                "{label} · due {date}",
                label=one.span.label,
                date=british_date(one.due_on.isoformat()),
            )
        )
        self.state.setText(say(STATE_WORDS[one.state]))
        set_look(self.state, STATE_LOOKS[one.state])
        self._words.setText(standing_words(shown))
        self.submit_button.setVisible(one.state not in ("running", "submitted"))
        self.send_button.setVisible(one.state == "submitted" and not one.sent_at)
        if shown.since:
            self._add(self._late(say(_SINCE), say(_SINCE_TOLD), shown.since))
        if shown.late:
            self._add(self._late(say(_LATE), say(_LATE_TOLD), shown.late))
        self._add(self._all_figures(shown))
        self._add(label(say("Source: {source}", source=shown.source), "muted"))

    def flush(self) -> None:
        """Say every note that was typed and not said yet."""
        for one in self.figures.values():
            one.flush()

    def _add(self, widget: QWidget) -> None:
        self._content.append(widget)
        self.column.addWidget(widget)

    def _late(self, title: str, said: str, changes: Sequence[Difference]) -> Card:
        card = Card(title, say_count("{count} figure", "{count} figures", len(changes)))
        card.body.addWidget(label(said, "muted"))
        rows = rows_of(card)
        for one in changes:
            link = RowLink(str(len(self._changes)), one.now.rule.title, late_words(one))
            link.chosen.connect(self._ask_change)
            self._changes.append(one)
            self.changes.append(link)
            rows.addWidget(link)
        return card

    def _all_figures(self, shown: OpenReturn) -> Card:
        card = Card(
            say("Figures"), say_count("{count} figure", "{count} figures", len(shown.figures))
        )
        frozen = shown.standing.state == "submitted"
        for number, figure in enumerate(shown.figures):
            if number:
                card.body.addWidget(line())
            row = FigureRow(figure, shown.notes.get(figure.rule.id, ""), frozen=frozen)
            row.rowsRequested.connect(self.rowsRequested)
            row.noteEdited.connect(self.noteEdited)
            self.figures[figure.rule.id] = row
            card.body.addWidget(row)
        return card

    def _ask_change(self, at: str) -> None:
        self.changeRequested.emit(self._changes[int(at)])

    def _ask_send(self) -> None:
        self.sendRequested.emit(self._id)

    def _ask_pdf(self) -> None:
        self.saveRequested.emit("pdf")

    def _ask_xlsx(self) -> None:
        self.saveRequested.emit("xlsx")

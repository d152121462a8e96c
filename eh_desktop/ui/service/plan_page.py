"""The service plan: what is due, what is to improve, what was done, and the document of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.improvement import ImprovementPlan, PlanLine
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.ui.service.move_words import line_note, line_status, line_title, status_look
from eh_desktop.ui.service.yearly_card import YearlyCard
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of

RATINGS = {"red": mark("Red"), "amber": mark("Amber"), "green": mark("Green")}


class PlanPage(Page):
    """Shows a plan; a row opens its history, where progress is noted."""

    startRequested = Signal(str)
    """A form's id."""
    openRequested = Signal(str)
    """A record's id."""
    compareRequested = Signal(str)
    """A record's id."""
    historyRequested = Signal(str)
    """A row of the follow-up."""
    findingRequested = Signal(str, str)
    """A record id, and the id of a criterion at which nothing is agreed yet."""
    documentRequested = Signal()
    saveRequested = Signal(str)
    """`xlsx` or `csv`."""
    serviceChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts; `show_plan` fills them."""
        super().__init__(say("Service plan"), parent=parent)
        self.document_button = button(say("Document for the &governors"), "primary")
        self.document_button.clicked.connect(self.documentRequested)
        self.head_actions.addWidget(self.document_button)
        self.services = QComboBox()
        self.services.setAccessibleName(say("Service"))
        self.services.activated.connect(self._choose_service)
        self.column.addWidget(self.services)
        self.xlsx_button = button(say("Save as &XLSX…"))
        self.csv_button = button(say("Save as &CSV…"))
        self.xlsx_button.clicked.connect(self._save_xlsx)
        self.csv_button.clicked.connect(self._save_csv)
        self._files = Flow(THEME.px(8))
        for made in (self.xlsx_button, self.csv_button):
            self._files.add(made)
        self.yearly: list[YearlyCard] = []
        self.rows: list[RowLink] = []
        """What is to improve, then what was done."""
        self._lines: list[PlanLine] = []
        self._shown: list[QWidget] = []

    def show_plan(self, plan: ImprovementPlan, services: Sequence[str] = ()) -> None:
        """Show a plan; `services` are those that can be chosen."""
        for widget in self._shown:
            self.column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._shown, self.yearly, self.rows, self._lines = [], [], [], []
        self.column.removeWidget(self._files)
        self._files.setParent(None)  # put back below, it comes after the new cards for Tab too
        self.set_note(" · ".join(part for part in (plan.service, plan.framework) if part))
        self._offer(services, plan.service)
        if not plan.begun:
            self._add(_invitation(asked=bool(plan.yearly)))
        for yearly in plan.yearly:
            card = YearlyCard(yearly)
            card.startRequested.connect(self.startRequested)
            card.openRequested.connect(self.openRequested)
            card.compareRequested.connect(self.compareRequested)
            self.yearly.append(card)
            self._add(card)
        if plan.begun:
            self._add(self._to_improve(plan))
            self._add(self._done(plan))
            self.column.addWidget(self._files)
        self._files.setVisible(plan.begun)
        self.document_button.setVisible(plan.begun)

    def _offer(self, services: Sequence[str], shown: str) -> None:
        self.services.clear()
        self.services.addItems(list(services))
        self.services.setCurrentText(shown)
        self.services.setVisible(len(services) > 1)

    def _to_improve(self, plan: ImprovementPlan) -> Card:
        count = say_count("{count} thing", "{count} things", len(plan.lines))
        late = say_count("{count} overdue", "{count} overdue", plan.overdue)
        note = f"{count} · {late}" if plan.overdue else count
        card = Card(say("To improve"), note if plan.lines else "")
        if not plan.lines:
            card.body.addWidget(
                label(say("Nothing is to improve that is not done already."), "muted")
            )
        self._list(card, plan.lines)
        if any(line.kind == "finding" for line in plan.lines):
            bare = say("Where nothing is agreed yet, open the checklist and amend it to agree it.")
            card.body.addWidget(label(bare, "muted"))
        return card

    def _done(self, plan: ImprovementPlan) -> Card:
        since = british_date(plan.since)
        card = Card(say("Done since {day}", day=since))
        if not plan.done:
            card.body.addWidget(label(say("Nothing is recorded as done yet."), "muted"))
        self._list(card, plan.done)
        return card

    def _list(self, card: Card, lines: Sequence[PlanLine]) -> None:
        rows = rows_of(card)
        for one in lines:
            words = line_status(one)
            if one.rating is not None and one.is_open:
                words = f"{words} · {say(RATINGS[one.rating])}"
            look = "chip-partly" if one.kind == "finding" else status_look(one.status)
            row = RowLink(str(len(self._lines)), line_title(one), line_note(one), words, look)
            row.chosen.connect(self._open_line)
            self._lines.append(one)
            self.rows.append(row)
            rows.add(row)

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self.column.addWidget(widget)

    def _open_line(self, at: str) -> None:
        one = self._lines[int(at)]
        if one.row_id:
            self.historyRequested.emit(one.row_id)
        else:
            self.findingRequested.emit(one.record_id, one.criterion_id)

    def _choose_service(self, _at: int) -> None:
        self.serviceChosen.emit(self.services.currentText())

    def _save_xlsx(self) -> None:
        self.saveRequested.emit("xlsx")

    def _save_csv(self) -> None:
        self.saveRequested.emit("csv")


def _invitation(*, asked: bool) -> Card:
    if not asked:
        card = Card(say("Your framework asks for no yearly checklist of a service"))
        text = say(
            "The plan gathers what yearly checklists ask to be better. One that is written into "
            "the framework’s file of duties appears here."
        )
    else:
        card = Card(say("The plan begins with the yearly checklist"))
        text = say(
            "Answer it and sign it: every No, Red or Amber and every “?” then stands here, with "
            "what you mean to do, who does it and by when. You note progress here through the "
            "year, and print the plan for the governors."
        )
    card.body.addWidget(label(text))
    return card

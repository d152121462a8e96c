"""Two years beside each other: what each form says at each question, and what moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.side_by_side import UNMOVED, Agreed, Line, Part, SideBySide, sentence
from eh_desktop.services.comparisons import Choice, Comparison
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.service.comparison_line import YEAR_WIDE, ComparisonLine, agreed_link
from eh_desktop.ui.service.move_words import counts_words
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label, line
from eh_desktop.ui.widgets.choosing import Choosable
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.rows import RowLink, rows_of
from eh_desktop.ui.widgets.segments import SegmentGroup

ALL, CHANGED, IMPROVE = "all", "changed", "improve"
FILTERS = ((ALL, mark("All")), (CHANGED, mark("Changed")), (IMPROVE, mark("To improve")))


class ComparisonPage(Page):
    """Shows a comparison; says which years are to be shown, and what is to be opened."""

    backRequested = Signal()
    openRequested = Signal()
    yearsChosen = Signal(tuple)
    """The ids of the records that are to be shown."""
    historyRequested = Signal(str)
    """A row of the follow-up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts; `show_comparison` fills them."""
        super().__init__(say("This year beside last year"), parent=parent)
        self.back = BackButton(self)
        self.back.setAccessibleName(say("Back"))
        self.back.setToolTip(say("Back"))
        self.back.clicked.connect(self.backRequested)
        self.lead_with(self.back)
        self.open_button = button(say("&Open the form"))
        self.open_button.clicked.connect(self.openRequested)
        self.head_actions.addWidget(self.open_button)
        self.said = label("", "strong")
        self.hint = label("", "muted")
        self.filter = SegmentGroup(
            say("Show"), [Choosable(key, say(words), say(words)) for key, words in FILTERS]
        )
        self.filter.put(ALL)
        self.filter.chosen.connect(self._show_lines)
        self.begins_at = self.filter.segments[0]
        self._top_card = Card()
        self._top_card.body.addWidget(self.said)
        self._top_card.body.addWidget(self.hint)
        self._choices = Flow(THEME.px(16))
        self._top_card.body.addWidget(self._choices)
        self._top_card.body.addWidget(self.filter)
        self.column.addWidget(self._top_card)
        self.years: dict[str, QCheckBox] = {}
        self.lines: dict[str, ComparisonLine] = {}
        """The lines that are shown, by criterion."""
        self.apart: list[RowLink] = []
        self._shown: list[QWidget] = []
        self._found: SideBySide | None = None
        self._across = 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the years under each other where they have no room side by side."""
        super().resizeEvent(event)
        across = self._fitting()
        if self._found is not None and across != self._across:
            self._show_lines()

    def show_comparison(self, shown: Comparison) -> None:
        """Show what was found; where there is only one form, say so."""
        self.set_note(" · ".join(part for part in (shown.title, shown.about) if part))
        self._found = shown.found
        self._offer(shown.choices, shown.chosen)
        self.filter.setVisible(shown.found is not None)
        if shown.found is None:
            self.said.setText(say("There is no other year to compare with yet."))
            self.hint.setText(
                say(
                    "Once a second one about the same service is begun, its answers stand here "
                    "beside these."
                )
            )
            self.hint.show()
        else:
            self.said.setText(sentence(shown.found))
            draft = shown.found.forms[-1].record.editable
            self.hint.setText(say("This year’s is a draft: its answers can still change."))
            self.hint.setVisible(draft)
        self._show_lines()

    def _offer(self, choices: Sequence[Choice], chosen: Sequence[str]) -> None:
        if [one.record_id for one in choices] == list(self.years):
            for key, box in self.years.items():  # the box that was pressed keeps the focus
                box.setChecked(key in chosen)
            return
        for box in self.years.values():
            self._choices.drop(box)
        self.years = {}
        self._choices.setVisible(len(choices) > 2)
        if len(choices) < 3:
            return
        for one in choices:
            box = QCheckBox(year_words(one))
            box.setChecked(one.record_id in chosen)
            box.setProperty("record", one.record_id)
            box.clicked.connect(self._choose)
            self.years[one.record_id] = box
            self._choices.add(box)
            box.show()

    def _choose(self) -> None:
        chosen = tuple(key for key, box in self.years.items() if box.isChecked())
        if len(chosen) < 2:
            sender = self.sender()
            if isinstance(sender, QCheckBox):
                sender.setChecked(True)
            self.notice(say("Choose at least two years to compare."))
            return
        self.message.clear()
        self.yearsChosen.emit(chosen)

    def _show_lines(self, _value: object = None) -> None:
        for widget in self._shown:
            self.column.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._shown, self.lines, self.apart = [], {}, []
        if self._found is None:
            return
        self._across = self._fitting()
        years = [form_words(one.day, draft=one.record.editable) for one in self._found.forms]
        for part in self._found.parts:
            wanted = [one for one in part.lines if self._passes(one)]
            if wanted:
                self._add(self._part(part, wanted, years))
        if self._found.apart and self.filter.value() == ALL:
            self._add(self._agreed_apart(self._found.apart))
        if not self._shown:
            self._add(label(say("Nothing here: choose “All” to see every question."), "muted"))

    def _fitting(self) -> int:
        years = len(self._found.forms) if self._found is not None else 2
        return max(1, min(years, self.width() // THEME.px(YEAR_WIDE) - 1))

    def _passes(self, one: Line) -> bool:
        if self.filter.value() == CHANGED:
            return one.move not in UNMOVED
        return one.to_improve if self.filter.value() == IMPROVE else True

    def _part(self, part: Part, lines: Sequence[Line], years: Sequence[str]) -> Card:
        card = Card(part.section.title)
        card.body.addWidget(label(counts_words(part.counts()), "muted"))
        for one in lines:
            card.body.addWidget(line())
            made = ComparisonLine(one, years, self._across)
            made.historyRequested.connect(self.historyRequested)
            self.lines[one.criterion.id] = made
            card.body.addWidget(made)
        return card

    def _agreed_apart(self, agreed: Sequence[Agreed]) -> Card:
        note = say_count("{count} action", "{count} actions", len(agreed))
        card = Card(say("Agreed then, but not about one question"), note)
        rows = rows_of(card)
        for one in agreed:
            link = agreed_link(one)
            link.chosen.connect(self.historyRequested)
            self.apart.append(link)
            rows.addWidget(link)
        return card

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self.column.addWidget(widget)


def year_words(one: Choice) -> str:
    """Give what a form is chosen by: its day, and that it is a draft."""
    return form_words(one.day, draft=one.draft)


def form_words(day: str, *, draft: bool) -> str:
    """Give a form's day, and that it is a draft where it is one."""
    words = british_date(day)
    return say("{day}, draft", day=words) if draft else words

"""Home's first card: what is due now, this quarter and this year, against what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.due import StreamStanding
from eh_desktop.domain.language import say
from eh_desktop.domain.periods import span_of
from eh_desktop.ui.programme.duty_table import DutyTable
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.rows import rows_of

DUTIES, CASES = "programme", "cases"
"""The pages of all duties, and of cases and logs."""
_ORDER = ("late", "open", "later", "done")


class DueCard(Card):
    """The owner's duties that have a number or an occasion. Every figure opens its rows."""

    rowsRequested = Signal(str)
    """`key_of` a duty."""
    actRequested = Signal(str)
    """`key_of` a duty."""
    pageRequested = Signal(str)
    """The id of a page: `DUTIES` or `CASES`."""
    exportRequested = Signal()

    def __init__(
        self, standing: Sequence[StreamStanding], today: date, parent: QWidget | None = None
    ) -> None:
        """Show what is due; late first, then by day."""
        numbered = [one for one in standing if one.status not in ("nothing", "unnumbered")]
        late = sum(1 for one in numbered if one.status == "late")
        open_ones = sum(1 for one in numbered if one.status == "open")
        super().__init__(say("Due"), _counted(open_ones, late) if numbered else "", parent)
        if not numbered:
            self.body.addWidget(label(_none(standing), "muted"))
        groups = [*grouped(numbered, today), (say("When the occasion comes"), occasional(standing))]
        if any(duties for _, duties in groups):
            table = DutyTable(groups, today)
            table.rowsRequested.connect(self.rowsRequested)
            table.actRequested.connect(self.actRequested)
            self.body.addWidget(table)
        links = Flow(THEME.px(8))
        if not numbered:
            cases = LinkButton(say("Enter cases"), say("Enter cases"), self)
            cases.clicked.connect(self._open_cases)
            links.add(cases)
        self.all_link = LinkButton(say("All duties"), say("All duties of the framework"), self)
        self.all_link.clicked.connect(self._open_duties)
        self.export_link = LinkButton(say("Export due dates…"), say("Export due dates"), self)
        self.export_link.clicked.connect(self.exportRequested)
        for link in (self.all_link, self.export_link):
            links.add(link)
        rows_of(self).addWidget(links)

    def _open_duties(self) -> None:
        self.pageRequested.emit(DUTIES)

    def _open_cases(self) -> None:
        self.pageRequested.emit(CASES)


def grouped(
    standing: Sequence[StreamStanding], today: date
) -> list[tuple[str, list[StreamStanding]]]:
    """Give duties under what they belong to: now, this quarter, this year."""
    now: list[StreamStanding] = []
    quarter: list[StreamStanding] = []
    longer: list[StreamStanding] = []
    for one in sorted(standing, key=_urgency):
        if one.status == "late" or one.span.per == "month":
            now.append(one)
        else:
            (quarter if one.span.per == "quarter" else longer).append(one)
    return [
        (say("Now · {label}", label=span_of("month", today).label), now),
        (say("This quarter · {label}", label=span_of("quarter", today).label), quarter),
        (say("This year · {year}", year=today.year), longer),
    ]


def occasional(standing: Sequence[StreamStanding]) -> list[StreamStanding]:
    """Give the duties that the framework ties to an occasion and to no number."""
    return [one for one in standing if one.status == "unnumbered" and one.stream.when]


def _urgency(one: StreamStanding) -> tuple[int, date]:
    return _ORDER.index(one.status), one.due_on or date.max


def _none(standing: Sequence[StreamStanding]) -> str:
    if any(one.status == "nothing" for one in standing):
        return say("Nothing is due: no case on this laptop calls for it. Add cases to count them.")
    return say(
        "Your framework sets no number for your role. “All duties” lists what it asks of others."
    )


def _counted(open_ones: int, late: int) -> str:
    said = say("{count} open", count=open_ones) if open_ones else say("nothing open")
    return f"{say('{count} late', count=late)}, {said}" if late else said

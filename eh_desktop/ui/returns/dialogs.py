"""The rows behind a figure, and the last question before a return is submitted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.services.duty_rows import DutyRow
from eh_desktop.services.returns import OpenReturn
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.rows import RowLink, rows_of
from eh_desktop.ui.widgets.sheet import Sheet

NOTES_TRAVEL = mark(
    "When the return is sent, its notes go along as they are typed, so they should name no family."
)
MOST_ROWS = 200
"""So many rows of each sort are listed; the lists of cases, logs and forms hold the rest."""


class RowsDialog(Sheet):
    """Rows in two groups; pressing one opens it."""

    opened = Signal(str, str)
    """The kind of a row (`case`, `log`, `record`) and its id."""

    def __init__(
        self,
        title: str,
        said: str,
        heads: tuple[str, str],
        rows: Sequence[DutyRow],
        parent: QWidget,
    ) -> None:
        """Show rows under two headings: those that are not waiting, then those that are."""
        super().__init__(title, say("Close"), parent)
        self.cancel_button.hide()
        self.accept_button.clicked.connect(self.accept)
        self._rows = tuple(rows)
        self.links: list[RowLink] = []
        self.column.addWidget(label(said, "muted"))
        for head, waiting in zip(heads, (False, True), strict=True):
            mine = [at for at, row in enumerate(self._rows) if row.waiting is waiting]
            if mine:
                self.column.addWidget(self._group(head, mine))

    def _group(self, head: str, mine: Sequence[int]) -> Card:
        card = Card(head, say_count("{count} row", "{count} rows", len(mine)))
        layout = rows_of(card)
        for at in mine[:MOST_ROWS]:
            row = self._rows[at]
            link = RowLink(str(at), row.title, row.note)
            link.setEnabled(bool(row.id))
            link.chosen.connect(self._open)
            self.links.append(link)
            layout.add(link)
        if len(mine) > MOST_ROWS:
            rest = say("{count} more stand in the lists.", count=len(mine) - MOST_ROWS)
            card.body.addWidget(label(rest, "muted"))
        return card

    def _open(self, at: str) -> None:
        row = self._rows[int(at)]
        self.accept()
        self.opened.emit(row.kind, row.id)


class SubmitDialog(Sheet):
    """What submitting means, and how many figures are nil or not known."""

    def __init__(self, shown: OpenReturn, parent: QWidget) -> None:
        """Ask; `accepted` says yes."""
        super().__init__(say("Submit this return?"), say("Submit and freeze"), parent)
        one = shown.standing
        nil = [figure for figure in shown.figures if figure.value is None and figure.known]
        unknown = [figure.rule.title for figure in shown.figures if not figure.known]
        bare = sum(1 for figure in nil if not shown.notes.get(figure.rule.id, "").strip())
        figures = say_count("{count} figure", "{count} figures", len(shown.figures))
        self.column.addWidget(label(f"{one.title}, {one.span.label}: {figures}.", "strong"))
        if nil:
            stated = say("{count} nil, which is stated as such.", count=len(nil))
            if bare:
                stated = say(
                    "{count} nil, which is stated as such; {bare} without a note.",
                    count=len(nil),
                    bare=bare,
                )
            self.column.addWidget(label(stated))
        if unknown:
            said = say_count(
                "{count} figure is not known, for no entry of it has a number: {titles}.",
                "{count} figures are not known, for no entry of them has a number: {titles}.",
                len(unknown),
                titles=", ".join(unknown),
            )
            self.column.addWidget(label(said))
        if shown.late:
            late = say_count(
                "It also tells {count} change in earlier periods.",
                "It also tells {count} changes in earlier periods.",
                len(shown.late),
            )
            self.column.addWidget(label(late))
        if any(note.strip() for note in shown.notes.values()):
            self.column.addWidget(label(say(NOTES_TRAVEL)))
        self.column.addWidget(
            label(
                say(
                    "Figures and notes are frozen as they are now and cannot be changed again. "
                    "What comes in late is told with the next return."
                )
            )
        )
        self.accept_button.clicked.connect(self.accept)

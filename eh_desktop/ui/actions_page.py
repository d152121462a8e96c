"""Every agreed action and every open question of every form, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.ui.said import DUE_LOOKS, DUE_WORDS, counted
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.list_table import LOOK_ROLE, Cell, Line, ListTable
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.table import ChipDelegate, RowTable

if TYPE_CHECKING:
    from eh_desktop.services.home import ActionRow, QuestionRow

HEADINGS = ("Status", "Kind", "What", "Who", "Case or service", "By when", "How we will know")
WHAT = 2
ANY = ("late", "due", "later", "undated")
ACTION, QUESTION = "Action", "Question"
FILTERS = (
    ("all", "Actions and questions", ANY, (ACTION, QUESTION)),
    ("urgent", "Late or due", ("late", "due"), (ACTION, QUESTION)),
    ("late", "Late", ("late",), (ACTION, QUESTION)),
    ("actions", "Actions", ANY, (ACTION,)),
    ("questions", "Open questions", ANY, (QUESTION,)),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One row: where it leads, what it is, and what is shown."""

    record_id: str
    criterion_id: str
    """Where a question is open; empty for an action."""
    kind: str
    status: str
    due: str
    line: tuple[Cell, ...]


class ActionsPage(Page):
    """A table of actions and questions; a row opens the form that it stands in."""

    openRequested = Signal(str)
    questionChosen = Signal(str, str)
    """A record id, and the id of the criterion at which a question is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without rows; `show_rows` brings them."""
        super().__init__("Actions", scrolls=False, parent=parent)
        self._entries: tuple[_Entry, ...] = ()
        self._shown: tuple[_Entry, ...] = ()
        self.filter = QComboBox()
        self.filter.setAccessibleName("Which actions and questions")
        for key, words, *_ in FILTERS:
            self.filter.addItem(words, key)
        self.filter.currentIndexChanged.connect(self._show)
        self.head_actions.addWidget(self.filter)
        self._model = ListTable(HEADINGS, self)
        self.table = self.begins_at = RowTable("Actions")
        self.table.setModel(self._model)
        self.table.setItemDelegate(ChipDelegate(LOOK_ROLE, self.table))
        self.table.opened.connect(self._open_row)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(THEME.px(8))
        self.open_button = button("&Open the form")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._empty = Card("No actions yet")
        self._empty.body.addWidget(
            label(
                "Actions are agreed at the end of an audit or a checklist and gathered here, "
                "with every question that a “?” left open."
            )
        )
        self.column.addWidget(self._empty)
        self.column.addStretch(0)
        self.show_rows(())

    def show_rows(self, rows: Sequence[ActionRow], questions: Sequence[QuestionRow] = ()) -> None:
        """Show the actions and the open questions together, the most urgent first."""
        entries = [*map(_action, rows), *map(_question, questions)]
        self._entries = tuple(sorted(entries, key=lambda entry: entry.due or "9999"))
        there = bool(entries)
        for widget in (self.table, self.filter, self.open_button):
            widget.setVisible(there)
        self._empty.setVisible(not there)
        self.column.setStretch(self.column.count() - 1, 0 if there else 1)
        self._show()

    def _show(self) -> None:
        _, _, statuses, kinds = FILTERS[self.filter.currentIndex()]
        self._shown = tuple(
            entry for entry in self._entries if entry.status in statuses and entry.kind in kinds
        )
        self._model.replace([Line(entry.record_id, entry.line) for entry in self._shown])
        self.table.fit(WHAT)
        self.table.choose_first()
        counts = Counter(entry.kind for entry in self._entries)
        parts = [counted(counts[ACTION], "action")] if counts[ACTION] else []
        if counts[QUESTION]:
            parts.append(counted(counts[QUESTION], "open question"))
        late = sum(1 for entry in self._entries if entry.status == "late")
        self.set_note(" · ".join([*parts, f"{late} late"] if late else parts))
        self._enable()

    def _enable(self) -> None:
        self.open_button.setEnabled(self.table.chosen_row() >= 0)

    def _open(self) -> None:
        if self.table.chosen_row() >= 0:
            self._open_row(self.table.chosen_row())

    def _open_row(self, row: int) -> None:
        entry = self._shown[row]
        if entry.criterion_id:
            self.questionChosen.emit(entry.record_id, entry.criterion_id)
        else:
            self.openRequested.emit(entry.record_id)


def _action(row: ActionRow) -> _Entry:
    cells = (row.what, row.who, row.case_ref, british_date(row.due), row.how_known)
    line = _cells(ACTION, row.status, cells)
    return _Entry(row.record_id, "", ACTION, row.status, row.due, line)


def _question(row: QuestionRow) -> _Entry:
    cells = (row.what, row.owner, row.case_ref, british_date(row.by_when), "")
    line = _cells(QUESTION, row.status, cells)
    return _Entry(row.record_id, row.criterion_id, QUESTION, row.status, row.by_when, line)


def _cells(kind: str, status: str, words: Sequence[str]) -> tuple[Cell, ...]:
    return (Cell(DUE_WORDS[status], DUE_LOOKS[status]), Cell(kind), *map(Cell, words))

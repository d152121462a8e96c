"""The third step: what cannot be read, and what may be there already, for a decision."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import mark, say, say_count
from eh_desktop.domain.near_duplicates import Decision, Match
from eh_desktop.services.import_reading import Draft
from eh_desktop.ui.importing.match_step import is_narrow, table_of
from eh_desktop.ui.said import when
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.labelled import Labelled
from eh_desktop.ui.widgets.list_table import Cell, Line, ListTable

WORDS: dict[Decision, str] = {
    "take": mark("Bring it in as one more"),
    "update": mark("Update what is there with it"),
    "skip": mark("Leave it out"),
}
UPDATING = mark(
    "Updating replaces what the row says otherwise, adds what it says besides, and removes nothing."
)
MOST_SHOWN = 100
"""Rows of a kind that are decided one by one; the choice for all holds for the rest."""
_MOST_UNREAD = 500


def rows_said(count: int) -> str:
    """Give `1 row`, `1,204 rows`."""
    return say_count("{count:,} row", "{count:,} rows", count)


class MatchGroup(Card):
    """The rows that are alike for one reason: one choice for all of them, and one for each."""

    changed = Signal()

    def __init__(self, matches: Sequence[Match], parent: QWidget | None = None) -> None:
        """Propose what is usual."""
        super().__init__(_group_title(matches[0]), rows_said(len(matches)), parent)
        self._matches = matches
        allowed = matches[0].allowed
        self.all_box = _decision_box(allowed, matches[0].usual, say("What to do with all of them"))
        for_all = Labelled(say("With all of them"), self.all_box)
        for_all.setVisible(len(matches) > 1)
        self.body.addWidget(for_all)
        self.all_box.activated.connect(self._decide_all)
        self.updating = label(say(UPDATING), "muted")
        self.updating.setVisible("update" in allowed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(THEME.px(16))
        grid.setColumnStretch(0, 1)
        high = is_narrow(self)
        self.boxes: list[QComboBox] = []
        for at, match in enumerate(matches[:MOST_SHOWN]):
            box = _decision_box(
                match.allowed, match.usual, say("What to do with row {row}", row=match.row)
            )
            box.activated.connect(self._decide_one)
            words = label(_match_words(match))
            grid.addWidget(words, 2 * at, 0)
            grid.addWidget(box, *((2 * at + 1, 0) if high else (2 * at, 1)))
            self.boxes.append(box)
        self.body.addLayout(grid)
        self.body.addWidget(self.updating)
        if len(matches) > MOST_SHOWN:
            said = say(
                "These are the first {most_shown}; the choice for all holds for the rest.",
                most_shown=MOST_SHOWN,
            )
            self.body.addWidget(label(said, "muted"))

    def decisions(self) -> dict[str, Decision]:
        """Give what is decided for each row, by its item's id."""
        for_all = _decided(self.all_box)
        found = {match.item_id: for_all for match in self._matches[MOST_SHOWN:]}
        for match, box in zip(self._matches, self.boxes, strict=False):
            found[match.item_id] = _decided(box)
        return found

    def _decide_all(self) -> None:
        for box in self.boxes:
            box.setCurrentIndex(self.all_box.currentIndex())
        self.changed.emit()

    def _decide_one(self) -> None:
        self.changed.emit()


def _group_title(match: Match) -> str:
    if match.erased_at:
        return say("These were erased here before")
    if match.in_file:
        return say("{says} as an earlier row of the file", says=match.says)
    return say("{says} as what is there already", says=match.says)


def _match_words(match: Match) -> str:
    if match.erased_at:
        day = when(match.erased_at)
        values = {"row": match.row, "name": match.other, "when": day}
        return say("Row {row}: {name}, or the case that it names, was erased {when}.", **values)
    other = (
        say("row {other_row}: {other}", other_row=match.other_row, other=match.other)
        if match.in_file
        else match.other
    )
    return say("Row {row} is like {other}", row=match.row, other=other)


def _decision_box(allowed: Sequence[Decision], usual: Decision, name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for one in allowed:
        box.addItem(say(WORDS[one]), one)
    box.setCurrentIndex(list(allowed).index(usual))
    return box


def _decided(box: QComboBox) -> Decision:
    chosen: Decision = box.currentData()
    return chosen


class DecideStep(QWidget):
    """All that a person should know before the rows are written."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(THEME.px(12))
        self.headline = label("", "strong")
        self._layout.addWidget(self.headline)
        self.groups: list[MatchGroup] = []
        self._cards: list[QWidget] = []
        self._taken = 0

    def show_draft(self, draft: Draft) -> None:
        """Show what a file would bring."""
        for card in self._cards:
            self._layout.removeWidget(card)
            card.deleteLater()
        self._cards, self.groups = [], []
        self._taken = len(draft.reading.taken)
        kinds: dict[tuple[str, bool], list[Match]] = {}
        for match in draft.matches:
            kinds.setdefault((match.why, match.in_file), []).append(match)
        for matches in kinds.values():
            group = MatchGroup(matches)
            group.changed.connect(self.changed)
            self.groups.append(group)
            self._add(group)
        if draft.reading.unread:
            self._add(self._unread_card(draft))
        said = [say("{rows} can be read", rows=rows_said(self._taken))]
        if draft.reading.left_out:
            said.append(say("{rows} cannot", rows=rows_said(len(draft.reading.left_out))))
        erased = sum(1 for match in draft.matches if match.erased_at)
        if len(draft.matches) > erased:
            said.append(
                say("{rows} may be there already", rows=rows_said(len(draft.matches) - erased))
            )
        if erased:
            said.append(say_count("{count} row was erased", "{count} rows were erased", erased))
        self.headline.setText("; ".join(said) + ".")

    def decisions(self) -> dict[str, Decision]:
        """Give what is decided, by the id of a row's item."""
        found: dict[str, Decision] = {}
        for group in self.groups:
            found |= group.decisions()
        return found

    def rows_in(self) -> int:
        """Give how many rows come in as it is decided now."""
        return self._taken - sum(1 for one in self.decisions().values() if one == "skip")

    def _add(self, card: QWidget) -> None:
        self._cards.append(card)
        self._layout.addWidget(card)

    def _unread_card(self, draft: Draft) -> Card:
        left_out = len(draft.reading.left_out)
        card = Card(say("These rows cannot be read"), rows_said(left_out))
        said = say("They are left out as a whole. You can save them with the reasons afterwards.")
        card.body.addWidget(label(said))
        model = ListTable(
            (say("Row"), say("Column"), say("What it says"), say("Why it cannot be read")), card
        )
        model.replace(
            [
                Line(str(at), tuple(map(Cell, (str(one.row), one.column, one.value, one.reason))))
                for at, one in enumerate(draft.reading.unread[:_MOST_UNREAD])
            ]
        )
        table = table_of(model, say("Rows that cannot be read"), 7)
        table.horizontalHeader().setStretchLastSection(True)
        card.body.addWidget(table)
        return card

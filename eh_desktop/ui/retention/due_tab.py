"""What is due for erasure, to be ticked; and what stays although its time is up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.retention_units import Unit
from eh_desktop.ui.retention.cards_tab import CardsTab
from eh_desktop.ui.retention.words import unit_title
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label, line
from eh_desktop.ui.widgets.link_button import LinkButton

MOST_SHOWN = 50
"""As many stand here at once; when they are erased, or asked for, the next come."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that is due, and what goes with it in words."""

    unit: Unit
    going: str


class TickRow(QFrame):
    """A tick box with its words, which tick it too."""

    def __init__(self, row: DueRow, parent: QWidget | None = None) -> None:
        """Show what it is, why it is due, and what goes with it."""
        super().__init__(parent)
        self.key = (row.unit.subject, row.unit.id)
        title = unit_title(row.unit)
        self.box = QCheckBox()
        self.box.setAccessibleName(say("Erase {name}", name=title))
        self.box.setAccessibleDescription(f"{row.unit.standing.because} {row.going}")
        self.open_link = LinkButton(say("Open"), say("Open {name}", name=title))
        self.open_link.setProperty("key", f"{row.unit.subject}:{row.unit.id}")
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        words.addWidget(label(title, "strong"))
        words.addWidget(label(row.unit.standing.because))
        if row.going:
            words.addWidget(label(say("With it: {parts}", parts=row.going), "muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, THEME.px(4), 0, THEME.px(4))
        layout.setSpacing(THEME.px(12))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.box, 0, top)
        layout.addLayout(words, 1)
        layout.addWidget(self.open_link, 0, top)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, or take the tick away, wherever the words are pressed."""
        super().mouseReleaseEvent(event)
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.box.click()


class DueTab(CardsTab):
    """Everything that is due, a part at a time; ticks say what is to be erased."""

    eraseRequested = Signal(object)
    """The keys of what is ticked: subject and id each."""
    openRequested = Signal(str)
    """`case:`, `record:` or `log_entry:` and an id."""
    copiesRequested = Signal()
    """The copies from before an erasure are to be replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; `show_due` brings the rows."""
        super().__init__(parent)
        self.rows: list[TickRow] = []
        self.all_box = QCheckBox()
        self.erase_button = button("")
        self.copies_button = button("")

    def show_due(
        self, due: Sequence[DueRow], count: int, stopped: Sequence[Unit], stale: int
    ) -> None:
        """Show what is due, `count` in all, what stays, and how many copies are out of date."""
        self.rows = []
        cards = [self._copies_card(stale)] if stale else []
        if due:
            cards.append(self._due_card(due, count))
        elif not stopped:
            cards.append(_nothing_card())
        if stopped:
            cards.append(self._stopped_card(stopped))
        self.put(cards)

    def ticked(self) -> list[tuple[str, str]]:
        """Give the keys of what is ticked."""
        return [row.key for row in self.rows if row.box.isChecked()]

    def _due_card(self, due: Sequence[DueRow], count: int) -> Card:
        noted = say_count("{count} to be looked at", "{count} to be looked at", count)
        card = Card(say("Due for erasure"), noted)
        said = say(
            "Their time is up. Look at each, tick what may go, and erase it for good. What is not "
            "ticked stays until you come back."
        )
        card.body.addWidget(label(said, "muted"))
        self.all_box = QCheckBox(say("&Tick all that are shown"))
        self.all_box.toggled.connect(self._tick_all)
        self.erase_button = button("", "danger")
        self.erase_button.clicked.connect(self._erase)
        tools = QHBoxLayout()
        tools.setSpacing(THEME.px(16))
        tools.addWidget(self.all_box)
        tools.addStretch(1)
        tools.addWidget(self.erase_button)
        card.body.addLayout(tools)
        for one in due:
            card.body.addWidget(line())
            row = TickRow(one)
            row.box.toggled.connect(self._count)
            row.open_link.clicked.connect(self._open)
            card.body.addWidget(row)
            self.rows.append(row)
        if count > len(due):
            said = say(
                "These are the first {shown}. The next follow when they are erased.",
                shown=len(due),
            )
            card.body.addWidget(label(said, "muted"))
        self._count()
        return card

    def _stopped_card(self, stopped: Sequence[Unit]) -> Card:
        noted = say_count("{count} stays", "{count} stay", len(stopped))
        card = Card(say("Their time is up, but they stay"), noted)
        for at, unit in enumerate(stopped[:MOST_SHOWN]):
            if at:
                card.body.addWidget(line())
            head = QHBoxLayout()
            title = unit_title(unit)
            head.addWidget(label(title, "strong"), 1)
            link = LinkButton(say("Open"), say("Open {name}", name=title))
            link.setProperty("key", f"{unit.subject}:{unit.id}")
            link.clicked.connect(self._open)
            head.addWidget(link)
            card.body.addLayout(head)
            for stop in unit.stops:
                card.body.addWidget(label(stop.because))
            card.body.addWidget(label(unit.standing.because, "muted"))
        return card

    def _copies_card(self, stale: int) -> Card:
        card = Card(say("Older copies still hold what was erased"))
        said = say_count(
            "{count} copy in the folder “backups” was made before the last erasure.",
            "{count} copies in the folder “backups” were made before the last erasure.",
            stale,
        )
        card.body.addWidget(label(said))
        self.copies_button = button(say("Make a &fresh copy and remove them"))
        self.copies_button.clicked.connect(self.copiesRequested)
        card.body.addWidget(self.copies_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _tick_all(self, on: bool) -> None:
        for row in self.rows:
            row.box.setChecked(on)

    def _count(self) -> None:
        ticked = len(self.ticked())
        words = say_count("&Erase {count} for good…", "&Erase {count} for good…", ticked)
        self.erase_button.setText(words if ticked else say("&Erase what is ticked…"))
        self.erase_button.setAccessibleName(self.erase_button.text().replace("&", ""))
        self.erase_button.setEnabled(ticked > 0)

    def _erase(self) -> None:
        if self.ticked():
            self.eraseRequested.emit(self.ticked())

    def _open(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.openRequested.emit(str(pressed.property("key")))


def _nothing_card() -> Card:
    card = Card(say("Nothing is due for erasure"))
    said = say(
        "What is about a family is kept as long as it is needed, and not longer. Each case counts "
        "from the day of its closure: first it is in use, then it is archived and leaves the "
        "ordinary lists, then it is due for erasure and stands here. Nothing is erased by itself. "
        "How long each part takes stands under “Schedule”."
    )
    card.body.addWidget(label(said))
    return card

"""One thing that was found, to be read as it would be given out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.domain.subject import Content, FoundItem
from eh_desktop.ui.access.words import named_words
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

MOST_LINES = 300
"""So many lines are shown; the export has all."""


class ReadDialog(Sheet):
    """Where the person stands in it, whom else it names, and what it says."""

    def __init__(self, item: FoundItem, content: Content, parent: QWidget) -> None:
        """Show it; nothing can be changed here."""
        super().__init__(item.title, say("&Close"), parent)
        at_least(self, 640)
        self.cancel_button.hide()
        self.accept_button.clicked.connect(self.accept)
        if item.others:
            self.message.say(named_words(item), look="warning")
        places = [(f"{hit.place} · {hit.why}", hit.excerpt) for hit in item.hits]
        self.column.addWidget(_card(say("Where it was found"), places, item.more_hits))
        more = max(0, len(content.lines) - MOST_LINES)
        said = say("What it says")
        self.column.addWidget(_card(said, content.lines[:MOST_LINES], more))
        self.accept_button.setFocus()


def _card(
    title: str, lines: list[tuple[str, str]] | tuple[tuple[str, str], ...], more: int
) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(16))
    grid.setVerticalSpacing(THEME.px(6))
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for row, (name, text) in enumerate(line for line in lines if line[1].strip()):
        grid.addWidget(label(name, "muted"), row, 0, top)
        grid.addWidget(label(text), row, 1, top)
    card.body.addLayout(grid)
    if more:
        words = say_count("{count} more is in the export.", "{count} more are in the export.", more)
        card.body.addWidget(label(words, "muted"))
    return card

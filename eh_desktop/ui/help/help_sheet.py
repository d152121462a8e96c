"""The sheet that says what the screen in front is for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.ui.help.help_text import Help
from eh_desktop.ui.keys import section
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, label
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 560


class HelpSheet(Sheet):
    """What it is for, the first step, what the parts mean, the rules of the form, the keys."""

    def __init__(
        self,
        text: Help,
        parent: QWidget,
        words: Mapping[str, str] | None = None,
        rules: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Lay it out; `words` are the owner's own, `rules` those of the form in front."""
        own = dict(words or {})
        super().__init__(say("Help: {place}", place=say(text.title)), say("&Close"), parent)
        at_least(self, WIDE)
        self.cancel_button.hide()
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.column.addWidget(label(say(text.purpose, **own)))
        first = Card(say("First"))
        first.body.addWidget(label(say(text.first, **own)))
        self.column.addWidget(first)
        parts = [(say(name, **own), say(meaning, **own)) for name, meaning in text.parts]
        self.column.addWidget(_card(say("What is here"), parts))
        if rules:
            self.column.addWidget(_card(say("The rules of this form"), rules))
        for section_id in text.keys:
            keys = section(section_id)
            lines = [(say(line.keys), say(line.meaning)) for line in keys.lines]
            self.column.addWidget(_card(say("Keys: {place}", place=say(keys.title)), lines))
        self.accept_button.setFocus()


def _card(title: str, lines: Sequence[tuple[str, str]]) -> Card:
    """Give a card of names and what they mean, side by side."""
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(THEME.px(16))
    grid.setVerticalSpacing(THEME.px(8))
    grid.setColumnMinimumWidth(0, THEME.px(140))
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    for row, (name, meaning) in enumerate(lines):
        grid.addWidget(label(name, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(meaning), row, 1, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(grid)
    return card

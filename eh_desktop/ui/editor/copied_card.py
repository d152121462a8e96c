"""Where a draft came from that was started as a copy, and what was taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from eh_desktop.domain.dates import british_date
from eh_desktop.domain.language import say
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.focus_card import FocusCard

if TYPE_CHECKING:
    from eh_desktop.services.duplicating import CopyOrigin


class CopiedCard(FocusCard):
    """A few lines that are read once; nothing to do."""

    def __init__(self, origin: CopyOrigin, parent: QWidget) -> None:
        """Show what the journal says."""
        super().__init__(parent)
        self.lines: list[QLabel] = []
        title = say("Started as a copy of “{form}”", form=origin.title)
        self.setAccessibleName(title)
        self.body.addWidget(label(title, "card-title"))
        day = british_date(origin.at)
        said = [
            say("On {day}. Taken along: {what}.", day=day, what=", ".join(origin.taken))
            if origin.taken
            else say("On {day}. Nothing was taken along.", day=day)
        ]
        if origin.left:
            said.append(say("Not taken along: {what}.", what="; ".join(origin.left)))
        for text in said:
            made = label(text, "muted")
            self.body.addWidget(made)
            self.lines.append(made)

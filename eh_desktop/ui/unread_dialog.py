"""What could not be read of a filled PDF: every word of it, so that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import say, say_count
from eh_desktop.ui.copied import COPIED
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import Card, button, label
from eh_desktop.ui.widgets.screen import at_least
from eh_desktop.ui.widgets.sheet import Sheet

WIDE = 560
MOST_SHOWN, MOST_LETTERS = 100, 2_000
"""As many sentences are shown, and so many letters of each; the copied list has all of them.

A PDF that was built to mislead can hold thousands, and showing them would take minutes.
"""


class UnreadDialog(Sheet):
    """The draft is made; the list says what is left to be entered by hand."""

    openRequested = Signal(str)
    """The draft's id."""

    def __init__(
        self, record_id: str, form_title: str, unread: Sequence[str], parent: QWidget
    ) -> None:
        """Take the sentences of what could not be read."""
        super().__init__(say("Some of it could not be read"), say("&Open the draft"), parent)
        at_least(self, WIDE)
        self._record_id = record_id
        self._unread = tuple(unread)
        said = say_count(
            "“{title}” was brought in as a draft, but {count} place could not be read.",
            "“{title}” was brought in as a draft, but {count} places could not be read.",
            len(unread),
            title=form_title,
        )
        self.column.addWidget(label(said, "strong"))
        advice = say("Look at each in the paper or PDF, and enter it in the draft by hand.")
        self.column.addWidget(label(advice))
        card = Card()
        for sentence in map(shortened, unread[:MOST_SHOWN]):
            line = label(sentence)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(line)
        self.column.addWidget(card)
        left = len(unread) - MOST_SHOWN
        if left > 0 or any(len(sentence) > MOST_LETTERS for sentence in unread):
            more = say("Every word stands in the list that you can copy.")
            if left > 0:
                more = say_count(
                    "{count} more place and every word stand in the list that you can copy.",
                    "{count} more places and every word stand in the list that you can copy.",
                    left,
                )
            self.column.addWidget(label(more, "strong"))
        copy = button(say("&Copy the list"), "link")
        copy.clicked.connect(self._copy)
        self.column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.setSpacing(THEME.px(10))
        self.cancel_button.setText(say("Close"))
        self.cancel_button.setAccessibleName(say("Close"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._open)
        self.accept_button.setFocus()

    def _copy(self) -> None:
        COPIED.put("\n".join(self._unread))

    def _open(self) -> None:
        self.accept()
        self.openRequested.emit(self._record_id)


def shortened(sentence: str) -> str:
    """Give a sentence as it is shown; what is cut ends in `…`."""
    return sentence if len(sentence) <= MOST_LETTERS else f"{sentence[:MOST_LETTERS]}…"

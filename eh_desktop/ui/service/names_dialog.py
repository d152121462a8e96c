"""Before a plan leaves the laptop: the texts that name somebody of a case, with a way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.name_check import Named
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import label
from eh_desktop.ui.widgets.rows import RowLink
from eh_desktop.ui.widgets.sheet import Sheet

_MOST = 160
"""Letters of a text that are shown."""


class NamesDialog(Sheet):
    """Lists the texts. The person looks at them, or goes on: a name may be somebody else's."""

    openRequested = Signal(str, str)
    """A record's id, and the id of the criterion at which the text was typed; it may be empty."""

    def __init__(self, found: Sequence[Named], parent: QWidget) -> None:
        """Lay the list out."""
        super().__init__(say("Look at these texts first"), say("Print it as it is"), parent)
        self._found = tuple(found)
        self.column.addWidget(
            label(
                say(
                    "The document is for people who must not learn the name of a child or a "
                    "family. These texts hold a name that stands in a case on this laptop. If it "
                    "is somebody else’s, go on."
                )
            )
        )
        rows = QVBoxLayout()
        rows.setSpacing(THEME.px(2))
        self.links: list[RowLink] = []
        for at, one in enumerate(self._found):
            title = say("“{name}” in {where}", name=one.name, where=one.typed.where)
            link = RowLink(str(at), title, _around(one))
            link.chosen.connect(self._open)
            self.links.append(link)
            rows.addWidget(link)
        self.column.addLayout(rows)
        self.accept_button.clicked.connect(self.accept)

    def _open(self, at: str) -> None:
        typed = self._found[int(at)].typed
        self.reject()
        self.openRequested.emit(typed.record_id, typed.criterion_id)


def _around(one: Named) -> str:
    """Give the text near the name."""
    words = " ".join(one.typed.text.split())
    if len(words) <= _MOST:
        return words
    at = max(0, words.casefold().find(one.name.casefold()) - _MOST // 2)
    return f"{'…' if at else ''}{words[at : at + _MOST]}…"

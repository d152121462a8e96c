"""Find in a page of texts that are only read: the bar over the page, the labels under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import isValid

from eh_desktop.domain.text_search import Found, occurrences
from eh_desktop.ui.widgets.find_bar import FindBar
from eh_desktop.ui.widgets.found_mark import FoundMark, scroll_to

AROUND_PX = 96


class TextFind(QObject):
    """Looks through the labels of a ground, from its top."""

    def __init__(self, page: QWidget, ground: Callable[[], QWidget | None]) -> None:
        """Make the bar of a page; `ground` gives what is looked through now."""
        super().__init__(page)
        self.bar = FindBar(page, typed=False)
        self._ground = ground
        self.hits: list[tuple[QLabel, Found]] = []
        self.at = -1
        self._mark: FoundMark | None = None
        self.bar.asked.connect(self._ask)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self._forget_mark)
        for keys, act in (("Ctrl+F", self.open), ("F3", self._on), ("Shift+F3", self._back)):
            QShortcut(QKeySequence(keys), page).activated.connect(act)

    def open(self) -> None:
        """Open the bar."""
        self.bar.open()

    def restart(self) -> None:
        """Begin anew: the page shows something else."""
        self._forget_mark()
        self.hits, self.at = [], -1
        self.bar.hide()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before, around the ends."""
        if not self.hits:
            return
        self.at = (self.at + by) % len(self.hits) if self.at >= 0 else min(by - 1, 0)
        self.at %= len(self.hits)
        text, found = self.hits[self.at]
        self._forget_mark()
        ground = self._ground()
        if ground is not None:
            self._mark = FoundMark(ground)
            self._mark.mark(text, found)
        scroll_to(text, AROUND_PX)
        self.bar.show_count(self.at + 1, len(self.hits))

    def _ask(self, words: str, _typed_only: bool) -> None:
        self._forget_mark()
        ground = self._ground()
        texts = [] if ground is None else ground.findChildren(QLabel)
        self.hits = [(text, found) for text in texts for found in occurrences(text.text(), words)]
        self.at = -1
        self.bar.show_count(0, len(self.hits))
        self.step(1)

    def _on(self) -> None:
        self._again(1)

    def _back(self) -> None:
        self._again(-1)

    def _again(self, by: int) -> None:
        if self.bar.isHidden():
            self.open()
        else:
            self.step(by)

    def _forget_mark(self) -> None:
        mark, self._mark = self._mark, None
        if mark is not None and isValid(mark):
            mark.clear()
            mark.deleteLater()

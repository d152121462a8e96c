"""Cards side by side where there is room, under each other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME


class Columns(QWidget):
    """Deal cards into as many columns of a least width as fit; each stays as tall as it is."""

    def __init__(
        self,
        cards: Sequence[QWidget],
        least: int,
        *,
        most: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        """Take the cards; `least` is a column's least width in px at 100 %."""
        super().__init__(parent)
        self._cards = tuple(cards)
        self._least = least
        self._most = most
        self._count = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(THEME.px(12))
        self._deal(min(most, max(1, len(self._cards))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deal anew when another number of columns fits."""
        super().resizeEvent(event)
        fit = max(1, event.size().width() // THEME.px(self._least))
        cards = max(1, len(self._cards))
        most = min(fit, self._most, cards)
        rows = -(-cards // most)
        self._deal(-(-cards // rows))  # three and two rather than four and one

    def _deal(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        while (item := self._row.takeAt(0)) is not None:
            column = item.layout()
            if column is not None:
                for card in self._cards:  # its item has to go, or the card never says it has grown
                    column.removeWidget(card)
                column.deleteLater()
        for index in range(count):
            column = QVBoxLayout()
            column.setSpacing(THEME.px(12))
            for card in self._cards[index::count]:
                column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column, 1)

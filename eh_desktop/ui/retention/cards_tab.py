"""A tab that is a column of cards, shown anew as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME


class CardsTab(QWidget):
    """Puts cards under each other in place of those before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a card."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(THEME.px(12))
        self._cards: tuple[QWidget, ...] = ()

    def put(self, cards: Sequence[QWidget]) -> None:
        """Show these cards, and none of those before."""
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = tuple(cards)
        for card in self._cards:
            self.column.addWidget(card)

"""What is looked for in a list: words as they are typed, and a choice for each filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.listing import ListFilter
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.flow import Flow

SEARCH_WIDE = 210
"""Width in px at 100 % of the search."""
LETTERS = 13
"""Room for so many letters in a filter; its list shows all of them."""


class SearchEdit(QLineEdit):
    """A line of words. Down goes into the list, Esc clears."""

    downPressed = Signal()

    def sizeHint(self) -> QSize:
        """Give room for a few words."""
        return QSize(THEME.px(SEARCH_WIDE), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Down, and Esc while there is something to clear."""
        if event.key() == Qt.Key.Key_Down:
            self.downPressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchBar(Flow):
    """The search and the filters of a list, on as many lines as they need."""

    changed = Signal()
    """The person looks for something else."""
    enterPressed = Signal()
    downPressed = Signal()

    def __init__(self, many: str, parent: QWidget | None = None) -> None:
        """Start without filters; `many` names what is listed."""
        super().__init__(THEME.px(8), parent)
        self.search = SearchEdit()
        self.search.setPlaceholderText(say("Find {many}", many=many))
        self.search.setAccessibleName(say("Find {many}", many=many))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.enterPressed)
        self.search.downPressed.connect(self.downPressed)
        self.add(self.search)
        self.combos: dict[str, QComboBox] = {}
        self._filters: tuple[ListFilter, ...] = ()

    def show_filters(self, filters: Sequence[ListFilter]) -> None:
        """Offer these filters; what was chosen in one stays chosen where it still is a choice."""
        if tuple(filters) == self._filters:
            return
        before = self.chosen()
        for combo in self.combos.values():
            self.drop(combo)
        self._filters = tuple(filters)
        self.combos = {made.id: self._combo(made) for made in filters}
        self.put(self.search.text(), before)
        chain = [self.search, *self.combos.values()]
        for first, second in pairwise(chain):
            self.setTabOrder(first, second)

    def chosen(self) -> dict[str, str]:
        """Give the chosen choice of each filter, without the unset ones."""
        chosen = {name: str(combo.currentData() or "") for name, combo in self.combos.items()}
        return {name: choice for name, choice in chosen.items() if choice}

    def put(self, text: str, chosen: Mapping[str, str]) -> None:
        """Show a search and filters without saying anything; unknown choices become none."""
        with QSignalBlocker(self.search):
            self.search.setText(text)
        for name, combo in self.combos.items():
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(0, combo.findData(chosen.get(name, ""))))

    def _combo(self, made: ListFilter) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(made.title)
        combo.addItem(made.every or say("{title}: all", title=made.title), "")
        for choice, words in made.choices:
            combo.addItem(words, choice)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(LETTERS)
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + THEME.px(32))
        combo.currentIndexChanged.connect(self.changed)
        self.add(combo)
        combo.show()
        return combo

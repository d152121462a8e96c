"""What is looked for in a list: words as they are typed, and a choice for each filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from eh_desktop.domain.language import say
from eh_desktop.services.listing import ListFilter
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.flow import Flow
from eh_desktop.ui.widgets.marks import draw_mark

SEARCH_WIDE = 210
"""Width in px at 100 % of the search."""
LETTERS = 13
"""Room for so many letters in a filter, or fewer; its list shows all of them."""


class ClearButton(QAbstractButton):
    """A cross that empties the line it stands in. It is for the mouse: Esc does the same."""

    def __init__(self, parent: QWidget) -> None:
        """Make it, hidden while there is nothing to clear."""
        super().__init__(parent)
        self.setAccessibleName(say("Clear what is looked for"))
        self.setToolTip(say("Clear (Esc)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.resize(self.sizeHint())
        self.hide()

    def sizeHint(self) -> QSize:
        """Give room to hit."""
        return QSize(THEME.px(24), THEME.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cross."""
        side = float(THEME.px(10))
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, "cross", box, THEME.colour("text" if self.underMouse() else "muted"))
        painter.end()


class SearchEdit(QLineEdit):
    """A line of words. Down goes into the list, Esc clears."""

    downPressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line; its way to clear it shows while there is something in it."""
        super().__init__(parent)
        self.clear_button = ClearButton(self)
        self.clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self.offer_to_clear)

    def sizeHint(self) -> QSize:
        """Give room for a few words, and for all of those that say what to type."""
        said = self.fontMetrics().horizontalAdvance(self.placeholderText()) + THEME.px(28)
        return QSize(max(THEME.px(SEARCH_WIDE), said), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way to clear at the right."""
        super().resizeEvent(event)
        size = self.clear_button.sizeHint()
        top = (self.height() - size.height()) // 2
        self.clear_button.move(self.width() - size.width() - top, top)

    def offer_to_clear(self, text: str) -> None:
        """Show the way to clear where there is something to clear."""
        self.clear_button.setVisible(bool(text))
        side = self.clear_button.sizeHint().width() if text else 0
        self.setTextMargins(0, 0, side, 0)

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
        self.search.offer_to_clear(text)
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
        longest = max(len(combo.itemText(at)) for at in range(combo.count()))
        combo.setMinimumContentsLength(min(LETTERS, longest))
        combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + THEME.px(32))
        combo.currentIndexChanged.connect(self.changed)
        self.add(combo)
        combo.show()
        return combo

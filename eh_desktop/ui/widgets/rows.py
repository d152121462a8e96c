"""Things to press that stand for something: a row of a list, a figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import Card, PressButton, chip, label


class _Pressable(PressButton):
    """A button as large as the layout inside it; it says which thing was chosen."""

    chosen = Signal(str)

    def __init__(self, key: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        set_look(self, look)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return inside.minimumSize() if inside is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        inside = self.layout()
        return inside is not None and inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return inside.totalHeightForWidth(width) if inside is not None else -1

    def _choose(self) -> None:
        self.chosen.emit(self.key)


class RowLink(_Pressable):
    """A row that opens something: a title, a muted line, and a chip at its right."""

    def __init__(
        self,
        key: str,
        title: str,
        note: str = "",
        chip_text: str = "",
        chip_look: str = "chip",
        parent: QWidget | None = None,
    ) -> None:
        """Lay the row out; `key` is what `chosen` carries."""
        super().__init__(key, "row", parent)
        self.setAccessibleName(", ".join(part for part in (title, note, chip_text) if part))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(THEME.px(8), THEME.px(6), THEME.px(8), THEME.px(6))
        layout.setSpacing(THEME.px(12))
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        words.addWidget(_through(label(title, "strong")))
        if note:
            words.addWidget(_through(label(note, "muted")))
        layout.addLayout(words, 1)
        if chip_text:
            layout.addWidget(_through(chip(chip_text, chip_look)), 0, Qt.AlignmentFlag.AlignTop)


class FigureTile(_Pressable):
    """A figure with what it counts; pressing it opens the rows it was counted from."""

    def __init__(
        self, key: str, count: int, words: str, look: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the count large; `look` is `late` where it should worry."""
        super().__init__(key, "tile", parent)
        self.setAccessibleName(f"{count} {words}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(THEME.px(16), THEME.px(10), THEME.px(16), THEME.px(10))
        layout.setSpacing(0)
        layout.addWidget(_through(label(str(count), f"figure{'-' if look else ''}{look}")))
        layout.addWidget(_through(label(words, "muted")))


class _Overhang(QVBoxLayout):
    """Rows that reach out at both sides by the room they keep around their text."""

    def __init__(self, aside: int) -> None:
        super().__init__()
        self._aside = aside

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-self._aside, 0, self._aside, 0))

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + 2 * self._aside)

    def minimumHeightForWidth(self, width: int) -> int:
        return super().minimumHeightForWidth(width + 2 * self._aside)


def rows_of(card: Card) -> QVBoxLayout:
    """Give a layout for a card's rows: close together, their text in line with the title."""
    layout = _Overhang(THEME.px(8))
    layout.setSpacing(0)
    card.body.addLayout(layout)
    return layout


def _through(widget: QWidget) -> QWidget:
    """Let presses on a label reach the button it lies on."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget

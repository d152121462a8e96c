"""Things to press that stand for something: a row of a list, a figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
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
        *,
        about: str = "",
    ) -> None:
        """Lay the row out; `key` is what `chosen` carries.

        `about` says whence it comes; it is shown once another row of the card says the same.
        """
        super().__init__(key, "row", parent)
        self.setAccessibleName(", ".join(part for part in (title, note, chip_text) if part))
        self.setAccessibleDescription(about)
        self._about = _through(label(about, "muted"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(THEME.px(8), THEME.px(6), THEME.px(8), THEME.px(6))
        layout.setSpacing(THEME.px(12))
        words = QVBoxLayout()
        words.setSpacing(THEME.px(2))
        words.addWidget(_through(label(title, "strong")))
        if note:
            words.addWidget(_through(label(note, "muted")))
        words.addWidget(self._about)
        self._about.hide()
        layout.addLayout(words, 1)
        if chip_text:
            layout.addWidget(_through(chip(chip_text, chip_look)), 0, Qt.AlignmentFlag.AlignTop)

    @property
    def about(self) -> str:
        """Whence it comes: its description for screen readers, shown where it is needed."""
        return self._about.text()

    def show_about(self, about: str) -> None:
        """Show whence it comes, as another row says the same; nothing for no words."""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleDescription(about)


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


class RowsLayout(QVBoxLayout):
    """Rows that reach out at both sides by the room they keep around their text."""

    def __init__(self, aside: int) -> None:
        """Make an empty layout; `aside` is how far the rows reach out, in px."""
        super().__init__()
        self._aside = aside
        self._links: list[RowLink] = []

    def add(self, row: RowLink) -> None:
        """Add a row; where others say the same, all show whence they come, or their number."""
        same = [one for one in self._links if one.accessibleName() == row.accessibleName()]
        for other in same:
            other.show_about(other.about)
        if same:
            number = say("number {number} of these", number=len(same) + 1)
            alone = all(one.about != row.about for one in same)
            parts = (row.about, "" if alone else number)
            row.show_about(" · ".join(part for part in parts if part))
        self._links.append(row)
        self.addWidget(row)

    def setGeometry(self, rect: QRect) -> None:
        """Place the rows, wider than what they are given."""
        super().setGeometry(rect.adjusted(-self._aside, 0, self._aside, 0))

    def heightForWidth(self, width: int) -> int:
        """Give the height at the width that the rows then have."""
        return super().heightForWidth(width + 2 * self._aside)

    def minimumHeightForWidth(self, width: int) -> int:
        """Give the least height at the width that the rows then have."""
        return super().minimumHeightForWidth(width + 2 * self._aside)


def rows_of(card: Card) -> RowsLayout:
    """Give a layout for a card's rows: close together, their text in line with the title."""
    layout = RowsLayout(THEME.px(8))
    layout.setSpacing(0)
    card.body.addLayout(layout)
    return layout


def _through(widget: QLabel) -> QLabel:
    """Let presses on a label reach the button it lies on."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget

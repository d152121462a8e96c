"""A card of findings: each with a chip in words, what it is about, and a link that goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, chip, label
from eh_desktop.ui.widgets.focus_card import FocusCard, tab_through

NARROW_PX = 560
"""Below this width, at 100 %, the parts of a line stand under each other."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line shows; parts that are empty are left out."""

    chip: str
    look: str
    """`chip-met`, `chip-partly`, `chip-not-met` or `chip-na`."""
    title: str
    text: str = ""
    link: str = ""
    place: Place | None = None
    """Where the link goes."""


class LineRow(QFrame):
    """One line: chip, title and link on a row, the text under them."""

    followed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        set_look(self, "bare")
        self._place: Place | None = None
        self.chip = chip("", "chip-na")
        self.title = label("", "strong")
        self.text = label("")
        self.link = button("", "link")
        self.link.clicked.connect(self._follow)
        self._words = QVBoxLayout()
        self._words.setSpacing(THEME.px(2))
        self._words.addWidget(self.title)
        self._words.addWidget(self.text)
        self._words.addStretch(1)
        self._words.setContentsMargins(0, THEME.px(2), 0, 0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(THEME.px(10))
        self._grid.setVerticalSpacing(THEME.px(2))
        self._grid.setColumnStretch(1, 1)
        self._narrow: bool | None = None
        self._arrange(narrow=False)

    def show_line(self, line: Line) -> None:
        """Show another line."""
        self._place = line.place
        self.chip.setText(line.chip)
        set_look(self.chip, line.look)
        for target, text in ((self.title, line.title), (self.text, line.text)):
            target.setText(text)
            target.setVisible(bool(text))
        self.link.setText(line.link.replace("&", "&&"))
        self.link.setAccessibleName(f"{line.link}: {line.title or line.text}")
        self.link.setVisible(bool(line.link) and line.place is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chip, words and link under each other where there is no room beside."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < THEME.px(NARROW_PX))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        left, top = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignTop
        words, link = ((1, 0, 1, 3), (2, 0, 1, 3)) if narrow else ((0, 1, 1, 1), (0, 2, 1, 1))
        self._grid.removeItem(self._words)
        self._words.setParent(None)
        self._grid.addWidget(self.chip, 0, 0, left | top)
        self._grid.addLayout(self._words, *words)
        self._grid.addWidget(self.link, *link, left | top)

    def _follow(self) -> None:
        if self._place is not None:
            self.followed.emit(self._place)


class LinesCard(FocusCard):
    """Lines under each other; rows are kept and reused. Hidden while empty, unless told why."""

    followed = Signal(object)

    def __init__(self, title: str, note: str, parent: QWidget, *, empty: str = "") -> None:
        """Start without lines; `note` stands under the title, `empty` is said without lines."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self.rows: list[LineRow] = []
        self._says_empty = bool(empty)
        self.heading = label(title, "card-title")
        self.body.addWidget(self.heading)
        self.note = label(note, "muted")
        self.body.addWidget(self.note)
        self.note.setVisible(bool(note))
        self._empty = label(empty, "muted")
        self.body.addWidget(self._empty)
        self._column = QVBoxLayout()
        self._column.setSpacing(THEME.px(10))
        self.body.addLayout(self._column)
        self.hide()

    @property
    def shown(self) -> list[LineRow]:
        """The rows that show a line."""
        return [row for row in self.rows if not row.isHidden()]

    def controls(self) -> list[QWidget]:
        """Give the links in the order Tab takes."""
        return [row.link for row in self.shown if not row.link.isHidden()]

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        while len(self.rows) < len(lines):
            row = LineRow(self)
            row.followed.connect(self.followed)
            self._column.addWidget(row)
            self.rows.append(row)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(lines))
            if index < len(lines):
                row.show_line(lines[index])
        widest = max((row.chip.sizeHint().width() for row in self.shown), default=0)
        for row in self.rows:
            row.chip.setMinimumWidth(widest)  # so that all words begin in one line
        self._empty.setVisible(not lines and self._says_empty)
        self.setVisible(bool(lines) or self._says_empty)
        tab_through(self.controls())

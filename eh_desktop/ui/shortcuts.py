"""The sheet of keys: what can be done without a mouse, the place in front first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.domain.language import say
from eh_desktop.domain.matching import match
from eh_desktop.ui.keys import KeySection, sections_for
from eh_desktop.ui.lists.search_bar import SearchEdit
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.basic import button, label
from eh_desktop.ui.widgets.keyed_scroll import KeyedScroll
from eh_desktop.ui.widgets.screen import open_at


class ShortcutSheet(QDialog):
    """Keys under headings; what is typed above leaves those that say so."""

    def __init__(self, parent: QWidget, page_id: str = "") -> None:
        """Lay the keys out; those of the page in front come first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keys"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(THEME.px(24),) * 4)
        outer.setSpacing(THEME.px(12))
        outer.addWidget(label(say("Keys"), "title"))
        self.search = SearchEdit()
        self.search.setPlaceholderText(say("Find a key or what it does"))
        self.search.setAccessibleName(say("Find a key or what it does"))
        self.search.textChanged.connect(self._find)
        outer.addWidget(self.search)
        self._groups: list[_Group] = []
        outer.addWidget(self._area(page_id), 1)
        self.nothing = label(say("No key says so."), "muted")
        self.nothing.hide()
        outer.addWidget(self.nothing)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch(1)
        close = button(say("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row_of_buttons.addWidget(close)
        outer.addLayout(row_of_buttons)
        self.search.setFocus()
        open_at(self, 560, 640)

    def shown(self) -> list[str]:
        """Give the keys that are shown now, from the top."""
        return [keys for group in self._groups for keys in group.shown()]

    def _area(self, page_id: str) -> QScrollArea:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, THEME.px(8), 0)
        column.setSpacing(THEME.px(16))
        for one in sections_for(page_id):
            group = _Group(one)
            self._groups.append(group)
            column.addWidget(group)
        column.addStretch(1)
        area = KeyedScroll()
        area.setWidgetResizable(True)
        set_look(area, "fitting")
        area.setAccessibleName(say("Keys"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        return area

    def _find(self, text: str) -> None:
        found = [group.leave(text) for group in self._groups]
        self.nothing.setVisible(not any(found))


class _Group(QWidget):
    """The keys of one place under its heading."""

    def __init__(self, section: KeySection) -> None:
        super().__init__()
        self._title = say(section.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(THEME.px(6))
        column.addWidget(label(self._title, "card-title"))
        self._lines: list[tuple[QWidget, QLabel, str]] = []
        for line in section.lines:
            row = QWidget()
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(THEME.px(16))
            keys, meaning = label(say(line.keys), "strong"), label(say(line.meaning))
            keys.setFixedWidth(THEME.px(150))
            layout.addWidget(keys, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(meaning, 1)
            column.addWidget(row)
            self._lines.append((row, keys, f"{keys.text()} {meaning.text()} {self._title}"))

    def leave(self, text: str) -> bool:
        """Show the lines that say so; hide the heading without any."""
        fits = [match(text, said) is not None for _, _, said in self._lines]
        for (row, _, _), fit in zip(self._lines, fits, strict=True):
            row.setVisible(fit)
        self.setVisible(any(fits))
        return any(fits)

    def shown(self) -> list[str]:
        """Give the keys that are shown."""
        return [keys.text() for row, keys, _ in self._lines if not row.isHidden()]

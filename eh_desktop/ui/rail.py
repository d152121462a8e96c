"""The rail at the left: where one can go."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.language import mark, say
from eh_desktop.ui.icons import icon
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.tokens import BODY_PT
from eh_desktop.ui.widgets.basic import PressButton, label


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the rail."""

    page_id: str
    text: str
    group: str = ""
    """The heading it stands under; empty for the foot."""
    keys: str = ""
    """The keys that lead there; empty for those of its number."""


WORK, CENTRE = mark("WORK"), mark("CENTRE")
PLACES = (
    Entry("home", mark("Home"), WORK),
    Entry("audits", mark("Audits"), WORK),
    Entry("checklists", mark("Checklists"), WORK),
    Entry("feedback", mark("Feedback"), WORK),
    Entry("cases", mark("Cases and logs"), WORK),
    Entry("samples", mark("Samples"), WORK),
    Entry("forms", mark("Forms"), WORK),
    Entry("actions", mark("Actions"), WORK),
    Entry("exchange", mark("Send and receive"), CENTRE),
    Entry("returns", mark("Returns"), CENTRE),
    Entry("settings", mark("Settings")),
)
LOCK = Entry("lock", mark("Lock"))
SERVICE_PLAN = Entry("service_plan", mark("Service plan"), "WORK", "Ctrl+Shift+P")
"""Offered only to whoever has duties for a whole service."""


def keys_of(entry: Entry) -> str:
    """Give the keys that lead to a place: Ctrl and its number, the tenth being 0."""
    if entry.keys:
        return entry.keys
    if entry.page_id == "settings":
        return "Ctrl+,"  # as elsewhere
    return f"Ctrl+{(PLACES.index(entry) + 1) % 10}"


class Rail(QWidget):
    """Buttons with icons, under headings; icons alone where the window is narrow."""

    chosen = Signal(str)
    lockRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a button for every place that works."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Pages"))
        self._ground = QWidget()
        self._ground.setObjectName("rail_ground")
        self._layout = QVBoxLayout(self._ground)
        self._group = QButtonGroup(self)
        self._headings: list[QLabel] = []
        self._gaps: list[QSpacerItem] = []
        self._buttons: dict[str, QPushButton] = {}
        self._narrow = False
        heading = ""
        for entry in PLACES:
            if entry.group != heading:
                heading = entry.group
                self._head(heading)
            self._add(entry)
        self._add(LOCK)
        self._scroll()
        self._group.buttonClicked.connect(self._choose)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, with the words as tips, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for heading in self._headings:
            heading.setVisible(not narrow)
        for button in self._buttons.values():
            self._write(button)
        self._widen()

    def sizeHint(self) -> QSize:
        """Give the room of all places; where there is less height, they scroll."""
        return QSize(self.maximumWidth(), self._ground.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give the room of three places."""
        return QSize(self.minimumWidth(), 3 * self._buttons["home"].sizeHint().height())

    def mark(self, page_id: str) -> None:
        """Mark a place as the present one."""
        if page_id in self._buttons:
            self._buttons[page_id].setChecked(True)
            self._area.ensureWidgetVisible(self._buttons[page_id], 0, THEME.px(8))

    def offer(self, entry: Entry, after: str) -> None:
        """Add a place under another; RuntimeError where it is there already."""
        if entry.page_id in self._buttons:
            raise RuntimeError(f"{entry.page_id} is on the rail")
        self._add(entry, self._layout.indexOf(self._buttons[after]) + 1)
        self.setTabOrder(self._buttons[after], self._buttons[entry.page_id])
        self.dress()

    def button(self, page_id: str) -> QPushButton:
        """Give a place's button."""
        return self._buttons[page_id]

    def dress(self) -> None:
        """Draw the icons and set the spaces anew after the look changed."""
        self._layout.setContentsMargins(0, THEME.px(16), 0, THEME.px(12))
        self._layout.setSpacing(THEME.px(2))
        for gap in self._gaps:
            gap.changeSize(0, THEME.px(10), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._layout.invalidate()
        for page_id, made in self._buttons.items():
            size = THEME.px(18)
            made.setIcon(icon(page_id, THEME.colour("rail_text"), size))
            made.setIconSize(QSize(size, size))
        self._widen()

    def showEvent(self, event: QShowEvent) -> None:
        """Leave room for the scroll bar, if there is one now."""
        super().showEvent(event)
        self._widen()

    def _scroll(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        set_look(self._area, "rail")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._ground)
        self._area.verticalScrollBar().rangeChanged.connect(self._widen)
        outer.addWidget(self._area)

    def _widen(self) -> None:
        """Leave room for the present place, which is written bold, and for a scroll bar.

        It can do with the room of its icons, so that it never keeps a window from getting narrow.
        """
        metrics = QFontMetrics(THEME.font(BODY_PT, bold=True))
        words = (str(made.property("words")) for made in self._buttons.values())
        widest = max(metrics.horizontalAdvance(text) for text in words)
        bar = self._area.verticalScrollBar()
        scrolls = self.isVisible() and bar.maximum() > bar.minimum()  # unseen, it has no height
        more = bar.sizeHint().width() if scrolls else 0
        icons = THEME.px(58) + more
        self.setMinimumWidth(icons)
        self.setMaximumWidth(icons + (0 if self._narrow else widest + THEME.px(28)))
        self.updateGeometry()

    def _head(self, text: str) -> None:
        if not text:
            self._layout.addStretch(1)
            return
        if self._headings:
            gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._gaps.append(gap)
            self._layout.addSpacerItem(gap)
        heading = label(say(text), wrap=False)
        self._headings.append(heading)
        self._layout.addWidget(heading)

    def _add(self, entry: Entry, at: int = -1) -> None:
        made = PressButton()
        made.setAutoDefault(False)
        made.setAccessibleName(say(entry.text))
        made.setProperty("words", say(entry.text))
        set_look(made, "rail")
        self._buttons[entry.page_id] = made
        if entry is LOCK:
            made.clicked.connect(self.lockRequested)
        else:
            made.setCheckable(True)
            made.setProperty("page", entry.page_id)
            self._group.addButton(made)
        self._write(made)
        self._layout.insertWidget(at, made)

    def _write(self, button: QPushButton) -> None:
        words = str(button.property("words"))
        button.setText("" if self._narrow else f"  {words}")
        button.setToolTip(words if self._narrow else "")

    def _choose(self, button: QPushButton) -> None:
        self.chosen.emit(str(button.property("page")))

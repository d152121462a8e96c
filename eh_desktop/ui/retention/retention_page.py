"""Keep and erase: four tabs over what is kept how long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from eh_desktop.domain.language import mark, say
from eh_desktop.ui.editor.header import BackButton
from eh_desktop.ui.retention.due_tab import DueTab
from eh_desktop.ui.retention.erased_tab import ErasedTab
from eh_desktop.ui.retention.holds_tab import HoldsTab
from eh_desktop.ui.retention.schedule_tab import ScheduleTab
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.tab_bar import TabBar

DUE, SCHEDULE, HOLDS, ERASED = "due", "schedule", "holds", "erased"
_TITLES = {
    DUE: mark("Due for erasure"),
    SCHEDULE: mark("Schedule"),
    HOLDS: mark("Legal holds"),
    ERASED: mark("Erased"),
}


class RetentionPage(Page):
    """The tabs stand under each other, one of them shown; the page scrolls."""

    backRequested = Signal()
    tabShown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the tabs, empty."""
        super().__init__(say("Keep and erase"), parent=parent)
        self.back = BackButton(self)
        self.back.clicked.connect(self.backRequested)
        self.lead_with(self.back)
        self.due, self.schedule = DueTab(), ScheduleTab()
        self.holds, self.erased = HoldsTab(), ErasedTab()
        self.tabs: dict[str, QWidget] = {
            DUE: self.due,
            SCHEDULE: self.schedule,
            HOLDS: self.holds,
            ERASED: self.erased,
        }
        self.bar = TabBar(say("Keep and erase"))
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.put_under_head(self.bar)  # before what it shows, so that Tab comes to it first
        for tab, widget in self.tabs.items():
            self.bar.addTab(say(_TITLES[tab]))
            self.column.addWidget(widget)
            widget.setVisible(tab == DUE)
        self.bar.currentChanged.connect(self._shown)
        for keys, step in (("Ctrl+Tab", self._next), ("Ctrl+Shift+Tab", self._previous)):
            QShortcut(QKeySequence(keys), self).activated.connect(step)
        QShortcut(QKeySequence("Backspace"), self).activated.connect(self.backRequested)
        self.begins_at = self.bar

    @property
    def tab(self) -> str:
        """The id of the tab in front."""
        return list(self.tabs)[max(self.bar.currentIndex(), 0)]

    def show_tab(self, tab: str) -> None:
        """Bring a tab to the front."""
        self.bar.setCurrentIndex(list(self.tabs).index(tab))

    def show_counts(self, counts: dict[str, int]) -> None:
        """Say on tabs how much stands in them."""
        for at, (tab, title) in enumerate(_TITLES.items()):
            count = counts.get(tab, 0)
            self.bar.setTabText(at, f"{say(title)}  {count:,}" if count else say(title))
            self.bar.setAccessibleTabName(at, f"{say(title)}, {count:,}" if count else say(title))

    def _shown(self, _at: int) -> None:
        self.message.clear()
        for tab, widget in self.tabs.items():
            widget.setVisible(tab == self.tab)
        self.tabShown.emit(self.tab)

    def _next(self) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + 1) % self.bar.count())

    def _previous(self) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() - 1) % self.bar.count())

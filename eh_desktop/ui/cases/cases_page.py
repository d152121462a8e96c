"""Cases and logs: one tab for the cases and one for each log, each of them a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from eh_desktop.domain.language import mark, mark_count, say
from eh_desktop.domain.log import LogKind
from eh_desktop.services.listing import ListQuery, ListSource
from eh_desktop.ui.lists.list_panel import ListPanel
from eh_desktop.ui.lists.menu_button import MenuButton
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.widgets.basic import button, line
from eh_desktop.ui.widgets.link_button import LinkButton
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.tab_bar import TabBar

NARROW_BELOW = 640
"""Width in px at 100 % under which the head has no room for all of its buttons."""
CASES = "case"
"""The id of the cases' tab; every other tab has the id of its log."""
_EMPTY_TEXT = mark(
    "A case is a family that early help works with: its people, who leads it, and the days of its "
    "meetings and reviews. What is overdue or drifting shows here, samples are drawn from here, "
    "and an audit that is started for a case has its header filled. Add the first one, or bring in "
    "the spreadsheet that you keep."
)


class _Stack(QStackedWidget):
    """Takes what height there is: Qt would ask for the whole of each list's."""

    def hasHeightForWidth(self) -> bool:
        return False


class CasesPage(Page):
    """Lists on tabs. It knows what is listed by what it is given alone."""

    addRequested = Signal(str)
    """`CASES`, or a log's id."""
    opened = Signal(str, str)
    """A tab's id, and the id of a case or an entry."""
    importRequested = Signal(str)
    """`CASES`, or a log's id: a spreadsheet is to be brought in."""
    accessRequested = Signal()
    """Everything about one person is to be looked for."""
    tabShown = Signal(str)
    keepingRequested = Signal()
    """The page of what is kept how long is to be shown."""

    def __init__(self, kinds: Sequence[LogKind], parent: QWidget | None = None) -> None:
        """Make a tab for the cases and one for each log."""
        super().__init__(say("Cases and logs"), scrolls=False, parent=parent)
        self.panels: dict[str, ListPanel] = {}
        self._adds: dict[str, str] = {}
        self.empty_imports: dict[str, QPushButton] = {}
        """What brings in a spreadsheet from the card of an empty list, by tab."""
        self._open_buttons: dict[str, QPushButton] = {}
        self.keeping_links: dict[str, LinkButton] = {}
        self.bar = TabBar(say("Cases and logs"))
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.stack = _Stack()
        self.import_button = button(say("&Bring in a spreadsheet…"))
        self.import_button.clicked.connect(self._import)
        self.add_button = button(say("&Add a case"), "primary", tip="Ctrl+N")
        self.add_button.clicked.connect(self._add)
        self.more_menu = MenuButton(say("&More"), say("More about cases and logs"))
        person = self.more_menu.menu().addAction(say("Everything about one &person…"))
        person.triggered.connect(self._ask_access)
        self.import_action = self.more_menu.menu().addAction(say("&Bring in a spreadsheet…"))
        self.import_action.triggered.connect(self._import)
        self.head_actions.addWidget(self.more_menu)
        self.head_actions.addWidget(self.import_button)
        self.head_actions.addWidget(self.add_button)
        self._fit_head()
        self.column.setSpacing(THEME.px(8))
        self.column.addWidget(self.bar)
        self.column.addWidget(line())
        self.column.addWidget(self.stack, 1)
        self._make_tabs(kinds)
        self.bar.currentChanged.connect(self._shown)
        for keys, step in (("Ctrl+Tab", self._next), ("Ctrl+Shift+Tab", self._previous)):
            QShortcut(QKeySequence(keys), self).activated.connect(step)
        self.begins_at = self.bar

    def hasHeightForWidth(self) -> bool:
        """Take what height there is: the lists scroll, and no line makes the window grow."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the spreadsheet in the menu where there is no room for its button."""
        super().resizeEvent(event)
        self._fit_head()

    @property
    def tab(self) -> str:
        """The id of the tab in front."""
        return list(self.panels)[max(self.bar.currentIndex(), 0)]

    def panel(self) -> ListPanel:
        """Give the list in front."""
        return self.panels[self.tab]

    def show_tab(self, tab: str) -> None:
        """Bring a tab to the front; one that is unknown changes nothing."""
        if tab in self.panels:
            self.bar.setCurrentIndex(list(self.panels).index(tab))

    def show_source(self, tab: str, source: ListSource, *, coming: bool = False) -> None:
        """Show the rows of a tab; `coming` says that more are being made ready."""
        self.panels[tab].show_source(source, coming=coming)
        self._open_buttons[tab].setVisible(source.count(ListQuery()) > 0)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say on each tab how many entries it has."""
        for at, (tab, title) in enumerate(self._titles.items()):
            count = counts.get(tab, 0)
            self.bar.setTabText(at, f"{title}  {count:,}" if count else title)
            self.bar.setAccessibleTabName(at, f"{title}, {count:,}")

    def show_left(self, left: int) -> None:
        """Say how many have still to be listed; nothing once the lists are whole."""
        note = say("The list is being made ready; {left} to go.", left=f"{left:,}")
        self.set_note(note if left else "")

    def _make_tabs(self, kinds: Sequence[LogKind]) -> None:
        self._titles = {CASES: say("Cases"), **{kind.id: kind.title for kind in kinds}}
        cases = ListPanel(
            "cases",
            *mark_count("case", "cases"),
            say("No cases yet"),
            say(_EMPTY_TEXT),
            say("Add a case"),
        )
        self._add_tab(CASES, cases, say("&Add a case"))
        for kind in kinds:
            many = kind.title[:1].lower() + kind.title[1:]
            panel = ListPanel(
                f"log_{kind.id}",
                *mark_count("entry", "entries"),
                say("Nothing in “{title}” yet", title=kind.title),
                kind.purpose,
                kind.add,
            )
            panel.table.setAccessibleName(many.capitalize())
            self._add_tab(kind.id, panel, f"&{kind.add}")

    def _add_tab(self, tab: str, panel: ListPanel, add: str) -> None:
        self.panels[tab] = panel
        self._adds[tab] = add
        panel.opened.connect(self._open)
        panel.emptyActionRequested.connect(self._add)
        bring = self.empty_imports[tab] = button(say("Bring in a spreadsheet…"))
        bring.setAccessibleDescription(self._titles[tab])
        bring.clicked.connect(self._import)
        panel.offer_also(bring)
        open_button = self._open_buttons[tab] = button(say("&Open"))
        open_button.clicked.connect(self._open_chosen)
        panel.foot.addWidget(open_button)
        panel.foot.addStretch(1)
        words = say("Keep and erase")
        link = self.keeping_links[tab] = LinkButton(words, words)
        link.clicked.connect(self.keepingRequested)
        panel.foot.addWidget(link)
        self.stack.addWidget(panel)
        self.bar.addTab(self._titles[tab])

    def _fit_head(self) -> None:
        narrow = self.width() < THEME.px(NARROW_BELOW)
        self.import_button.setVisible(not narrow)
        self.import_action.setVisible(narrow)

    def _shown(self, at: int) -> None:
        words = self._adds[self.tab]
        self.add_button.setText(words)
        self.add_button.setAccessibleName(words.replace("&", ""))
        self.message.clear()
        self.tabShown.emit(self.tab)  # filled first: an empty list would ask for more height
        self.stack.setCurrentIndex(at)

    def _add(self) -> None:
        self.addRequested.emit(self.tab)

    def _import(self) -> None:
        self.importRequested.emit(self.tab)

    def _ask_access(self) -> None:
        self.accessRequested.emit()

    def _open(self, row_id: str) -> None:
        self.opened.emit(self.tab, row_id)

    def _open_chosen(self) -> None:
        if self.panel().chosen_id():
            self._open(self.panel().chosen_id())

    def _next(self) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() + 1) % self.bar.count())

    def _previous(self) -> None:
        self.bar.setCurrentIndex((self.bar.currentIndex() - 1) % self.bar.count())

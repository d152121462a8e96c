"""The window after unlocking: the rail, the page, and the keys that lead everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from eh_desktop.domain.errors import Trouble
from eh_desktop.domain.language import say
from eh_desktop.ui.rail import PLACES, Entry, Rail, keys_of
from eh_desktop.ui.shortcuts import ShortcutSheet
from eh_desktop.ui.theme import THEME
from eh_desktop.ui.under_way import UNDER_WAY
from eh_desktop.ui.widgets.focus_sight import FocusSight
from eh_desktop.ui.widgets.help_button import HelpButton
from eh_desktop.ui.widgets.page import Page
from eh_desktop.ui.widgets.screen import keep_on_screen, open_at, room

NARROW_BELOW = 900
"""Window width in px at 100 % under which the rail shows icons alone."""


class _Stack(QStackedWidget):
    """The pages. Only the one in front asks for room: what is hidden widens no window."""

    def __init__(self) -> None:
        """Start without a page."""
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give no more than what is needed, so that the rail has its width first."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Give what the page in front can do with."""
        shown = self.currentWidget()
        if shown is None:
            return QSize()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())


class MainWindow(QMainWindow):
    """Pages are built on first visit. The window knows none of them: the desk gives them."""

    pageRequested = Signal(str)
    newRequested = Signal()
    lockRequested = Signal()
    paletteRequested = Signal()
    helpRequested = Signal()
    """Help is wanted for the page in front."""
    closing = Signal()
    """Emitted before the window goes, while everything is still there."""

    def __init__(self) -> None:
        """Make the rail and an empty stack."""
        super().__init__()
        self.setWindowTitle("EH Desktop")
        self.rail = Rail()
        self.rail.chosen.connect(self.pageRequested)
        self.rail.lockRequested.connect(self.lockRequested)
        self._stack = _Stack()
        self._no_page = QWidget()
        self._stack.addWidget(self._no_page)
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._by_rail = False
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(ground)
        self.rail.dress()
        self._make_shortcuts()
        self._sight = FocusSight(self)
        open_at(self, 1280, 800)

    def add_page(self, page_id: str, build: Callable[[], QWidget]) -> None:
        """Register a page by a bound method that builds it."""
        self._builders[page_id] = build

    def offer(self, entry: Entry, after: str = "checklists") -> None:
        """Add a place to the rail, under another, with its keys."""
        self.rail.offer(entry, after)
        self._lead_to(entry)

    def has_page(self, page_id: str) -> bool:
        """Tell whether a page is registered, built or not."""
        return page_id in self._builders

    def page(self, page_id: str) -> QWidget:
        """Give a page, built if it was not visited yet."""
        if page_id not in self._pages:
            made = self._builders[page_id]()
            self._pages[page_id] = made
            if isinstance(made, Page):
                made.helpRequested.connect(self.helpRequested)
            self._stack.addWidget(made)
        return self._pages[page_id]

    def built(self, page_id: str) -> QWidget | None:
        """Give a page only if it was visited."""
        return self._pages.get(page_id)

    def show_page(self, page_id: str, place: str = "") -> QWidget:
        """Show a page; `place` is the rail's entry for pages that have none of their own."""
        page = self.page(page_id)
        if isinstance(page, Page):
            page.message.clear()  # what was said at the last visit is over
        self._by_rail = QApplication.focusWidget() is self.rail.button(place or page_id)
        self._stack.setCurrentWidget(page)
        self.rail.mark(place or page_id)
        self.focus_into(page_id)
        return page

    def focus_into(self, page_id: str) -> None:
        """Let the keys go on in a page, unless its own entry in the rail was used."""
        page = self._pages[page_id]
        focus = self.focusWidget()
        here = focus is not None and not focus.isHidden() and page.isAncestorOf(focus)
        if self._by_rail or (here and not isinstance(focus, HelpButton)):
            return
        begin = page.begins_at if isinstance(page, Page) else None
        for inner in (page.focusWidget(), begin, *page.findChildren(QWidget)):
            if isinstance(inner, HelpButton):
                continue  # nobody comes to a page for its help
            if inner is not None and _takes_tab(inner, page):
                inner.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    @property
    def current_page_id(self) -> str:
        """The id of the page that is shown; empty before the first."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def drop_page(self, page_id: str) -> None:
        """Forget a page; it is built anew at the next visit."""
        page = self._pages.pop(page_id, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.setParent(None)
            page.deleteLater()

    def drop_pages(self) -> None:
        """Forget all pages, after the look changed.

        The next one is filled before it is shown: half-filled it would widen the window for good.
        """
        self._stack.setCurrentWidget(self._no_page)
        for page_id in list(self._pages):
            self.drop_page(page_id)
        self.rail.dress()
        self._fit_rail()

    def tell(self, trouble: Trouble) -> None:
        """Show a trouble on the page that is open."""
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.tell(trouble)
            return
        from eh_desktop.ui.failure_dialog import FailureDialog

        FailureDialog(trouble, self).open()

    def restore_place(self, geometry: str) -> None:
        """Put the window where it was last; `geometry` is hex as `place` gave it.

        Where that screen is gone, or is smaller by now, the whole window comes onto one there is.
        """
        usual, least = self.size(), self.minimumSizeHint()
        kept = QByteArray.fromHex(geometry.encode("ascii", "ignore"))
        if not geometry or not self.restoreGeometry(kept) or self.isMaximized():
            return
        whole = self.size().expandedTo(least) == self.size()
        self.resize((self.size() if whole else usual).boundedTo(room(self)))
        keep_on_screen(self)

    def place(self) -> str:
        """Give where the window is, as hex."""
        return bytes(self.saveGeometry().toHex().data()).decode("ascii")

    def show_shortcuts(self) -> None:
        """Show the sheet of keys."""
        ShortcutSheet(self, self.current_page_id).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rail to the width."""
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the desk flush and close first; long work comes to its end before."""
        if UNDER_WAY.put_off(self.close, say("EH Desktop closes as soon as this is done.")):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self.width() < THEME.px(NARROW_BELOW))

    def _lead_to(self, entry: Entry) -> None:
        shortcut = QShortcut(QKeySequence(keys_of(entry)), self)
        shortcut.activated.connect(self.rail.button(entry.page_id).click)

    def _make_shortcuts(self) -> None:
        for entry in PLACES:
            self._lead_to(entry)
        for keys, slot in (
            ("Ctrl+N", self.newRequested),
            ("Ctrl+L", self.lockRequested),
            ("Ctrl+K", self.paletteRequested),
            ("F1", self.show_shortcuts),
            ("Shift+F1", self.helpRequested),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)


def _takes_tab(widget: QWidget, page: QWidget) -> bool:
    """Tell whether Tab would stop at a widget, now or as soon as the page is seen."""
    if not widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value or not widget.isEnabled():
        return False
    at: QWidget | None = widget
    while at is not None and at is not page:
        if at.isHidden() and at.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        at = at.parentWidget()
    return True

"""Find in the form that is open: the bar, the hits on all tabs, and the way to each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from eh_desktop.domain.form_search import GUIDANCE, Hit, find
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.tab_page import AROUND_PX, TabPage, card_of
from eh_desktop.ui.editor.tabs import EditorTabs
from eh_desktop.ui.widgets.find_bar import FindBar
from eh_desktop.ui.widgets.found_mark import FoundMark, saying, scroll_to


class EditorFind(QObject):
    """Looks through the whole record, also on tabs that were not built yet.

    Going to a hit leaves the keys in the bar; closing it puts them where the hit is.
    """

    def __init__(self, editor: QWidget) -> None:
        """Make the bar; `serve` gives what is looked through."""
        super().__init__(editor)
        self.bar = FindBar(editor)
        self._tabs: EditorTabs | None = None
        self.hits: tuple[Hit, ...] = ()
        self.at = -1
        """Which hit is shown, from 0; -1 for none yet."""
        self._asked = ("", False)
        self._mark: FoundMark | None = None
        self._came_from: QWidget | None = None
        self.bar.asked.connect(self._ask)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self._closed)
        for keys, act in (
            ("Ctrl+F", self.open),
            ("F3", self._next),
            ("Shift+F3", self._previous),
        ):
            QShortcut(QKeySequence(keys), editor).activated.connect(act)

    def serve(self, tabs: EditorTabs) -> None:
        """Look through another record; the bar closes."""
        self._forget_mark()
        self._tabs = tabs
        self._came_from = None
        self.hits, self.at = (), -1
        self.bar.hide()

    def open(self) -> None:
        """Open the bar, with the words that are marked in a text."""
        focus = QApplication.focusWidget()
        if focus is not None and not self.bar.isAncestorOf(focus):
            self._came_from = focus
        self._asked = ("", False)
        self.bar.open(_marked(focus))

    def refresh(self) -> None:
        """Count anew after something was stored; what is shown stays shown where it can."""
        if not self.bar.isHidden() and self._asked[0].strip():
            self._find()
            self.at = min(self.at, len(self.hits) - 1)
            self._tell()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before, around the ends."""
        if not self.hits or self._tabs is None:
            return
        if self.at < 0:
            self.at = self._first_from_here() if by > 0 else self._first_from_here() - 1
        else:
            self.at += by
        self.at %= len(self.hits)
        self._show(self.hits[self.at])
        self._tell()

    def _ask(self, words: str, typed_only: bool) -> None:
        if (words, typed_only) == self._asked:
            return
        self._asked = (words, typed_only)
        self._forget_mark()
        self._find()
        self.at = -1
        if self.hits:
            self.step(1)
        else:
            self._tell()

    def _find(self) -> None:
        words, typed_only = self._asked
        if self._tabs is not None:
            sitting = self._tabs.sitting
            self.hits = find(sitting.form, sitting.record, words, typed_only=typed_only)

    def _tell(self) -> None:
        name = self.hits[self.at].passage.name if 0 <= self.at < len(self.hits) else ""
        self.bar.show_count(self.at + 1, len(self.hits), name)

    def _first_from_here(self) -> int:
        """Give the first hit on the tab in front or after it; the very first where none is."""
        if self._tabs is None:
            return 0
        here = self._tabs.bar.currentIndex()
        later = (
            at for at, hit in enumerate(self.hits) if self._tabs.index_of(hit.passage.place) >= here
        )
        return next(later, 0)

    def _show(self, hit: Hit) -> None:
        self._forget_mark()
        tabs = self._tabs
        if tabs is None:
            return
        place = hit.passage.place
        index = tabs.index_of(place)
        control = tabs.page(index).control_at(place) if place.key else None
        page = tabs.show_tab(index)
        if hit.passage.kind == GUIDANCE and isinstance(page, SectionPage):
            card = page.cards[split_key(place.key)[0]]
            page.attend(card)
            told = tabs.side.tell(page, card)
            target = saying(told, hit.passage.text) or card
            page.reveal(card, focus=False)
        else:
            target = self._target(page, control, hit)
            page.reveal(target, focus=False)
        self._put_mark(page, target, hit)

    def _target(self, page: TabPage, control: QWidget | None, hit: Hit) -> QWidget:
        """Give the widget that shows the text of a hit; what holds it where none does."""
        text = hit.passage.text
        if isinstance(page, SectionPage) and not hit.passage.place.key:
            page.growth.finish()
        inner = control
        while inner is not None and inner is not page.ground:
            found = saying(inner, text) if inner is not control else _own(inner, text)
            if found is not None:
                return found
            inner = inner.parentWidget()
        return saying(page.ground, text) or card_of(control) or control or page.ground

    def _put_mark(self, page: TabPage, target: QWidget, hit: Hit) -> None:
        ground: QWidget | None = page.ground
        if not page.ground.isAncestorOf(target):
            ground = _scrolled(target)
        if ground is not None and ground is not target:
            self._mark = FoundMark(ground)
            self._mark.mark(target, hit.found)
        scroll_to(target, AROUND_PX)

    def _forget_mark(self) -> None:
        mark, self._mark = self._mark, None
        if mark is not None and isValid(mark):
            mark.clear()
            mark.deleteLater()

    def _closed(self) -> None:
        """Put the keys where the hit is, else back where they came from."""
        target = self._mark.target if self._mark is not None and isValid(self._mark) else None
        hit = self.hits[self.at] if 0 <= self.at < len(self.hits) else None
        self._forget_mark()
        control = target
        if hit is not None and self._tabs is not None and not _takes_keys(target):
            control = self._tabs.current().control_at(hit.passage.place)
        for back in (control, self._came_from):
            if back is not None and isValid(back) and _takes_keys(back):
                back.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        else:
            if self._tabs is not None:
                self._tabs.start()
        self._came_from = None

    def _next(self) -> None:
        self._again(1)

    def _previous(self) -> None:
        self._again(-1)

    def _again(self, by: int) -> None:
        """Go on from anywhere in the form; open the bar where nothing was looked for."""
        if self.bar.isHidden() and not self.hits:
            self.open()
            return
        if self.bar.isHidden():
            self.bar.show()
        self.step(by)


def _scrolled(target: QWidget) -> QWidget | None:
    """Give what scrolls with a widget, beside the page."""
    at = target.parentWidget()
    while at is not None:
        above = at.parentWidget()
        if above is not None and isinstance(above.parentWidget(), QScrollArea):
            return at
        at = above
    return target.parentWidget()


def _own(widget: QWidget, text: str) -> QWidget | None:
    """Give the widget itself where it shows the text."""
    parent = widget.parentWidget()
    found = saying(parent, text) if parent is not None else None
    return found if found is widget else saying(widget, text)


def _takes_keys(widget: QWidget | None) -> bool:
    """Tell whether the focus can be put on a widget, and be seen there."""
    return (
        widget is not None
        and isValid(widget)
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    )


def _marked(focus: QWidget | None) -> str:
    """Give the words that are marked in a text, if they stand on one line."""
    words = ""
    if isinstance(focus, QPlainTextEdit):
        words = focus.textCursor().selectedText()
    elif isinstance(focus, QLineEdit):
        words = focus.selectedText()
    return "" if "\u2029" in words else words

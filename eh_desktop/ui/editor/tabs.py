"""The tabs of the editor: the header, the sections, what they come to; built when shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eh_desktop.domain.form import Section
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.guidance_side import GuidanceSide
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.editor.tab_plan import paged_sections, summary_section, tab_of
from eh_desktop.ui.editor.tab_strip import TabStrip
from eh_desktop.ui.theme import THEME


class EditorTabs(QWidget):
    """The tab bar, the pages and the guidance beside them."""

    changed = Signal(object)
    finishRequested = Signal()
    placeRequested = Signal(object)
    guidanceToggled = Signal(bool)
    guidanceWidened = Signal(int)

    def __init__(
        self, sitting: Sitting, parent: QWidget, *, guidance_open: bool, guidance_width: int
    ) -> None:
        """Make the tabs of a form; no page is built before it is shown."""
        super().__init__(parent)
        self.sitting = sitting
        self._pages: dict[int, TabPage] = {}
        self.strip = TabStrip(sitting)
        self.bar = self.strip.bar
        self.undo, self.redo = self.strip.undo, self.strip.redo
        self.guide = self.strip.guide
        self.stack = QStackedWidget()
        self.side = GuidanceSide(
            sitting.form, self.stack, self.guide, wanted=guidance_open, width=guidance_width
        )
        self.pane = self.side.pane
        self._lay_out()
        self.bar.currentChanged.connect(self._show_page)
        self.side.rearrange.connect(self._arrange_guidance)
        self.side.toggled.connect(self.guidanceToggled)
        self.side.widened.connect(self.guidanceWidened)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections with a tab of their own, in its order; the first tab is the header's."""
        return paged_sections(self.sitting.form)

    def current(self) -> TabPage:
        """Give the page in front, building it if need be."""
        return self.page(self.bar.currentIndex())

    def built(self) -> tuple[TabPage, ...]:
        """Give the pages that were built so far."""
        return tuple(self._pages.values())

    def page(self, index: int) -> TabPage:
        """Give the page of a tab, building it if need be."""
        if index not in self._pages:
            page = self._build(index)
            page.changed.connect(self.changed)
            page.placeRequested.connect(self.placeRequested)
            self._pages[index] = page
            self.stack.addWidget(page)
        return self._pages[index]

    def show_tab(self, index: int) -> TabPage:
        """Bring a tab to the front and give its page."""
        index %= self.bar.count()
        self.bar.setCurrentIndex(index)
        self._show_page(index)
        return self.page(index)

    def index_of(self, place: Place) -> int:
        """Give the tab of a place; concerns stand at their criterion."""
        return tab_of(self.sitting, place)

    def start(self) -> None:
        """Put the focus where work on the page in front goes on."""
        page = self.current()
        target = page.start()
        (target or self.bar).setFocus(Qt.FocusReason.OtherFocusReason)
        if target is not None:
            page.bring(target)

    def reveal(self, place: Place) -> None:
        """Go to a place: its tab, its control, with the focus."""
        index = self.index_of(place)
        control = self.page(index).control_at(place)  # first, so that the page is built around it
        page = self.show_tab(index)
        if control is not None:
            page.reveal(control)

    def refresh(self, change: Change | None) -> None:
        """Show what a change touches, on the tabs and on the pages built."""
        self.strip.name_tabs()
        for page in self._pages.values():
            page.refresh(change)
        if change is None or change.part is Part.FIELD:
            self._arrange_guidance()
        elif change.part is Part.ANSWER:
            self._follow_answer(split_key(change.key)[0])

    def attend(self, focus: QWidget | None) -> None:
        """Follow the focus with outline and guidance."""
        page = self._pages.get(self.bar.currentIndex())
        if isinstance(page, SectionPage) and focus is not None and page.isAncestorOf(focus):
            page.attend(focus)

    def _follow_answer(self, criterion_id: str) -> None:
        """Turn to the criterion that was answered, also where a mouse did it."""
        page = self._pages.get(self.bar.currentIndex())
        if isinstance(page, SectionPage) and criterion_id in page.cards:
            page.attend(page.cards[criterion_id])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move guidance beside or under the criteria, as the width allows."""
        super().resizeEvent(event)
        self._arrange_guidance()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addSpacing(THEME.px(10))
        column.addWidget(self.side.split, 1)

    def _build(self, index: int) -> TabPage:
        if index == 0:
            return CasePage(self.sitting, self.stack)
        if index <= len(self.sections):
            page = SectionPage(self.sitting, self.sections[index - 1], self.stack)
            page.criterionFocused.connect(self.side.show_criterion)
            return page
        summary = SummaryPage(self.sitting, summary_section(self.sitting.form), self.stack)
        summary.finishRequested.connect(self.finishRequested)
        return summary

    def _show_page(self, index: int) -> None:
        page = self.page(index)
        self._arrange_guidance()  # first, so that the page is laid out at its width once
        left = self.stack.currentWidget()
        if isinstance(left, SectionPage) and left is not page:
            left.growth.pause()
        if left is not page:
            self.stack.setCurrentWidget(page)

    def _arrange_guidance(self) -> None:
        self.side.arrange(self._pages.get(self.bar.currentIndex()), self.width())

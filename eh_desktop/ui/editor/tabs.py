"""The tabs of the editor: the header, the sections, what they come to; built when shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Criterion, Section
from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change, Part
from eh_desktop.domain.siblings import split_key
from eh_desktop.ui.editor.case_page import CasePage
from eh_desktop.ui.editor.guidance import GuidancePane, has_guidance
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.editor.tab_plan import paged_sections, section_waits, summary_section, tab_of
from eh_desktop.ui.editor.tab_strip import TabStrip
from eh_desktop.ui.theme import THEME

NARROW_PX = 1000
"""Below this width, at 100 %, guidance stands under the focused criterion."""


class EditorTabs(QWidget):
    """The tab bar, the pages and the guidance beside them."""

    changed = Signal(object)
    finishRequested = Signal()
    placeRequested = Signal(object)
    guidanceToggled = Signal(bool)

    def __init__(self, sitting: Sitting, parent: QWidget, *, guidance_open: bool) -> None:
        """Make the tabs of a form; no page is built before it is shown."""
        super().__init__(parent)
        self.sitting = sitting
        self._pages: dict[int, TabPage] = {}
        self._wanted = guidance_open
        self._sized = False
        self.strip = TabStrip(sitting)
        self.bar = self.strip.bar
        self.undo, self.redo = self.strip.undo, self.strip.redo
        self.guide = self.strip.guide
        self.stack = QStackedWidget()
        self.pane = GuidancePane()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.bar.currentChanged.connect(self._show_page)
        self.pane.closeRequested.connect(self.toggle_guidance)
        self.guide.clicked.connect(self.toggle_guidance)

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

    def next_open(self) -> None:
        """Go to what has to be filled in next, on this tab or a later one, around the end."""
        start, count = self.bar.currentIndex(), self.bar.count()
        for step in range(count + 1):
            index = (start + step) % count
            if not 0 < index <= len(self.sections):
                continue
            if step and not section_waits(self.sitting, self.sections[index - 1]):
                continue
            page = self.page(index)
            if isinstance(page, SectionPage):
                if step:
                    page.forget()
                target = page.next_open(from_top=bool(step))
                if target is not None:
                    self.show_tab(index)
                    page.reveal(target)
                    return

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

    def toggle_guidance(self) -> None:
        """Close the guidance, or show it again."""
        self._wanted = not self._wanted
        self._arrange_guidance()
        self.guidanceToggled.emit(self._wanted)
        if not self.guide.isHidden():
            self.guide.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move guidance beside or under the criteria, as the width allows."""
        super().resizeEvent(event)
        self._arrange_guidance()

    def _lay_out(self) -> None:
        self.split.addWidget(self.stack)
        self.split.addWidget(self.pane)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setHandleWidth(THEME.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addSpacing(THEME.px(10))
        column.addWidget(self.split, 1)

    def _build(self, index: int) -> TabPage:
        if index == 0:
            return CasePage(self.sitting, self.stack)
        if index <= len(self.sections):
            page = SectionPage(self.sitting, self.sections[index - 1], self.stack)
            page.criterionFocused.connect(self._guide)
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

    def _guide(self, criterion: Criterion) -> None:
        self.pane.text.show_criterion(criterion, self.sitting.form)

    def _telling(self, section: Section) -> int:
        """Give at how many criteria there is more to say than where they come from."""
        form = self.sitting.form
        return sum(1 for criterion in section.criteria if has_guidance(criterion, form))

    def _tells_much(self, section: Section) -> bool:
        """Tell whether guidance is worth a quarter of the window: else it stands at criteria."""
        return 2 * self._telling(section) > len(section.criteria)

    def _arrange_guidance(self) -> None:
        page = self._pages.get(self.bar.currentIndex())
        criterion = page.in_view() if isinstance(page, SectionPage) else None
        if isinstance(page, SectionPage) and not self._telling(page.section):
            criterion = None
        few = isinstance(page, SectionPage) and not self._tells_much(page.section)
        narrow = few or self.width() < THEME.px(NARROW_PX)
        shown = self._wanted and criterion is not None
        if shown and not narrow and criterion is not None:
            self._guide(criterion)
            if not self._sized:
                self._sized = True
                side = THEME.px(280)
                self.split.setSizes([max(self.width() - side, side), side])
        self.pane.setVisible(shown and not narrow)
        self.guide.setVisible(criterion is not None)
        self.guide.setText("Hide guidance" if self._wanted else "Show guidance")
        self.guide.setAccessibleName(self.guide.text())
        if isinstance(page, SectionPage):
            page.set_inline(shown and narrow)

"""Where guidance stands: beside the criteria, under the one in focus, or nowhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from eh_desktop.domain.form import Criterion, Form, Section
from eh_desktop.domain.language import say
from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.guidance import GuidancePane, has_guidance
from eh_desktop.ui.editor.section_page import SectionPage
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.theme import THEME

NARROW_PX = 1000
"""Below this width, at 100 %, guidance stands under the focused criterion."""


class GuidanceSide(QObject):
    """The pages and the guidance beside them, with the link that shows or hides it."""

    toggled = Signal(bool)
    """Whether a person wants guidance."""
    widened = Signal(int)
    """How wide a person made the guidance, in px at 100 %."""
    rearrange = Signal()

    def __init__(
        self, form: Form, pages: QWidget, link: QPushButton, *, wanted: bool, width: int
    ) -> None:
        """Put the guidance beside `pages`, so wide at 100 %; `link` shows and hides it."""
        super().__init__(pages)
        self._form = form
        self._link = link
        self._wanted = wanted
        self._width = width
        self._sized = False
        self.pane = GuidancePane()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(pages)
        self.split.addWidget(self.pane)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setHandleWidth(THEME.px(6))
        self.pane.closeRequested.connect(self.toggle)
        self.split.splitterMoved.connect(self._note_width)
        link.clicked.connect(self.toggle)

    def toggle(self) -> None:
        """Close the guidance, or show it again."""
        self._wanted = not self._wanted
        self.rearrange.emit()
        self.toggled.emit(self._wanted)
        if not self._link.isHidden():
            self._link.setFocus()

    def show_criterion(self, criterion: Criterion) -> None:
        """Show the guidance of a criterion."""
        self.pane.text.show_criterion(criterion, self._form)

    def tell(self, page: SectionPage, card: CriterionCard) -> QWidget:
        """Show the guidance of a card, also where it was closed; give what shows it."""
        if not self._wanted:
            self.toggle()
        self.show_criterion(card.criterion)
        page.inline.tell(card)
        shown = page.inline.box
        return shown if self.pane.isHidden() and shown is not None else self.pane

    def arrange(self, page: TabPage | None, width: int) -> None:
        """Move guidance beside or under the criteria of a page, as the width in pixels allows."""
        sections = page if isinstance(page, SectionPage) else None
        criterion = sections.in_view() if sections is not None else None
        if sections is not None and not self._telling(sections.section):
            criterion = None
        few = sections is not None and not self._tells_much(sections.section)
        narrow = few or width < THEME.px(NARROW_PX)
        shown = self._wanted and criterion is not None
        if shown and not narrow and criterion is not None:
            self.show_criterion(criterion)
            self._size_once(width)
        self.pane.setVisible(shown and not narrow)
        self._link.setVisible(criterion is not None)
        self._link.setText(say("Hide guidance") if self._wanted else say("Show guidance"))
        self._link.setAccessibleName(self._link.text())
        if sections is not None:
            sections.set_inline(shown and narrow)

    def _size_once(self, width: int) -> None:
        if not self._sized:
            self._sized = True
            side = min(THEME.px(self._width), width // 2)
            self.split.setSizes([max(width - side, side), side])

    def _note_width(self, _at: int, _handle: int) -> None:
        self._width = round(self.split.sizes()[1] / THEME.scale)
        self.widened.emit(self._width)

    def _telling(self, section: Section) -> int:
        """Give at how many criteria there is more to say than where they come from."""
        return sum(1 for criterion in section.criteria if has_guidance(criterion, self._form))

    def _tells_much(self, section: Section) -> bool:
        """Tell whether guidance is worth a quarter of the window: else it stands at criteria."""
        return 2 * self._telling(section) > len(section.criteria)

"""Guidance under the criterion that is worked at, where there is no room beside the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from eh_desktop.ui.editor.criterion_card import CriterionCard
from eh_desktop.ui.editor.guidance import GuidanceText, has_guidance
from eh_desktop.ui.editor.tab_page import TabPage
from eh_desktop.ui.theme import set_look

CLICK_MS = 120
"""How long it waits, so that it never moves what is being clicked."""


class InlineGuidance(QObject):
    """One box, made when it is first wanted, that follows the focus from card to card."""

    def __init__(self, page: TabPage) -> None:
        """Show nothing yet."""
        super().__init__(page)
        self._page = page
        self._card: CriterionCard | None = None
        self._wanted = False
        self.box: QFrame | None = None
        self.text: GuidanceText | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._move)

    def set_wanted(self, wanted: bool) -> None:
        """Show guidance under the focused criterion, or not."""
        self._wanted = wanted
        if wanted:
            self._move()
        elif self.box is not None:
            self.box.hide()

    def attend(self, card: CriterionCard | None) -> None:
        """Follow the focus to a card; None leaves the guidance where it is."""
        self._card = card
        if self._wanted and card is not None:
            self._wait.start(CLICK_MS)

    def tell(self, card: CriterionCard) -> None:
        """Show the guidance of a card at once, where it is shown at cards."""
        self._card = card
        self._wait.stop()
        self._move()

    def stop(self) -> None:
        """Leave no timer running behind a hidden page."""
        self._wait.stop()

    def _move(self) -> None:
        if QApplication.mouseButtons().value:
            self._wait.start(CLICK_MS)
            return
        card, page = self._card, self._page
        if card is None or not self._wanted:
            return
        if not has_guidance(card.criterion, page.sitting.form):
            if self.box is not None:
                self.box.hide()
            return
        if self.box is None or self.text is None:
            self.box = QFrame(page.ground)
            set_look(self.box, "aside")
            self.text = GuidanceText()
            QVBoxLayout(self.box).addWidget(self.text)
        before = card.mapTo(page.viewport(), QPoint(0, 0)).y()
        self.text.show_criterion(card.criterion, page.sitting.form)
        card.set_inline(self.box)
        page.settle()
        after = card.mapTo(page.viewport(), QPoint(0, 0)).y()
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + after - before)

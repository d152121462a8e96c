"""What every tab of the editor is: a page that scrolls, says changes, and finds places."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGroupBox, QScrollArea, QVBoxLayout, QWidget

from eh_desktop.domain.lifecycle import Place
from eh_desktop.domain.record import Change
from eh_desktop.ui.editor.sitting import Sitting
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.focus_card import FocusCard
from eh_desktop.ui.widgets.target_answer import RingButton

AROUND_PX = 72
"""How much of the page is shown above and below what takes the focus, at 100 %."""


class TabPage(QScrollArea):
    """A tab's page. Subclasses fill `column` and call `done`."""

    changed = Signal(object)
    """A `Change` that a person made."""
    placeRequested = Signal(object)
    """A `Place` that a link goes to."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        """Make an empty page for one sitting."""
        super().__init__(parent)
        self.sitting = sitting
        self._brought: QWidget | None = None
        self._kept: QWidget | None = None
        set_look(self, "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ground = QFrame()
        set_look(self.ground, "page")
        self.column = QVBoxLayout(self.ground)
        self.column.setContentsMargins(0, 0, THEME.px(12), THEME.px(24))
        self.column.setSpacing(THEME.px(10))
        bar = self.verticalScrollBar()
        # Queued: what changed the range is laid out by then.
        bar.rangeChanged.connect(self._keep_in_view, Qt.ConnectionType.QueuedConnection)
        bar.actionTriggered.connect(self._let_go)

    def done(self) -> None:
        """Put the filled column into the page."""
        self.column.addStretch(1)
        self.setWidget(self.ground)

    def refresh(self, change: Change | None) -> None:
        """Show what a stored change touches; everything where it is None."""
        raise NotImplementedError

    def control_at(self, place: Place) -> QWidget | None:
        """Give the very control of a place, opened if need be; None if it is not on this page."""
        raise NotImplementedError

    def start(self) -> QWidget | None:
        """Give the control to begin at; None where there is none."""
        return None

    def bring(self, control: QWidget) -> None:
        """Scroll to a control; as soon as the page is shown, if it is not."""
        self._brought = control
        if self.isVisible():
            self._scroll_to_brought()

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to what was to be brought into view."""
        super().showEvent(event)
        self._scroll_to_brought()

    def _scroll_to_brought(self) -> None:
        control, self._brought = self._brought, None
        if control is not None:
            self.settle()
            self._show_around(control)
            self._kept = control

    def reveal(self, control: QWidget, *, focus: bool = True) -> None:
        """Scroll to a control, flash its card and give it the focus."""
        shown = card_of(control) or control
        self.settle()
        self.ensureWidgetVisible(shown, 0, THEME.px(24))
        self._show_around(control)
        for card in self.ground.findChildren(FocusCard):
            if card is not shown:
                card.calm()
        if isinstance(shown, FocusCard):
            shown.flash()
        if focus:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_around(control)  # the focus may have opened something above it
            self._kept = control

    def _keep_in_view(self) -> None:
        """Follow what was revealed while the page grows, until the focus leaves it."""
        reached = self.ground.focusWidget()
        if self._kept is None or reached is None or not self.isVisible():
            return
        if reached is self._kept and reached.hasFocus():
            self._show_around(reached)
        else:
            self._kept = None

    def _let_go(self) -> None:
        """Follow nothing any more: a person scrolls."""
        self._kept = None

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab show something around what it reaches."""
        moved = super().focusNextPrevChild(forwards)
        reached = self.ground.focusWidget()
        if moved and reached is not None and reached.hasFocus():
            self._show_around(reached)
        return moved

    def ensureWidgetVisible(self, child: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:
        """Show a card that is taller than the page from its top: Qt shows the middle of it.

        So the ring of one that itself has the focus is closed at three sides, and reading begins
        where the words do. Of a ring of a target the whole target is shown.
        """
        target = child.parentWidget() if isinstance(child, RingButton) else None
        super().ensureWidgetVisible(target or child, xmargin, ymargin)
        if isinstance(child, FocusCard) and child.height() > self.viewport().height():
            self.verticalScrollBar().setValue(child.mapTo(self.ground, QPoint(0, 0)).y())

    def _show_around(self, control: QWidget) -> None:
        """Scroll so that the other choices of a control's group are in view, and the control."""
        group = control.parentWidget()
        if isinstance(group, QGroupBox):
            self.ensureWidgetVisible(group, 0, THEME.px(AROUND_PX))
        self.ensureWidgetVisible(control, 0, THEME.px(AROUND_PX))
        self._show_whole(control)

    def _show_whole(self, control: QWidget) -> None:
        """Scroll to all of a control that fits; Qt looks only for the cursor of a text."""
        view, bar = self.viewport().height(), self.verticalScrollBar()
        top = control.mapTo(self.ground, QPoint(0, 0)).y()
        if control.height() <= view:
            least = top + control.height() - view
            bar.setValue(min(max(bar.value(), least), top))

    def reveal_top(self, widget: QWidget) -> None:
        """Scroll so that a widget stands at the top."""
        self.settle()
        top = widget.mapTo(self.ground, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top)

    def settle(self) -> None:
        """Lay out what was just opened, so that it can be scrolled to."""
        self.column.activate()
        ground = self.ground
        height = max(self.column.totalHeightForWidth(ground.width()), self.viewport().height())
        if ground.height() < height:
            ground.resize(ground.width(), height)


def card_of(widget: QWidget | None) -> FocusCard | None:
    """Give the innermost card a widget stands in, or is."""
    while widget is not None and not isinstance(widget, FocusCard):
        widget = widget.parentWidget()
    return widget

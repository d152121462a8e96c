"""The audit editor: a record open on the screen. The owner stores; the editor shows and says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from eh_desktop.domain.form import Form
from eh_desktop.domain.grading import Suggestions
from eh_desktop.domain.lifecycle import Gap, Place
from eh_desktop.domain.record import Change, Part, Record
from eh_desktop.domain.working_days import Calendar
from eh_desktop.ui.editor.find import EditorFind
from eh_desktop.ui.editor.header import BackButton, EditorHeader
from eh_desktop.ui.editor.next_open import NextOpen
from eh_desktop.ui.editor.sitting import NearCases, Sitting
from eh_desktop.ui.editor.summary_page import SummaryPage
from eh_desktop.ui.editor.tab_plan import first_tab
from eh_desktop.ui.editor.tabs import EditorTabs
from eh_desktop.ui.editor.templates_offer import TemplatesOffer
from eh_desktop.ui.editor.waiting import WaitingTexts
from eh_desktop.ui.theme import THEME, set_look
from eh_desktop.ui.widgets.announcing import announce
from eh_desktop.ui.widgets.focus_keeper import FocusKeeper
from eh_desktop.ui.widgets.typed import Typing

if TYPE_CHECKING:
    from eh_desktop.services.duplicating import CopyOrigin


class AuditEditor(QFrame):
    """One record at a time. Emits every edit as a `Change`; shows what the owner has stored."""

    changed = Signal(object)
    finishRequested = Signal()
    undoRequested = Signal()
    redoRequested = Signal()
    closeRequested = Signal()
    pdfRequested = Signal()
    amendRequested = Signal()
    withdrawRequested = Signal()
    keepingRequested = Signal()
    helpRequested = Signal()
    duplicateRequested = Signal()
    childRequested = Signal()
    """A feedback sheet is to be handed over to the child or the parent."""
    textLeft = Signal()
    """What is typed next is typed elsewhere."""
    compareRequested = Signal()
    """The form is to be laid beside the one before it."""
    guidanceToggled = Signal(bool)
    """Whether a person wants guidance beside the criteria; worth remembering."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        guidance_open: bool = True,
        guidance_width: int = 280,
    ) -> None:
        """Make an editor with nothing open; the width of the guidance is in px at 100 %."""
        super().__init__(parent)
        set_look(self, "page")
        self._guidance_open = guidance_open
        self.guidance_width = guidance_width
        self._revealing = False
        self._waiting = WaitingTexts(self)
        self.sitting: Sitting | None = None
        self.tabs: EditorTabs | None = None
        self.header = EditorHeader(self)
        self._column = QVBoxLayout(self)
        side = THEME.px(24)
        self._column.setContentsMargins(THEME.px(16), THEME.px(16), side - THEME.px(12), 0)
        self._column.setSpacing(THEME.px(8))
        self._column.addWidget(self.header)
        self.finder = EditorFind(self)
        self._column.addWidget(self.finder.bar)
        self.templates = TemplatesOffer(self)
        self._connect()

    def open(
        self,
        form: Form,
        record: Record,
        suggestions: Suggestions,
        *,
        new_id: Callable[[], str],
        now: Callable[[], str],
        today: str,
        calendar: Calendar,
        previous: Record | None = None,
        copied: CopyOrigin | None = None,
        near: NearCases | None = None,
    ) -> None:
        """Show a record; RuntimeError while typing of the one before was not flushed.

        `new_id` gives ids for rows, `now` the moment (UTC, ISO 8601), `today` is an ISO date,
        `previous` the finished record of the same case that answers are compared with, `copied`
        where the record came from, if it was started as a copy, `near` which cases a reference
        nearly names.
        """
        if any(typing.pending for typing in self.findChildren(Typing)):
            raise RuntimeError("flush() before another record is opened")
        if self.tabs is not None:
            self._column.removeWidget(self.tabs)
            self.tabs.hide()
            self.tabs.deleteLater()
        self.sitting = Sitting(form, record, suggestions, new_id, now, today, calendar, previous)
        self.sitting.copied, self.sitting.near = copied, near or NearCases()
        self.templates.serve(self.sitting)
        self.header.show_saved("")
        self.header.show_sitting(self.sitting)
        self.tabs = self._tabs_for(self.sitting)
        self.show_history("", "")
        self.finder.serve(self.tabs)
        self._next_open = NextOpen(self.tabs)
        self._column.addWidget(self.tabs, 1)
        self.tabs.bar.currentChanged.connect(self._tab_shown)
        self.header.show_last(last=False)
        self.tabs.show_tab(first_tab(self.sitting))
        self.tabs.start()

    def refresh(self, change: Change | None, record: Record, suggestions: Suggestions) -> None:
        """Show a change once it is stored; everything where it is None."""
        if self.sitting is None or self.tabs is None:
            return
        self.sitting.record, self.sitting.suggestions = record, suggestions
        if change is None or change.part is Part.FIELD:
            self.header.show_sitting(self.sitting)
        self.tabs.refresh(change)
        self.finder.refresh()
        if self._revealing and change is not None:
            self.tabs.reveal(self.sitting.place_of(change))

    def show_saved(self, text: str) -> None:
        """Say in the header when the last change was stored: `saved just now`.

        What is closed keeps the moment of its state instead; what waits to be said goes first.
        """
        if self.sitting is not None and not self.sitting.editable:
            return
        self.header.show_saved(text)
        self.header.show_waiting(self._waiting.pending)

    def show_missing(self, gaps: tuple[Gap, ...]) -> None:
        """Say at the top of the last tab what stopped the form from being finished."""
        if self.tabs is not None:
            page = self.tabs.show_tab(-1)
            if isinstance(page, SummaryPage):
                page.show_missing(gaps)

    def go_to(self, place: Place) -> None:
        """Bring a place to the front: its tab, its control, with the focus."""
        if self.tabs is None:
            return
        self.flush()
        self.tabs.reveal(place)

    def show_history(self, back: str, forward: str) -> None:
        """Say what would be undone, and what made again; empty for nothing."""
        if self.tabs is not None and self.sitting is not None:
            self.tabs.strip.show_history(back, forward, shown=self.sitting.editable)

    def announce(self, words: str) -> None:
        """Say something in passing, in the header and to screen readers."""
        self.header.show_saved(words)
        announce(self.header, words)

    def flush(self) -> None:
        """Say at once all that was typed and not said yet."""
        for typing in self.findChildren(Typing):
            typing.flush()

    def _connect(self) -> None:
        self._waiting.changed.connect(self.header.show_waiting)
        self.header.backRequested.connect(self.flush)
        self.header.backRequested.connect(self.closeRequested)
        self.header.finishRequested.connect(self._finish)
        self.header.pdfRequested.connect(self.pdfRequested)
        self.header.amendRequested.connect(self.amendRequested)
        self.header.withdrawRequested.connect(self.flush)
        self.header.withdrawRequested.connect(self.withdrawRequested)
        self.header.keepingRequested.connect(self.keepingRequested)
        self.header.helpRequested.connect(self.helpRequested)
        self.header.duplicateRequested.connect(self.flush)
        self.header.duplicateRequested.connect(self.duplicateRequested)
        self.header.compareRequested.connect(self.flush)
        self.header.compareRequested.connect(self.compareRequested)
        self.header.childRequested.connect(self.flush)
        self.header.childRequested.connect(self.childRequested)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
            self._keeper = FocusKeeper(self, _leads_out, self._last_resort)
            application.focusChanged.connect(self._keeper.hear)
        for keys, act in (
            ("F8", partial(self._go_on, forwards=True)),
            ("Ctrl+Down", partial(self._go_on, forwards=True)),
            ("Shift+F8", partial(self._go_on, forwards=False)),
            ("Ctrl+Up", partial(self._go_on, forwards=False)),
            ("Ctrl+Tab", partial(self._turn, 1)),
            ("Ctrl+Shift+Tab", partial(self._turn, -1)),
            ("Ctrl+Z", partial(self._step, self.undoRequested)),
            ("Ctrl+Shift+Z", partial(self._step, self.redoRequested)),
            ("Ctrl+Y", partial(self._step, self.redoRequested)),
            ("Ctrl+Return", self._finish),
            ("Ctrl+Enter", self._finish),
        ):
            # The window's, so that they work from its rail too; Qt asks that the editor be shown.
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _tabs_for(self, sitting: Sitting) -> EditorTabs:
        tabs = EditorTabs(
            sitting,
            self,
            guidance_open=self._guidance_open,
            guidance_width=self.guidance_width,
        )
        tabs.guidanceWidened.connect(self._widen_guidance)
        tabs.changed.connect(self.changed)
        tabs.finishRequested.connect(self._finish)
        tabs.placeRequested.connect(self.go_to)
        tabs.guidanceToggled.connect(self._guidance)
        tabs.undo.clicked.connect(partial(self._step, self.undoRequested))
        tabs.redo.clicked.connect(partial(self._step, self.redoRequested))
        return tabs

    def _last_resort(self) -> QWidget | None:
        """Give what takes the focus where nothing near what had it is left."""
        if self.tabs is None:
            return None
        return self.tabs.current().start() or self.tabs.bar

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self.tabs is None:
            return
        if isinstance(old, QLineEdit | QPlainTextEdit) and self.isAncestorOf(old):
            self.textLeft.emit()
        self.tabs.attend(now)
        if now is not None and self.isAncestorOf(now):
            self._waiting.hear(now)
            self.templates.attend(now)

    def _tab_shown(self, index: int) -> None:
        if self.tabs is not None:
            self.header.show_last(index == self.tabs.bar.count() - 1)

    def _guidance(self, shown: bool) -> None:
        self._guidance_open = shown
        self.guidanceToggled.emit(shown)

    def _widen_guidance(self, width: int) -> None:
        self.guidance_width = width

    def _finish(self) -> None:
        if self.sitting is not None and self.sitting.editable:
            self.flush()
            self.finishRequested.emit()

    def _step(self, request: SignalInstance, _checked: bool = False) -> None:
        if self.sitting is None or not self.sitting.editable:
            return
        self.flush()
        self._revealing = True
        try:
            request.emit()
        finally:
            self._revealing = False

    def _go_on(self, *, forwards: bool) -> None:
        if self.tabs is not None:
            self.flush()
            said = self._next_open.go(forwards=forwards)
            if said:
                self.announce(said)

    def _turn(self, tabs: int) -> None:
        """Go on by a number of tabs, around the ends."""
        if self.tabs is not None:
            self.tabs.show_tab(self.tabs.bar.currentIndex() + tabs)
            self.tabs.start()


def _leads_out(widget: QWidget) -> bool:
    """Tell whether a control leads out of the editor."""
    return isinstance(widget, BackButton)
